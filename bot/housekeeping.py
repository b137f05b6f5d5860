"""What must happen by itself as time goes by: APScheduler ticks, the database says what is due."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.media.drop import drop_unused
from bot.media.store import MediaStore
from storage import codes, inbox, members, questions
from storage.database import Database

log = structlog.get_logger()

TICK_SECONDS = 60
STRANGERS_KEPT = timedelta(days=1)
HANDLED_KEPT = timedelta(days=7)
"""Telegram repeats an update for a day at most."""

UNUSED_FILES_KEPT = timedelta(days=2)


class Housekeeper:
    """Deletes what is not to be kept: old questions, strangers' addresses, files that nothing holds."""

    def __init__(self, database: Database, store: MediaStore, clock: Clock) -> None:
        self._database = database
        self._store = store
        self._clock = clock

    async def run(self, stop: asyncio.Event) -> None:
        """Tick until told to stop."""
        scheduler = AsyncIOScheduler(timezone="UTC")
        scheduler.add_job(self.tick, "interval", seconds=TICK_SECONDS, coalesce=True, misfire_grace_time=None)
        scheduler.start()
        try:
            await stop.wait()
        finally:
            scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Do what is due; any number of processes may, each thing is done once."""
        now = self._clock.now()
        async with self._database.write() as session:
            await questions.purge(session, now)
            await codes.purge(session, now)
            await inbox.purge(session, now - HANDLED_KEPT)
            gone = await members.purge_strangers(session, now - STRANGERS_KEPT)
        if gone:
            log.info("strangers forgotten", count=gone)
        await drop_unused(self._database, self._store, now - UNUSED_FILES_KEPT)
