"""The clock role: APScheduler ticks, the database says what is due."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from storage.database import TROUBLE

log = structlog.get_logger()

Tick = Callable[[], Awaitable[object]]


class Timekeeper:
    """Ticks at an interval, in seconds, for each of what must happen by itself as time goes by.

    Any number of processes may: what a tick finds due is done once.
    """

    def __init__(self, ticks: Mapping[int, Tick] | Mapping[float, Tick]) -> None:
        self._ticks = ticks
        self._under_way: set[asyncio.Task[None]] = set()

    async def run(self, stop: asyncio.Event) -> None:
        """Tick until told to stop; a tick that has begun is finished."""
        scheduler = AsyncIOScheduler(timezone="UTC")
        for seconds, tick in self._ticks.items():
            scheduler.add_job(
                self._whole(tick), "interval", seconds=seconds, coalesce=True, misfire_grace_time=None
            )
        scheduler.start()
        try:
            await stop.wait()
        finally:
            scheduler.shutdown(wait=False)
            await asyncio.gather(*self._under_way, return_exceptions=True)

    def _whole(self, tick: Tick) -> Callable[[], Coroutine[Any, Any, None]]:
        """A tick that the scheduler's end, which cancels what runs, does not stop half way."""

        async def job() -> None:
            task = asyncio.create_task(_outliving(tick))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
            await asyncio.shield(task)

        return job


async def _outliving(tick: Tick) -> None:
    """Tick; the next one tries again what the database did not let this one do."""
    try:
        await tick()
    except TROUBLE as error:
        log.warning("database trouble, trying again", error=type(error).__name__)
