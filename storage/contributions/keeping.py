"""Keeping what is given: as it comes, where else it goes, and in other words."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import search
from storage.contributions.given import Given, everywhere
from storage.dialect import id_of, table_of
from storage.tables import Community, Contribution, ContributionKind


async def add(
    session: AsyncSession,
    *,
    community_id: int,
    kind: ContributionKind,
    author_id: int | None,
    text: str,
    now: datetime,
    parent_id: int | None = None,
    media_id: int | None = None,
    **more: Any,
) -> Given:
    """Store a contribution under the community's next number; `more` are further columns of it."""
    number = (await session.execute(_numbering(), {"here": community_id})).scalar_one()
    values = {
        "community_id": community_id,
        "number": number,
        "kind": kind,
        "author_id": author_id,
        "parent_id": parent_id,
        "text": text,
        "media_id": media_id,
        "created_at": now,
        **more,
    }
    added = id_of((await session.execute(_adding(), values)).scalar_one())
    return Given(added, **{name: value for name, value in values.items() if name in Given.__slots__})


async def bring(
    session: AsyncSession, origin: Given, community_id: int, now: datetime, parent_id: int | None = None
) -> Given:
    """Let a contribution stand in another community too, under a code of its own there.

    With `parent_id` it answers one there. Its author is whoever the origin's is, as long as its reach says
    that they may be named.
    """
    return await add(
        session,
        community_id=community_id,
        kind=origin.kind,
        author_id=None,
        text=origin.text,
        media_id=origin.media_id,
        now=now,
        parent_id=parent_id,
        origin_id=origin.origin_id or origin.id,
        reach=origin.reach,
        subject=origin.subject,
        level=origin.level,
        language=origin.language,
    )


@cache
def _numbering() -> sa.Executable:
    table = table_of(Community)
    return (
        sa.update(table)
        .where(table.c.id == sa.bindparam("here"))
        .values(last_number=table.c.last_number + 1)
        .returning(table.c.last_number)
    )


@cache
def _adding() -> sa.Executable:
    table = table_of(Contribution)
    return sa.insert(table).returning(table.c.id)


async def edit(
    session: AsyncSession, contribution_id: int, text: str, now: datetime, *, here_only: bool = False
) -> None:
    """Put other words in the place of a contribution's, here and, unless `here_only`, where it went."""
    which = col(Contribution.id) == contribution_id if here_only else everywhere(contribution_id)
    await session.execute(sa.update(Contribution).where(which).values(text=text, edited_at=now))
    await search.refresh(session, contribution_id)
