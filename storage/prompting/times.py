"""When a community is asked: from a weekday and an hour there to a moment in UTC."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from storage.hours import WEEK, local_day, zone_called

DAY = timedelta(days=1)
LATE = timedelta(hours=6)
"""What was missed by more is not asked any more: the facilitators are told."""

YEARS = 2 * 366
"""Days that are looked through for the next occurrence: no holidays last so long."""


@dataclass(frozen=True, slots=True)
class Break:
    """Days on which nobody is asked, both included, as dates there."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Weekly:
    """Every week on a weekday (Monday is 0), at a minute of the local day, by an IANA zone."""

    weekday: int
    minute: int
    zone: str

    def at(self, day: date) -> datetime:
        """The moment (UTC) at which the clocks there show that minute on that day.

        Where they show it twice it is the first time; where they leave it out, the first moment after.
        """
        return _moment(self.zone, self.minute, day)

    def nearest(self, day: date) -> date:
        """The day of that weekday that is nearest: what was put off past midnight is still of its own day."""
        return day - DAY * ((day.weekday() - self.weekday + 3) % WEEK - 3)

    def days(self, first: date, breaks: Collection[Break] = ()) -> Iterator[date]:
        """The days from `first` on, for two years, on which it happens."""
        day = first + DAY * ((self.weekday - first.weekday()) % WEEK)
        for _ in range(0, YEARS, WEEK):
            if not any(one.first <= day <= one.last for one in breaks):
                yield day
            day += DAY * WEEK


def next_after(weekly: Weekly, breaks: Collection[Break], after: datetime) -> datetime | None:
    """The next occurrence (UTC) after a moment (UTC); None if there is none within two years."""
    days = weekly.days(local_day(after, weekly.zone) - DAY, breaks)
    return next((at for at in map(weekly.at, days) if at > after), None)


@lru_cache(maxsize=1024)  # on a Friday at 16:00 thousands of communities want to know the same
def _moment(zone_name: str, minute: int, day: date) -> datetime:
    zone = zone_called(zone_name)
    wanted = datetime.combine(day, time(*divmod(minute, 60)))
    there = wanted.replace(tzinfo=zone).astimezone(UTC)
    if there.astimezone(zone).replace(tzinfo=None) == wanted:
        return there
    return _after_gap(wanted.replace(tzinfo=zone, fold=1).astimezone(UTC), there, zone)


def clock_time(minute: int) -> str:
    """A minute of the day as a clock shows it."""
    return f"{minute // 60}:{minute % 60:02}"


def _after_gap(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The moment between these two at which the clocks there are put forward, to the second."""
    new = after.astimezone(zone).utcoffset()
    low, high = int(before.timestamp()), int(after.timestamp())
    while high - low > 1:
        middle = (low + high) // 2
        if datetime.fromtimestamp(middle, zone).utcoffset() == new:
            high = middle
        else:
            low = middle
    return datetime.fromtimestamp(high, UTC)
