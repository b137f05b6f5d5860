"""The monthly report: which coordinators get it, and when. Times are UTC, months are their first days."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import coordinators, members, occurrences
from storage.coordinators import Realm
from storage.dialect import insert_for, rows_of, table_of
from storage.hours import next_at, zone_called
from storage.months import month_after, month_of
from storage.tables import Community, Coordination, Member, Occurrence

MONTHLY = "report.monthly"
"""The kind of occurrence; its subject is a member who coordinates."""

HOUR = 8
"""When it comes, local: before lessons begin."""

WORKING = "0123"
"""Monday to Thursday, Monday being 0: days of work whichever days are a country's weekend."""


def morning_of(month: date, timezone: str) -> datetime:
    """When, in a month, the report on the one before comes: on its first working morning there."""
    midnight = datetime.combine(month, time(), zone_called(timezone)).astimezone(UTC)
    return next_at(midnight, timezone, HOUR, WORKING)


async def plan_missing(session: AsyncSession, now: datetime) -> int:
    """Plan the next report of each coordinator who wants it and has none planned; how many those are.

    One that failed too often is planned anew: it was of another month.
    """
    due_at = datetime.combine(month_after(month_of(now.date())), time(), UTC)
    planned = sa.exists().where(
        col(Occurrence.kind) == MONTHLY,
        col(Occurrence.subject_id) == col(Coordination.member_id),
        col(Occurrence.due_at).is_not(None),
    )
    rows = (
        sa.select(
            sa.literal(MONTHLY),
            col(Coordination.member_id),
            sa.literal(due_at, table_of(Occurrence).c.due_at.type),
            sa.literal(0),
        )
        .join(Member, col(Member.id) == col(Coordination.member_id))
        .where(col(Member.wants_report).is_(True), ~planned)
        .distinct()
    )
    statement = insert_for(session.get_bind().dialect, Occurrence).from_select(
        ["kind", "subject_id", "due_at", "attempts"], rows
    )
    again = {"due_at": statement.excluded.due_at, "attempts": 0, "error": None}
    return rows_of(
        await session.execute(
            statement.on_conflict_do_update(index_elements=["kind", "subject_id"], set_=again)
        )
    )


async def choose(session: AsyncSession, member_id: int, *, wants: bool) -> None:
    """Let a coordinator have the monthly reports of all that they look after, now and later, or none."""
    await members.update(session, member_id, wants_report=wants)
    if not wants:
        await occurrences.drop(session, MONTHLY, member_id)


async def realms_wanted(session: AsyncSession, member_id: int) -> list[Realm]:
    """The realms of a coordinator, if they want the report."""
    wants = sa.select(col(Member.wants_report)).where(col(Member.id) == member_id)
    if not (await session.execute(wants)).scalar():
        return []
    return await coordinators.realms_of(session, member_id)


async def zone_of(session: AsyncSession, member_id: int, realms: list[Realm]) -> str:
    """The zone that a coordinator lives by: their community's, else that of most in these realms."""
    own = (
        sa.select(col(Community.timezone))
        .join(Member, col(Member.community_id) == col(Community.id))
        .where(col(Member.id) == member_id)
    )
    zone: str | None = (await session.execute(own)).scalar()
    return zone or await coordinators.zone_of(session, realms)
