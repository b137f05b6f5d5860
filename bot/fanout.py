"""Wide fan-outs, in slices through the one writer, so that nobody waits for them."""

from __future__ import annotations

import asyncio

import sqlalchemy as sa
import structlog

from bot.clock import Clock
from bot.metrics import Metrics
from bot.signals import Bell
from storage.messages import Slice, fan_on
from storage.writer import Writer

log = structlog.get_logger()

STEP = 1000
"""Members a statement: an intake that comes meanwhile waits a few milliseconds for it, and for its commit."""

SLICE_SECONDS = 0.05
"""What one commit holds at most, while nobody else waits for the writer."""

IDLE_SECONDS = 0.5
TROUBLE_SECONDS = 1.0


class FanOut:
    """Goes on with unfinished fan-outs; a restart goes on where the last slice ended."""

    def __init__(self, writer: Writer, clock: Clock, metrics: Metrics, bell: Bell, wake_sender: Bell) -> None:
        self._writer = writer
        self._clock = clock
        self._metrics = metrics
        self._bell = bell
        self._wake_sender = wake_sender

    async def run(self, stop: asyncio.Event) -> None:
        """Work until told to stop."""
        while not stop.is_set():
            try:
                if not await self.work():
                    await self._bell.wait(IDLE_SECONDS)
            except sa.exc.DBAPIError as error:
                log.warning("database trouble, trying again", error=type(error.orig).__name__)
                await self._clock.sleep(TROUBLE_SECONDS)

    async def work(self) -> bool:
        """One slice; False if no fan-out is unfinished."""
        slice_ = Slice(self._clock.now(), STEP, SLICE_SECONDS, self._writer.wanted)
        count = await self._writer.do_aside(fan_on, slice_)
        if count < 0:
            return False
        self._metrics.fanned.inc(count)
        self._wake_sender.ring()
        return True
