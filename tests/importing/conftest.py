"""The whole bot on simulated phones, with an invitation that WhatsApp has approved."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.clock import StillClock
from tests.talk import Talk

APPROVED = "HX1"


@pytest.fixture
async def talk(sqlite_url: str, clock: StillClock, tmp_path: Path) -> AsyncIterator[Talk]:
    """On SQLite."""
    async with Talk.open(sqlite_url, clock, tmp_path, twilio_template_invitation=APPROVED) as opened:
        yield opened


@pytest.fixture
async def talk_anywhere(database_url: str, clock: StillClock, tmp_path: Path) -> AsyncIterator[Talk]:
    """On both databases."""
    async with Talk.open(database_url, clock, tmp_path, twilio_template_invitation=APPROVED) as opened:
        yield opened
