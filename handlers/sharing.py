"""Sharing: what a member gives is asked for, stored and sent round, and they hear how many it reaches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from handlers import subjects
from handlers.routing.registrations import Handler
from handlers.turn import Answer, Turn
from storage import attachments, communities, contributions, groups, messages, search, teaching
from storage.contributions import Given
from storage.messages import Draft
from storage.tables import ContributionKind

COUNTED = "post-reached"
"""The text that tells an author how many it reached, where these are too many to count at once."""


async def has_something(
    turn: Turn,
    text: str,
    question: str,
    which_key: str,
    how_key: str,
    *,
    variables: dict[str, Any] | None = None,
) -> bool:
    """Whether there is something behind a word: a text, or a file with the word under it.

    If not, it is asked for: `question` with the text `which_key`. A group is told how it goes: `how_key`.
    """
    if text or turn.media_ids:
        return True
    if turn.inbound.in_group:
        await turn.reply(how_key)
    else:
        await turn.ask(question, which_key, variables)
    return False


async def note_album(turn: Turn) -> None:
    """In a group we see of an album what bears the word alone: say so."""
    if turn.inbound.in_group and turn.inbound.album:
        await turn.reply("group-one-file")


async def take(word: Handler, turn: Turn, answer: Answer) -> None:
    """What was asked for is what should have stood behind its word."""
    await turn.close_question()
    await word(turn, answer.text)


async def context(turn: Turn, text: str, languages: list[str]) -> dict[str, Any]:
    """What a text is about (else the one subject that its author teaches), and whom they teach: its columns.

    Its subject is looked for by the words of these languages.
    """
    taught = await teaching.of_member(turn.session, turn.member.id)
    only = taught.subjects[0] if len(taught.subjects) == 1 else None
    return {"subject": subjects.guess(turn.texts, languages, text) or only, "level": taught.level}


async def keep(
    turn: Turn,
    kind: ContributionKind,
    text: str,
    media_id: int | None = None,
    *,
    community_id: int | None = None,
    **columns: Any,
) -> Given:
    """Store what a member gives, in the community that is spoken to unless another is named."""
    return await contributions.add(
        turn.session,
        community_id=community_id or turn.here.id,
        kind=kind,
        author_id=turn.member.id,
        text=text,
        media_id=media_id,
        now=turn.now,
        source=turn.source,
        **columns,
    )


async def keep_whole(turn: Turn, kind: ContributionKind, text: str, media_ids: Sequence[int]) -> Given:
    """Store what a member gives with all its files, to be found from now on."""
    given = await keep(turn, kind, text, media_ids[0] if media_ids else None)
    await attachments.add(turn.session, given.id, media_ids[1:])
    await search.refresh(turn.session, given.id)
    return given


def relay(given: Given, text_key: str = "relay", **more: Any) -> Draft:
    """What others hear of it; `more` as in `Draft`."""
    named = {"community_id": given.community_id, "contribution_id": given.id, "author_id": given.author_id}
    return Draft(text_key, carries=True, **{**named, **more})


async def send(turn: Turn, draft: Draft) -> int | None:
    """Send it to its community, but not to the group in which it was said; how many it reaches.

    None if they are counted later (see `messages.send_to_community`).
    """
    if turn.group_id is not None:
        await groups.present(turn.session, turn.group_id, turn.member.id, turn.now)
    return await messages.send_to_community(turn.session, draft, turn.now, but_group=turn.group_id)


async def outcome(session: AsyncSession, given: Given, reached: int | None) -> Draft:
    """What its author is told of how many it reaches: None are counted later, 0 is nobody but them."""
    if reached is None:
        return Draft("post-sent-wide", {"code": given.code})
    if reached:
        return Draft("post-sent", {"code": given.code, "count": reached})
    place = await communities.by_id(session, given.community_id)
    return Draft("post-first", {"code": given.code, "community": place.name if place else ""})


async def say_reached(
    turn: Turn, given: Given, reached: int | None, notice: dict[str, Any] | None = None
) -> None:
    """Tell its author how many it reaches; `notice` as of `handlers.notices`."""
    draft = await outcome(turn.session, given, reached)
    await turn.reply(draft.text_key, {**draft.variables, **(notice or {})}, contribution_id=given.id)
