"""How far we have read in a foreign stream."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import insert_for
from storage.tables import Cursor


async def read(session: AsyncSession, name: str) -> int:
    """The value stored under a name, 0 at first."""
    value = (await session.execute(sa.select(col(Cursor.value)).where(col(Cursor.name) == name))).scalar()
    return value or 0


def move(connection: sa.Connection, steps: Sequence[tuple[str, int]]) -> list[None]:
    """Writer operation: store `(name, value)` pairs."""
    for name, value in steps:
        connection.execute(
            insert_for(connection, Cursor)
            .values(name=name, value=value)
            .on_conflict_do_update(index_elements=["name"], set_={"value": value})
        )
    return [None] * len(steps)
