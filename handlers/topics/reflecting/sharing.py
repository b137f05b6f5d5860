"""`SHARE`: a member lets the community read their last reflection, under their name or without it."""

from __future__ import annotations

from typing import Any

from handlers import notices, sharing
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.giving import posting
from handlers.topics.reflecting.wording import prompt_key
from handlers.turn import PASSED_BY, Answer, Choice, Turn
from prompts.fold import number
from storage import communities, contributions, memberships, reflections, search
from storage.contributions import Given
from storage.messages import REFLECTION, TEXTS
from storage.reflections import Kept
from storage.senders import Place
from storage.tables import ContributionKind, Reach

NAMED, UNNAMED = "named", "unnamed"
CHOICES = [Choice(NAMED, "reflect-share-named"), Choice(UNNAMED, "reflect-share-unnamed")]
NO = Choice("no", "reflect-share-no")


def register(router: Registrations) -> None:
    """Add this topic's command and question."""
    router.command("share", share, needs=Needs.COMMUNITY, takes=fits.anything, in_group=True)
    router.question("reflect.share", take_share, lenient=True, passing=True, needs=Needs.COMMUNITY)


async def share(turn: Turn, text: str) -> None:
    """`SHARE` alone: the last reflection, if there is one of this week; with words behind it as `POST`."""
    alone = not text and not turn.media_ids and not turn.inbound.in_group
    kept = await reflections.last(turn.session, turn.member.id, turn.now) if alone else None
    if kept is None:
        await posting.post(turn, text)
    elif (given := await _given(turn, kept)) is not None:
        key = "code-withdrawn" if given.hidden_at is not None else "reflect-shared-already"
        await turn.reply(key, {"code": given.code})
    else:
        await _ask(turn, kept)


async def _ask(turn: Turn, kept: Kept) -> None:
    """Show what it is about, and ask: with the name, without, or not at all."""
    said = {"community": (await _goes_to(turn, kept)).name, REFLECTION: kept.id}
    data = {"reflection_id": kept.id}
    await turn.ask("reflect.share", "reflect-share", said, choices=CHOICES, zero=NO, data=data)


async def _given(turn: Turn, kept: Kept) -> Given | None:
    """What was shared of it, unless its author took that back."""
    given = await contributions.by_id(turn.session, kept.shared_id) if kept.shared_id else None
    return given if given is not None and given.withdrawn_at is None else None


async def _goes_to(turn: Turn, kept: Kept) -> Place:
    """The community that was asked, as long as they are in it."""
    place = await communities.by_id(turn.session, kept.community_id) if kept.community_id else None
    if place and await memberships.role_in(turn.session, turn.member.id, place.id) is not None:
        return place
    return turn.here


async def take_share(turn: Turn, answer: Answer) -> None:
    """With the name, without, or not at all.

    A number that is typed after something else was done may answer that: then it is asked once more.
    """
    await turn.close_question()
    kept = await reflections.of_member(turn.session, answer.data["reflection_id"], turn.member.id)
    passed_by = PASSED_BY in answer.data and number(turn.text) is not None and not turn.inbound.payload
    if passed_by and kept is not None and not kept.is_empty:
        await _ask(turn, kept)
    elif answer.value not in (NAMED, UNNAMED):
        await turn.reply("reflect-shared-not")
    elif kept is None or kept.is_empty or await _given(turn, kept) is not None:
        await turn.reply("question-over")
    else:
        await _share(turn, kept, Reach.UNNAMED if answer.value == UNNAMED else Reach.COMMUNITY)


async def _share(turn: Turn, kept: Kept, reach: Reach) -> None:
    """From now on it is a contribution like others; the plan stays with its author."""
    there = await _goes_to(turn, kept)
    turn.source = None  # the words came in another message than this
    given = await sharing.keep(
        turn, ContributionKind.REFLECTION, kept.text, kept.media_id, community_id=there.id, reach=reach
    )
    await reflections.change(turn.session, kept.id, shared_id=given.id)
    await search.refresh(turn.session, given.id)
    key = "relay-reflection" if kept.question else "relay"
    draft = sharing.relay(given, key, variables=_question(turn, kept), count_key=sharing.COUNTED)
    reached = await sharing.send(turn, draft)
    notice = await notices.of_photo(turn, [kept.media_id] if kept.media_id is not None else [])
    await sharing.say_reached(turn, given, reached, notice)


def _question(turn: Turn, kept: Kept) -> dict[str, Any]:
    """What was asked: of the library in each reader's language, else as it was asked."""
    key = prompt_key(turn, kept.prompt)
    if not kept.question:
        return {}
    return {TEXTS: {"question": key}} if key else {"question": kept.question}
