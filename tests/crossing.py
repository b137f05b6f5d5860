"""Two turns in the same moment, on PostgreSQL: both begin before either ends, and none of it by chance."""

from __future__ import annotations

import asyncio

import psycopg

from tests.always.house import eventually
from tests.talk import Talk

BLOCKED = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND wait_event_type = 'Lock'
"""


async def at_once(talk: Talk, url: str, table: str, said: dict[str, str]) -> None:
    """Each says this in the same moment. All that follows happens.

    Nobody can write to the table before all of them wait, for it or for one another; they begin in order.
    """
    turns: list[asyncio.Task[int]] = []
    with psycopg.connect(url, autocommit=True) as other, psycopg.connect(url) as gate:
        gate.execute(f"LOCK TABLE {table} IN SHARE MODE")
        for worker, (who, text) in zip(talk.app.workers, said.items(), strict=False):
            await arrives(talk, who, text)
            turns.append(asyncio.create_task(worker.work()))
            await eventually(lambda: other.execute(BLOCKED).fetchone() == (len(turns),))
    assert await asyncio.gather(*turns) == [1] * len(said)
    await talk.settle()


async def arrives(talk: Talk, who: str, text: str) -> None:
    """What somebody writes is stored, and nobody handles it yet."""
    channel, _ = talk.people[who]
    payload = {"id": f"at-once-{who}", "from": who, "text": text, "at": talk.clock.now().isoformat()}
    inbound = talk.channels[channel].parse(payload)
    assert inbound is not None
    await talk.app.intake.accept(inbound)
