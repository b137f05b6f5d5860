"""What is given to a reader out of turn: as they ask for more, or as their window opens."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from storage.dialect import id_of, table_of
from storage.digests.waiting import bundling, said, saying, waiting_for
from storage.tables import Address, Delivery, DeliveryState, Priority

S = DeliveryState
AT_ONCE_AFTER_A_WHILE = 5
"""How much of what waited for somebody to write goes message by message, and not in a digest."""


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


async def release(session: AsyncSession, address_id: int, now: datetime) -> None:
    """A person writes, and their window opens: what waited for that goes, in the order in which it was said.

    A few messages to the community go one by one; what is more, and digests that waited, make one digest.
    """
    item = table_of(Delivery)
    parked = (item.c.address_id == address_id, sa.text("deliveries.state = 'parked'"))
    digests = sa.select(item.c.id).where(*parked, item.c.priority == Priority.DIGEST)
    ids = list((await session.execute(digests)).scalars())
    together = sa.select(item.c.id).where(*parked, item.c.priority == Priority.COMMUNITY).order_by(item.c.id)
    more = list((await session.execute(together.offset(AT_ONCE_AFTER_A_WHILE))).scalars())
    if ids:
        bundled = (item.c.bundle_id.in_(ids), item.c.state == S.BUNDLED)
        await session.execute(sa.update(item).where(*bundled).values(state=S.DIGEST, bundle_id=None))
        await session.execute(sa.update(item).where(item.c.id.in_(ids)).values(state=S.CANCELLED))
    if more:
        await session.execute(sa.update(item).where(item.c.id.in_(more)).values(state=S.DIGEST))
    asked_for = sa.case(
        (item.c.priority == Priority.COMMUNITY, sa.literal(Priority.DIRECT, item.c.priority.type)),
        else_=item.c.priority,
    )
    queued = {"state": S.QUEUED, "due_at": now, "priority": asked_for}
    await session.execute(sa.update(item).where(*parked).values(**queued))
    if ids or more:
        await give(session, address_id, now, Priority.DIRECT)
