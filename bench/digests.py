"""Digests: for 100,000 members, from the pass in SQL to the words of each."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import tracemalloc
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from time import perf_counter

from bench import people
from bench.figures import Figure, against, figure
from bot import digests as making
from bot.channels.base import Capabilities
from bot.sending.render import render_text
from prompts.texts import Texts, load
from storage import deliveries, leases
from storage.database import PRAGMAS, Database
from storage.deliveries import Claim
from storage.digests import Done, Slice, run
from storage.leases import Request
from tests.databases import Databases

MEMBERS, SIZE, POSTS = 100_000, 50, 3
DUE = datetime(2026, 1, 5, 13, 0, tzinfo=UTC)  # 16:00 in Nairobi
WHATSAPP = Capabilities(text_limit=1600, caption_limit=1024, rate=80.0)
CLAIM = 100
WAITS = f"""
INSERT INTO contributions (community_id, number, kind, author_id, text, reach, tried, worked, partly,
    created_at)
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {POSTS})
  SELECT c.id, n.i, 'post', (c.id - 1) * {SIZE} + 1,
    'Who has egg boxes to spare for counting to ten with sixty children?', 'community', 0, 0, 0,
    '{people.AT}' FROM communities c, n;
INSERT INTO messages (text_key, variables, buttons, community_id, contribution_id, author_id, carries,
    hearing, reached, created_at)
  SELECT 'relay', '{{}}', '[]', community_id, id, author_id, 1, 'at-once', 0, '{people.AT}'
  FROM contributions;
INSERT INTO deliveries (message_id, address_id, channel, state, priority, attempts, due_at, size)
  SELECT g.id, a.id, a.channel, 'digest', 'c-community', 0, '{people.AT}', 0
  FROM messages g JOIN memberships s ON s.community_id = g.community_id
  JOIN members m ON m.id = s.member_id JOIN addresses a ON a.id = m.address_id WHERE m.id != g.author_id;
INSERT INTO occurrences (kind, subject_id, due_at, attempts)
  SELECT 'digest', id, '2026-01-05 13:00:00.000000', 0 FROM communities;
ANALYZE;
"""
BARE = (
    """INSERT INTO messages (text_key, variables, buttons, community_id, carries, hearing, reached,
         created_at)
       SELECT 'digest', '{}', '[]', id, 0, 'at-once', 0, '2026-01-05 13:00:00.000000' FROM communities""",
    """INSERT INTO deliveries (message_id, address_id, channel, state, priority, attempts, due_at, size)
       SELECT g.id, a.id, a.channel, 'queued', 'd-digest', 0, '2026-01-05 13:00:00.000000', 0
       FROM messages g JOIN memberships s ON s.community_id = g.community_id AND s.left_at IS NULL
       JOIN members m ON m.id = s.member_id JOIN addresses a ON a.id = m.address_id
       WHERE g.text_key = 'digest' AND m.stopped_at IS NULL AND m.paused_until IS NULL
         AND a.suspended_at IS NULL
         AND EXISTS (SELECT 1 FROM deliveries w WHERE w.address_id = a.id AND w.state = 'digest')""",
    """UPDATE deliveries SET state = 'bundled', bundle_id = d.id
       FROM deliveries d WHERE d.state = 'queued' AND d.address_id = deliveries.address_id
         AND deliveries.state = 'digest'""",
    "UPDATE occurrences SET due_at = '2026-01-06 13:00:00.000000'",
)


async def measure(fresh: Databases) -> Sequence[Figure]:
    """Digests a second of the pass against bare statements; digests composed a second, and their memory."""
    url = fresh.sqlite()
    people.found(url, MEMBERS, size=SIZE)
    path = url.removeprefix("sqlite:///")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(WAITS)
    bare = f"{path}.bare"
    shutil.copyfile(path, bare)
    os.sync()
    floor = await asyncio.to_thread(_bare, bare)
    os.sync()
    database, texts = Database(url), load()
    await database.open()
    try:
        seconds, made = await _pass(database)
        _, few, _ = await _compose(database, texts, 1000)
        tracemalloc.start()
        _, _, first = await _compose(database, texts, 2000)
        _, _, last = await _compose(database, texts, 10_000)
        tracemalloc.stop()
        composed, rest, _ = await _compose(database, texts, made)
    finally:
        await database.close()
    if few + rest + 12_000 != made or made != MEMBERS - MEMBERS // SIZE:
        raise RuntimeError(f"{made} digests were made, {rest} composed at the end")
    return [
        against("digests for 100,000, the pass", [(made / floor, made / seconds)], "digests/s"),
        figure("digests composed", rest / composed, "digests/s", goal="value >= 1000"),
        figure("memory for 5 times as many digests", last - first, "MB more", goal="value < 2"),
    ]


def _bare(path: str) -> float:
    """The seconds that the statements take for all communities at once, committed."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in PRAGMAS:
            connection.execute(pragma)
        began = perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        for statement in BARE:
            connection.execute(statement)
        connection.execute("COMMIT")
        return perf_counter() - began


async def _pass(database: Database) -> tuple[float, int]:
    """The seconds until every digest is queued, and how many."""
    began, made, done = perf_counter(), 0, Done(0, more=True)
    while done.more:
        slice_ = Slice(
            DUE,
            making.STEP,
            making.SLICE_SECONDS,
            database.writer.wanted,
            done.community_id,
            done.after,
        )
        done = await database.writer.do(run, slice_)
        made += done.made
    return perf_counter() - began, made


async def _compose(database: Database, texts: Texts, most: int) -> tuple[float, int, float]:
    """Claim and render up to so many: the seconds, how many, and the most memory meanwhile (MB)."""
    lease = Request("send:whatsapp", "bench", DUE, DUE + timedelta(hours=1))
    await database.writer.do(leases.acquire, lease)
    if tracemalloc.is_tracing():
        tracemalloc.reset_peak()
    began, count = perf_counter(), 0
    while count < most:
        claim = Claim("whatsapp", "bench", DUE, min(CLAIM, most - count))
        due = await database.writer.do(deliveries.claim, claim)
        if not due:
            break
        for one in due:
            render_text(texts, one, WHATSAPP)
        count += len(due)
    peak = tracemalloc.get_traced_memory()[1] / 1e6 if tracemalloc.is_tracing() else 0.0
    return perf_counter() - began, count, peak
