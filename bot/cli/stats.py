"""`staffroom stats`: how much there is of everything, and the figures that coordinators see."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime, timedelta

import typer

from bot.cli.console import Json, command, opened, say_counts, say_json, say_table, settings

ACTIVE_DAYS = 7


def register(cli: typer.Typer) -> None:
    """Add this noun's commands."""
    group = typer.Typer()
    group.callback(invoke_without_command=True)(command(stats))
    group.command()(command(rebuild))
    cli.add_typer(group, name="stats")


async def stats(context: typer.Context, as_json: Json = False) -> None:
    """Count programmes, communities, members, contributions, deliveries, what waits, and templates."""
    if context.invoked_subcommand is not None:
        return
    from storage import stats as counting
    from storage.templates import OFF

    since = datetime.now(UTC) - timedelta(days=ACTIVE_DAYS)
    async with opened(settings().database_url) as database, database.read() as session:
        counts = await counting.count(session, since)
    if as_json:
        say_json(asdict(counts))
        return
    typer.echo(f"programmes: {counts.programmes}")
    typer.echo(f"communities: {len(counts.communities)}")
    typer.echo(f"members: {counts.members} ({counts.active} wrote in the last {ACTIVE_DAYS} days)")
    typer.echo(f"contributions: {counts.contributions}")
    say_counts("deliveries", counts.deliveries)
    say_counts("inbox", counts.inbox)
    if counts.templates:
        off = any(state in OFF for state in counts.templates)
        say_counts("templates", counts.templates, " - run: staffroom templates status" if off else "")
    if counts.communities:
        typer.echo()
        rows = [list(asdict(community).values()) for community in counts.communities]
        say_table(list(asdict(counts.communities[0])), rows)


async def rebuild() -> None:
    """Count the figures that coordinators see anew, from all that is there; they are complete at its end."""
    from rich.console import Console
    from rich.progress import Progress

    from storage import figures

    async with opened(settings().database_url) as database:
        await figures.begin(database)
        with Progress(console=Console(stderr=True)) as shown:
            task = shown.add_task("counting", total=await figures.left(database))
            while left := await figures.left(database):
                await figures.keep_up(database)
                shown.update(task, completed=(shown.tasks[0].total or left) - left)
    typer.echo("All figures are counted anew.")
