"""Putting a message on its way: to an address, a member, the linked groups, everybody."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import id_of, rows_of, table_of
from storage.messages.audiences import counting_reachable, inserting, span
from storage.messages.composing import Draft, create
from storage.tables import Address, Delivery, DeliveryState, Hearing, Member, Membership, Message, Priority

WIDE = 10_000
"""A fan-out to more members than this goes in slices, outside of the handler's transaction."""


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


async def pass_over(session: AsyncSession, message_id: int, member_id: int, now: datetime) -> None:
    """Let a message that is about to go to many not go to a member, however late their turn comes."""
    address = (
        sa.select(col(Address.id), col(Address.channel))
        .join(Member, col(Member.address_id) == col(Address.id))
        .where(col(Member.id) == member_id)
    )
    row = (await session.execute(address)).first()
    if row is not None:
        await send_to(session, message_id, id_of(row.id), row.channel, now, Priority.COMMUNITY)
        theirs = (col(Delivery.message_id) == message_id, col(Delivery.address_id) == row.id)
        await session.execute(sa.update(Delivery).where(*theirs).values(state=DeliveryState.CANCELLED))


async def send_after_rest(session: AsyncSession, message_id: int, member_id: int, now: datetime) -> None:
    """Let a message wait for the end of a member's rest."""
    values = {"message": message_id, "member": member_id, "now": now, "priority": Priority.DIRECT}
    await _insert(session, "author", values)


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
    session: AsyncSession, message_id: int, draft: Draft, now: datetime, but_member: int | None
) -> int | None:
    """Put a message on its way to every member who is in none of the linked groups; how many.

    One statement. Past `WIDE` members it is all left to `fan_on`, which counts them: None.
    """
    community_id = id_of(draft.community_id)
    if await is_wide(session, community_id):
        await session.execute(sa.update(Message).where(col(Message.id) == message_id).values(fanned_to=0))
        return None
    values = span(message_id, community_id, now, but_member, after=0)
    if draft.hearing is Hearing.HELP:
        values["subject"] = draft.subject or ""
    asks = draft.run_id is not None
    return rows_of(await _insert(session, "everybody", values, draft.hearing, asks=asks))


async def send_to_community(
    session: AsyncSession, draft: Draft, now: datetime, *, but_group: int | None = None
) -> int | None:
    """Say something to a community: once in each linked group but the one in which it was said, and to every
    other member but its author. How many members it reaches; None if they are counted later (`count_key`).
    """
    community_id = id_of(draft.community_id)
    message_id = await create(session, draft, now)
    linked = await send_to_groups(session, message_id, community_id, now, but_group)
    reached = await send_to_members(session, message_id, draft, now, draft.author_id)
    if reached is None or not (linked or but_group is not None):
        return reached
    asks = draft.run_id is not None
    return await count_reachable(session, community_id, now, draft.author_id, asks=asks)


async def is_wide(session: AsyncSession, community_id: int) -> bool:
    """Whether a community has more than `WIDE` members."""
    wide = await session.execute(_is_wide(), {"community": community_id, "most": WIDE})
    return wide.first() is not None


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


async def count_reachable(
    session: AsyncSession, community_id: int, now: datetime, but_member: int | None, *, asks: bool = False
) -> int:
    """How many members a message to the community reaches, in a group or on their own; with `asks` one that
    asks the weekly question.

    Looks at each of them: not for a community of more than `WIDE`.
    """
    values = {"community": community_id, "now": now, "but": but_member or 0, "after": 0}
    count: int = (await session.execute(counting_reachable(asks=asks), values)).scalar_one()
    return count


async def _insert(
    session: AsyncSession,
    whom: str,
    values: dict[str, Any],
    hearing: Hearing = Hearing.EVERYBODY,
    *,
    asks: bool = False,
) -> sa.Result[Any]:
    statement = inserting(session.get_bind().dialect.name, whom, hearing, asks=asks)
    return await session.execute(statement, values)
