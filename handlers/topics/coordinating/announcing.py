"""ANNOUNCE: news from a programme to all communities of an area, after a look at it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from handlers import reaching
from handlers.areas import read_area
from handlers.reaching import Reach
from handlers.rights import Right
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.coordinating.realms import (
    chosen_realm,
    realms_for,
    title_of,
    which_realm,
)
from handlers.topics.coordinating.telling import plan_results
from handlers.topics.prompting.common import clock
from handlers.turn import YES_NO, Answer, Choice, Turn
from storage import announcements, audit, coordinators, media
from storage import communities as homes
from storage.announcements import Just, Saying
from storage.coordinators import Realm

TEXT, REALM, SEND, PART = "announce.text", "announce.realm", "announce.send", "announce.part"
LONGEST = 1000
"""Characters: with the line before them they go as one message on every channel, and nothing is cut."""

JUST = timedelta(hours=12)
"""Who announces so shortly after somebody else is told of it first."""

AGAIN = timedelta(hours=1)
"""The same words to the same people within so long are a slip."""

PARTS = 9
"""Parts of an area that can be chosen by number; a typed one always works."""

BEFORE_COLON = re.compile(r"([^:\n]{1,120}?)\s*:\s*(.*)", re.DOTALL)


def register(router: Registrations) -> None:
    """Add this topic's command and questions."""
    router.command("announce", announce, takes=fits.anything, needs=Needs.COORDINATOR)
    router.question(TEXT, take_text, free=True, prose=True, needs=Needs.COORDINATOR)
    router.question(REALM, take_realm, needs=Needs.COORDINATOR)
    router.question(SEND, take_send, needs=Needs.COORDINATOR)
    router.question(PART, take_part, needs=Needs.COORDINATOR)


async def announce(turn: Turn, rest: str) -> None:
    """`ANNOUNCE text`, `ANNOUNCE kenya/turkana: text`, or `ANNOUNCE` and then the question."""
    area, text = await _read(turn, rest)
    if text or turn.media_ids:
        await _begin(turn, area, text)
    else:
        await turn.ask(TEXT, "announce-which", data={"area": area})


async def _read(turn: Turn, rest: str) -> tuple[str, str]:
    """The area that stands before a colon, if it is one, and the words.

    A path without blanks is meant for one even if nobody knows it; a single word, only if it is known.
    """
    match = BEFORE_COLON.fullmatch(rest)
    path = read_area(match[1]) if match else None
    if match is None or path is None:
        return "", rest
    meant = "/" in match[1] and not re.search(r"\s", match[1])
    known = meant or await coordinators.meant(turn.session, await realms_for(turn, Right.ANNOUNCE), path)
    return (match[1], match[2].strip()) if known else ("", rest)


async def take_text(turn: Turn, answer: Answer) -> None:
    """The words that were asked for, or a file."""
    await turn.close_question()
    await _begin(turn, answer.data["area"], answer.text)


async def _begin(turn: Turn, area: str, text: str) -> None:
    if len(text) > LONGEST:
        await turn.reply("announce-too-long", {"length": len(text), "limit": LONGEST})
    elif len(turn.media_ids) > 1:
        await turn.reply("announce-one-file")
    else:
        data = {"text": text, "media_id": turn.media_id}
        if realm := await which_realm(turn, Right.ANNOUNCE, REALM, data, area=area):
            await _preview(turn, realm, data)


async def take_realm(turn: Turn, answer: Answer) -> None:
    """Which of several realms is meant."""
    if realm := await chosen_realm(turn, Right.ANNOUNCE, answer):
        await _preview(turn, realm, answer.data)


async def _preview(turn: Turn, realm: Realm, data: dict[str, Any]) -> None:
    """Show it as readers will see it, how it gets to how many, and what has just gone: shall it?"""
    said = {"text": data["text"], "media_id": data["media_id"]}
    just = await _just(turn, realm)
    if await _is_again(turn, realm, just, said):
        return
    found, communities = await _look(turn, realm)
    if not found.count:
        await turn.close_question()
        await turn.reply("announce-nobody", {"where": title_of(realm)})
        return
    lines = [_just_line(turn, realm, just[0], await _zone(turn, realm))] if just else []
    lines.append(await _as_read(turn, realm, said))
    counts = {**found.said(turn.services.sending.prices), "communities": communities}
    lines.append(turn.texts.render(turn.language, "announce-reach", counts))
    lines.append(turn.texts.render(turn.language, "announce-send", {"where": title_of(realm)}))
    parts = await announcements.parts_of(turn.session, realm)
    choices = [*YES_NO, Choice("part", "announce-part")] if len(parts) > 1 else YES_NO
    kept = {**said, "realm": f"{realm.id}:{realm.area}", "newest": just[0].id if just else 0}
    await turn.ask(SEND, "literal", {"words": "\n".join(lines)}, choices=choices, data=kept)


async def _look(turn: Turn, realm: Realm) -> tuple[Reach, int]:
    """How it gets to whom, and in how many communities."""
    where, sending = (realm.programme_id, realm.area), turn.services.sending

    async def look(session: AsyncSession) -> tuple[Reach, int]:
        found = await reaching.look_at_area(session, sending, *where, turn.now)
        return found, await announcements.size_of(session, *where)

    return await turn.look(("announce", *where), look)


async def _just(turn: Turn, realm: Realm) -> list[Just]:
    since = turn.now - JUST
    return await announcements.just_said(turn.session, realm.programme_id, realm.area, since)


async def _is_again(turn: Turn, realm: Realm, just: list[Just], said: dict[str, Any]) -> bool:
    """Whether the very same has just gone to the same people: then they are told so."""
    wanted, since = (said["text"], said["media_id"]), turn.now - AGAIN
    same = [one for one in just if (one.text, one.media_id) == wanted and one.created_at > since]
    if not same:
        return False
    await turn.close_question()
    at = clock(same[0].created_at, await _zone(turn, realm))
    about = {"code": same[0].code, "where": title_of(realm.narrowed(same[0].area)), "time": at}
    await turn.reply("announce-same", about)
    return True


async def _zone(turn: Turn, realm: Realm) -> str:
    """Whose clock they read: that of their community, else of most in the realm."""
    if turn.community is not None:
        return turn.community.timezone
    return await coordinators.zone_of(turn.session, [realm])


def _just_line(turn: Turn, realm: Realm, one: Just, zone: str) -> str:
    where, at = title_of(realm.narrowed(one.area)), clock(one.created_at, zone)
    about = {"code": one.code, "where": where, "time": at}
    if one.by is None:
        return turn.texts.render(turn.language, "announce-just", about)
    return turn.texts.render(turn.language, "announce-just-by", {**about, "name": one.by})


async def _as_read(turn: Turn, realm: Realm, said: dict[str, Any]) -> str:
    """It with the frame that its readers see, in the language of who looks at it."""
    number = await announcements.next_number(turn.session, realm.programme_id)
    words = {"code": announcements.code_of(number), "programme": realm.programme, "news": said["text"]}
    shown = turn.texts.render(turn.language, "news", words).rstrip()
    file = await media.by_id(turn.session, said["media_id"]) if said["media_id"] is not None else None
    if file is None:
        return shown
    return f"{shown}\n{turn.texts.render(turn.language, 'digest-file', {'kind': file.kind})}"


async def take_send(turn: Turn, answer: Answer) -> None:
    """Send it, or ask for which part; unless other news has gone since they looked: then look again."""
    if answer.value == "no":
        await turn.close_question()
        await turn.reply("announce-not-sent")
        return
    realm = await chosen_realm(turn, Right.ANNOUNCE, replace(answer, value=answer.data["realm"]))
    if realm is None:
        return
    if answer.value == "part":
        await _ask_part(turn, realm, answer.data)
        return
    await homes.hold_programme(turn.session, realm.programme_id)
    just = await _just(turn, realm)
    if (just[0].id if just else 0) != answer.data["newest"]:
        await _preview(turn, realm, answer.data)
    else:
        await _send(turn, realm, answer.data)


async def _ask_part(turn: Turn, realm: Realm, data: dict[str, Any]) -> None:
    parts = (await announcements.parts_of(turn.session, realm))[:PARTS]
    choices = [Choice(f"{realm.id}:{part}", "literal", {"words": part}) for part in parts]
    kept = {"text": data["text"], "media_id": data["media_id"]}
    await turn.ask(PART, "announce-part-which", {"where": title_of(realm)}, choices=choices, data=kept)


async def take_part(turn: Turn, answer: Answer) -> None:
    """The part that was chosen: look at that."""
    await take_realm(turn, answer)


async def _send(turn: Turn, realm: Realm, data: dict[str, Any]) -> None:
    found, communities = await _look(turn, realm)
    said = Saying(realm.programme_id, realm.area, data["text"], data["media_id"], turn.member.id)
    made = await announcements.make(
        turn.session, said, turn.now, members=found.count, communities=communities
    )
    await audit.note(
        turn.session,
        "news.announced",
        turn.now,
        actor_id=turn.member.id,
        programme_id=realm.programme_id,
        area=realm.area,
        news=made.number,
        members=found.count,
        communities=communities,
    )
    await plan_results(turn.session, made.id, turn.now)
    about = {"code": announcements.code_of(made.number), "count": found.count, "communities": communities}
    await turn.reply("announce-sent", about)
