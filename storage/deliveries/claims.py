"""Claiming: the one sender that holds the account's lease takes what is due, and drops what may not go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from storage import leases
from storage.deliveries.said import Said, load_said
from storage.dialect import rows_of, table_of
from storage.tables import (
    Address,
    AddressKind,
    Contribution,
    Delivery,
    DeliveryState,
    Member,
    Membership,
    Message,
    Priority,
)

S = DeliveryState
UNSETTLED = "deliveries.state IN ('sending', 'unknown', 'retracting')"
"""As the partial index says it: SQLite uses one only where its very words stand."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Ask for up to `limit` due deliveries of a channel, for the holder of its lease."""

    channel: str
    holder: str
    now: datetime
    limit: int
    state: DeliveryState = S.QUEUED


@dataclass(frozen=True, slots=True)
class Due:
    """One delivery to send now, and its reader."""

    id: int
    message: Said
    address_id: int
    value: str
    kind: AddressKind
    language: str | None
    attempts: int
    tried_at: datetime | None
    provider_id: str | None
    last_inbound_at: datetime | None
    window_closed: bool


def claim(connection: sa.Connection, claims: Sequence[Claim]) -> list[list[Due]]:
    """Take due deliveries, marking them `sending` (those left as they are that only ask to be settled)."""
    return [_claim_one(connection, one) for one in claims]


def _claim_one(connection: sa.Connection, claim_: Claim) -> list[Due]:
    if not leases.holds(connection, f"send:{claim_.channel}", claim_.holder, claim_.now):
        return []
    values = {"channel": claim_.channel, "now": claim_.now, "most": claim_.limit}
    rows = connection.execute(_due_rows(claim_.state), values).all()
    if not rows:
        return []
    if claim_.state is S.QUEUED:
        rows = _drop_unwanted(connection, rows, claim_.now)
        connection.execute(_taking(), {"ids": [row.id for row in rows], "now": claim_.now})
    said = load_said(connection, {row.message_id for row in rows}, claim_.channel)
    return [
        Due(
            id=row.id,
            message=said[row.message_id],
            address_id=row.address_id,
            value=row.value,
            kind=row.kind,
            language=row.language,
            attempts=row.attempts + (claim_.state is S.QUEUED),
            tried_at=row.tried_at,
            provider_id=row.provider_id,
            last_inbound_at=row.last_inbound_at,
            window_closed=row.window_closed,
        )
        for row in rows
    ]


@cache
def _taking() -> sa.Update:
    table = table_of(Delivery)
    return (
        sa.update(table)
        .where(table.c.id.in_(sa.bindparam("ids", expanding=True)))
        .values(state=S.SENDING, tried_at=sa.bindparam("now"), attempts=table.c.attempts + 1)
    )


@cache
def _due_rows(state: DeliveryState) -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(
            col(Delivery.id),
            col(Delivery.message_id),
            col(Delivery.address_id),
            col(Delivery.attempts),
            col(Delivery.priority),
            col(Delivery.tried_at),
            col(Delivery.provider_id),
            col(Address.value),
            col(Address.kind),
            col(Address.last_inbound_at),
            col(Address.window_closed),
            col(Address.suspended_at),
            col(Address.community_id).label("linked_to"),
            sa.func.coalesce(col(Member.language), col(Address.language)).label("language"),
            col(Member.stopped_at),
            col(Member.paused_until),
            col(Membership.left_at),
            col(Membership.id).label("membership_id"),
            col(Message.community_id),
            col(Contribution.withdrawn_at),
        )
        .select_from(Delivery)
        .join(Address, col(Address.id) == col(Delivery.address_id))
        .join(Message, col(Message.id) == col(Delivery.message_id))
        .outerjoin(Member, col(Member.id) == col(Address.member_id))
        .outerjoin(
            Membership,
            sa.and_(
                col(Membership.member_id) == col(Member.id),
                col(Membership.community_id) == col(Message.community_id),
            ),
        )
        .outerjoin(Contribution, col(Contribution.id) == col(Message.contribution_id))
        .where(
            col(Delivery.channel) == sa.bindparam("channel"),
            sa.text(f"deliveries.state = '{state.value}'"),  # literal: the partial index needs it
            *([] if state is S.QUEUED else [sa.text(UNSETTLED)]),
            col(Delivery.due_at) <= sa.bindparam("now"),
        )
        .order_by(col(Delivery.priority), col(Delivery.id))
        .limit(sa.bindparam("most", type_=sa.Integer))
    )


def _drop_unwanted(connection: sa.Connection, rows: Sequence[Any], now: datetime) -> list[Any]:
    """Cancel what may no longer go, put off what waits for the end of a pause; the rest."""
    wanted, cancelled = [], []
    for row in rows:
        if _unwanted(row, now):
            cancelled.append(row.id)
        elif _paused(row, now):
            _put_off(connection, row.id, row.paused_until)
        else:
            wanted.append(row)
    if cancelled:
        connection.execute(
            sa.update(Delivery).where(col(Delivery.id).in_(cancelled)).values(state=S.CANCELLED)
        )
    return wanted


def _paused(row: Any, now: datetime) -> bool:
    return row.priority != Priority.REPLY and row.paused_until is not None and row.paused_until > now


def _unwanted(row: Any, now: datetime) -> bool:
    """Whether the reader has left, stopped, is gone or (for what the community says) takes a rest."""
    if row.suspended_at is not None:
        return True
    if row.priority == Priority.REPLY:
        return False
    if row.withdrawn_at is not None or row.stopped_at is not None:
        return True
    if row.kind == AddressKind.GROUP:
        return bool(row.linked_to != row.community_id)
    if row.community_id is not None and (row.membership_id is None or row.left_at is not None):
        return True
    return bool(row.priority == Priority.COMMUNITY and _paused(row, now))


def _put_off(connection: sa.Connection, delivery_id: int, until: datetime) -> None:
    """Until the pause's end or its reader's RESUME; no provider's time holds any more."""
    this = sa.update(Delivery).where(col(Delivery.id) == delivery_id)
    connection.execute(this.values(due_at=until, error=None))


@dataclass(frozen=True, slots=True)
class Doubt:
    """Nothing is in flight for so long as since `before`: it is now (`now`) that this is looked into."""

    before: datetime
    now: datetime


def doubt(connection: sa.Connection, doubts: Sequence[Doubt]) -> list[int]:
    """What is `sending` since before then is `unknown` now; how many.

    Its sender does not know of it: the claim was committed, and the database's answer to that lost.
    """
    return [
        rows_of(
            connection.execute(
                sa.update(Delivery)
                .where(
                    sa.text(UNSETTLED),
                    col(Delivery.state) == S.SENDING,
                    col(Delivery.tried_at) < one.before,
                )
                .values(state=S.UNKNOWN, due_at=one.now, error="nobody knows of the send")
            )
        )
        for one in doubts
    ]


def recover(connection: sa.Connection, claims: Sequence[Claim]) -> list[int]:
    """What a dead sender had in flight is `unknown` now; how many, for each claim's channel."""
    return [
        rows_of(
            connection.execute(
                sa.update(Delivery)
                .where(
                    col(Delivery.channel) == one.channel,
                    sa.text(UNSETTLED),
                    sa.text("deliveries.state = 'sending'"),
                )
                .values(state=S.UNKNOWN, due_at=one.now, error="the sender ended during the send")
            )
        )
        for one in claims
    ]
