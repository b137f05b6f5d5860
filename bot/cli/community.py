"""`staffroom community`: the communities of practice."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli import overseeing, posters, values
from bot.cli.console import Json, command, opened, say, say_json, say_table, settings
from bot.cli.links import join_links, link_lines
from bot.cli.named import community_called, programme_called

if TYPE_CHECKING:
    from bot.settings import Settings
    from storage.communities import Customs
    from storage.senders import Place


def register(cli: typer.Typer) -> None:
    """Add this noun's commands."""
    group = typer.Typer(help="Communities, which teachers join.", no_args_is_help=True)
    group.command()(command(add))
    group.command()(command(poster))
    group.command(name="set")(command(set_customs))
    group.command()(command(reports))
    overseeing.register(group)
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
    from handlers.overseeing import Acting, found

    chosen = settings()
    async with opened(chosen.database_url) as database, database.write() as session:
        programme_id = await programme_called(session, programme)
        acting = Acting(session, datetime.now(UTC))
        where = {"name": name, "area": area, "language": language, "timezone": timezone}
        place = await overseeing.tried(found(acting, programme_id, **where))
    links = await join_links(chosen, place.code)
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


async def set_customs(
    code: Annotated[str, typer.Argument(metavar="CODE", help="The community's join code.")],
    digest: Annotated[str, typer.Option(help="How members hear: now, daily, weekly or help.")] = "",
    digest_hour: Annotated[str, typer.Option(help="When the digest comes: 0 to 23, local.")] = "",
    digest_day: Annotated[str, typer.Option(help="The weekly one's day, such as friday.")] = "",
    quiet: Annotated[str, typer.Option(help="Quiet hours, such as 20-6, or 0-0 for none.")] = "",
    daily_cap: Annotated[str, typer.Option(help="Messages a day at once to one member.")] = "",
    escalate_after: Annotated[str, typer.Option(help="Hours until facilitators hear of a request.")] = "",
    travel_after: Annotated[str, typer.Option(help="Hours until other communities may.")] = "",
    circle_size: Annotated[str, typer.Option(help="Members that open an idea's circle.")] = "",
    stories: Annotated[str, typer.Option(help="Stories from elsewhere: yes or no.")] = "",
    weekend: Annotated[str, typer.Option(help="Days of rest, such as 'friday saturday', or 0.")] = "",
    hosting: Annotated[str, typer.Option(help="The monthly question who hosts next: yes or no.")] = "",
    timezone: Annotated[str | None, values.Timezone] = None,
    as_json: Json = False,
) -> None:
    """Set a community's customs, and print them all; without an option only print them."""
    from handlers import customs
    from storage import communities

    options = (
        digest,
        digest_hour,
        digest_day,
        quiet,
        daily_cap,
        escalate_after,
        travel_after,
        circle_size,
        stories,
        weekend,
        hosting,
    )
    wanted = {name: text for name, text in zip(customs.NAMES, options, strict=True) if text}
    async with opened(settings().database_url) as database, database.write() as session:
        place = await community_called(session, code)
        changes = _read_customs(wanted, await communities.customs_of(session, place.id))
        changes |= {"timezone": timezone} if timezone else {}
        if changes:
            await customs.change(session, place.id, changes, datetime.now(UTC), None)
        now = await communities.customs_of(session, place.id)
    if as_json:
        say_json({"name": place.name, "code": place.code, **asdict(now)})
    else:
        lines = [f"{name}: {text}" for name, text in customs.written(now).items()]
        say([place.name, *lines, f"timezone: {now.timezone}"])


def _read_customs(wanted: dict[str, str], now: Customs) -> dict[str, Any]:
    """What the options set; the hours of help requests as they will be together.

    Raises:
        BadParameter: one cannot be that; it says what it can be.
    """
    from handlers import customs
    from prompts.texts import REFERENCE, load

    changes: dict[str, Any] = {}
    left = dict(wanted)
    while left:  # what one sets may make room for another
        then = replace(now, **changes)
        read = {name: customs.read(name, text, then, {}) for name, text in left.items()}
        known = next(((name, values) for name, values in read.items() if values is not None), None)
        if known is None:
            name, text = next(iter(left.items()))
            least, most = customs.bounds(name, then) if name in customs.NUMBERS else (0, 0)
            said = load().render(REFERENCE, f"customs-ask-{name}", {"least": least, "most": most})
            raise typer.BadParameter(f"{text!r} cannot be. {said}")
        changes |= known[1]
        del left[known[0]]
    return changes


async def reports(as_json: Json = False) -> None:
    """List what members have reported and no facilitator has decided on; not by whom, nor the words."""
    from storage import reports as kept

    async with opened(settings().database_url) as database, database.read() as session:
        waiting = await kept.waiting(session)
    if as_json:
        say_json([asdict(one) for one in waiting])
    else:
        columns = ("community", "join code", "contribution", "reports", "since")
        say_table(columns, [tuple(asdict(one).values()) for one in waiting])


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
