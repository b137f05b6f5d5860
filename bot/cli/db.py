"""`staffroom db`: the database's tables."""

from __future__ import annotations

import typer

from bot.cli.console import command, settings


def register(cli: typer.Typer) -> None:
    """Add this noun's commands."""
    group = typer.Typer(help="The database's tables.", no_args_is_help=True)
    group.command()(command(upgrade))
    cli.add_typer(group, name="db")


async def upgrade() -> None:
    """Bring the database to this version: make it if it is new, and keep all that is in it."""
    from storage import migrate

    url = settings().database_url
    if await migrate.is_current(url):
        typer.echo("The database is at this version already.")
        return
    await migrate.upgrade(url)
    typer.echo("The database is now at this version. Next: staffroom check")
