"""`staffroom programme`: the strategies that communities belong to."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from bot.cli.console import FailedError, Json, command, opened, say_json, settings
from bot.cli.values import Name


def register(cli: typer.Typer) -> None:
    """Add this noun's commands."""
    group = typer.Typer(help="Programmes, which communities belong to.", no_args_is_help=True)
    group.command()(command(add))
    group.callback()(lambda: None)  # keeps `add` a word of its own while it is the only one
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
