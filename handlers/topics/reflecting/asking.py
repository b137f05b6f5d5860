"""`REFLECT`: asking oneself at any time, and whether the weekly question shall come."""

from __future__ import annotations

from dataclasses import asdict

from handlers import privately
from handlers.courtesy import is_small_talk
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.reflecting import keeping
from handlers.topics.reflecting.keeping import Asked
from handlers.topics.reflecting.taking import take_on
from handlers.turn import Answer, Turn
from prompts.choosing import SCHOOL_YEAR
from prompts.fold import number
from storage import members, questions, reflections, teaching
from storage.hours import local_day
from storage.prompting import reached


def register(router: Registrations) -> None:
    """Add this topic's command and question."""
    router.command("reflect", reflect, needs=Needs.COMMUNITY, takes=fits.anything, in_group=True)
    router.question("reflect.question", take_answer, free=True, prose=True, needs=Needs.COMMUNITY)


async def reflect(turn: Turn, rest: str) -> None:
    """`REFLECT` asks, `REFLECT text` keeps, `REFLECT OFF` and `ON`; `REFLECT 12` is a button in a group."""
    if turn.texts.is_listed("also-reflect-off", rest, turn.language):
        await _want(turn, wanted=False)
    elif turn.texts.is_listed("also-reflect-on", rest, turn.language):
        await _want(turn, wanted=True)
    elif (run_id := number(rest)) is not None or not (rest or turn.media_ids):
        await _ask(turn, await _asked(turn, run_id))
    elif turn.inbound.in_group:
        await turn.reply("in-private")
    else:
        await _take(turn, rest)


async def _want(turn: Turn, *, wanted: bool) -> None:
    await members.update(turn.session, turn.member.id, wants_prompts=wanted)
    if not turn.inbound.in_group:
        await turn.close_question()
    await turn.reply("reflect-on" if wanted else "reflect-off")


async def _asked(turn: Turn, run_id: int | None) -> Asked:
    """What to ask: the run that is named, else the one that waits for them, else one of the library."""
    run = await reached.of_member(turn.session, run_id, turn.member.id) if run_id else None
    run = run or await reached.waiting(turn.session, turn.member.id, turn.now)
    return keeping.asked_by(turn, run) if run else await _of_library(turn)


async def _of_library(turn: Turn) -> Asked:
    """A question of the library, for whom they teach, that this member has not answered within a year."""
    library, today = turn.services.library, local_day(turn.now, turn.here.timezone)
    said = await reflections.answered(turn.session, turn.member.id, turn.now - SCHOOL_YEAR)
    asked = {key: local_day(at, turn.here.timezone) for key, at in said.items()}
    level = (await teaching.of_member(turn.session, turn.member.id)).level
    key = library.next_for(turn.member.id, asked, today, level=level.value if level else None)
    prompt = library.prompts[key]
    question = turn.texts.render(turn.language, prompt.text_key)
    return Asked(turn.here.id, prompt=key, question=question, frame=prompt.frame)


async def _ask(turn: Turn, asked: Asked) -> None:
    """Ask it where they are alone with us, in place of what else was asked there: they want it now."""
    if turn.inbound.in_group:
        await questions.close_of(turn.session, turn.member.id)
    data = asdict(asked)
    told = await privately.ask(
        turn, "reflect.question", "reflect-question", {"question": asked.question}, [], data
    )
    if not told:
        await turn.reply("in-private")


async def take_answer(turn: Turn, answer: Answer) -> None:
    """The answer to what `REFLECT` asked."""
    if answer.text and is_small_talk(turn, answer.text):
        await turn.close_question()
        await turn.reply("reflect-fine")
        return
    asked = Asked(**{name: answer.data[name] for name in Asked.__slots__})
    await _keep(turn, asked, answer.text)


async def _take(turn: Turn, text: str) -> None:
    """`REFLECT text`: on what was just asked, on the prompt of the week, or on nothing in particular."""
    question = turn.sender.question
    if question is not None and question.name == "reflect.question":
        asked = Asked(**{name: question.data[name] for name in Asked.__slots__})
    else:
        run = await reached.waiting(turn.session, turn.member.id, turn.now)
        asked = keeping.asked_by(turn, run) if run else Asked(turn.here.id)
    await _keep(turn, asked, text)


async def _keep(turn: Turn, asked: Asked, text: str) -> None:
    """Keep it; on a prompt on which there is something already, with that."""
    run = asked.run_id and await reached.of_member(turn.session, asked.run_id, turn.member.id)
    if run:
        await take_on(turn, run, text)
    else:
        await keeping.keep(turn, asked, text, turn.media_ids)
