"""Waking what waits for work, and ending it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable


class Bell:
    """Wakes one waiting loop; rung while nobody waits, it is heard at the next wait."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def ring(self) -> None:
        """Wake the loop that waits."""
        self._event.set()

    async def wait(self, seconds: float) -> None:
        """Wait for the bell, at most so long."""
        try:
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            pass
        self._event.clear()


class Bells(Bell):
    """Rings several bells at once."""

    def __init__(self, bells: Iterable[Bell]) -> None:
        super().__init__()
        self._bells = list(bells)

    def ring(self) -> None:
        """Wake every loop that waits."""
        for bell in self._bells:
            bell.ring()


class HouseBells:
    """The bells of a whole service: `outgoing` wakes what brings messages on their way, `all` everybody."""

    def __init__(self, channels: Iterable[str]) -> None:
        self.worker, self.fetcher, self.fanout = Bell(), Bell(), Bell()
        self.sender = {name: Bell() for name in channels}
        self.senders = Bells(self.sender.values())
        self.outgoing = Bells([self.senders, self.fanout])
        self.all = Bells([self.worker, self.fetcher, self.outgoing])
