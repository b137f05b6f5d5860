"""The dashboard's key: a link that opens it once, and the word that closes it everywhere."""

from __future__ import annotations

from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.turn import Turn
from storage import audit, visits
from storage.visits import LINK_HOLDS, VISIT_LASTS


def register(router: Registrations) -> None:
    """Add this topic's command."""
    router.command("dashboard", dashboard, needs=Needs.COORDINATOR, takes=fits.one_word)


async def dashboard(turn: Turn, rest: str) -> None:
    """`DASHBOARD` gives a link; `DASHBOARD OFF` ends what links have opened, and lets none open more."""
    if turn.texts.is_listed("also-dashboard-off", rest, turn.language):
        await _close(turn)
    elif rest:
        await turn.reply("dashboard-how")
    elif not turn.services.dashboard:
        await turn.reply("dashboard-no-address")
    else:
        await _open(turn)


async def _open(turn: Turn) -> None:
    secret = await visits.make_link(turn.session, turn.member.id, turn.now)
    await audit.note(turn.session, "dashboard.asked", turn.now, actor_id=turn.member.id)
    await turn.reply(
        "dashboard-link",
        {
            "link": f"{turn.services.dashboard}/open/{secret}",
            "minutes": int(LINK_HOLDS.total_seconds()) // 60,
            "hours": int(VISIT_LASTS.total_seconds()) // 3600,
        },
    )


async def _close(turn: Turn) -> None:
    count = await visits.end_all(turn.session, turn.member.id, turn.now)
    await audit.note(turn.session, "dashboard.closed", turn.now, actor_id=turn.member.id, count=count)
    await turn.reply("dashboard-off", {"count": count})
