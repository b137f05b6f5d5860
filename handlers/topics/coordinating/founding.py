"""NEW COMMUNITY: name, area, then language and time zone as those around it have them, in four exchanges."""

from __future__ import annotations

import re
from typing import Any

from handlers import overseeing
from handlers.dates.zones import zone_named
from handlers.overseeing import RefusedError
from handlers.overseeing.changing import area_of, name_of
from handlers.rights import Right
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.coordinating.common import acting, tried
from handlers.topics.coordinating.realms import chosen_realm, key_of, realm_called, which_realm
from handlers.topics.hosting.inviting import line_of
from handlers.turn import Answer, Choice, Turn
from storage import overseen
from storage.coordinators import Realm, is_within
from storage.senders import Place

RIGHT = Right.FOUND_COMMUNITY
AREAS = 6
"""Areas that are offered: those with the most communities."""

CONFIRM = [Choice("yes", "yes"), Choice("ways", "found-other-ways"), Choice("no", "no")]


def register(router: Registrations) -> None:
    """Add this topic's command and questions."""
    router.command("newcommunity", begin, needs=Needs.COORDINATOR)
    router.question("found.realm", take_realm, needs=Needs.COORDINATOR)
    router.question("found.name", take_name, free=True, needs=Needs.COORDINATOR)
    router.question("found.area", take_area, free=True, needs=Needs.COORDINATOR)
    router.question("found.sure", take_sure, needs=Needs.COORDINATOR)
    router.question("found.ways", take_ways, free=True, needs=Needs.COORDINATOR)


async def begin(turn: Turn, _rest: str) -> None:
    """`NEW COMMUNITY`: asks for the name first."""
    if realm := await which_realm(turn, RIGHT, "found.realm"):
        await turn.ask("found.name", "found-which-name", data={"realm": key_of(realm)})


async def take_realm(turn: Turn, answer: Answer) -> None:
    """Where, for who looks after several; then the name."""
    if realm := await chosen_realm(turn, RIGHT, answer):
        await turn.ask("found.name", "found-which-name", data={"realm": key_of(realm)})


async def take_name(turn: Turn, answer: Answer) -> None:
    """First exchange: the name. Then the area, those that are there to choose from."""
    realm = await realm_called(turn, RIGHT, answer.data["realm"])
    if realm is None:
        await turn.close_question()
        return
    name = await tried(turn, _free_name(turn, realm, answer.text))
    if name is None:
        return
    areas = await overseen.usual(turn.session, realm, "area", AREAS)
    offered = areas or ([realm.area] if realm.area else [])
    choices = [Choice(area, "literal", {"words": area}) for area in offered]
    data = {**answer.data, "name": name}
    await turn.ask("found.area", "found-which-area", {"community": name}, choices=choices, data=data)


async def _free_name(turn: Turn, realm: Realm, text: str) -> str:
    name = name_of(text)
    if await overseen.name_taken(turn.session, realm.programme_id, name):
        raise RefusedError("community-name-taken", {"name": name})
    return name


async def take_area(turn: Turn, answer: Answer) -> None:
    """Second exchange: the area, a new one too. Then how it looks, to be agreed to."""
    realm = await realm_called(turn, RIGHT, answer.data["realm"])
    if realm is None:
        await turn.close_question()
        return
    area = await tried(turn, _placed(realm, answer.value or answer.text))
    if area is None:
        return
    data = {**_kept(answer), "area": area, **await _guessed(turn, realm, area)}
    if data["zone"]:
        await turn.ask("found.sure", "found-sure", _shown(turn, data), choices=CONFIRM, data=data)
    else:
        await turn.ask("found.ways", "found-which-ways", data=data)


async def _placed(realm: Realm, text: str) -> str:
    """The area that is meant: the whole path, or what comes below their own."""
    typed = area_of(text)
    if is_within(typed, realm.area):
        return typed
    if typed.split("/")[0] == realm.area.split("/")[0]:
        raise RefusedError("area-not-yours", {"area": typed})
    return area_of(f"{realm.area}/{typed}")


async def _guessed(turn: Turn, realm: Realm, area: str) -> dict[str, str]:
    """The language and the zone of most communities there, else of the nearest; "" if none is known."""
    steps = area.split("/") if area else []
    for depth in range(len(steps), -1, -1):
        around = realm.narrowed("/".join(steps[:depth]))
        if not is_within(around.area, realm.area):
            break
        languages = await overseen.usual(turn.session, around, "language", 1)
        zones = await overseen.usual(turn.session, around, "timezone", 1)
        if zones:
            return {"language": languages[0], "zone": zones[0]}
    return {"language": turn.language, "zone": ""}


async def take_sure(turn: Turn, answer: Answer) -> None:
    """Third exchange: yes, no, or another language or zone."""
    if answer.value == "ways":
        await turn.ask("found.ways", "found-which-ways", data=_kept(answer))
        return
    await turn.close_question()
    if answer.value == "yes":
        await _found(turn, answer.data)
    else:
        await turn.reply("found-not")


async def take_ways(turn: Turn, answer: Answer) -> None:
    """Fourth exchange: the language, the zone, or both; what is not said stays as it was guessed."""
    ways = await tried(turn, _read_ways(turn, answer))
    if ways is not None:
        await turn.close_question()
        await _found(turn, {**answer.data, **ways})


async def _read_ways(turn: Turn, answer: Answer) -> dict[str, str]:
    """`fr Africa/Dakar`, `Kiswahili, Nairobi`, or one of the two."""
    words = [word for word in re.split(r"[\s,،]+", answer.text) if word]
    said: dict[str, str] = {}
    for word in words:
        if language := turn.texts.language_called(word):
            said["language"] = language
        elif zone := zone_named(word):
            said["zone"] = zone
        else:
            raise RefusedError("community-zone-bad", {"zone": word[:40]})
    if not said or not {**answer.data, **said}["zone"]:
        raise RefusedError("found-which-ways")
    return said


async def _found(turn: Turn, data: dict[str, Any]) -> None:
    realm = await realm_called(turn, RIGHT, data["realm"])
    if realm is None:
        return
    place = await tried(
        turn,
        overseeing.found(
            await acting(turn),
            realm.programme_id,
            name=data["name"],
            area=data["area"],
            language=data["language"],
            timezone=data["zone"],
        ),
    )
    if place is not None:
        await _tell(turn, place)


async def _tell(turn: Turn, place: Place) -> None:
    """How teachers join, and a code for who will host it."""
    links = turn.services.join_links(place.code)
    lines = "\n".join(line_of(turn, channel, link) for channel, link in links.items())
    _, code, _ = await overseeing.invite_host(await acting(turn), place.id)
    said = {"community": place.name, "code": place.code, "host": code}
    poster = {"title": place.name, "language": place.language, "code": place.code, "links": links}
    picture = {"kind": "poster", "data": poster}
    if lines:
        await turn.reply("found-done-links", {**said, "lines": lines}, picture=picture)
    else:
        await turn.reply("found-done", said, picture=picture)


def _kept(answer: Answer) -> dict[str, Any]:
    """What a question has kept, without its choices."""
    return {name: value for name, value in answer.data.items() if name not in ("choices", "zero")}


def _shown(turn: Turn, data: dict[str, Any]) -> dict[str, str]:
    language = turn.texts.render(turn.language, f"language-{data['language']}")
    return {"community": data["name"], "area": data["area"], "language": language, "zone": data["zone"]}
