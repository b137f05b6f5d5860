"""The command line `staffroom`, for the operator: one module a noun.

What a command needs is imported when it runs, so that `staffroom --help` answers at once.
"""

from __future__ import annotations

import typer

from bot.cli import (
    announce,
    check,
    community,
    db,
    demo,
    export,
    importing,
    inbox,
    invite,
    programme,
    prompts,
    report,
    run,
    stats,
    templates,
    texts,
)

NOUNS = (
    demo,
    run,
    check,
    db,
    programme,
    community,
    prompts,
    invite,
    importing,
    announce,
    export,
    report,
    inbox,
    stats,
    templates,
    texts,
)


def build_cli() -> typer.Typer:
    """The command line with all its commands."""
    cli = typer.Typer(
        name="staffroom",
        help="Communities of practice of teachers over Telegram, WhatsApp and SMS.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,  # they would show the values of variables, secrets among them
    )
    for noun in NOUNS:
        noun.register(cli)
    return cli


def main() -> None:
    """Run the command that the arguments name, and end with its status."""
    build_cli()(prog_name="staffroom")
