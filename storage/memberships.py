"""Who is in which community, and as what: joining, leaving, being removed."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.communities import PLACE_COLUMNS
from storage.dialect import insert_for, rows_of
from storage.senders import Place
from storage.tables import Community, Member, Membership, Role


async def of_member(session: AsyncSession, member_id: int) -> list[Place]:
    """The communities that a member is in, by name."""
    statement = (
        sa.select(*PLACE_COLUMNS)
        .join(Membership, col(Membership.community_id) == col(Community.id))
        .where(col(Membership.member_id) == member_id, col(Membership.left_at).is_(None))
        .order_by(col(Community.name), col(Community.id))
    )
    return [Place(*row) for row in await session.execute(statement)]


async def join(session: AsyncSession, member_id: int, community_id: int, role: Role, now: datetime) -> None:
    """Make someone a member (again), and the community the one they now speak in.

    A facilitator who joins again as a teacher stays a facilitator. That somebody was removed is forgotten:
    whether they may join is asked before.
    """
    values = {"joined_at": now, "left_at": None, "removed_at": None}
    changes = values if role is Role.TEACHER else {**values, "role": role}
    await session.execute(
        insert_for(session.get_bind().dialect, Membership)
        .values(member_id=member_id, community_id=community_id, role=role, **values)
        .on_conflict_do_update(index_elements=["member_id", "community_id"], set_=changes)
    )
    await session.execute(
        sa.update(Member).where(col(Member.id) == member_id).values(community_id=community_id)
    )


async def leave(session: AsyncSession, member_id: int, community_id: int, now: datetime) -> Place | None:
    """End a membership; the community that they now speak in, if they are in another."""
    await session.execute(
        sa.update(Membership)
        .where(col(Membership.member_id) == member_id, col(Membership.community_id) == community_id)
        .values(left_at=now, role=Role.TEACHER)
    )
    others = await of_member(session, member_id)
    new = others[0] if others else None
    await session.execute(
        sa.update(Member).where(col(Member.id) == member_id).values(community_id=new.id if new else None)
    )
    return new


async def remove(session: AsyncSession, member_id: int, community_id: int, now: datetime) -> bool:
    """End a teacher's membership against their will: a join code does not bring them back.

    False, and nothing changed, for who is not in it (any more) or is a facilitator.
    """
    removed = await session.execute(
        sa.update(Membership)
        .where(
            col(Membership.member_id) == member_id,
            col(Membership.community_id) == community_id,
            col(Membership.role) == Role.TEACHER,
            col(Membership.left_at).is_(None),
        )
        .values(removed_at=now)
    )
    if rows_of(removed) == 0:
        return False
    speaking = sa.select(col(Member.community_id)).where(col(Member.id) == member_id)
    before = (await session.execute(speaking)).scalar()
    await leave(session, member_id, community_id, now)
    if before not in (None, community_id):
        await session.execute(
            sa.update(Member).where(col(Member.id) == member_id).values(community_id=before)
        )
    return True


async def was_removed(session: AsyncSession, member_id: int, community_id: int) -> bool:
    """Whether a facilitator has ended someone's membership, and nobody invited them since."""
    statement = sa.select(col(Membership.id)).where(
        col(Membership.member_id) == member_id,
        col(Membership.community_id) == community_id,
        col(Membership.removed_at).is_not(None),
    )
    return (await session.execute(statement)).first() is not None


async def role_in(session: AsyncSession, member_id: int, community_id: int) -> Role | None:
    """A member's role in a community, None if they are not in it."""
    statement = sa.select(col(Membership.role)).where(
        col(Membership.member_id) == member_id,
        col(Membership.community_id) == community_id,
        col(Membership.left_at).is_(None),
    )
    return (await session.execute(statement)).scalar()


async def facilitators_of(session: AsyncSession, community_id: int) -> list[int]:
    """The members who facilitate a community, in the order in which they joined."""
    statement = (
        sa.select(col(Membership.member_id))
        .where(
            col(Membership.community_id) == community_id,
            col(Membership.role) == Role.FACILITATOR,
            col(Membership.left_at).is_(None),
        )
        .order_by(col(Membership.id))
    )
    return [*(await session.execute(statement)).scalars()]
