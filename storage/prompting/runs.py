"""What a community was asked: the newest run, and one that a facilitator fires."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import messages
from storage.dialect import id_of
from storage.messages import Draft
from storage.prompting import schedules
from storage.prompting.asked import Asked, remembered
from storage.senders import Place
from storage.tables import Hearing, Member, PromptRun, RunState


@dataclass(frozen=True, slots=True)
class Run:
    """A prompt that went out: when (UTC), and who fired it; None for the schedule or who is erased."""

    id: int
    fired_at: datetime
    by: str | None


async def newest(session: AsyncSession, community_id: int, since: datetime) -> Run | None:
    """The prompt that went out last to a community, if it did after `since` (UTC)."""
    statement = (
        sa.select(col(PromptRun.id), col(PromptRun.fired_at), col(Member.name))
        .outerjoin(Member, col(Member.id) == col(PromptRun.fired_by))
        .where(
            col(PromptRun.community_id) == community_id,
            col(PromptRun.state) == RunState.FIRED,
            col(PromptRun.fired_at) > since,
        )
        .order_by(col(PromptRun.fired_at).desc(), col(PromptRun.id).desc())
        .limit(1)
    )
    row = (await session.execute(statement)).first()
    return Run(id_of(row.id), row.fired_at, row.name) if row else None


async def fire_by_hand(
    session: AsyncSession,
    place: Place,
    asked: Asked,
    member_id: int,
    text_key: str,
    now: datetime,
    today: date,
) -> int | None:
    """Ask a community now, as a facilitator wants; how many members it reaches, None if they are too many to
    count at once. `today` is the date there. Hold its schedule first, so that no other fires meanwhile.
    """
    run_id = id_of((await session.execute(_adding(place, asked, member_id, now))).scalar_one())
    if asked.prompt:
        before = (await schedules.planned(session, place.id)).asked
        await schedules.remember(session, place.id, remembered(before, asked.prompt, today))
    draft = Draft(
        text_key,
        asked.variables(place.name),
        community_id=place.id,
        hearing=Hearing.EVERYBODY,
        run_id=run_id,
    )
    return await messages.send_to_community(session, draft, now)


def _adding(place: Place, asked: Asked, member_id: int, now: datetime) -> sa.Executable:
    values = {
        "community_id": place.id,
        "prompt": asked.prompt,
        "text": asked.text,
        "frame": asked.frame,
        "state": RunState.FIRED,
        "fired_by": member_id,
        "fired_at": now,
    }
    return sa.insert(PromptRun).values(**values).returning(col(PromptRun.id))
