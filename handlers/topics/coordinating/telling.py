"""How news gets on: told to who announced it after an hour and after a day, and shown whenever they ask."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from handlers.occasion import Occasion
from handlers.rights import Right, may_in
from handlers.routing.registrations import Registrations
from storage import announcements, coordinators, occurrences
from storage.announcements import News, State
from storage.messages import Draft

RESULT = "news.result"
SOON, LATER = timedelta(hours=1), timedelta(days=1)


def register(router: Registrations) -> None:
    """Add this topic's occasion."""
    router.occasion(RESULT, tell_result)


async def plan_results(session: AsyncSession, announcement_id: int, now: datetime) -> None:
    """Let who announced it hear how it went."""
    await occurrences.plan(session, RESULT, announcement_id, now + SOON)


async def tell_result(occasion: Occasion) -> None:
    """After an hour and after a day; nothing of what was taken back, nor to who looks after it no more."""
    news = await announcements.by_id(occasion.session, occasion.subject_id)
    if news is None or news.author_id is None or news.withdrawn_at is not None or news.message_id is None:
        return
    realms = await coordinators.realms_of(occasion.session, news.author_id)
    if not may_in(Right.ANNOUNCE, realms, news.programme_id, news.area):
        return
    state = await announcements.state_of(occasion.session, news.message_id)
    if not state.came and state.on_the_way and occasion.now < news.created_at + LATER:
        await occasion.again(occasion.now + SOON)  # it waits for the morning: there is nothing to tell yet
        return
    await occasion.tell(news.author_id, Draft("news-state", counts(news, state)))
    if occasion.now < news.created_at + LATER:
        await occasion.again(news.created_at + LATER)


def counts(news: News, state: State) -> dict[str, Any]:
    """What the text `news-state` says: numbers alone, never who."""
    return {
        "code": news.code,
        "count": state.came,
        "read": state.read or "none",
        "groups": state.groups,
        "way": state.on_the_way if state.done else "more",
        "parked": state.parked,
        "digest": state.digest,
        "failed": state.failed,
    }
