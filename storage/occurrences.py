"""Occurrences: what is to happen at its time, once, whatever the number of processes.

A row goes in the same transaction with all that it causes: a crash leaves both undone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import insert_for, rows_of, skip_locked, table_of
from storage.tables import Occurrence

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


async def take(session: AsyncSession, now: datetime) -> Due | None:
    """The next that is due, taken away for good if the transaction ends well; None if none is."""
    row = (await session.execute(_next(), {"now": now})).first()
    if row is None:
        return None
    await session.execute(sa.delete(Occurrence).where(col(Occurrence.id) == row.id))
    return Due(*row)


@cache
def _next() -> sa.Select[*tuple[Any, ...]]:
    table = table_of(Occurrence)
    return skip_locked(
        sa.select(*(table.c[name] for name in Due.__slots__))
        .where(table.c.due_at <= sa.bindparam("now"))
        .order_by(table.c.due_at, table.c.id)
        .limit(1)
    )


async def put_off(session: AsyncSession, due: Due, now: datetime, error: str) -> bool:
    """It failed and was rolled back: another try later, each time later; False if that was the last."""
    attempts = due.attempts + 1
    again = attempts < TRIES
    await session.execute(
        sa.update(Occurrence)
        .where(col(Occurrence.id) == due.id, col(Occurrence.due_at) == due.due_at)
        .values(
            attempts=attempts,
            error=error,
            due_at=now + FIRST_BACKOFF * 4.0**due.attempts if again else None,
        )
    )
    return again
