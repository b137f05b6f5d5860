"""Who is writing: the address, its person, their community and the question that is open, in one look."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import digests
from storage.dialect import insert_named, table_of
from storage.tables import (
    Address,
    AddressKind,
    Community,
    InboxRow,
    Member,
    Membership,
    OpenQuestion,
    Role,
)

FLOOD_SPAN = timedelta(minutes=1)
TOUCHED = ("id", "member_id", "language", "profile_name", "parked_since")


class _Stranger(NamedTuple):
    id: int = 0
    member_id: int | None = None
    language: str | None = None
    profile_name: str = ""
    parked_since: datetime | None = None


STRANGER = _Stranger()


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
    """Everything that a turn knows at its start. `released`: what waited for them to write now goes."""

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
    released: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """An address that wrote, when it was accepted, and what its channel tells of the person."""

    channel: str
    value: str
    received_at: datetime
    language: str | None = None
    profile_name: str = ""


async def arrive(session: AsyncSession, seen: Seen, now: datetime) -> Sender:
    """Note that an address wrote (which opens its window and ends a suspension), and load its sender.

    From now on its member is written to there.
    """
    row = await _touch(session, seen, now)
    if row.parked_since is not None:
        await _release(session, row.id, now)
    sender = replace(await _load(session, row, seen, now), released=row.parked_since is not None)
    if sender.person is not None and sender.person.address_id != row.id:
        await session.execute(
            sa.update(Member).where(col(Member.id) == sender.person.id).values(address_id=row.id)
        )
    return sender


async def glimpse(session: AsyncSession, seen: Seen, now: datetime) -> Sender:
    """Load a sender without a trace: in a group, strangers speak too, and are not stored."""
    statement = sa.select(*[getattr(Address, name) for name in TOUCHED]).where(
        col(Address.channel) == seen.channel, col(Address.value) == seen.value
    )
    row = (await session.execute(statement)).first()
    return await _load(session, row or STRANGER, seen, now)


async def _touch(session: AsyncSession, seen: Seen, now: datetime) -> Any:
    values = {
        "channel": seen.channel,
        "value": seen.value,
        "kind": AddressKind.PERSON,
        "created_at": now,
        "last_inbound_at": now,
        "window_closed": False,
        "suspended_at": None,
        "suspended_reason": "",
        "language": seen.language,
        "profile_name": seen.profile_name,
    }
    return (await session.execute(_touching(session.get_bind().dialect.name), values)).one()


@cache
def _touching(dialect: str) -> Any:
    """What the channel does not tell this time stays as it is known."""
    statement, table = insert_named(dialect, Address), table_of(Address)
    new = statement.excluded
    wrote = {n: new[n] for n in ("last_inbound_at", "window_closed", "suspended_at", "suspended_reason")}
    heard = {
        "language": sa.func.coalesce(new.language, table.c.language),
        "profile_name": sa.func.coalesce(sa.func.nullif(new.profile_name, ""), table.c.profile_name),
    }
    return statement.on_conflict_do_update(
        index_elements=["channel", "value"], set_={**wrote, **heard}
    ).returning(*[table.c[name] for name in TOUCHED])


async def _release(session: AsyncSession, address_id: int, now: datetime) -> None:
    """Send what waited for this address to write."""
    done = await digests.release(session, address_id, now)
    values: dict[str, Any] = {"nudge_at": None, "nudged_until": None}
    values |= {"parked_since": None} if done else {}
    await session.execute(sa.update(Address).where(col(Address.id) == address_id).values(**values))


async def _load(session: AsyncSession, address: Any, seen: Seen, now: datetime) -> Sender:
    values = {
        "channel": seen.channel,
        "value": seen.value,
        "since": seen.received_at - FLOOD_SPAN,
        "until": seen.received_at,
        "member": address.member_id,
        "address": address.id,
        "now": now,
    }
    row = (await session.execute(_loading(), values)).mappings().one()
    return Sender(
        address_id=address.id,
        channel=seen.channel,
        value=seen.value,
        language=address.language,
        profile_name=address.profile_name,
        person=Person(*(row[f"m_{name}"] for name in Person.__slots__)) if row["m_id"] else None,
        community=Place(*(row[f"c_{name}"] for name in Place.__slots__)) if row["c_id"] else None,
        role=row["role"],
        question=Question(row["q_name"], row["token"], row["data"]) if row["q_name"] else None,
        recent=row["recent"],
    )


@cache
def _loading() -> sa.Select[*tuple[Any, ...]]:
    inbox = table_of(InboxRow)
    recent = (
        sa.select(sa.func.count())
        .select_from(inbox)
        .where(
            inbox.c.channel == sa.bindparam("channel"),
            inbox.c.sender == sa.bindparam("value"),
            inbox.c.received_at > sa.bindparam("since"),
            inbox.c.received_at <= sa.bindparam("until"),
        )
        .scalar_subquery()
    )
    member, place = table_of(Member), table_of(Community)
    membership, question = table_of(Membership), table_of(OpenQuestion)
    return sa.select(
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
        .outerjoin(member, member.c.id == sa.bindparam("member", type_=sa.BigInteger))
        .outerjoin(
            membership,
            sa.and_(
                membership.c.member_id == member.c.id,
                membership.c.community_id == member.c.community_id,
                membership.c.left_at.is_(None),
            ),
        )
        .outerjoin(place, place.c.id == membership.c.community_id)
        .outerjoin(
            question,
            sa.and_(
                question.c.address_id == sa.bindparam("address", type_=sa.BigInteger),
                question.c.expires_at > sa.bindparam("now"),
            ),
        )
    )
