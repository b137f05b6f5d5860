"""Months, each as its first day, and as the figures name them (`2026-03`)."""

from __future__ import annotations

from datetime import UTC, date, datetime


def month_of(day: date) -> date:
    """The month in which a day is."""
    return day.replace(day=1)


def month_before(month: date, count: int = 1) -> date:
    """The one so many months before (after, if less than nothing)."""
    index = month.year * 12 + month.month - 1 - count
    return date(index // 12, index % 12 + 1, 1)


def month_after(month: date) -> date:
    """The month after one."""
    return month_before(month, -1)


def months_to(last: date, count: int) -> list[date]:
    """So many months to the last one, the oldest first."""
    return [month_before(last, back) for back in range(count - 1, -1, -1)]


def months_between(start: date, end: date) -> int:
    """How many months from one to the other, both counted."""
    return (end.year - start.year) * 12 + end.month - start.month + 1


def named(day: date) -> str:
    """The name of a day's month."""
    return f"{day:%Y-%m}"


def bounds(name: str) -> tuple[datetime, datetime]:
    """When the month of this name begins and when the next does (UTC)."""
    first = datetime.fromisoformat(f"{name}-01").replace(tzinfo=UTC)
    following = month_after(first.date())
    return first, datetime(following.year, following.month, 1, tzinfo=UTC)
