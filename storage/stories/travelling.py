"""Stories that go to other communities, one a week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.contributions import COLUMNS, Given
from storage.senders import Place
from storage.standing import STANDS
from storage.stories.drafts import IS_STORY
from storage.tables import Community, Contribution, Reach, Status

ONE_WEEK_AND_A_BIT = timedelta(days=10)
"""Last week's story came less than this long ago, whatever weekend or clock change moved it."""


@dataclass(frozen=True, slots=True)
class Travelling:
    """A story for a community elsewhere, and the area that it comes from."""

    story: Given
    area: str


async def for_community(session: AsyncSession, here: Place, now: datetime) -> Travelling | None:
    """The newest approved story of the programme that a community has not had, and that it can read.

    Never one from the area of last week's: where there is no other, a week passes without one.
    """
    mine = sa.orm.aliased(Contribution)
    had = sa.select(col(mine.origin_id)).where(
        col(mine.community_id) == here.id, col(mine.origin_id).is_not(None)
    )
    statement = (
        sa.select(*COLUMNS, col(Community.area))
        .join(Community, col(Community.id) == col(Contribution.community_id))
        .where(
            col(Contribution.approved_at).is_not(None),
            col(Contribution.status) == Status.APPROVED,
            col(Contribution.origin_id).is_(None),
            col(Contribution.author_id).is_not(None),
            col(Contribution.reach) != Reach.COMMUNITY,
            IS_STORY,
            STANDS,
            col(Contribution.community_id) != here.id,
            sa.or_(col(Contribution.language).is_(None), col(Contribution.language) == here.language),
            col(Community.programme_id) + 0
            == here.programme_id,  # no index: not by each of 20,000 communities
            col(Contribution.id).not_in(had),
        )
        .order_by(col(Contribution.approved_at).desc(), col(Contribution.id).desc())
        .limit(1)
    )
    last = await _last_area(session, here.id, now - ONE_WEEK_AND_A_BIT)
    if last is not None:
        statement = statement.where(col(Community.area) != last)
    row = (await session.execute(statement)).first()
    return Travelling(Given(*row[:-1]), row[-1]) if row else None


async def _last_area(session: AsyncSession, community_id: int, since: datetime) -> str | None:
    """The area of the last story that came to a community from elsewhere since a time."""
    origin = sa.orm.aliased(Contribution)
    statement = (
        sa.select(col(Community.area))
        .select_from(Contribution)
        .join(origin, col(origin.id) == col(Contribution.origin_id))
        .join(Community, col(Community.id) == col(origin.community_id))
        .where(
            col(Contribution.community_id) == community_id,
            IS_STORY,
            col(Contribution.origin_id).is_not(None),
            col(Contribution.created_at) > since,
        )
        .order_by(col(Contribution.id).desc())
        .limit(1)
    )
    return (await session.execute(statement)).scalar()
