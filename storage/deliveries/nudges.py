"""Nudges: a word to who has messages waiting, a day at most, and only where something came since the last.

Each costs money, so what says nothing new is not said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from storage.deliveries.tier import load_room
from storage.deliveries.window import Plan
from storage.dialect import table_of
from storage.tables import (
    Address,
    Announcement,
    Community,
    Contribution,
    Delivery,
    DeliveryState,
    Member,
    Message,
    Priority,
    Programme,
)
from storage.tables.prompting import ANSWER_WEEK
from storage.templates import NUDGE, NUDGE_TEXT

S = DeliveryState
NUDGE_EVERY = timedelta(days=1)
LOOK_AGAIN = timedelta(hours=1)
AT_ONCE = 200
"""Nudges that are on their way at most: each tells how much waits when it was made."""


@dataclass(frozen=True, slots=True)
class Nudge:
    """Ask for the nudges that are due on a channel, by its plan for outside the window."""

    channel: str
    now: datetime
    plan: Plan


def nudge(connection: sa.Connection, nudges: Sequence[Nudge]) -> list[int]:
    """Queue one nudge for each address where messages wait that no nudge has told of; how many.

    A day at most, and none for what was taken back or hidden meanwhile; no more than there is room in the
    tier for, so that no nudge grows old before it goes.
    """
    return [_nudge_some(connection, one) for one in nudges]


def _nudge_some(connection: sa.Connection, one: Nudge) -> int:
    most = AT_ONCE - _on_their_way(connection, one)
    room = load_room(connection, one.channel, one.plan.tier, one.now).left
    most = most if room is None else min(most, room)
    languages = one.plan.languages(NUDGE)
    if most <= 0 or languages == frozenset():
        return 0
    due = connection.execute(_due(), {"channel": one.channel, "now": one.now, "most": most}).all()
    if not due:
        return 0
    ready = [row.id for row in due if _may_be_told(row, one.now, languages)]
    values = {"addresses": ready, "since": one.now - ANSWER_WEEK}
    waiting = connection.execute(_counting(), values).all() if ready else []
    if waiting:
        _queue(connection, one, waiting, {row.id: row.home_id for row in due})
    told = {row.id for row in waiting}
    _plan_next(connection, due, told, one, languages)
    return len(waiting)


def _on_their_way(connection: sa.Connection, one: Nudge) -> int:
    """How many are queued, held until the morning or waiting for their turn."""
    values = {"channel": one.channel, "most": AT_ONCE}
    return int(connection.execute(_queued(), values).scalar_one())


def _may_be_told(row: Any, now: datetime, languages: frozenset[str] | None) -> bool:
    """Not who stopped or takes a rest, nor who has no template in their language or their community's."""
    if row.suspended_at is not None or row.member_id is None or row.stopped_at is not None:
        return False
    if row.paused_until is not None and row.paused_until > now:
        return False
    return languages is None or row.language in languages or row.home_language in languages


def _plan_next(
    connection: sa.Connection,
    due: Sequence[Any],
    told: set[int],
    one: Nudge,
    languages: frozenset[str] | None,
) -> None:
    """Who was told has a day's rest; who waits for a template, or rests, again later; the others not."""
    table = table_of(Address)
    again: dict[datetime, list[int]] = defaultdict(list)
    over = []
    for row in due:
        if row.id in told:
            continue
        if row.paused_until is not None and row.paused_until > one.now:
            again[row.paused_until].append(row.id)
        elif (
            not _may_be_told(row, one.now, languages) and row.stopped_at is None and row.member_id is not None
        ):
            again[one.now + LOOK_AGAIN].append(row.id)
        else:
            over.append(row.id)
    mine = sa.update(table)
    if told:
        rest = {"nudge_at": None, "nudged_until": one.now + NUDGE_EVERY}
        connection.execute(mine.where(table.c.id.in_(told)).values(**rest))
    if over:
        connection.execute(mine.where(table.c.id.in_(over)).values(nudge_at=None))
    for at, ids in again.items():
        connection.execute(mine.where(table.c.id.in_(ids)).values(nudge_at=at))


@cache
def _queued() -> sa.Select[*tuple[Any, ...]]:
    table, message = table_of(Delivery), table_of(Message)
    some = (
        sa.select(table.c.id)
        .join(message, message.c.id == table.c.message_id)
        .where(
            table.c.channel == sa.bindparam("channel"),
            sa.text("deliveries.state = 'queued'"),
            table.c.priority == Priority.DIRECT,
            message.c.text_key == NUDGE_TEXT,
        )
        .limit(sa.bindparam("most", type_=sa.Integer))
        .subquery()
    )
    return sa.select(sa.func.count()).select_from(some)


@cache
def _due() -> sa.Select[*tuple[Any, ...]]:
    """Whose nudge is due, those who wait longest first."""
    address, member, home = table_of(Address), table_of(Member), table_of(Community)
    return (
        sa.select(
            address.c.id,
            address.c.member_id,
            address.c.suspended_at,
            member.c.stopped_at,
            member.c.paused_until,
            sa.func.coalesce(member.c.language, address.c.language).label("language"),
            home.c.language.label("home_language"),
            member.c.community_id.label("home_id"),
        )
        .select_from(address)
        .outerjoin(member, member.c.id == address.c.member_id)
        .outerjoin(home, home.c.id == member.c.community_id)
        .where(
            address.c.channel == sa.bindparam("channel"),
            sa.text("addresses.nudge_at IS NOT NULL"),  # literal: the partial index needs it
            address.c.nudge_at <= sa.bindparam("now"),
        )
        .order_by(address.c.nudge_at, address.c.id)
        .limit(sa.bindparam("most", type_=sa.Integer))
    )


@cache
def _counting() -> sa.Select[*tuple[Any, ...]]:
    """How much waits at addresses that still stands, and in which community, or of which programme the news
    is; no prompt whose week is over.
    """
    return (
        sa.select(
            col(Delivery.address_id).label("id"),
            sa.func.count().label("count"),
            sa.func.coalesce(sa.func.max(col(Community.name)), sa.func.max(col(Programme.name))).label(
                "community"
            ),
        )
        .select_from(Delivery)
        .join(Message, col(Message.id) == col(Delivery.message_id))
        .outerjoin(Community, col(Community.id) == col(Message.community_id))
        .outerjoin(Contribution, col(Contribution.id) == col(Message.contribution_id))
        .outerjoin(Announcement, col(Announcement.message_id) == col(Message.id))
        .outerjoin(Programme, col(Programme.id) == col(Announcement.programme_id))
        .where(
            col(Delivery.address_id).in_(sa.bindparam("addresses", expanding=True)),
            sa.text("deliveries.state = 'parked'"),
            col(Message.text_key) != NUDGE_TEXT,
            _stands(),
            sa.or_(col(Message.run_id).is_(None), col(Message.created_at) > sa.bindparam("since")),
            sa.or_(col(Delivery.priority) != Priority.DIGEST, _something_in_it()),
        )
        .group_by(col(Delivery.address_id))
    )


def _stands() -> sa.ColumnElement[bool]:
    """What was taken back or hidden is not read when the window opens."""
    return sa.and_(col(Contribution.withdrawn_at).is_(None), col(Contribution.hidden_at).is_(None))


def _something_in_it() -> sa.ColumnElement[bool]:
    """Of a digest that waits: whether anything that it was to tell still stands."""
    item, message, given = (
        table_of(Delivery).alias(),
        table_of(Message).alias(),
        table_of(Contribution).alias(),
    )
    return sa.exists(
        sa.select(sa.literal(1))
        .select_from(item.join(message, message.c.id == item.c.message_id))
        .outerjoin(given, given.c.id == message.c.contribution_id)
        .where(
            item.c.bundle_id == col(Delivery.id),
            item.c.state == S.BUNDLED,
            given.c.withdrawn_at.is_(None),
            given.c.hidden_at.is_(None),
        )
    )


def _queue(
    connection: sa.Connection, one: Nudge, waiting: Sequence[Any], homes: Mapping[int, int | None]
) -> None:
    said: list[dict[str, Any]] = [
        {
            "text_key": NUDGE_TEXT,
            "variables": {"count": row.count, "community": row.community or "Staffroom"},
            "buttons": [],
            "carries": False,
            "place_id": homes[row.id],
            "created_at": one.now,
        }
        for row in waiting
    ]
    adding = sa.insert(Message).returning(col(Message.id), sort_by_parameter_order=True)
    messages = connection.execute(adding, said).scalars().all()
    values = {
        "channel": one.channel,
        "state": S.QUEUED,
        "priority": Priority.DIRECT,
        "attempts": 0,
        "due_at": one.now,
        "size": 0,
    }
    connection.execute(
        sa.insert(Delivery),
        [
            {"message_id": message, "address_id": row.id, **values}
            for message, row in zip(messages, waiting, strict=True)
        ],
    )
