"""`staffroom programme`: the strategies that communities belong to."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Annotated

import typer

from bot.cli.console import FailedError, Json, command, opened, say_json, say_table, settings
from bot.cli.named import programme_called
from bot.cli.values import Name


def register(cli: typer.Typer) -> None:
    """Add this noun's commands."""
    group = typer.Typer(help="Programmes, which communities belong to.", no_args_is_help=True)
    group.command()(command(add))
    group.command()(command(coordinators))
    cli.add_typer(group, name="programme")


async def add(name: Annotated[str, Name], as_json: Json = False) -> None:
    """Add a programme."""
    from storage import audit, communities

    now = datetime.now(UTC)
    async with opened(settings().database_url) as database, database.write() as session:
        if await communities.programme_named(session, name) is not None:
            raise FailedError(f"there is a programme {name} already")
        programme_id = await communities.add_programme(session, name, now)
        await audit.note(session, "programme.added", now, programme_id=programme_id)
    if as_json:
        say_json({"id": programme_id, "name": name})
    else:
        typer.echo(f"{name} is there. Next: staffroom community add")


async def coordinators(
    name: Annotated[str, Name],
    remove: Annotated[int, typer.Option("--remove", metavar="NUMBER", help="Whose role to take away.")] = 0,
    as_json: Json = False,
) -> None:
    """List who coordinates a programme, each with a number, the area and whether they may export names."""
    from storage import audit, coordinators

    now = datetime.now(UTC)
    async with opened(settings().database_url) as database, database.write() as session:
        programme_id = await programme_called(session, name)
        if remove:
            member_id = await coordinators.take_away(session, remove, programme_id)
            if member_id is None:
                raise FailedError(f"nobody coordinates {name} by the number {remove}")
            about = {"programme_id": programme_id, "member_id": member_id}
            await audit.note(session, "coordinator.removed", now, **about)
        shown = [asdict(one) for one in await coordinators.of_programme(session, programme_id)]
    if as_json:
        say_json(shown)
    else:
        say_table(("number", "coordinator", "area", "names"), [tuple(one.values()) for one in shown])
