"""Open questions: what we asked at an address and await the answer to."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import insert_for, rows_of
from storage.tables import Address, OpenQuestion


async def ask(
    session: AsyncSession,
    address_id: int,
    name: str,
    token: str,
    data: dict[str, Any],
    expires_at: datetime,
) -> None:
    """Open a question at an address; it takes the place of an older one."""
    values = {"name": name, "token": token, "data": data, "expires_at": expires_at}
    await session.execute(
        insert_for(session.get_bind().dialect, OpenQuestion)
        .values(address_id=address_id, **values)
        .on_conflict_do_update(index_elements=["address_id"], set_=values)
    )


async def note(session: AsyncSession, address_id: int, token: str, data: dict[str, Any]) -> None:
    """Keep other data with a question, if that very one is still open."""
    await session.execute(
        sa.update(OpenQuestion)
        .where(col(OpenQuestion.address_id) == address_id, col(OpenQuestion.token) == token)
        .values(data=data)
    )


async def close(session: AsyncSession, address_id: int) -> None:
    """No question is open at the address any more."""
    await session.execute(sa.delete(OpenQuestion).where(col(OpenQuestion.address_id) == address_id))


async def close_of(session: AsyncSession, member_id: int) -> None:
    """No question is open for a member any more, on any of their phones."""
    theirs = sa.select(col(Address.id)).where(col(Address.member_id) == member_id)
    await session.execute(sa.delete(OpenQuestion).where(col(OpenQuestion.address_id).in_(theirs)))


async def is_open(session: AsyncSession, address_id: int, now: datetime) -> bool:
    """Whether somebody is in the midst of answering us."""
    statement = sa.select(col(OpenQuestion.name)).where(
        col(OpenQuestion.address_id) == address_id, col(OpenQuestion.expires_at) > now
    )
    return (await session.execute(statement)).first() is not None


async def purge(session: AsyncSession, now: datetime) -> int:
    """Delete the questions that have expired; how many."""
    return rows_of(await session.execute(sa.delete(OpenQuestion).where(col(OpenQuestion.expires_at) <= now)))
