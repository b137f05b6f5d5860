"""What the commands share: how they run, how they fail, how they show what they found."""

from __future__ import annotations

import asyncio
import functools
import json
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Annotated, Any, ParamSpec

import typer

if TYPE_CHECKING:
    from bot.settings import Settings
    from storage.database import Database

P = ParamSpec("P")

Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]

WIDE = 200  # characters a line where no terminal sets a width
UPGRADE = "the database does not have the tables of this version; run: staffroom db upgrade"


class FailedError(Exception):
    """It failed, and its text says in one sentence why and what to do."""


def command(function: Callable[P, Coroutine[Any, Any, None]], *, serves: bool = False) -> Callable[P, None]:
    """Make a coroutine a command: an expected error ends it with status 1 and one sentence.

    One that `serves` runs on the faster loop, where there is one.
    """

    @functools.wraps(function)
    def start(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            with asyncio.Runner(loop_factory=_fast_loop() if serves else None) as runner:
                runner.run(function(*args, **kwargs))
        except Exception as error:
            sentence = explain(error)
            if sentence is None:
                raise
            typer.echo(f"staffroom: {sentence}", err=True)
            raise typer.Exit(1) from None

    return start


def _fast_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    try:
        import uvloop
    except ImportError:  # on Windows
        return None
    return uvloop.new_event_loop


def explain(error: Exception) -> str | None:
    """What an expected error means to the operator; None for one that is a fault of ours."""
    import sqlalchemy as sa

    from bot.service import NotMigratedError
    from bot.settings import PUT_HOST, SettingsError
    from bot.web.server import HostError, PortTakenError
    from prompts.texts import TextsError

    if isinstance(error, FailedError | SettingsError | TextsError):
        return str(error)
    if isinstance(error, NotMigratedError):
        return UPGRADE
    if isinstance(error, PortTakenError):
        return f"{error}; end what listens there, or put another number in PORT (or address in HOST)"
    if isinstance(error, HostError):
        return f"HOST: {error}; {PUT_HOST}"
    if isinstance(error, sa.exc.OperationalError | sa.exc.ProgrammingError):
        return f"DATABASE_URL: the database cannot be used: {reason(error)}"
    if isinstance(error, ModuleNotFoundError) and error.name == "psycopg":
        return 'DATABASE_URL: PostgreSQL needs its driver; run: pip install "psycopg[binary]"'
    return None


def reason(error: Any) -> str:
    """The first line of a database's own words (they never hold the password)."""
    lines = str(error.orig or error).strip().splitlines()
    return lines[0] if lines else type(error).__name__


def settings() -> Settings:
    """The settings, as the environment and `.env` have them.

    Raises:
        SettingsError: one is wrong.
    """
    from bot.settings import load

    return load()


async def require_migrated(url: str) -> None:
    """Refuse to go on without this version's tables.

    Raises:
        FailedError: the tables are not there.
    """
    from storage import migrate

    if not await migrate.is_current(url):
        raise FailedError(UPGRADE)


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """The database, migrated and open."""
    from storage.database import Database

    await require_migrated(url)
    database = Database(url)
    await database.open()
    try:
        yield database
    finally:
        await database.close()


def say(lines: Iterable[str]) -> None:
    """Print lines for the operator."""
    for line in lines:
        typer.echo(line)


def say_json(value: object) -> None:
    """Print a value as JSON; times are UTC in ISO 8601."""
    typer.echo(json.dumps(value, ensure_ascii=False, default=str))


def say_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table; no cell is read as markup."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    if not console.is_terminal:
        console.width = WIDE
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(str(cell)) for cell in row))
    console.print(table)


def say_counts(title: str, counts: Mapping[str, int], then: str = "") -> None:
    """Print one line of counts, such as `deliveries: 3 sent, 1 queued`, and what is to be done `then`."""
    listed = ", ".join(f"{number} {name}" for name, number in sorted(counts.items())) or "none"
    typer.echo(f"{title}: {listed}{then}")
