"""Intake only stores: what it returns from is committed, and may be acknowledged."""

from __future__ import annotations

from functools import cache

from bot.clock import Clock
from bot.metrics import Metrics
from bot.signals import Bell
from handlers import codec
from handlers.wire import Inbound
from storage.inbox import Accepted, accept
from storage.writer import Writer


class Intake:
    """Stores inbound messages through the writer, which commits together what has gathered."""

    def __init__(
        self, writer: Writer, clock: Clock, metrics: Metrics, wake_worker: Bell, wake_fetcher: Bell
    ) -> None:
        self._writer = writer
        self._clock = clock
        self._counter = cache(metrics.accepted.labels)  # by channel: looking one up costs more than counting
        self._wake_worker, self._wake_fetcher = wake_worker, wake_fetcher

    async def accept(self, inbound: Inbound) -> None:
        """Store one message; a repeat changes nothing. Returns after the commit."""
        await self._writer.do(accept, self._row(inbound))
        self._counter(inbound.chat.channel).inc()
        (self._wake_fetcher if inbound.media else self._wake_worker).ring()

    def _row(self, inbound: Inbound) -> Accepted:
        return Accepted(
            channel=inbound.chat.channel,
            provider_id=inbound.provider_id,
            sender=inbound.sender.value,
            body=codec.dump(inbound),
            received_at=self._clock.now(),
            has_media=bool(inbound.media),
        )
