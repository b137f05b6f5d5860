"""Occasions: what has come due happens, once, whatever the number of processes."""

from __future__ import annotations

import structlog

from bot.clock import Clock
from bot.faults import frame_of
from bot.signals import Bells
from handlers.occasion import Occasion
from handlers.routing.router import Router
from handlers.turn import Services
from prompts.texts import Texts
from storage import occurrences
from storage.database import Database
from storage.occurrences import Due

log = structlog.get_logger()

AT_MOST = 1000
"""Occasions in one go, so that a tick ends."""


class Occasions:
    """Lets happen what is due, each in a transaction of its own."""

    def __init__(
        self, database: Database, router: Router, texts: Texts, services: Services, clock: Clock, wake: Bells
    ) -> None:
        self._database = database
        self._router = router
        self._texts = texts
        self._services = services
        self._clock = clock
        self._wake = wake

    async def work(self) -> int:
        """Let happen what is due now; how many that were."""
        done = 0
        while done < AT_MOST and await self._one():
            done += 1
        if done:
            self._wake.ring()
        return done

    async def _one(self) -> bool:
        due: Due | None = None
        try:
            async with self._database.write() as session:
                now = self._clock.now()
                due = await occurrences.take(session, now)
                if due is None:
                    return False
                await self._router.happen(
                    Occasion(session, due.kind, due.subject_id, due.due_at, now, self._texts, self._services)
                )
        except Exception as error:  # as in the worker: one that fails is put off, and the others go on
            if due is None:
                raise
            await self._put_off(due, error)
        return True

    async def _put_off(self, due: Due, error: Exception) -> None:
        fault = f"{type(error).__name__} at {frame_of(error)}"
        log.error("an occasion failed", kind=due.kind, subject=due.subject_id, fault=fault)
        async with self._database.write() as session:
            await occurrences.put_off(session, due, self._clock.now(), fault)
