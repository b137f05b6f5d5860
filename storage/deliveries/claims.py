"""Claiming: the one sender that holds the account's lease takes what is due, and drops what may not go."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from storage import leases
from storage.deliveries import noting, policy
from storage.deliveries.due import due_rows
from storage.deliveries.items import NOTHING, Bundle, drop_gone, load_bundles
from storage.deliveries.said import Said, load_parts, load_said
from storage.deliveries.tier import load_room, note_admitted
from storage.deliveries.window import Plan
from storage.dialect import table_of
from storage.messages import DIGEST, TOGETHER
from storage.tables import AddressKind, Delivery, DeliveryState, Priority

S = DeliveryState
FEW = 10
"""Where a claim has found half of what it may take, or all of so few, the rest is for the next one."""

ROUNDS = 20
"""How often a claim looks on while it finds what is to be held: in the evening that may be everything."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Ask for up to `limit` due deliveries of a channel, for the holder of its lease."""

    channel: str
    holder: str
    now: datetime
    limit: int
    state: DeliveryState = S.QUEUED
    plan: Plan | None = None  # of a channel with a window


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
    home_language: str | None = None  # their community's
    together: tuple[Said, ...] = ()  # what goes as one message, oldest first
    initiated: bool = False  # its reader was counted for it as one whom we write to first
    home: str | None = None  # the name of the community in which they speak


def claim(connection: sa.Connection, claims: Sequence[Claim]) -> list[list[Due]]:
    """Take due deliveries, marking them `sending` (those left as they are that only ask to be settled)."""
    return [_claim_one(connection, one) for one in claims]


def _claim_one(connection: sa.Connection, claim_: Claim) -> list[Due]:
    if not leases.holds(connection, f"send:{claim_.channel}", claim_.holder, claim_.now):
        return []
    values = {"channel": claim_.channel, "now": claim_.now}
    if claim_.state is not S.QUEUED:
        rows = connection.execute(due_rows(claim_.state), {**values, "most": claim_.limit}).all()
        return _with_what_is_said(connection, claim_, rows)
    taken: list[Due] = []
    for _ in range(ROUNDS):
        room = claim_.limit - len(taken)
        rows = connection.execute(due_rows(S.QUEUED), {**values, "most": room}).all()
        taken += _take(connection, claim_, rows)
        if len(rows) < room or len(taken) >= min(claim_.limit, max(claim_.limit // 2, FEW)):
            break
    return taken


def _take(connection: sa.Connection, claim_: Claim, rows: Sequence[Any]) -> list[Due]:
    """Mark those that may go as `sending`."""
    if not rows:
        return []
    sifted = policy.sift(rows, claim_.now, claim_.plan)
    admitted = _admit(connection, claim_, sifted) if sifted.first else set()
    noting.note(connection, sifted, claim_.now)
    due = _with_what_is_said(connection, claim_, sifted.wanted, admitted)
    empty = [one.id for one in due if _is_empty(one)]
    if empty:
        connection.execute(sa.update(Delivery).where(col(Delivery.id).in_(empty)).values(state=S.CANCELLED))
        due = [one for one in due if one.id not in empty]
    if due:
        connection.execute(_taking(), {"ids": [one.id for one in due], "now": claim_.now})
    return due


def _admit(connection: sa.Connection, claim_: Claim, sifted: policy.Sifted) -> set[int]:
    """Write first to as many as the tier has room for; the addresses that were counted for it."""
    tier = claim_.plan.tier if claim_.plan is not None else None
    room = load_room(connection, claim_.channel, tier, claim_.now)
    if later := policy.admit(sifted, room, claim_.now):
        noting.put_off(connection, later)
    if room.admitted:
        note_admitted(connection, claim_.channel, sorted(room.admitted), claim_.now)
    return room.admitted


def _is_empty(due: Due) -> bool:
    """Whether it is a digest with nothing in it any more, that nobody waits for, or nothing at all."""
    if due.message.text_key == TOGETHER:
        return not due.together
    return due.message.text_key == DIGEST and not due.bundle.count and not due.asked


def _with_what_is_said(
    connection: sa.Connection, claim_: Claim, rows: Sequence[Any], admitted: Collection[int] = ()
) -> list[Due]:
    if not rows:
        return []
    said = load_said(connection, {row.message_id for row in rows}, claim_.channel)
    digests = [row.id for row in rows if said[row.message_id].text_key == DIGEST]
    joint = [row.id for row in rows if said[row.message_id].text_key == TOGETHER]
    if (digests or joint) and claim_.state is S.QUEUED:
        drop_gone(connection, [*digests, *joint])
    bundles = load_bundles(connection, digests) if digests else {}
    parts = load_parts(connection, joint, claim_.channel) if joint else {}
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
            home_language=row.home_language,
            together=parts.get(row.id, ()),
            initiated=row.address_id in admitted,
            home=row.home,
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
