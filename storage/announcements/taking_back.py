"""Taking an announcement back: what waits never goes, and where it can be deleted it is."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.announcements.reading import News
from storage.retracting import take_back
from storage.tables import Announcement, Delivery, Message
from storage.tables import DeliveryState as S


async def withdraw(session: AsyncSession, news: News, now: datetime, retracting: frozenset[str]) -> int:
    """Take it back, its words and file too; on the channels that can, what went is deleted.

    Returns how many chats have it where nothing can take it back.
    """
    this = sa.update(Announcement).where(col(Announcement.id) == news.id)
    await session.execute(this.values(withdrawn_at=now, text="", media_id=None))
    # Its slices lock this row: when it is ours, no other delivery is made.
    await session.execute(
        sa.update(Message).where(col(Message.id) == news.message_id).values(fanned_to=None, carries=False)
    )
    ours = col(Delivery.message_id) == news.message_id
    digest = sa.orm.aliased(Delivery)
    waiting = sa.select(digest.id).where(digest.state.in_((S.QUEUED, S.PARKED)))  # type: ignore[attr-defined, call-overload]
    bundled = (ours, col(Delivery.state) == S.BUNDLED, col(Delivery.bundle_id).in_(waiting))
    await session.execute(sa.update(Delivery).where(*bundled).values(state=S.CANCELLED))
    return await take_back(session, ours, now, retracting)
