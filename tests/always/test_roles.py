"""Roles in processes of their own: each does its part and no other, and together they do it all."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import col

from bot.app import App, Role
from storage.tables import Contribution, InboxRow
from tests.always import house as houses
from tests.always.house import House, eventually
from tests.clock import StillClock

AMINA, BARAKA = "whatsapp:+254700000001", "7100000002"


@asynccontextmanager
async def running(app: App, *roles: Role) -> AsyncIterator[None]:
    """The process does what these roles do."""
    stop = asyncio.Event()
    loops = [asyncio.create_task(loop) for loop in app.loops(roles, stop)]
    yield
    stop.set()
    app.bells.all.ring()
    await asyncio.gather(*loops)


def count(house: House, what: type[InboxRow | Contribution], *where: sa.ColumnElement[bool]) -> int:
    """How many rows there are."""
    [(number,)] = house.look.rows(sa.select(sa.func.count()).select_from(what).where(*where))
    return int(str(number))


async def test_each_process_does_its_part_and_no_other(
    postgresql_url: str, clock: StillClock, tmp_path: Path
) -> None:
    """One takes in and keeps the time; another works, and then sends."""
    async with houses.opened(postgresql_url, clock, tmp_path) as house, houses.another(house) as second:
        await house.member("whatsapp", AMINA, "Amina")
        await house.member("telegram", BARAKA, "Baraka")

        def handled() -> bool:
            return count(house, InboxRow, col(InboxRow.state) == "done") == 1

        def heard() -> bool:
            return len(house.texts(BARAKA)) == 1 and len(house.texts(AMINA)) == 1

        steps: list[tuple[Role, Callable[[], bool]]] = [(Role.WORKER, handled), (Role.SENDER, heard)]
        async with running(house.app, Role.WEB, Role.CLOCK):
            await house.says(AMINA, "POST we use stones", then=False)
            assert (count(house, InboxRow), count(house, Contribution)) == (1, 0), "stored, and no more"
            for role, done in steps:
                assert not done()
                async with running(second, role):
                    await eventually(done)
        assert house.texts(BARAKA) == ["P1 - Amina, Kakuma\nwe use stones"]


@pytest.mark.parametrize(
    ("role", "loops"),
    [
        (Role.WEB, set()),
        (Role.WORKER, {"Worker.run", "Fetcher.run", "FanOut.run", "Exporter.run"}),
        (Role.SENDER, {"Sender.run"}),
        (Role.CLOCK, {"Timekeeper.run"}),
    ],
)
async def test_a_role_runs_its_own_loops_alone(role: Role, loops: set[str], house: House) -> None:
    found: list[Any] = house.app.loops([role], asyncio.Event())
    for loop in found:
        loop.close()
    assert {loop.__qualname__ for loop in found} == loops
