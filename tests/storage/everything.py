"""All that a database holds, as one text: for what must not be in it."""

from __future__ import annotations

import sqlalchemy as sa
from sqlmodel import SQLModel

from storage.database import Database


async def texts_of(database: Database) -> str:
    """Every value of every column of every table, with its table's name before it, a row a line."""
    lines: list[str] = []
    async with database.read() as session:
        for table in SQLModel.metadata.sorted_tables:
            rows = await session.execute(sa.select(table))
            lines.extend(f"{table.name}: {tuple(row)}" for row in rows)
    return "\n".join(lines)
