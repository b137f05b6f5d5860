"""How far a practice goes, and how it changed on its way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import contributions
from storage.contributions import Given
from storage.practices.trials import family, stands_for
from storage.standing import STANDS
from storage.tables import Community, Contribution, ContributionKind, Member, Outcome, Reach


async def let_find(session: AsyncSession, contribution_id: int, reach: Reach) -> None:
    """Say how far a contribution goes, and under which name."""
    await session.execute(sa.update(Contribution).where(stands_for(contribution_id)).values(reach=reach))


@dataclass(frozen=True, slots=True)
class Change:
    """How a practice was changed somewhere: its code where the reader can type it, and its place.

    `failed` if it did not work for who changed it.
    """

    code: str | None
    place: str
    text: str
    tried: int
    worked: int
    failed: bool


async def changes_of(session: AsyncSession, practice: Given, here: int) -> list[Change]:
    """How a practice was changed on its way, as far as a reader `here` may see it; what works most first."""
    related = family(practice.origin_id or practice.id)
    local = sa.orm.aliased(Contribution)
    number = (
        sa.select(col(local.number))
        .where(col(local.origin_id) == col(Contribution.id), col(local.community_id) == here)
        .limit(1)
        .scalar_subquery()
    )
    trial = sa.orm.aliased(Contribution)
    failed = sa.exists().where(
        col(trial.parent_id) == col(Contribution.parent_id),
        col(trial.author_id) == col(Contribution.author_id),
        col(trial.kind) == ContributionKind.TRIAL,
        col(trial.outcome) == Outcome.FAILED,
    )
    at_home = col(Contribution.community_id) == here
    named = sa.or_(at_home, col(Contribution.reach) == Reach.NAMED)
    statement = (
        sa.select(
            sa.case((at_home, col(Contribution.number)), else_=number).label("number"),
            sa.case((named, col(Member.place))).label("place"),
            col(Community.area),
            col(Contribution.text),
            col(Contribution.tried),
            col(Contribution.worked),
            failed.label("failed"),
        )
        .join(Community, col(Community.id) == col(Contribution.community_id))
        .outerjoin(Member, col(Member.id) == col(Contribution.author_id))
        .where(
            col(Contribution.id).in_(sa.select(related.c.id)),
            col(Contribution.id) != (practice.origin_id or practice.id),
            col(Contribution.kind) == ContributionKind.ADAPTATION,
            col(Contribution.origin_id).is_(None),
            sa.or_(at_home, col(Contribution.reach) != Reach.COMMUNITY),
            STANDS,
        )
        .order_by(col(Contribution.worked).desc(), col(Contribution.id))
    )
    return [_change(row) for row in await session.execute(statement)]


def _change(row: Any) -> Change:
    code = contributions.code_of(ContributionKind.ADAPTATION, row.number) if row.number else None
    area = row.area.rsplit("/", 1)[-1].replace("-", " ").title()
    return Change(code, row.place or area, row.text, row.tried, row.worked, bool(row.failed))
