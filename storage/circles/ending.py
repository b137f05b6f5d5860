"""How a circle goes on or ends, and where those go who spoke in it."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import communities, memberships
from storage.circles.opened import Circle
from storage.circles.people import InCircle, people_of, vote
from storage.senders import Place
from storage.tables import Member, Membership, Role


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


async def close(
    session: AsyncSession, circle: Circle, now: datetime
) -> tuple[list[InCircle], dict[int, Place | None]]:
    """End a circle: its memberships end, and who spoke in it speaks in their former community again.

    Returns who was in it, and where those speak.
    """
    await communities.hold(session, circle.id)
    people = await people_of(session, circle.id)
    await communities.change_customs(session, circle.id, closed_at=now)
    await session.execute(
        sa.update(Membership)
        .where(col(Membership.community_id) == circle.id, col(Membership.left_at).is_(None))
        .values(left_at=now)
    )
    spoke = [one.id for one in people if one.speaks_in == circle.id]
    return people, {member_id: await _send_home(session, circle, member_id) for member_id in spoke}


async def _send_home(session: AsyncSession, circle: Circle, member_id: int) -> Place | None:
    """Let someone who speaks in a circle speak where it has sprung from, else in any community of theirs."""
    theirs = {place.id: place for place in await memberships.of_member(session, member_id)}
    home = theirs.get(circle.parent_id) or next(iter(theirs.values()), None)
    await session.execute(
        sa.update(Member)
        .where(col(Member.id) == member_id, col(Member.community_id) == circle.id)
        .values(community_id=home.id if home else None)
    )
    return home
