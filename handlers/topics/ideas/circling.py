"""Circles: whether one goes on, as its members decide, and its end."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from handlers.occasion import Occasion
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.ideas.inventing import ASK, WEEKS, find_host
from handlers.turn import Answer, Choice, Turn
from storage import audit, circles, memberships, messages, occurrences
from storage.circles import Circle
from storage.messages import Draft
from storage.tables import Hearing, Role

DECIDE = "circle.decide"
TO_ANSWER = timedelta(weeks=1)
CHOICES = [Choice("on", "circle-on"), Choice("end", "circle-finish")]
SURE = [Choice("yes", "circle-sure-yes"), Choice("no", "circle-sure-no")]


def register(router: Registrations) -> None:
    """Add this topic's commands, questions and occasions."""
    router.command("goon", go_on, needs=Needs.MEMBER)
    router.command("end", end, needs=Needs.MEMBER)
    router.question("circle.vote", take_vote, needs=Needs.MEMBER)
    router.question("circle.sure", take_sure, needs=Needs.MEMBER)
    router.occasion(ASK, ask_all)
    router.occasion(DECIDE, decide_at_last)


async def ask_all(occasion: Occasion) -> None:
    """Its weeks are over: each member is asked whether the circle goes on."""
    circle = await circles.by_id(occasion.session, occasion.subject_id)
    if circle is None:
        return
    people = await circles.people_of(occasion.session, circle.id)
    if not people:
        await circles.close(occasion.session, circle, occasion.now)
        return
    draft = Draft("circle-ask", {"circle": circle.name}, community_id=circle.id)
    for one in people:
        data = {"circle_id": circle.id}
        await occasion.ask(one.id, "circle.vote", draft, CHOICES, data, within=TO_ANSWER)
    until = circle.hours.waking(occasion.now + TO_ANSWER)
    await occurrences.plan(occasion.session, DECIDE, circle.id, until)


async def go_on(turn: Turn, _rest: str) -> None:
    """`GO ON`: a voice for the circle."""
    circle = await _meant(turn)
    if circle is not None and _is_asked(turn, circle):
        await _vote(turn, circle, goes_on=True)
    elif circle is not None:
        await turn.reply("circle-runs", {"circle": circle.name})


async def end(turn: Turn, _rest: str) -> None:
    """`END`: a voice against it while all are asked; else its host ends it for all."""
    circle = await _meant(turn)
    if circle is None:
        return
    await find_host(turn, circle)
    if _is_asked(turn, circle):
        await _vote(turn, circle, goes_on=False)
    elif await memberships.role_in(turn.session, turn.member.id, circle.id) is Role.FACILITATOR:
        said = {"circle": circle.name}
        await turn.ask("circle.sure", "circle-sure", said, choices=SURE, data={"circle_id": circle.id})
    else:
        await turn.reply("circle-not-host", {"circle": circle.name})


async def _meant(turn: Turn) -> Circle | None:
    """The circle that one speaks in, else the one that is asked about first; if none, they are told."""
    theirs = await circles.of_member(turn.session, turn.member.id)
    here = turn.community.id if turn.community else None
    theirs.sort(key=lambda one: (one.id != here, one.ends_at))
    if not theirs:
        await turn.reply("circle-none")
    return theirs[0] if theirs else None


def _is_asked(turn: Turn, circle: Circle) -> bool:
    return circle.ends_at <= turn.now


async def take_vote(turn: Turn, answer: Answer) -> None:
    """What one wants, as asked."""
    await turn.close_question()
    circle = await _still_theirs(turn, answer)
    if circle is None or not _is_asked(turn, circle):
        await turn.reply("question-over")
    else:
        await _vote(turn, circle, goes_on=answer.value == "on")


async def _still_theirs(turn: Turn, answer: Answer) -> Circle | None:
    circle = await circles.by_id(turn.session, answer.data["circle_id"])
    if circle is None or await memberships.role_in(turn.session, turn.member.id, circle.id) is None:
        return None
    return circle


async def _vote(turn: Turn, circle: Circle, *, goes_on: bool) -> None:
    await circles.vote(turn.session, circle.id, turn.member.id, goes_on)
    await turn.reply("circle-voted")
    people = await circles.people_of(turn.session, circle.id)
    if all(one.goes_on is not None for one in people):
        await _decide(turn, circle)


async def decide_at_last(occasion: Occasion) -> None:
    """The week to answer in is over."""
    circle = await circles.by_id(occasion.session, occasion.subject_id)
    if circle is not None and circle.ends_at <= occasion.now:
        await _decide(occasion, circle)


async def _decide(there: Turn | Occasion, circle: Circle) -> None:
    """The majority of those who answered decides; halves go on, and who wants may leave; nobody: it ends."""
    votes = Counter(one.goes_on for one in await circles.people_of(there.session, circle.id))
    if votes[True] and votes[True] >= votes[False]:
        await _prolong(there, circle)
    else:
        await _close(there, circle, quietly=not votes[False])


async def _prolong(there: Turn | Occasion, circle: Circle) -> None:
    ends_at = circle.hours.waking(there.now + timedelta(weeks=WEEKS))
    await occurrences.drop(there.session, DECIDE, circle.id)
    await circles.prolong(there.session, circle.id, ends_at)
    await occurrences.plan(there.session, ASK, circle.id, ends_at)
    said = {"circle": circle.name, "weeks": WEEKS}
    draft = Draft("circle-continues", said, community_id=circle.id, hearing=Hearing.EVERYBODY)
    await messages.send_to_community(there.session, draft, there.now)


async def _close(there: Turn | Occasion, circle: Circle, *, quietly: bool) -> None:
    """End a circle; quietly, only those hear of it who spoke in it."""
    for kind in (ASK, DECIDE):
        await occurrences.drop(there.session, kind, circle.id)
    people, homes = await circles.close(there.session, circle, there.now)
    await audit.note(there.session, "closed.circle", there.now, community_id=circle.id)
    for one in people:
        if home := homes.get(one.id):
            said = {"circle": circle.name, "community": home.name}
            await there.tell(one.id, Draft("circle-ended-back", said))
        elif one.id in homes or not quietly:
            await there.tell(one.id, Draft("circle-ended", {"circle": circle.name}))


async def take_sure(turn: Turn, answer: Answer) -> None:
    """The host's yes or no."""
    await turn.close_question()
    circle = await _still_theirs(turn, answer)
    host = circle and await memberships.role_in(turn.session, turn.member.id, circle.id) is Role.FACILITATOR
    if circle is None or not host:
        await turn.reply("question-over")
    elif answer.value == "yes":
        await _close(turn, circle, quietly=False)
    else:
        await turn.reply("circle-kept", {"circle": circle.name})
