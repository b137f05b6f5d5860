"""`staffroom inbox`: messages that were set aside, and another try for them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from bot.cli.console import FailedError, Json, command, opened, say_json, say_table, settings


def register(cli: typer.Typer) -> None:
    """Add this noun's commands."""
    group = typer.Typer(help="Messages that were set aside.", no_args_is_help=True)
    group.command("list")(command(list_set_aside))
    group.command()(command(retry))
    cli.add_typer(group, name="inbox")


async def list_set_aside(
    limit: Annotated[int, typer.Option("--limit", min=1, help="At most so many, the oldest first.")] = 100,
    as_json: Json = False,
) -> None:
    """List what was set aside: parked by a fault of ours, or held because its sender wrote too fast."""
    from storage import inbox

    async with opened(settings().database_url) as database, database.read() as session:
        rows = await inbox.set_aside(session, limit)
    shown = [
        {
            "id": row.id,
            "state": row.state.value,
            "channel": row.channel,
            "received_at": row.received_at.isoformat(timespec="seconds"),
            "attempts": row.attempts,
            "error": row.error or "",
        }
        for row in rows
    ]
    if as_json:
        say_json(shown)
    elif shown:
        say_table(list(shown[0]), [list(row.values()) for row in shown])
    else:
        typer.echo("Nothing was set aside.")


async def retry(
    ids: Annotated[list[int] | None, typer.Argument(metavar="ID", help="From `inbox list`.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="All that was set aside.")] = False,
    as_json: Json = False,
) -> None:
    """Put messages that were set aside back in line; the running service handles them within seconds."""
    from storage import audit, inbox

    if bool(ids) == everything:
        raise typer.BadParameter("name the messages by their ID, or say --all")
    now = datetime.now(UTC)
    async with opened(settings().database_url) as database, database.write() as session:
        count = await inbox.retry(session, now, ids or ())
        await audit.note(session, "inbox.retried", now, count=count)
    missing = len(set(ids or ())) - count if ids else 0
    if as_json:
        say_json({"retried": count, "not_set_aside": missing})
    else:
        typer.echo(f"{count} back in line.")
    if missing:
        raise FailedError(f"{missing} of these are not set aside; run: staffroom inbox list")
