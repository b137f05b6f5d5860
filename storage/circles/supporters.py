"""Who is in on an idea, before there is a circle."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.contributions import Given
from storage.dialect import insert_or_skip, rows_of
from storage.tables import Contribution, Member, Membership, Supporter


async def support(session: AsyncSession, idea_id: int, member_id: int, now: datetime) -> bool:
    """Count a member in on an idea; False if they were."""
    row = insert_or_skip(session.get_bind().dialect, Supporter, ("contribution_id", "member_id"))
    values = {"contribution_id": idea_id, "member_id": member_id, "since": now}
    return rows_of(await session.execute(row.values(values))) > 0


async def oppose(session: AsyncSession, idea_id: int, member_id: int) -> bool:
    """Count a member out; False if they were not in."""
    gone = sa.delete(Supporter).where(
        col(Supporter.contribution_id) == idea_id, col(Supporter.member_id) == member_id
    )
    return rows_of(await session.execute(gone)) > 0


async def held(session: AsyncSession, idea_id: int) -> int | None:
    """The circle that an idea has opened; until this transaction ends nobody else opens one."""
    this = sa.select(col(Contribution.circle_id)).where(col(Contribution.id) == idea_id)
    circle_id: int | None = (await session.execute(this.with_for_update())).scalar()
    return circle_id


async def supporters_of(session: AsyncSession, idea: Given) -> list[int]:
    """Who is in on an idea, in the order in which they came; nobody who stopped or left where it stands."""
    where = sa.select(col(Contribution.community_id)).where(
        sa.or_(col(Contribution.id) == idea.id, col(Contribution.origin_id) == idea.id)
    )
    belongs = sa.exists().where(
        col(Membership.member_id) == col(Member.id),
        col(Membership.left_at).is_(None),
        col(Membership.community_id).in_(where),
    )
    statement = (
        sa.select(col(Member.id))
        .join(Supporter, col(Supporter.member_id) == col(Member.id))
        .where(col(Supporter.contribution_id) == idea.id, col(Member.stopped_at).is_(None), belongs)
        .order_by(col(Supporter.since), col(Member.id))
    )
    return [*(await session.execute(statement)).scalars()]
