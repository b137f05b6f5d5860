"""Occasions: what has come due happens, once, whatever the number of processes."""

from __future__ import annotations

from datetime import datetime
from time import perf_counter

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.clock import Clock
from bot.faults import frame_of
from bot.signals import Bells
from handlers.occasion import Occasion
from handlers.routing.router import Router
from handlers.turn import Services
from prompts.texts import Texts
from storage import occurrences
from storage.database import Database, apart
from storage.occurrences import Due

log = structlog.get_logger()

AT_MOST = 1000
"""Occasions in one go, so that a tick ends."""

AT_ONCE = 50
"""Occasions in one transaction: a commit costs more than most of what they do."""

SECONDS = 0.05
"""What one transaction holds, about; it ends after an occasion, and at once if others wait for the writer."""


class Occasions:
    """Lets happen what is due: many in a transaction, of which each is undone alone if it fails."""

    def __init__(
        self, database: Database, router: Router, texts: Texts, services: Services, clock: Clock, wake: Bells
    ) -> None:
        self._database = database
        self._router = router
        self._texts = texts
        self._services = services
        self._clock = clock
        self._wake = wake
        self._begun = False

    async def work(self) -> int:
        """Let happen what is due now; how many that were."""
        await self._begin()
        done = 0
        while done < AT_MOST and (some := await self._some()):
            done += some
        if done:
            self._wake.ring()
        return done

    async def _begin(self) -> None:
        """What happens again and again is planned when a process begins to tick, if it is not yet."""
        if not self._begun:
            async with self._database.write() as session:
                await occurrences.begin(session, self._router.recurring, self._clock.now())
            self._begun = True

    async def _some(self) -> int:
        now, until, done = self._clock.now(), perf_counter() + SECONDS, 0
        async with self._database.write() as session:
            for due in await occurrences.due(session, now, AT_ONCE):
                await self._one(session, due, now)
                done += 1
                if perf_counter() >= until or self._database.writer.wanted():
                    break
        return done

    async def _one(self, session: AsyncSession, due: Due, now: datetime) -> None:
        about = (due.kind, due.subject_id, due.due_at, now)
        try:
            async with apart(session):
                if await occurrences.take(session, due):
                    await self._router.happen(Occasion(session, *about, self._texts, self._services))
        except Exception as error:  # as in the worker: one that fails is put off, and the others go on
            fault = f"{type(error).__name__} at {frame_of(error)}"
            log.error("an occasion failed", kind=due.kind, subject=due.subject_id, fault=fault)
            every = self._router.recurring.get(due.kind)
            await occurrences.put_off(session, due, now, fault, every)
