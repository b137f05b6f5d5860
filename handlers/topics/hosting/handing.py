"""HANDOVER and COHOST: a facilitator asks a member to host, in their place or with them.

Nobody hosts who has not said so: a member is asked and has a week to say yes. The word of the command stands
in each question, for those who are in the midst of something else.
"""

from __future__ import annotations

from functools import partial

from handlers.occasion import Occasion
from handlers.routing import fits
from handlers.routing.may import may_still
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.hosting.taking_over import OPEN_FOR, become, named, note, place_of
from handlers.topics.prompting.common import means
from handlers.turn import YES_NO, Answer, Turn
from prompts.fold import fold, number
from storage import communities, hosting, memberships
from storage.hosting import Candidate, Offer
from storage.hours import local_day
from storage.messages import PEOPLE, Draft
from storage.tables import Role

HANDOVER, COHOST = "handover", "cohost"
SHOWN = 10
"""Names that are shown to choose from; any other can be typed."""


def register(router: Registrations) -> None:
    """Add this topic's commands, questions and occasion."""
    for act in (HANDOVER, COHOST):
        router.command(act, partial(hand, act), takes=fits.short_name, needs=Needs.HOST)
    router.question("host.who", take_who, free=True, needs=Needs.COMMUNITY)
    router.question("host.asked", take_asked, lenient=True, needs=Needs.MEMBER)
    router.occasion(hosting.OVER, run_out)


async def hand(act: str, turn: Turn, rest: str) -> None:
    """`HANDOVER Amina`, `COHOST`: asks her to host, in my place or with me; `HANDOVER OFF` takes it back."""
    if rest and means(turn, rest, "removing-words"):
        await _take_back(act, turn)
    elif rest:
        await _find(act, turn, rest)
    else:
        await _ask_whom(act, turn)


async def _mine(act: str, turn: Turn) -> list[Offer]:
    """What one has asked in this way, and waits for."""
    offers = await hosting.of_community(turn.session, turn.here.id, turn.now)
    return [one for one in offers if one.by_id == turn.member.id and one.hands_over == (act == HANDOVER)]


async def _take_back(act: str, turn: Turn) -> None:
    mine = await _mine(act, turn)
    await hosting.drop(turn.session, *mine)
    for one in mine:
        await note(turn, f"{act}.withdrawn", turn.here.id, member_id=one.member_id)
    await turn.reply("host-withdrawn" if mine else "host-nothing")


async def _ask_whom(act: str, turn: Turn) -> None:
    people = await hosting.candidates(turn.session, turn.here.id, turn.member.id, turn.now, SHOWN)
    if not people:
        await turn.reply("host-alone")
        return
    lines = [[one.member_id, "host-line", {"number": index}] for index, one in enumerate(people, start=1)]
    said = {"community": turn.here.name, PEOPLE: {"lines": lines}}
    data = {"act": act, "community_id": turn.here.id, "ids": [one.member_id for one in people]}
    key = "host-whom-over" if act == HANDOVER else "host-whom-with"
    await turn.ask("host.who", key, said, data=data)


async def take_who(turn: Turn, answer: Answer) -> None:
    """The number or the name of who shall host."""
    act, ids, index = answer.data["act"], answer.data["ids"], number(answer.text)
    if not await may_still(turn, answer):
        return
    if index is None:
        await _find(act, turn, answer.text)
    elif 1 <= index <= len(ids):
        await _offer(act, turn, ids[index - 1])
    else:
        await turn.reply("host-which", {"count": len(ids)})


async def _find(act: str, turn: Turn, words: str) -> None:
    """Ask the only one whose name is, or begins like, these words."""
    people = await hosting.candidates(turn.session, turn.here.id, turn.member.id, turn.now)
    found = called(people, words)
    if not found:
        await turn.reply("host-unknown", {"words": words[:40]})
    elif len(found) > 1:
        lines = [[one.member_id, "", {}] for one in found[:SHOWN]]
        await turn.reply("host-several", {PEOPLE: {"lines": lines}})
    else:
        await _offer(act, turn, found[0].member_id)


def called(people: list[Candidate], words: str) -> list[Candidate]:
    """Those whose whole name it is, else those of whose name a word begins so."""
    said = fold(words)
    whole = [one for one in people if fold(one.name) == said]
    return whole or [one for one in people if f" {said}" in f" {fold(one.name)}"]


async def _offer(act: str, turn: Turn, member_id: int) -> None:
    """Ask a member, unless they have said that they would, or another waits for their word."""
    await turn.close_question()
    here, offers = turn.here, await hosting.of_community(turn.session, turn.here.id, turn.now)
    theirs = next((one for one in offers if one.member_id == member_id), None)
    if not await hosting.is_candidate(turn.session, here.id, member_id, turn.member.id, turn.now):
        await turn.reply("question-over")
    elif theirs is not None and theirs.by_id is None:
        await become(turn, here, theirs, turn.member.id, hands_over=act == HANDOVER)
    elif theirs is not None and theirs.by_id != turn.member.id:
        await turn.reply("host-asked-already", named(member_id))
    else:
        earlier = await _mine(HANDOVER, turn) if act == HANDOVER else []
        await hosting.drop(turn.session, *(one for one in earlier if one.member_id != member_id))
        await _ask(act, turn, member_id)


async def _ask(act: str, turn: Turn, member_id: int) -> None:
    until, over = turn.now + OPEN_FOR, act == HANDOVER
    offer_id = await hosting.offer(
        turn.session, turn.here.id, member_id, turn.member.id, until, hands_over=over
    )
    await note(turn, f"{act}.offered", turn.here.id, member_id=member_id)
    said = {"community": turn.here.name, **named(turn.member.id)}
    draft = Draft("host-asked-over" if over else "host-asked-with", said, community_id=turn.here.id)
    alone = Occasion(turn.session, "host", 0, turn.now, turn.now, turn.texts, turn.services)
    await alone.ask(member_id, "host.asked", draft, YES_NO, {"offer": offer_id}, within=OPEN_FOR)
    day = turn.texts.render(turn.language, "plain-date", {"day": local_day(until, turn.here.timezone)})
    await turn.reply("host-offered-over" if over else "host-offered-with", {**named(member_id), "until": day})


async def take_asked(turn: Turn, answer: Answer) -> None:
    """Yes or no of who was asked, if it still holds: who asked must still be hosting."""
    await turn.close_question()
    offer = await hosting.by_id(turn.session, answer.data["offer"])
    place = await place_of(turn, offer) if offer is not None and offer.until > turn.now else None
    if offer is None or place is None or offer.by_id is None or offer.member_id != turn.member.id:
        await turn.reply("host-offer-over")
    elif await memberships.role_in(turn.session, offer.by_id, place.id) is not Role.FACILITATOR:
        await hosting.drop(turn.session, offer)
        await turn.reply("host-offer-over")
    elif answer.value == "yes":
        await become(turn, place, offer, offer.by_id, hands_over=offer.hands_over)
    else:
        await hosting.drop(turn.session, offer)
        await note(turn, "host.declined", place.id)
        await turn.tell(
            offer.by_id, Draft("host-declined", {"community": place.name, **named(offer.member_id)})
        )
        await turn.reply("host-left")


async def run_out(occasion: Occasion) -> None:
    """A week is over without a word: who asked is told, and nothing has changed."""
    offer = await hosting.by_id(occasion.session, occasion.subject_id)
    if offer is None:
        return
    await hosting.drop(occasion.session, offer)
    place = await communities.by_id(occasion.session, offer.community_id)
    if offer.by_id is None or place is None:
        return
    if await memberships.role_in(occasion.session, offer.by_id, place.id) is Role.FACILITATOR:
        said = {"community": place.name, **named(offer.member_id)}
        await occasion.tell(offer.by_id, Draft("host-no-word", said, community_id=place.id))
