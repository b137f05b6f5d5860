"""Housekeeping: what is not to be kept goes."""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog

from bot.clock import Clock
from bot.media.drop import drop_unused
from bot.media.store import MediaStore
from storage import codes, deliveries, inbox, members, questions, visits, weeks
from storage.database import Database
from storage.deliveries import tier
from storage.messages import lists

log = structlog.get_logger()

IN_FLIGHT_AT_MOST = timedelta(minutes=5)
"""No send takes so long: its sender lost sight of it."""

STRANGERS_KEPT = timedelta(days=1)
HANDLED_KEPT = timedelta(days=7)
"""Telegram repeats an update for a day at most."""

LISTS_KEPT = timedelta(days=7)
"""They quote what may be withdrawn or hidden since."""

UNUSED_FILES_KEPT = timedelta(days=2)
WEEKS_KEPT = timedelta(days=365)


class Housekeeper:
    """Deletes what is not to be kept: old questions, strangers' addresses, files that nothing holds.

    And it finds the sends that nobody knows of any more. `files_kept` is how long a file stays that nothing
    holds.
    """

    def __init__(self, database: Database, store: MediaStore, clock: Clock, files_kept: timedelta) -> None:
        self._database = database
        self._files_kept = files_kept
        self._store = store
        self._clock = clock

    async def tick(self) -> None:
        """Do what is due; any number of processes may, each thing is done once."""
        now = self._clock.now()
        await self._doubt(now)
        async with self._database.write() as session:
            await questions.purge(session, now)
            await codes.purge(session, now)
            await visits.purge(session, now)
            await inbox.purge(session, now - HANDLED_KEPT)
            await tier.forget(session, now)
            await lists.purge(session, now - LISTS_KEPT)
            await weeks.purge(session, (now - WEEKS_KEPT).date())
            gone = await members.purge_strangers(session, now - STRANGERS_KEPT)
        if gone:
            log.info("strangers forgotten", count=gone)
        await drop_unused(self._database, self._store, now - self._files_kept)

    async def _doubt(self, now: datetime) -> None:
        doubt = deliveries.Doubt(now - IN_FLIGHT_AT_MOST, now)
        lost = await self._database.writer.do(deliveries.doubt, doubt)
        if lost:
            log.warning("sends that nobody knows of are settled", count=lost)
