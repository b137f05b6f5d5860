"""Messages and who they go to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import id_of, insert_or_skip, rows_of, skip_locked
from storage.tables import (
    Address,
    AddressKind,
    Delivery,
    DeliveryState,
    GroupPresence,
    Member,
    Membership,
    Message,
    Priority,
)

WIDE = 10_000
"""A fan-out to more members than this goes on in slices, outside of the handler's transaction."""

SPOKEN, PART = "@language", "@part"
"""Variables that no text shows: the language to speak, and which part of a long contribution to show."""

DELIVERY_COLUMNS = ("message_id", "address_id", "channel", "state", "priority", "attempts", "due_at", "size")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a message says: a text key with its variables, `(payload, text key, variables)` buttons."""

    text_key: str
    variables: dict[str, Any] = field(default_factory=dict)
    buttons: Sequence[Sequence[Any]] = ()
    community_id: int | None = None
    contribution_id: int | None = None
    author_id: int | None = None
    carries: bool = False


async def create(session: AsyncSession, draft: Draft, now: datetime) -> int:
    """Store what is said; returns its id."""
    statement = (
        sa.insert(Message)
        .values(
            text_key=draft.text_key,
            variables=draft.variables,
            buttons=[list(button) for button in draft.buttons],
            community_id=draft.community_id,
            contribution_id=draft.contribution_id,
            author_id=draft.author_id,
            carries=draft.carries,
            created_at=now,
        )
        .returning(col(Message.id))
    )
    return id_of((await session.execute(statement)).scalar_one())


async def send_to(
    session: AsyncSession,
    message_id: int,
    address_id: int,
    channel: str,
    now: datetime,
    priority: Priority = Priority.REPLY,
) -> None:
    """Put a message on its way to one address."""
    await session.execute(
        sa.insert(Delivery).values(
            message_id=message_id,
            address_id=address_id,
            channel=channel,
            state=DeliveryState.QUEUED,
            priority=priority,
            attempts=0,
            due_at=now,
            size=0,
        )
    )


async def send_to_member(
    session: AsyncSession, message_id: int, member_id: int, now: datetime, priority: Priority
) -> bool:
    """Put a message on its way to where a member is reached; False if nowhere or they take a rest."""
    rows = (
        _delivery_rows(message_id, now, priority)
        .select_from(Member)
        .join(Address, col(Address.id) == col(Member.address_id))
        .where(col(Member.id) == member_id, *_reachable(now))
    )
    return rows_of(await _insert(session, rows)) > 0


async def send_to_groups(
    session: AsyncSession, message_id: int, community_id: int, now: datetime, but_group: int | None
) -> int:
    """Put a message on its way to the community's linked group chats; how many."""
    rows = (
        _delivery_rows(message_id, now, Priority.COMMUNITY)
        .select_from(Address)
        .where(
            col(Address.community_id) == community_id,
            col(Address.kind) == AddressKind.GROUP,
            col(Address.suspended_at).is_(None),
            col(Address.id) != (but_group or 0),
        )
    )
    return rows_of(await _insert(session, rows))


async def send_to_members(
    session: AsyncSession, message_id: int, community_id: int, now: datetime, but_member: int | None
) -> int:
    """Put a message on its way to every member who is in none of the linked groups; how many.

    One statement. Past `WIDE` members the rest is left to `fan_on`, and `Message.fanned_to` says so.
    """
    rows = _member_rows(message_id, community_id, now, but_member, after=0, limit=WIDE)
    count = rows_of(await _insert(session, rows))
    if count < WIDE:
        return count
    last = await session.execute(_last_of(message_id, community_id))
    await session.execute(
        sa.update(Message).where(col(Message.id) == message_id).values(fanned_to=last.scalar_one())
    )
    return await count_reachable(session, community_id, now, but_member)


async def count_reachable(
    session: AsyncSession, community_id: int, now: datetime, but_member: int | None
) -> int:
    """How many members a message to the community reaches, in a group or on their own."""
    statement = (
        sa.select(sa.func.count())
        .select_from(Membership)
        .join(Member, col(Member.id) == col(Membership.member_id))
        .join(Address, col(Address.id) == col(Member.address_id))
        .where(
            col(Membership.community_id) == community_id,
            col(Membership.left_at).is_(None),
            col(Membership.member_id) != (but_member or 0),
            *_reachable(now),
        )
    )
    count: int = (await session.execute(statement)).scalar_one()
    return count


@dataclass(frozen=True, slots=True)
class Slice:
    """Go on with the oldest unfinished fan-out, by this many members."""

    now: datetime
    size: int


def fan_on(connection: sa.Connection, slices: Sequence[Slice]) -> list[int]:
    """Writer operation: one slice of an unfinished fan-out; how many deliveries it made, -1 if none is left.

    Where a slice ended is committed with its rows: a restart goes on there.
    """
    return [_fan_one(connection, one) for one in slices]


def _fan_one(connection: sa.Connection, slice_: Slice) -> int:
    found = connection.execute(
        skip_locked(
            sa.select(
                col(Message.id), col(Message.community_id), col(Message.author_id), col(Message.fanned_to)
            )
            .where(col(Message.fanned_to).is_not(None))
            .order_by(col(Message.id))
            .limit(1)
        )
    ).first()
    if found is None:
        return -1
    upper = connection.execute(
        sa.select(sa.func.max(sa.text("id"))).select_from(
            sa.select(col(Membership.id))
            .where(col(Membership.community_id) == found.community_id, col(Membership.id) > found.fanned_to)
            .order_by(col(Membership.id))
            .limit(slice_.size)
            .subquery()
        )
    ).scalar()
    count = 0
    if upper is not None:
        rows = _member_rows(
            found.id, found.community_id, slice_.now, found.author_id, found.fanned_to, upto=upper
        )
        statement = insert_or_skip(connection, Delivery, ("message_id", "address_id"))
        count = rows_of(connection.execute(statement.from_select(list(DELIVERY_COLUMNS), rows)))
    connection.execute(sa.update(Message).where(col(Message.id) == found.id).values(fanned_to=upper))
    return count


def _delivery_rows(message_id: int, now: datetime, priority: Priority) -> sa.Select[*tuple[Any, ...]]:
    return sa.select(
        sa.literal(message_id, Message.__table__.c.id.type),  # type: ignore[attr-defined]
        col(Address.id),
        col(Address.channel),
        sa.literal(DeliveryState.QUEUED, Delivery.__table__.c.state.type),  # type: ignore[attr-defined]
        sa.literal(priority, Delivery.__table__.c.priority.type),  # type: ignore[attr-defined]
        sa.literal(0),
        sa.literal(now, Delivery.__table__.c.due_at.type),  # type: ignore[attr-defined]
        sa.literal(0),
    )


def _member_rows(
    message_id: int,
    community_id: int,
    now: datetime,
    but_member: int | None,
    after: int,
    *,
    upto: int | None = None,
    limit: int | None = None,
) -> sa.Select[*tuple[Any, ...]]:
    in_group = (
        sa.exists()
        .where(
            col(GroupPresence.member_id) == col(Membership.member_id),
            col(GroupPresence.group_id).in_(_linked_groups(community_id)),
        )
        .correlate(Membership)
    )
    statement = (
        _delivery_rows(message_id, now, Priority.COMMUNITY)
        .select_from(Membership)
        .join(Member, col(Member.id) == col(Membership.member_id))
        .join(Address, col(Address.id) == col(Member.address_id))
        .where(
            col(Membership.community_id) == community_id,
            col(Membership.id) > after,
            col(Membership.left_at).is_(None),
            col(Membership.member_id) != (but_member or 0),
            *_reachable(now),
            ~in_group,
        )
    )
    if upto is not None:
        return statement.where(col(Membership.id) <= upto)
    return statement.order_by(col(Membership.id)).limit(limit)


def _linked_groups(community_id: int) -> sa.Select[*tuple[Any, ...]]:
    linked = Address.__table__.alias("linked")  # type: ignore[attr-defined]
    return sa.select(linked.c.id).where(
        linked.c.community_id == community_id,
        linked.c.kind == AddressKind.GROUP,
        linked.c.suspended_at.is_(None),
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


def _reachable(now: datetime) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        col(Address.suspended_at).is_(None),
        col(Member.stopped_at).is_(None),
        sa.or_(col(Member.paused_until).is_(None), col(Member.paused_until) <= now),
    )


async def _insert(session: AsyncSession, rows: sa.Select[*tuple[Any, ...]]) -> sa.Result[Any]:
    statement = insert_or_skip(session.get_bind().dialect, Delivery, ("message_id", "address_id"))
    return await session.execute(statement.from_select(list(DELIVERY_COLUMNS), rows))
