"""Hosting goes from hand to hand: HANDOVER, COHOST, STEP DOWN, and HOST for who is asked or would like to.

Nobody hosts who has not said so: a member is asked and has a week to say yes. The word of the command stands
in each question, for those who are in the midst of something else.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

from handlers import privately
from handlers.occasion import Occasion
from handlers.routing import fits
from handlers.routing.may import facilitates, may_still
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.prompting.common import means
from handlers.turn import Answer, Choice, Turn
from prompts.fold import fold, number
from storage import audit, communities, hosting
from storage.hosting import Candidate, Offer
from storage.hours import local_day
from storage.messages import PEOPLE, Draft
from storage.senders import Place
from storage.tables import Role

HANDOVER, COHOST = "handover", "cohost"
OPEN_FOR = timedelta(days=7)
SHOWN = 10
"""Names that are shown to choose from; any other can be typed."""

YES_NO = [Choice("yes", "yes"), Choice("no", "no")]
VOLUNTEERS = [
    Choice("together", "host-together"),
    Choice("over", "host-over"),
    Choice("not", "host-not-now"),
]


def register(router: Registrations) -> None:
    """Add this topic's commands, questions and occasion."""
    for act in (HANDOVER, COHOST):
        router.command(act, partial(hand, act), takes=fits.short_name, needs=Needs.HOST)
    router.command("stepdown", step_down, needs=Needs.COMMUNITY)
    router.command("host", host, needs=Needs.COMMUNITY, in_group=True)
    router.question("host.who", take_who, free=True, needs=Needs.COMMUNITY)
    router.question("host.asked", take_asked, lenient=True, needs=Needs.MEMBER)
    router.question("host.volunteer", take_volunteer, lenient=True, needs=Needs.MEMBER)
    router.question("host.down", take_down, needs=Needs.COMMUNITY)
    router.occasion(hosting.OVER, run_out)


def named(member_id: int) -> dict[str, Any]:
    """Variables whose `name` is that of a member, looked up when it goes out."""
    return {PEOPLE: {"name": [[member_id, "", {}]]}}


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
        await _note(turn, f"{act}.withdrawn", turn.here.id, member_id=one.member_id)
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
        await _become(turn, here, theirs, turn.member.id, hands_over=act == HANDOVER)
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
    await _note(turn, f"{act}.offered", turn.here.id, member_id=member_id)
    said = {"community": turn.here.name, **named(turn.member.id)}
    draft = Draft("host-asked-over" if over else "host-asked-with", said, community_id=turn.here.id)
    alone = Occasion(turn.session, "host", 0, turn.now, turn.now, turn.texts, turn.services)
    await alone.ask(member_id, "host.asked", draft, YES_NO, {"offer": offer_id}, within=OPEN_FOR)
    day = turn.texts.render(turn.language, "plain-date", {"day": local_day(until, turn.here.timezone)})
    await turn.reply("host-offered-over" if over else "host-offered-with", {**named(member_id), "until": day})


async def host(turn: Turn, _rest: str) -> None:
    """`HOST`: answers who has asked me to, or says that I would."""
    asked = await hosting.asked_of(turn.session, turn.member.id, turn.now)
    if asked is not None and asked.by_id is not None and (place := await _place(turn, asked)):
        said = {"community": place.name, **named(asked.by_id)}
        key = "host-asked-over" if asked.hands_over else "host-asked-with"
        await privately.ask(turn, "host.asked", key, said, YES_NO, {"offer": asked.id})
    elif await facilitates(turn, turn.here.id):
        await turn.reply("host-already")
    else:
        await _volunteer(turn)


async def _volunteer(turn: Turn) -> None:
    offers = await hosting.of_community(turn.session, turn.here.id, turn.now)
    hosts = await communities.facilitators_of(turn.session, turn.here.id)
    if any(one.member_id == turn.member.id for one in offers):
        await turn.reply("host-thanks")
        return
    offer_id = await hosting.offer(turn.session, turn.here.id, turn.member.id, None, turn.now + OPEN_FOR)
    await _note(turn, "host.volunteered", turn.here.id)
    said = {"community": turn.here.name, **named(turn.member.id)}
    draft = Draft("host-volunteers", said, community_id=turn.here.id)
    alone = Occasion(turn.session, "host", 0, turn.now, turn.now, turn.texts, turn.services)
    data = {"offer": offer_id}
    told = [await alone.ask(one, "host.volunteer", draft, VOLUNTEERS, data, within=OPEN_FOR) for one in hosts]
    await turn.reply("host-thanks" if any(told) else "host-nobody")


async def take_volunteer(turn: Turn, answer: Answer) -> None:
    """A facilitator lets them host, with or in place of them, or not now."""
    await turn.close_question()
    offer = await hosting.by_id(turn.session, answer.data["offer"])
    place = await _place(turn, offer) if offer is not None and offer.until > turn.now else None
    if offer is None or place is None:
        await turn.reply("host-offer-over")
    elif not await facilitates(turn, place.id):
        await turn.reply("needs-facilitator")
    elif answer.value == "not":
        await turn.reply("host-left")
    else:
        await _become(turn, place, offer, turn.member.id, hands_over=answer.value == "over")


async def take_asked(turn: Turn, answer: Answer) -> None:
    """Yes or no of who was asked, if it still holds: who asked must still be hosting."""
    await turn.close_question()
    offer = await hosting.by_id(turn.session, answer.data["offer"])
    place = await _place(turn, offer) if offer is not None and offer.until > turn.now else None
    if offer is None or place is None or offer.by_id is None or offer.member_id != turn.member.id:
        await turn.reply("host-offer-over")
    elif await communities.role_in(turn.session, offer.by_id, place.id) is not Role.FACILITATOR:
        await hosting.drop(turn.session, offer)
        await turn.reply("host-offer-over")
    elif answer.value == "yes":
        await _become(turn, place, offer, offer.by_id, hands_over=offer.hands_over)
    else:
        await hosting.drop(turn.session, offer)
        await _note(turn, "host.declined", place.id)
        await turn.tell(
            offer.by_id, Draft("host-declined", {"community": place.name, **named(offer.member_id)})
        )
        await turn.reply("host-left")


async def _place(turn: Turn, offer: Offer) -> Place | None:
    """Where it is, as long as who is to host belongs there."""
    there = await communities.role_in(turn.session, offer.member_id, offer.community_id)
    return await communities.by_id(turn.session, offer.community_id) if there is not None else None


async def _become(turn: Turn, place: Place, offer: Offer, by_id: int, *, hands_over: bool) -> None:
    """They host, and who asked does so with them or no more; both hear it, and the community in one line."""
    await hosting.hold(turn.session, place.id)
    new = offer.member_id
    if not await hosting.set_role(turn.session, new, place.id, Role.FACILITATOR):
        await hosting.drop(turn.session, offer)  # they left in this very moment: nobody hands over to nobody
        await turn.reply("question-over")
        return
    ended = [offer]
    if hands_over:
        await hosting.set_role(turn.session, by_id, place.id, Role.TEACHER)
        all_ = await hosting.of_community(turn.session, place.id, turn.now)
        ended += [one for one in all_ if one.by_id == by_id and one.id != offer.id]
    await hosting.drop(turn.session, *ended)
    about = {"member_id": new, "asked_by": by_id}
    await _note(turn, "handed.over" if hands_over else "became.facilitator", place.id, **about)
    await _tell_all(turn, place, new, by_id, hands_over=hands_over)


async def _tell_all(turn: Turn, place: Place, new: int, old: int, *, hands_over: bool) -> None:
    said = {"community": place.name}
    to_old = Draft("host-gave-over" if hands_over else "host-joined-you", {**said, **named(new)})
    to_new = Draft("host-is-you", said)
    for member_id, draft in ((new, to_new), (old, to_old)):
        if member_id == turn.member.id:
            await turn.reply(draft.text_key, draft.variables)
        else:
            await turn.tell(member_id, draft)
    names = {PEOPLE: {"name": [[new, "", {}]], "before": [[old, "", {}]]}} if hands_over else named(new)
    key = "host-news-over" if hands_over else "host-news-with"
    news = Draft(key, {**said, **names}, community_id=place.id, author_id=new)
    await hosting.tell_community(turn.session, news, turn.now, (new, old))


async def step_down(turn: Turn, _rest: str) -> None:
    """`STEP DOWN`: I host no more; the last one has to hand over."""
    hosts = await communities.facilitators_of(turn.session, turn.here.id)
    if turn.member.id not in hosts:
        await turn.reply("needs-facilitator")
    elif len(hosts) == 1:
        await turn.reply("host-last", {"community": turn.here.name})
    else:
        said, data = {"community": turn.here.name}, {"community_id": turn.here.id}
        await turn.ask("host.down", "host-down-sure", said, choices=YES_NO, data=data)


async def take_down(turn: Turn, answer: Answer) -> None:
    """Yes or no; whether another still hosts is looked at again, and held."""
    await turn.close_question()
    place = await communities.by_id(turn.session, answer.data["community_id"])
    if answer.value != "yes" or place is None:
        await turn.reply("host-left")
        return
    await hosting.hold(turn.session, place.id)
    hosts = await communities.facilitators_of(turn.session, place.id)
    if turn.member.id not in hosts:
        await turn.reply("question-over")
    elif len(hosts) == 1:
        await turn.reply("host-last", {"community": place.name})
    else:
        await _step_down(turn, place, [one for one in hosts if one != turn.member.id])


async def _step_down(turn: Turn, place: Place, others: list[int]) -> None:
    await hosting.set_role(turn.session, turn.member.id, place.id, Role.TEACHER)
    offers = await hosting.of_community(turn.session, place.id, turn.now)
    await hosting.drop(turn.session, *(one for one in offers if one.by_id == turn.member.id))
    await _note(turn, "stepped.down", place.id)
    said = {"community": place.name}
    for one in others:
        await turn.tell(one, Draft("host-stepped-down", {**said, **named(turn.member.id)}))
    await turn.reply("host-down", said)


async def run_out(occasion: Occasion) -> None:
    """A week is over without a word: who asked is told, and nothing has changed."""
    offer = await hosting.by_id(occasion.session, occasion.subject_id)
    if offer is None:
        return
    await hosting.drop(occasion.session, offer)
    place = await communities.by_id(occasion.session, offer.community_id)
    if offer.by_id is None or place is None:
        return
    if await communities.role_in(occasion.session, offer.by_id, place.id) is Role.FACILITATOR:
        said = {"community": place.name, **named(offer.member_id)}
        await occasion.tell(offer.by_id, Draft("host-no-word", said, community_id=place.id))


async def _note(turn: Turn, action: str, community_id: int, **detail: Any) -> None:
    await audit.note(
        turn.session, action, turn.now, actor_id=turn.member.id, community_id=community_id, **detail
    )
