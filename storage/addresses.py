"""Addresses, for what is no message: looked up, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import id_of
from storage.tables import Address


@dataclass(frozen=True, slots=True)
class Known:
    """An address that we know, and whose it is."""

    id: int
    member_id: int | None


async def find(session: AsyncSession, channel: str, value: str) -> Known | None:
    """An address, if we know it."""
    statement = sa.select(col(Address.id), col(Address.member_id)).where(
        col(Address.channel) == channel, col(Address.value) == value
    )
    row = (await session.execute(statement)).first()
    return Known(id_of(row[0]), row[1]) if row else None


async def channel_of(session: AsyncSession, address_id: int) -> str:
    """The channel of an address that there is."""
    found = await session.execute(sa.select(col(Address.channel)).where(col(Address.id) == address_id))
    channel: str = found.scalar_one()
    return channel


async def suspend(session: AsyncSession, address_id: int, reason: str, now: datetime) -> None:
    """Send nothing there until it writes again; its member stays a member."""
    await session.execute(
        sa.update(Address)
        .where(col(Address.id) == address_id)
        .values(suspended_at=now, suspended_reason=reason)
    )


async def wrong_digits(session: AsyncSession, address_id: int, now: datetime) -> int:
    """How often wrong digits were typed there lately."""
    statement = sa.select(col(Address.wrong_digits)).where(
        col(Address.id) == address_id, col(Address.wrong_digits_until) > now
    )
    return (await session.execute(statement)).scalar() or 0


async def note_wrong_digits(session: AsyncSession, address_id: int, now: datetime, until: datetime) -> None:
    """Count wrong digits; at `until`, unless more come before, they count anew."""
    lately = sa.case((col(Address.wrong_digits_until) > now, col(Address.wrong_digits)), else_=0)
    await session.execute(
        sa.update(Address)
        .where(col(Address.id) == address_id)
        .values(wrong_digits=lately + 1, wrong_digits_until=until)
    )


async def unsuspend(session: AsyncSession, address_id: int) -> None:
    """It may be written to again."""
    await session.execute(
        sa.update(Address).where(col(Address.id) == address_id).values(suspended_at=None, suspended_reason="")
    )
