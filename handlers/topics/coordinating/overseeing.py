"""COMMUNITIES: those that a coordinator looks after, how they live, and what can be done with one."""

from __future__ import annotations

from typing import Any

from handlers.areas import read_area
from handlers.rights import Right
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.coordinating import changing, hosts
from handlers.topics.coordinating.common import acting, tried
from handlers.topics.coordinating.realms import realms_for
from handlers.turn import Answer, Choice, Turn
from storage import coordinators, overseen
from storage.coordinators import Realm
from storage.life import life_of
from storage.overseen import Overseen

SHOWN = 10
"""Communities of one page."""

NEXT = "next"


def register(router: Registrations) -> None:
    """Add this topic's command and questions."""
    router.command("communities", show, takes=fits.one_word, needs=Needs.COORDINATOR)
    router.question("communities.which", take_which, lenient=True, needs=Needs.COORDINATOR)
    router.question("communities.do", take_what, lenient=True, needs=Needs.COORDINATOR)


async def show(turn: Turn, rest: str) -> None:
    """`COMMUNITIES`, `COMMUNITIES turkana`: ten of them, each with its members and whether it lives."""
    await _show_page(turn, rest.strip(" .,!?"), 0)


async def _show_page(turn: Turn, area: str, after: int) -> None:
    realms = await _in_area(turn, area)
    if realms is None:
        return
    places, count = await overseen.page(turn.session, realms, after, SHOWN)
    if not places:
        await turn.close_question()
        await turn.reply("communities-none")
        return
    upto = after + len(places)
    more = Choice(NEXT, "communities-next") if upto < count else None
    said = {"from": after + 1, "to": upto, "count": count}
    data = {"area": area, "after": upto}
    choices = [Choice(str(one.id), "communities-line", _line(turn, one)) for one in places]
    await turn.ask("communities.which", "communities-list", said, choices=choices, zero=more, data=data)


async def _in_area(turn: Turn, area: str) -> list[Realm] | None:
    """Their realms, down to the area that was typed; None if it is not theirs, which they were told."""
    realms = await realms_for(turn, Right.SEE_PROGRAMME)
    path = read_area(area) if area else None
    if area:
        realms = await coordinators.meant(turn.session, realms, path) if path else []
    if not realms:
        await turn.reply("area-not-yours", {"area": area[:40]})
        return None
    return realms


def _line(turn: Turn, one: Overseen) -> dict[str, Any]:
    """What a line says of a community."""
    life = "closed" if one.closed_at is not None else life_of(one.last_at, one.created_at, turn.now).value
    return {"name": one.name, "life": life, "members": one.members}


async def take_which(turn: Turn, answer: Answer) -> None:
    """The next page, or what can be done with the one that was chosen."""
    if answer.value == NEXT:
        await _show_page(turn, answer.data["area"], answer.data["after"])
        return
    seen = (await acting(turn)).seen(Right.SEE_COMMUNITY, int(answer.value or 0))
    one = await tried(turn, seen)
    if one is None:
        await turn.close_question()
        return
    said = {**_line(turn, one), "area": one.area, "code": one.code, "zone": one.timezone}
    said |= {"language": turn.texts.render(turn.language, f"language-{one.language}")}
    await turn.ask(
        "communities.do",
        "community-shown",
        said | {"hosts": len(await overseen.hosts_of(turn.session, one.id))},
        choices=[Choice(act, f"community-{act}") for act in (OPEN if one.closed_at is None else CLOSED)],
        zero=Choice("back", "community-back"),
        data={"id": one.id, **{name: answer.data[name] for name in ("area",)}},
    )


OPEN = {
    "invite": hosts.invite,
    "hosts": hosts.show,
    "rename": changing.ask_name,
    "move": changing.ask_area,
    "merge": changing.ask_into,
    "close": changing.ask_whether_close,
}
CLOSED = {"reopen": changing.reopen}


async def take_what(turn: Turn, answer: Answer) -> None:
    """Do what was chosen with it, or show the list again."""
    if answer.value == "back":
        await _show_page(turn, answer.data["area"], 0)
        return
    await turn.close_question()
    await {**OPEN, **CLOSED}[answer.value or ""](turn, answer.data["id"])
