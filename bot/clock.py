"""What time it is: the real clock, and one that the demo and the tests move forward."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Protocol


def utc_now() -> datetime:
    """The time now, in UTC, by the machine's clock."""
    return datetime.now(UTC)


class Clock(Protocol):
    """Tells the time, in UTC, and waits."""

    def now(self) -> datetime:
        """The time now, in UTC."""

    async def sleep(self, seconds: float) -> None:
        """Wait so long."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The time now, in UTC."""
        return utc_now()

    async def sleep(self, seconds: float) -> None:
        """Wait so long."""
        await asyncio.sleep(seconds)


class DemoClock(SystemClock):
    """The machine's clock, moved forward (or, before the demo opens, back) as one watches."""

    def __init__(self) -> None:
        self._shift = timedelta()

    def now(self) -> datetime:
        """The time that the demo lives in, in UTC."""
        return super().now() + self._shift

    def advance(self, by: timedelta) -> None:
        """Move the time."""
        self._shift += by
