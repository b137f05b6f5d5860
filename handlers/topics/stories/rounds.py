"""Stories that travel: once a week each community that wants it gets one from somewhere else."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from handlers import subjects
from handlers.occasion import Occasion
from handlers.routing.registrations import Registrations
from handlers.topics.stories.sharing import ROUND
from storage import attachments, communities, contributions, messages, stories, story_rounds
from storage.hours import next_at
from storage.messages import TEXTS, Draft
from storage.senders import Place
from storage.stories import Travelling
from storage.story_rounds import HOUR, WEEKLY, weekday_of
from storage.tables import Hearing

EVERY_DAY = timedelta(days=1)


def register(router: Registrations) -> None:
    """Add this topic's occasions."""
    router.occasion(ROUND, go_round)
    router.occasion(WEEKLY, bring_one)


async def go_round(occasion: Occasion) -> None:
    """A programme has a story to share: each community of it gets an hour for them, new ones the next day."""
    await story_rounds.plan_missing(occasion.session, occasion.subject_id, occasion.now)
    await occasion.again(occasion.now + EVERY_DAY)


async def bring_one(occasion: Occasion) -> None:
    """A community's hour: the newest story from elsewhere that it has not had, if there is one."""
    place = await story_rounds.open_community(occasion.session, occasion.subject_id)
    if place is None:
        return
    customs = await communities.customs_of(occasion.session, place.id)
    working = customs.hours.working(occasion.now)
    if working > occasion.now:
        await occasion.again(working)
        return
    await occasion.again(next_at(occasion.now, place.timezone, HOUR, weekday_of(place.id)))
    found = await stories.for_community(occasion.session, place, occasion.now)
    if customs.wants_stories and found is not None:
        await _send(occasion, place, found)


async def _send(occasion: Occasion, place: Place, found: Travelling) -> None:
    story = found.story
    copy = await contributions.bring(occasion.session, story, place.id, occasion.now)
    await attachments.hand_on(occasion.session, story.id, copy.id)
    draft = Draft(
        "relay-story",
        {
            "place": found.area.rsplit("/", 1)[-1].replace("-", " ").title(),
            "level": story.level.value if story.level else "none",
            **_subject(story.subject),
        },
        community_id=place.id,
        contribution_id=copy.id,
        carries=True,
        hearing=Hearing.AT_ONCE,
    )
    await messages.send_to_community(occasion.session, draft, occasion.now)


def _subject(subject: str | None) -> dict[str, Any]:
    """What it is about, to be said in each reader's language."""
    if subject in subjects.SUBJECTS:
        return {TEXTS: {"subject": f"subject-{subject}"}}
    return {"subject": subject or "none"}
