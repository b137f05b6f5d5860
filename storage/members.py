"""Members: who they are, how they are reached, what is stored of them, how they are erased."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import circles, inbox
from storage.dialect import id_of, rows_of
from storage.tables import (
    Address,
    Community,
    Contribution,
    Coordination,
    Delivery,
    DeliveryState,
    GroupPresence,
    Invite,
    LinkCode,
    MediaFile,
    Member,
    Membership,
    Message,
    OpenQuestion,
    Priority,
)

STRANGERS_AT_ONCE = 20  # of each the deliveries are looked for: one transaction must not last


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
    """Where a member is written to, and in which language."""

    address_id: int
    language: str


async def reader(session: AsyncSession, member_id: int) -> Reader | None:
    """Where a member is written to; None if nowhere, or if they have stopped everything."""
    statement = sa.select(col(Member.address_id), col(Member.language)).where(
        col(Member.id) == member_id, col(Member.stopped_at).is_(None), col(Member.address_id).is_not(None)
    )
    row = (await session.execute(statement)).first()
    return Reader(row.address_id, row.language) if row else None


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


async def tie_address(session: AsyncSession, address_id: int, member_id: int) -> None:
    """A second address of the same person; from now on they are written to there."""
    await session.execute(sa.update(Address).where(col(Address.id) == address_id).values(member_id=member_id))
    await update(session, member_id, address_id=address_id)


@dataclass(frozen=True, slots=True)
class Stored:
    """What is stored of a member, for the member."""

    name: str
    place: str
    language: str
    since: datetime
    addresses: list[tuple[str, str]]
    communities: list[str]
    contributions: int
    withdrawn: int
    files: int
    received: int
    received_bytes: int


async def stored(session: AsyncSession, member_id: int) -> Stored:
    """Gather what is stored of a member."""
    member = (await session.execute(sa.select(Member).where(col(Member.id) == member_id))).scalar_one()
    mine = col(Contribution.author_id) == member_id
    addresses = (
        await session.execute(
            sa.select(col(Address.channel), col(Address.value)).where(col(Address.member_id) == member_id)
        )
    ).all()
    communities = (
        await session.execute(
            sa.select(col(Community.name))
            .join(Membership, col(Membership.community_id) == col(Community.id))
            .where(col(Membership.member_id) == member_id, col(Membership.left_at).is_(None))
            .order_by(col(Community.name))
        )
    ).scalars()
    given = (
        await session.execute(
            sa.select(
                sa.func.count(),
                sa.func.count(col(Contribution.withdrawn_at)),
                sa.func.count(col(Contribution.media_id)),
            ).where(mine)
        )
    ).one()
    received = (
        await session.execute(
            sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(col(Delivery.size)), 0))
            .join(Address, col(Address.id) == col(Delivery.address_id))
            .where(col(Address.member_id) == member_id, col(Delivery.sent_at).is_not(None))
        )
    ).one()
    return Stored(
        name=member.name,
        place=member.place,
        language=member.language,
        since=member.consented_at,
        addresses=[(channel, value) for channel, value in addresses],
        communities=list(communities),
        contributions=given[0],
        withdrawn=given[1],
        files=given[2],
        received=received[0],
        received_bytes=received[1],
    )


async def erase(session: AsyncSession, member_id: int, now: datetime) -> None:
    """Erase a person and keep what they gave to the community, without an author.

    Their addresses stay, untied and emptied of what they tell, until the last word to them has gone;
    `housekeeping.purge_strangers` deletes them then.
    """
    addresses = (
        await session.execute(
            sa.select(col(Address.id), col(Address.channel), col(Address.value)).where(
                col(Address.member_id) == member_id
            )
        )
    ).all()
    await session.execute(
        sa.update(Contribution).where(col(Contribution.author_id) == member_id).values(author_id=None)
    )
    await _delete_messages_about(session, member_id)
    await session.execute(
        sa.update(Message).where(col(Message.author_id) == member_id).values(author_id=None)
    )
    await session.execute(sa.update(Invite).where(col(Invite.used_by) == member_id).values(used_by=None))
    await circles.forget(session, member_id)
    for table in (Membership, Coordination, LinkCode, GroupPresence):
        await session.execute(sa.delete(table).where(col(table.member_id) == member_id))
    for address_id, channel, value in addresses:
        await _empty_address(session, id_of(address_id))
        await inbox.scrub(session, channel, value)
    await session.execute(sa.update(Member).where(col(Member.id) == member_id).values(address_id=None))
    await session.execute(sa.delete(Member).where(col(Member.id) == member_id))


async def _delete_messages_about(session: AsyncSession, member_id: int) -> None:
    """Delete what was said in groups to a member by name."""
    about = list(
        (
            await session.execute(
                sa.select(col(Message.id)).where(
                    col(Message.author_id) == member_id, col(Message.contribution_id).is_(None)
                )
            )
        ).scalars()
    )
    await session.execute(sa.delete(Delivery).where(col(Delivery.message_id).in_(about)))
    await session.execute(sa.delete(Message).where(col(Message.id).in_(about)))


async def _empty_address(session: AsyncSession, address_id: int) -> None:
    """Delete what was said to an address alone, and untie it."""
    ours = sa.select(col(Delivery.message_id)).where(col(Delivery.address_id) == address_id)
    private = list(
        (
            await session.execute(
                sa.select(col(Message.id)).where(
                    col(Message.id).in_(ours),
                    col(Message.contribution_id).is_(None),
                    col(Message.community_id).is_(None),
                )
            )
        ).scalars()
    )
    await session.execute(sa.delete(Delivery).where(col(Delivery.address_id) == address_id))
    await session.execute(sa.delete(Message).where(col(Message.id).in_(private)))
    await session.execute(sa.delete(OpenQuestion).where(col(OpenQuestion.address_id) == address_id))
    await session.execute(
        sa.update(Address)
        .where(col(Address.id) == address_id)
        .values(member_id=None, profile_name="", language=None, parked_since=None, nudged_at=None)
    )


async def files_of(session: AsyncSession, member_id: int) -> list[str]:
    """The hashes of the files that a member sent."""
    statement = (
        sa.select(col(MediaFile.sha256))
        .join(Contribution, col(Contribution.media_id) == col(MediaFile.id))
        .where(col(Contribution.author_id) == member_id)
    )
    return list((await session.execute(statement)).scalars())


async def purge_strangers(session: AsyncSession, before: datetime) -> int:
    """Delete the addresses of people who never joined, or were erased, and were silent since `before`."""
    idle = (
        sa.select(col(Address.id), col(Address.channel), col(Address.value))
        .where(
            col(Address.member_id).is_(None),
            col(Address.kind) == "person",
            sa.or_(col(Address.last_inbound_at).is_(None), col(Address.last_inbound_at) < before),
            col(Address.created_at) < before,
        )
        .limit(STRANGERS_AT_ONCE)
    )
    rows = (await session.execute(idle)).all()
    for address_id, channel, value in rows:
        await _empty_address(session, id_of(address_id))
        await inbox.scrub(session, channel, value)
    if not rows:
        return 0
    statement = sa.delete(Address).where(col(Address.id).in_([row.id for row in rows]))
    return rows_of(await session.execute(statement))
