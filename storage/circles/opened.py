"""Circles that are open, and the community that each of them is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import codes, communities
from storage.contributions import Given
from storage.hours import Hours
from storage.senders import Place
from storage.tables import Community, Contribution, Membership

CODE_LENGTH = 7

CUSTOMS = ("rhythm", "digest_hour", "digest_weekday", "quiet_from", "quiet_to", "weekend", "daily_cap")
"""What a circle takes over from the community that it springs from."""


async def open_circle(
    session: AsyncSession, idea: Given, parent: Place, name: str, ends_at: datetime, now: datetime
) -> Place:
    """A community for an idea, with the ways of the one that it springs from; nobody is in it yet."""
    code = await codes.free_code(session, CODE_LENGTH)
    circle_id = await communities.add(
        session,
        programme_id=parent.programme_id,
        name=name,
        area=parent.area,
        language=parent.language,
        timezone=parent.timezone,
        code=code,
        now=now,
    )
    ways = sa.select(*(getattr(Community, way) for way in CUSTOMS)).where(col(Community.id) == parent.id)
    taken_over = dict((await session.execute(ways)).mappings().one())
    more = {"parent_id": parent.id, "ends_at": ends_at, "wants_stories": False, "offers_hosting": False}
    await communities.change_customs(session, circle_id, **taken_over, **more)
    this = sa.update(Contribution).where(col(Contribution.id) == idea.id)
    await session.execute(this.values(circle_id=circle_id))
    same = (parent.area, parent.language, parent.timezone, code, parent.programme_id)
    return Place(circle_id, name, *same)


async def follow(session: AsyncSession, community_id: int) -> None:
    """Let the circles of a community lie in its area, whose coordinators look after them, too."""
    parent = sa.orm.aliased(Community)
    area = sa.select(col(parent.area)).where(col(parent.id) == community_id).scalar_subquery()
    theirs = sa.update(Community).where(col(Community.parent_id) == community_id)
    await session.execute(theirs.values(area=area))


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle that is open: where it has sprung from, and until when (UTC) it goes on unasked."""

    id: int
    name: str
    parent_id: int
    ends_at: datetime
    hours: Hours


def _open_circles() -> sa.Select[*tuple[Any, ...]]:
    columns = ("id", "name", "parent_id", "ends_at", *Hours.__slots__)
    return sa.select(*(getattr(Community, name) for name in columns)).where(
        col(Community.parent_id).is_not(None),
        col(Community.ends_at).is_not(None),
        col(Community.closed_at).is_(None),
    )


def _circle(row: Any) -> Circle:
    hours = Hours(*(getattr(row, name) for name in Hours.__slots__))
    return Circle(row.id, row.name, row.parent_id, row.ends_at, hours)


async def by_id(session: AsyncSession, circle_id: int, *, hold: bool = False) -> Circle | None:
    """A circle that is open; with `hold` until this transaction ends."""
    if hold:
        await communities.keep_open(session, circle_id)
    row = (await session.execute(_open_circles().where(col(Community.id) == circle_id))).first()
    return _circle(row) if row else None


async def of_member(session: AsyncSession, member_id: int) -> list[Circle]:
    """The circles that a member is in."""
    statement = (
        _open_circles()
        .join(Membership, col(Membership.community_id) == col(Community.id))
        .where(col(Membership.member_id) == member_id, col(Membership.left_at).is_(None))
        .order_by(col(Community.id))
    )
    return [_circle(row) for row in await session.execute(statement)]
