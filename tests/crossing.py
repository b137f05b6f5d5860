"""Two turns in the same moment, on PostgreSQL: both begin before either ends, and neither by chance."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psycopg

from tests.always.house import eventually
from tests.talk import Talk

BLOCKED = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND wait_event_type = 'Lock'
"""


@asynccontextmanager
async def blocked(url: str, table: str, count: int) -> AsyncIterator[None]:
    """Nobody can write to this table until so many wait, for it or for each other; those begin within."""
    with psycopg.connect(url, autocommit=True) as other, psycopg.connect(url) as gate:
        gate.execute(f"LOCK TABLE {table} IN SHARE MODE")
        yield
        await eventually(lambda: other.execute(BLOCKED).fetchone() == (count,))


async def hears(talk: Talk, who: str, text: str) -> None:
    """The bot takes in what somebody writes, and nobody handles it yet."""
    channel, _ = talk.people[who]
    payload = {"id": f"at-once-{who}", "from": who, "text": text, "at": talk.clock.now().isoformat()}
    inbound = talk.channels[channel].parse(payload)
    assert inbound is not None
    await talk.app.intake.accept(inbound)


async def at_once(talk: Talk, url: str, table: str, said: dict[str, str]) -> None:
    """Each says this in the same moment: all turns stand before this table, then each goes on to its end."""
    async with blocked(url, table, len(said)):
        for who, text in said.items():
            await hears(talk, who, text)
        turns = [asyncio.create_task(worker.work()) for worker in talk.app.workers[: len(said)]]
    assert await asyncio.gather(*turns) == [1] * len(said)
    await talk.settle()
