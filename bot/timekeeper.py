"""The clock role: APScheduler ticks, the database says what is due."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping

import sqlalchemy as sa
import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

log = structlog.get_logger()

Tick = Callable[[], Awaitable[object]]


class Timekeeper:
    """Ticks at an interval, in seconds, for each of what must happen by itself as time goes by.

    Any number of processes may: what a tick finds due is done once.
    """

    def __init__(self, ticks: Mapping[int, Tick]) -> None:
        self._ticks = ticks

    async def run(self, stop: asyncio.Event) -> None:
        """Tick until told to stop."""
        scheduler = AsyncIOScheduler(timezone="UTC")
        for seconds, tick in self._ticks.items():
            scheduler.add_job(
                _outliving(tick), "interval", seconds=seconds, coalesce=True, misfire_grace_time=None
            )
        scheduler.start()
        try:
            await stop.wait()
        finally:
            scheduler.shutdown(wait=False)


def _outliving(tick: Tick) -> Tick:
    """The next tick tries again what the database did not let this one do."""

    async def job() -> None:
        try:
            await tick()
        except sa.exc.DBAPIError as error:
            log.warning("database trouble, trying again", error=type(error.orig).__name__)

    return job
