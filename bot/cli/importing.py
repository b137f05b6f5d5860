"""`staffroom import`: a list of people, checked line by line, of whom each is invited once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import importing_report
from bot.cli.console import FailedError, Json, command, opened, say, say_json, settings
from bot.cli.importing_report import Report
from bot.cli.links import channels_on, join_links
from bot.cli.named import community_called

if TYPE_CHECKING:
    from bot.importing.importer import Asked, Importer
    from bot.settings import Settings
    from storage.database import Database

EXTRA = ("phonenumbers", "python_calamine")
"""What the extra `import` brings along."""


def register(cli: typer.Typer) -> None:
    """Add this noun's command."""
    cli.command(name="import")(command(bring_in))


async def bring_in(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The list: CSV, XLSX, ODS or XLS.")],
    community: Annotated[str, typer.Option(metavar="CODE", help="For lines that name no join code.")] = "",
    country: Annotated[str, typer.Option(metavar="KE", help="Of numbers without a country's code.")] = "",
    encoding: Annotated[str, typer.Option(metavar="NAME", help="Of a CSV, if it is not found out.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check it and change nothing.")] = False,
    skip_bad: Annotated[bool, typer.Option("--skip-bad", help="Take the good lines all the same.")] = False,
    bad: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the wrong lines there.")] = None,
    links: Annotated[Path | None, typer.Option(metavar="FILE", help="Write links to hand out there.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before it begins.")] = False,
    as_json: Json = False,
) -> None:
    """Invite the people on a list, each once; nobody is a member before their own yes.

    With a wrong line nothing is done at all, unless you say --skip-bad. Run again, it does nothing twice.
    """
    chosen, now = settings(), datetime.now(UTC)
    async with opened(chosen.database_url) as database:
        with _explained():
            asked = await _asked(database, path, community, country, encoding)
            importer = await _importer(chosen, database)
            report = await _look(importer, asked, now, dry_run=dry_run, chosen=chosen)
        if bad is not None:
            _write(bad, report, "bad")
        stops = dry_run or (report.wrong and not skip_bad)
        if not as_json:
            say(importing_report.lines(report, everything=dry_run, skip_bad=skip_bad))
        if not stops and report.planned.newcomers:
            _make_sure(report, yes=yes or as_json)
            with _bar(quiet=as_json) as progress:
                report.done = await importer.carry_out(report.planned, report.looked.checked, now, progress)
    if not stops:
        await _hand_out(chosen, links, report)
    if as_json:
        say_json(importing_report.for_programs(report))
    elif report.done is not None:
        say(importing_report.done_lines(report))
    if report.wrong and not skip_bad:
        raise typer.Exit(1)


@contextmanager
def _explained() -> Iterator[None]:
    """What the operator can put right, said in a sentence."""
    from bot.importing.faults import SheetError

    try:
        yield
    except SheetError as error:
        raise FailedError(str(error)) from error
    except ModuleNotFoundError as error:
        if error.name not in EXTRA:
            raise
        raise FailedError(f'a list needs {error.name}; run: pip install "staffroom[import]"') from error


async def _asked(database: Database, path: Path, community: str, country: str, encoding: str) -> Asked:
    from bot.importing.importer import Asked

    async with database.read() as session:
        place = await community_called(session, community) if community else None
    return Asked(path, place, country.upper() or None, encoding or None)


async def _importer(chosen: Settings, database: Database) -> Importer:
    from bot.channels.configured import configured_channels, sending_of
    from bot.clock import SystemClock
    from bot.importing import planning
    from bot.importing.importer import Importer
    from bot.importing.ways import KNOWN, Ways
    from prompts import texts

    secret = chosen.secret_key.get_secret_value()
    if not secret:
        raise FailedError("SECRET_KEY is empty: put the output of: openssl rand -hex 32 there")
    sending = sending_of(chosen, configured_channels(chosen, SystemClock()))
    async with database.read() as session:
        plan = await planning.window_plan(session, sending)
    on = {name: way for name, way in KNOWN.items() if channels_on(chosen)[name]}
    return Importer(database, texts.load(), Ways(on, plan), sending, secret)


async def _look(
    importer: Importer, asked: Asked, now: datetime, *, dry_run: bool, chosen: Settings
) -> Report:
    from bot import prices

    with _bar(quiet=False) as progress:
        looked = await importer.look(asked, progress)
    planned, reach = await importer.plan(looked.checked, now)
    table = prices.load(Path(chosen.rates_file)) if chosen.rates_file else None
    return Report(looked, planned, reach, table.currency if table else "", dry_run=dry_run)


@contextmanager
def _bar(*, quiet: bool) -> Iterator[Callable[[str, int, int], None]]:
    """A progress bar for each step, on a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    tasks: dict[str, TaskID] = {}
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=quiet or not console.is_terminal) as shown:

        def progress(step: str, done: int, count: int) -> None:
            if step not in tasks:
                tasks[step] = shown.add_task(step, total=count)
            shown.update(tasks[step], completed=done)

        yield progress


def _make_sure(report: Report, *, yes: bool) -> None:
    """Ask whoever sits at a terminal: what is sent cannot be taken back."""
    import sys

    if not yes and sys.stdin.isatty() and not typer.confirm("Invite them now?"):
        raise FailedError("nothing was changed")


async def _hand_out(chosen: Settings, path: Path | None, report: Report) -> None:
    """Write the links for those whom nothing can be sent to."""
    if path is None or not report.planned.by_hand:
        return
    from bot.importing.tables import PLACEHOLDER

    report.links = await join_links(chosen, PLACEHOLDER)
    _write(path, report, "links")


def _write(path: Path, report: Report, what: str) -> None:
    from bot.importing import tables

    looked = report.looked
    try:
        if what == "bad":
            tables.write_bad(path, looked.header, looked.checked.bad, looked.separator)
        else:
            tables.write_links(path, report.planned.by_hand, report.links, looked.separator)
    except OSError as error:
        raise FailedError(f"--{what}: {path} cannot be written ({error.strerror}); name another") from error
    report.written.append(str(path))
