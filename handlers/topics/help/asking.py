"""Asking for help: before everyone is asked, what looks alike and helped others is offered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from handlers import sharing
from handlers.cutting import excerpt
from handlers.occasion import Occasion
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.giving import answering
from handlers.topics.help import helping
from handlers.topics.reading import finding
from handlers.turn import Answer, Choice, Turn
from storage import contributions, members, memberships, occurrences, search
from storage import helping as requests
from storage.contributions import Given
from storage.search import Found
from storage.tables import Status

OFFERED = 3
SENT_AFTER = timedelta(hours=1)
"""Who leaves the offer unanswered asked for help none the less: then everyone is asked."""


def register(router: Registrations) -> None:
    """Add this topic's command, questions, offer and occasion."""
    router.command("ask", ask, needs=Needs.COMMUNITY, takes=fits.anything, in_group=True)
    router.question("help.text", partial(sharing.take, ask), free=True, needs=Needs.COMMUNITY)
    router.question("help.similar", take_similar, lenient=True, needs=Needs.COMMUNITY)
    router.question("help.did", take_did, lenient=True, needs=Needs.COMMUNITY)
    router.offer("help", "help-what", seek)
    router.occasion(requests.UNSENT, send_unsent)


async def ask(turn: Turn, text: str) -> None:
    """`ASK text`, a file with that word under it, or `ASK` and then the question."""
    if await sharing.has_something(turn, text, "help.text", "help-which", "help-how"):
        await seek(turn, text, turn.media_ids)
        await sharing.note_album(turn)


async def seek(turn: Turn, text: str, media_ids: Sequence[int]) -> None:
    """Offer what looks alike, else ask everyone; files behind the first go as further words of theirs."""
    first = media_ids[0] if media_ids else None
    found = [] if turn.group_id is not None or len(media_ids) > 1 else await _alike(turn, text)
    if found:
        draft = await helping.keep(turn, text, first, Status.DRAFT)
        await occurrences.plan(turn.session, requests.UNSENT, draft.id, turn.now + SENT_AFTER)
        await _offer(turn, draft.id, found)
        return
    given = await helping.keep(turn, text, first, Status.OPEN)
    await helping.ask_everyone(turn, given, media_ids)
    rest = [await answering.add_to(turn, given, media_id) for media_id in media_ids[1:]]
    await answering.tell_rest(turn, rest)


async def _alike(turn: Turn, text: str) -> list[Found]:
    return await search.similar(turn.session, turn.here, text, limit=OFFERED, language=turn.language)


async def _offer(turn: Turn, draft_id: int, found: Sequence[Found]) -> None:
    choices = [
        Choice(
            str(one.contribution_id), "literal", {"words": f"{one.code or ''} {excerpt(one.text)}".strip()}
        )
        for one in found
    ]
    data = {"draft": draft_id, "found": [one.contribution_id for one in found]}
    zero = Choice("all", "help-everyone")
    await turn.ask("help.similar", "help-similar", choices=choices, zero=zero, data=data)


async def _draft(turn: Turn, draft_id: int) -> Given | None:
    """What they wanted to ask, unless it went out meanwhile or they speak elsewhere now."""
    draft = await contributions.by_id(turn.session, draft_id)
    theirs = draft is not None and draft.status is Status.DRAFT and draft.author_id == turn.member.id
    if draft is not None and theirs and draft.community_id == turn.here.id:
        return draft
    await turn.close_question()
    await turn.reply("question-over")
    return None


async def take_similar(turn: Turn, answer: Answer) -> None:
    """The one that they want to see whole, or that everyone be asked."""
    draft = await _draft(turn, answer.data["draft"])
    if draft is None:
        return
    if answer.value == "all":
        await _send(turn, draft)
        return
    await finding.show_whole(turn, int(answer.value or 0))
    choices = [Choice("yes", "help-similar-yes")]
    if len(answer.data["found"]) > 1:
        choices.append(Choice("others", "help-similar-others"))
    data = {"draft": draft.id, "found": answer.data["found"]}
    zero = Choice("all", "help-everyone")
    await turn.ask("help.did", "help-similar-did", choices=choices, zero=zero, data=data)


async def take_did(turn: Turn, answer: Answer) -> None:
    """Whether what they have seen whole does it."""
    draft = await _draft(turn, answer.data["draft"])
    if draft is None:
        return
    if answer.value == "yes":
        await turn.close_question()
        await requests.discard(turn.session, draft.id)
        await turn.reply("help-similar-good")
    elif answer.value == "others":
        await _offer(turn, draft.id, await search.shown(turn.session, turn.here, answer.data["found"]))
    else:
        await _send(turn, draft)


async def _send(turn: Turn, draft: Given) -> None:
    await turn.close_question()
    await requests.open_draft(turn.session, draft.id, turn.now)
    await helping.ask_everyone(turn, draft)


async def send_unsent(occasion: Occasion) -> None:
    """The offer was left unanswered: ask everyone, and say so. Who has left or stopped asks nobody."""
    draft = await contributions.by_id(occasion.session, occasion.subject_id)
    if draft is None or draft.status is not Status.DRAFT or draft.author_id is None:
        return
    reader = await members.reader(occasion.session, draft.author_id)
    if reader is None or not await memberships.role_in(occasion.session, draft.author_id, draft.community_id):
        await requests.discard(occasion.session, draft.id)
        return
    await requests.open_draft(occasion.session, draft.id, occasion.now)
    reached = await helping.go_out(occasion.session, draft, occasion.now)
    await occasion.tell(draft.author_id, await helping.said(occasion.session, draft, reached))
