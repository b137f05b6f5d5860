"""After four weeks: whether a plan came true, asked once."""

from __future__ import annotations

from datetime import timedelta

from handlers.occasion import Occasion
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.reflecting.keeping import PLAN, PLAN_AFTER
from handlers.turn import Answer, Choice, Turn
from storage import communities, members, questions, reflections
from storage.messages import FILES, OF_PLAN, REFLECTION, Draft

CHOICES = [Choice(said, f"reflect-true-{said}") for said in ("yes", "partly", "no")]
ANSWER_WITHIN = timedelta(days=7)
LATER, AT_MOST = timedelta(hours=3), timedelta(days=3)
"""Who is answering something else is asked later, and after some days not at all."""


def register(router: Registrations) -> None:
    """Add this topic's occasion and question."""
    router.occasion(PLAN, ask_whether_it_came_true)
    router.question("reflect.true", take_true, lenient=True, needs=Needs.MEMBER)


async def ask_whether_it_came_true(occasion: Occasion) -> None:
    """Ask, unless they have left, stopped, take a rest, or want to be asked nothing."""
    kept = await reflections.by_id(occasion.session, occasion.subject_id)
    if kept is None or not (kept.plan or kept.plan_media_id) or kept.came_true is not None:
        return
    where = kept.community_id or 0
    if not await reflections.may_be_asked(occasion.session, kept.member_id, where, occasion.now):
        return
    reader = await members.reader(occasion.session, kept.member_id)
    if reader is not None and await questions.is_open(occasion.session, reader.address_id, occasion.now):
        if occasion.now - kept.created_at < PLAN_AFTER + AT_MOST:
            customs = await communities.customs_of(occasion.session, where)
            await occasion.again(customs.hours.working(occasion.now + LATER))
        return
    draft = Draft(
        "reflect-plan-ask" if kept.plan else "reflect-plan-ask-voice",
        {REFLECTION: kept.id, OF_PLAN: True, FILES: True},
        carries=True,
    )
    await occasion.ask(
        kept.member_id, "reflect.true", draft, CHOICES, {"reflection_id": kept.id}, ANSWER_WITHIN
    )


async def take_true(turn: Turn, answer: Answer) -> None:
    """What became of it: thanks, and where it did come true a word on how others could try it."""
    await turn.close_question()
    kept = await reflections.of_member(turn.session, answer.data["reflection_id"], turn.member.id)
    if kept is None:
        await turn.reply("question-over")
        return
    came_true = answer.value or "no"
    await reflections.change(turn.session, kept.id, came_true=came_true)
    await turn.reply(f"reflect-thanks-{came_true}")
