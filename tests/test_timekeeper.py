"""The clock role ticks on whatever the database does, and finishes the tick that it is in."""

from __future__ import annotations

import asyncio

import sqlalchemy as sa

from bot.timekeeper import Timekeeper

OFTEN = 0.001


class Ticks:
    """Fails once as a database does, and then waits in each tick until it is let go on."""

    def __init__(self) -> None:
        self.begun = self.ended = 0
        self.waiting, self.go_on = asyncio.Event(), asyncio.Event()

    async def __call__(self) -> None:
        self.begun += 1
        if self.begun == 1:
            raise sa.exc.OperationalError("SELECT 1", {}, Exception("gone"))
        self.waiting.set()
        await self.go_on.wait()
        self.ended += 1


async def test_it_outlives_the_database_and_ends_between_two_ticks() -> None:
    ticks, stop = Ticks(), asyncio.Event()
    async with asyncio.timeout(20):
        running = asyncio.create_task(Timekeeper({OFTEN: ticks}).run(stop))
        await ticks.waiting.wait()
        stop.set()
        for _ in range(20):
            await asyncio.sleep(0)
        assert not running.done(), "a tick is under way"
        ticks.go_on.set()
        await running
    assert ticks.begun - 1 == ticks.ended == 1


async def test_it_ticks_again_and_again() -> None:
    ticks, stop, often = Ticks(), asyncio.Event(), asyncio.Event()
    ticks.go_on.set()

    async def tick() -> None:
        await ticks()
        if ticks.ended == 3:
            often.set()

    async with asyncio.timeout(20):
        running = asyncio.create_task(Timekeeper({OFTEN: tick}).run(stop))
        await often.wait()
        stop.set()
        await running
