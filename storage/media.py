"""Files that came with contributions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import id_of, insert_for
from storage.tables import (
    Announcement,
    Contribution,
    ContributionFile,
    InboxRow,
    InboxState,
    MediaFile,
    Reflection,
)


@dataclass(frozen=True, slots=True)
class FileRow:
    """What is known of a stored file."""

    id: int
    sha256: str
    kind: str
    mime: str
    size: int
    name: str


async def add(
    session: AsyncSession, *, sha256: str, kind: str, mime: str, size: int, name: str, now: datetime
) -> int:
    """Note a stored file, once for the same bytes; returns its id. One that comes again is as good as new.

    Its row is locked to the end of the transaction: nobody drops the file meanwhile.
    """
    statement = (
        insert_for(session.get_bind().dialect, MediaFile)
        .values(sha256=sha256, kind=kind, mime=mime, size=size, name=name, created_at=now)
        .on_conflict_do_update(index_elements=["sha256"], set_={"created_at": now})
        .returning(col(MediaFile.id))
    )
    return id_of((await session.execute(statement)).scalar_one())


async def by_id(session: AsyncSession, media_id: int) -> FileRow | None:
    """A file by its id."""
    statement = sa.select(*[getattr(MediaFile, name) for name in FileRow.__slots__])
    row = (await session.execute(statement.where(col(MediaFile.id) == media_id))).first()
    return FileRow(*row) if row else None


async def unused(session: AsyncSession, before: datetime, limit: int = 200) -> list[FileRow]:
    """Files, older than `before`, that nothing given, no reflection and no waiting message holds any more."""
    waiting = (
        await session.execute(
            sa.select(col(InboxRow.media_ids)).where(
                col(InboxRow.media_ids).is_not(None), col(InboxRow.state) != InboxState.DONE
            )
        )
    ).scalars()
    held = {media_id for ids in waiting for media_id in ids or []}
    statement = (
        sa.select(*[getattr(MediaFile, name) for name in FileRow.__slots__])
        .where(
            col(MediaFile.created_at) < before,
            ~sa.exists().where(col(Contribution.media_id) == col(MediaFile.id)),
            ~sa.exists().where(col(ContributionFile.media_id) == col(MediaFile.id)),
            ~sa.exists().where(col(Reflection.media_id) == col(MediaFile.id)),
            ~sa.exists().where(col(Reflection.plan_media_id) == col(MediaFile.id)),
            ~sa.exists().where(col(Announcement.media_id) == col(MediaFile.id)),
        )
        .limit(limit)
    )
    return [file for row in await session.execute(statement) if (file := FileRow(*row)).id not in held]


async def delete(session: AsyncSession, media_ids: list[int], before: datetime) -> list[str]:
    """Forget those of these files that have not come again since `before`; their hashes.

    Their rows stay locked to the end of the transaction: adding the same bytes waits for it.
    """
    statement = (
        sa.delete(MediaFile)
        .where(col(MediaFile.id).in_(media_ids), col(MediaFile.created_at) < before)
        .returning(col(MediaFile.sha256))
    )
    return list((await session.execute(statement)).scalars())
