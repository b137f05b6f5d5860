"""The weekly prompt: a tick over 20,000 schedules, and one that asks a million members."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from statistics import median
from time import perf_counter
from typing import Any

import psutil
import sqlalchemy as sa

from bench import people
from bench.figures import Figure, against, figure
from bot.prompting import Prompting
from bot.signals import Bell
from prompts import library
from storage.database import PRAGMAS, Database
from tests.clock import StillClock
from tests.databases import Databases

MEMBERS, SIZE, DUE, TICKS = 1_000_000, 50, 300, 5
COMMUNITIES = MEMBERS // SIZE
FRIDAY = datetime(2026, 1, 9, 13, 0, tzinfo=UTC)  # 16:00 in Nairobi
WEEK = timedelta(days=7)
ASKED = json.dumps([[f"asked-{week}-weeks-before", f"2025-{week % 12 + 1:02}-05"] for week in range(40)])
EVERY = COMMUNITIES // DUE
PLANNED = f"""
INSERT INTO schedules (community_id, weekday, minute, due_at, asked)
  SELECT id, 4, 960 + CASE WHEN early THEN id % {EVERY} ELSE 0 END,
    CASE WHEN early THEN '2026-01-09 13:0' || (id % {EVERY}) ELSE '2026-01-16 13:00' END || ':00.000000',
    '{ASKED}'
  FROM (SELECT id, id % {EVERY} < {TICKS} AND (id - 1) / {EVERY} < {DUE} AS early FROM communities);
ANALYZE;
"""
BARE = (
    """INSERT INTO prompt_runs (community_id, on_date, prompt, text, state, fired_at)
       SELECT id, '2026-01-16', 'x', '', 'fired', '2026-01-16 13:00:00.000000' FROM communities""",
    """INSERT INTO messages (text_key, variables, buttons, community_id, run_id, carries, hearing, reached,
         created_at)
       SELECT 'prompt-weekly', '{}', '[]', community_id, id, 0, 'everybody', 0, '2026-01-16 13:00:00.000000'
       FROM prompt_runs""",
    """INSERT INTO deliveries (message_id, address_id, channel, state, priority, attempts, due_at, size)
       SELECT g.id, a.id, a.channel, 'queued', 'c-community', 0, '2026-01-16 13:00:00.000000', 0
       FROM messages g JOIN memberships s ON s.community_id = g.community_id AND s.left_at IS NULL
       JOIN members m ON m.id = s.member_id JOIN addresses a ON a.id = m.address_id
       WHERE m.stopped_at IS NULL AND m.paused_until IS NULL AND a.suspended_at IS NULL
         AND m.wants_prompts""",
    "UPDATE schedules SET due_at = '2026-01-23 13:00:00.000000'",
)


async def measure(fresh: Databases) -> Sequence[Figure]:
    """Seconds and statements of a tick; seconds, memory and the longest commit of a prompt to a million."""
    url = fresh.sqlite()
    people.found(url, MEMBERS, size=SIZE)
    path = url.removeprefix("sqlite:///")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(PLANNED)
    bare = f"{path}.bare"
    shutil.copyfile(path, bare)
    os.sync()
    floor = await asyncio.to_thread(_bare, bare)
    os.sync()
    database, clock = Database(url), StillClock(FRIDAY - timedelta(minutes=1))
    await database.open()
    try:
        prompting = Prompting(database.writer, clock, library.load(), Bell())
        idle, _, _ = await _tick(prompting, 0)
        ticks = []
        for _ in range(TICKS):
            clock.advance(timedelta(minutes=1))
            ticks.append(await _tick(prompting, DUE))
        clock.advance(WEEK)
        before = psutil.Process().memory_info().rss
        _, whole, longest = await _tick(prompting, COMMUNITIES)
        grown = (longest.memory - before) / 1e6
    finally:
        await database.close()
    rates = [(MEMBERS / floor, MEMBERS / whole)]
    return [
        figure("statements of a tick with nothing due", idle, "statements", goal="value <= 1"),
        figure(
            f"tick over 20,000 schedules, {DUE} due",
            median(seconds for _, seconds, _ in ticks),
            "s",
            goal="value < 0.2",
        ),
        figure("the first of those ticks", ticks[0][1], "s"),
        figure("statements of such a tick", max(few for few, _, _ in ticks), "statements"),
        figure("prompt to 1,000,000 in 20,000 communities", whole, "s", goal="value < 10"),
        against("deliveries of that prompt", rates, "rows/s"),
        figure("memory for that prompt", grown, "MB more", goal="value < 60"),
        figure("longest commit of that prompt", longest.seconds * 1000, "ms"),
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


class _Longest:
    """The longest transaction, and the most memory after one."""

    def __init__(self) -> None:
        self.seconds, self.memory, self.statements, self._began = 0.0, 0, 0, 0.0

    def statement(self, _connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        """One begins."""
        if statement.startswith("BEGIN"):
            self._began = perf_counter()
        else:
            self.statements += 1

    def commit(self, _connection: Any) -> None:
        """A transaction is about to end."""
        self.seconds = max(self.seconds, perf_counter() - self._began)
        self.memory = max(self.memory, psutil.Process().memory_info().rss)


@contextmanager
def _watched() -> Iterator[_Longest]:
    longest = _Longest()
    events: dict[str, Callable[..., None]] = {
        "before_cursor_execute": longest.statement,
        "commit": longest.commit,
    }
    for name, listener in events.items():
        sa.event.listen(sa.Engine, name, listener)
    try:
        yield longest
    finally:
        for name, listener in events.items():
            sa.event.remove(sa.Engine, name, listener)


async def _tick(prompting: Prompting, due: int) -> tuple[int, float, _Longest]:
    """A tick that asks so many communities: its statements, its seconds, and its longest transaction."""
    with _watched() as longest:
        began = perf_counter()
        asked = await prompting.work()
        seconds = perf_counter() - began
    if asked != due:
        raise RuntimeError(f"{asked} communities were asked, not {due}")
    return longest.statements, seconds, longest
