"""STEP DOWN: a facilitator hosts no more. The last one has to hand over."""

from __future__ import annotations

from handlers.routing.registrations import Needs, Registrations
from handlers.topics.hosting.taking_over import named, note
from handlers.turn import YES_NO, Answer, Turn
from storage import communities, hosting, memberships
from storage.messages import Draft
from storage.senders import Place
from storage.tables import Role


def register(router: Registrations) -> None:
    """Add this topic's command and question."""
    router.command("stepdown", step_down, needs=Needs.COMMUNITY)
    router.question("host.down", take_down, needs=Needs.COMMUNITY)


async def step_down(turn: Turn, _rest: str) -> None:
    """`STEP DOWN`: I host no more; the last one has to hand over."""
    hosts = await memberships.facilitators_of(turn.session, turn.here.id)
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
    await communities.hold(turn.session, place.id)
    hosts = await memberships.facilitators_of(turn.session, place.id)
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
    await note(turn, "stepped.down", place.id)
    said = {"community": place.name}
    for one in others:
        await turn.tell(one, Draft("host-stepped-down", {**said, **named(turn.member.id)}))
    await turn.reply("host-down", said)
