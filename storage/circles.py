"""Circles: who is in on an idea, and the small community that they become."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import codes, communities
from storage.contributions import Given
from storage.dialect import insert_for, insert_or_skip, rows_of
from storage.hours import Hours
from storage.senders import Place
from storage.tables import Community, Contribution, Member, Membership, Message, Role, Supporter

CODE_LENGTH = 7
NAMING = ("circle-opened", "circle-joined")
"""Texts whose `people` are the names of those in a circle."""

CUSTOMS = ("rhythm", "digest_hour", "digest_weekday", "quiet_from", "quiet_to", "weekend", "daily_cap")
"""What a circle takes over from the community that it springs from."""


async def support(session: AsyncSession, idea_id: int, member_id: int, now: datetime) -> bool:
    """Count a member in on an idea; False if they were."""
    row = insert_or_skip(session.get_bind().dialect, Supporter, ("contribution_id", "member_id"))
    values = {"contribution_id": idea_id, "member_id": member_id, "since": now}
    return rows_of(await session.execute(row.values(values))) > 0


async def oppose(session: AsyncSession, idea_id: int, member_id: int) -> bool:
    """Count a member out; False if they were not in."""
    gone = sa.delete(Supporter).where(
        col(Supporter.contribution_id) == idea_id, col(Supporter.member_id) == member_id
    )
    return rows_of(await session.execute(gone)) > 0


async def held(session: AsyncSession, idea_id: int) -> int | None:
    """The circle that an idea has opened; until this transaction ends nobody else opens one."""
    this = sa.select(col(Contribution.circle_id)).where(col(Contribution.id) == idea_id)
    circle_id: int | None = (await session.execute(this.with_for_update())).scalar()
    return circle_id


async def supporters_of(session: AsyncSession, idea: Given) -> list[int]:
    """Who is in on an idea, in the order in which they came; nobody who stopped or left where it stands."""
    where = sa.select(col(Contribution.community_id)).where(
        sa.or_(col(Contribution.id) == idea.id, col(Contribution.origin_id) == idea.id)
    )
    belongs = sa.exists().where(
        col(Membership.member_id) == col(Member.id),
        col(Membership.left_at).is_(None),
        col(Membership.community_id).in_(where),
    )
    statement = (
        sa.select(col(Member.id))
        .join(Supporter, col(Supporter.member_id) == col(Member.id))
        .where(col(Supporter.contribution_id) == idea.id, col(Member.stopped_at).is_(None), belongs)
        .order_by(col(Supporter.since), col(Member.id))
    )
    return [*(await session.execute(statement)).scalars()]


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


async def admit(session: AsyncSession, member_id: int, circle_id: int, role: Role, now: datetime) -> None:
    """Make someone a member of a circle, and let them go on speaking where they speak."""
    values = {"joined_at": now, "left_at": None, "role": role}
    await session.execute(
        insert_for(session.get_bind().dialect, Membership)
        .values(member_id=member_id, community_id=circle_id, **values)
        .on_conflict_do_update(index_elements=["member_id", "community_id"], set_=values)
    )


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


async def by_id(session: AsyncSession, circle_id: int) -> Circle | None:
    """A circle that is open."""
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


@dataclass(frozen=True, slots=True)
class InCircle:
    """A member of a circle, and whether they want it to go on (None: they have not said)."""

    id: int
    name: str
    place: str
    role: Role
    goes_on: bool | None
    speaks_in: int | None


async def people_of(session: AsyncSession, circle_id: int) -> list[InCircle]:
    """Who is in a circle, in the order in which they came."""
    statement = (
        sa.select(
            col(Member.id),
            col(Member.name),
            col(Member.place),
            col(Membership.role),
            col(Membership.goes_on),
            col(Member.community_id),
        )
        .join(Membership, col(Membership.member_id) == col(Member.id))
        .where(col(Membership.community_id) == circle_id, col(Membership.left_at).is_(None))
        .order_by(col(Membership.id))
    )
    rows: list[Any] = [*await session.execute(statement)]
    return [InCircle(*row) for row in rows]


async def vote(session: AsyncSession, circle_id: int, member_id: int | None, goes_on: bool | None) -> None:
    """Note whether a member wants a circle to go on; with None for whom, nobody has said anything."""
    this = sa.update(Membership).where(col(Membership.community_id) == circle_id)
    if member_id is not None:
        this = this.where(col(Membership.member_id) == member_id)
    await session.execute(this.values(goes_on=goes_on))


async def prolong(session: AsyncSession, circle_id: int, ends_at: datetime) -> None:
    """Let a circle go on until then, when all are asked anew."""
    await communities.change_customs(session, circle_id, ends_at=ends_at)
    await vote(session, circle_id, None, None)


async def leave(session: AsyncSession, member_id: int, circle: Circle, now: datetime) -> None:
    """Let one go out of a circle; who spoke in it speaks where it has sprung from again."""
    await session.execute(
        sa.update(Membership)
        .where(col(Membership.member_id) == member_id, col(Membership.community_id) == circle.id)
        .values(left_at=now, role=Role.TEACHER)
    )
    await _send_home(session, circle, member_id)


async def close(session: AsyncSession, circle: Circle, now: datetime) -> dict[int, Place | None]:
    """End a circle: its memberships end, and who spoke in it speaks in their former community again.

    Returns those, and where that is.
    """
    people = await people_of(session, circle.id)
    await communities.change_customs(session, circle.id, closed_at=now)
    await session.execute(
        sa.update(Membership)
        .where(col(Membership.community_id) == circle.id, col(Membership.left_at).is_(None))
        .values(left_at=now)
    )
    return {one.id: await _send_home(session, circle, one.id) for one in people if one.speaks_in == circle.id}


async def _send_home(session: AsyncSession, circle: Circle, member_id: int) -> Place | None:
    """Let someone who speaks in a circle speak where it has sprung from, else in any community of theirs."""
    theirs = {place.id: place for place in await communities.of_member(session, member_id)}
    home = theirs.get(circle.parent_id) or next(iter(theirs.values()), None)
    await session.execute(
        sa.update(Member)
        .where(col(Member.id) == member_id, col(Member.community_id) == circle.id)
        .values(community_id=home.id if home else None)
    )
    return home


async def promote(session: AsyncSession, member_id: int, circle_id: int) -> None:
    """Let a member host a circle."""
    await session.execute(
        sa.update(Membership)
        .where(col(Membership.member_id) == member_id, col(Membership.community_id) == circle_id)
        .values(role=Role.FACILITATOR)
    )


def listed(people: list[InCircle]) -> str:
    """Names with their places, as one line."""
    return ", ".join(f"{one.name} ({one.place})" if one.place else one.name for one in people)


async def forget(session: AsyncSession, member_id: int) -> None:
    """Take a member's name out of what was said to circles about who is in them."""
    theirs = sa.select(col(Membership.community_id)).where(col(Membership.member_id) == member_id)
    said = sa.select(col(Message.id), col(Message.community_id), col(Message.variables)).where(
        col(Message.text_key).in_(NAMING), col(Message.community_id).in_(theirs)
    )
    for row in (await session.execute(said)).all():
        people = [one for one in await people_of(session, row.community_id) if one.id != member_id]
        variables = {**row.variables, "people": listed(people) or "-"}
        this = sa.update(Message).where(col(Message.id) == row.id)
        await session.execute(this.values(variables=variables))
