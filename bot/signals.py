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
