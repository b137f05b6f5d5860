"""`staffroom invite`: one-time codes for those who facilitate and coordinate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import posters, values
from bot.cli.console import Json, command, opened, say, say_json, settings
from bot.cli.links import join_links, link_lines
from bot.cli.named import community_called, programme_called

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession

CODE_LENGTH = 8


class Invited(StrEnum):
    """Who can be invited by a one-time code."""

    COORDINATOR = "coordinator"
    FACILITATOR = "facilitator"


@dataclass(frozen=True, slots=True)
class _Place:
    """What someone is invited to."""

    title: str
    language: str
    programme_id: int
    community_id: int | None
    area: str


def register(cli: typer.Typer) -> None:
    """Add this noun's command."""
    cli.command()(command(invite))


async def invite(
    role: Annotated[Invited, typer.Option("--role", help="What the invited person will be.")],
    programme: Annotated[str, values.Programme] = "",
    area: Annotated[str | None, values.Area] = None,
    code: Annotated[str, typer.Option("--community", metavar="CODE", help="The community's join code.")] = "",
    language: Annotated[str, values.Language] = "en",
    identified: Annotated[
        bool, typer.Option("--identified", help="A coordinator who may export names, too.")
    ] = False,
    days: Annotated[int, typer.Option("--days", min=1, max=365, help="How long the code works.")] = 30,
    folder: posters.Folder = posters.POSTERS,
    as_json: Json = False,
) -> None:
    """Print a one-time code with its links, and write them on a poster.

    A coordinator is invited with --programme (and --area, --language of the poster), a facilitator with
    --community.
    """
    _check_usage(role, programme, area or "", code, identified=identified)
    chosen, now = settings(), datetime.now(UTC)
    expires_at = now + timedelta(days=days)
    async with opened(chosen.database_url) as database, database.write() as session:
        place = await _place(session, programme, area or "", code, language)
        one_time = await _store(session, role, place, now, expires_at, identified=identified)
    links = await join_links(chosen, one_time)
    lines = await posters.write(
        chosen,
        folder,
        title=place.title,
        language=place.language,
        text_key=f"poster-{role.value}",
        variables={"until": expires_at.date().isoformat()},
        code=one_time,
        links=links,
    )
    if as_json:
        shown = {"code": one_time, "role": role.value, "expires_at": expires_at.isoformat()}
        say_json({**shown, "links": links, "notes": lines})
    else:
        until = f"Works once, until {expires_at:%Y-%m-%d %H:%M} UTC."
        say([f"{place.title}: {role.value}", posters.join_line(one_time), until])
        say([*link_lines(chosen, links), *lines])


def _check_usage(role: Invited, programme: str, area: str, code: str, *, identified: bool) -> None:
    if role is Invited.COORDINATOR and (not programme or code):
        raise typer.BadParameter(
            "a coordinator is invited with --programme NAME, and --area if not to all of it"
        )
    if role is Invited.FACILITATOR and (not code or programme or area or identified):
        raise typer.BadParameter("a facilitator is invited with --community CODE alone")


async def _place(session: AsyncSession, programme: str, area: str, code: str, language: str) -> _Place:
    if not code:
        return _Place(programme, language, await programme_called(session, programme), None, area)
    community = await community_called(session, code)
    return _Place(community.name, community.language, community.programme_id, community.id, "")


async def _store(
    session: AsyncSession,
    role: Invited,
    place: _Place,
    now: datetime,
    expires_at: datetime,
    *,
    identified: bool,
) -> str:
    from storage import audit, codes
    from storage.tables import Role

    code = await codes.free_code(session, CODE_LENGTH)
    await codes.invite(
        session,
        code=code,
        role=Role(role.value),
        programme_id=place.programme_id,
        community_id=place.community_id,
        area=place.area,
        may_identify=identified,
        expires_at=expires_at,
    )
    await audit.note(
        session,
        f"invited.{role.value}",
        now,
        community_id=place.community_id,
        programme_id=place.programme_id,
        **({"identified": True} if identified else {}),
    )
    return code
