"""What a member is told once, the first time that it matters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import rows_of, table_of
from storage.tables import MediaFile, Member

PHOTO = "photo"


async def of_stories(session: AsyncSession, member_id: int, now: datetime) -> bool:
    """Whether this is a member's first story; from now on it is not."""
    first = (
        sa.update(Member)
        .where(col(Member.id) == member_id, col(Member.told_story_at).is_(None))
        .values(told_story_at=now)
    )
    return rows_of(await session.execute(first)) > 0


async def of_photos(session: AsyncSession, member_id: int, media_ids: Sequence[int], now: datetime) -> bool:
    """Whether a member's first photo is among these files; from now on none is."""
    if not media_ids:
        return False
    photo = sa.exists().where(col(MediaFile.id).in_(list(media_ids)), col(MediaFile.kind) == PHOTO)
    members = table_of(Member)
    first = (
        sa.update(members)
        .where(members.c.id == member_id, members.c.told_photo_at.is_(None), photo)
        .values(told_photo_at=now)
    )
    return rows_of(await session.execute(first)) > 0
