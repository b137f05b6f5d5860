"""Giving a story to whom its teller says: the community at once, others when a facilitator has read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handlers import notices, sharing
from handlers.turn import Turn
from storage import attachments, communities, contributions, memberships, occurrences, search, stories
from storage.contributions import Given
from storage.messages import Draft
from storage.stories import parts
from storage.tables import ContributionKind, Reach, Status

ROUND = "story.round"
"""The occasion on which the communities of a programme are each given their hour for stories."""


@dataclass(frozen=True, slots=True)
class Way:
    """How far a story goes now, and who decides whether it goes further."""

    reach: Reach
    status: Status | None
    deciders: tuple[int, ...] = ()


async def share(turn: Turn, draft: Given, reach: Reach) -> None:
    """Its teller has confirmed a draft."""
    way = await _way(turn, draft, reach)
    if draft.parent_id is not None:
        await _tell_anew(turn, draft, way)
        return
    await stories.change(
        turn.session, draft.id, created_at=turn.now, **_columns(way, turn.now), **await _context(turn, draft)
    )
    reached = await _give(turn, draft, counted=reach is Reach.COMMUNITY)
    await _say(turn, draft, reach, way, reached)
    await _go_on(turn, draft, way)


async def _way(turn: Turn, draft: Given, reach: Reach) -> Way:
    """Nobody but the teller to decide: they may. Nobody at all: it stays where it is."""
    facilitators = await memberships.facilitators_of(turn.session, draft.community_id)
    if reach is Reach.COMMUNITY or not facilitators:
        return Way(Reach.COMMUNITY, None)
    if facilitators == [turn.member.id]:
        return Way(reach, Status.APPROVED)
    return Way(reach, Status.REVIEW, tuple(one for one in facilitators if one != turn.member.id))


def _columns(way: Way, now: datetime) -> dict[str, Any]:
    approved_at = now if way.status is Status.APPROVED else None
    return {"reach": way.reach, "status": way.status, "approved_at": approved_at}


async def _context(turn: Turn, draft: Given) -> dict[str, Any]:
    """What it is about, and whom its teller teaches: readers elsewhere will not know."""
    return await sharing.context(turn, draft.text, [draft.language or turn.language, turn.language])


async def _give(turn: Turn, story: Given, *, counted: bool) -> int | None:
    """Send a story to its community; how many it reaches, None if they are counted later."""
    return await sharing.send(turn, sharing.relay(story, count_key=sharing.COUNTED if counted else None))


async def _say(turn: Turn, story: Given, wanted: Reach, way: Way, reached: int | None) -> None:
    """Tell the teller where it goes."""
    about = {"code": story.code}
    if wanted is Reach.COMMUNITY:
        await sharing.say_reached(turn, story, reached)
    elif way.status is Status.REVIEW:
        await turn.reply("story-in-review", about, contribution_id=story.id)
    elif way.status is Status.APPROVED:
        await turn.reply("story-travels", about, contribution_id=story.id)
    else:
        await turn.reply("story-no-reviewer", about, contribution_id=story.id)


async def _go_on(turn: Turn, story: Given, way: Way) -> None:
    """What follows from a story's way: it can be found, its facilitators hear of it, the round begins."""
    await search.refresh(turn.session, story.id)
    here = await communities.by_id(turn.session, story.community_id)
    if here is None:
        raise LookupError("a story without its community")
    if way.status is Status.APPROVED:
        await begin_round(turn, here.programme_id)
    about = {"code": story.code, "community": here.name}
    for member_id in way.deciders:
        hint = Draft("review-waits", about, community_id=here.id, contribution_id=story.id)
        await turn.tell(member_id, hint)


async def edit(turn: Turn, story: Given, text: str) -> bool:
    """Its teller has changed a story after all; whether others must read it again before it goes elsewhere.

    What went to other communities was read by a facilitator: there it stays until this was read, too.
    """
    here_only = story.status is not None
    await contributions.edit(turn.session, story.id, text, turn.now, here_only=here_only)
    if story.status is not Status.APPROVED:
        return False
    way = await _way(turn, story, story.reach)
    await stories.change(turn.session, story.id, **_columns(way, turn.now))
    if way.status is Status.APPROVED:
        await stories.follow(turn.session, story.id, turn.now)
    await _go_on(turn, story, way)
    return way.status is not Status.APPROVED


async def begin_round(turn: Turn, programme_id: int) -> None:
    """There is a story to go round in a programme."""
    await occurrences.plan(turn.session, ROUND, programme_id, turn.now)


async def _tell_anew(turn: Turn, draft: Given, way: Way) -> None:
    """What was sent back takes the new words; its community had the old ones, and is not told again."""
    old = await contributions.by_id(turn.session, draft.parent_id or 0)
    files = draft.media_id
    if old is None or old.is_gone:
        code = old.code if old else draft.code
        await contributions.withdraw(turn.session, draft.id, turn.now, turn.services.retracting)
        await turn.reply("code-withdrawn", {"code": code})
        return
    context = await _context(turn, draft)
    await stories.change(
        turn.session,
        old.id,
        text=draft.text,
        media_id=files,
        source=None,
        edited_at=turn.now,
        **_columns(way, turn.now),
        **context,
    )
    await attachments.hand_on(turn.session, draft.id, old.id)
    await parts.hand_on(turn.session, draft.id, old.id)
    await contributions.withdraw(turn.session, draft.id, turn.now, turn.services.retracting)
    key = "story-anew-review" if way.deciders else "story-anew"
    await turn.reply(key, {"code": old.code}, contribution_id=old.id)
    await _go_on(turn, old, way)


async def in_group(turn: Turn, text: str) -> None:
    """`#story text` in a group: the whole of it, for this community."""
    if not text and not turn.media_ids:
        await turn.reply("group-how")
        return
    notice = await notices.of_story(turn) or await notices.of_photo(turn, turn.media_ids)
    story = await sharing.keep(turn, ContributionKind.STORY, text, language=turn.here.language)
    await attachments.append(turn.session, story, turn.media_ids)
    await stories.change(turn.session, story.id, **await _context(turn, story))
    await sharing.say_reached(turn, story, await _give(turn, story, counted=True), notice)
    await search.refresh(turn.session, story.id)
