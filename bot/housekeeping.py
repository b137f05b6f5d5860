"""Housekeeping: what is not to be kept goes."""

from __future__ import annotations

from datetime import timedelta

import structlog

from bot.media.drop import drop_unused
from bot.media.store import MediaStore
from handlers.occasion import Occasion
from handlers.routing.registrations import Registrations
from storage import codes, deliveries, guests, inbox, members, questions, visits, weeks
from storage.database import within
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


EVERY = timedelta(minutes=1)


class Housekeeper:
    """Deletes what is not to be kept: old questions, strangers' addresses, guests who do not answer, files.

    And it finds the sends that nobody knows of any more. Each is an occasion of its own, so that a fault in
    one stops none of the others. `files_kept` is how long a file stays that nothing holds.
    """

    def __init__(self, store: MediaStore, files_kept: timedelta) -> None:
        self._files_kept = files_kept
        self._store = store

    def register(self, router: Registrations) -> None:
        """Add these occasions."""
        router.occasion("clean.sends", self.settle_lost_sends, every=EVERY)
        router.occasion("clean.rows", self.purge, every=EVERY)
        router.occasion("clean.files", self.drop_files, every=EVERY)

    async def settle_lost_sends(self, occasion: Occasion) -> None:
        """Doubt the sends that have been under way for too long."""
        doubt = deliveries.Doubt(occasion.now - IN_FLIGHT_AT_MOST, occasion.now)
        lost = await within(occasion.session, deliveries.doubt, doubt)
        if lost:
            log.warning("sends that nobody knows of are settled", count=lost)

    async def purge(self, occasion: Occasion) -> None:
        """Delete the rows whose time is over."""
        session, now = occasion.session, occasion.now
        await questions.purge(session, now)
        await codes.purge(session, now)
        await guests.purge(session, now)
        await inbox.purge(session, now - HANDLED_KEPT)
        await tier.forget(session, now)
        await lists.purge(session, now - LISTS_KEPT)
        await visits.purge(session, now)
        await weeks.purge(session, (now - WEEKS_KEPT).date())
        gone = await members.purge_strangers(session, now - STRANGERS_KEPT)
        if gone:
            log.info("strangers forgotten", count=gone)

    async def drop_files(self, occasion: Occasion) -> None:
        """Delete the files that nothing has held for so long."""
        await drop_unused(occasion.session, self._store, occasion.now - self._files_kept)
