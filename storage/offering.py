"""When a community is asked who would like to host it next: on a day of its own, at most once a month."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import occurrences
from storage.hours import WEEK, Hours, local_day, zone_called
from storage.months import month_after, month_of
from storage.tables import Holiday

MONTH, SILENCES = "host.month", "host.silences"
"""What is to happen: the question to a community, and each day the look for those that are silent."""

HOUR, SPREAD = 14, 3
"""Local: lessons are over. Communities are spread over so many hours: all at one would be a flood."""

Break = tuple[date, date]
"""The first and the last day of holidays."""


async def begin(session: AsyncSession, community_id: int, hours: Hours, now: datetime) -> None:
    """A new community: plan its first question, next month."""
    due_at = next_month(community_id, hours, (), now, asked=True)
    await occurrences.plan(session, MONTH, community_id, due_at)


def day_of(month: date, breaks: Collection[Break]) -> date | None:
    """The first Monday of a month (any day of it) that is in no holidays; None if there is none."""
    day = month_of(month)
    day += timedelta(days=-day.weekday() % WEEK)
    while day.month == month.month:
        if not any(first <= day <= last for first, last in breaks):
            return day
        day += timedelta(days=WEEK)
    return None


def on_day(day: date, community_id: int, hours: Hours) -> datetime:
    """The community's hour (UTC) on a day, or if people rest then the next working morning."""
    at = datetime.combine(day, time(HOUR + community_id % SPREAD), zone_called(hours.timezone))
    return hours.working(at.astimezone(UTC))


def next_month(
    community_id: int, hours: Hours, breaks: Collection[Break], now: datetime, *, asked: bool = False
) -> datetime:
    """When a community is asked next (UTC), after `now`; in a later month if it was `asked` in this one."""
    month = month_of(local_day(now, hours.timezone))
    while True:
        if not asked and (day := day_of(month, breaks)) and (at := on_day(day, community_id, hours)) > now:
            return at
        month, asked = month_after(month), False


def is_today(community_id: int, hours: Hours, breaks: Collection[Break], now: datetime) -> bool:
    """Whether this is the day of the month on which a community is asked, and no other."""
    today = local_day(now, hours.timezone)
    day = day_of(today, breaks)
    return day is not None and local_day(on_day(day, community_id, hours), hours.timezone) == today


async def breaks_of(session: AsyncSession, community_id: int) -> list[Break]:
    """The holidays of a community."""
    statement = sa.select(col(Holiday.first), col(Holiday.last)).where(
        col(Holiday.community_id) == community_id
    )
    return [(row.first, row.last) for row in await session.execute(statement)]
