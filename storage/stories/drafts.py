"""Drafts: stories that are still being told."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import contributions
from storage.contributions import COLUMNS, Given
from storage.standing import STANDS
from storage.tables import Contribution, ContributionKind, Membership, Status

IS_STORY = col(Contribution.kind) == ContributionKind.STORY


async def begin(
    session: AsyncSession,
    community_id: int,
    author_id: int,
    now: datetime,
    *,
    language: str,
    anew_id: int | None = None,
) -> Given:
    """A new draft of a member; with `anew_id` it will take the place of that story."""
    return await contributions.add(
        session,
        community_id=community_id,
        kind=ContributionKind.STORY,
        author_id=author_id,
        text="",
        now=now,
        parent_id=anew_id,
        status=Status.DRAFT,
        language=language,
    )


async def draft(session: AsyncSession, author_id: int, draft_id: int | None = None) -> Given | None:
    """A member's draft, or their newest, in a community that they are still in."""
    statement = (
        sa.select(*COLUMNS)
        .join(
            Membership,
            sa.and_(
                col(Membership.community_id) == col(Contribution.community_id),
                col(Membership.member_id) == col(Contribution.author_id),
            ),
        )
        .where(
            col(Contribution.author_id) == author_id,
            IS_STORY,
            STANDS,
            col(Contribution.status) == Status.DRAFT,
            col(Membership.left_at).is_(None),
        )
        .order_by(col(Contribution.id).desc())
        .limit(1)
    )
    if draft_id is not None:
        statement = statement.where(col(Contribution.id) == draft_id)
    row = (await session.execute(statement)).first()
    return Given(*row) if row else None


async def change(session: AsyncSession, story_id: int, **values: Any) -> None:
    """Set some columns of a story."""
    await session.execute(sa.update(Contribution).where(col(Contribution.id) == story_id).values(**values))


async def draft_called(session: AsyncSession, author_id: int, code: str) -> Given | None:
    """A member's own draft by the code that it will have."""
    match = contributions.CODE.fullmatch(code.strip())
    if match is None:
        return None
    statement = sa.select(*COLUMNS).where(
        col(Contribution.author_id) == author_id,
        IS_STORY,
        STANDS,
        col(Contribution.status) == Status.DRAFT,
        col(Contribution.number) == int(match[2]),
    )
    rows = [Given(*row) for row in await session.execute(statement)]
    return next((given for given in rows if given.code == code.strip().upper()), None)
