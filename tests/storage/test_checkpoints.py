"""Checkpoints: what was committed comes into the file beside the writer, also while it goes on."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import sqlalchemy as sa
from sqlmodel import col

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


def _alone(url: str, copy: Path) -> list[str]:
    """The programmes that stand in the file without its log."""
    shutil.copyfile(url.removeprefix("sqlite:///"), copy)
    with (
        suppress(sqlite3.DatabaseError),
        closing(sqlite3.connect(f"file:{copy}?immutable=1", uri=True)) as connection,
    ):
        return [name for (name,) in connection.execute("SELECT name FROM programmes")]
    return []  # it was being written just now
