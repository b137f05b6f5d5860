"""What somebody says to news goes to who announced it, in private; what they say to that goes back."""

from __future__ import annotations

import re
from typing import Any

from handlers.rights import Right, may_in
from handlers.routing.may import how_to_join
from handlers.routing.meaning import MARKS
from handlers.routing.registrations import Registrations
from handlers.topics.coordinating import news as reading
from handlers.turn import Turn
from storage import announcements, coordinators, messages
from storage.announcements import News
from storage.messages import NEWS, Draft
from storage.tables import Priority

AT_START = re.compile(rf"[{MARKS}]*{announcements.CODE.pattern}\b[{MARKS}\s:.,-]*", announcements.CODE.flags)
REPLY, ANSWER = "news-reply", "news-answer"
"""The texts that bring a reply to a coordinator, and what they answer to it."""


def register(router: Registrations) -> None:
    """Take what quotes news, and what begins with its code."""
    router.quoted(take_quoted)
    router.coded(take_coded)


async def take_quoted(turn: Turn) -> bool:
    """A quoted reply to news, to a reply to it, or to the answer to that."""
    quoted = await announcements.quoted(turn.session, turn.inbound.chat.channel, turn.inbound.reply_to or "")
    found = await announcements.by_id(turn.session, quoted[0]) if quoted else None
    if quoted is None or found is None:
        return False
    _, text_key, author_id = quoted
    match = AT_START.match(turn.text)
    text = turn.text[match.end() :] if match else turn.text
    if text_key == REPLY:
        await _answer(turn, found, author_id, text)
    else:
        await _reply(turn, found, text)
    return True


async def take_coded(turn: Turn) -> bool:
    """`N3 thank you`, where nobody can quote. A code that names no news of theirs may be words."""
    match = AT_START.match(turn.text)
    if match is None or turn.person is None:
        return False
    found = await reading.find(turn, int(match[1]))
    if found is None:
        return False
    await _reply(turn, found, turn.text[match.end() :].strip())
    return True


def _refusal(turn: Turn, found: News, text: str) -> str | None:
    """The text that says why it goes to nobody, None if it can."""
    if turn.person is None:
        return how_to_join(turn)
    if turn.member.stopped_at is not None:
        return "stopped-still"
    if found.withdrawn_at is not None:
        return "code-withdrawn"
    if turn.media_ids:
        return "news-no-file"
    return None if text else "answer-empty"


async def _reply(turn: Turn, found: News, text: str) -> None:
    if said := _refusal(turn, found, text):
        await turn.reply(said, _about(said, found))
    elif found.author_id == turn.member.id:
        await turn.reply("news-own", {"code": found.code})
    elif await _tell_coordinator(turn, found, text):
        await turn.reply("news-reply-sent", {"programme": found.programme})
    else:
        await turn.reply("news-nobody", {"programme": found.programme})


def _about(said: str, found: News) -> dict[str, Any] | None:
    return {"code": found.code} if said in ("code-withdrawn", "answer-empty") else None


async def _tell_coordinator(turn: Turn, found: News, text: str) -> bool:
    """Who announced it, if they look after it, else whoever does; past their day's fill in the digest."""
    where = turn.community.name if turn.community else found.programme
    said = {NEWS: found.id, "name": turn.member.name, "community": where, "words": text}
    for member_id in await _coordinators(turn, found):
        if member_id == turn.member.id:
            continue
        draft = Draft(REPLY, said, author_id=turn.member.id)
        message_id = await messages.create(turn.session, draft, turn.now)
        if await messages.send_to_member(turn.session, message_id, member_id, turn.now, Priority.COMMUNITY):
            return True
    return False


async def _coordinators(turn: Turn, found: News) -> list[int]:
    """Those who look after all that it went to, who announced it first."""
    others = await announcements.coordinators_of(turn.session, found.programme_id, found.area)
    return sorted(others, key=lambda one: one != found.author_id)


async def _answer(turn: Turn, found: News, member_id: int | None, text: str) -> None:
    """A coordinator answers somebody's reply: that goes to this one alone, in the programme's name."""
    if said := _refusal(turn, found, text):
        await turn.reply(said, _about(said, found))
        return
    realms = await coordinators.realms_of(turn.session, turn.member.id)
    if not may_in(Right.ANNOUNCE, realms, found.programme_id, found.area):
        await turn.reply("needs-coordinator")
        return
    draft = Draft(ANSWER, {NEWS: found.id, "words": text}, author_id=turn.member.id)
    if member_id is not None and await turn.tell(member_id, draft, after_rest=True):
        await turn.reply("news-answer-sent")
    else:
        await turn.reply("news-unheard")
