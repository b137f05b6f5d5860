"""COMMUNITIES: the communities that a coordinator looks after."""

from __future__ import annotations

from handlers.rights import Right
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.coordinating.realms import realms_for
from handlers.turn import Turn
from storage import coordinators


def register(router: Registrations) -> None:
    """Add this topic's command."""
    router.command("communities", show_communities, takes=fits.nothing, needs=Needs.COORDINATOR)


async def show_communities(turn: Turn, _rest: str) -> None:
    """`COMMUNITIES`: their names and codes."""
    realms = await realms_for(turn, Right.SEE_PROGRAMME)
    places = await coordinators.places_in(turn.session, realms)
    if places:
        lines = "\n".join(f"{place.name} - {place.code}" for place in places)
        await turn.reply("communities-list", {"lines": lines})
    else:
        await turn.reply("communities-none")
