"""Checkpoints: what was committed comes into the file beside the writer, also while it goes on."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from contextlib import closing, suppress
from pathlib import Path

import sqlalchemy as sa
from sqlmodel import col

from storage.checkpoints import Checkpoints
from storage.database import Database
from storage.tables import Programme
from tests.always.house import eventually


async def test_what_was_committed_comes_into_the_file_by_itself(sqlite_url: str, tmp_path: Path) -> None:
    database = Database(sqlite_url)
    await database.open()
    async with database.write() as session:
        await session.execute(sa.insert(Programme).values(name="Learning Together"))
    await eventually(lambda: "Learning Together" in _alone(sqlite_url, tmp_path / "copy.db"))
    async with database.write() as session:
        await session.execute(sa.update(Programme).values(name="Learning Again"))
    await eventually(lambda: "Learning Again" in _alone(sqlite_url, tmp_path / "copy.db"))
    async with database.read() as session:
        assert (await session.execute(sa.select(col(Programme.name)))).scalar_one() == "Learning Again"
    await database.close()


class LateClear(threading.Event):
    """A bell that waits, just before it is silenced, until the test goes on."""

    def __init__(self) -> None:
        super().__init__()
        self.reached, self.go = threading.Event(), threading.Event()
        self.strokes = threading.Semaphore(0)

    def set(self) -> None:
        super().set()
        self.strokes.release()

    def clear(self) -> None:
        self.reached.set()
        assert self.go.wait(10)
        super().clear()


def test_an_end_that_comes_while_the_bell_is_silenced_is_heard(sqlite_url: str) -> None:
    checkpoints, bell = Checkpoints(sqlite_url.removeprefix("sqlite:///")), LateClear()
    checkpoints._rung = bell
    checkpoints.start()
    checkpoints.ring()
    assert bell.reached.wait(10)
    closing_it = threading.Thread(target=checkpoints.close, daemon=True)
    closing_it.start()
    assert bell.strokes.acquire(timeout=10)  # of `ring`
    assert bell.strokes.acquire(timeout=10)  # of `close`
    bell.go.set()
    closing_it.join(10)
    assert not closing_it.is_alive()


def _alone(url: str, copy: Path) -> list[str]:
    """The programmes that stand in the file without its log."""
    shutil.copyfile(url.removeprefix("sqlite:///"), copy)
    with (
        suppress(sqlite3.DatabaseError),
        closing(sqlite3.connect(f"file:{copy}?immutable=1", uri=True)) as connection,
    ):
        return [name for (name,) in connection.execute("SELECT name FROM programmes")]
    return []  # it was being written just now
