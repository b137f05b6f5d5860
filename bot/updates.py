"""Taking Telegram's updates, however they come: by the webhook or by polling."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from bot.channels.telegram import TelegramChannel
from bot.intake import Intake
from bot.metrics import Metrics
from handlers.wire import Inbound


class Updates:
    """Stores what updates bring, and stops the waiting sign of buttons."""

    def __init__(self, channel: TelegramChannel, intake: Intake, metrics: Metrics) -> None:
        self._channel = channel
        self._intake = intake
        self._ignored = metrics.ignored.labels(channel.name)
        self._acknowledging: set[asyncio.Task[None]] = set()

    async def take(self, update: Mapping[str, object], inbound: Inbound | None) -> None:
        """Take one, and what was read in it (None: nothing for us); returns after the commit."""
        if inbound is None:
            self._ignored.inc()
        else:
            await self._intake.accept(inbound)
        if "callback_query" in update:
            self._acknowledge(update)

    def _acknowledge(self, update: Mapping[str, object]) -> None:
        """Stop the button's waiting sign, without keeping anybody waiting for it."""
        task = asyncio.create_task(self._channel.acknowledge(update))
        self._acknowledging.add(task)
        task.add_done_callback(self._acknowledging.discard)

    def end(self) -> None:
        """Give up what is under way: a sign goes by itself."""
        for task in self._acknowledging:
            task.cancel()
