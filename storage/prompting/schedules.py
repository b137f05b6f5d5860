"""A community's schedule and holidays. `due_at` is reckoned anew with all that it depends on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import id_of, insert_for, rows_of
from storage.hours import local_day
from storage.prompting.times import DAY, LATE, Break, Weekly, next_after
from storage.tables import Community, Holiday, PromptRun, Schedule


@dataclass(frozen=True, slots=True)
class Planned:
    """What is planned: `weekly` is None where only facilitators ask by hand; `zone` is the schedule's own."""

    weekly: Weekly | None
    zone: str | None
    asked: list[list[str]]
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class Numbered:
    """Holidays as their facilitators name them."""

    id: int
    first: date
    last: date


async def planned(session: AsyncSession, community_id: int) -> Planned:
    """What is planned for a community."""
    row = (await session.execute(_planning(community_id))).first()
    if row is None:
        return Planned(None, None, [], None)
    weekly = None if row.weekday is None else Weekly(row.weekday, row.minute, row.zone)
    return Planned(weekly, row.own_zone, row.asked, row.due_at)


def _planning(community_id: int) -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(
            col(Schedule.weekday),
            col(Schedule.minute),
            col(Schedule.zone).label("own_zone"),
            sa.func.coalesce(col(Schedule.zone), col(Community.timezone)).label("zone"),
            col(Schedule.asked),
            col(Schedule.due_at),
        )
        .join(Community, col(Community.id) == col(Schedule.community_id))
        .where(col(Schedule.community_id) == community_id)
    )


async def first_due(session: AsyncSession, now: datetime) -> datetime | None:
    """When the next occurrence after `now` of any community is due (UTC); None if none is planned."""
    statement = sa.select(sa.func.min(col(Schedule.due_at))).where(col(Schedule.due_at) > now)
    first: datetime | None = (await session.execute(statement)).scalar()
    return first


async def hold(session: AsyncSession, community_id: int) -> Planned:
    """Its schedule, made if there is none: until the transaction ends nobody else changes or fires it."""
    insert = insert_for(session.get_bind().dialect, Schedule).values(
        community_id=community_id, minute=0, asked=[]
    )
    same = {"minute": col(Schedule.minute)}
    await session.execute(insert.on_conflict_do_update(index_elements=["community_id"], set_=same))
    return await planned(session, community_id)


async def set_weekly(
    session: AsyncSession, community_id: int, weekday: int, minute: int, zone: str | None, now: datetime
) -> datetime | None:
    """Ask every week at this minute of the local day, by this zone or the community's; when next (UTC)."""
    await hold(session, community_id)
    await _change(session, community_id, weekday=weekday, minute=minute, zone=zone, due_at=None)
    return await replan(session, community_id, now)


async def stop(session: AsyncSession, community_id: int) -> bool:
    """Ask no more by itself; whether it did."""
    was = await planned(session, community_id)
    await _change(session, community_id, weekday=None, zone=None, due_at=None)
    return was.weekly is not None


async def remember(session: AsyncSession, community_id: int, asked: list[list[str]]) -> None:
    """Note what a community was asked."""
    await _change(session, community_id, asked=asked)


async def _change(session: AsyncSession, community_id: int, **values: object) -> None:
    which = col(Schedule.community_id) == community_id
    await session.execute(sa.update(Schedule).where(which).values(**values))


async def replan(session: AsyncSession, community_id: int, now: datetime) -> datetime | None:
    """Reckon the next occurrence anew after something that it depends on has changed; when it is (UTC).

    A day on which they were asked already does not count. One that is due, and that no tick has seen yet, is
    not lost: it is looked for behind the hours in which it is caught up.
    """
    plan = await hold(session, community_id)
    if plan.weekly is None:
        return None
    breaks = [Break(one.first, one.last) for one in await holidays(session, community_id)]
    after = now - LATE if plan.due_at is not None and plan.due_at <= now else now
    await _change(session, community_id, due_at=next_after(plan.weekly, breaks, after))
    return await upcoming(session, community_id, plan.weekly, now)


async def upcoming(
    session: AsyncSession, community_id: int, weekly: Weekly, now: datetime
) -> datetime | None:
    """When they are asked next (UTC): `due_at` may be on a day that has had its prompt."""
    breaks = [Break(one.first, one.last) for one in await holidays(session, community_id)]
    last = await _last_day(session, community_id)
    return next_after(weekly, [*breaks, *([Break(last, last)] if last else [])], now)


async def _last_day(session: AsyncSession, community_id: int) -> date | None:
    statement = sa.select(sa.func.max(col(PromptRun.on_date)))
    day: date | None = (
        await session.execute(statement.where(col(PromptRun.community_id) == community_id))
    ).scalar()
    return day


async def holidays(session: AsyncSession, community_id: int) -> Sequence[Numbered]:
    """All holidays of a community, the first one first."""
    statement = (
        sa.select(col(Holiday.id), col(Holiday.first), col(Holiday.last))
        .where(col(Holiday.community_id) == community_id)
        .order_by(col(Holiday.first), col(Holiday.id))
    )
    return [Numbered(id_of(row.id), row.first, row.last) for row in await session.execute(statement)]


async def add_holiday(
    session: AsyncSession, community_id: int, first: date, last: date, now: datetime
) -> datetime | None:
    """Ask nothing on these days, both included; when next (UTC). Holidays that are over are forgotten."""
    plan = await hold(session, community_id)
    today = local_day(now, plan.weekly.zone) if plan.weekly else now.date() - DAY
    over = sa.and_(col(Holiday.community_id) == community_id, col(Holiday.last) < today)
    await session.execute(sa.delete(Holiday).where(over))
    await session.execute(sa.insert(Holiday).values(community_id=community_id, first=first, last=last))
    return await replan(session, community_id, now)


async def drop_holiday(session: AsyncSession, community_id: int, holiday_id: int, now: datetime) -> bool:
    """They are asked on these days, too; False if there are no such holidays."""
    which = sa.and_(col(Holiday.community_id) == community_id, col(Holiday.id) == id_of(holiday_id))
    gone = rows_of(await session.execute(sa.delete(Holiday).where(which))) > 0
    if gone:
        await replan(session, community_id, now)
    return gone
