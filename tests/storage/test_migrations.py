"""Migrations: up from empty, what the models say, down again."""

from __future__ import annotations

import asyncio

import pytest
import sqlalchemy as sa
from alembic import command

from storage import migrate
from storage.database import driver_url
from tests.databases import Databases


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, every_database: Databases) -> str:
    """A database without tables, of each kind."""
    return every_database.empty(request.param)


async def test_up_from_empty_is_what_the_models_say_and_down_leaves_nothing(empty_url: str) -> None:
    assert not await migrate.is_current(empty_url)
    await migrate.upgrade(empty_url)
    await migrate.upgrade(empty_url)
    assert await migrate.is_current(empty_url)
    await asyncio.to_thread(command.check, migrate.config(empty_url))
    await asyncio.to_thread(command.downgrade, migrate.config(empty_url), "base")
    assert _tables(empty_url) <= {"alembic_version"}
    await migrate.upgrade(empty_url)
    assert await migrate.is_current(empty_url)


def _tables(url: str) -> set[str]:
    engine = sa.create_engine(driver_url(url, asynchronous=False), poolclass=sa.pool.NullPool)
    with engine.connect() as connection:
        return set(sa.inspect(connection).get_table_names())
