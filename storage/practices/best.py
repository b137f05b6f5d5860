"""Which practices are the best."""

from __future__ import annotations

from math import sqrt

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.contributions import COLUMNS, Given
from storage.practices.trials import TRIABLE
from storage.standing import STANDS
from storage.tables import Contribution

ENOUGH = 3
"""Trials of fewer colleagues say too little to call a practice good."""

BEST = 3

CANDIDATES = 500
"""Of a community's practices so many, the most tried, are compared."""

DEVIATIONS = 1.96
"""95 % confidence."""


def score(tried: int, worked: int, partly: int = 0) -> float:
    """How good a practice is at least, from 0 to 1: the lower end of Wilson's interval for the share of
    trials that worked, where one that worked in part counts half.

    Two of two say less than 18 of 20. Source: E. B. Wilson, JASA 22 (1927), 209-212.
    """
    if tried <= 0:
        return 0.0
    share, square = (worked + partly / 2) / tried, DEVIATIONS**2
    middle = share + square / (2 * tried)
    half = DEVIATIONS * sqrt(share * (1 - share) / tried + square / (4 * tried**2))
    return (middle - half) / (1 + square / tried)


async def best(session: AsyncSession, community_id: int) -> list[Given]:
    """The practices of a community that work best, of those that enough colleagues tried; at most `BEST`."""
    statement = (
        sa.select(*COLUMNS)
        .where(
            col(Contribution.community_id) == community_id,
            col(Contribution.kind).in_(TRIABLE),
            col(Contribution.tried) >= ENOUGH,
            STANDS,
        )
        .order_by(col(Contribution.tried).desc(), col(Contribution.id))
        .limit(CANDIDATES)
    )
    found = [Given(*row) for row in await session.execute(statement)]
    return sorted(found, key=lambda one: score(one.tried, one.worked, one.partly), reverse=True)[:BEST]
