"""A clock that stands still until a test moves it."""

from __future__ import annotations

import asyncio
import heapq
from datetime import UTC, datetime, timedelta
from itertools import count

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)  # a Monday


class StillClock:
    """Implements `bot.clock.Clock`: who sleeps wakes when the test has moved the time far enough."""

    def __init__(self, start: datetime = START) -> None:
        self._now = start
        self._sleepers: list[tuple[datetime, int, asyncio.Future[None]]] = []
        self._order = count()

    def now(self) -> datetime:
        """The time that the test has come to, in UTC."""
        return self._now

    async def sleep(self, seconds: float) -> None:
        """Wait until the test has moved the time by so much."""
        future = asyncio.get_running_loop().create_future()
        wake = self._now + timedelta(seconds=seconds)
        heapq.heappush(self._sleepers, (wake, next(self._order), future))
        await future

    def advance(self, by: timedelta | float) -> None:
        """Move the time (a timedelta, or seconds) and wake who has slept enough."""
        self._now += by if isinstance(by, timedelta) else timedelta(seconds=by)
        while self._sleepers and self._sleepers[0][0] <= self._now:
            _, _, future = heapq.heappop(self._sleepers)
            if not future.done():
                future.set_result(None)
