"""Messages and who they go to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, partial
from time import perf_counter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import Insert, id_of, insert_named, rows_of, skip_locked, table_of
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

EXACT = 10_000
"""Up to so many, an author is told to the head how many colleagues a message reaches."""

WIDE = 10_000
"""A fan-out to more members than this goes on in slices, outside of the handler's transaction."""

FIRST = 1000
"""So many of a wide one get theirs at once; each thousand holds up everybody else for milliseconds."""

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
    values = {
        "text_key": draft.text_key,
        "variables": draft.variables,
        "buttons": [list(button) for button in draft.buttons],
        "community_id": draft.community_id,
        "contribution_id": draft.contribution_id,
        "author_id": draft.author_id,
        "carries": draft.carries,
        "created_at": now,
    }
    return id_of((await session.execute(_creating(), values)).scalar_one())


@cache
def _creating() -> sa.Executable:
    table = table_of(Message)
    return sa.insert(table).returning(table.c.id)


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
    values = _span(message_id, community_id, now, but_member, after=0)
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
    reachable = (
        sa.select(membership.c.id)
        .join(member, member.c.id == membership.c.member_id)
        .join(address, address.c.id == member.c.address_id)
        .where(
            membership.c.community_id == sa.bindparam("community"),
            membership.c.left_at.is_(None),
            membership.c.member_id != sa.bindparam("but"),
            *_reachable(sa.bindparam("now")),
        )
        .limit(EXACT)
    )
    return sa.select(sa.func.count()).select_from(reachable.subquery())


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


@dataclass(frozen=True, slots=True)
class Slice:
    """Go on with the oldest unfinished fan-out, `size` members a step, for so many seconds in one commit.

    It ends early, after a step, if `wanted` says that somebody else waits for the writer.
    """

    now: datetime
    size: int
    seconds: float = 0.0
    wanted: Callable[[], bool] = bool


def fan_on(connection: sa.Connection, slices: Sequence[Slice]) -> list[int]:
    """Writer operation: a slice of an unfinished fan-out; how many deliveries it made, -1 if none is left.

    Where a slice ended is committed with its rows: a restart goes on there.
    """
    return [_fan_one(connection, one) for one in slices]


def _fan_one(connection: sa.Connection, slice_: Slice) -> int:
    found = connection.execute(_unfinished()).first()
    if found is None:
        return -1
    until = perf_counter() + slice_.seconds
    values = _span(found.id, found.community_id, slice_.now, found.author_id, found.fanned_to)
    linked = connection.execute(_linked(), {"community": found.community_id}).first()
    statement = _inserting(connection.dialect.name, "slice" if linked else "slice of no group")
    count, upper = _step(connection, statement, values, slice_.size)
    while upper is not None and perf_counter() < until and not slice_.wanted():
        more, upper = _step(connection, statement, {**values, "after": upper}, slice_.size)
        count += more
    connection.execute(sa.update(Message).where(col(Message.id) == found.id).values(fanned_to=upper))
    return count


def _step(
    connection: sa.Connection, statement: Insert, values: dict[str, Any], size: int
) -> tuple[int, int | None]:
    """Deliveries to the next members: how many, and the last membership, None if there was none left."""
    span = {"community": values["community"], "after": values["after"], "most": size}
    upper = connection.execute(_ending(), span).scalar()
    if upper is None:
        return 0, None
    return rows_of(connection.execute(statement, {**values, "upto": upper})), upper


def _span(
    message_id: int, community_id: int, now: datetime, but_member: int | None, after: int
) -> dict[str, Any]:
    return {
        "message": message_id,
        "community": community_id,
        "now": now,
        "but": but_member or 0,
        "after": after,
        "priority": Priority.COMMUNITY,
    }


@cache
def _unfinished() -> sa.Select[*tuple[Any, ...]]:
    table = table_of(Message)
    return skip_locked(
        sa.select(table.c.id, table.c.community_id, table.c.author_id, table.c.fanned_to)
        .where(table.c.fanned_to.is_not(None))
        .order_by(table.c.id)
        .limit(1)
    )


@cache
def _ending() -> sa.Select[*tuple[Any, ...]]:
    """The last membership of a slice."""
    table = table_of(Membership)
    slice_ = (
        sa.select(table.c.id)
        .where(
            table.c.community_id == sa.bindparam("community"),
            table.c.id > sa.bindparam("after"),
            table.c.left_at.is_(None),
        )
        .order_by(table.c.id)
        .limit(sa.bindparam("most", type_=sa.Integer))
        .subquery()
    )
    return sa.select(sa.func.max(slice_.c.id))


@cache
def _inserting(dialect: str, whom: str) -> Insert:
    """`INSERT … SELECT` of deliveries to `member`, `groups`, the `first` members or a `slice` of them.

    Who is in a linked group need not be asked of each of a million where there is no such group.
    """
    rows: dict[str, Callable[[], sa.Select[*tuple[Any, ...]]]] = {
        "member": _one_member,
        "groups": _groups,
        "first": _first_members,
        "slice": partial(_slice, _in_no_group()),
        "slice of no group": _slice,
    }
    statement = insert_named(dialect, Delivery).from_select(list(DELIVERY_COLUMNS), rows[whom]())
    return statement.on_conflict_do_nothing(index_elements=["message_id", "address_id"])


def _delivery_rows() -> sa.Select[*tuple[Any, ...]]:
    delivery, address = table_of(Delivery), table_of(Address)
    return sa.select(
        sa.bindparam("message", type_=delivery.c.message_id.type),
        address.c.id,
        address.c.channel,
        sa.literal(DeliveryState.QUEUED, delivery.c.state.type),
        sa.bindparam("priority", type_=delivery.c.priority.type),
        sa.literal(0),
        sa.bindparam("now", type_=delivery.c.due_at.type),
        sa.literal(0),
    )


def _one_member() -> sa.Select[*tuple[Any, ...]]:
    member, address = table_of(Member), table_of(Address)
    return (
        _delivery_rows()
        .select_from(member.join(address, address.c.id == member.c.address_id))
        .where(member.c.id == sa.bindparam("member"), *_reachable(sa.bindparam("now")))
    )


def _groups() -> sa.Select[*tuple[Any, ...]]:
    address = table_of(Address)
    return _delivery_rows().where(
        address.c.community_id == sa.bindparam("community"),
        address.c.kind == AddressKind.GROUP,
        address.c.suspended_at.is_(None),
        address.c.id != sa.bindparam("but"),
    )


def _first_members() -> sa.Select[*tuple[Any, ...]]:
    return (
        _members(_in_no_group())
        .order_by(table_of(Membership).c.id)
        .limit(sa.bindparam("most", type_=sa.Integer))
    )


def _slice(*but: sa.ColumnElement[bool]) -> sa.Select[*tuple[Any, ...]]:
    return _members(*but).where(table_of(Membership).c.id <= sa.bindparam("upto"))


@cache
def _linked() -> sa.Select[*tuple[Any, ...]]:
    """The group chats that hear what the community hears."""
    linked = table_of(Address).alias("linked")
    return sa.select(linked.c.id).where(
        linked.c.community_id == sa.bindparam("community"),
        linked.c.kind == AddressKind.GROUP,
        linked.c.suspended_at.is_(None),
    )


def _in_no_group() -> sa.ColumnElement[bool]:
    presence = table_of(GroupPresence)
    return ~sa.exists().where(
        presence.c.member_id == table_of(Membership).c.member_id, presence.c.group_id.in_(_linked())
    )


def _members(*but: sa.ColumnElement[bool]) -> sa.Select[*tuple[Any, ...]]:
    """Those who can be reached."""
    membership, member, address = table_of(Membership), table_of(Member), table_of(Address)
    return (
        _delivery_rows()
        .select_from(
            membership.join(member, member.c.id == membership.c.member_id).join(
                address, address.c.id == member.c.address_id
            )
        )
        .where(
            membership.c.community_id == sa.bindparam("community"),
            membership.c.id > sa.bindparam("after"),
            membership.c.left_at.is_(None),
            membership.c.member_id != sa.bindparam("but"),
            *_reachable(sa.bindparam("now")),
            *but,
        )
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


def _reachable(now: Any) -> tuple[sa.ColumnElement[bool], ...]:
    address, member = table_of(Address), table_of(Member)
    return (
        address.c.suspended_at.is_(None),
        member.c.stopped_at.is_(None),
        sa.or_(member.c.paused_until.is_(None), member.c.paused_until <= now),
    )


async def _insert(session: AsyncSession, whom: str, values: dict[str, Any]) -> sa.Result[Any]:
    return await session.execute(_inserting(session.get_bind().dialect.name, whom), values)
