"""Who is in the community, and who has gone silent: lists for those who host it."""

from __future__ import annotations

from typing import Any

from handlers.routing.may import facilitates
from handlers.routing.registrations import Needs, Registrations
from handlers.spans import span
from handlers.turn import Answer, Turn
from storage import audit, messages, pulse
from storage.messages import PEOPLE
from storage.pulse import Listed

MOST_QUIET = 10
PAGE = 10


def register(router: Registrations) -> None:
    """Add this topic's commands and question."""
    router.command("quiet", quiet, needs=Needs.HOST)
    router.command("members", members, needs=Needs.HOST)
    router.question("people.more", take_nothing, lenient=True, needs=Needs.COMMUNITY)


async def _note(turn: Turn, what: str) -> None:
    """The audit says that they looked."""
    await audit.note(
        turn.session, f"looked.{what}", turn.now, actor_id=turn.member.id, community_id=turn.here.id
    )


async def is_too_wide(turn: Turn) -> bool:
    """Say so of a community whose members are too many to look at each of them in a turn."""
    if not await messages.is_wide(turn.session, turn.here.id):
        return False
    await turn.reply("hosting-wide", {"community": turn.here.name, "most": messages.WIDE})
    return True


async def quiet(turn: Turn, _rest: str) -> None:
    """`QUIET`: who has not spoken for a month, the longest first, to say hello to."""
    if await is_too_wide(turn):
        return
    await _note(turn, "quiet")
    silent, count = await pulse.quiet(turn.session, turn.here.id, turn.member.id, turn.now, MOST_QUIET)
    if not silent:
        await turn.reply("quiet-none", {"community": turn.here.name})
        return
    lines = []
    for one in silent:
        how_long = span(turn.texts, turn.language, (turn.now - one.since).total_seconds())
        lines.append([one.member_id, "quiet-line", {"span": how_long}])
    said = {"community": turn.here.name, "count": count}
    await turn.reply("quiet-list", {**said, PEOPLE: {"lines": lines}})


async def members(turn: Turn, _rest: str) -> None:
    """`MEMBERS`: all of them, a page at a time, with their roles and who is new; no numbers."""
    if await is_too_wide(turn):
        return
    await _note(turn, "members")
    await _show(turn, 0)


async def go_on(turn: Turn) -> bool:
    """The next page of the list that is open at this phone; False if there is none."""
    question = turn.sender.question
    if question is None or question.name != "people.more" or turn.inbound.in_group:
        return False
    if question.data["community_id"] != turn.here.id or not await facilitates(turn, turn.here.id):
        return False
    await _show(turn, question.data["after"])
    return True


async def _show(turn: Turn, after: int) -> None:
    page, count = await pulse.listed(turn.session, turn.here.id, turn.now, after, PAGE)
    shown = after + len(page)
    said = {"community": turn.here.name, "count": count, PEOPLE: {"lines": [_line(one) for one in page]}}
    if page and shown < count:
        data = {"community_id": turn.here.id, "after": shown}
        await turn.ask("people.more", "members-page", said, data=data)
    else:
        if after:
            await turn.close_question()
        await turn.reply("members-end", said)


def _line(one: Listed) -> list[Any]:
    return [one.member_id, "members-line", {"role": one.role.value, "new": "yes" if one.is_new else "no"}]


async def take_nothing(turn: Turn, _answer: Answer) -> None:
    """Nothing can be chosen here: the question only knows what `MORE` goes on with."""
    await turn.reply("question-over")
