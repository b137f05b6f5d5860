"""`staffroom run`: the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import machine
from bot.cli.console import command, require_migrated, say, settings
from bot.cli.links import channel_lines

if TYPE_CHECKING:
    from bot.app import Role

EVERYTHING = "web,worker,sender,clock"


def register(cli: typer.Typer) -> None:
    """Add this noun's command."""
    cli.command()(command(run, serves=True))


async def run(
    only: Annotated[
        str, typer.Option("--only", metavar="ROLES", help="Some of these, with commas between.")
    ] = EVERYTHING,
) -> None:
    """Run the service until Ctrl-C or SIGTERM; what has begun is finished, and nothing is lost."""
    from bot import logs, service
    from bot.app import Role, build

    roles = _roles(only)
    chosen = settings()
    logs.configure(chosen.log_format)
    await machine.require(chosen, writes=Role.WORKER in roles, listens=Role.WEB in roles)
    await require_migrated(chosen.database_url)
    app = build(chosen)
    say(channel_lines(chosen))
    if Role.WEB in roles:
        typer.echo(f"Web: http://{chosen.host}:{chosen.port}, from outside {chosen.public_url}")
    await service.run(app, roles)


def _roles(only: str) -> list[Role]:
    from bot.app import Role

    words = [word.strip() for word in only.split(",")]
    if unknown := [word for word in words if word not in list(Role)]:
        raise typer.BadParameter(f"--only knows {EVERYTHING}, not {', '.join(unknown) or 'nothing'}")
    return [Role(word) for word in dict.fromkeys(words)]
