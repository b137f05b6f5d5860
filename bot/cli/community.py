"""`staffroom community`: the communities of practice."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli import posters, values
from bot.cli.console import FailedError, Json, command, opened, say, say_json, settings
from bot.cli.links import join_links, link_lines

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.settings import Settings
    from storage.senders import Place

CODE_LENGTH = 6


def register(cli: typer.Typer) -> None:
    """Add this noun's commands."""
    group = typer.Typer(help="Communities, which teachers join.", no_args_is_help=True)
    group.command()(command(add))
    group.command()(command(poster))
    cli.add_typer(group, name="community")


async def add(
    name: Annotated[str, values.Name],
    programme: Annotated[str, values.Programme],
    area: Annotated[str, values.Area],
    language: Annotated[str, values.Language],
    timezone: Annotated[str, values.Timezone],
    with_poster: Annotated[bool, typer.Option("--poster", help="Write its poster, too.")] = False,
    folder: posters.Folder = posters.POSTERS,
    as_json: Json = False,
) -> None:
    """Add a community, and print how teachers join it."""
    from storage import audit, codes, communities

    chosen, now = settings(), datetime.now(UTC)
    async with opened(chosen.database_url) as database, database.write() as session:
        programme_id = await programme_called(session, programme)
        code = await codes.free_code(session, CODE_LENGTH)
        community_id = await communities.add(
            session,
            programme_id=programme_id,
            name=name,
            area=area,
            language=language,
            timezone=timezone,
            code=code,
            now=now,
        )
        await audit.note(session, "community.added", now, community_id=community_id)
        place = await community_called(session, code)
    links = await join_links(chosen, code)
    lines = await _draw(chosen, folder, place, links) if with_poster else []
    _show(chosen, place, links, lines, as_json=as_json)


async def poster(
    code: Annotated[str, typer.Argument(metavar="CODE", help="The community's join code.")],
    folder: posters.Folder = posters.POSTERS,
    as_json: Json = False,
) -> None:
    """Write a community's poster, with its join code, as PNG and PDF."""
    chosen = settings()
    async with opened(chosen.database_url) as database, database.read() as session:
        place = await community_called(session, code)
    links = await join_links(chosen, place.code)
    _show(chosen, place, links, await _draw(chosen, folder, place, links), as_json=as_json)


async def programme_called(session: AsyncSession, name: str) -> int:
    """The id of the programme with this name.

    Raises:
        FailedError: there is none.
    """
    from storage import communities

    programme_id = await communities.programme_named(session, name)
    if programme_id is None:
        raise FailedError(f"there is no programme {name}; run: staffroom programme add {name!r}")
    return programme_id


async def community_called(session: AsyncSession, code: str) -> Place:
    """The open community with this join code.

    Raises:
        FailedError: there is none.
    """
    from storage import communities

    place = await communities.by_code(session, code)
    if place is None:
        raise FailedError(f"there is no community with the code {code}; `staffroom stats` lists them")
    return place


async def _draw(settings: Settings, folder: Path, place: Place, links: dict[str, str]) -> list[str]:
    return await posters.write(
        settings,
        folder,
        title=place.name,
        language=place.language,
        text_key=posters.JOIN,
        variables={},
        code=place.code,
        links=links,
    )


def _show(
    settings: Settings, place: Place, links: dict[str, str], lines: list[str], *, as_json: bool
) -> None:
    if as_json:
        shown: dict[str, Any] = {"name": place.name, "code": place.code, "links": links, "notes": lines}
        say_json(shown)
    else:
        say([place.name, posters.join_line(place.code), *link_lines(settings, links), *lines])
