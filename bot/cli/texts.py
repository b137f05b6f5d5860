"""`staffroom texts`: what people read."""

from __future__ import annotations

import typer

from bot.cli.console import FailedError, Json, command, say_json


def register(cli: typer.Typer) -> None:
    """Add this noun's commands."""
    group = typer.Typer(help="What people read.", no_args_is_help=True)
    group.command("check")(command(check))
    group.callback()(lambda: None)  # keeps `check` a word of its own while it is the only one
    cli.add_typer(group, name="texts")


async def check(as_json: Json = False) -> None:
    """Check that the texts are complete in every language and fit the commands."""
    from handlers.topics.registry import build_router
    from prompts import texts

    faults: list[str] = []
    languages, count = [], 0
    try:
        loaded = texts.load()
        languages, count = loaded.languages, len(loaded.keys)
        build_router(loaded)
    except (texts.TextsError, LookupError) as error:
        faults = str(error).splitlines()
    if as_json:
        say_json({"ok": not faults, "languages": languages, "texts": count, "faults": faults})
        raise typer.Exit(1 if faults else 0)
    if faults:
        raise FailedError("\n".join(faults))
    typer.echo(f"{count} texts, complete in {', '.join(languages)}.")
