"""Noting what became of deliveries, even if the database is away for a while."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

import structlog

from bot.channels.base import Channel
from bot.clock import Clock
from storage import deliveries
from storage.database import TROUBLE
from storage.deliveries import Mark, Retraction
from storage.writer import Writer

log = structlog.get_logger()

TROUBLE_SECONDS = 1.0
NOTE_TRIES = 60
"""How often the database is asked to note what became of a send before the next owner has to settle it."""


class Notes:
    """What one channel's sender notes of its deliveries."""

    def __init__(self, channel: Channel, writer: Writer, clock: Clock) -> None:
        self._channel = channel
        self._writer = writer
        self._clock = clock

    async def mark(self, mark: Mark, *, within: float = 0.0, **known: Any) -> None:
        """Note the state of a delivery, and what else is `known`; `within` seconds, so that others can be
        noted together with it.
        """
        mark = replace(mark, can_retract=self._channel.capabilities.can_retract, **known)
        await self._keep_trying(lambda: self._writer.do(deliveries.mark, mark, within=within))

    async def retracted(self, end: Retraction) -> None:
        """Note what became of taking a delivery back."""
        await self._keep_trying(lambda: self._writer.do(deliveries.retracted, end))

    async def _keep_trying(self, note: Callable[[], Coroutine[Any, Any, None]]) -> None:
        for _ in range(NOTE_TRIES):
            try:
                await note()
            except TROUBLE as error:
                log.warning("database trouble, trying again", error=type(error).__name__)
                await self._clock.sleep(TROUBLE_SECONDS)
            else:
                return
