"""The pulse of a community for who hosts it: a chart, the same in words, and what could be done about it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from handlers.routing.may import may_still
from handlers.routing.registrations import Needs, Registrations
from handlers.spans import DAY, span, within
from handlers.topics.giving import posting
from handlers.topics.hosting import greeting, handing, inviting, people
from handlers.topics.prompting import asking
from handlers.turn import Answer, Choice, Turn
from storage import audit, contributions
from storage import pulse as pulses
from storage.messages import FILES, PART
from storage.pulse import DAYS, Pulse

IDEAS = 3
LOUD, ENOUGH_SAID, ENOUGH_PEOPLE = 60, 8, 5
"""Per cent that two voices may have before it is said; of so little, or among so few, it means nothing."""


def register(router: Registrations) -> None:
    """Add this topic's command and question."""
    router.command("pulse", pulse, needs=Needs.HOST)
    router.question("pulse.idea", take_idea, lenient=True, needs=Needs.COMMUNITY)


async def pulse(turn: Turn, _rest: str) -> None:
    """`PULSE`: who is active, silent and new, what waits, how much is reflected, and three things to do."""
    if await people.is_too_wide(turn):
        return
    found = await pulses.of_community(turn.session, turn.here.id, turn.now)
    await audit.note(
        turn.session, "looked.pulse", turn.now, actor_id=turn.member.id, community_id=turn.here.id
    )
    data = _data(turn, found)
    longest = found.longest.code if found.longest else ""
    await turn.ask(
        "pulse.idea",
        "literal",
        {"words": "\n".join(_lines(turn, data, found))},
        choices=[Choice(idea, f"pulse-idea-{idea}", _said(idea, longest)) for idea in ideas(found)],
        data={"community_id": turn.here.id, "longest": found.longest.id if found.longest else None},
        picture={"kind": "pulse", "data": data},
    )


def _said(idea: str, longest: str) -> dict[str, Any]:
    return {"code": longest} if idea == "help" else {}


def _data(turn: Turn, found: Pulse) -> dict[str, Any]:
    """The figures, as they are drawn and said; no name but the community's."""
    return {
        "community": turn.here.name,
        "days": DAYS,
        "members": found.members,
        "active": found.active,
        "new": found.new,
        "silent": found.silent,
        "open": len(found.waits),
        "median": pulses.median(found.waits) if found.waits else 0,
        "longest": found.waits[0] if found.waits else 0,
        "first_answer": found.first_answer,
        "share": found.share,
        "reflections": found.reflections,
    }


def _lines(turn: Turn, data: dict[str, Any], found: Pulse) -> list[str]:
    """The same in words, for phones without pictures."""
    texts, language = turn.texts, turn.language
    people_said = {name: data[name] for name in ("members", "active", "new", "silent")}
    waits = {name: span(texts, language, data[name]) for name in ("median", "longest")}
    lines = [
        texts.render(language, "pulse-head", {"community": data["community"], "days": data["days"]}),
        texts.render(language, "pulse-people", people_said),
        texts.render(language, "pulse-help", {"open": data["open"], **waits}),
    ]
    if found.first_answer is not None:
        soon = within(texts, language, found.first_answer)
        lines.append(texts.render(language, "pulse-answered", {"span": soon}))
    voices = {"voices": found.voices, "share": found.share or 0}
    lines.append(texts.render(language, "pulse-voices", voices))
    if found.reflections is None:
        lines.append(texts.render(language, "pulse-reflections-few"))
    else:
        lines.append(texts.render(language, "pulse-reflections", {"count": found.reflections}))
    return [*lines, texts.render(language, "pulse-ideas")]


def ideas(found: Pulse) -> list[str]:
    """The three things to do that the figures call for most: a pure decision."""
    loud = found.said >= ENOUGH_SAID and found.members >= ENOUGH_PEOPLE and (found.share or 0) >= LOUD
    called_for = {
        "help": bool(found.waits) and found.waits[0] >= DAY,
        "voices": loud,
        "quiet": found.silent > 0,
        "ask": found.said == 0 or 2 * found.active < found.members - found.new,
        "new": found.new > 0,
        "welcome": not found.greets,
        "cohost": found.facilitators == 1 and found.members >= ENOUGH_PEOPLE,
        "invite": found.members < ENOUGH_PEOPLE,
    }
    wanted = [idea for idea, called in called_for.items() if called]
    return list(dict.fromkeys([*wanted, "thank" if found.said else "ask", "invite", "ask"]))[:IDEAS]


async def take_idea(turn: Turn, answer: Answer) -> None:
    """Do what was chosen; the question stays open, for the other two."""
    if not await may_still(turn, answer):
        return
    if answer.value == "help":
        await _show_longest(turn, answer.data["longest"])
    else:
        await DOING[answer.value or ""](turn, "")


async def _show_longest(turn: Turn, request_id: int) -> None:
    """The request itself, to be answered by its code or a quote."""
    given = await contributions.by_id(turn.session, request_id)
    if given is None or given.is_gone:
        await turn.reply("question-over")
    else:
        await turn.reply("relay-rest", {PART: 1, FILES: True}, contribution_id=given.id, carries=True)


DOING: dict[str, Callable[[Turn, str], Awaitable[None]]] = {
    "voices": asking.prompt,
    "quiet": people.quiet,
    "ask": asking.prompt,
    "new": people.members,
    "welcome": greeting.show,
    "cohost": partial(handing.hand, handing.COHOST),
    "invite": inviting.invite,
    "thank": posting.post,
}
"""What each idea begins; those that are the same to us differ for who reads them."""
