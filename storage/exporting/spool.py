"""The spool: the rows of an export as they were at one moment, copied by the database in one transaction.

What is written from it may take its time, break off and go on, while the bot goes on, too. It holds what
people wrote and their names: its folder is for our eyes only, and it is deleted when the export is done.
"""

from __future__ import annotations

import errno
import re
import shutil
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from storage.database import driver_url
from storage.dialect import rows_of
from storage.exporting.logs import LOGS
from storage.exporting.pieces import Piece, taking
from storage.exporting.scope import Scope
from storage.exporting.statements import STATEMENTS, known_names
from storage.exporting.values import Rows

NAMES = "names"
TAB, MARK, NOTHING = "\t", "\\", "\\N"
"""How PostgreSQL's COPY parts the cells of a row, what it marks others by, and what is not there."""

MARKED = re.compile(r"\\(.)")
MEANT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}

Cells = Sequence[Sequence[Any]]
"""Some rows, as the cells of their columns."""

BATCH = 5_000
"""Rows at once: a step for each of a million rows would cost more than what is done to them."""


SQLITE_KIND = 0xFF
SQLITE_DISK = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)


class SpoolError(Exception):
    """The spool is not whole: take it again."""


class Spool:
    """Rows of some logs in a folder, given `BATCH` at a time. All methods block: call them from a thread.

    A row is its community's id, then the pieces that were taken of it; numbers may come as text.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, url: str, scope: Scope, pieces: Mapping[str, Sequence[Piece]]) -> None:
        """Copy these pieces of the logs' rows, and the names of who is in them, all of the same moment.

        Raises:
            sa.exc.DBAPIError: the database failed.
            OSError: there is no room.
        """
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(mode=0o700, parents=True)
        statements = {log: taking(STATEMENTS[log](scope), LOGS[log], those) for log, those in pieces.items()}
        statements[NAMES] = known_names(scope)
        engine = sa.create_engine(driver_url(url, asynchronous=False), poolclass=sa.pool.NullPool)
        if engine.dialect.name == "sqlite":
            counts = _attach_and_fill(engine, self._folder / "spool.db", statements)
        else:
            counts = _copy_out(engine, self._folder, statements)
        (self._folder / "counts").write_text("\n".join(f"{log} {count}" for log, count in counts.items()))

    @property
    def counts(self) -> dict[str, int]:
        """How many rows each log has; empty if the spool was never taken to its end."""
        try:
            lines = (self._folder / "counts").read_text().splitlines()
        except FileNotFoundError:
            return {}
        return {name: int(count) for name, count in (line.split() for line in lines)}

    def rows(self, log: str, after: int = 0) -> Iterator[Cells]:
        """The cells of the rows of a log (or of `NAMES`) behind the first `after`.

        Raises:
            SpoolError: they are not there.
        """
        if log not in self.counts:
            raise SpoolError(log)
        if (file := self._folder / "spool.db").exists():
            return _rows_of_table(file, log, after)
        return _rows_of_copy(self._folder / f"{log}.copy", after)

    def drop(self) -> None:
        """Delete it."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _attach_and_fill(engine: sa.Engine, file: Path, statements: Mapping[str, Rows]) -> dict[str, int]:
    """Let SQLite itself copy: what it reads is as it was when the first of the statements began."""
    with _telling_of_the_disk(), engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.isolation_level = None
        driver.execute("ATTACH DATABASE ? AS spool", (str(file),))
        driver.execute("PRAGMA spool.journal_mode=OFF")
        driver.execute("PRAGMA spool.synchronous=OFF")
        driver.execute("BEGIN")
        counts = {log: _fill(connection, log, rows) for log, rows in statements.items()}
        driver.execute("COMMIT")
    engine.dispose()
    return counts


@contextmanager
def _telling_of_the_disk() -> Iterator[None]:
    """SQLite says it in its own words when it cannot write."""
    try:
        yield
    except (sa.exc.OperationalError, sqlite3.OperationalError) as error:
        fault = getattr(error, "orig", error)
        if getattr(fault, "sqlite_errorcode", 0) & SQLITE_KIND in SQLITE_DISK:
            raise OSError(errno.ENOSPC, "the spool cannot be written") from error
        raise


def _fill(connection: sa.Connection, log: str, rows: Rows) -> int:
    names = ["_community", *(f"c{number}" for number in range(1, len(list(rows.inner_columns))))]
    table = sa.Table(log, sa.MetaData(schema="spool"), *(sa.Column(name, sa.String) for name in names))
    listed = ", ".join(f'"{name}"' for name in names)
    connection.exec_driver_sql(f"CREATE TABLE spool.{log} ({listed})")
    statement = sa.insert(table).from_select(names, rows)
    return rows_of(connection.execute(statement, execution_options={"preserve_rowcount": True}))


def _rows_of_table(file: Path, log: str, after: int) -> Iterator[Cells]:
    everything = f"SELECT * FROM {log} WHERE rowid > ? ORDER BY rowid"  # noqa: S608 - the log is one of ours
    with closing(sqlite3.connect(file, check_same_thread=False)) as connection:
        cursor = connection.execute(everything, (after,))
        yield from map(_turned, iter(partial(cursor.fetchmany, BATCH), []))


def _copy_out(engine: sa.Engine, folder: Path, statements: Mapping[str, Rows]) -> dict[str, int]:
    """Let PostgreSQL copy out, in one transaction that sees all as it was at its first statement."""
    options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    with engine.connect().execution_options(**options) as connection, connection.begin():
        connection.execute(sa.text("SELECT 1"))
        counts = {}
        for log, rows in statements.items():
            compiled = rows.compile(engine, compile_kwargs={"render_postcompile": True})
            driver: Any = connection.connection.driver_connection
            with driver.cursor() as cursor:
                counts[log] = _copy_one(cursor, compiled, folder / f"{log}.copy")
    engine.dispose()
    return counts


def _copy_one(cursor: Any, compiled: Any, file: Path) -> int:
    copying = f"COPY ({compiled.string}) TO STDOUT"
    with cursor.copy(copying, compiled.params) as copy, file.open("wb") as out:
        for block in copy:
            out.write(block)
    count: int = cursor.rowcount
    return count


def _rows_of_copy(file: Path, after: int) -> Iterator[Cells]:
    with file.open(encoding="utf-8", newline="\n") as lines:
        rows = islice(lines, after, None)
        yield from map(_unmarked, iter(partial(_batch, rows), []))


def _turned(rows: Sequence[Sequence[Any]]) -> Cells:
    return [*zip(*rows, strict=True)]


def _batch(lines: Iterator[str]) -> list[list[str]]:
    """The next rows. Nothing holds them but who asked: two batches at once would be twice the memory."""
    return [line[:-1].split(TAB) for line in islice(lines, BATCH)]


def _unmarked(rows: Sequence[Sequence[str]]) -> Cells:
    return [_unmarked_cells(cells) for cells in zip(*rows, strict=True)]


def _unmarked_cells(cells: Sequence[str]) -> Sequence[str | None]:
    """Cells as they were before COPY marked what would part them, and what is not there."""
    if MARK not in "".join(cells):
        return cells
    return [None if cell == NOTHING else MARKED.sub(_meant, cell) if MARK in cell else cell for cell in cells]


def _meant(marked: re.Match[str]) -> str:
    return MEANT.get(marked[1], marked[1])
