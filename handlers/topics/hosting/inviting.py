"""Bringing people in: the community's code with its links and poster, and a code for one person."""

from __future__ import annotations

from datetime import timedelta

from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.turn import Turn
from prompts.fold import number
from storage import audit, codes
from storage.tables import Role

CODE_LENGTH = 8
DAYS = 14


def register(router: Registrations) -> None:
    """Add this topic's command."""
    router.command("invite", invite, takes=fits.a_page, needs=Needs.HOST)


async def invite(turn: Turn, rest: str) -> None:
    """`INVITE`: code, links and poster, for all to see; `INVITE 1`: a code that works once."""
    if number(rest) == 1:
        await _invite_one(turn)
    elif rest:
        await turn.reply("invite-how")
    else:
        await _invite_all(turn)


async def _invite_all(turn: Turn) -> None:
    here, links = turn.here, turn.services.join_links(turn.here.code)
    poster = {"title": here.name, "language": here.language, "code": here.code, "links": links}
    lines = "\n".join(line_of(turn, channel, link) for channel, link in links.items())
    said = {"community": here.name, "code": here.code}
    await audit.note(turn.session, "invited.all", turn.now, actor_id=turn.member.id, community_id=here.id)
    picture = {"kind": "poster", "data": poster}
    if lines:
        await turn.reply("invite-links", {**said, "lines": lines}, picture=picture)
    else:
        await turn.reply("invite-all", said, picture=picture)


def line_of(turn: Turn, channel: str, link: str) -> str:
    """A link that can be tapped wherever it is passed on; of SMS only the number can."""
    name = turn.texts.render(turn.language, "channel-name", {"channel": channel})
    return f"{name}: {link.removeprefix('sms:').partition('?')[0] if link.startswith('sms:') else link}"


async def _invite_one(turn: Turn) -> None:
    """A one-time code that brings in anybody, who was removed as well."""
    code = await codes.free_code(turn.session, CODE_LENGTH)
    await codes.invite(
        turn.session,
        code=code,
        role=Role.TEACHER,
        programme_id=turn.here.programme_id,
        community_id=turn.here.id,
        area="",
        expires_at=turn.now + timedelta(days=DAYS),
    )
    await audit.note(
        turn.session, "invited", turn.now, actor_id=turn.member.id, community_id=turn.here.id, role="teacher"
    )
    await turn.reply("invite-code", {"code": code, "days": DAYS})
