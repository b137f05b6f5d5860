"""Group chats: which community they belong to, and which members are known to be in them."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.communities import PLACE_COLUMNS
from storage.dialect import id_of, insert_for, insert_or_skip
from storage.senders import Place
from storage.tables import Address, AddressKind, Community, GroupPresence


async def arrive(session: AsyncSession, channel: str, value: str, now: datetime) -> int:
    """The id of a group's address, stored at first sight; a group that speaks is not suspended."""
    statement = (
        insert_for(session.get_bind().dialect, Address)
        .values(
            channel=channel,
            value=value,
            kind=AddressKind.GROUP,
            created_at=now,
            window_closed=False,
            profile_name="",
            suspended_reason="",
        )
        .on_conflict_do_update(
            index_elements=["channel", "value"],
            set_={"kind": AddressKind.GROUP, "suspended_at": None, "suspended_reason": ""},
        )
        .returning(col(Address.id))
    )
    return id_of((await session.execute(statement)).scalar_one())


async def community_of(session: AsyncSession, group_id: int) -> Place | None:
    """The open community that a group is tied to."""
    statement = (
        sa.select(*PLACE_COLUMNS)
        .join(Address, col(Address.community_id) == col(Community.id))
        .where(col(Address.id) == group_id, col(Community.closed_at).is_(None))
    )
    row = (await session.execute(statement)).first()
    return Place(*row) if row else None


async def are_linked(session: AsyncSession, community_id: int) -> bool:
    """Whether any group chat hears what a community hears."""
    statement = sa.select(col(Address.id)).where(
        col(Address.community_id) == community_id, col(Address.kind) == AddressKind.GROUP
    )
    return (await session.execute(statement.limit(1))).first() is not None


async def tie(session: AsyncSession, group_id: int, community_id: int) -> None:
    """Tie a group to a community: from now on it hears what the community hears."""
    await session.execute(
        sa.update(Address).where(col(Address.id) == group_id).values(community_id=community_id)
    )


async def present(session: AsyncSession, group_id: int, member_id: int, now: datetime) -> None:
    """A member was seen in a group."""
    await session.execute(
        insert_for(session.get_bind().dialect, GroupPresence)
        .values(group_id=group_id, member_id=member_id, seen_at=now)
        .on_conflict_do_nothing(index_elements=["group_id", "member_id"])
    )


async def absent(session: AsyncSession, group_id: int, member_id: int) -> None:
    """A member left a group."""
    await session.execute(
        sa.delete(GroupPresence).where(
            col(GroupPresence.group_id) == group_id, col(GroupPresence.member_id) == member_id
        )
    )


async def removed(session: AsyncSession, group_id: int, now: datetime) -> None:
    """The bot was put out of a group: its members are written to on their own again."""
    await session.execute(
        sa.update(Address)
        .where(col(Address.id) == group_id)
        .values(suspended_at=now, suspended_reason="removed from the group", community_id=None)
    )
    await session.execute(sa.delete(GroupPresence).where(col(GroupPresence.group_id) == group_id))


async def moved(session: AsyncSession, channel: str, old: str, new: str) -> None:
    """A group has a new address; what is known of it goes along. A repeat changes nothing."""
    known = sa.select(col(Address.id)).where(col(Address.channel) == channel, col(Address.value) == new)
    existing = (await session.execute(known)).scalar()
    if existing is None:
        await session.execute(
            sa.update(Address)
            .where(col(Address.channel) == channel, col(Address.value) == old)
            .values(value=new)
        )
        return
    before = (
        await session.execute(
            sa.select(col(Address.id), col(Address.community_id)).where(
                col(Address.channel) == channel, col(Address.value) == old
            )
        )
    ).first()
    if before is not None and before.community_id is not None:
        await tie(session, existing, before.community_id)
        await _move_presence(session, before.id, existing)
        await session.execute(
            sa.update(Address).where(col(Address.id) == before.id).values(community_id=None)
        )


async def _move_presence(session: AsyncSession, old_id: int, new_id: int) -> None:
    """Who is known to be in a group is known to be in what became of it."""
    there = sa.select(
        sa.literal(new_id, sa.BigInteger()),
        col(GroupPresence.member_id),
        col(GroupPresence.seen_at),
    ).where(col(GroupPresence.group_id) == old_id)
    skipping = insert_or_skip(session.get_bind().dialect, GroupPresence, ("group_id", "member_id"))
    await session.execute(skipping.from_select(["group_id", "member_id", "seen_at"], there))
    await session.execute(sa.delete(GroupPresence).where(col(GroupPresence.group_id) == old_id))
