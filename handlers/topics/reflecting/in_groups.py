"""Prompts in group chats: what is said there is public, and a reflection is asked for in private."""

from __future__ import annotations

from handlers import privately
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.reflecting import keeping
from handlers.turn import Answer, Choice, Turn
from storage import reflections
from storage.prompting import reached
from storage.prompting.reached import Run

CHOICES = [Choice("keep", "reflect-keep"), Choice("leave", "reflect-leave")]


def register(router: Registrations) -> None:
    """Take whether what was said in a group shall be kept, too."""
    router.question("reflect.keep", take_keep, lenient=True, needs=Needs.MEMBER)


async def answered(turn: Turn, run: Run) -> None:
    """Someone answered a prompt in the group: asked once, in private, whether to keep it for them as well."""
    if await reflections.on_run(turn.session, run.id, turn.member.id) is not None:
        return
    await keeping.decline(turn, run)  # they have answered, and what they write in private is something else
    data = {"run_id": run.id, "text": turn.text, "media_ids": turn.media_ids}
    await privately.ask(turn, "reflect.keep", "reflect-in-group", {}, CHOICES, data)


async def take_keep(turn: Turn, answer: Answer) -> None:
    """Keep it for them, or leave it in the group."""
    await turn.close_question()
    run = await reached.of_member(turn.session, answer.data["run_id"], turn.member.id)
    if answer.value != "keep":
        await turn.reply("reflect-fine")
    elif run is None:
        await turn.reply("question-over")
    else:
        asked = keeping.asked_by(turn, run)
        await keeping.keep(turn, asked, answer.data["text"], answer.data["media_ids"])
