"""Answering a contribution: its author hears it at once, the others with their digest."""

from __future__ import annotations

from handlers.routing.registrations import Registrations
from handlers.turn import Turn
from storage import communities, contributions
from storage.contributions import Given
from storage.messages import Draft
from storage.tables import ContributionKind, Reach


def register(router: Registrations) -> None:
    """Take what is said in reply to a contribution, quoted or by its code."""
    router.contribution(answer)


async def answer(turn: Turn, given: Given, text: str) -> None:
    """A reply to a contribution, quoted or by its code: it reaches the author at once."""
    role = await communities.role_in(turn.session, turn.member.id, given.community_id)
    if role is None:
        await turn.reply("code-unknown", {"code": given.code})
    elif turn.member.stopped_at is not None:
        await turn.reply("stopped-still")
    elif given.withdrawn_at is not None or given.hidden_at is not None:
        await turn.reply("code-withdrawn", {"code": given.code})
    elif not text and turn.media_id is None:
        await turn.reply("answer-empty", {"code": given.code})
    else:
        await _send_answer(turn, given, text, turn.media_id)
        rest = [await _send_answer(turn, given, "", file, told=False) for file in turn.media_ids[1:]]
        await tell_rest(turn, rest)


async def _send_answer(
    turn: Turn, given: Given, text: str, media_id: int | None, *, told: bool = True
) -> str:
    kept = await contributions.add(
        turn.session,
        community_id=given.community_id,
        kind=ContributionKind.ANSWER,
        author_id=turn.member.id,
        text=text,
        parent_id=given.id,
        media_id=media_id,
        now=turn.now,
        source=turn.source,
        reach=Reach.COMMUNITY if given.origin_id is None else Reach.NAMED,
    )
    said = {"code": kept.code, "about": given.code}
    key = await _tell_author(turn, given, kept)
    if told:
        await turn.reply(key, said, contribution_id=kept.id)
    return kept.code


async def _tell_author(turn: Turn, given: Given, kept: Given) -> str:
    """Send an answer to the author of what it answers; the text that says what became of it."""
    asked = await contributions.origin_of(turn.session, given)
    if asked.author_id is None or asked.withdrawn_at is not None:
        return "answer-kept"
    if asked.author_id == turn.member.id:
        return "answer-own"
    if await communities.role_in(turn.session, asked.author_id, asked.community_id) is None:
        return "answer-kept"
    if asked is not given:
        kept = await contributions.bring(turn.session, kept, asked.community_id, turn.now, asked.id)
    draft = Draft(
        "relay-answer",
        community_id=asked.community_id,
        contribution_id=kept.id,
        author_id=turn.member.id,
        carries=True,
    )
    return "answer-sent" if await turn.tell(asked.author_id, draft) else "answer-kept"


async def tell_rest(turn: Turn, codes: list[str]) -> None:
    if codes:
        await turn.reply("post-rest", {"codes": ", ".join(codes)})
