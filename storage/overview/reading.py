"""Reading the counts of a scope: a row a month, and which of them tell of too few people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.coordinators import within
from storage.figures.names import GUARDED, JOINED, LEFT, NOW, PEOPLE, Counts, is_few
from storage.life import ALIVE, QUIET, Life
from storage.months import month_of, months_to, named
from storage.overview.model import Lives, Scope
from storage.tables import AreaMonth, Community, CommunityLife, CommunityMonth

ALL = f"{PEOPLE}members"


@dataclass(frozen=True, slots=True)
class Counted:
    """A month's counts, and of how few people each part of it tells (0: it may be told)."""

    given: Counts = field(default_factory=dict)
    traffic: Counts = field(default_factory=dict)
    few: Counts = field(default_factory=dict)

    def hides(self, behind: str) -> bool:
        """Whether what these people did may not be told."""
        return is_few(self.few.get(behind, 0))


NOTHING = Counted()


def of_community(given: Counts, traffic: Counts) -> Counted:
    """A community's: it tells of those who are counted in it."""
    few = {name: count for name, count in given.items() if name.startswith(GUARDED)}
    return Counted(given, traffic, few)


def of_area(given: Counts, traffic: Counts, few: Counts) -> Counted:
    """An area's: what is withheld below could be found by taking away the rest.

    How many members there are tells what nobody did: of them only the sum must not be small.
    """
    return Counted(given, traffic, {**few, ALL: given.get(ALL, 0)})


def months_of(scope: Scope, now: datetime) -> list[date]:
    """The first days of the months of a scope, the oldest first."""
    return months_to(month_of(scope.month or now.date()), max(scope.months, 1))


async def read(session: AsyncSession, scope: Scope, months: list[date]) -> dict[str, Counted]:
    """The counts of these months and of now, by the months' names."""
    names = [NOW, *(named(month) for month in months)]
    if scope.community_id is not None:
        of = CommunityMonth
        statement = sa.select(col(of.month), col(of.given), col(of.traffic)).where(
            col(of.community_id) == scope.community_id,
            col(of.programme_id) == scope.programme_id,
            within(col(of.area), scope.area),
            col(of.month).in_(names),
        )
        return {row[0]: of_community(row[1], row[2]) for row in await session.execute(statement)}
    area = AreaMonth
    sums = sa.select(col(area.month), col(area.given), col(area.traffic), col(area.few)).where(
        col(area.programme_id) == scope.programme_id,
        col(area.area) == scope.area,
        col(area.month).in_(names),
    )
    return {row[0]: of_area(row[1], row[2], row[3]) for row in await session.execute(sums)}


def at_the_end_of(months: list[date], counts: Mapping[str, Counted]) -> dict[date, int]:
    """How many members there were when each month ended: those of now, but for who came and left since."""
    present = counts.get(NOW, NOTHING).given
    total, ends = present.get(ALL, 0), {}
    later = sorted(
        {name.partition(":")[2] for name in present if name.startswith((JOINED, LEFT))}, reverse=True
    )
    for month in reversed(months):
        while later and later[0] > named(month):
            name = later.pop(0)
            total += present.get(LEFT + name, 0) - present.get(JOINED + name, 0)
        ends[month] = max(total, 0)
    return ends


def is_new(now: datetime) -> sa.ColumnElement[bool]:
    """Whether a community has begun lately, and nobody has given anything yet."""
    begun = sa.select(col(Community.id)).where(col(Community.created_at) >= now - ALIVE)
    return sa.and_(col(CommunityLife.last_at).is_(None), col(CommunityLife.community_id).in_(begun))


def living(life: Life, now: datetime) -> sa.ColumnElement[bool]:
    """Whether a community lives so, as `storage.life.life_of` says."""
    last = col(CommunityLife.last_at)
    return {
        Life.NEW: is_new(now),
        Life.ALIVE: last >= now - ALIVE,
        Life.QUIET: sa.and_(last >= now - QUIET, last < now - ALIVE),
        Life.ASLEEP: sa.or_(last < now - QUIET, sa.and_(last.is_(None), ~is_new(now))),
    }[life]


def counting_lives(now: datetime) -> list[sa.ColumnElement[int]]:
    """How many communities live in each way, in the order of `Lives`."""
    ways = (Life.ALIVE, Life.QUIET, Life.ASLEEP, Life.NEW)
    return [sa.func.count(sa.case((living(life, now), 1))) for life in ways]


async def lives(session: AsyncSession, scope: Scope, now: datetime) -> Lives:
    """How the communities of a scope live."""
    statement = sa.select(*counting_lives(now)).where(
        col(CommunityLife.programme_id) == scope.programme_id,
        within(col(CommunityLife.area), scope.area),
        *([col(CommunityLife.community_id) == scope.community_id] if scope.community_id is not None else []),
    )
    row: Any = (await session.execute(statement)).one()
    return Lives(*row)
