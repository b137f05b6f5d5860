"""Counting everything anew: deliveries at once, the rest as if all of it had just changed."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.database import Database
from storage.figures import present, traffic
from storage.figures.folding import claim, version_of
from storage.figures.months import NOW
from storage.figures.names import added
from storage.figures.summing import Change, keep
from storage.figures.words import month_of
from storage.tables import (
    AreaMonth,
    Community,
    CommunityLife,
    CommunityMonth,
    Contribution,
    DeliveryStep,
    PromptRun,
    Reflection,
    StaleFigures,
)


async def begin(database: Database) -> bool:
    """Forget what was counted, count the deliveries, and note that all else is stale; `settle` counts it.

    False, and nothing is done, if something else was counted in the very moment. What was deleted since stays
    counted. On SQLite nobody else writes meanwhile: seconds a million
    deliveries.
    """
    async with database.write() as session:
        if not database.is_sqlite:  # one snapshot: no step is counted that is in the states already
            await session.execute(sa.text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        if not await claim(session, await version_of(session)):
            return False
        await session.execute(sa.delete(StaleFigures))
        gone = await _gone(session)
        found = traffic.summed(await session.execute(traffic.of_all()))
        steps = await traffic.read(session, ALL_STEPS)
        await session.execute(sa.delete(DeliveryStep))
        for table in (CommunityLife, AreaMonth, CommunityMonth):
            await session.execute(sa.delete(table))
        for where, counts in steps.gone.items():
            gone[where] = added(gone.get(where, {}), counts)
        await _keep(session, found, gone)
        await _all_stale(session)
    return True


ALL_STEPS = 2**31 - 1


async def _gone(session: AsyncSession) -> dict[traffic.Where, dict[str, int]]:
    statement = sa.select(
        col(CommunityMonth.community_id), col(CommunityMonth.month), col(CommunityMonth.gone)
    )
    return {(row[0], row[1]): row[2] for row in await session.execute(statement) if row[2]}


async def _keep(
    session: AsyncSession,
    found: dict[traffic.Where, dict[str, int]],
    gone: dict[traffic.Where, dict[str, int]],
) -> None:
    where = sorted({*found, *gone})
    for start in range(0, len(where), 2000):
        part = where[start : start + 2000]
        places = await present.places(session, sorted({one[0] for one in part}))
        await keep(
            session,
            [
                Change(
                    *one,
                    places[one[0]].programme_id,
                    places[one[0]].area,
                    None,
                    added(found.get(one, {}), gone.get(one, {})),
                    gone.get(one, {}),
                )
                for one in part
                if one[0] in places
            ],
        )


async def _all_stale(session: AsyncSession) -> None:
    """A month after the other: what is counted together is of few months."""
    columns: tuple[tuple[Any, Any], ...] = (
        (col(Contribution.community_id), col(Contribution.created_at)),
        (col(Reflection.community_id), col(Reflection.created_at)),
        (col(PromptRun.community_id), col(PromptRun.fired_at)),
    )
    there = [
        sa.select(place.label("place"), month_of(moment).label("month")).where(place.is_not(None))
        for place, moment in columns
    ]
    now: Any = sa.select(col(Community.id).label("place"), sa.literal(NOW).label("month"))
    every = sa.union(now, *there).subquery()
    ordered = sa.select(every.c.place, every.c.month).order_by(every.c.month, every.c.place)
    await session.execute(sa.insert(StaleFigures).from_select(["community_id", "month"], ordered))
