"""Whose a contribution is, and where, as a facilitator who acts on it is told."""

from __future__ import annotations

from handlers.turn import Turn
from storage import communities, contributions, members
from storage.contributions import Given
from storage.senders import Place
from storage.tables import Reach


async def place_of(turn: Turn, given: Given) -> Place:
    """The community that it is in.

    Raises:
        LookupError: there is none, which the tables do not allow.
    """
    place = await communities.by_id(turn.session, given.community_id)
    if place is None:
        raise LookupError("a contribution is in a community")
    return place


async def name_of(turn: Turn, given: Given) -> str:
    """What the author is called here."""
    origin = await contributions.origin_of(turn.session, given)
    if given.is_unnamed or (given.origin_id is not None and origin.reach is not Reach.NAMED):
        return turn.texts.render(turn.language, "colleague")
    if origin.author_id is None:
        return turn.texts.render(turn.language, "former-member")
    return await members.name_of(turn.session, origin.author_id)
