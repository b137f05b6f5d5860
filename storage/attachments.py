"""The files of a contribution: the first is part of it, the others are further ones in their order."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.contributions import Given
from storage.dialect import table_of
from storage.tables import Contribution, ContributionFile


async def add(
    session: AsyncSession, contribution_id: int, media_ids: Sequence[int], position: int = 1
) -> None:
    """Let further files go with a contribution, from a position on that is free."""
    rows = [
        {"contribution_id": contribution_id, "position": place, "media_id": media_id}
        for place, media_id in enumerate(media_ids, start=position)
    ]
    if rows:
        await session.execute(sa.insert(ContributionFile), rows)


async def count(session: AsyncSession, given: Given) -> int:
    """How many files a contribution has."""
    further = sa.select(sa.func.count()).where(col(ContributionFile.contribution_id) == given.id)
    counted: int = (await session.execute(further)).scalar_one()
    return counted + (given.media_id is not None)


async def append(session: AsyncSession, given: Given, media_ids: Sequence[int]) -> None:
    """Add files behind those that a contribution has: its very first becomes its own."""
    there, rest = await count(session, given), list(media_ids)
    if not there and rest:
        this = sa.update(Contribution).where(col(Contribution.id) == given.id)
        await session.execute(this.values(media_id=rest.pop(0)))
        there = 1
    await add(session, given.id, rest, there + 1)


async def hand_on(session: AsyncSession, from_id: int, to_id: int) -> None:
    """Let another contribution have the further files of one, in place of its own."""
    await session.execute(sa.delete(ContributionFile).where(col(ContributionFile.contribution_id) == to_id))
    theirs = sa.select(
        sa.literal(to_id, table_of(ContributionFile).c.contribution_id.type),
        col(ContributionFile.position),
        col(ContributionFile.media_id),
    ).where(col(ContributionFile.contribution_id) == from_id)
    await session.execute(
        sa.insert(ContributionFile).from_select(["contribution_id", "position", "media_id"], theirs)
    )
