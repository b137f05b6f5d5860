"""Taking what a member answers to a prompt.

On phones where nobody quotes, any text or voice note within the week is the answer. So that nothing meant for
the community is swallowed, the thanks says how to make it something else, and it happens once a prompt.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from handlers.courtesy import is_small_talk
from handlers.routing.may import how_to_join
from handlers.routing.registrations import Needs, Offer, Registrations
from handlers.topics.giving import gathering, posting
from handlers.topics.reflecting import in_groups, keeping
from handlers.turn import Answer, Turn
from handlers.wire import MediaKind
from storage import media, occurrences, reflections
from storage.prompting import reached
from storage.prompting.reached import Run


def register(router: Registrations) -> None:
    """Take answers to prompts and to a frame's next step."""
    router.quoted(take_quoted)
    router.plain(take_plain)
    take, mean = partial(take_next, router.offers), partial(take_meant, router.offers)
    router.question("reflect.next", take, free=True, prose=True, needs=Needs.COMMUNITY)
    router.question("reflect.meant", mean, lenient=True, needs=Needs.COMMUNITY)


async def take_quoted(turn: Turn) -> bool:
    """A quoted reply to a prompt, whenever it comes; what is said in a group is public, and none."""
    run = await reached.quoted(turn.session, turn.inbound.chat.channel, turn.inbound.reply_to or "")
    if run is None:
        return False
    if turn.person is None:
        await turn.reply(how_to_join(turn))
    elif turn.member.stopped_at is not None:
        await turn.reply("stopped-still")
    elif turn.inbound.in_group:
        await in_groups.answered(turn, run)
    else:
        await take_on(turn, run, turn.text)
    return True


async def take_on(turn: Turn, run: Run, text: str) -> None:
    """What is said on a prompt beyond doubt: the first word on it, the plan that was asked for, or more."""
    kept = await reflections.on_run(turn.session, run.id, turn.member.id)
    if kept is None or kept.is_empty or (kept.media_id is not None and turn.media_ids):
        await keeping.keep(turn, keeping.asked_by(turn, run), text, turn.media_ids)
    elif kept.id == _asked_about(turn) and not kept.plan:
        await keeping.keep_plan(turn, kept, text)
    else:
        await keeping.add_to(turn, kept, text)


def _asked_about(turn: Turn) -> int | None:
    """The reflection whose next step was just asked for."""
    question = turn.sender.question
    found: int | None = (
        question.data["reflection_id"] if question and question.name == "reflect.next" else None
    )
    return found


async def take_plain(turn: Turn) -> bool:
    """A text or a voice note that nothing else fits, once for the last prompt that reached them.

    A word of courtesy is none, and nothing to ask about where it only opened the way for what waited.
    """
    if turn.media_ids and not await _is_voice(turn):
        return False
    if turn.text and is_small_talk(turn, turn.text):
        return turn.sender.released
    run = await reached.waiting(turn.session, turn.member.id, turn.now)
    if run is None:
        return False
    await keeping.keep(turn, keeping.asked_by(turn, run), turn.text, turn.media_ids, guessed=True)
    return True


async def _is_voice(turn: Turn) -> bool:
    file = await media.by_id(turn.session, turn.media_ids[0])
    return file is not None and file.kind == MediaKind.VOICE


async def take_next(offers: Mapping[str, Offer], turn: Turn, answer: Answer) -> None:
    """What they will do, which the frame's next step asked; or that it was no reflection."""
    kept = await reflections.of_member(turn.session, answer.data["reflection_id"], turn.member.id)
    if kept is None:
        await turn.close_question()
        await turn.reply("question-over")
    elif answer.value is not None:
        await take_meant(offers, turn, answer)
    elif _came_along(turn, answer.data):
        await turn.reply("reflect-one-file")
    elif answer.text and is_small_talk(turn, answer.text):
        await turn.close_question()
        await turn.reply("reflect-fine")
    else:
        await keeping.keep_plan(turn, kept, answer.text)


def _came_along(turn: Turn, data: dict[str, Any]) -> bool:
    """Whether it is a file that was sent in one go with the reflection's."""
    if turn.text or not data["at"]:
        return False
    album = turn.inbound.album
    at_once = turn.now - datetime.fromisoformat(data["at"]) <= gathering.AT_ONCE
    return bool(album == data["album"]) if album else at_once


async def take_meant(offers: Mapping[str, Offer], turn: Turn, answer: Answer) -> None:
    """It was no reflection, or no plan: forget it as such, and ask what it shall be."""
    await turn.close_question()
    kept = await reflections.of_member(turn.session, answer.data["reflection_id"], turn.member.id)
    if kept is None or kept.is_empty:
        await turn.reply("question-over")
        return
    if answer.data.get("plan"):
        text, file = kept.plan, kept.plan_media_id
        await reflections.change(turn.session, kept.id, plan="", plan_media_id=None)
    else:
        text, file = kept.text, kept.media_id
        await reflections.set_aside(turn.session, kept)
    await occurrences.drop(turn.session, keeping.PLAN, kept.id)
    await posting.ask_about(offers, turn, text, [file] if file is not None else [])
