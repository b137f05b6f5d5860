"""NEWS: what a programme has told a member's communities; and, for who announced it, how that got on."""

from __future__ import annotations

from handlers.cutting import excerpt
from handlers.rights import Right, may_in
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.coordinating.realms import realms_for
from handlers.topics.coordinating.telling import counts
from handlers.turn import Turn
from prompts.fold import number
from storage import announcements, audit, occurrences
from storage.announcements import News
from storage.messages import FILES, NEWS, NEWS_TEXT

SHOWN = 5
"""News that are listed, the newest."""


def register(router: Registrations) -> None:
    """Add this topic's command."""
    router.command("news", news, takes=_a_number_or_code, needs=Needs.MEMBER)


def _a_number_or_code(rest: str) -> bool:
    """`NEWS`, `NEWS 3`, `NEWS N3`: "News from my class" is a thought to share."""
    return fits.a_page(rest) or announcements.number_of(rest) is not None


async def news(turn: Turn, rest: str) -> None:
    """`NEWS` lists the newest, `NEWS N3` shows one with its file."""
    index = number(rest) if rest else None
    if index is None and rest:
        index = announcements.number_of(rest)
    if index is not None:
        await show_called(turn, index)
    else:
        await _list(turn)


async def _list(turn: Turn) -> None:
    realms = await realms_for(turn, Right.ANNOUNCE)
    found = await announcements.listed(turn.session, turn.member.id, realms, SHOWN)
    if not found:
        await turn.reply("news-none")
    elif len(found) == 1:
        await _show(turn, found[0])
    else:
        lines = "\n".join(f"{one.code} {excerpt(one.text)}".strip() for one in found)
        await turn.reply("news-list", {"lines": lines, "code": found[0].code})


async def show_called(turn: Turn, index: int) -> None:
    """`NEWS 3`, `MORE N3`: that one."""
    found = await find(turn, index)
    if found is None:
        await turn.reply("code-unknown", {"code": announcements.code_of(index)})
    elif found.withdrawn_at is not None:
        await turn.reply("code-withdrawn", {"code": found.code})
    else:
        await _show(turn, found)


async def find(turn: Turn, index: int) -> News | None:
    """What a number names of the news to their communities, and of what they look after."""
    realms = await realms_for(turn, Right.ANNOUNCE)
    return await announcements.called(turn.session, turn.member.id, realms, index)


async def _show(turn: Turn, found: News) -> None:
    await turn.reply(NEWS_TEXT, {NEWS: found.id, FILES: True}, carries=found.media_id is not None)
    if found.message_id is not None and await _looks_after(turn, found):
        state = await announcements.state_of(turn.session, found.message_id)
        await turn.reply("news-state", counts(found, state))


async def _looks_after(turn: Turn, found: News) -> bool:
    realms = await realms_for(turn, Right.ANNOUNCE)
    return may_in(Right.ANNOUNCE, realms, found.programme_id, found.area)


async def withdraw(turn: Turn, index: int) -> None:
    """`WITHDRAW N3`: a coordinator of all that it went to takes it back, everywhere it can be."""
    found = await find(turn, index)
    if found is None:
        await turn.reply("code-unknown", {"code": announcements.code_of(index)})
    elif not await _looks_after(turn, found):
        await turn.reply("needs-coordinator")
    elif found.withdrawn_at is not None:
        await turn.reply("code-withdrawn", {"code": found.code})
    else:
        await _take_back(turn, found)


async def _take_back(turn: Turn, found: News) -> None:
    beyond = await announcements.withdraw(turn.session, found, turn.now, turn.services.retracting)
    await occurrences.drop(turn.session, "news.result", found.id)
    await audit.note(
        turn.session,
        "news.withdrawn",
        turn.now,
        actor_id=turn.member.id,
        programme_id=found.programme_id,
        area=found.area,
        news=found.number,
    )
    if beyond:
        await turn.reply("withdrawn-partly", {"code": found.code, "count": beyond})
    else:
        await turn.reply("withdrawn", {"code": found.code})
