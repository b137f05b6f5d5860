"""Reading and writing sessions, on both databases."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from storage import communities
from storage.database import Database

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
COUNT = sa.text("SELECT count(*) FROM programmes")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url)
    await database.open()
    yield database
    await database.close()


async def test_all_statements_of_a_read_see_one_moment(database: Database) -> None:
    async with database.read() as session:
        assert (await session.execute(COUNT)).scalar_one() == 0
        async with database.write() as writing:
            await communities.add_programme(writing, "Learning Together", NOW)
        assert (await session.execute(COUNT)).scalar_one() == 0
    async with database.read() as session:
        assert (await session.execute(COUNT)).scalar_one() == 1


async def test_a_connection_that_was_read_from_can_be_written_to_again(database_url: str) -> None:
    database = Database(database_url, pool_size=1)
    await database.open()
    async with database.read() as session:
        await session.execute(COUNT)
    async with database.write() as writing:
        await communities.add_programme(writing, "Learning Together", NOW)
        if not database.is_sqlite:
            level = await writing.execute(sa.text("SHOW transaction_isolation"))
            assert level.scalar_one() == "read committed"
    await database.close()
