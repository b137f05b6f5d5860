"""Answering a contribution: its author hears it at once, linked groups too, the others with their digest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from handlers import notices, sharing
from handlers.cutting import excerpt
from handlers.routing.registrations import Needs, Registrations
from handlers.turn import Answer, Choice, Turn
from storage import communities, contributions, helping, memberships, messages, occurrences
from storage.contributions import Given
from storage.tables import ContributionKind, Hearing, Reach, Status

MOST = 9
"""Of several that went as one message so many can be chosen by number; a code always works."""

HELPED_AFTER = timedelta(days=2)
"""How long after the first answer the one who asked is asked whether it helped."""


def register(router: Registrations) -> None:
    """Take what is said in reply to a contribution, quoted or by its code."""
    router.contribution(answer)
    router.many(ask_which)
    router.question("answer.which", take_which, lenient=True, needs=Needs.COMMUNITY)


async def answer(turn: Turn, given: Given, text: str) -> None:
    """A reply to a contribution, quoted or by its code."""
    asked = await contributions.origin_of(turn.session, given)
    if said := await _refusal(turn, given, asked):
        await turn.reply(said, {"code": given.code} if said != "stopped-still" else None)
    elif not text and turn.media_id is None:
        await turn.reply("answer-empty", {"code": given.code})
    else:
        await _send_answer(turn, given, asked, text, turn.media_id)
        rest = [await _send_answer(turn, given, asked, "", file, told=False) for file in turn.media_ids[1:]]
        await tell_rest(turn, rest)


async def ask_which(turn: Turn, several: Sequence[Given]) -> None:
    """They quote a message of ours that brought several: which of these do they answer?"""
    await turn.ask(
        "answer.which",
        "answer-which",
        choices=[
            Choice(str(one.id), "literal", {"words": f"{one.code} {excerpt(one.text)}".strip()})
            for one in several[:MOST]
        ],
        data={"text": turn.text, "media_ids": turn.media_ids},
    )


async def take_which(turn: Turn, answer_: Answer) -> None:
    """The one that they chose is answered with what they had said."""
    await turn.close_question()
    given = await contributions.by_id(turn.session, int(answer_.value or 0))
    if given is None:
        await turn.reply("question-over")
    else:
        turn.media_ids = list(answer_.data["media_ids"])
        await answer(turn, given, answer_.data["text"])


async def _refusal(turn: Turn, given: Given, asked: Given) -> str | None:
    """The text that says why nothing can be answered, None if it can."""
    if await memberships.role_in(turn.session, turn.member.id, given.community_id) is None:
        return "code-unknown"
    if turn.member.stopped_at is not None:
        return "stopped-still"
    if any(one.is_gone for one in (given, asked)):
        return "code-withdrawn"
    if asked.kind is ContributionKind.HELP and asked.status is Status.CLOSED:
        return "help-answer-closed"
    return None


async def _send_answer(
    turn: Turn, given: Given, asked: Given, text: str, media_id: int | None, *, told: bool = True
) -> str:
    """Store an answer and let it be heard; `asked` is what `given` stands for. Returns its code."""
    kept = await _keep(turn, given, text, media_id)
    at_home = kept
    if asked is not given:
        at_home = await contributions.bring(turn.session, kept, asked.community_id, turn.now, asked.id)
        await _spread(turn, kept)
    key = await _tell_author(turn, asked, at_home)
    await _spread(turn, at_home, spare=asked.author_id)
    if key != "answer-own":
        await _note(turn, asked)
    if told:
        notice = await notices.of_photo(turn, turn.media_ids)
        await turn.reply(key, {"code": kept.code, "about": given.code, **notice}, contribution_id=kept.id)
    return kept.code


async def _keep(turn: Turn, given: Given, text: str, media_id: int | None) -> Given:
    return await sharing.keep(
        turn,
        ContributionKind.ANSWER,
        text,
        media_id,
        community_id=given.community_id,
        parent_id=given.id,
        reach=await _reach(turn, given),
    )


async def _reach(turn: Turn, given: Given) -> Reach:
    """Who shared a reflection without a name says nothing under it with one."""
    if given.origin_id is not None:
        return Reach.NAMED
    root = await contributions.root_of(turn.session, given)
    mine = root.is_unnamed and root.author_id == turn.member.id
    return Reach.UNNAMED if mine else Reach.COMMUNITY


async def _tell_author(turn: Turn, asked: Given, kept: Given) -> str:
    """Send an answer to the author of what it answers; the text that says what became of it."""
    if asked.author_id == turn.member.id:
        return "answer-own"
    if asked.author_id is None:
        return "answer-kept"
    if await memberships.role_in(turn.session, asked.author_id, asked.community_id) is None:
        return "answer-kept"
    asks = asked.kind is ContributionKind.HELP
    draft = sharing.relay(
        kept,
        "relay-answer",
        author_id=turn.member.id,
        buttons=[(f"c:solved:{kept.code}", "help-helped-button", {})] if asks else (),
    )
    return "answer-sent" if await turn.tell(asked.author_id, draft, after_rest=True) else "answer-kept"


async def _spread(
    turn: Turn, kept: Given, *, spare: int | None = None, hearing: Hearing = Hearing.DIGEST
) -> None:
    """Let the others of its community hear an answer; `spare` has heard it already."""
    heard = {"hearing": hearing, "subject": kept.subject}
    draft = sharing.relay(kept, "relay-answer", author_id=turn.member.id, **heard)
    message_id = await messages.create(turn.session, draft, turn.now)
    await messages.send_to_groups(turn.session, message_id, kept.community_id, turn.now, turn.group_id)
    if spare is not None:
        await messages.pass_over(turn.session, message_id, spare, turn.now)
    await messages.send_to_members(turn.session, message_id, draft, turn.now, turn.member.id)


async def _note(turn: Turn, asked: Given) -> None:
    """Of a request's first answer: nobody else need be asked, and in two days we ask what came of it."""
    if asked.kind is not ContributionKind.HELP:
        return
    if await helping.answered(turn.session, asked.id, turn.now):
        customs = await communities.customs_of(turn.session, asked.community_id)
        due = customs.hours.working(turn.now + HELPED_AFTER)
        await occurrences.plan(turn.session, helping.HELPED, asked.id, due)


async def add_to(turn: Turn, given: Given, media_id: int) -> str:
    """A further file of what its author has just given: heard as that was. Returns its code."""
    kept = await _keep(turn, given, "", media_id)
    await _spread(turn, kept, hearing=Hearing.HELP)
    return kept.code


async def tell_rest(turn: Turn, codes: list[str]) -> None:
    """Say how those are called that came behind the first."""
    if codes:
        await turn.reply("post-rest", {"codes": ", ".join(codes)})
