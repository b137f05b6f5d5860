"""The inbox: what was accepted, once, and how far it has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import chain, repeat
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import rows_of, skip_locked, table_of
from storage.tables import InboxRow, InboxState
from storage.writer import OneStatement

FETCH_LEASE = timedelta(minutes=5)
WAITING = (InboxState.NEW, InboxState.FETCHING)


@dataclass(frozen=True, slots=True)
class Accepted:
    """One inbound message to store; `body` is the whole of it as JSON text."""

    channel: str
    provider_id: str
    sender: str
    body: str
    received_at: datetime
    has_media: bool = False


@dataclass(frozen=True, slots=True)
class Claimed:
    """One inbound message whose turn has come, its row locked until the transaction ends."""

    id: int
    body: str
    attempts: int
    media_ids: list[int]
    received_at: datetime


@OneStatement
def accept(dialect: str, items: Sequence[Accepted]) -> tuple[str, tuple[Any, ...]]:
    """Writer operation: store the messages; a repeat of one that is there changes nothing."""
    room = 1 << (len(items) - 1).bit_length()
    rows = chain(map(_values, items), repeat(_values(items[-1]), room - len(items)))
    return _accepting(dialect, room), tuple(chain.from_iterable(rows))


def _values(item: Accepted) -> tuple[str, ...]:
    state = "fetching" if item.has_media else "new"
    at = item.received_at.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
    return item.channel, item.provider_id, item.sender, item.body, state, at, at


@cache
def _accepting(dialect: str, room: int) -> str:
    """One statement for all rows: row by row, each would wait anew for the interpreter's lock.

    There is one for each power of two, and the last row again (a repeat) where there are fewer: a statement
    for each number of rows would cost its preparation again and again.
    """
    text, time = {"sqlite": ("?", "?"), "postgresql": ("%s", "CAST(%s || 'Z' AS timestamptz)")}[dialect]
    values = f"({', '.join([text] * 5)}, 0, {time}, {time})"
    return f"""
        INSERT INTO inbox (channel, provider_id, sender, body, state, attempts, due_at, received_at)
        VALUES {", ".join([values] * room)}
        ON CONFLICT (channel, provider_id) DO NOTHING
        """  # noqa: S608 - its parts all stand above


async def claim(session: AsyncSession, limit: int) -> list[Claimed]:
    """Lock up to `limit` messages, each the oldest of its sender that is not done.

    No second worker gets a sender's next message before this transaction ends: its row still reads as
    waiting until then.
    """
    rows = (await session.execute(_claiming(), {"most": limit})).all()
    return [Claimed(r.id, r.body, r.attempts, r.media_ids or [], r.received_at) for r in rows]


@cache
def _claiming() -> sa.Select[*tuple[Any, ...]]:
    table = table_of(InboxRow)
    earlier = table.alias("earlier")
    return skip_locked(
        sa.select(*[table.c[name] for name in Claimed.__slots__])
        .where(
            table.c.state == sa.text("'new'"),  # literal: the partial indexes need it
            ~sa.exists().where(
                earlier.c.channel == table.c.channel,
                earlier.c.sender == table.c.sender,
                earlier.c.id < table.c.id,
                sa.text("earlier.state IN ('new', 'fetching')"),
            ),
        )
        .order_by(table.c.id)
        .limit(sa.bindparam("most", type_=sa.Integer))
    )


async def finish(session: AsyncSession, row_id: int, now: datetime, state: InboxState) -> None:
    """Mark a message done (or held, or parked) in the transaction of what it caused."""
    await session.execute(_finishing(), {"row_id": row_id, "state": state, "done_at": now})


@cache
def _finishing() -> sa.Update:
    table = table_of(InboxRow)
    return (
        sa.update(table)
        .where(table.c.id == sa.bindparam("row_id"))
        .values(state=sa.bindparam("state"), done_at=sa.bindparam("done_at"))
    )


async def park(session: AsyncSession, row_id: int, now: datetime, error: str) -> None:
    """Set a message aside with the error of its handler."""
    values = {"state": InboxState.PARKED, "error": error, "done_at": now, "attempts": InboxRow.attempts + 1}
    await session.execute(sa.update(InboxRow).where(col(InboxRow.id) == row_id).values(**values))


async def retry(session: AsyncSession, now: datetime, ids: Sequence[int] = ()) -> int:
    """Put parked and held messages (all of them, or those named) back in line; how many."""
    statement = (
        sa.update(InboxRow)
        .where(col(InboxRow.state).in_((InboxState.PARKED, InboxState.HELD)))
        .values(state=InboxState.NEW, done_at=None, due_at=now, attempts=InboxRow.attempts + 1)
    )
    if ids:
        statement = statement.where(col(InboxRow.id).in_(ids))
    return rows_of(await session.execute(statement))


async def set_aside(session: AsyncSession, limit: int = 100) -> list[InboxRow]:
    """The parked and held messages, oldest first."""
    statement = (
        sa.select(InboxRow)
        .where(col(InboxRow.state).in_((InboxState.PARKED, InboxState.HELD)))
        .order_by(col(InboxRow.id))
        .limit(limit)
    )
    return list((await session.execute(statement)).scalars())


async def depth(session: AsyncSession) -> dict[str, int]:
    """How many messages stand in each state that is not done."""
    statement = (
        sa.select(col(InboxRow.state), sa.func.count())
        .where(col(InboxRow.state) != InboxState.DONE)
        .group_by(col(InboxRow.state))
    )
    return {row[0].value: row[1] for row in await session.execute(statement)}


def claim_fetches(connection: sa.Connection, requests: Sequence[tuple[datetime, int]]) -> list[list[Any]]:
    """Writer operation: lease messages whose files are to be fetched, `(now, limit)` a request.

    A message that a crashed process had leased comes due again after five minutes.
    """
    return [
        list(connection.execute(_leasing(), {"now": now, "until": now + FETCH_LEASE, "most": limit}))
        for now, limit in requests
    ]


@cache
def _leasing() -> sa.UpdateBase:
    table = table_of(InboxRow)
    due = skip_locked(
        sa.select(table.c.id)
        .where(
            table.c.state == InboxState.FETCHING,
            sa.text("state IN ('new', 'fetching')"),  # literal: the partial index needs it
            table.c.due_at <= sa.bindparam("now"),
        )
        .order_by(table.c.due_at)
        .limit(sa.bindparam("most"))
    )
    return (
        sa.update(table)
        .where(table.c.id.in_(due))
        .values(due_at=sa.bindparam("until"), attempts=table.c.attempts + 1)
        .returning(table.c.id, table.c.body, table.c.attempts)
    )


async def fetched(session: AsyncSession, row_id: int, media_ids: list[int]) -> None:
    """The files are here (those that could be had): the message may be handled."""
    await session.execute(
        sa.update(InboxRow)
        .where(col(InboxRow.id) == row_id, col(InboxRow.state) == InboxState.FETCHING)
        .values(state=InboxState.NEW, media_ids=media_ids, attempts=0)
    )


async def fetch_later(session: AsyncSession, row_id: int, due_at: datetime) -> None:
    """The provider did not give the files: ask again at `due_at`."""
    await session.execute(sa.update(InboxRow).where(col(InboxRow.id) == row_id).values(due_at=due_at))


async def purge(session: AsyncSession, before: datetime, limit: int = 5000) -> int:
    """Delete handled messages older than `before`, among the oldest that are not set aside; how many.

    Their provider does not repeat them any more.
    """
    oldest = (
        sa.select(col(InboxRow.id))
        .where(col(InboxRow.state).not_in((InboxState.PARKED, InboxState.HELD)))
        .order_by(col(InboxRow.id))
        .limit(limit)
    )
    statement = sa.delete(table_of(InboxRow)).where(
        col(InboxRow.id).in_(oldest),
        col(InboxRow.state) == InboxState.DONE,
        col(InboxRow.received_at) < before,
    )
    return rows_of(await session.execute(statement))


async def blank(session: AsyncSession, row_id: int) -> None:
    """Forget what one handled message said and who it names; its sender's id still counts against a flood."""
    await session.execute(sa.update(InboxRow).where(col(InboxRow.id) == row_id).values(body=""))


async def scrub(session: AsyncSession, channel: str, sender: str) -> None:
    """Erase who wrote and what, and keep the provider's id so that a repeat is still known for one."""
    await session.execute(
        sa.update(InboxRow)
        .where(
            col(InboxRow.channel) == channel,
            col(InboxRow.sender) == sender,
            col(InboxRow.state).not_in(WAITING),
        )
        .values(sender="", body="", error=None)
    )
