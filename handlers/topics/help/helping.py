"""A request for help goes out: of all who hear it, who teaches its subject is first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from handlers import notices, subjects
from handlers.excerpt import excerpt
from handlers.routing.registrations import Needs, Registrations
from handlers.turn import Turn
from storage import communities, contributions, groups, helping, messages, occurrences, teaching
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
    taught = await teaching.of_member(turn.session, turn.member.id)
    only = taught.subjects[0] if len(taught.subjects) == 1 else None
    return await contributions.add(
        turn.session,
        community_id=turn.here.id,
        kind=ContributionKind.HELP,
        author_id=turn.member.id,
        text=text,
        media_id=media_id,
        now=turn.now,
        source=turn.source,
        status=status,
        subject=subjects.guess(turn.texts, [turn.language, turn.here.language], text) or only,
        level=taught.level,
    )


async def ask_everyone(turn: Turn, given: Given, media_ids: Sequence[int] = ()) -> None:
    """Let a request go out, and tell its author how many it goes to; `media_ids` are all files with it."""
    if turn.group_id is not None:
        await groups.present(turn.session, turn.group_id, turn.member.id, turn.now)
    reached = await go_out(turn.session, given, turn.now, but_group=turn.group_id)
    draft = await said(turn.session, given, reached)
    files = media_ids or ([given.media_id] if given.media_id is not None else [])
    notice = await notices.of_photo(turn, files)
    await turn.reply(draft.text_key, {**draft.variables, **notice}, contribution_id=given.id)


async def go_out(
    session: AsyncSession, given: Given, now: datetime, but_group: int | None = None
) -> int | None:
    """Send a request to its community, and plan what happens while nobody answers; how many it reaches."""
    customs = await communities.customs_of(session, given.community_id)
    waits = [(helping.ESCALATE, customs.escalate_after)]
    if customs.travel_after < customs.escalate_after:
        waits.append((helping.TRAVEL, customs.travel_after))
    for kind, hours in waits:
        due = customs.hours.working(now + timedelta(hours=hours))
        await occurrences.plan(session, kind, given.id, due)
    draft = Draft(
        "relay-help",
        community_id=given.community_id,
        contribution_id=given.id,
        author_id=given.author_id,
        carries=True,
        count_key="post-reached",
        hearing=Hearing.HELP,
        subject=given.subject,
    )
    return await messages.send_to_community(session, draft, now, but_group=but_group)


async def said(session: AsyncSession, given: Given, reached: int | None) -> Draft:
    """What its author hears when a request is on its way."""
    if reached is None:
        return Draft("post-sent-wide", {"code": given.code})
    if reached:
        return Draft("help-sent", {"code": given.code, "count": reached})
    place = await communities.by_id(session, given.community_id)
    return Draft("post-first", {"code": given.code, "community": place.name if place else ""})


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
