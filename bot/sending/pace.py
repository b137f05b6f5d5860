"""Pacing: the account's rate, and the pause between two messages to one chat."""

from __future__ import annotations

from datetime import datetime, timedelta

from aiolimiter import AsyncLimiter

MARGIN = 0.98
"""The part of the account's rate that is used: arrival jitters, and the rate must hold in any second."""

SLIP_SECONDS = 0.0025
"""What a timer may come late without the rate falling short: the next place is so much earlier."""

FORGET_EVERY = timedelta(minutes=1)
UNCLAIMED = timedelta(minutes=10)
"""A delivery that does not come for its place so long was cancelled, or finds another."""


class AccountPace:
    """At most `rate` messages in any second, evenly, and none before `closed_until`.

    `closed_until` (UTC) is set while the provider asked for a pause of the whole account.
    """

    def __init__(self, rate: float) -> None:
        burst = 1.0 + rate * SLIP_SECONDS
        self._limiter = AsyncLimiter(burst, burst / (rate * MARGIN))
        self.closed_until: datetime | None = None

    async def wait(self) -> None:
        """Wait for one's place."""
        await self._limiter.acquire()

    def close(self, until: datetime) -> None:
        """Nothing goes before `until`."""
        self.closed_until = max(until, self.closed_until or until)

    def closed(self, now: datetime) -> datetime | None:
        """Until when nothing goes, None if it may."""
        return self.closed_until if self.closed_until is not None and now < self.closed_until else None


class ChatPace:
    """When the next message may go to a chat; who must wait keeps the place that it was given."""

    def __init__(self, interval: float, group_interval: float) -> None:
        self._intervals = (timedelta(seconds=interval), timedelta(seconds=group_interval))
        self._free_at: dict[int, datetime] = {}
        self._places: dict[int, datetime] = {}
        self._busy: set[int] = set()
        self._forget_at: datetime | None = None

    def place(self, delivery_id: int, address_id: int, now: datetime, *, group: bool) -> datetime | None:
        """None if the delivery may go now, else when; call `done` after it went."""
        self._forget(now)
        interval = self._intervals[group]
        given = self._places.pop(delivery_id, None)
        at = given or max(self._free_at.get(address_id, now), now)
        if given is None:
            self._free_at[address_id] = at + interval
        if at <= now and address_id not in self._busy:
            self._busy.add(address_id)
            return None
        later = max(at, now + max(interval / 4, timedelta(milliseconds=50)) if at <= now else at)
        self._places[delivery_id] = later
        self._free_at[address_id] = max(self._free_at.get(address_id, later), later)  # nobody overtakes
        return later

    def done(self, address_id: int) -> None:
        """The message to this chat is through."""
        self._busy.discard(address_id)

    def _forget(self, now: datetime) -> None:
        """What was is no matter any more: chats that are free, places that nobody came for."""
        if self._forget_at is not None and now < self._forget_at:
            return
        self._forget_at = now + FORGET_EVERY
        self._free_at = {chat: at for chat, at in self._free_at.items() if at > now}
        self._places = {one: at for one, at in self._places.items() if at > now - UNCLAIMED}
