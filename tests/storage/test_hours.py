"""Local hours: nights, weekends, and clocks that change."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from storage.hours import Hours, next_at

NAIROBI = Hours("Africa/Nairobi")
CAIRO = Hours("Africa/Cairo", weekend="45")
ALWAYS = Hours("Africa/Nairobi", 0, 0)
AT_NOON = Hours("Africa/Nairobi", 12, 14)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "at", "wakes"),
    [
        (NAIROBI, "2026-03-02 09:00", "2026-03-02 09:00"),
        (NAIROBI, "2026-03-02 16:59", "2026-03-02 16:59"),
        (NAIROBI, "2026-03-02 17:00", "2026-03-03 03:00"),
        (NAIROBI, "2026-03-03 02:59", "2026-03-03 03:00"),
        (NAIROBI, "2026-03-03 03:00", "2026-03-03 03:00"),
        (ALWAYS, "2026-03-02 23:00", "2026-03-02 23:00"),
        (AT_NOON, "2026-03-02 09:30", "2026-03-02 11:00"),
        (AT_NOON, "2026-03-02 20:00", "2026-03-02 20:00"),
    ],
)
def test_the_end_of_the_night(hours: Hours, at: str, wakes: str) -> None:
    assert hours.waking(utc(at)) == utc(wakes)


@pytest.mark.parametrize(
    ("hours", "at", "works"),
    [
        (NAIROBI, "2026-03-06 09:00", "2026-03-06 09:00"),  # a Friday
        (NAIROBI, "2026-03-06 18:00", "2026-03-09 03:00"),  # its night: Monday morning
        (NAIROBI, "2026-03-07 09:00", "2026-03-09 03:00"),
        (CAIRO, "2026-03-06 09:00", "2026-03-08 04:00"),  # Friday and Saturday are its weekend
        (Hours("Africa/Nairobi", weekend="0123456"), "2026-03-07 09:00", "2026-03-07 09:00"),
    ],
)
def test_the_next_working_hour(hours: Hours, at: str, works: str) -> None:
    assert hours.working(utc(at)) == utc(works)


@pytest.mark.parametrize(
    ("after", "zone", "hour", "days", "comes"),
    [
        ("2026-03-02 13:00", "Africa/Nairobi", 16, "0123456", "2026-03-03 13:00"),
        ("2026-03-02 12:59", "Africa/Nairobi", 16, "0123456", "2026-03-02 13:00"),
        ("2026-03-02 12:00", "Africa/Nairobi", 16, "4", "2026-03-06 13:00"),
        ("2026-03-28 12:00", "Europe/Lisbon", 1, "0123456", "2026-03-29 01:00"),  # 1:00 is left out
        ("2026-10-24 12:00", "Europe/Lisbon", 1, "0123456", "2026-10-25 00:00"),  # 1:00 comes twice
        ("2026-10-25 00:00", "Europe/Lisbon", 1, "0123456", "2026-10-26 01:00"),  # and counts once
    ],
)
def test_the_next_time_at_an_hour(after: str, zone: str, hour: int, days: str, comes: str) -> None:
    assert next_at(utc(after), zone, hour, days) == utc(comes)


def test_a_week_without_days_is_refused() -> None:
    with pytest.raises(ValueError, match="no weekday"):
        next_at(utc("2026-03-02 09:00"), "UTC", 6, "")
