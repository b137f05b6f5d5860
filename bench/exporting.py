"""Exports: 1,000,000 contributions in 20,000 communities, written in each format, and what memory that takes.

The floor is a bare cursor over the same columns whose rows the csv module writes, nothing done to them.
"""

from __future__ import annotations

import asyncio
import csv
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import sqlalchemy as sa

from bench.figures import Figure, against, figure
from bench.people import NUMBERS, found
from storage.database import driver_url
from tests.databases import Databases

CONTRIBUTIONS = 1_000_000
PEOPLE = 100_000
SIZE = 50
ROUNDS = 3
LEAST = 0.5
MOST = 100  # MB

GIVEN = """
INSERT INTO contributions
  (community_id, number, kind, author_id, text, reach, tried, worked, partly, created_at)
{numbers} SELECT i - i / {places} * {places} + 1, i / {places} + 1, 'post', i - i / {people} * {people} + 1,
  'Today class ' || i || ' counted with bottle tops and my pupils showed each other how it is done, as ' ||
  CASE i - i / 10 * 10 WHEN 0 THEN 'Amina' ELSE 'nobody' END || ' said: ' ||
  CASE i - i / 20 * 20 WHEN 0 THEN 'call 0712 345 678' ELSE 'it took a morning' END,
  'community', 0, 0, 0, '2026-01-05 08:00:00.000000'
FROM n"""
BARE = """
SELECT contributions.id, communities.id, communities.name, communities.area, number, kind, author_id,
  contributions.parent_id, origin_id, text, media_id, contributions.language, subject, level, status, reach,
  outcome, helped_by_id, tried, worked, partly, contributions.created_at, answered_at, solved_at, approved_at,
  edited_at, hidden_at, withdrawn_at
FROM contributions JOIN communities ON communities.id = contributions.community_id"""

CHILD = """
import json, resource, sys
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from bot.exporting.disguise import Disguise
from bot.exporting.writing import Export, Order
from storage.exporting import Scope
url, folder, name = sys.argv[1:]
def peak():
    return int(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')).split()[1]) / 1024
before, began = peak(), perf_counter()
order = Order(Scope(1), 'Learning Together', ('contributions',), name)
Export(Path(folder), order, Disguise('a secret', 1), url).run(datetime.now(UTC), lambda *_: None)
print(json.dumps([perf_counter() - began, peak() - before]))
"""


async def measure(fresh: Databases) -> Sequence[Figure]:
    """How fast logs are written, against the bare cursor, and the memory that it takes."""
    figures: list[Figure] = []
    for name, url in (
        ("SQLite", fresh.sqlite()),
        ("PostgreSQL", await asyncio.to_thread(fresh.postgresql)),
    ):
        await asyncio.to_thread(_fill, url)
        figures.extend(await _measured(name, url))
    return figures


def _fill(url: str) -> None:
    found(url, PEOPLE, size=SIZE)
    engine = sa.create_engine(driver_url(url, asynchronous=False))
    values = {"numbers": NUMBERS[engine.dialect.name].format(count=CONTRIBUTIONS), "people": PEOPLE}
    with engine.begin() as connection:
        connection.exec_driver_sql(GIVEN.format(**values, places=PEOPLE // SIZE))
        connection.exec_driver_sql("ANALYZE")
    engine.dispose()


async def _measured(name: str, url: str) -> list[Figure]:
    pairs, most = [], 0.0
    for _ in range(ROUNDS):
        floor = await asyncio.to_thread(_bare, url)
        ours, memory = await _ours(url, "csv")
        pairs.append((CONTRIBUTIONS / floor, CONTRIBUTIONS / ours))
        most = max(most, memory)
    figures = [
        against(f"export as CSV on {name}", pairs, "rows/s", goal=f"ratio >= {LEAST}"),
        figure(f"memory for CSV on {name}", most, "MB more", goal=f"value < {MOST}"),
    ]
    for kind in ("jsonl", "parquet", "xlsx"):
        seconds, memory = await _ours(url, kind)
        figures.append(figure(f"export as {kind} on {name}", CONTRIBUTIONS / seconds, "rows/s"))
        figures.append(figure(f"memory for {kind} on {name}", memory, "MB more", goal=f"value < {MOST}"))
    return figures


def _bare(url: str) -> float:
    """Seconds of a bare cursor whose rows the csv module writes."""
    engine = sa.create_engine(driver_url(url, asynchronous=False))
    with TemporaryDirectory() as folder, (Path(folder) / "bare.csv").open("w", newline="") as out:
        began = perf_counter()
        connection = engine.raw_connection()
        sqlite = engine.dialect.name == "sqlite"
        cursor = connection.cursor() if sqlite else connection.driver_connection.cursor(name="bare")  # type: ignore[union-attr]  # it has one
        cursor.execute(BARE)
        writer = csv.writer(out)
        while rows := cursor.fetchmany(5_000):
            writer.writerows(rows)
        seconds = perf_counter() - began
        cursor.close()
        connection.close()
    engine.dispose()
    return seconds


async def _ours(url: str, kind: str) -> tuple[float, float]:
    """Seconds of an export in a process of its own, and by how many MB its peak grew."""
    with TemporaryDirectory() as folder:
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            CHILD,
            url,
            str(Path(folder) / "out"),
            kind,
            stdout=asyncio.subprocess.PIPE,
        )
        said, _ = await child.communicate()
    seconds, memory = json.loads(said)
    return seconds, memory
