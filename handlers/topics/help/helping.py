"""A request for help goes out: of all who hear it, who teaches its subject is first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from handlers import notices, sharing
from handlers.cutting import excerpt
from handlers.routing.registrations import Needs, Registrations
from handlers.turn import Turn
from storage import communities, helping, messages, occurrences
from storage.contributions import Given
from storage.messages import Draft
from storage.tables import ContributionKind, Hearing, Status

LISTED = 9
"""Requests or answers in one list: each has a number of one digit."""


def register(router: Registrations) -> None:
    """Add this topic's command."""
    router.command("mine", mine, needs=Needs.COMMUNITY)


async def keep(turn: Turn, text: str, media_id: int | None, status: Status) -> Given:
    """Store a request, with its subject and the level that its author teaches."""
    context = await sharing.context(turn, text, [turn.language, turn.here.language])
    return await sharing.keep(turn, ContributionKind.HELP, text, media_id, status=status, **context)


async def ask_everyone(turn: Turn, given: Given, media_ids: Sequence[int] = ()) -> None:
    """Let a request go out, and tell its author how many it goes to; `media_ids` are all files with it."""
    await _plan_waits(turn.session, given, turn.now)
    reached = await sharing.send(turn, _relay(given))
    draft = await said(turn.session, given, reached)
    files = media_ids or ([given.media_id] if given.media_id is not None else [])
    notice = await notices.of_photo(turn, files)
    await turn.reply(draft.text_key, {**draft.variables, **notice}, contribution_id=given.id)


async def go_out(session: AsyncSession, given: Given, now: datetime) -> int | None:
    """Send a request to its community when its author has not just written; how many it reaches."""
    await _plan_waits(session, given, now)
    return await messages.send_to_community(session, _relay(given), now)


async def _plan_waits(session: AsyncSession, given: Given, now: datetime) -> None:
    """Plan what happens while nobody answers."""
    customs = await communities.customs_of(session, given.community_id)
    waits = [(helping.ESCALATE, customs.escalate_after)]
    if customs.travel_after < customs.escalate_after:
        waits.append((helping.TRAVEL, customs.travel_after))
    for kind, hours in waits:
        due = customs.hours.working(now + timedelta(hours=hours))
        await occurrences.plan(session, kind, given.id, due)


def _relay(given: Given) -> Draft:
    heard = {"hearing": Hearing.HELP, "subject": given.subject}
    return sharing.relay(given, "relay-help", count_key=sharing.COUNTED, **heard)


async def said(session: AsyncSession, given: Given, reached: int | None) -> Draft:
    """What its author hears when a request is on its way."""
    if reached:
        return Draft("help-sent", {"code": given.code, "count": reached})
    return await sharing.outcome(session, given, reached)


async def mine(turn: Turn, _rest: str) -> None:
    """`MINE`: one's open requests here, each with its beginning and how many answered."""
    waiting = await helping.waiting_of(turn.session, turn.member.id, turn.here.id, LISTED)
    if not waiting:
        await turn.reply("help-mine-none")
        return
    lines = [
        turn.texts.render(
            turn.language,
            "help-mine-line",
            {"code": given.code, "words": excerpt(given.text), "count": count},
        )
        for given, count in waiting
    ]
    await turn.reply("help-mine", {"lines": "\n".join(lines)})
