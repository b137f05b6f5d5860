"""`LOOK BACK`: what a member wrote for themselves a month ago and a year ago, and all of it one by one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from handlers.cutting import excerpt, spans
from handlers.routing.registrations import Needs, Registrations
from handlers.turn import Answer, Choice, Turn
from storage import reflections
from storage.hours import local_day
from storage.messages import FILES, OF_PLAN, REFLECTION, SLICE
from storage.reflections import MONTH_AGO, YEAR_AGO, Kept

SHOWN = 5
"""Reflections of one list."""

ALL, OLDER = Choice("all", "reflect-look-all"), Choice("older", "reflect-list-older")
LEAST_ROOM = 459
"""Characters that any phone shows in one message."""

AROUND = 100
"""Characters that are kept free for the words around what was written, and its date."""


def register(router: Registrations) -> None:
    """Add this topic's command and questions."""
    router.command("lookback", look_back, needs=Needs.MEMBER)
    router.question("reflect.look", take_all, lenient=True, needs=Needs.MEMBER)
    router.question("reflect.list", take_one, lenient=True, needs=Needs.MEMBER)


async def look_back(turn: Turn, _rest: str) -> None:
    """`LOOK BACK`: about a month ago, about a year ago, or that there is nothing yet."""
    found = [
        (when, kept)
        for when, how_long in (("month", MONTH_AGO), ("year", YEAR_AGO))
        if (kept := await reflections.ago(turn.session, turn.member.id, turn.now, how_long))
    ]
    for when, kept in found:
        await _show(turn, kept, when)
    kept_in_all = await reflections.count(turn.session, turn.member.id)
    if not kept_in_all:
        await turn.reply("reflect-look-none")
    elif kept_in_all > len(found):
        key = "reflect-look-more" if found else "reflect-look-nothing"
        await turn.ask("reflect.look", key, choices=[ALL])


async def take_all(turn: Turn, _answer: Answer) -> None:
    """All that they have written, the newest first."""
    await _list(turn, None)


async def take_one(turn: Turn, answer: Answer) -> None:
    """One of the list, or the older ones; the list stays open for the others."""
    if answer.value == OLDER.value:
        await _list(turn, answer.data["before"])
        return
    kept = await reflections.of_member(turn.session, int(answer.value or 0), turn.member.id)
    if kept is None or kept.is_empty:
        await turn.reply("question-over")
    else:
        await _show(turn, kept, "once")


async def _list(turn: Turn, before: int | None) -> None:
    """By date and question: what they wrote stands in no list."""
    found = await reflections.page(turn.session, turn.member.id, SHOWN, before)
    listed = found[:SHOWN]
    if not listed:
        await turn.close_question()
        await turn.reply("reflect-look-none")
        return
    choices = [Choice(str(kept.id), "literal", {"words": _line(turn, kept)}) for kept in listed]
    zero = OLDER if len(found) > SHOWN else None
    await turn.ask("reflect.list", "reflect-list", choices=choices, zero=zero, data={"before": listed[-1].id})


def _line(turn: Turn, kept: Kept) -> str:
    return f"{_date(turn, kept.created_at)} {excerpt(kept.question)}".strip()


def _date(turn: Turn, at: datetime) -> str:
    zone = turn.community.timezone if turn.community else "UTC"
    return turn.texts.render(turn.language, "plain-date", {"day": local_day(at, zone)})


async def _show(turn: Turn, kept: Kept, when: str) -> None:
    """The question, the words, the plan and the voice notes; in as many messages as the phone needs.

    A message names the reflection and holds none of it: what is forgotten is nowhere else.
    """
    room = turn.services.rooms.get(turn.inbound.chat.channel, LEAST_ROOM) - AROUND
    own = reflections.words_of(kept.question, kept.text)
    with_plan = bool(kept.plan) and kept.plan_media_id is None and len(own) + len(kept.plan) <= room
    begin, *rest = spans(own, room)
    said: dict[str, Any] = {"when": when, "date": _date(turn, kept.created_at), REFLECTION: kept.id}
    key = "relay-back-plan" if with_plan else "relay-back"
    await turn.reply(key, {**said, SLICE: begin, FILES: True}, carries=True)
    for part in rest:
        await turn.reply("relay-back-rest", {REFLECTION: kept.id, SLICE: part})
    if not with_plan and (kept.plan or kept.plan_media_id is not None):
        await _show_plan(turn, kept, room)


async def _show_plan(turn: Turn, kept: Kept, room: int) -> None:
    begin, *rest = spans(kept.plan, room)
    said = {REFLECTION: kept.id, OF_PLAN: True}
    await turn.reply("relay-back-planned", {**said, SLICE: begin, FILES: True}, carries=True)
    for part in rest:
        await turn.reply("relay-back-rest", {**said, SLICE: part})
