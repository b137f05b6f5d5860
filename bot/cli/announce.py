"""`staffroom announce`: news to all communities of a programme or of an area, in the programme's name."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli import values
from bot.cli.console import FailedError, Json, command, opened, say, say_json, settings
from bot.cli.named import programme_called

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession

    from handlers.reaching import Reach
    from storage.announcements import Saying

Text = Annotated[str, typer.Argument(metavar="TEXT", help="The news, in the language of its readers.")]
Yes = Annotated[bool, typer.Option("--yes", help="Send it; without this it is only looked at.")]


def register(cli: typer.Typer) -> None:
    """Add this noun's command."""
    cli.command()(command(announce))


async def announce(
    text: Text,
    programme: Annotated[str, values.Programme],
    area: Annotated[str | None, values.Area] = None,
    yes: Yes = False,
    as_json: Json = False,
) -> None:
    """Say something to all members, each once: first only how many it reaches, and with --yes for good.

    What they answer goes to a coordinator who looks after all of that area.
    """
    from bot.channels.configured import configured_channels, sending_of
    from bot.clock import SystemClock
    from storage import announcements, communities
    from storage.announcements import Saying

    words, now, chosen = _words(text), datetime.now(UTC), settings()
    sending = sending_of(chosen, configured_channels(chosen, SystemClock()))
    number = None
    async with opened(chosen.database_url) as database:
        async with database.read() as session:
            said = Saying(await programme_called(session, programme), area or "", words)
            await _refuse_again(session, said, now)
            found, homes = await _look(session, sending, said, now)
        if yes:
            async with database.write() as session:
                await communities.hold_programme(session, said.programme_id)
                await _refuse_again(session, said, now)
                number = await _make(session, said, now, found.count, homes)
    code = announcements.code_of(number) if number is not None else None
    counts = {**found.said(sending.prices), "communities": homes}
    if as_json:
        say_json({"sent": yes, "code": code, **counts})
    else:
        say(_lines(counts, code))


def _words(text: str) -> str:
    from handlers.topics.coordinating.announcing import LONGEST

    words = text.strip()
    if not 0 < len(words) <= LONGEST or not words.replace("\n", "").isprintable():
        raise typer.BadParameter(f"must have 1 to {LONGEST} characters, all of them visible")
    return words


async def _refuse_again(session: AsyncSession, said: Saying, now: datetime) -> None:
    """Go on only if the same has not just been said to them."""
    from handlers.topics.coordinating.announcing import AGAIN
    from storage import announcements

    for one in await announcements.just_said(session, said.programme_id, said.area, now - AGAIN):
        if one.text == said.text:
            raise FailedError(f"these words went as {one.code} less than an hour ago; nothing was sent")


async def _look(session: AsyncSession, sending: Any, said: Saying, now: datetime) -> tuple[Reach, int]:
    """Whom it reaches how, in how many communities: some seconds for a million, in which nobody waits.

    Raises:
        FailedError: it is nobody.
    """
    from handlers import reaching
    from storage import announcements

    found = await reaching.look_at_area(session, sending, said.programme_id, said.area, now)
    if not found.count:
        raise FailedError(f"nobody can be reached in {said.area or 'this programme'}; nothing was sent")
    return found, await announcements.size_of(session, said.programme_id, said.area)


async def _make(session: AsyncSession, said: Saying, now: datetime, members: int, communities: int) -> int:
    from storage import announcements, audit

    made = await announcements.make(session, said, now, members=members, communities=communities)
    await audit.note(
        session,
        "news.announced",
        now,
        programme_id=said.programme_id,
        area=said.area,
        news=made.number,
        members=members,
        communities=communities,
    )
    return made.number


def _lines(counts: dict[str, Any], code: str | None) -> list[str]:
    count, homes = counts["count"], counts["communities"]
    whom = f"{count} member{'s' * (count != 1)} in {homes} {'community' if homes == 1 else 'communities'}"
    later = f"{counts['digest']} with their digest, {counts['parked']} when they next write"
    ways = f"{counts['inside']} at once, {later}"
    time = f"{counts['hours']} h" if counts["hours"] else f"{counts['minutes']} min"
    cost = "" if counts["cost"] == "none" else f", {counts['cost']}"
    end = f"{code} is on its way." if code else "Nothing was sent: to send it, the same with --yes."
    return [f"{whom}: {ways}. About {time}, none at night where they are{cost}.", end]
