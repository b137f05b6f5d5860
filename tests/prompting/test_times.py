"""When a community is asked: clock changes, holidays, zones; pure time."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from storage.prompting.times import Break, Weekly, next_after

FRIDAY, SUNDAY = 4, 6


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "weekday", "clock", "day", "at"),
    [
        ("Africa/Nairobi", FRIDAY, "16:00", "2026-03-06", "2026-03-06 13:00"),
        ("Asia/Kathmandu", FRIDAY, "00:10", "2026-03-06", "2026-03-05 18:25"),
        # the gap: the first moment after it, whatever the minute
        ("America/New_York", SUNDAY, "02:00", "2026-03-08", "2026-03-08 07:00"),
        ("America/New_York", SUNDAY, "02:30", "2026-03-08", "2026-03-08 07:00"),
        ("America/New_York", SUNDAY, "03:00", "2026-03-08", "2026-03-08 07:00"),
        ("America/New_York", SUNDAY, "01:59", "2026-03-08", "2026-03-08 06:59"),
        ("Africa/Cairo", FRIDAY, "00:15", "2026-04-24", "2026-04-23 22:00"),
        ("Australia/Lord_Howe", SUNDAY, "02:15", "2026-10-04", "2026-10-03 15:30"),  # by half an hour
        # the fold: the first of the two
        ("America/New_York", SUNDAY, "01:30", "2026-11-01", "2026-11-01 05:30"),
        ("America/New_York", SUNDAY, "02:30", "2026-11-01", "2026-11-01 07:30"),
        ("Africa/Casablanca", SUNDAY, "02:30", "2026-02-15", "2026-02-15 01:30"),  # Ramadan begins
        # a day that was left out as a whole
        ("Pacific/Apia", FRIDAY, "16:00", "2011-12-30", "2011-12-30 10:00"),
    ],
)
def test_a_local_time_is_one_moment(zone: str, weekday: int, clock: str, day: str, at: str) -> None:
    hour, minute = map(int, clock.split(":"))
    assert Weekly(weekday, hour * 60 + minute, zone).at(date.fromisoformat(day)) == utc(at)


@pytest.mark.parametrize(
    ("after", "at"),
    [
        ("2026-03-02 09:00", "2026-03-06 13:00"),
        ("2026-03-06 12:59", "2026-03-06 13:00"),
        ("2026-03-06 13:00", "2026-03-13 13:00"),
        ("2026-03-06 13:01", "2026-03-13 13:00"),
        ("2026-12-31 23:00", "2027-01-01 13:00"),
    ],
)
def test_the_next_occurrence(after: str, at: str) -> None:
    assert next_after(Weekly(FRIDAY, 16 * 60, "Africa/Nairobi"), [], utc(after)) == utc(at)


@pytest.mark.parametrize(
    ("breaks", "at"),
    [
        ([("2026-03-06", "2026-03-06")], "2026-03-13 13:00"),
        ([("2026-03-07", "2026-03-12")], "2026-03-06 13:00"),
        ([("2026-03-01", "2026-03-13")], "2026-03-20 13:00"),
        ([("2026-03-01", "2026-03-13"), ("2026-03-10", "2026-03-20")], "2026-03-27 13:00"),
        ([("2026-03-01", "2029-03-13")], None),
    ],
)
def test_holidays_are_passed_over(breaks: list[tuple[str, str]], at: str | None) -> None:
    days = [Break(date.fromisoformat(first), date.fromisoformat(last)) for first, last in breaks]
    found = next_after(Weekly(FRIDAY, 16 * 60, "Africa/Nairobi"), days, utc("2026-03-02 09:00"))
    assert found == (utc(at) if at else None)


def test_a_holiday_is_a_day_there_and_not_in_utc() -> None:
    midnight = Weekly(FRIDAY, 10, "Pacific/Kiritimati")  # 14 hours ahead
    friday = Break(date(2026, 3, 6), date(2026, 3, 6))
    assert next_after(midnight, [friday], utc("2026-03-02 09:00")) == utc("2026-03-12 10:10")


def test_from_one_to_the_next_over_both_changes_every_week_has_one() -> None:
    weekly = Weekly(SUNDAY, 2 * 60 + 30, "America/New_York")
    at, seen = utc("2025-12-31 12:00"), []
    while (following := next_after(weekly, [], at)) is not None and following.year < 2027:
        at = following
        seen.append(at)
    assert len(seen) == 52
    assert {(later - earlier).days for earlier, later in pairwise(seen)} <= {6, 7}
