"""Taking back what is on its way or arrived: what waits never goes, and where it can be deleted it is."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.tables import Delivery
from storage.tables import DeliveryState as S

WAITING = (S.QUEUED, S.PARKED, S.DIGEST)
IN_FLIGHT = (S.SENDING, S.UNKNOWN)
GONE = (S.SENT, S.DELIVERED, S.READ)


async def take_back(
    session: AsyncSession, ours: sa.ColumnElement[bool], now: datetime, retracting: frozenset[str]
) -> int:
    """Take these deliveries back; on the channels that can (`retracting`), what went is deleted.

    Returns how many chats have it where nothing can take it back: those to which it is just going, and those
    to which a digest told its first words.
    """
    # What is in flight is only locked: whoever notes that it went waits for this, and sees what holds then.
    cancelled = sa.case((col(Delivery.state).in_(WAITING), S.CANCELLED), else_=col(Delivery.state))
    these = sa.update(Delivery).where(ours)
    waiting = these.where(col(Delivery.state).in_((*WAITING, *IN_FLIGHT)))
    await session.execute(waiting.values(state=cancelled))
    deleted = these.where(col(Delivery.state).in_(GONE), col(Delivery.channel).in_(retracting))
    await session.execute(deleted.values(state=S.RETRACTING, due_at=now))
    digest = sa.orm.aliased(Delivery)
    went = sa.and_(col(Delivery.state).in_((*GONE, *IN_FLIGHT)), col(Delivery.channel).not_in(retracting))
    told = sa.and_(col(Delivery.state) == S.BUNDLED, col(digest.state).in_((*GONE, *IN_FLIGHT)))
    beyond = (
        sa.select(sa.func.count(sa.distinct(col(Delivery.address_id))))
        .outerjoin(digest, col(digest.id) == col(Delivery.bundle_id))
        .where(ours, sa.or_(went, told))
    )
    count: int = (await session.execute(beyond)).scalar_one()
    return count
