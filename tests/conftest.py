"""What all tests share: real databases, the clock that stands still, and the whole bot to talk with."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.browsers import browser
from tests.clock import StillClock
from tests.compiling import compiled_once
from tests.databases import Databases, databases
from tests.leftout import pytest_sessionfinish, pytest_terminal_summary
from tests.talk import Talk

__all__ = ["browser", "pytest_sessionfinish", "pytest_terminal_summary"]  # pytest finds them by their names


@pytest.fixture(scope="session")
def every_database() -> Iterator[Databases]:
    """Makes databases for the whole session."""
    with compiled_once(), databases() as made:
        yield made


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, every_database: Databases) -> Iterator[str]:
    """A migrated database; the test runs on both kinds."""
    with every_database.one(request.param) as url:
        yield url


@pytest.fixture
def sqlite_url(every_database: Databases) -> Iterator[str]:
    """A migrated SQLite database, for tests in which the database plays no part."""
    with every_database.one("sqlite") as url:
        yield url


@pytest.fixture
def postgresql_url(every_database: Databases) -> Iterator[str]:
    """A migrated database on PostgreSQL, for what only it can do: there several work at once."""
    with every_database.one("postgresql") as url:
        yield url


@pytest.fixture
def clock() -> StillClock:
    """A clock that stands still."""
    return StillClock()


@pytest.fixture
async def talk(sqlite_url: str, clock: StillClock, tmp_path: Path) -> AsyncIterator[Talk]:
    """The whole bot on simulated phones, on SQLite."""
    async with Talk.open(sqlite_url, clock, tmp_path) as opened:
        yield opened


@pytest.fixture
async def talk_anywhere(database_url: str, clock: StillClock, tmp_path: Path) -> AsyncIterator[Talk]:
    """The same on both databases."""
    async with Talk.open(database_url, clock, tmp_path) as opened:
        yield opened
