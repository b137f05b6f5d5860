"""Months as the figures name them (`2026-03`, UTC), and areas with all that lies above them."""

from __future__ import annotations

from datetime import UTC, date, datetime

NOW = ""
"""In a month's place: what is so now."""


def first_of(month: str) -> date:
    """The first day of a month."""
    return date.fromisoformat(f"{month}-01")


def named(day: date) -> str:
    """The month of a day."""
    return f"{day:%Y-%m}"


def before(month: date, count: int = 1) -> date:
    """The first of the month so many months before (after, if less than nothing)."""
    index = month.year * 12 + month.month - 1 - count
    return date(index // 12, index % 12 + 1, 1)


def bounds(month: str) -> tuple[datetime, datetime]:
    """When a month begins and when the next does (UTC)."""
    first = first_of(month)
    following = before(first, -1)
    return tuple(datetime(one.year, one.month, 1, tzinfo=UTC) for one in (first, following))  # type: ignore[return-value] # two


def upwards(area: str) -> list[str]:
    """An area, and all above it to the whole programme (""), the lowest first."""
    parts = [part for part in area.split("/") if part]
    return ["/".join(parts[:count]) for count in range(len(parts), -1, -1)]


def above(area: str) -> str | None:
    """The area right above one; None above the whole programme."""
    return area.rpartition("/")[0] if area else None
