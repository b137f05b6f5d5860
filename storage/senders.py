"""Who is writing: the address, its person, their community and the question that is open, in one look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.dialect import insert_for
from storage.tables import (
    Address,
    AddressKind,
    Community,
    Delivery,
    DeliveryState,
    InboxRow,
    Member,
    Membership,
    OpenQuestion,
    Role,
)

FLOOD_SPAN = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Person:
    """A member as their own turn sees them. `role` is the one in `community`, the one they now speak in."""

    id: int
    name: str
    place: str
    language: str
    address_id: int | None
    paused_until: datetime | None
    stopped_at: datetime | None


@dataclass(frozen=True, slots=True)
class Place:
    """A community as a turn sees it."""

    id: int
    name: str
    area: str
    language: str
    timezone: str
    code: str
    programme_id: int


@dataclass(frozen=True, slots=True)
class Question:
    """The question that is open at an address."""

    name: str
    token: str
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sender:
    """Everything that a turn knows at its start."""

    address_id: int
    channel: str
    value: str
    language: str | None
    profile_name: str
    person: Person | None
    community: Place | None
    role: Role | None
    question: Question | None
    recent: int


async def arrive(
    session: AsyncSession,
    channel: str,
    value: str,
    now: datetime,
    *,
    language: str | None = None,
    profile_name: str = "",
) -> Sender:
    """Note that an address wrote (which opens its window and ends a suspension), and load its sender."""
    row = await _touch(session, channel, value, now, language, profile_name)
    if row.parked_since is not None:
        await _release(session, row.id, now)
    return await _load(session, row, channel, value, now)


async def _touch(
    session: AsyncSession,
    channel: str,
    value: str,
    now: datetime,
    language: str | None,
    profile_name: str,
) -> Any:
    new = {"channel": channel, "value": value, "kind": AddressKind.PERSON, "created_at": now}
    seen = {"last_inbound_at": now, "window_closed": False, "suspended_at": None, "suspended_reason": ""}
    heard = {"language": language, "profile_name": profile_name}
    statement = (
        insert_for(session.get_bind().dialect, Address)
        .values(**new, **seen, **heard)
        .on_conflict_do_update(
            index_elements=["channel", "value"], set_={**seen, **{k: v for k, v in heard.items() if v}}
        )
        .returning(
            col(Address.id),
            col(Address.member_id),
            col(Address.language),
            col(Address.profile_name),
            col(Address.parked_since),
        )
    )
    return (await session.execute(statement)).one()


async def _release(session: AsyncSession, address_id: int, now: datetime) -> None:
    """Send what waited for this address to write, in the order in which it was said."""
    await session.execute(
        sa.update(Delivery)
        .where(col(Delivery.address_id) == address_id, col(Delivery.state) == DeliveryState.PARKED)
        .values(state=DeliveryState.QUEUED, due_at=now)
    )
    await session.execute(
        sa.update(Address).where(col(Address.id) == address_id).values(parked_since=None, nudged_at=None)
    )


async def _load(session: AsyncSession, address: Any, channel: str, value: str, now: datetime) -> Sender:
    recent = (
        sa.select(sa.func.count())
        .select_from(InboxRow)
        .where(
            col(InboxRow.channel) == channel,
            col(InboxRow.sender) == value,
            col(InboxRow.received_at) > now - FLOOD_SPAN,
            col(InboxRow.received_at) <= now,
        )
        .scalar_subquery()
    )
    member, place, membership, question = (
        Member.__table__,  # type: ignore[attr-defined]
        Community.__table__,  # type: ignore[attr-defined]
        Membership.__table__,  # type: ignore[attr-defined]
        OpenQuestion.__table__,  # type: ignore[attr-defined]
    )
    statement = sa.select(
        recent.label("recent"),
        *[member.c[name].label(f"m_{name}") for name in Person.__slots__],
        *[place.c[name].label(f"c_{name}") for name in Place.__slots__],
        membership.c.role,
        question.c.name.label("q_name"),
        question.c.token,
        question.c.data,
    ).select_from(
        sa.select(sa.literal(1).label("one"))
        .subquery()
        .outerjoin(member, member.c.id == address.member_id)
        .outerjoin(
            membership,
            sa.and_(
                membership.c.member_id == member.c.id,
                membership.c.community_id == member.c.community_id,
                membership.c.left_at.is_(None),
            ),
        )
        .outerjoin(place, place.c.id == membership.c.community_id)
        .outerjoin(question, sa.and_(question.c.address_id == address.id, question.c.expires_at > now))
    )
    row = (await session.execute(statement)).mappings().one()
    return Sender(
        address_id=address.id,
        channel=channel,
        value=value,
        language=address.language,
        profile_name=address.profile_name,
        person=Person(*(row[f"m_{name}"] for name in Person.__slots__)) if row["m_id"] else None,
        community=Place(*(row[f"c_{name}"] for name in Place.__slots__)) if row["c_id"] else None,
        role=row["role"],
        question=Question(row["q_name"], row["token"], row["data"]) if row["q_name"] else None,
        recent=row["recent"],
    )
