"""Why something must not be done about a contribution or its author, or not by who would do it.

Nobody acts on what is their own, and no facilitator removes another: that is for the coordinator.
"""

from __future__ import annotations

from typing import Any

from handlers.routing.may import facilitates
from handlers.topics.hosting.authors import name_of, place_of
from handlers.turn import Turn
from storage import contributions, memberships
from storage.contributions import Given
from storage.tables import Role

HIDE, WARN, REMOVE, KEEP = "hide", "warn", "remove", "keep"
"""What can be done about it."""


async def objects(turn: Turn, act: str, given: Given) -> bool:
    """Whether it may not be done; then they were told why."""
    found = await _objection(turn, act, given)
    if found is not None:
        await turn.reply(*found)
    return found is not None


async def _objection(turn: Turn, act: str, given: Given) -> tuple[str, dict[str, Any]] | None:
    """The text that says why it may not be done, with its variables."""
    if not await facilitates(turn, given.community_id):
        return "needs-facilitator", {}
    origin = await contributions.origin_of(turn.session, given)
    if origin.author_id == turn.member.id:
        return "safety-own", {"code": origin.code}
    if act in (WARN, REMOVE):
        return await _why_not_the_author(turn, act, given)
    if given.withdrawn_at is not None:
        return "code-withdrawn", {"code": given.code}
    if act == KEEP:
        at_home = given.hidden_at is not None and origin is not given and origin.hidden_at is not None
        return ("keep-hidden-at-home", {"code": given.code}) if at_home else None
    return ("safety-hidden-already", {"code": given.code}) if given.hidden_at is not None else None


async def _why_not_the_author(turn: Turn, act: str, given: Given) -> tuple[str, dict[str, Any]] | None:
    """What was hidden or taken back protects nobody who wrote it."""
    if given.origin_id is not None:
        return "safety-elsewhere", {"code": given.code}
    role = None
    if given.author_id is not None:
        role = await memberships.role_in(turn.session, given.author_id, given.community_id)
    if role is None:
        return "safety-nobody", {"code": given.code, "community": (await place_of(turn, given)).name}
    if act == REMOVE and given.is_unnamed:
        return "safety-unnamed", {"code": given.code}
    if act == REMOVE and role is Role.FACILITATOR:
        return "safety-facilitator", {"name": await name_of(turn, given), "code": given.code}
    return None
