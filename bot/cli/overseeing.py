"""`staffroom community list`, and what coordinators do from the chat as well: rename, move, merge, close."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from bot.cli import values
from bot.cli.console import FailedError, Json, command, opened, say, say_json, say_table, settings
from bot.cli.named import programme_called

if TYPE_CHECKING:
    from handlers.overseeing import Acting
    from storage.overseen import Overseen

Done = TypeVar("Done")
Code = Annotated[str, typer.Argument(metavar="CODE", help="The community's join code.")]
PAGE = 1000


def register(group: typer.Typer) -> None:
    """Add these commands to the noun `community`."""
    group.command(name="list")(command(list_all))
    for function in (rename, move, merge, close, reopen, hosts):
        group.command()(command(function))


async def list_all(
    programme: Annotated[str, values.Programme],
    area: Annotated[str | None, values.Area] = None,
    as_json: Json = False,
) -> None:
    """List a programme's communities: members, and whether they are new, alive, quiet, asleep or closed."""
    from storage import overseen
    from storage.coordinators import Realm

    now = datetime.now(UTC)
    shown: list[dict[str, Any]] = []
    async with opened(settings().database_url) as database, database.read() as session:
        realm = Realm(0, await programme_called(session, programme), programme, area or "", False)
        while places := (await overseen.page(session, [realm], len(shown), PAGE))[0]:
            shown += [_shown(one, now) for one in places]
    if as_json:
        say_json(shown)
    else:
        say_table(
            ("community", "join code", "area", "life", "members"), [tuple(one.values())[:5] for one in shown]
        )


def _shown(one: Overseen, now: datetime) -> dict[str, Any]:
    from storage.life import life_of

    life = "closed" if one.closed_at is not None else life_of(one.last_at, one.created_at, now).value
    return {"name": one.name, "code": one.code, "area": one.area, "life": life, "members": one.members}


async def rename(code: Code, name: Annotated[str, values.Name], as_json: Json = False) -> None:
    """Give a community another name."""
    from handlers import overseeing

    async with _acting() as (acting, place):
        before, after = await tried(overseeing.rename(acting, (await place(code)).id, name))
    _say(as_json, f"{before.name} is now called {after}.", name=after, code=before.code)


async def move(code: Code, area: Annotated[str, values.Area], as_json: Json = False) -> None:
    """Let a community lie in another area of its programme."""
    from handlers import overseeing

    async with _acting() as (acting, place):
        before, after = await tried(overseeing.move(acting, (await place(code)).id, area))
    _say(as_json, f"{before.name} now lies in {after}.", name=before.name, code=before.code, area=after)


async def merge(
    code: Code,
    into: Annotated[str, typer.Option("--into", metavar="CODE", help="The other's join code.")],
    as_json: Json = False,
) -> None:
    """Let a community become part of another: its people are told; this cannot be undone."""
    from handlers import overseeing

    async with _acting() as (acting, place):
        old, new = await place(code), await place(into)
        _, _, taken = await tried(overseeing.merge(acting, old.id, new.id))
    said = f"{old.name} is now part of {new.name}: {taken} are new there. JOIN {old.code} leads there, too."
    _say(as_json, said, code=old.code, into=new.code, people=taken)


async def close(code: Code, as_json: Json = False) -> None:
    """Close a community: its members are told, and nothing of it goes to anybody until it is open again."""
    from handlers import overseeing

    async with _acting() as (acting, place):
        done = await tried(overseeing.close(acting, (await place(code)).id))
    _say(
        as_json,
        f"{done.name} is closed. To open it again: staffroom community reopen {done.code}",
        code=done.code,
    )


async def reopen(code: Code, as_json: Json = False) -> None:
    """Open a closed community again, with those who were in it."""
    from handlers import overseeing

    async with _acting() as (acting, place):
        done = await tried(overseeing.reopen(acting, (await place(code)).id))
    _say(as_json, f"{done.name} is open again. Members: {done.members}", code=done.code, members=done.members)


async def hosts(
    code: Code,
    relieve: Annotated[int, typer.Option(metavar="NUMBER", help="Who hosts it no more, and stays.")] = 0,
    remove: Annotated[int, typer.Option(metavar="NUMBER", help="Who is put out of it.")] = 0,
    as_json: Json = False,
) -> None:
    """List who hosts a community, each with a number; with an option end it for one of them."""
    from handlers import overseeing
    from storage import overseen

    async with _acting() as (acting, place):
        one = await place(code)
        if relieve:
            await tried(overseeing.relieve_host(acting, one.id, relieve))
        if remove:
            await tried(overseeing.remove_host(acting, one.id, remove))
        there = await overseen.hosts_of(acting.session, one.id)
    if as_json:
        say_json([{"number": host.member_id, "name": host.name} for host in there])
    else:
        say_table(("number", "facilitator"), [(host.member_id, host.name) for host in there])


Called = Callable[[str], Awaitable["Overseen"]]


@asynccontextmanager
async def _acting() -> AsyncIterator[tuple[Acting, Called]]:
    """The operator in one transaction, and how a community is found by its code.

    Raises:
        FailedError: (of the second) there is none.
    """
    from handlers.overseeing import Acting
    from storage import overseen

    async with opened(settings().database_url) as database, database.write() as session:

        async def called(code: str) -> Overseen:
            found = await overseen.called(session, code)
            if found is None:
                raise FailedError(f"there is no community with the code {code}; `staffroom stats` lists them")
            return found

        yield Acting(session, datetime.now(UTC)), called


async def tried(doing: Awaitable[Done]) -> Done:
    """What came of it.

    Raises:
        FailedError: it was refused; in English it says why.
    """
    from handlers.overseeing import RefusedError
    from prompts.texts import REFERENCE, load

    try:
        return await doing
    except RefusedError as refused:
        raise FailedError(load().render(REFERENCE, refused.text_key, refused.variables)) from None


def _say(as_json: bool, sentence: str, **shown: Any) -> None:
    if as_json:
        say_json(shown)
    else:
        say([sentence])
