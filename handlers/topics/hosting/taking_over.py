"""Somebody begins to host: with who has hosted so far, or in their place. Everybody concerned hears it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from handlers.turn import Turn
from storage import audit, communities, hosting, memberships
from storage.hosting import Offer
from storage.messages import PEOPLE, Draft
from storage.senders import Place
from storage.tables import Role

OPEN_FOR = timedelta(days=7)
"""How long a question who hosts waits for its answer."""


def named(member_id: int) -> dict[str, Any]:
    """Variables whose `name` is that of a member, looked up when it goes out."""
    return {PEOPLE: {"name": [[member_id, "", {}]]}}


async def place_of(turn: Turn, offer: Offer) -> Place | None:
    """Where it is, as long as who is to host belongs there."""
    there = await memberships.role_in(turn.session, offer.member_id, offer.community_id)
    return await communities.by_id(turn.session, offer.community_id) if there is not None else None


async def become(turn: Turn, place: Place, offer: Offer, by_id: int, *, hands_over: bool) -> None:
    """They host, and who asked does so with them or no more; both hear it, and the community in one line."""
    await communities.hold(turn.session, place.id)
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
    await note(turn, "handed.over" if hands_over else "became.facilitator", place.id, **about)
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


async def note(turn: Turn, action: str, community_id: int, **detail: Any) -> None:
    """Put into the audit what who writes did about who hosts."""
    await audit.note(
        turn.session, action, turn.now, actor_id=turn.member.id, community_id=community_id, **detail
    )
