"""The areas below an area, and the communities in it."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.coordinators import within
from storage.figures.names import NOW, PEOPLE, is_few
from storage.life import Life, life_of
from storage.months import named
from storage.overview import reading
from storage.overview.model import AreaRow, CommunityRow, Lives, Page, Scope
from storage.overview.reading import ALL, NOTHING, Counted
from storage.tables import AreaMonth, Community, CommunityLife, CommunityMonth

ACTIVE = f"{PEOPLE}active"
MOST = 50


async def areas(session: AsyncSession, scope: Scope, now: datetime) -> list[AreaRow]:
    """The areas right below one that have communities, by name. `now` is UTC."""
    month = named(reading.months_of(scope, now)[-1])
    of = AreaMonth
    statement = sa.select(col(of.area), col(of.month), col(of.given), col(of.traffic), col(of.few)).where(
        col(of.programme_id) == scope.programme_id,
        col(of.parent) == scope.area,
        col(of.month).in_((NOW, month)),
    )
    found: dict[str, dict[str, Counted]] = defaultdict(dict)
    for area, name, *counts in await session.execute(statement):
        found[area][name] = reading.of_area(*counts)
    living = await _lives_by_child(session, scope, now)
    return [
        _area_row(area, living[area], found[area].get(NOW, NOTHING), found[area].get(month, NOTHING))
        for area in sorted(living)
    ]


def _area_row(area: str, lives: Lives, present: Counted, counted: Counted) -> AreaRow:
    members = present.given.get(ALL, 0)
    active = None if counted.hides(ACTIVE) else counted.given.get(ACTIVE, 0)
    return AreaRow(area, lives, None if is_few(members) else members, active)


async def _lives_by_child(session: AsyncSession, scope: Scope, now: datetime) -> dict[str, Lives]:
    area = col(CommunityLife.area)
    statement = (
        sa.select(area, *reading.counting_lives(now))
        .where(col(CommunityLife.programme_id) == scope.programme_id, within(area, scope.area))
        .group_by(area)
    )
    sums: dict[str, list[int]] = defaultdict(lambda: [0] * len(Lives.__slots__))
    depth = len(scope.area.split("/")) if scope.area else 0
    for path, *counts in await session.execute(statement):
        if path != scope.area:
            child = "/".join(path.split("/")[: depth + 1])
            sums[child] = [one + more for one, more in zip(sums[child], counts, strict=True)]
    return {child: Lives(*counts) for child, counts in sums.items()}


async def communities(
    session: AsyncSession,
    scope: Scope,
    now: datetime,
    *,
    life: Life | None = None,
    language: str | None = None,
    after: int = 0,
    most: int = MOST,
) -> Page:
    """The open communities of a scope by area, the oldest first, behind the first `after`. `now` is UTC."""
    lives, community = CommunityLife, Community
    here = _living(scope, life, now)
    there: Any = sa.select(sa.func.count()).select_from(lives).where(*here)
    statement: Any = (
        sa.select(
            col(community.id),
            col(community.name),
            col(community.code),
            col(lives.area),
            col(community.language),
            col(community.created_at),
            col(lives.last_at),
            col(lives.members),
        )
        .join_from(lives, community, col(community.id) == col(lives.community_id))
        .where(*here)
        .order_by(col(lives.area), col(lives.community_id))
        .offset(after)
        .limit(most)
    )
    if language is not None:
        spoken = col(community.language) == language
        there = there.join(community, col(community.id) == col(lives.community_id)).where(spoken)
        statement = statement.where(spoken)
    count: int = (await session.execute(there)).scalar_one()
    rows: list[Any] = [*await session.execute(statement)]
    active = await _active(session, [row[0] for row in rows], named(reading.months_of(scope, now)[-1]))
    return Page(tuple(_community_row(row, active, now) for row in rows), count)


def _living(scope: Scope, life: Life | None, now: datetime) -> list[sa.ColumnElement[bool]]:
    """Which communities are in the scope, and live so."""
    here = [
        col(CommunityLife.programme_id) == scope.programme_id,
        within(col(CommunityLife.area), scope.area),
    ]
    if scope.community_id is not None:
        here.append(col(CommunityLife.community_id) == scope.community_id)
    if life is not None:
        here.append(reading.living(life, now))
    return here


async def _active(session: AsyncSession, ids: list[int], month: str) -> dict[int, int]:
    of = CommunityMonth
    statement = sa.select(col(of.community_id), col(of.given)).where(
        col(of.community_id).in_(ids), col(of.month) == month
    )
    return {row[0]: row[1].get(ACTIVE, 0) for row in await session.execute(statement)}


def _community_row(row: Any, active: dict[int, int], now: datetime) -> CommunityRow:
    key, name, code, area, language, began_at, last_at, members = row
    voices = active.get(key, 0)
    return CommunityRow(
        key,
        name,
        code,
        area,
        language,
        life_of(last_at, began_at, now),
        last_at,
        None if is_few(members) else members,
        None if is_few(voices) else voices,
    )
