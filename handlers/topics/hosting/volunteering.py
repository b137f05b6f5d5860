"""HOST: who would like to host says so, and a facilitator lets them; or it answers who has asked for it."""

from __future__ import annotations

from handlers import privately
from handlers.occasion import Occasion
from handlers.routing.may import facilitates
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.hosting.taking_over import OPEN_FOR, become, named, note, place_of
from handlers.turn import YES_NO, Answer, Choice, Turn
from storage import hosting, memberships
from storage.messages import Draft

VOLUNTEERS = [
    Choice("together", "host-together"),
    Choice("over", "host-over"),
    Choice("not", "host-not-now"),
]


def register(router: Registrations) -> None:
    """Add this topic's command and question."""
    router.command("host", host, needs=Needs.COMMUNITY, in_group=True)
    router.question("host.volunteer", take_volunteer, lenient=True, needs=Needs.MEMBER)


async def host(turn: Turn, _rest: str) -> None:
    """`HOST`: answers who has asked me to, or says that I would."""
    asked = await hosting.asked_of(turn.session, turn.member.id, turn.now)
    if asked is not None and asked.by_id is not None and (place := await place_of(turn, asked)):
        said = {"community": place.name, **named(asked.by_id)}
        key = "host-asked-over" if asked.hands_over else "host-asked-with"
        await privately.ask(turn, "host.asked", key, said, YES_NO, {"offer": asked.id})
    elif await facilitates(turn, turn.here.id):
        await turn.reply("host-already")
    else:
        await _volunteer(turn)


async def _volunteer(turn: Turn) -> None:
    offers = await hosting.of_community(turn.session, turn.here.id, turn.now)
    hosts = await memberships.facilitators_of(turn.session, turn.here.id)
    if any(one.member_id == turn.member.id for one in offers):
        await turn.reply("host-thanks")
        return
    offer_id = await hosting.offer(turn.session, turn.here.id, turn.member.id, None, turn.now + OPEN_FOR)
    await note(turn, "host.volunteered", turn.here.id)
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
    place = await place_of(turn, offer) if offer is not None and offer.until > turn.now else None
    if offer is None or place is None:
        await turn.reply("host-offer-over")
    elif not await facilitates(turn, place.id):
        await turn.reply("needs-facilitator")
    elif answer.value == "not":
        await turn.reply("host-left")
    else:
        await become(turn, place, offer, turn.member.id, hands_over=answer.value == "over")
