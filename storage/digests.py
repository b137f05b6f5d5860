"""Digests: what waited for a reader, in one message, at the hour of their community.

What waits is a delivery in state `digest`. A run makes one delivery for each reader whose time has come, and
notes in what waited (`bundled`) that it goes with that one. What it says is looked up when it is sent.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from time import perf_counter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from storage.dialect import id_of, rows_of, skip_locked, table_of
from storage.hours import next_at
from storage.messages import DIGEST
from storage.tables import (
    Address,
    Community,
    Delivery,
    DeliveryState,
    Member,
    Membership,
    Message,
    Priority,
    Rhythm,
)

S = DeliveryState
DAILY = (Rhythm.NOW, Rhythm.DAILY)
"""The rhythms that have a digest a day, if anything waits; the others have one a week."""

AT_ONCE_AFTER_A_WHILE = 5
"""How much of what waited for somebody to write goes message by message, and not in a digest."""

DELIVERY_COLUMNS = ("message_id", "address_id", "channel", "state", "priority", "attempts", "due_at", "size")


@dataclass(frozen=True, slots=True)
class Slice:
    """Go on with the digests that are due at `now`, `size` members a step, for so many seconds in one commit.

    Within a community it goes on behind `after`, the last membership that had its turn. It ends early, after
    a step, if `wanted` says that somebody else waits for the writer.
    """

    now: datetime
    size: int
    seconds: float = 0.0
    wanted: Callable[[], bool] = bool
    community_id: int | None = None
    after: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """How many digests were made, and whether there is more to do: where, and behind which membership."""

    made: int
    more: bool
    community_id: int | None = None
    after: int = 0


def run(connection: sa.Connection, slices: Sequence[Slice]) -> list[Done]:
    """Writer operation: a slice of the digests that are due.

    What it makes and what goes with it are one commit: a restart makes nothing twice. Where a community is
    not through it begins anew there, and finds nothing left to do for those who had theirs.
    """
    return [_run_one(connection, one) for one in slices]


def _run_one(connection: sa.Connection, slice_: Slice) -> Done:
    until, made = perf_counter() + slice_.seconds, 0
    where, after = slice_.community_id, slice_.after
    while True:
        due = connection.execute(_due(), {"now": slice_.now}).first()
        if due is None:
            return Done(made, more=False)
        step, after = _step(connection, due, slice_, after if due.id == where else 0)
        made, where = made + step, due.id
        if perf_counter() >= until or slice_.wanted():
            return Done(made, more=True, community_id=where, after=after)


def _step(connection: sa.Connection, due: Any, slice_: Slice, after: int) -> tuple[int, int]:
    """The digests of a community's next members: how many, and the last membership, 0 after the last."""
    hour = _Hour.of(due, slice_.now)
    bounds = {"community": due.id, "after": after}
    upto, count = connection.execute(_ending(), {**bounds, "most": slice_.size}).one()
    made = 0
    if count and hour is not None:
        values = {
            "upto": upto,
            "usual": due.rhythm,
            "weekly": hour.weekly,
            "until": hour.at,
            "now": slice_.now,
        }
        made = _make(connection, due.id, {**bounds, **values})
    if count == slice_.size:
        return made, upto
    table, at = table_of(Community), next_at(slice_.now, due.timezone, due.digest_hour)
    connection.execute(sa.update(table).where(table.c.id == due.id).values(digest_due_at=at))
    return made, 0


@dataclass(frozen=True, slots=True)
class _Hour:
    """The last time (UTC) at which a community's digests were due; whether the weekly ones were since."""

    at: datetime
    weekly: bool

    @classmethod
    def of(cls, due: Any, now: datetime) -> _Hour | None:
        """A late run leaves no week out. None for a community that has had no time yet."""
        if due.digest_due_at is None:
            return None
        at, just_before = due.digest_due_at, due.digest_due_at - timedelta(microseconds=1)
        weekly = next_at(just_before, due.timezone, due.digest_hour, str(due.digest_weekday)) <= now
        while (later := next_at(at, due.timezone, due.digest_hour)) <= now:
            at = later
        return cls(at, weekly)


def _make(connection: sa.Connection, community_id: int, values: dict[str, Any]) -> int:
    if connection.execute(_somebody(), values).first() is None:
        return 0
    said = _said(community_id, values["now"])
    message = connection.execute(_saying(), said).scalar_one()
    made = connection.execute(_making(), {**values, "message": message})
    connection.execute(_bundling(), {"message": message, "until": values["until"]})
    return rows_of(made)


def _said(community_id: int | None, now: datetime) -> dict[str, Any]:
    blank: dict[str, Any] = {"variables": {}, "buttons": [], "carries": False}
    return {"text_key": DIGEST, "community_id": community_id, "created_at": now, **blank}


@cache
def _due() -> sa.Select[*tuple[Any, ...]]:
    """The community that is due first; one that is new, or has another hour now, has no time yet."""
    table = table_of(Community)
    names = ("id", "timezone", "rhythm", "digest_hour", "digest_weekday", "digest_due_at")
    return skip_locked(
        sa.select(*(table.c[name] for name in names))
        .where(sa.or_(table.c.digest_due_at.is_(None), table.c.digest_due_at <= sa.bindparam("now")))
        .order_by(table.c.digest_due_at, table.c.id)
        .limit(1)
    )


@cache
def _ending() -> sa.Select[*tuple[Any, ...]]:
    """The last membership of a step, and how many they are."""
    table = table_of(Membership)
    step = (
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
    return sa.select(sa.func.max(step.c.id), sa.func.count())


@cache
def _saying() -> sa.Executable:
    table = table_of(Message)
    return sa.insert(table).returning(table.c.id)


@cache
def _somebody() -> sa.Select[*tuple[Any, ...]]:
    """Whether anybody among these members gets a digest now."""
    return _readers(sa.select(sa.literal(1))).limit(1)


@cache
def _making() -> sa.Insert:
    delivery, address = table_of(Delivery), table_of(Address)
    rows = sa.select(
        sa.bindparam("message", type_=delivery.c.message_id.type),
        address.c.id,
        address.c.channel,
        sa.literal(S.QUEUED, delivery.c.state.type),
        sa.literal(Priority.DIGEST, delivery.c.priority.type),
        sa.literal(0),
        sa.bindparam("now", type_=delivery.c.due_at.type),
        sa.literal(0),
    )
    return sa.insert(delivery).from_select(list(DELIVERY_COLUMNS), _readers(rows))


def _readers(what: sa.Select[*tuple[Any, ...]]) -> sa.Select[*tuple[Any, ...]]:
    """Of the members who call this community theirs those whose time has come and for whom something waits.

    None who takes a rest, or has a digest that waits for their window: all goes together one day.
    """
    membership, member, address = table_of(Membership), table_of(Member), table_of(Address)
    usual = sa.bindparam("usual", type_=member.c.rhythm.type)
    rhythm = sa.func.coalesce(member.c.rhythm, usual)
    return what.select_from(
        membership.join(member, member.c.id == membership.c.member_id).join(
            address, address.c.id == member.c.address_id
        )
    ).where(
        membership.c.community_id == sa.bindparam("community"),
        membership.c.id > sa.bindparam("after"),
        membership.c.id <= sa.bindparam("upto"),
        membership.c.left_at.is_(None),
        member.c.community_id == sa.bindparam("community"),
        member.c.stopped_at.is_(None),
        sa.or_(member.c.paused_until.is_(None), member.c.paused_until <= sa.bindparam("now")),
        address.c.suspended_at.is_(None),
        sa.or_(rhythm.in_(DAILY), sa.bindparam("weekly", type_=sa.Boolean)),
        _something_waits(),
        ~_a_digest_is_parked(),
    )


def _something_waits() -> sa.ColumnElement[bool]:
    """At any address of the member: they may read on another phone by now."""
    theirs, waiting = table_of(Address).alias("theirs"), table_of(Delivery).alias("waiting")
    return sa.exists(
        sa.select(sa.literal(1))
        .select_from(theirs.join(waiting, waiting.c.address_id == theirs.c.id))
        .where(
            theirs.c.member_id == table_of(Member).c.id,
            sa.text("waiting.state = 'digest'"),  # literal: the partial index needs it
            waiting.c.due_at <= sa.bindparam("until"),
        )
    )


def _a_digest_is_parked() -> sa.ColumnElement[bool]:
    parked = table_of(Delivery).alias("parked")
    return sa.exists().where(
        parked.c.address_id == table_of(Address).c.id,
        sa.text("parked.state = 'parked'"),
        parked.c.priority == Priority.DIGEST,
    )


@cache
def _bundling() -> sa.Update:
    """What waits goes with its reader's digest."""
    item, digest = table_of(Delivery), table_of(Delivery).alias("digest")
    reader, theirs = table_of(Address).alias("reader"), table_of(Address).alias("theirs")
    return (
        sa.update(item)
        .where(
            digest.c.message_id == sa.bindparam("message"),
            reader.c.id == digest.c.address_id,
            theirs.c.member_id == reader.c.member_id,
            item.c.address_id == theirs.c.id,
            sa.text("deliveries.state = 'digest'"),
            item.c.due_at <= sa.bindparam("until"),
        )
        .values(state=S.BUNDLED, bundle_id=digest.c.id)
    )


async def give(
    session: AsyncSession, address_id: int, now: datetime, priority: Priority = Priority.REPLY
) -> bool:
    """Put what waits for the person at an address on its way, as one digest; False if nothing does."""
    if (await session.execute(_waiting_for(), {"address": address_id, "until": now})).first() is None:
        return False
    message = id_of((await session.execute(_saying(), _said(None, now))).scalar_one())
    channel = sa.select(table_of(Address).c.channel).where(table_of(Address).c.id == address_id)
    values = {
        "message_id": message,
        "address_id": address_id,
        "channel": channel.scalar_subquery(),
        "state": S.QUEUED,
        "priority": priority,
        "attempts": 0,
        "due_at": now,
        "size": 0,
    }
    await session.execute(sa.insert(table_of(Delivery)).values(**values))
    await session.execute(_bundling(), {"message": message, "until": now})
    return True


@cache
def _waiting_for() -> sa.Select[*tuple[Any, ...]]:
    item, reader, theirs = (
        table_of(Delivery),
        table_of(Address).alias("reader"),
        table_of(Address).alias("theirs"),
    )
    return (
        sa.select(item.c.id)
        .select_from(reader)
        .join(theirs, theirs.c.member_id == reader.c.member_id)
        .join(item, item.c.address_id == theirs.c.id)
        .where(
            reader.c.id == sa.bindparam("address"),
            sa.text("deliveries.state = 'digest'"),
            item.c.due_at <= sa.bindparam("until"),
        )
        .limit(1)
    )


async def release(session: AsyncSession, address_id: int, now: datetime) -> None:
    """A person writes, and their window opens: what waited for that goes, in the order in which it was said.

    A few messages to the community go one by one; what is more, and digests that waited, make one digest.
    """
    item = table_of(Delivery)
    parked = (item.c.address_id == address_id, sa.text("deliveries.state = 'parked'"))
    digests = sa.select(item.c.id).where(*parked, item.c.priority == Priority.DIGEST)
    ids = list((await session.execute(digests)).scalars())
    together = sa.select(item.c.id).where(*parked, item.c.priority == Priority.COMMUNITY).order_by(item.c.id)
    more = list((await session.execute(together.offset(AT_ONCE_AFTER_A_WHILE))).scalars())
    if ids:
        bundled = (item.c.bundle_id.in_(ids), item.c.state == S.BUNDLED)
        await session.execute(sa.update(item).where(*bundled).values(state=S.DIGEST, bundle_id=None))
        await session.execute(sa.update(item).where(item.c.id.in_(ids)).values(state=S.CANCELLED))
    if more:
        await session.execute(sa.update(item).where(item.c.id.in_(more)).values(state=S.DIGEST))
    asked_for = sa.case(
        (item.c.priority == Priority.COMMUNITY, sa.literal(Priority.DIRECT, item.c.priority.type)),
        else_=item.c.priority,
    )
    queued = {"state": S.QUEUED, "due_at": now, "priority": asked_for}
    await session.execute(sa.update(item).where(*parked).values(**queued))
    if ids or more:
        await give(session, address_id, now, Priority.DIRECT)
