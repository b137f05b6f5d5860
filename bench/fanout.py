"""Fan-out: one post to a million members, and what becomes of the intake meanwhile."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
from collections.abc import Awaitable, Sequence
from contextlib import closing
from time import perf_counter

from bench import people, twilio
from bench.figures import Figure, against, figure
from bench.load import Round, hammer, steady
from bench.processes import Child, child, free_port, settings
from storage.database import PRAGMAS
from tests.databases import Databases

MEMBERS = 1_000_000
PAIRS = 2
BESIDE = 3  # fan-outs, for several hundred requests: of fewer the 99th of a hundred is chance
RATE = 100.0
IDLE_SECONDS = 6.0
BARE = """
INSERT INTO deliveries (message_id, address_id, channel, state, priority, attempts, due_at, size)
SELECT ?, a.id, a.channel, 'queued', 'c-community', 0, '2026-01-05 08:00:00.000000', 0
FROM memberships s JOIN members m ON m.id = s.member_id JOIN addresses a ON a.id = m.address_id
WHERE s.community_id = 1 AND s.left_at IS NULL AND s.member_id != 1 AND a.suspended_at IS NULL
  AND m.stopped_at IS NULL AND m.paused_until IS NULL
"""
SAID = (
    "INSERT INTO messages (text_key, variables, buttons, carries, created_at) VALUES ('relay','{}','[]',1,?)"
)


async def measure(fresh: Databases) -> Sequence[Figure]:
    """Rows a second against the bare statement, memory, and the intake's p99 with and without a fan-out."""
    url = fresh.sqlite()
    people.found(url, MEMBERS, size=MEMBERS)
    path = url.removeprefix("sqlite:///")
    bare = f"{path}.bare"
    shutil.copyfile(path, bare)
    port = free_port()
    environment = settings(url, port, ROLES="web,worker")
    async with child(
        "bench.servers", "service", port=port, path="/health", environment=environment
    ) as service:
        await _warm(port, path)
        before = service.megabytes
        pairs, peak = [], before
        for _ in range(PAIRS):
            os.sync()
            floor = await asyncio.to_thread(_bare, bare)
            os.sync()
            ours, most = await _fan_out(service, path)
            pairs.append((MEMBERS / floor, MEMBERS / ours))
            peak = max(peak, most)
        idle, busy = await _beside(service, path)
    ratio = busy.percentile(0.99) / idle.percentile(0.99)
    return [
        against("fan-out to 1,000,000", pairs, "rows/s", goal="ratio >= 0.8"),
        figure("memory for a fan-out to 1,000,000", peak - before, "MB more", goal="value < 60"),
        figure(
            "intake p99 during a fan-out",
            busy.percentile(0.99),
            "ms",
            floor=idle.percentile(0.99),
            ratio=ratio,
            goal="ratio <= 5",
        ),
    ]


async def _warm(port: int, path: str) -> None:
    await hammer(port, twilio.messages("hello"), connections=8, seconds=1)
    await _settled(path)


def _bare(path: str) -> float:
    """The seconds that the one statement takes, committed, with the same settings of the file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in PRAGMAS:
            connection.execute(pragma)
        began = perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        message = connection.execute(SAID, (people.AT,)).lastrowid
        connection.execute(BARE, (message,))
        connection.execute("COMMIT")
        return perf_counter() - began


async def _fan_out(service: Child, path: str) -> tuple[float, float]:
    """One post: the seconds from its webhook to its last delivery, and the most memory meanwhile (MB)."""
    with closing(sqlite3.connect(path)) as connection:
        before = _fanned(connection)
        began, most = perf_counter(), service.megabytes
        post = iter([twilio.message(people.address_of(1), "POST who has egg boxes to spare?")])
        await hammer(service.port, post, connections=1, seconds=10)
        while not _over(connection, before):
            most = max(most, service.megabytes)
            await asyncio.sleep(0.02)
        return perf_counter() - began, most


def _fanned(connection: sqlite3.Connection) -> int:
    found = connection.execute("SELECT coalesce(max(id), 0) FROM messages WHERE carries").fetchone()
    return int(found[0])


def _over(connection: sqlite3.Connection, before: int) -> bool:
    row = connection.execute(
        "SELECT fanned_to IS NULL FROM messages WHERE carries AND id > ?", (before,)
    ).fetchone()
    return bool(row and row[0])


async def _settled(path: str) -> None:
    """Wait until the worker has handled everything."""
    with closing(sqlite3.connect(path)) as connection:
        waiting = "SELECT 1 FROM inbox WHERE state = 'new'"
        while connection.execute(waiting).fetchone():  # noqa: ASYNC110 - it is another process that works
            await asyncio.sleep(0.05)


async def _beside(service: Child, path: str) -> tuple[Round, Round]:
    """The intake at a steady rate, first on its own, then while fan-outs run."""
    os.sync()
    idle = await _for(service.port, asyncio.sleep(IDLE_SECONDS))
    busy = await _for(service.port, _several(service, path))
    if idle.bad or busy.bad:
        raise RuntimeError("requests were refused")
    return idle, busy


async def _several(service: Child, path: str) -> None:
    for _ in range(BESIDE):
        await _fan_out(service, path)


async def _for(port: int, event: Awaitable[object]) -> Round:
    stop = asyncio.Event()
    load = asyncio.create_task(steady(port, twilio.messages("hello"), stop, connections=16, rate=RATE))
    await event
    stop.set()
    return await load
