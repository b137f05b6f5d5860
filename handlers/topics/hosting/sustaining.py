"""What keeps a community going by itself: who would like to host next, and a question when all are silent."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from handlers import reaching
from handlers.occasion import Occasion
from handlers.prompting import as_asked
from handlers.routing.may import facilitates
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.prompting import asking
from handlers.turn import Answer, Choice, Turn
from storage import communities, hosting, memberships, messages, occurrences, offering, silence, story_rounds
from storage.hours import local_day
from storage.messages import TEXTS, Draft
from storage.prompting import runs, schedules
from storage.prompting.firing import Asked
from storage.prompting.own import own_here
from storage.senders import Place
from storage.silence import SILENCE

EVERY_DAY = timedelta(days=1)
ANSWER_WITHIN = timedelta(days=4)
LOOKED_AT = 1000
"""Communities that are looked at in one go: a transaction must not last."""

ENOUGH = 3
"""Members of a community that is asked who hosts next: two know it of each other."""

SILENT = [
    Choice("send", "silent-send"),
    Choice("another", "silent-another"),
    Choice("not", "silent-not-now"),
]


def register(router: Registrations) -> None:
    """Add this topic's question and occasions."""
    router.question("host.silent", take_silent, lenient=True, needs=Needs.MEMBER)
    router.occasion(offering.MONTH, ask_who_hosts)
    router.occasion(offering.SILENCES, look_for_silence, every=EVERY_DAY)
    router.occasion(silence.SILENT, suggest)


async def ask_who_hosts(occasion: Occasion) -> None:
    """A community's day of the month: whoever would like to host says so, and its facilitators hear it."""
    place = await story_rounds.open_community(occasion.session, occasion.subject_id)
    if place is None:
        return
    customs = await communities.customs_of(occasion.session, place.id)
    breaks = await offering.breaks_of(occasion.session, place.id)
    today = offering.is_today(place.id, customs.hours, breaks, occasion.now)
    if today and customs.offers_hosting and await _may_ask(occasion, place):
        draft = Draft(
            "host-month",
            {"community": place.name},
            [("c:host", "host-would", {})],
            community_id=place.id,
        )
        await messages.send_to_community(occasion.session, draft, occasion.now)
    await occasion.again(offering.next_month(place.id, customs.hours, breaks, occasion.now, asked=today))


async def _may_ask(occasion: Occasion, place: Place) -> bool:
    """Whether they are enough, and nobody has been asked or has come forward just now."""
    if not await hosting.has_more_than(occasion.session, place.id, ENOUGH - 1):
        return False
    return not await hosting.of_community(occasion.session, place.id, occasion.now)


async def look_for_silence(occasion: Occasion) -> None:
    """Once a day for all communities: of those that have gone silent, the facilitators hear in their day.

    So many communities in one go; what it is about is the last that was looked at.
    """
    session, now = occasion.session, occasion.now
    upto = await silence.slice_end(session, occasion.subject_id, LOOKED_AT)
    for one in await silence.silent(session, now, occasion.subject_id, upto):
        await occurrences.plan(session, silence.SILENT, one.id, one.hours.working(now))
    if upto is not None:
        await occurrences.plan(session, offering.SILENCES, upto, now)


async def suggest(occasion: Occasion) -> None:
    """Each facilitator of a silent community gets one question that they can send with one tap."""
    place = await story_rounds.open_community(occasion.session, occasion.subject_id)
    if place is None or not await silence.silent(occasion.session, occasion.now, place.id - 1, place.id):
        return
    await silence.told_of_silence(occasion.session, place.id, occasion.now)
    asked = await _suggested(occasion, place)
    said = {**asked.variables(place.name), "days": SILENCE.days, **await _reach(occasion, place)}
    said[TEXTS] = {**said.get(TEXTS, {}), "reach": "reach-preview"}
    draft = Draft("silent-suggest", said, community_id=place.id)
    data = {"community_id": place.id, "asked": asdict(asked), "since": occasion.now.isoformat()}
    for one in await memberships.facilitators_of(occasion.session, place.id):
        await occasion.ask(one, "host.silent", draft, SILENT, data, within=ANSWER_WITHIN)


async def _reach(occasion: Occasion, place: Place) -> dict[str, Any]:
    """Whom it would reach, how soon and at what price: who sends with one tap knows it first."""
    sending = occasion.services.sending
    found = await reaching.look(occasion.session, sending, [place.id], occasion.now, asks=True)
    return found.said(sending.prices)


async def _suggested(occasion: Occasion, place: Place) -> Asked:
    """The first of what `PROMPT` would suggest."""
    plan = await schedules.planned(occasion.session, place.id)
    own = {one.key: one for one in await own_here(occasion.session, place)}
    asked = {key: date.fromisoformat(at) for key, at in plan.asked}
    new = [key for key in own if key not in asked][:1]
    today, library = local_day(occasion.now, place.timezone), occasion.services.library
    return as_asked(library, own, library.suggestions(place.id, asked, today, 1, own=new)[0])


async def take_silent(turn: Turn, answer: Answer) -> None:
    """Send it, unless another has sent something meanwhile; or choose another; or nothing."""
    await turn.close_question()
    place = await communities.by_id(turn.session, answer.data["community_id"])
    if place is None or not await facilitates(turn, place.id):
        await turn.reply("needs-facilitator")
    elif answer.value == "another" and turn.here.id == place.id:
        await asking.prompt(turn, "")
    elif answer.value == "another":
        await turn.reply("silent-elsewhere", {"community": place.name})
    elif answer.value != "send":
        await turn.reply("host-left")
    else:
        await _send(turn, place, answer)


async def _send(turn: Turn, place: Place, answer: Answer) -> None:
    await schedules.hold(turn.session, place.id)
    newest = await runs.newest(turn.session, place.id, turn.now - ANSWER_WITHIN)
    if newest is not None:
        await turn.reply("silent-sent-already", {"community": place.name})
    else:
        await asking.fire(turn, place, Asked(**answer.data["asked"]))
