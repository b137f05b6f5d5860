"""What a coordinator sees of communities: a list with how they live, and one of them with its hosts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.contributions.given import last_given
from storage.coordinators import Realm, communities_in
from storage.tables import Community, Member, Membership, Role


@dataclass(frozen=True, slots=True)
class Overseen:
    """A community as who oversees it sees it: `members` is how many are in it, `last_at` when somebody of it
    gave something last (UTC). `merged_into_id` is what a closed one has become part of.
    """

    id: int
    name: str
    area: str
    language: str
    timezone: str
    code: str
    programme_id: int
    closed_at: datetime | None
    merged_into_id: int | None
    created_at: datetime
    members: int
    last_at: datetime | None


COLUMNS = [getattr(Community, name) for name in Overseen.__slots__ if name not in ("members", "last_at")]


async def page(
    session: AsyncSession, realms: Sequence[Realm], after: int, most: int
) -> tuple[list[Overseen], int]:
    """The communities behind the first `after`, and how many all are: the closed ones last, each by name.

    Neither circles nor what has become part of another.
    """
    which = (
        communities_in(realms),
        col(Community.parent_id).is_(None),
        col(Community.merged_into_id).is_(None),
    )
    order = (
        sa.case((col(Community.closed_at).is_(None), 0), else_=1),
        sa.func.lower(col(Community.name)),
        col(Community.id),
    )
    shown = sa.select(*_all_of()).where(*which).order_by(*order).offset(after).limit(most)
    count = sa.select(sa.func.count()).select_from(Community).where(*which)
    total: int = (await session.execute(count)).scalar_one()
    return [Overseen(*row) for row in await session.execute(shown)], total


async def one(session: AsyncSession, community_id: int) -> Overseen | None:
    """A community, closed or not; None for a circle."""
    statement = sa.select(*_all_of()).where(
        col(Community.id) == community_id, col(Community.parent_id).is_(None)
    )
    row = (await session.execute(statement)).first()
    return Overseen(*row) if row else None


async def called(session: AsyncSession, code: str) -> Overseen | None:
    """The same by its join code, as people type it: of one that is part of another, that other."""
    old = sa.orm.aliased(Community)
    which = sa.select(sa.func.coalesce(col(old.merged_into_id), col(old.id))).where(
        col(old.code) == code.strip().upper()
    )
    found = (await session.execute(which)).scalar()
    return await one(session, found) if found is not None else None


async def named(session: AsyncSession, realms: Sequence[Realm], name: str) -> list[Overseen]:
    """The open communities of these realms with this name, in any case; two at most."""
    statement = sa.select(*_all_of()).where(
        communities_in(realms),
        col(Community.parent_id).is_(None),
        col(Community.closed_at).is_(None),
        sa.func.lower(col(Community.name)) == " ".join(name.split()).lower(),
    )
    return [Overseen(*row) for row in await session.execute(statement.limit(2))]


def _all_of() -> list[Any]:
    """The columns of `Overseen`; the two that are counted look at indexes of the one community alone."""
    members = (
        sa.select(sa.func.count())
        .select_from(Membership)
        .where(col(Membership.community_id) == col(Community.id), col(Membership.left_at).is_(None))
        .correlate(Community)
        .scalar_subquery()
    )
    return [*COLUMNS, members, last_given()]


@dataclass(frozen=True, slots=True)
class Host:
    """Someone who hosts a community."""

    member_id: int
    name: str


async def hosts_of(session: AsyncSession, community_id: int) -> list[Host]:
    """Who hosts a community, in the order in which they joined."""
    statement = (
        sa.select(col(Member.id), col(Member.name))
        .join(Membership, col(Membership.member_id) == col(Member.id))
        .where(
            col(Membership.community_id) == community_id,
            col(Membership.role) == Role.FACILITATOR,
            col(Membership.left_at).is_(None),
        )
        .order_by(col(Membership.id))
    )
    rows: list[Any] = [*await session.execute(statement)]
    return [Host(*row) for row in rows]


async def name_taken(session: AsyncSession, programme_id: int, name: str, but: int = 0) -> bool:
    """Whether an open community of the programme, other than `but`, has this name in any case."""
    statement = sa.select(col(Community.id)).where(
        col(Community.programme_id) == programme_id,
        sa.func.lower(col(Community.name)) == name.lower(),
        col(Community.closed_at).is_(None),
        col(Community.id) != but,
    )
    return (await session.execute(statement.limit(1))).first() is not None


async def usual(session: AsyncSession, realm: Realm, column: str, most: int) -> list[str]:
    """The commonest values of a column (`language`, `timezone`, `area`) among a realm's open communities."""
    value = getattr(Community, column)
    statement = (
        sa.select(value)
        .where(realm.communities(), col(Community.closed_at).is_(None), col(Community.parent_id).is_(None))
        .group_by(value)
        .order_by(sa.func.count().desc(), value)
        .limit(most)
    )
    return [*(await session.execute(statement)).scalars()]
