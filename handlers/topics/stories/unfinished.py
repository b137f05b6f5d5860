"""A story without an end: asked about once, after a day, and dropped in silence a week later."""

from __future__ import annotations

from handlers.cutting import excerpt
from handlers.occasion import Occasion
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.stories import telling
from handlers.topics.stories.telling import FORSAKEN, KEPT_ON, UNFINISHED
from handlers.turn import Answer, Choice, Turn
from storage import contributions, occurrences, stories
from storage.contributions import Given
from storage.messages import Draft
from storage.tables import Status


def register(router: Registrations) -> None:
    """Add this topic's occasions and its question."""
    router.occasion(UNFINISHED, ask_about)
    router.occasion(FORSAKEN, drop_forsaken)
    router.question(UNFINISHED, take_what, lenient=True, needs=Needs.COMMUNITY)


async def _still_told(occasion: Occasion) -> Given | None:
    given = await contributions.by_id(occasion.session, occasion.subject_id)
    if given is None or given.status is not Status.DRAFT or given.withdrawn_at is not None:
        return None
    return given


async def ask_about(occasion: Occasion) -> None:
    """A day has passed since the last part: go on, share it, or drop it?"""
    given = await _still_told(occasion)
    if given is None:
        return
    draft = await stories.draft(occasion.session, given.author_id or 0, given.id)
    if given.author_id is None or (not given.text and given.media_id is None):
        await drop_forsaken(occasion)
        return
    until = await occasion.rests_until(given.author_id)
    if until is not None:
        await occasion.again(until)
        return
    await occurrences.plan(occasion.session, FORSAKEN, given.id, occasion.now + KEPT_ON)
    if draft is not None:
        await occasion.ask(
            given.author_id,
            UNFINISHED,
            Draft("story-waiting", {"words": excerpt(given.text)}),
            [Choice("on", "story-on"), Choice("share", "story-share"), Choice("drop", "story-drop")],
            {"draft": given.id},
            within=KEPT_ON,
        )


async def drop_forsaken(occasion: Occasion) -> None:
    """Nobody came back to it, or its teller is gone."""
    if given := await _still_told(occasion):
        retracting = occasion.services.retracting
        await contributions.withdraw(occasion.session, given.id, occasion.now, retracting)


async def take_what(turn: Turn, answer: Answer) -> None:
    """What becomes of it, as its teller chose."""
    draft = await telling.asked_about(turn, answer)
    if draft is None:
        return
    if answer.value == "share":
        await telling.read_back(turn, draft)
    elif answer.value == "drop":
        await telling.drop(turn, draft)
    else:
        await telling.listen(turn, draft, "story-go-on")
