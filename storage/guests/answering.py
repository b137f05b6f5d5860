"""What comes of an invitation: a guest joins, refuses, or is told what it was about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import insert_for
from storage.guests.keeping import end_all
from storage.guests.numbers import digest_of, number_of
from storage.tables import Guest as Row
from storage.tables import GuestEnd, Level, Refusal, Role


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who was invited and has not answered yet, as their list has them."""

    id: int
    digest: str
    name: str
    place: str
    language: str | None
    subjects: str
    level: Level | None
    role: Role
    community_id: int
    code: str | None
    until: datetime


async def at(session: AsyncSession, address_id: int) -> Guest | None:
    """The guest who is reached at an address."""
    return await _one(session, col(Row.address_id) == address_id)


async def by_code(session: AsyncSession, code: str) -> Guest | None:
    """The guest whose own code this is."""
    return await _one(session, col(Row.code) == code.upper())


async def by_id(session: AsyncSession, guest_id: int, *, hold: bool = False) -> Guest | None:
    """A guest, if they are one still; with `hold` nobody else ends that until this transaction does."""
    return await _one(session, col(Row.id) == guest_id, hold=hold)


async def _one(session: AsyncSession, which: sa.ColumnElement[bool], *, hold: bool = False) -> Guest | None:
    columns = [getattr(Row, name) for name in Guest.__slots__]
    statement = sa.select(*columns).where(which, col(Row.ended_at).is_(None))
    row: Any = (await session.execute(statement.with_for_update() if hold else statement)).first()
    return Guest(*row) if row else None


async def end(session: AsyncSession, guest: Guest, how: GuestEnd, now: datetime) -> None:
    """They have answered: nothing of the list is kept."""
    await end_all(session, col(Row.id) == guest.id, how, now)
    if how is GuestEnd.REFUSED:
        await refuse(session, guest.digest, now)


async def refuse(session: AsyncSession, digest: str, now: datetime) -> None:
    """No list invites the number with this digest any more."""
    statement = insert_for(session.get_bind().dialect, Refusal).values(digest=digest, since=now)
    await session.execute(statement.on_conflict_do_nothing(index_elements=["digest"]))


async def refuse_value(session: AsyncSession, value: str, secret: str, now: datetime) -> None:
    """The same for the number in an address, if it is one."""
    if (number := number_of(value)) is not None:
        await refuse(session, digest_of(number, secret), now)


async def allow(session: AsyncSession, value: str, secret: str) -> None:
    """Who has come back of their own will may be invited again."""
    if (number := number_of(value)) is not None:
        theirs = col(Refusal.digest) == digest_of(number, secret)
        await session.execute(sa.delete(Refusal).where(theirs))
