"""The steps in which figures are kept up: whoever makes one has seen what the one before has left."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import insert_for, rows_of
from storage.tables import Cursor

CURSOR = "figures"
ALL = 0
"""In a community's place: everything is to be counted anew."""


async def version_of(session: AsyncSession) -> int | None:
    """How many steps there were so far; None before the first."""
    statement = sa.select(col(Cursor.value)).where(col(Cursor.name) == CURSOR)
    return (await session.execute(statement)).scalar()


async def claim(session: AsyncSession, version: int | None) -> bool:
    """Make the step that follows a version; False if it was made already."""
    if version is None:
        first = insert_for(session.get_bind().dialect, Cursor).values(name=CURSOR, value=1)
        return rows_of(await session.execute(first.on_conflict_do_nothing())) > 0
    next_ = sa.update(Cursor).where(col(Cursor.name) == CURSOR, col(Cursor.value) == version)
    return rows_of(await session.execute(next_.values(value=version + 1))) > 0
