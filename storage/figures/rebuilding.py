"""Counting everything anew: deliveries at once, the rest as if all of it had just changed."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.database import Database
from storage.figures import present, traffic
from storage.figures.names import NOW, added
from storage.figures.steps import ALL, claim, version_of
from storage.figures.summing import Change, keep
from storage.figures.words import month_of
from storage.tables import (
    AreaMonth,
    Community,
    CommunityLife,
    CommunityMonth,
    Contribution,
    Reflection,
    StaleFigures,
)

ALL_STEPS = 2**31 - 1


async def begin(database: Database) -> None:
    """Forget what was counted, count the deliveries, and note that all else is stale; `settle` counts it.

    What was deleted since stays counted. While the note is there nobody counts anything else, so that this
    comes to an end beside a running service.
    """
    async with database.write() as session:
        await session.execute(sa.insert(StaleFigures).values(community_id=ALL, month=NOW))
    while not await count_anew(database):
        pass


async def count_anew(database: Database) -> bool:
    """Do so if it is noted; False if something else was counted in the very moment.

    It is counted beside the writer, from one snapshot; steps that come later are counted later.
    """
    async with database.read() as session:
        version = await version_of(session)
        noted = sa.select(col(StaleFigures.id)).where(col(StaleFigures.community_id) == ALL)
        if (await session.execute(noted.limit(1))).first() is None:
            return True
        found = traffic.summed(await session.execute(traffic.of_all()))
        gone = await _gone(session)
        steps = await traffic.read(session, ALL_STEPS)
    for where, counts in steps.gone.items():
        gone[where] = added(gone.get(where, {}), counts)
    async with database.write() as session:
        if not await claim(session, version):
            return False
        for table in (StaleFigures, CommunityLife, AreaMonth, CommunityMonth):
            await session.execute(sa.delete(table))
        await traffic.drop(session, steps.ids)
        await _keep(session, found, gone)
        await _all_stale(session)
    return True


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
    )
    there = [
        sa.select(place.label("place"), month_of(moment).label("month")).where(place.is_not(None))
        for place, moment in columns
    ]
    now: Any = sa.select(col(Community.id).label("place"), sa.literal(NOW).label("month"))
    every = sa.union(now, *there).subquery()
    ordered = sa.select(every.c.place, every.c.month).order_by(every.c.month, every.c.place)
    await session.execute(sa.insert(StaleFigures).from_select(["community_id", "month"], ordered))
