"""Nudges: a word a day at most to who has messages waiting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from storage.dialect import id_of
from storage.tables import (
    Address,
    Community,
    Delivery,
    DeliveryState,
    Member,
    Message,
    Priority,
)

S = DeliveryState
NUDGE_EVERY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Nudge:
    """Ask for the nudges that are due on a channel."""

    channel: str
    now: datetime


def nudge(connection: sa.Connection, nudges: Sequence[Nudge]) -> list[int]:
    """Queue one nudge for each address where messages wait, at most one a day; how many."""
    return [_nudge_one(connection, one) for one in nudges]


def _nudge_one(connection: sa.Connection, one: Nudge) -> int:
    waiting = connection.execute(
        sa.select(col(Address.id), sa.func.count(), sa.func.max(col(Community.name)))
        .select_from(Address)
        .join(Delivery, col(Delivery.address_id) == col(Address.id))
        .join(Message, col(Message.id) == col(Delivery.message_id))
        .outerjoin(Community, col(Community.id) == col(Message.community_id))
        .join(Member, col(Member.id) == col(Address.member_id))
        .where(
            col(Address.channel) == one.channel,
            col(Address.parked_since).is_not(None),
            sa.or_(col(Address.nudged_at).is_(None), col(Address.nudged_at) <= one.now - NUDGE_EVERY),
            col(Address.suspended_at).is_(None),
            col(Member.stopped_at).is_(None),
            sa.or_(col(Member.paused_until).is_(None), col(Member.paused_until) <= one.now),
            sa.text("deliveries.state = 'parked'"),
        )
        .group_by(col(Address.id))
    ).all()
    for address_id, count, community in waiting:
        _queue_nudge(
            connection, one, id_of(address_id), {"count": count, "community": community or "Staffroom"}
        )
    return len(waiting)


def _queue_nudge(connection: sa.Connection, one: Nudge, address_id: int, variables: dict[str, Any]) -> None:
    message = connection.execute(
        sa.insert(Message)
        .values(text_key="nudge", variables=variables, buttons=[], carries=False, created_at=one.now)
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
