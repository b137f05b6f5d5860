"""Importing: a list of 100,000 people, read, checked and invited, against bare reading and a bare INSERT.

The floor reads the same file by the csv module and stores the same rows (a guest, an address and a delivery
for each) by the driver, 1,000 in a transaction; it checks nothing.
"""

from __future__ import annotations

import asyncio
import csv
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import sqlalchemy as sa

from bench.figures import Figure, against, figure
from bench.people import found
from bot.importing.importer import Asked, Importer
from bot.importing.ways import KNOWN, Ways
from handlers.sending import Sending
from storage.database import Database, driver_url
from tests.databases import Databases
from tests.wording import all_texts

PEOPLE = 100_000
PLACES = 2_000
ROUNDS = 3
AT_ONCE = 1_000
MOST = 60  # seconds

HEADER = ("Phone", "Name", "Community", "Role", "Language", "Subject", "Level", "School")
GUEST = """
INSERT INTO guests (digest, number, name, place, language, subjects, level, role, community_id, address_id,
  message_id, created_at, until)
VALUES ({mark}, {mark}, {mark}, {mark}, 'en', 'maths', 'primary', 'teacher', {mark}, {mark}, {mark}, {mark},
  {mark})"""
ADDRESS = """
INSERT INTO addresses (id, channel, value, kind, profile_name, window_closed, suspended_reason, created_at)
VALUES ({mark}, 'sms', {mark}, 'person', '', {no}, '', {mark})"""
DELIVERY = """
INSERT INTO deliveries (message_id, address_id, channel, state, priority, attempts, due_at, size)
VALUES ({mark}, {mark}, 'sms', 'queued', 'e-invitation', 0, {mark}, 0)"""
MESSAGE = """
INSERT INTO messages (id, text_key, variables, buttons, community_id, carries, created_at)
VALUES (1, 'template-invitation', '{{}}', '[]', 1, {no}, {mark})"""


async def measure(fresh: Databases) -> Sequence[Figure]:
    """Seconds for a whole import, and its speed against the floor."""
    figures: list[Figure] = []
    with TemporaryDirectory() as folder:
        path = Path(folder) / "people.csv"
        await asyncio.to_thread(_write, path)
        for name, new in (("SQLite", fresh.sqlite), ("PostgreSQL", fresh.postgresql)):
            pairs = []
            for _ in range(ROUNDS):
                bare, ours = await asyncio.to_thread(new), await asyncio.to_thread(new)
                floor = await asyncio.to_thread(_bare, bare, path)
                seconds, again = await _ours(ours, path)
                pairs.append((PEOPLE / floor, PEOPLE / seconds))
            slowest = PEOPLE / min(mine for _, mine in pairs)
            figures += [
                figure(f"import of {PEOPLE:,} people on {name}", slowest, "s", goal=f"value < {MOST}"),
                against(f"people imported on {name}", pairs, "people/s"),
                figure(f"the same list once more on {name}", again, "s"),
            ]
    return figures


def _write(path: Path) -> None:
    with path.open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(HEADER)
        writer.writerows(
            (
                f"0712{n:06d}",
                f"Amina {n}",
                f"CODE{n % PLACES + 1}",
                "",
                "English",
                "Maths",
                "Primary",
                "Kakuma",
            )
            for n in range(PEOPLE)
        )


async def _ours(url: str, path: Path) -> tuple[float, float]:
    """Seconds of an import, and of the same one once more."""
    await asyncio.to_thread(found, url, PLACES, size=1)
    database = Database(url)
    await database.open()
    ways = Ways({"sms": KNOWN["sms"]})
    importer = Importer(database, all_texts(), ways, Sending({"sms": 1.0}), "a secret")
    seconds = [await _import(importer, path, new) for new in (PEOPLE, 0)]
    await database.close()
    return seconds[0], seconds[1]


async def _import(importer: Importer, path: Path, new: int) -> float:
    began, now = perf_counter(), datetime.now(UTC)
    looked = await importer.look(Asked(path))
    planned, _ = await importer.plan(looked.checked, now)
    done = await importer.carry_out(planned, looked.checked, now)
    seconds = perf_counter() - began
    assert (done.guests, done.invited) == (new, new)
    return seconds


def _bare(url: str, path: Path) -> float:
    """Seconds of reading the file and storing as many rows, by the driver alone."""
    found(url, PLACES, size=1)
    engine = sa.create_engine(driver_url(url, asynchronous=False))
    sqlite = engine.dialect.name == "sqlite"
    words = {"mark": "?" if sqlite else "%s", "no": "0" if sqlite else "false"}
    began = perf_counter()
    connection = engine.raw_connection()
    if sqlite:
        connection.driver_connection.execute("PRAGMA journal_mode=WAL")  # type: ignore[union-attr]  # it has one
        connection.driver_connection.execute("PRAGMA synchronous=FULL")  # type: ignore[union-attr]
    cursor, now = connection.cursor(), datetime.now(UTC).isoformat(" ")
    cursor.execute(MESSAGE.format(**words), (now,))
    for batch in _batches(path):
        cursor.executemany(ADDRESS.format(**words), [(n, row[0], now) for n, row in batch])
        cursor.executemany(
            GUEST.format(**words),
            [(f"{n:032x}", row[0], row[1], row[7], n % PLACES + 1, n, 1, now, now) for n, row in batch],
        )
        cursor.executemany(DELIVERY.format(**words), [(1, n, now) for n, _ in batch])
        connection.commit()
    seconds = perf_counter() - began
    cursor.close()
    connection.close()
    engine.dispose()
    return seconds


def _batches(path: Path) -> Iterator[list[tuple[int, list[Any]]]]:
    with path.open(newline="", encoding="utf-8") as file:
        rows = [*enumerate(csv.reader(file), start=1_000_000)][1:]
    for first in range(0, len(rows), AT_ONCE):
        yield rows[first : first + AT_ONCE]
