"""What happens by itself at its time: occasions, weekly questions, digests, figures, templates."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.clock import Clock
from bot.digests import Digests
from bot.figures import Figures
from bot.occasions import Occasions
from bot.prompting import Prompting
from bot.settings import Settings
from bot.signals import HouseBells
from bot.templates.wanted import wanted
from bot.timekeeper import Tick, Timekeeper
from handlers.routing.router import Router
from handlers.turn import Services
from prompts.texts import Texts
from storage.database import Database
from storage.prompting import schedules

if TYPE_CHECKING:
    from bot.templates.refreshing import Refresher

FIGURE_SECONDS = 7
OCCASION_SECONDS = 10
PROMPT_SECONDS = 15
DIGEST_SECONDS = 20
TEMPLATE_SECONDS = 61  # not 60: each tick has seconds of its own
"""How often the clock looks what is due."""


class Clockwork:
    """The parts that the clock sets going."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        router: Router,
        texts: Texts,
        services: Services,
        clock: Clock,
        bells: HouseBells,
    ) -> None:
        self._settings, self._database, self._texts, self._clock = settings, database, texts, clock
        self.occasions = Occasions(database, router, texts, services, clock, bells.outgoing)
        self.prompting = Prompting(database.writer, clock, services.library, bells.outgoing)
        self.digests = Digests(database.writer, clock, bells.senders)
        self.figures = Figures(database)

    def run(self, stop: asyncio.Event) -> Coroutine[Any, Any, None]:
        """Let happen what comes due until `stop` is set."""
        ticks: dict[int, Tick] = {
            FIGURE_SECONDS: self.figures.tick,
            OCCASION_SECONDS: self.occasions.work,
            PROMPT_SECONDS: self.prompting.work,
            DIGEST_SECONDS: self.digests.work,
        }
        if (refresher := self._refresher()) is not None:
            ticks[TEMPLATE_SECONDS] = refresher.tick
        return Timekeeper(ticks).run(stop)

    def _refresher(self) -> Refresher | None:
        """Asks what became of templates, where there is somebody to ask."""
        settings = self._settings
        if not (settings.twilio_on and settings.twilio_whatsapp_from):
            return None
        from bot.templates.refreshing import Refresher, opening

        return Refresher(self._database, partial(wanted, self._texts), self._clock, lambda: opening(settings))

    async def upcoming(self) -> datetime | None:
        """When the next weekly question of any community is due (UTC); None if none is planned."""
        async with self._database.read() as session:
            return await schedules.first_due(session, self._clock.now())

    async def tick(self) -> int:
        """Let happen what is due by the clock now; how much that was."""
        return await self.prompting.work() + await self.occasions.work() + await self.digests.work()

    async def catch_up(self) -> int:
        """The same after a leap of the clock: the figures first, which what is due may tell."""
        await self.figures.tick()
        return await self.tick()
