"""Communities that have gone silent, of which their facilitators hear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.contributions.given import last_given
from storage.hours import Hours, local_day
from storage.tables import Community, Holiday, Membership

SILENT = "host.silent"
"""What is to happen at its time: the facilitators hear that all are silent."""

SILENCE = timedelta(days=10)
LEAST = 2
"""Members of a community of which silence is told: nobody talks alone."""


@dataclass(frozen=True, slots=True)
class Silent:
    """A community in which nobody has said anything for `SILENCE`."""

    id: int
    hours: Hours


async def slice_end(session: AsyncSession, after: int, count: int) -> int | None:
    """The id of the last of the next `count` communities behind an id; None if they are not so many."""
    statement = sa.select(col(Community.id)).where(col(Community.id) > after).order_by(col(Community.id))
    found: int | None = (await session.execute(statement.offset(count - 1).limit(1))).scalar()
    return found


async def silent(
    session: AsyncSession, now: datetime, after: int = 0, upto: int | None = None
) -> list[Silent]:
    """Of the communities behind an id, up to another, those that have gone silent and whose facilitators were
    not told of this silence. It costs a look at the newest contribution of each.

    What comes from elsewhere breaks no silence; in holidays, and shortly after them, there is none, and none
    where hardly anybody is. Circles end by themselves.
    """
    rows = (await session.execute(_silent(now, after, upto))).all()
    breaks = await _breaks(session, [row.id for row in rows])
    found = [Silent(row.id, Hours(*(getattr(row, name) for name in Hours.__slots__))) for row in rows]
    return [one for one in found if not _rests(one.hours.timezone, breaks[one.id], now)]


def _rests(zone: str, breaks: Collection[tuple[date, date]], now: datetime) -> bool:
    """Whether there are holidays, by the dates there, in the time of silence."""
    today, since = local_day(now, zone), local_day(now - SILENCE, zone)
    return any(first <= today and last >= since for first, last in breaks)


async def _breaks(session: AsyncSession, ids: list[int]) -> Mapping[int, list[tuple[date, date]]]:
    found: dict[int, list[tuple[date, date]]] = defaultdict(list)
    if ids:
        statement = sa.select(col(Holiday.community_id), col(Holiday.first), col(Holiday.last))
        for row in await session.execute(statement.where(col(Holiday.community_id).in_(ids))):
            found[row.community_id].append((row.first, row.last))
    return found


def _silent(now: datetime, after: int, upto: int | None) -> sa.Select[*tuple[Any, ...]]:
    last = sa.func.coalesce(last_given(), col(Community.created_at))
    since = now - SILENCE
    holidays = sa.exists().where(
        col(Holiday.community_id) == col(Community.id),
        col(Holiday.first) < now.date(),  # whatever the zone there: the others are looked at by their dates
        col(Holiday.last) > since.date(),
    )
    several = (
        sa.select(col(Membership.id))
        .where(col(Membership.community_id) == col(Community.id), col(Membership.left_at).is_(None))
        .offset(LEAST - 1)
        .limit(1)
        .correlate(Community)
    )
    told = col(Community.silence_told_at)
    statement = sa.select(col(Community.id), *(getattr(Community, name) for name in Hours.__slots__)).where(
        col(Community.closed_at).is_(None),
        col(Community.parent_id).is_(None),
        sa.or_(told.is_(None), told < since),  # cheaply first: of most it is known
        last < since,
        sa.or_(told.is_(None), told < last),
        ~holidays,
        several.exists(),
        col(Community.id) > after,
    )
    return statement if upto is None else statement.where(col(Community.id) <= upto)


async def told_of_silence(session: AsyncSession, community_id: int, now: datetime) -> None:
    """The facilitators were told of this silence: not again before somebody has spoken."""
    this = sa.update(Community).where(col(Community.id) == community_id)
    await session.execute(this.values(silence_told_at=now))
