"""What members teach: subjects, by their codes, and a level."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.tables import Level, Member, MemberSubject


@dataclass(frozen=True, slots=True)
class Teaching:
    """What a member teaches, as far as they told."""

    subjects: list[str]
    level: Level | None


async def of_member(session: AsyncSession, member_id: int) -> Teaching:
    """What a member teaches; nothing for one who is gone."""
    taught = sa.select(col(MemberSubject.subject)).where(col(MemberSubject.member_id) == member_id)
    level = sa.select(col(Member.level)).where(col(Member.id) == member_id)
    subjects = sorted((await session.execute(taught)).scalars())
    return Teaching(subjects, (await session.execute(level)).scalar())


async def set_subjects(session: AsyncSession, member_id: int, subjects: Collection[str]) -> None:
    """From now on a member teaches these subjects and no others."""
    await session.execute(sa.delete(MemberSubject).where(col(MemberSubject.member_id) == member_id))
    if subjects:
        rows = [{"member_id": member_id, "subject": subject} for subject in subjects]
        await session.execute(sa.insert(MemberSubject), rows)


async def set_level(session: AsyncSession, member_id: int, level: Level) -> None:
    """From now on a member teaches at this level, unless they said another before."""
    unsaid = sa.and_(col(Member.id) == member_id, col(Member.level).is_(None))
    await session.execute(sa.update(Member).where(unsaid).values(level=level))
