"""Digests: at its community's hour each reader gets what waited, in one message."""

from __future__ import annotations

import structlog

from bot.clock import Clock
from bot.faults import frame_of
from bot.signals import Bell, Bells
from storage.digests import Done, Slice, run
from storage.writer import Writer

log = structlog.get_logger()

STEP = 1000
"""Members a statement."""

SLICE_SECONDS = 0.1
"""What one commit holds at most, while nobody else waits for the writer."""


class Digests:
    """Makes the digests that are due; any number of processes may, and each is made once."""

    def __init__(self, writer: Writer, clock: Clock, wake_senders: Bell | Bells) -> None:
        self._writer = writer
        self._clock = clock
        self._wake_senders = wake_senders

    async def work(self) -> int:
        """Make all that are due now; how many that were. A break leaves the rest to the next time."""
        now, made = self._clock.now(), 0
        done = Done(0, more=True)
        while done.more:
            slice_ = Slice(now, STEP, SLICE_SECONDS, self._writer.wanted, done.community_id, done.after)
            done = await self._writer.do(run, slice_)
            made += done.made
            for community_id, error in done.faults:
                fault = f"{type(error).__name__} at {frame_of(error)}"
                log.error("a digest failed", community=community_id, fault=fault)
            if done.made:
                self._wake_senders.ring()
        if made:
            log.info("digests made", count=made)
        return made
