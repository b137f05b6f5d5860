"""The house, on both databases or on SQLite alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.always import house as houses
from tests.always.house import House
from tests.clock import StillClock


@pytest.fixture
async def house(sqlite_url: str, clock: StillClock, tmp_path: Path) -> AsyncIterator[House]:
    """The service between the fakes, on SQLite."""
    async with houses.opened(sqlite_url, clock, tmp_path) as opened:
        yield opened


@pytest.fixture
async def house_anywhere(database_url: str, clock: StillClock, tmp_path: Path) -> AsyncIterator[House]:
    """The same on both databases."""
    async with houses.opened(database_url, clock, tmp_path) as opened:
        yield opened
