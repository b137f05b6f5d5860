"""What is given to a reader out of turn: as they ask for more, or as their window opens."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from storage.dialect import id_of, table_of
from storage.digests.waiting import bundling, said, saying, waiting_for
from storage.tables import Address, Delivery, DeliveryState, Priority

S = DeliveryState


async def give(
    session: AsyncSession, address_id: int, now: datetime, priority: Priority = Priority.REPLY
) -> bool:
    """Put what waits for the person at an address on its way, as one digest; False if nothing does."""
    if (await session.execute(waiting_for(), {"address": address_id, "until": now})).first() is None:
        return False
    message = id_of((await session.execute(saying(), said(None, now))).scalar_one())
    channel = sa.select(table_of(Address).c.channel).where(table_of(Address).c.id == address_id)
    values = {
        "message_id": message,
        "address_id": address_id,
        "channel": channel.scalar_subquery(),
        "state": S.QUEUED,
        "priority": priority,
        "attempts": 0,
        "due_at": now,
        "size": 0,
    }
    await session.execute(sa.insert(table_of(Delivery)).values(**values))
    await session.execute(bundling(), {"message": message, "until": now})
    return True
