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
from storage.deliveries import policy
from storage.deliveries.items import NOTHING, Bundle, drop_gone, load_bundles
from storage.deliveries.said import Said, load_said
from storage.dialect import rows_of, table_of
from storage.messages import DIGEST
from storage.tables import (
    Address,
    AddressKind,
    Community,
    Contribution,
    Delivery,
    DeliveryState,
    Member,
    Membership,
    Message,
    Priority,
)

S = DeliveryState
ROUNDS = 20
"""How often a claim looks on while it finds what is to be held: in the evening that may be everything."""

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
    asked: bool = False  # it answers what its reader has just written
    files_at_once: bool = False
    bundle: Bundle = NOTHING


def claim(connection: sa.Connection, claims: Sequence[Claim]) -> list[list[Due]]:
    """Take due deliveries, marking them `sending` (those left as they are that only ask to be settled)."""
    return [_claim_one(connection, one) for one in claims]


def _claim_one(connection: sa.Connection, claim_: Claim) -> list[Due]:
    if not leases.holds(connection, f"send:{claim_.channel}", claim_.holder, claim_.now):
        return []
    values = {"channel": claim_.channel, "now": claim_.now}
    if claim_.state is not S.QUEUED:
        rows = connection.execute(_due_rows(claim_.state), {**values, "most": claim_.limit}).all()
        return _with_what_is_said(connection, claim_, rows)
    taken: list[Due] = []
    for _ in range(ROUNDS):
        room = claim_.limit - len(taken)
        rows = connection.execute(_due_rows(S.QUEUED), {**values, "most": room}).all()
        taken += _take(connection, claim_, rows)
        if len(rows) < room or len(taken) == claim_.limit:
            break
    return taken


def _take(connection: sa.Connection, claim_: Claim, rows: Sequence[Any]) -> list[Due]:
    """Mark those that may go as `sending`."""
    if not rows:
        return []
    sifted = policy.sift(rows, claim_.now)
    policy.note(connection, sifted)
    due = _with_what_is_said(connection, claim_, sifted.wanted)
    empty = [
        one.id for one in due if one.message.text_key == DIGEST and not one.bundle.count and not one.asked
    ]
    if empty:
        connection.execute(sa.update(Delivery).where(col(Delivery.id).in_(empty)).values(state=S.CANCELLED))
        due = [one for one in due if one.id not in empty]
    if due:
        connection.execute(_taking(), {"ids": [one.id for one in due], "now": claim_.now})
    return due


def _is_empty(due: Due) -> bool:
    """Whether it is a digest with nothing in it any more, that nobody waits for."""
    return due.message.text_key == DIGEST and not due.bundle.count and not due.asked


def _with_what_is_said(connection: sa.Connection, claim_: Claim, rows: Sequence[Any]) -> list[Due]:
    if not rows:
        return []
    said = load_said(connection, {row.message_id for row in rows}, claim_.channel)
    digests = [row.id for row in rows if said[row.message_id].text_key == DIGEST]
    if digests and claim_.state is S.QUEUED:
        drop_gone(connection, digests)
    bundles = load_bundles(connection, digests) if digests else {}
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
            asked=row.priority == Priority.REPLY,
            files_at_once=bool(row.files_at_once),
            bundle=bundles.get(row.id, NOTHING),
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
    return _queued() if state is S.QUEUED else _unsettled(state)


def _queued() -> sa.Select[*tuple[Any, ...]]:
    """What is due, the most urgent first: a walk along the index for each priority, past nothing held."""
    table, firsts = table_of(Delivery), []
    for priority in Priority:
        first = (
            sa.select(table.c.id)
            .where(
                table.c.channel == sa.bindparam("channel"),
                sa.text("deliveries.state = 'queued'"),  # literal: the partial index needs it
                table.c.priority == priority,
                table.c.due_at <= sa.bindparam("now"),
            )
            .order_by(table.c.due_at, table.c.id)
            .limit(sa.bindparam("most", type_=sa.Integer))
            .subquery(f"of_{priority.name.lower()}")
        )
        firsts.append(sa.select(first.c.id))
    return (
        _rows()
        .where(col(Delivery.id).in_(sa.union_all(*firsts)))
        .order_by(col(Delivery.priority), col(Delivery.due_at), col(Delivery.id))
        .limit(sa.bindparam("most", type_=sa.Integer))
    )


def _unsettled(state: DeliveryState) -> sa.Select[*tuple[Any, ...]]:
    return (
        _rows()
        .where(
            col(Delivery.channel) == sa.bindparam("channel"),
            sa.text(f"deliveries.state = '{state.value}'"),
            sa.text(UNSETTLED),
            col(Delivery.due_at) <= sa.bindparam("now"),
        )
        .order_by(col(Delivery.priority), col(Delivery.id))
        .limit(sa.bindparam("most", type_=sa.Integer))
    )


def _rows() -> sa.Select[*tuple[Any, ...]]:
    """Deliveries with all that decides whether they may go now; see `policy`."""
    home = sa.orm.aliased(Community)
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
            col(Address.instants_on),
            col(Address.instants),
            col(Address.community_id).label("linked_to"),
            sa.func.coalesce(col(Member.language), col(Address.language)).label("language"),
            col(Member.stopped_at),
            col(Member.paused_until),
            col(Member.quiet_from).label("own_from"),
            col(Member.quiet_to).label("own_to"),
            col(Member.files_at_once),
            col(home.timezone).label("timezone"),
            col(home.quiet_from).label("quiet_from"),
            col(home.quiet_to).label("quiet_to"),
            col(home.daily_cap).label("daily_cap"),
            col(Membership.left_at),
            col(Membership.id).label("membership_id"),
            col(Message.community_id),
            col(Message.hearing),
            col(Contribution.withdrawn_at),
            col(Contribution.hidden_at),
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
        .outerjoin(
            home,
            col(home.id)
            == sa.func.coalesce(
                col(Member.community_id), col(Address.community_id), col(Message.community_id)
            ),
        )
    )


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
