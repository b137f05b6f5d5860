"""The weekly prompt: communities whose hour has come are asked, a batch at a time."""

from __future__ import annotations

import structlog

from bot.clock import Clock
from bot.faults import frame_of
from bot.signals import Bell, Bells
from handlers.prompting import MISSED, WEEKDAYS, WEEKLY, chooser
from prompts.choosing import Library
from storage.prompting.firing import Fired, Firing, fire
from storage.writer import Writer

log = structlog.get_logger()


class Prompting:
    """Asks what is due; any number of processes may, and each occurrence is asked once."""

    def __init__(self, writer: Writer, clock: Clock, library: Library, wake: Bell | Bells) -> None:
        self._writer = writer
        self._clock = clock
        self._choose = chooser(library)
        self._wake = wake

    async def work(self) -> int:
        """Ask all communities that are due now; how many those were, the missed ones included."""
        firing = Firing(self._clock.now(), self._choose, WEEKLY, MISSED, WEEKDAYS)
        asked = skipped = 0
        fired = Fired(more=True)
        while fired.more:
            fired = await self._writer.do(fire, firing)
            for community_id, error in fired.faults:
                fault = f"{type(error).__name__} at {frame_of(error)}"
                log.error("a schedule failed", community=community_id, fault=fault)
            asked, skipped = asked + fired.asked, skipped + fired.skipped
            if fired.asked or fired.skipped:
                self._wake.ring()
        if asked or skipped:
            log.info("communities asked", count=asked, skipped=skipped)
        return asked + skipped
