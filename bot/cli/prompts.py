"""`staffroom prompts`: questions of a programme's or community's own, beside the library."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.console import FailedError, Json, command, opened, say_json, say_table, settings
from bot.cli.named import community_called, programme_called

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession

Text = Annotated[str, typer.Argument(metavar="TEXT", help="The question, in the language of its readers.")]
Programme = Annotated[str, typer.Option("--programme", metavar="NAME", help="For all its communities.")]
Community = Annotated[
    str, typer.Option("--community", metavar="CODE", help="For one community: its join code.")
]
Number = Annotated[int, typer.Argument(metavar="ID", help="As `staffroom prompts list` shows it.")]


def register(cli: typer.Typer) -> None:
    """Add this noun's commands."""
    group = typer.Typer(help="Questions of your own, beside the library.", no_args_is_help=True)
    group.command()(command(add))
    group.command(name="list")(command(list_own))
    group.command()(command(remove))
    cli.add_typer(group, name="prompts")


async def add(
    text: Text, programme: Programme = "", community: Community = "", as_json: Json = False
) -> None:
    """Keep a question: it comes before those of the library, once in a school year."""
    from handlers.topics.prompting.keeping import LONGEST
    from storage import audit
    from storage.prompting import own

    words, now = " ".join(text.split()), datetime.now(UTC)
    if not 0 < len(words) <= LONGEST or not words.isprintable():
        raise typer.BadParameter(f"must have 1 to {LONGEST} characters, all of them visible")
    async with opened(settings().database_url) as database, database.write() as session:
        programme_id, community_id = await _whose(session, programme, community)
        own_id = await own.add(session, words, now, programme_id=programme_id, community_id=community_id)
        await audit.note(session, "prompt.added", now, community_id=community_id, own_prompt_id=own_id)
    if as_json:
        say_json({"id": own_id, "text": words})
    else:
        typer.echo(f"{own_id} is kept: it is asked in a coming week")


async def list_own(programme: Programme = "", community: Community = "", as_json: Json = False) -> None:
    """List the questions of a programme's own, or of a community's."""
    from storage.prompting import own

    async with opened(settings().database_url) as database, database.read() as session:
        kept = await own.listed(session, *await _whose(session, programme, community))
    if as_json:
        say_json([{"id": one.id, "text": one.text} for one in kept])
    else:
        say_table(("id", "question"), [(one.id, one.text) for one in kept])


async def remove(own_id: Number, as_json: Json = False) -> None:
    """Ask a question of your own no more; what was asked with it stays."""
    from storage import audit
    from storage.prompting import own

    now = datetime.now(UTC)
    async with opened(settings().database_url) as database, database.write() as session:
        if not await own.remove(session, own_id, now):
            raise FailedError(f"there is no question {own_id}; `staffroom prompts list` shows them")
        await audit.note(session, "prompt.removed", now, own_prompt_id=own_id)
    if as_json:
        say_json({"id": own_id})
    else:
        typer.echo(f"{own_id} is removed")


async def _whose(session: AsyncSession, programme: str, community: str) -> tuple[int, int | None]:
    """The ids of the programme and of the community, None for the programme as a whole.

    Raises:
        BadParameter: not just one of both is named.
        FailedError: there is none such.
    """
    if bool(programme) == bool(community):
        raise typer.BadParameter("name either --programme or --community")
    if programme:
        return await programme_called(session, programme), None
    place = await community_called(session, community)
    return place.programme_id, place.id
