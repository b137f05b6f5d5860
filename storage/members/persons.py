"""Who a member is, where they are reached, and when they want to hear nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import id_of
from storage.tables import Address, Delivery, DeliveryState, Member, Message, Priority


async def create(
    session: AsyncSession, *, name: str, place: str, language: str, address_id: int, now: datetime
) -> int:
    """A new member, reached at the address that they wrote from; returns the id."""
    statement = (
        sa.insert(Member)
        .values(
            name=name,
            place=place,
            language=language,
            address_id=address_id,
            consented_at=now,
            created_at=now,
        )
        .returning(col(Member.id))
    )
    member_id = id_of((await session.execute(statement)).scalar_one())
    await session.execute(sa.update(Address).where(col(Address.id) == address_id).values(member_id=member_id))
    return member_id


async def update(session: AsyncSession, member_id: int, **values: Any) -> None:
    """Change what is stored of a member (`name`, `place`, `language`, `community_id`, `paused_until`…)."""
    await session.execute(sa.update(Member).where(col(Member.id) == member_id).values(**values))


async def language_of(session: AsyncSession, member_id: int) -> str:
    """The language that a member reads."""
    statement = sa.select(col(Member.language)).where(col(Member.id) == member_id)
    language: str = (await session.execute(statement)).scalar_one()
    return language


async def name_of(session: AsyncSession, member_id: int) -> str:
    """The name that colleagues see."""
    name: str = (
        await session.execute(sa.select(col(Member.name)).where(col(Member.id) == member_id))
    ).scalar_one()
    return name


@dataclass(frozen=True, slots=True)
class Reader:
    """Where a member is written to, in which language, and until when (UTC) they take a rest, if they do."""

    address_id: int
    language: str
    paused_until: datetime | None


async def reader(session: AsyncSession, member_id: int) -> Reader | None:
    """Where a member is written to; None if nowhere, or if they have stopped everything."""
    columns = [getattr(Member, name) for name in Reader.__slots__]
    statement = sa.select(*columns).where(
        col(Member.id) == member_id, col(Member.stopped_at).is_(None), col(Member.address_id).is_not(None)
    )
    row: Any = (await session.execute(statement)).first()
    return Reader(*row) if row else None


async def tie_address(session: AsyncSession, address_id: int, member_id: int) -> None:
    """A second address of the same person; from now on they are written to there."""
    await session.execute(sa.update(Address).where(col(Address.id) == address_id).values(member_id=member_id))
    await update(session, member_id, address_id=address_id)


async def resume(session: AsyncSession, member_id: int, now: datetime) -> None:
    """End a pause or a stop; what was put off until the pause's end is due now.

    What bears an error waits for the time that its provider asked for.
    """
    await update(session, member_id, paused_until=None, stopped_at=None)
    addresses = sa.select(col(Address.id)).where(col(Address.member_id) == member_id)
    await session.execute(
        sa.update(Delivery)
        .where(
            col(Delivery.address_id).in_(addresses),
            col(Delivery.state) == DeliveryState.QUEUED,
            col(Delivery.due_at) > now,
            col(Delivery.error).is_(None),
        )
        .values(due_at=now)
    )


async def cancel_waiting(session: AsyncSession, member_id: int, community_id: int | None = None) -> None:
    """Take back what is still on its way to a member (from one community): it never goes."""
    addresses = sa.select(col(Address.id)).where(col(Address.member_id) == member_id)
    statement = sa.update(Delivery).where(
        col(Delivery.address_id).in_(addresses),
        col(Delivery.state).in_((DeliveryState.QUEUED, DeliveryState.PARKED, DeliveryState.DIGEST)),
        col(Delivery.priority) != Priority.REPLY,
    )
    if community_id is not None:
        from_there = sa.select(col(Message.id)).where(col(Message.community_id) == community_id)
        statement = statement.where(col(Delivery.message_id).in_(from_there))
    await session.execute(statement.values(state=DeliveryState.CANCELLED))
