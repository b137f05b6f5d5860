"""`staffroom export`: the logs of a programme as files."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli import values
from bot.cli.console import FailedError, Json, command, opened, say, say_json, settings
from bot.cli.named import community_called, programme_called

if TYPE_CHECKING:
    from bot.exporting.writing import Order
    from bot.settings import Settings
    from storage.database import Database

DAY = "YYYY-MM-DD"


class FormatName(StrEnum):
    """The formats, by their names."""

    CSV = "csv"
    XLSX = "xlsx"
    JSONL = "jsonl"
    PARQUET = "parquet"


def register(cli: typer.Typer) -> None:
    """Add this noun's command."""
    cli.command()(command(export))


async def export(
    programme: Annotated[str, values.Programme],
    area: Annotated[str | None, values.Area] = None,
    community: Annotated[str, typer.Option(metavar="CODE", help="Only this community.")] = "",
    since: Annotated[
        datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="The first day.")
    ] = None,
    to: Annotated[datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], help="The last day.")] = None,
    timezone: Annotated[str | None, values.Timezone] = None,
    kinds: Annotated[
        list[str] | None, typer.Option("--kind", help="Only this kind of contribution; may stand often.")
    ] = None,
    logs: Annotated[list[str] | None, typer.Option("--log", help="Only this log; may stand often.")] = None,
    format_name: Annotated[
        FormatName, typer.Option("--format", help="How they are written.")
    ] = FormatName.CSV,
    folder: Annotated[Path | None, typer.Option("--folder", help="Where they go.")] = None,
    identified: Annotated[
        bool, typer.Option("--identified", help="With names and whole texts; say why with --reason.")
    ] = False,
    reason: Annotated[str, typer.Option(help="What an identified export is for: kept in the audit.")] = "",
    as_json: Json = False,
) -> None:
    """Write the logs of a programme as files, which show nobody unless you say so.

    Broken off, the same command goes on where it stopped.
    """
    if identified and not reason.strip():
        raise typer.BadParameter("an --identified export needs a --reason, which is kept in the audit")
    chosen, now = settings(), datetime.now(UTC)
    first, end = _span(since, to, timezone)
    async with opened(chosen.database_url) as database:
        order = await _order(
            database,
            programme,
            area or "",
            community,
            (first, end),
            _known("--kind", kinds or []),
            _known("--log", logs or []),
            format_name,
            identified=identified,
        )
        into = folder or Path(f"export-{_slug(programme)}")
        if identified:
            await _note(database, "export.begun", order, reason, now)
        counts = await _run(chosen, order, into, now, quiet=as_json)
        await _note(database, "exported", order, reason, now, rows=counts)
    _show(into, order, counts, as_json=as_json)


def _span(
    since: datetime | None, to: datetime | None, zone: str | None
) -> tuple[datetime | None, datetime | None]:
    """The first moment and the first that is out again, in UTC, of days in a zone (UTC if none is named)."""
    from zoneinfo import ZoneInfo

    if since and to and to < since:
        raise typer.BadParameter(f"--to {to:%Y-%m-%d} lies before --from {since:%Y-%m-%d}: change them round")
    there = ZoneInfo(zone) if zone else UTC
    after = to + timedelta(days=1) if to else None
    return _midnight(since, there), _midnight(after, there)


def _midnight(day: date | None, zone: Any) -> datetime | None:
    return datetime.combine(day, time.min, zone).astimezone(UTC) if day else None


def _known(option: str, wanted: list[str]) -> list[str]:
    """What was named after an option, all of it known.

    Raises:
        typer.BadParameter: one is not.
    """
    from storage.exporting import LOGS
    from storage.tables import ContributionKind

    there = list(LOGS) if option == "--log" else [kind.value for kind in ContributionKind]
    if strange := [name for name in wanted if name not in there]:
        raise typer.BadParameter(f"{option} {strange[0]} is none of: {', '.join(there)}")
    return wanted


async def _order(
    database: Database,
    programme: str,
    area: str,
    code: str,
    span: tuple[datetime | None, datetime | None],
    kinds: list[str],
    logs: list[str],
    format_name: FormatName,
    *,
    identified: bool,
) -> Order:
    from bot.exporting.writing import Order
    from storage.exporting import LOGS, Scope
    from storage.tables import ContributionKind

    async with database.read() as session:
        programme_id = await programme_called(session, programme)
        place = await community_called(session, code) if code else None
    if place is not None and place.programme_id != programme_id:
        raise FailedError(f"{place.name} is in another programme than {programme}")
    those = tuple(ContributionKind(kind) for kind in kinds)
    scope = Scope(programme_id, area, place.id if place else None, *span, those)
    wanted = tuple(name for name in LOGS if not logs or name in logs)
    return Order(scope, programme, wanted, format_name.value, identified)


async def _run(chosen: Settings, order: Order, folder: Path, now: datetime, *, quiet: bool) -> dict[str, int]:
    from bot.exporting.disguise import Disguise
    from bot.exporting.writing import Export, OrderError

    secret = chosen.secret_key.get_secret_value()
    if not secret:
        raise FailedError("SECRET_KEY is empty: put the output of: openssl rand -hex 32 there")
    export = Export(folder, order, Disguise(secret, order.scope.programme_id), chosen.database_url)
    with _bar(quiet=quiet) as progress:
        try:
            return await asyncio.to_thread(export.run, now, progress)
        except OrderError as error:
            raise FailedError(str(error)) from error
        except ModuleNotFoundError as error:
            raise FailedError(
                f'--format {order.format} needs {error.name}; run: pip install "staffroom[export]"'
            ) from error
        except OSError as error:
            raise FailedError(
                f"{folder} cannot be written ({error.strerror}); make room there or name another --folder, "
                "and run the same command again: it goes on where it stopped"
            ) from error


@contextmanager
def _bar(*, quiet: bool) -> Iterator[Callable[[str, int, int], None]]:
    """A progress bar for each log, on a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    tasks: dict[str, TaskID] = {}
    with Progress(*columns, console=Console(stderr=True), disable=quiet) as shown:

        def progress(log: str, done: int, count: int) -> None:
            if log not in tasks:
                tasks[log] = shown.add_task(log, total=count)
            shown.update(tasks[log], completed=done)

        yield progress


async def _note(
    database: Database, action: str, order: Order, reason: str, now: datetime, **more: Any
) -> None:
    from storage import audit

    async with database.write() as session:
        await audit.note(
            session,
            action,
            now,
            community_id=order.scope.community_id,
            programme_id=order.scope.programme_id,
            area=order.scope.area,
            identified=order.identified,
            reason=" ".join(reason.split()),
            **more,
        )


def _show(folder: Path, order: Order, counts: dict[str, int], *, as_json: bool) -> None:
    if as_json:
        say_json({"folder": str(folder), "identified": order.identified, "rows": counts})
        return
    say([*(f"{log}: {count}" for log, count in counts.items()), f"In {folder}: begin with dictionary.csv."])
    if order.identified:
        typer.echo("It shows who is who: keep it closed, and delete it when it has served.")


def _slug(name: str) -> str:
    from prompts.fold import fold

    return "-".join("".join(char if char.isalnum() else " " for char in fold(name)).split()) or "programme"
