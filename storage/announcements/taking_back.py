"""Taking an announcement back: what waits never goes, and where it can be deleted it is."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.announcements.reading import News
from storage.tables import Announcement, Delivery, Message
from storage.tables import DeliveryState as S

WAITING = (S.QUEUED, S.PARKED, S.DIGEST)
GONE = (S.SENT, S.DELIVERED, S.READ)
IN_FLIGHT = (S.SENDING, S.UNKNOWN)


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
    mine = sa.update(Delivery).where(col(Delivery.message_id) == news.message_id)
    # What is in flight is only locked: whoever notes that it went waits for this, and sees what holds then.
    cancelled = sa.case((col(Delivery.state).in_(WAITING), S.CANCELLED), else_=col(Delivery.state))
    await session.execute(mine.where(col(Delivery.state).in_((*WAITING, *IN_FLIGHT))).values(state=cancelled))
    digest = sa.orm.aliased(Delivery)
    waiting = sa.select(digest.id).where(digest.state.in_((S.QUEUED, S.PARKED)))  # type: ignore[attr-defined, call-overload]
    bundled = mine.where(col(Delivery.state) == S.BUNDLED, col(Delivery.bundle_id).in_(waiting))
    await session.execute(bundled.values(state=S.CANCELLED))
    deleted = mine.where(col(Delivery.state).in_(GONE), col(Delivery.channel).in_(retracting))
    await session.execute(deleted.values(state=S.RETRACTING, due_at=now))
    return await _beyond(session, news, retracting)


async def _beyond(session: AsyncSession, news: News, retracting: frozenset[str]) -> int:
    digest = sa.orm.aliased(Delivery)
    went = sa.and_(col(Delivery.state).in_((*GONE, *IN_FLIGHT)), col(Delivery.channel).not_in(retracting))
    told = sa.and_(col(Delivery.state) == S.BUNDLED, col(digest.state).in_((*GONE, *IN_FLIGHT)))
    statement = (
        sa.select(sa.func.count())
        .select_from(Delivery)
        .outerjoin(digest, col(digest.id) == col(Delivery.bundle_id))
        .where(col(Delivery.message_id) == news.message_id, sa.or_(went, told))
    )
    count: int = (await session.execute(statement)).scalar_one()
    return count
