"""How a community becomes part of another: its people, groups and circles go along, what was said stays."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import circles, closing
from storage.dialect import insert_or_skip, rows_of, table_of
from storage.tables import (
    Address,
    Community,
    Guest,
    Member,
    Membership,
    OwnPrompt,
    PartnerWish,
    Role,
)


async def take_people(session: AsyncSession, old: int, new: int, now: datetime) -> int:
    """Let who is in the old community be in the new one, hosts as hosts; how many are so that were not.

    Who has left the new one before, or was removed from it, is not brought back. Nor is who stopped
    everything: nobody could tell them.
    """
    before = table_of(Membership).alias("before")
    rows = (
        sa.select(
            before.c.member_id,
            sa.literal(new, sa.BigInteger()),
            before.c.role,
            sa.literal(now, before.c.joined_at.type),
        )
        .join(Member, col(Member.id) == before.c.member_id)
        .where(before.c.community_id == old, before.c.left_at.is_(None), col(Member.stopped_at).is_(None))
        .order_by(before.c.id)
    )
    skipping = insert_or_skip(session.get_bind().dialect, Membership, ("member_id", "community_id"))
    columns = ["member_id", "community_id", "role", "joined_at"]
    taken = rows_of(await session.execute(skipping.from_select(columns, rows)))
    hosts = sa.select(before.c.member_id).where(
        before.c.community_id == old, before.c.left_at.is_(None), before.c.role == Role.FACILITATOR
    )
    both = sa.and_(
        col(Membership.community_id) == new,
        col(Membership.left_at).is_(None),
        col(Membership.member_id).in_(hosts),
    )
    await session.execute(sa.update(Membership).where(both).values(role=Role.FACILITATOR))
    return taken


async def take_rest(session: AsyncSession, old: int, new: int) -> None:
    """Let the new community have what the old one had: where people speak, group chats, circles, prompts of
    their own, guests, who waits for a partner; and the codes that led to the old one.
    """
    there = sa.select(col(Membership.member_id)).where(
        col(Membership.community_id) == new, col(Membership.left_at).is_(None)
    )
    speaking = sa.and_(col(Member.community_id) == old, col(Member.id).in_(there))
    waiting = sa.and_(col(PartnerWish.community_id) == old, col(PartnerWish.member_id).in_(there))
    moves: list[tuple[Any, sa.ColumnElement[bool], dict[str, Any]]] = [
        (Member, speaking, {"community_id": new}),
        (Address, col(Address.community_id) == old, {"community_id": new}),
        (Guest, col(Guest.community_id) == old, {"community_id": new}),
        (OwnPrompt, col(OwnPrompt.community_id) == old, {"community_id": new}),
        (PartnerWish, waiting, {"community_id": new}),
        (Community, col(Community.parent_id) == old, {"parent_id": new}),
        (Community, col(Community.merged_into_id) == old, {"merged_into_id": new}),
    ]
    for table, which, values in moves:
        await session.execute(sa.update(table).where(which).values(**values))
    await circles.follow(session, new)
    await session.execute(sa.delete(PartnerWish).where(col(PartnerWish.community_id) == old))


async def merge(session: AsyncSession, old: int, new: int, now: datetime) -> None:
    """End the old community in the new one; `take_people` comes first, so that all can be told."""
    await take_rest(session, old, new)
    await closing.close(session, old, now, into=new)
