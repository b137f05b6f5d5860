"""Keeping what a member thinks: for them alone, with thanks in one line and the frame's next step once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from handlers.topics.reflecting.wording import next_key, question_of
from handlers.turn import Choice, Turn
from storage import communities, occurrences, reflections
from storage.messages import TEXTS
from storage.prompting.reached import Run
from storage.reflections import Kept

PLAN = "reflection.plan"
"""The occasion on which a member is asked whether their plan came true."""

PLAN_AFTER = timedelta(weeks=4)
OTHER, NOT_A_PLAN = Choice("other", "reflect-other"), Choice("other", "reflect-plan-other")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reflection answers; `run_id` where a community was asked, `prompt` is the library's or empty."""

    community_id: int
    run_id: int | None = None
    prompt: str = ""
    question: str = ""
    frame: str | None = None


def asked_by(turn: Turn, run: Run) -> Asked:
    """What a run asked, in this member's language."""
    question = question_of(turn, run.prompt, run.text)
    return Asked(run.community_id, run.id, run.prompt, question, run.frame)


async def keep(
    turn: Turn, asked: Asked, text: str, media_ids: Sequence[int], *, guessed: bool = False
) -> None:
    """Keep a reflection, thank, and offer the next step.

    One file goes with it; that there were others is told. With `guessed` nobody said that it is a reflection:
    then it must be easy to make it something else.
    """
    media_id = media_ids[0] if media_ids else None
    kept = await _declined(turn, asked.run_id)
    if kept is not None:
        reflection_id = kept.id
        values = {"text": text, "media_id": media_id, "created_at": turn.now, "question": asked.question}
        await reflections.change(turn.session, kept.id, **values)
    else:
        reflection_id = await reflections.add(
            turn.session,
            turn.member.id,
            community_id=asked.community_id,
            run_id=asked.run_id,
            prompt=asked.prompt,
            question=asked.question,
            text=text,
            media_id=media_id,
            now=turn.now,
        )
    await _thank(turn, reflection_id, next_key(turn, asked.frame), guessed=guessed)
    if len(media_ids) > 1:
        await turn.reply("reflect-one-file")


async def _declined(turn: Turn, run_id: int | None) -> Kept | None:
    """That they did not want to reflect on this prompt: they have thought better of it."""
    kept = await reflections.on_run(turn.session, run_id, turn.member.id) if run_id else None
    return kept if kept is not None and kept.is_empty else None


async def decline(turn: Turn, run: Run) -> int:
    """Note that nothing which a member says is taken for a reflection on this prompt; the id of that."""
    asked = asked_by(turn, run)
    return await reflections.add(
        turn.session,
        turn.member.id,
        community_id=asked.community_id,
        run_id=asked.run_id,
        prompt=asked.prompt,
        question=asked.question,
        text="",
        media_id=None,
        now=turn.now,
    )


async def _thank(turn: Turn, reflection_id: int, following: str | None, *, guessed: bool) -> None:
    choices, data = [OTHER] if guessed else [], _data(turn, reflection_id)
    if following is not None:
        said = {TEXTS: {"next": following}}
        await turn.ask("reflect.next", "reflect-thanks-next", said, choices=choices, data=data)
    elif guessed:
        await turn.ask("reflect.meant", "reflect-thanks", choices=choices, data=data)
    else:
        await turn.close_question()
        await turn.reply("reflect-thanks")


def _data(turn: Turn, reflection_id: int) -> dict[str, Any]:
    """What the question keeps: never the words. When a file came, since others may come in one go with it."""
    at = turn.now.isoformat() if turn.media_ids else None
    return {"reflection_id": reflection_id, "album": turn.inbound.album, "at": at}


async def keep_plan(turn: Turn, kept: Kept, text: str) -> None:
    """Keep what they will do; in four weeks we ask once whether it came true."""
    await reflections.change(turn.session, kept.id, plan=text, plan_media_id=turn.media_id)
    place = await communities.by_id(turn.session, kept.community_id or turn.here.id) or turn.here
    customs = await communities.customs_of(turn.session, place.id)
    await occurrences.plan(turn.session, PLAN, kept.id, customs.hours.working(turn.now + PLAN_AFTER))
    await turn.ask(
        "reflect.meant",
        "reflect-plan-kept",
        {"community": place.name},
        choices=[NOT_A_PLAN],
        data={"reflection_id": kept.id, "plan": True},
    )


async def add_to(turn: Turn, kept: Kept, text: str) -> None:
    """More on what they have said already."""
    words = "\n".join(filter(None, (kept.text, text)))
    await reflections.change(turn.session, kept.id, text=words, media_id=kept.media_id or turn.media_id)
    await turn.reply("reflect-added")
