"""The weekly round of stories: every community of a programme gets its own hour for one from elsewhere."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import insert_for, rows_of, table_of
from storage.hours import next_at
from storage.senders import Place
from storage.tables import Community, Occurrence

WEEKLY = "story.weekly"
HOUR = 9
"""Local: the school day has begun, and in the break somebody reads."""

WEEKDAYS = "01234"
"""Communities are spread over these days by their ids: all at one hour would be a flood."""


def weekday_of(community_id: int) -> str:
    """The day on which a community hears a story, Monday being 0, if it is no weekend there."""
    return WEEKDAYS[community_id % len(WEEKDAYS)]


async def open_community(session: AsyncSession, community_id: int) -> Place | None:
    """The community, if it is still open."""
    columns = [getattr(Community, name) for name in Place.__slots__]
    statement = sa.select(*columns).where(
        col(Community.id) == community_id, col(Community.closed_at).is_(None)
    )
    row = (await session.execute(statement)).first()
    return Place(*row) if row else None


async def plan_missing(session: AsyncSession, programme_id: int, now: datetime) -> int:
    """Plan the next story for each community of a programme that has none planned; how many those are.

    One statement for each time zone and weekday, however many communities there are. Circles get none.
    """
    ours = sa.and_(
        col(Community.programme_id) == programme_id,
        col(Community.closed_at).is_(None),
        col(Community.parent_id).is_(None),
    )
    zones = (await session.execute(sa.select(col(Community.timezone)).where(ours).distinct())).scalars().all()
    planned = 0
    for zone in zones:
        for place, weekday in enumerate(WEEKDAYS):
            theirs = sa.and_(
                ours, col(Community.timezone) == zone, col(Community.id) % len(WEEKDAYS) == place
            )
            planned += await _plan(session, theirs, next_at(now, zone, HOUR, weekday))
    return planned


async def _plan(session: AsyncSession, which: sa.ColumnElement[bool], due_at: datetime) -> int:
    there = sa.exists().where(col(Occurrence.kind) == WEEKLY, col(Occurrence.subject_id) == col(Community.id))
    rows = sa.select(
        sa.literal(WEEKLY),
        col(Community.id),
        sa.literal(due_at, table_of(Occurrence).c.due_at.type),
        sa.literal(0),
    ).where(which, ~there)
    statement = insert_for(session.get_bind().dialect, Occurrence).from_select(
        ["kind", "subject_id", "due_at", "attempts"], rows
    )
    return rows_of(
        await session.execute(statement.on_conflict_do_nothing(index_elements=["kind", "subject_id"]))
    )
