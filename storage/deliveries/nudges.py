"""Nudges: a word to who has messages waiting, a day at most, and only where something came since the last.

Each costs money, so what says nothing new is not said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from storage.dialect import id_of, table_of
from storage.tables import (
    Address,
    Community,
    Contribution,
    Delivery,
    DeliveryState,
    Member,
    Message,
    Priority,
)
from storage.templates import NUDGE_TEXT

S = DeliveryState
NUDGE_EVERY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Nudge:
    """Ask for the nudges that are due on a channel."""

    channel: str
    now: datetime


def nudge(connection: sa.Connection, nudges: Sequence[Nudge]) -> list[int]:
    """Queue one nudge for each address where messages wait that no nudge has told of; how many.

    A day at most, and none for what was taken back or hidden meanwhile.
    """
    return [_nudge_one(connection, one) for one in nudges]


def _nudge_one(connection: sa.Connection, one: Nudge) -> int:
    waiting = connection.execute(
        sa.select(col(Address.id), sa.func.count(), sa.func.max(col(Community.name)))
        .select_from(Address)
        .join(Delivery, col(Delivery.address_id) == col(Address.id))
        .join(Message, col(Message.id) == col(Delivery.message_id))
        .outerjoin(Community, col(Community.id) == col(Message.community_id))
        .outerjoin(Contribution, col(Contribution.id) == col(Message.contribution_id))
        .join(Member, col(Member.id) == col(Address.member_id))
        .where(
            col(Address.channel) == one.channel,
            col(Address.parked_since).is_not(None),
            sa.or_(
                col(Address.nudged_at).is_(None),
                sa.and_(
                    col(Address.nudged_at) <= one.now - NUDGE_EVERY,
                    col(Address.nudged_at) < col(Address.parked_since),
                ),
            ),
            col(Address.suspended_at).is_(None),
            col(Member.stopped_at).is_(None),
            sa.or_(col(Member.paused_until).is_(None), col(Member.paused_until) <= one.now),
            sa.text("deliveries.state = 'parked'"),
            col(Message.text_key) != NUDGE_TEXT,
            _stands(),
            sa.or_(col(Delivery.priority) != Priority.DIGEST, _something_in_it()),
        )
        .group_by(col(Address.id))
    ).all()
    for address_id, count, community in waiting:
        _queue_nudge(
            connection, one, id_of(address_id), {"count": count, "community": community or "Staffroom"}
        )
    return len(waiting)


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


def _queue_nudge(connection: sa.Connection, one: Nudge, address_id: int, variables: dict[str, Any]) -> None:
    message = connection.execute(
        sa.insert(Message)
        .values(text_key=NUDGE_TEXT, variables=variables, buttons=[], carries=False, created_at=one.now)
        .returning(col(Message.id))
    ).scalar_one()
    connection.execute(
        sa.insert(Delivery).values(
            message_id=message,
            address_id=address_id,
            channel=one.channel,
            state=S.QUEUED,
            priority=Priority.DIRECT,
            attempts=0,
            due_at=one.now,
            size=0,
        )
    )
    connection.execute(sa.update(Address).where(col(Address.id) == address_id).values(nudged_at=one.now))
