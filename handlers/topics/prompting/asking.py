"""PROMPT: a facilitator sends a question now, one of three or in their own words, after a look at it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, timedelta

from handlers import reaching
from handlers.prompting import WEEKLY, as_asked
from handlers.routing import fits
from handlers.routing.may import may_still
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.prompting import keeping
from handlers.topics.prompting.common import clock
from handlers.turn import YES_NO, Answer, Choice, Turn
from storage import audit
from storage.hours import local_day
from storage.prompting import runs, schedules
from storage.prompting.firing import Asked
from storage.prompting.own import own_here
from storage.senders import Place

WHICH, SEND = "prompt.which", "prompt.send"
SUGGESTED = 3
JUST = timedelta(hours=12)
"""Who sends a question so shortly after another is told of it first."""


def register(router: Registrations) -> None:
    """Add this topic's command and questions."""
    router.command("prompt", prompt, takes=fits.anything, needs=Needs.HOST)
    router.question(WHICH, take_which, free=True, needs=Needs.COMMUNITY)
    router.question(SEND, take_send, needs=Needs.COMMUNITY)


async def prompt(turn: Turn, text: str) -> None:
    """`PROMPT` suggests three questions, `PROMPT text` takes one's own; `PROMPT ADD text` keeps one."""
    if turn.media_ids:
        await turn.reply("prompt-no-file")
    elif not text:
        await _suggest(turn)
    elif not await keeping.keeps(turn, text):
        await _own(turn, text)


def _today(turn: Turn) -> date:
    return local_day(turn.now, turn.here.timezone)


async def _suggest(turn: Turn) -> None:
    """Three to choose from: the oldest of their own that they were not asked, the rest of the library."""
    plan = await schedules.planned(turn.session, turn.here.id)
    own = {one.key: one for one in await own_here(turn.session, turn.here)}
    asked = {key: date.fromisoformat(at) for key, at in plan.asked}
    new = [key for key in own if key not in asked][:1]
    library = turn.services.library
    keys = library.suggestions(turn.here.id, asked, _today(turn), SUGGESTED, own=new)
    choices = [_choice(as_asked(library, own, key)) for key in keys]
    data = {"community_id": turn.here.id, "asked": [asdict(as_asked(library, own, key)) for key in keys]}
    await turn.ask(WHICH, "prompt-which", {"community": turn.here.name}, choices=choices, data=data)


def _choice(asked: Asked) -> Choice:
    if asked.text_key is None:
        return Choice(asked.prompt, "literal", {"words": asked.text})
    return Choice(asked.prompt, asked.text_key)


async def take_which(turn: Turn, answer: Answer) -> None:
    """The one that they choose, or their own words."""
    if not await may_still(turn, answer):
        return
    if turn.media_ids or not (answer.value or answer.text):
        await turn.reply("prompt-no-file")
        return
    chosen = next((one for one in answer.data["asked"] if one["prompt"] == answer.value), None)
    if chosen is None:
        await _own(turn, answer.text)
    else:
        await _preview(turn, Asked(**chosen))


async def _own(turn: Turn, text: str) -> None:
    words = " ".join(text.split())
    if len(words) > keeping.LONGEST:
        await turn.reply("prompt-too-long", {"limit": keeping.LONGEST})
    else:
        await _preview(turn, Asked("", text=words))


async def _preview(turn: Turn, asked: Asked) -> None:
    """Show the question, how many it goes to, and whether one has just gone: shall it?"""
    sending = turn.services.sending
    found = await reaching.look(turn.session, sending, [turn.here.id], turn.now, asks=True)
    if not found.count:
        await turn.close_question()
        await turn.reply("prompt-nobody", {"community": turn.here.name})
        return
    newest = await runs.newest(turn.session, turn.here.id, turn.now - JUST)
    lines = [_just(turn, newest)] if newest else []
    lines.append(turn.texts.render(turn.language, asked.text_key) if asked.text_key else asked.text)
    if not found.is_plain:
        lines.append(turn.texts.render(turn.language, "reach-preview", found.said(sending.prices)))
    said = {"community": turn.here.name, "count": found.count}
    lines.append(turn.texts.render(turn.language, "prompt-send", said))
    data = {
        "community_id": turn.here.id,
        "asked": asdict(asked),
        "newest": newest.id if newest else 0,
    }
    await turn.ask(SEND, "literal", {"words": "\n".join(lines)}, choices=YES_NO, data=data)


def _just(turn: Turn, run: runs.Run) -> str:
    said = {"community": turn.here.name, "time": clock(run.fired_at, turn.here.timezone)}
    if run.by is None:
        return turn.texts.render(turn.language, "prompt-just", said)
    return turn.texts.render(turn.language, "prompt-just-by", {**said, "name": run.by})


async def take_send(turn: Turn, answer: Answer) -> None:
    """Send it, unless another has gone since they looked: then they are asked again."""
    if not await may_still(turn, answer):
        return
    await turn.close_question()
    if answer.value != "yes":
        await turn.reply("prompt-not-sent")
        return
    await schedules.hold(turn.session, turn.here.id)
    newest = await runs.newest(turn.session, turn.here.id, turn.now - JUST)
    asked = Asked(**answer.data["asked"])
    if newest is not None and newest.id != answer.data["newest"]:
        await _preview(turn, asked)
    else:
        await fire(turn, turn.here, asked)


async def fire(turn: Turn, place: Place, asked: Asked) -> None:
    """Ask a community now, and say how many it reaches. Hold its schedule first."""
    today = local_day(turn.now, place.timezone)
    reached = await runs.fire_by_hand(turn.session, place, asked, turn.member.id, WEEKLY, turn.now, today)
    await audit.note(
        turn.session,
        "prompt.fired",
        turn.now,
        actor_id=turn.member.id,
        community_id=place.id,
        prompt=asked.prompt,
        reached=reached,
    )
    if reached is None:
        await turn.reply("prompt-sent-wide", {"community": place.name})
    else:
        await turn.reply("prompt-sent", {"count": reached})
