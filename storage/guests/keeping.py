"""How long guests are kept: their list's words until they answer or do not, their digest for a year."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.tables import Address, Delivery, DeliveryState, Guest, GuestEnd

UNANSWERED = timedelta(days=60)
"""So long after their invitation is due who does not answer is forgotten."""

KEPT = timedelta(days=365)
"""So long the digest of who was invited stays, that no list invites them again."""

AT_ONCE = 500
"""Guests of one purge: a transaction must not last."""

NOTHING: dict[str, Any] = {
    "number": "",
    "name": "",
    "place": "",
    "language": None,
    "subjects": "",
    "level": None,
    "code": None,
    "address_id": None,
}


async def end_all(session: AsyncSession, these: sa.ColumnElement[bool], how: GuestEnd, now: datetime) -> None:
    """Keep nothing of guests but the digests of their numbers; what is on its way to them never goes."""
    await _take_back(session, these, DeliveryState.QUEUED, DeliveryState.PARKED)
    ended = {"until": now + KEPT, "ended_at": now, "ended": how}
    await session.execute(sa.update(Guest).where(these).values(**NOTHING, **ended))


async def _take_back(session: AsyncSession, these: sa.ColumnElement[bool], *states: DeliveryState) -> None:
    """Cancel the invitations of guests that are in these states."""
    sent = sa.exists().where(
        these,
        col(Guest.message_id) == col(Delivery.message_id),
        col(Guest.address_id) == col(Delivery.address_id),
    )
    messages = sa.select(col(Guest.message_id)).where(these)
    addresses = sa.select(col(Guest.address_id)).where(these)
    await session.execute(
        sa.update(Delivery)
        .where(
            col(Delivery.message_id).in_(messages),
            col(Delivery.address_id).in_(addresses),
            col(Delivery.state).in_(states),
            sent,
        )
        .values(state=DeliveryState.CANCELLED)
    )


async def purge(session: AsyncSession, now: datetime) -> int:
    """Forget who has not answered in time, and the digests of who was invited long ago; how many guests."""
    due = (
        sa.select(col(Guest.id), col(Guest.ended_at))
        .where(col(Guest.until) <= now)
        .order_by(col(Guest.until))
        .limit(AT_ONCE)
    )
    rows = (await session.execute(due)).all()
    if silent := [row.id for row in rows if row.ended_at is None]:
        these = col(Guest.id).in_(silent)
        await _empty(session, these)
        await end_all(session, these, GuestEnd.OVER, now)
    if old := [row.id for row in rows if row.ended_at is not None]:
        await session.execute(sa.delete(Guest).where(col(Guest.id).in_(old)))
    return len(rows)


async def end_with(session: AsyncSession, community_id: int, now: datetime) -> None:
    """Their community has closed. Who had no invitation yet may stand on another list: they go altogether.

    Not one of them is loaded, however many there are.
    """
    theirs = sa.and_(col(Guest.community_id) == community_id, col(Guest.ended_at).is_(None))
    await _empty(session, theirs)
    await _take_back(session, theirs, DeliveryState.QUEUED)
    went = sa.exists().where(
        col(Delivery.message_id) == col(Guest.message_id),
        col(Delivery.address_id) == col(Guest.address_id),
        col(Delivery.state) != DeliveryState.CANCELLED,
    )
    await session.execute(sa.delete(Guest).where(theirs, ~went))
    await end_all(session, theirs, GuestEnd.OVER, now)


async def _empty(session: AsyncSession, these: sa.ColumnElement[bool]) -> None:
    """Take the number out of guests' addresses that never wrote.

    The rows stay for their deliveries: to delete one is to look through all of those (see decision 0014).
    """
    ids = sa.select(col(Guest.address_id)).where(these)
    await session.execute(
        sa.update(Address)
        .where(
            col(Address.id).in_(ids), col(Address.member_id).is_(None), col(Address.last_inbound_at).is_(None)
        )
        .values(channel="", value=sa.cast(col(Address.id), sa.String), language=None)
    )
