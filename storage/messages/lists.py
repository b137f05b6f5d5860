"""Lists of what others said: answers to one person that quote many, and are forgotten after a while.

A quotation in them is not known to be of a contribution, so that it outlives what is withdrawn or hidden.
"""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.tables import Delivery, Message

LISTS = "messages.text_key IN ('find-more', 'find-all', 'help-similar')"
"""As the partial index says it: SQLite uses one only where its very words stand."""

AT_ONCE = 500


async def purge(session: AsyncSession, before: datetime) -> None:
    """Delete the oldest lists that were said before then, with their deliveries."""
    oldest = (
        sa.select(col(Message.id))
        .where(sa.text(LISTS), col(Message.created_at) < before)
        .order_by(col(Message.created_at))
        .limit(AT_ONCE)
    )
    ids = list((await session.execute(oldest)).scalars())
    if ids:
        await session.execute(sa.delete(Delivery).where(col(Delivery.message_id).in_(ids)))
        await session.execute(sa.delete(Message).where(col(Message.id).in_(ids)))
