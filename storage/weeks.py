"""What each address was sent in a week, which begins on Monday in UTC: kept for a year."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.deliveries.outcomes import week_of
from storage.tables import Address, AddressWeek

AT_ONCE = 2000
"""Rows that one purge deletes: a transaction must not last."""


async def bytes_of(session: AsyncSession, member_id: int, now: datetime) -> int:
    """The bytes that a member was sent this week, at all their addresses."""
    statement = (
        sa.select(sa.func.coalesce(sa.func.sum(col(AddressWeek.size)), 0))
        .join(Address, col(Address.id) == col(AddressWeek.address_id))
        .where(col(Address.member_id) == member_id, col(AddressWeek.week) == week_of(now))
    )
    return int((await session.execute(statement)).scalar_one())


async def purge(session: AsyncSession, before: date) -> None:
    """Delete weeks that began before then."""
    old = sa.select(col(AddressWeek.week)).where(col(AddressWeek.week) < before)
    first = (await session.execute(old.order_by(col(AddressWeek.week)).limit(1))).scalar()
    if first is None:
        return
    some = sa.select(col(AddressWeek.address_id)).where(col(AddressWeek.week) == first).limit(AT_ONCE)
    await session.execute(
        sa.delete(AddressWeek).where(col(AddressWeek.week) == first, col(AddressWeek.address_id).in_(some))
    )
