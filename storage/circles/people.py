"""Who is in a circle, and what they want of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import insert_for
from storage.tables import Member, Membership, Message, Role

NAMING = ("circle-opened", "circle-joined")
"""Texts whose `people` are the names of those in a circle."""


async def admit(session: AsyncSession, member_id: int, circle_id: int, role: Role, now: datetime) -> None:
    """Make someone a member of a circle, and let them go on speaking where they speak."""
    values = {"joined_at": now, "left_at": None, "role": role}
    await session.execute(
        insert_for(session.get_bind().dialect, Membership)
        .values(member_id=member_id, community_id=circle_id, **values)
        .on_conflict_do_update(index_elements=["member_id", "community_id"], set_=values)
    )


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
