"""Occurrences: what is to happen at its time, once, whatever the number of processes.

A row goes in the same transaction with all that it causes: a crash leaves both undone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import insert_for, rows_of, skip_locked, table_of
from storage.tables import Occurrence

DIGEST = "digest"
"""A community's next digests, which are taken in bulk (`storage.digests`) and not with the others."""

EVERYTHING = 0
"""What something is about that happens again and again, for all."""

TRIES = 5
FIRST_BACKOFF = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Due:
    """What is to happen now: of which kind, and what it is about (a contribution's, a community's… id)."""

    id: int
    kind: str
    subject_id: int
    due_at: datetime
    attempts: int


async def plan(session: AsyncSession, kind: str, subject_id: int, due_at: datetime) -> None:
    """Let something happen at a time (UTC); it takes the place of the same thing planned for another time."""
    values = {"due_at": due_at, "attempts": 0, "error": None}
    await session.execute(
        insert_for(session.get_bind().dialect, Occurrence)
        .values(kind=kind, subject_id=subject_id, **values)
        .on_conflict_do_update(index_elements=["kind", "subject_id"], set_=values)
    )


async def drop(session: AsyncSession, kind: str, subject_id: int) -> bool:
    """It is not to happen any more; whether it was planned."""
    gone = sa.delete(Occurrence).where(col(Occurrence.kind) == kind, col(Occurrence.subject_id) == subject_id)
    return rows_of(await session.execute(gone)) > 0


async def begin(session: AsyncSession, recurring: Mapping[str, timedelta], now: datetime) -> None:
    """Let what happens every so often, by kind, begin; where it has already, it goes on."""
    rows = [
        {"kind": kind, "subject_id": EVERYTHING, "due_at": now + every, "attempts": 0}
        for kind, every in recurring.items()
    ]
    insert = insert_for(session.get_bind().dialect, Occurrence).values(rows)
    again = {"due_at": insert.excluded.due_at, "attempts": 0}
    ended = col(Occurrence.due_at).is_(None)
    await session.execute(
        insert.on_conflict_do_update(index_elements=["kind", "subject_id"], set_=again, where=ended)
    )


async def due(session: AsyncSession, now: datetime, most: int) -> list[Due]:
    """What is due, the longest first, and nobody else's until the transaction ends."""
    rows = await session.execute(_due(), {"now": now, "most": most})
    return [Due(*row) for row in rows]


async def take(session: AsyncSession, due_: Due) -> bool:
    """Take it away, for good if the transaction ends well; False if it is called off, or was put off."""
    this = {"this": due_.id, "planned": due_.due_at}
    return rows_of(await session.execute(_taking(), this)) > 0


@cache
def _due() -> sa.Select[*tuple[Any, ...]]:
    table = table_of(Occurrence)
    return skip_locked(
        sa.select(*(table.c[name] for name in Due.__slots__))
        .where(table.c.due_at <= sa.bindparam("now"), table.c.kind != DIGEST)
        .order_by(table.c.due_at, table.c.id)
        .limit(sa.bindparam("most", type_=sa.Integer))
    )


@cache
def _taking() -> sa.Delete:
    table = table_of(Occurrence)
    return sa.delete(table).where(
        table.c.id == sa.bindparam("this"), table.c.due_at == sa.bindparam("planned")
    )


async def put_off(
    session: AsyncSession, due_: Due, now: datetime, error: str, every: timedelta | None = None
) -> None:
    """It failed and was rolled back: another try later, each time later. After the last it has ended, unless
    it happens every so often: then it begins anew.
    """
    attempts = due_.attempts + 1
    if attempts < TRIES:
        at: datetime | None = now + FIRST_BACKOFF * 4.0**due_.attempts
    else:
        at, attempts = (now + every, 0) if every is not None else (None, attempts)
    await session.execute(
        sa.update(Occurrence)
        .where(col(Occurrence.id) == due_.id, col(Occurrence.due_at) == due_.due_at)
        .values(attempts=attempts, error=error, due_at=at)
    )
