"""Local hours: when a person sleeps, when it is the weekend, when the next such hour comes.

All times that go in and come out are UTC; what is local is so by an IANA zone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

NIGHT_FROM, NIGHT_TO = 20, 6
"""Quiet hours, local, unless a member or their community set others."""

WEEKEND = "56"
"""The days on which nobody is asked to work, Monday being 0, unless a community sets others."""

DIGEST_HOUR = 16
"""When digests go out, local, unless a community sets another hour: lessons are over."""

DAILY_CAP = 5
"""Messages a day to one member outside of a digest, unless their community sets another number."""

WEEK = 7


@dataclass(frozen=True, slots=True)
class Hours:
    """When people are not to be disturbed: from `quiet_from` to before `quiet_to` o'clock, local.

    Where both are equal there are no quiet hours. `weekend` holds weekdays as digits, Monday being 0.
    """

    timezone: str
    quiet_from: int = NIGHT_FROM
    quiet_to: int = NIGHT_TO
    weekend: str = WEEKEND

    def are_quiet(self, at: datetime) -> bool:
        """Whether people sleep at this time."""
        hour = local(at, self.timezone).hour
        if self.quiet_from <= self.quiet_to:
            return self.quiet_from <= hour < self.quiet_to
        return hour >= self.quiet_from or hour < self.quiet_to

    def waking(self, at: datetime) -> datetime:
        """This time, or if it is in the quiet hours their end."""
        return next_at(at, self.timezone, self.quiet_to) if self.are_quiet(at) else at

    def working(self, at: datetime) -> datetime:
        """This time, or if it is in the quiet hours or at a weekend the next working morning."""
        at = self.waking(at)
        days = "".join(day for day in "0123456" if day not in self.weekend)
        if not days or str(local(at, self.timezone).weekday()) in days:
            return at
        return next_at(at, self.timezone, self.quiet_to, days)


@lru_cache(maxsize=1024)
def zone_called(name: str) -> ZoneInfo:
    """A zone by its IANA name.

    Raises:
        KeyError, ValueError, OSError: there is none of this name.
    """
    return ZoneInfo(name)


def local(at: datetime, timezone: str) -> datetime:
    """A time as the clocks there show it."""
    return at.astimezone(zone_called(timezone))


def local_day(at: datetime, timezone: str) -> date:
    """The day that it is there."""
    return local(at, timezone).date()


def next_at(after: datetime, timezone: str, hour: int, weekdays: str = "0123456") -> datetime:
    """The next time after `after` at which the clocks there show the full hour, on one of the weekdays.

    Where a change of the clocks leaves that hour out, it is the time an hour later; where they show it
    twice, the first.
    """
    day = local_day(after, timezone)
    for _ in range(WEEK + 1):
        there = datetime.combine(day, time(hour), zone_called(timezone)).astimezone(UTC)
        if there > after and str(day.weekday()) in weekdays:
            return there
        day += timedelta(days=1)
    raise ValueError(f"no weekday in {weekdays!r}")
