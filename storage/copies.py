"""What stands in another community than where it was given, under a code of its own there."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import contributions
from storage.contributions import COLUMNS, Given
from storage.tables import Contribution


async def standing(
    session: AsyncSession, origin: Given, community_id: int, now: datetime, parent_id: int | None = None
) -> Given:
    """A contribution as it stands in a community: itself if it was given there, else its copy there, which is
    brought if there is none (one that was hidden there is not brought again). With `parent_id` it answers one
    there.
    """
    if origin.community_id == community_id:
        return origin
    statement = (
        sa.select(*COLUMNS)
        .where(
            col(Contribution.origin_id) == origin.id,
            col(Contribution.community_id) == community_id,
            col(Contribution.withdrawn_at).is_(None),
        )
        .order_by(col(Contribution.hidden_at).desc().nulls_last(), col(Contribution.id))
        .limit(1)
    )
    row = (await session.execute(statement)).first()
    return Given(*row) if row else await contributions.bring(session, origin, community_id, now, parent_id)
