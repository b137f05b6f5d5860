"""Coordinators: what each looks after, a programme or an area of it, and what lies there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import insert_for
from storage.tables import Community, Coordination, Member, Programme


@dataclass(frozen=True, slots=True)
class Realm:
    """What somebody coordinates: a programme from an area path downwards ("" is all of it).

    `id` is that of the coordination. With `may_identify` they may export who said what.
    """

    id: int
    programme_id: int
    programme: str
    area: str
    may_identify: bool

    def holds(self, programme_id: int, area: str) -> bool:
        """Whether an area of a programme lies in it."""
        return programme_id == self.programme_id and is_within(area, self.area)

    def communities(self) -> sa.ColumnElement[bool]:
        """Which communities are in it, the closed ones too."""
        return sa.and_(
            col(Community.programme_id) == self.programme_id, within(col(Community.area), self.area)
        )

    def narrowed(self, area: str) -> Realm:
        """The same down to an area in it."""
        return replace(self, area=area)


def within(column: Any, area: str) -> sa.ColumnElement[bool]:
    """Whether a column's area path is this one or below it; "" is above all."""
    if not area:
        return sa.true()
    return sa.or_(column == area, column.startswith(f"{area}/", autoescape=True))


def is_within(path: str, area: str) -> bool:
    """The same for a path at hand."""
    return not area or path == area or path.startswith(f"{area}/")


async def coordinate(
    session: AsyncSession,
    member_id: int,
    programme_id: int,
    area: str,
    now: datetime,
    *,
    may_identify: bool = False,
) -> None:
    """Make someone a coordinator of a programme, from an area downwards.

    Invited again with it, they may identify; without it, they still may if they might before.
    """
    given = {"may_identify": True} if may_identify else {}
    statement = insert_for(session.get_bind().dialect, Coordination).values(
        member_id=member_id, programme_id=programme_id, area=area, since=now, may_identify=may_identify
    )
    keys = ["member_id", "programme_id", "area"]
    await session.execute(
        statement.on_conflict_do_update(index_elements=keys, set_=given)
        if given
        else statement.on_conflict_do_nothing(index_elements=keys)
    )


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who coordinates a programme down to an area; `id` is that of the coordination."""

    id: int
    name: str
    area: str
    may_identify: bool


async def of_programme(session: AsyncSession, programme_id: int) -> list[Named]:
    """Who coordinates a programme, by area and name."""
    statement: sa.Select[*tuple[Any, ...]] = (
        sa.select(
            col(Coordination.id), col(Member.name), col(Coordination.area), col(Coordination.may_identify)
        )
        .join(Member, col(Member.id) == col(Coordination.member_id))
        .where(col(Coordination.programme_id) == programme_id)
        .order_by(col(Coordination.area), col(Member.name), col(Coordination.id))
    )
    return [Named(*row) for row in await session.execute(statement)]


async def take_away(session: AsyncSession, coordination_id: int, programme_id: int) -> int | None:
    """End a coordination of a programme; whose it was, None if there is none by that id."""
    gone = sa.delete(Coordination).where(
        col(Coordination.id) == coordination_id, col(Coordination.programme_id) == programme_id
    )
    member_id: int | None = (await session.execute(gone.returning(col(Coordination.member_id)))).scalar()
    return member_id


async def realms_of(session: AsyncSession, member_id: int) -> list[Realm]:
    """What a member coordinates, by programme and area; none of it twice."""
    statement: sa.Select[*tuple[Any, ...]] = (
        sa.select(
            col(Coordination.id),
            col(Coordination.programme_id),
            col(Programme.name),
            col(Coordination.area),
            col(Coordination.may_identify),
        )
        .join(Programme, col(Programme.id) == col(Coordination.programme_id))
        .where(col(Coordination.member_id) == member_id)
        .order_by(col(Programme.name), col(Coordination.area))
    )
    realms = [Realm(*row) for row in await session.execute(statement)]
    return [one for one in realms if not any(_covers(other, one) for other in realms)]


def _covers(wide: Realm, narrow: Realm) -> bool:
    """Whether a wider realm gives all that a narrower one does."""
    return (
        wide.id != narrow.id
        and wide.holds(narrow.programme_id, narrow.area)
        and wide.may_identify >= narrow.may_identify
    )


def communities_in(realms: Iterable[Realm]) -> sa.ColumnElement[bool]:
    """Which communities are in any of these realms, the closed ones too."""
    return sa.or_(sa.false(), *(realm.communities() for realm in realms))


async def has_communities(session: AsyncSession, realm: Realm) -> bool:
    """Whether there is any community in it."""
    statement = sa.select(col(Community.id)).where(realm.communities()).limit(1)
    return (await session.execute(statement)).first() is not None


async def zone_of(session: AsyncSession, realms: Iterable[Realm]) -> str:
    """The time zone of most of the communities in these realms; UTC if there are none."""
    statement = (
        sa.select(col(Community.timezone))
        .where(communities_in(realms))
        .group_by(col(Community.timezone))
        .order_by(sa.func.count().desc(), col(Community.timezone))
        .limit(1)
    )
    found: str | None = (await session.execute(statement)).scalar()
    return found or "UTC"


async def meant(session: AsyncSession, realms: Iterable[Realm], typed: str) -> list[Realm]:
    """The realms narrowed to the areas that were typed: a whole path, or steps of it from anywhere.

    Only such as are theirs and have a community.
    """
    found: list[Realm] = []
    for realm in realms:
        whole = [realm.narrowed(typed)] if is_within(typed, realm.area) else []
        if whole and await has_communities(session, whole[0]):
            found += whole
        else:
            found += [realm.narrowed(path) for path in await _holding(session, realm, typed)]
    return found


async def _holding(session: AsyncSession, realm: Realm, steps: str) -> list[str]:
    """The paths in a realm, below its own, that end with these steps."""
    holds = (sa.literal("/") + col(Community.area) + "/").contains(f"/{steps}/", autoescape=True)
    areas = sa.select(col(Community.area)).where(realm.communities(), holds).distinct()
    paths = set()
    for (area,) in await session.execute(areas):
        begin = f"/{area}/".find(f"/{steps}/", len(realm.area))
        if begin >= 0:  # else it is above
            paths.add(area[: begin + len(steps)])
    return sorted(paths)
