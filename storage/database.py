"""The database: one code path for SQLite and PostgreSQL."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from storage.checkpoints import Checkpoints
from storage.writer import Loan, Writer
from storage.writer.operations import Item, Operation, Result

READ_ONLY = "staffroom_read_only"

SNAPSHOT = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
"""PostgreSQL's words for what BEGIN does on SQLite; they go along with its own BEGIN, at no further trip."""

TROUBLE = (sa.exc.DBAPIError, sa.exc.TimeoutError)
"""What a loop outlives: the database fails, or has no connection to give as all are in use."""

PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA busy_timeout=15000",
    "PRAGMA foreign_keys=ON",
    "PRAGMA wal_autocheckpoint=16000",  # pages: how far the checkpoints beside the writer may fall back
    "PRAGMA cache_size=-16000",  # kilobytes: a slice of a fan-out must fit, else its pages are written twice
)


class DatabaseUrlError(ValueError):
    """`DATABASE_URL` is of no kind that we know."""


def driver_url(url: str, *, asynchronous: bool) -> sa.URL:
    """The plain `sqlite:///…` or `postgresql://…` with the driver that we use for it.

    Raises:
        DatabaseUrlError: it is neither.
    """
    try:
        parsed = sa.make_url(url)
    except sa.exc.ArgumentError as error:
        raise DatabaseUrlError(url) from error
    backend = parsed.get_backend_name()
    if backend == "sqlite" and parsed.database not in (None, "", ":memory:"):
        return parsed.set(drivername="sqlite+aiosqlite" if asynchronous else "sqlite+pysqlite")
    if backend in ("postgresql", "postgres"):
        return parsed.set(drivername="postgresql+psycopg")
    raise DatabaseUrlError(url)


class Database:
    """The engines and the writer of one process. Built without I/O; `open` needs the running loop."""

    def __init__(self, url: str, *, pool_size: int = 8) -> None:
        target = driver_url(url, asynchronous=True)
        self.is_sqlite = target.get_backend_name() == "sqlite"
        options: dict[str, Any] = {
            "hide_parameters": True,  # an error must not quote a person in the logs
            "execution_options": {"preserve_rowcount": True},  # how many rows an INSERT made is asked for
        }
        writer_options = dict(options)
        if not self.is_sqlite:
            options |= {"pool_size": pool_size, "max_overflow": 4}
        self.engine: AsyncEngine = create_async_engine(target, **options)
        self._writer_engine = sa.create_engine(
            driver_url(url, asynchronous=False), poolclass=NullPool, **writer_options
        )
        if self.is_sqlite:
            _own_transactions(self.engine.sync_engine)
            _own_transactions(self._writer_engine)
        self._checkpoints = Checkpoints(str(target.database)) if self.is_sqlite else None
        self.writer = Writer(self._writer_engine, self._checkpoints.ring if self._checkpoints else None)

    async def open(self) -> None:
        """Start the writer.

        Raises:
            sa.exc.DBAPIError: the database is out of reach.
        """
        await self.writer.start()
        if self._checkpoints is not None:
            self._checkpoints.start()

    async def close(self) -> None:
        """Finish the writer's work and let the connections go."""
        await self.writer.close()
        if self._checkpoints is not None:
            await asyncio.to_thread(self._checkpoints.close)
        await self.engine.dispose()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """A session that only reads: all its statements see the database as it was at the first of them."""
        async with self.engine.connect() as connection:
            await connection.execution_options(**({READ_ONLY: True} if self.is_sqlite else SNAPSHOT))
            async with _session(connection) as session:
                yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """A session in one transaction of its own: committed at the end, rolled back on an error.

        On SQLite it borrows the writer with its connection: one writer, and one change of threads a statement
        where the driver's own asynchronous form has four.
        """
        if self.is_sqlite:
            async with self.writer.lend() as loan:
                yield cast("AsyncSession", LentSession(loan, self._writer_engine))
            return
        async with self.engine.connect() as connection, _session(connection) as session, session.begin():
            yield session


class LentSession:
    """What storage uses of an `AsyncSession`, over the writer that is lent."""

    def __init__(self, loan: Loan, engine: sa.Engine) -> None:
        self._loan = loan
        self._engine = engine

    async def execute(self, statement: sa.Executable, parameters: Any = None) -> sa.Result[Any]:
        """Run a statement; all its rows are read before this returns."""
        return await self._loan.run(partial(_execute, statement, parameters))

    async def run_sync(self, work: Callable[[Session], Result]) -> Result:
        """Do this with the session itself, in the writer's thread."""
        return await self._loan.run(work)

    def get_bind(self) -> sa.Engine:
        """The engine, for its dialect."""
        return self._engine


@asynccontextmanager
async def apart(session: AsyncSession) -> AsyncIterator[None]:
    """A part of a session's transaction that is undone alone if it fails; its error goes on to the caller.

    Raises:
        sa.exc.DBAPIError: the database is gone, and the whole transaction with it.
    """
    await session.execute(sa.text("SAVEPOINT apart"))
    try:
        yield
    except BaseException:
        await session.execute(sa.text("ROLLBACK TO SAVEPOINT apart"))
        raise
    await session.execute(sa.text("RELEASE SAVEPOINT apart"))


async def within(session: AsyncSession, operation: Operation[Item, Result], item: Item) -> Result:
    """Run an operation of the writer for one item in this session's transaction."""
    return await session.run_sync(lambda inner: operation(inner.connection(), [item])[0])


def _execute(statement: sa.Executable, parameters: Any, session: Session) -> sa.Result[Any]:
    result = session.execute(statement, parameters)
    has_rows = getattr(
        result, "returns_rows", not isinstance(parameters, list)
    )  # the ORM's own have not the word
    return result.freeze()() if has_rows else result


def _session(connection: AsyncConnection) -> AsyncSession:
    return AsyncSession(bind=connection, expire_on_commit=False, autoflush=False)


def _own_transactions(engine: sa.Engine) -> None:
    """Take the transactions out of the SQLite driver's hands, whose own lose updates between processes."""

    @sa.event.listens_for(engine, "connect")
    def connect(dbapi_connection: Any, _record: object) -> None:
        dbapi_connection.isolation_level = None
        cursor = dbapi_connection.cursor()
        for pragma in PRAGMAS:
            cursor.execute(pragma)
        cursor.close()

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        read_only = connection.get_execution_options().get(READ_ONLY, False)
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")
