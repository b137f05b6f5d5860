"""Putting a message on its way: to an address, a member, the linked groups, everybody."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import rows_of, table_of
from storage.messages.audiences import inserting, reachable, span
from storage.tables import (
    Address,
    Delivery,
    DeliveryState,
    Member,
    Membership,
    Message,
    Priority,
)

EXACT = 10_000
"""Up to so many, an author is told to the head how many colleagues a message reaches."""

WIDE = 10_000
"""A fan-out to more members than this goes on in slices, outside of the handler's transaction."""

FIRST = 1000
"""So many of a wide one get theirs at once; each thousand holds up everybody else for milliseconds."""


async def send_to(
    session: AsyncSession,
    message_id: int,
    address_id: int,
    channel: str,
    now: datetime,
    priority: Priority = Priority.REPLY,
) -> None:
    """Put a message on its way to one address."""
    values = {
        "message_id": message_id,
        "address_id": address_id,
        "channel": channel,
        "state": DeliveryState.QUEUED,
        "priority": priority,
        "attempts": 0,
        "due_at": now,
        "size": 0,
    }
    await session.execute(_sending(), values)


@cache
def _sending() -> sa.Insert:
    return sa.insert(table_of(Delivery))


async def send_to_member(
    session: AsyncSession, message_id: int, member_id: int, now: datetime, priority: Priority
) -> bool:
    """Put a message on its way to where a member is reached; False if nowhere or they take a rest."""
    values = {"message": message_id, "member": member_id, "now": now, "priority": priority}
    return rows_of(await _insert(session, "member", values)) > 0


async def send_to_groups(
    session: AsyncSession, message_id: int, community_id: int, now: datetime, but_group: int | None
) -> int:
    """Put a message on its way to the community's linked group chats; how many."""
    values = {
        "message": message_id,
        "community": community_id,
        "but": but_group or 0,
        "now": now,
        "priority": Priority.COMMUNITY,
    }
    return rows_of(await _insert(session, "groups", values))


async def send_to_members(
    session: AsyncSession, message_id: int, community_id: int, now: datetime, but_member: int | None
) -> int:
    """Put a message on its way to every member who is in none of the linked groups; how many.

    One statement. Past `WIDE` members all but the first are left to `fan_on`: `Message.fanned_to` says so.
    """
    values = span(message_id, community_id, now, but_member, after=0)
    wide = (await session.execute(_is_wide(), {"community": community_id, "most": WIDE})).first()
    first = min(WIDE, FIRST) if wide else WIDE
    count = rows_of(await _insert(session, "first", {**values, "most": first}))
    if count < first or not wide:
        return count
    last = await session.execute(_last_of(message_id, community_id))
    await session.execute(
        sa.update(Message).where(col(Message.id) == message_id).values(fanned_to=last.scalar_one())
    )
    return await count_reachable(session, community_id, now, but_member)


@cache
def _is_wide() -> sa.Select[*tuple[Any, ...]]:
    table = table_of(Membership)
    return (
        sa.select(table.c.id)
        .where(table.c.community_id == sa.bindparam("community"), table.c.left_at.is_(None))
        .order_by(table.c.id)
        .offset(sa.bindparam("most", type_=sa.Integer))
        .limit(1)
    )


def _last_of(message_id: int, community_id: int) -> sa.Select[*tuple[Any, ...]]:
    """The last membership that has its delivery."""
    return (
        sa.select(sa.func.max(col(Membership.id)))
        .select_from(Delivery)
        .join(Member, col(Member.address_id) == col(Delivery.address_id))
        .join(
            Membership,
            sa.and_(
                col(Membership.member_id) == col(Member.id), col(Membership.community_id) == community_id
            ),
        )
        .where(col(Delivery.message_id) == message_id)
    )


async def count_reachable(
    session: AsyncSession, community_id: int, now: datetime, but_member: int | None
) -> int:
    """How many members a message to the community reaches, in a group or on their own.

    Past `EXACT` of them, how many are in it: to look at each of a million would hold everybody up.
    """
    values = {"community": community_id, "now": now, "but": but_member or 0}
    count: int = (await session.execute(_counting_reachable(), values)).scalar_one()
    if count >= EXACT:
        count = (await session.execute(_counting_present(), values)).scalar_one()
    return count


@cache
def _counting_reachable() -> sa.Select[*tuple[Any, ...]]:
    membership, member, address = table_of(Membership), table_of(Member), table_of(Address)
    found = (
        sa.select(membership.c.id)
        .join(member, member.c.id == membership.c.member_id)
        .join(address, address.c.id == member.c.address_id)
        .where(
            membership.c.community_id == sa.bindparam("community"),
            membership.c.left_at.is_(None),
            membership.c.member_id != sa.bindparam("but"),
            *reachable(sa.bindparam("now")),
        )
        .limit(EXACT)
    )
    return sa.select(sa.func.count()).select_from(found.subquery())


@cache
def _counting_present() -> sa.Select[*tuple[Any, ...]]:
    table = table_of(Membership)
    author = table.alias("author")
    own = sa.select(sa.func.count()).where(
        author.c.community_id == sa.bindparam("community"),
        author.c.member_id == sa.bindparam("but"),
        author.c.left_at.is_(None),
    )
    return sa.select(sa.func.count() - own.scalar_subquery()).where(
        table.c.community_id == sa.bindparam("community"), table.c.left_at.is_(None)
    )


async def _insert(session: AsyncSession, whom: str, values: dict[str, Any]) -> sa.Result[Any]:
    return await session.execute(inserting(session.get_bind().dialect.name, whom), values)
