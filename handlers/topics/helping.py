"""Asking for help: what looks alike is offered first; of all who are asked, who teaches it is first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from handlers import subjects
from handlers.excerpt import excerpt
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.topics import answering
from handlers.turn import Answer, Turn
from storage import communities, contributions, groups, helping, messages, occurrences, teaching
from storage.contributions import Given
from storage.messages import Draft
from storage.tables import ContributionKind, Hearing, Status

LISTED = 9
"""Requests or answers in one list: each has a number of one digit."""


def register(router: Registrations) -> None:
    """Add this topic's commands, questions and occasions."""
    router.command("ask", ask, needs=Needs.COMMUNITY, takes=fits.anything, in_group=True)
    router.command("mine", mine, needs=Needs.COMMUNITY)
    router.question("help.text", take_text, free=True, needs=Needs.COMMUNITY)
    router.offer("help", "help-what", seek)


async def ask(turn: Turn, text: str) -> None:
    """`ASK text`, a file with that word under it, or `ASK` and then the question."""
    if text or turn.media_ids:
        await seek(turn, text, turn.media_ids)
        if turn.inbound.in_group and turn.inbound.album:  # of an album we see what bears the word alone
            await turn.reply("group-one-file")
    elif turn.inbound.in_group:
        await turn.reply("help-how")
    else:
        await turn.ask("help.text", "help-which")


async def take_text(turn: Turn, answer: Answer) -> None:
    """The question that was asked for."""
    await turn.close_question()
    await ask(turn, answer.text)


async def seek(turn: Turn, text: str, media_ids: Sequence[int]) -> None:
    """Ask everyone; the files behind the first go as further words of the one who asks."""
    given = await keep(turn, text, media_ids[0] if media_ids else None, Status.OPEN)
    await ask_everyone(turn, given)
    rest = [await answering.add_to(turn, given, media_id) for media_id in media_ids[1:]]
    await answering.tell_rest(turn, rest)


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


async def ask_everyone(turn: Turn, given: Given) -> None:
    """Let a request go out, and tell its author how many it goes to."""
    if turn.group_id is not None:
        await groups.present(turn.session, turn.group_id, turn.member.id, turn.now)
    reached = await go_out(turn.session, given, turn.now, but_group=turn.group_id)
    said = await _said(turn.session, given, reached)
    await turn.reply(said.text_key, said.variables, contribution_id=given.id)


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


async def _said(session: AsyncSession, given: Given, reached: int | None) -> Draft:
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
