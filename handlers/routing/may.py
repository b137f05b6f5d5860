"""Who may: the one place that checks roles."""

from __future__ import annotations

from handlers.routing.registrations import Needs
from handlers.turn import Answer, Turn
from storage import communities, coordinators, memberships
from storage.tables import Role


async def refusal(turn: Turn, needs: Needs, rest: str) -> str | None:
    """The text that says why this person may not, None if they may."""
    if needs is Needs.NOTHING:
        return None
    if turn.person is None:
        return how_to_join(turn)
    if turn.person.stopped_at is not None:
        return "stopped-still"
    if needs is Needs.COORDINATOR:
        return None if await coordinates(turn) else "needs-coordinator"
    if needs is Needs.FACILITATOR:
        place = await communities.by_code(turn.session, rest) if rest else turn.community
        role = await memberships.role_in(turn.session, turn.person.id, place.id) if place else None
        return "needs-facilitator" if place and role is not Role.FACILITATOR else None
    if needs in (Needs.COMMUNITY, Needs.HOST) and not await _is_in_community(turn):
        return "no-community"
    if needs is Needs.HOST and not await facilitates(turn, turn.here.id):
        return "needs-facilitator"
    return None


async def coordinates(turn: Turn) -> bool:
    """Whether the writer coordinates anything; they need not be in a community."""
    return bool(await coordinators.realms_of(turn.session, turn.member.id))


async def facilitates(turn: Turn, community_id: int) -> bool:
    """Whether the writer is a facilitator of this very community, whichever they speak in now."""
    return await memberships.role_in(turn.session, turn.member.id, community_id) is Role.FACILITATOR


async def may_still(turn: Turn, answer: Answer) -> bool:
    """Whether they speak where they were asked (`community_id`) and host it still; else they are told so."""
    here = answer.data["community_id"] == turn.here.id
    if here and await facilitates(turn, turn.here.id):
        return True
    await turn.close_question()
    await turn.reply("needs-facilitator" if here else "question-over")
    return False


def how_to_join(turn: Turn) -> str:
    """The text for someone unknown: one joins in private only."""
    return "group-join-how" if turn.inbound.in_group else "join-how"


async def _is_in_community(turn: Turn) -> bool:
    """Whether the writer is in the community that is spoken to: a group's may be another's."""
    if turn.group_community is None or turn.person is None:
        return turn.community is not None
    return await memberships.role_in(turn.session, turn.person.id, turn.group_community.id) is not None
