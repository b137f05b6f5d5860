"""Bringing guests in: some hundreds in one transaction, with their addresses and what invites them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from storage.dialect import Insert, insert_named, table_of
from storage.guests.keeping import UNANSWERED
from storage.reaching import delivery_rows, inserting_deliveries
from storage.tables import (
    Address,
    AddressKind,
    Delivery,
    Guest,
    Level,
    Message,
    Priority,
    Role,
)
from storage.templates import INVITATION_TEXT


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody to be invited: at `value` on `channel` from `due_at` (UTC) on, or by `code` where nowhere."""

    digest: str
    number: str
    name: str
    place: str
    language: str | None
    reads: str  # the language of their invitation
    subjects: str
    level: Level | None
    role: Role
    community_id: int
    due_at: datetime
    channel: str | None = None
    value: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """Some of them. `said` are the variables of a community's invitation, `messages` those made before."""

    newcomers: Sequence[Newcomer]
    now: datetime
    said: Mapping[int, Mapping[str, Any]]
    messages: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Brought:
    """How many are new here, how many invitations are on their way, and the messages of all communities."""

    guests: int
    invited: int
    messages: dict[int, int]


A_PAGE = {"insertmanyvalues_page_size": 50}
"""Rows in one statement: psycopg takes apart longer ones in more than twice the time."""


def bring(connection: sa.Connection, batches: Sequence[Batch]) -> list[Brought]:
    """Writer operation: store guests and queue their invitations; who is here already stays as they are.

    One whom nothing could be sent to before is invited now, if something can.
    """
    return [_bring(connection, one) for one in batches]


def _bring(connection: sa.Connection, batch: Batch) -> Brought:
    messages = dict(batch.messages)
    wanted = {one.community_id for one in batch.newcomers if one.channel} - messages.keys()
    messages |= _say(connection, sorted(wanted), batch)
    addresses = _addresses(connection, batch)
    rows = [_row(one, addresses, messages, batch.now) for one in batch.newcomers]
    kept = (
        connection.execute(_keeping(connection.dialect.name), rows, execution_options=A_PAGE).all()
        if rows
        else []
    )
    digests = {row.digest for row in kept}
    going: dict[datetime, list[str]] = defaultdict(list)
    for one, row in zip(batch.newcomers, rows, strict=True):
        if one.digest in digests and row["message_id"] is not None:
            going[one.due_at].append(one.digest)
    for due_at, some in going.items():
        values = {"now": due_at, "digests": some}
        connection.execute(_delivering(connection.dialect.name), values)
    invited = sum(map(len, going.values()))
    return Brought(sum(row.created_at == batch.now for row in kept), invited, messages)


def _say(connection: sa.Connection, places: Sequence[int], batch: Batch) -> dict[int, int]:
    """The invitation to each community: one message, whoever it goes to."""
    rows = [
        {
            "text_key": INVITATION_TEXT,
            "variables": dict(batch.said[community_id]),
            "buttons": [],
            "community_id": community_id,
            "created_at": batch.now,
        }
        for community_id in places
    ]
    if not rows:
        return {}
    return {row.community_id: row.id for row in connection.execute(_saying(), rows, execution_options=A_PAGE)}


def _addresses(connection: sa.Connection, batch: Batch) -> dict[tuple[str | None, str | None], int]:
    """The addresses of those whom something can be sent to; who has become a member meanwhile has none."""
    reached = [one for one in batch.newcomers if one.channel]
    if not reached:
        return {}
    rows = [_address(one, batch.now) for one in reached]
    new = connection.execute(_addressing(connection.dialect.name), rows, execution_options=A_PAGE)
    found = {(row.channel, row.value): row.id for row in new}
    known: dict[str | None, list[str | None]] = defaultdict(list)
    for one in reached:
        if (one.channel, one.value) not in found:
            known[one.channel].append(one.value)
    for channel, values in known.items():
        rest = connection.execute(_finding(), {"channel": channel, "values": values})
        found |= {(channel, row.value): row.id for row in rest}
    return found


def _address(one: Newcomer, now: datetime) -> dict[str, Any]:
    return {
        "channel": one.channel,
        "value": one.value,
        "kind": AddressKind.PERSON,
        "language": one.reads,
        "profile_name": "",
        "window_closed": False,
        "suspended_reason": "",
        "created_at": now,
    }


def _row(
    one: Newcomer,
    addresses: Mapping[tuple[str | None, str | None], int],
    messages: Mapping[int, int],
    now: datetime,
) -> dict[str, Any]:
    address_id = addresses.get((one.channel, one.value))
    names = (
        "digest",
        "number",
        "name",
        "place",
        "language",
        "subjects",
        "level",
        "role",
        "community_id",
        "code",
    )
    return {
        **{name: getattr(one, name) for name in names},
        "address_id": address_id,
        "message_id": messages[one.community_id] if address_id is not None else None,
        "created_at": now,
        "until": one.due_at + UNANSWERED,
    }


@cache
def _saying() -> Any:
    table = table_of(Message)
    return sa.insert(table).returning(table.c.id, table.c.community_id)


@cache
def _addressing(dialect: str) -> Any:
    table = table_of(Address)
    statement = insert_named(dialect, Address).on_conflict_do_nothing(index_elements=["channel", "value"])
    return statement.returning(table.c.id, table.c.channel, table.c.value)


@cache
def _finding() -> sa.Select[*tuple[Any, ...]]:
    table = table_of(Address)
    return sa.select(table.c.value, table.c.id).where(
        table.c.channel == sa.bindparam("channel"),
        table.c.value.in_(sa.bindparam("values", expanding=True)),
        table.c.member_id.is_(None),
    )


@cache
def _keeping(dialect: str) -> Any:
    statement, table = insert_named(dialect, Guest), table_of(Guest)
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=["digest"],
        set_={name: new[name] for name in ("address_id", "message_id", "until")},
        where=sa.and_(table.c.message_id.is_(None), table.c.ended_at.is_(None), new.message_id.is_not(None)),
    ).returning(table.c.digest, table.c.created_at)


@cache
def _delivering(dialect: str) -> Insert:
    """A delivery for each of these guests, due `now`."""
    guest, address = table_of(Guest), table_of(Address)
    rows = delivery_rows(message=guest.c.message_id, priority=Priority.INVITATION)
    these = guest.c.digest.in_(sa.bindparam("digests", expanding=True))
    joined = guest.join(address, address.c.id == guest.c.address_id)
    return inserting_deliveries(dialect, rows.select_from(joined).where(these))


async def last_due(session: AsyncSession, channel: str) -> tuple[datetime, int] | None:
    """The last moment for which invitations are queued on a channel, and how many are due then."""
    table = table_of(Delivery)
    statement = (
        sa.select(table.c.due_at, sa.func.count())
        .where(
            table.c.channel == channel,
            sa.text("deliveries.state = 'queued'"),  # literal: the partial index needs it
            table.c.priority == Priority.INVITATION,
        )
        .group_by(table.c.due_at)
        .order_by(table.c.due_at.desc())
        .limit(1)
    )
    row = (await session.execute(statement)).first()
    return (row[0], row[1]) if row else None
