"""How a community ends, and how it comes back: nothing of it goes to anybody meanwhile."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import communities, guests, messages, occurrences, offering
from storage.dialect import rows_of, table_of
from storage.hours import next_at
from storage.messages import Draft
from storage.messages.audiences import inserting
from storage.prompting import schedules
from storage.reaching import delivery_rows, inserting_deliveries
from storage.tables import (
    Address,
    Community,
    Delivery,
    DeliveryState,
    Member,
    Membership,
    Message,
    OpenQuestion,
    Priority,
)

WAITING = (DeliveryState.QUEUED, DeliveryState.PARKED, DeliveryState.DIGEST)


async def tell_present(
    session: AsyncSession,
    community_id: int,
    draft: Draft,
    now: datetime,
    *,
    but: int | None = None,
    into: int = 0,
    taken: bool = False,
) -> int:
    """Say to all who are in a community (but one) how it goes on with them; how many they are.

    With `into` only to those who are in that one by now (`taken`), or only to the others. Who takes a rest
    hears it then; at night it waits. The draft belongs to no community: they will be in this one no more.
    """
    customs = await communities.customs_of(session, community_id)
    values = {
        "message": await messages.create(session, draft, now),
        "community": community_id,
        "now": customs.hours.waking(now),
        "but": but or 0,
        "into": into,
    }
    statement = inserting_deliveries(session.get_bind().dialect.name, _present(taken=taken))
    return rows_of(await session.execute(statement, values))


@cache
def _present(*, taken: bool) -> sa.Select[*tuple[Any, ...]]:
    membership, member, address = table_of(Membership), table_of(Member), table_of(Address)
    there = membership.alias("there")
    is_there = sa.exists().where(
        there.c.member_id == membership.c.member_id,
        there.c.community_id == sa.bindparam("into"),
        there.c.left_at.is_(None),
    )
    return (
        delivery_rows(priority=Priority.DIRECT)
        .select_from(
            membership.join(member, member.c.id == membership.c.member_id).join(
                address, address.c.id == member.c.address_id
            )
        )
        .where(
            membership.c.community_id == sa.bindparam("community"),
            membership.c.left_at.is_(None),
            membership.c.member_id != sa.bindparam("but"),
            member.c.stopped_at.is_(None),
            address.c.suspended_at.is_(None),
            is_there if taken else ~is_there,
        )
    )


async def tell_groups(session: AsyncSession, community_id: int, draft: Draft, now: datetime) -> int:
    """Say it once in each linked group chat, as an answer: nothing else goes there any more; how many."""
    values = {
        "message": await messages.create(session, draft, now),
        "community": community_id,
        "now": now,
        "but": 0,
        "priority": Priority.REPLY,
    }
    return rows_of(await session.execute(inserting(session.get_bind().dialect.name, "groups"), values))


async def close(session: AsyncSession, community_id: int, now: datetime, into: int | None = None) -> None:
    """End a community: what waits is taken back, its memberships end, and who spoke there speaks in another
    of theirs. With `into` its code leads there from now on, and invitations go on.
    """
    await _take_back(session, community_id, but=Priority.INVITATION if into is not None else None)
    if into is None:
        await guests.end_with(session, community_id, now)
    speaking = col(Member.community_id) == community_id
    theirs = sa.select(col(Address.id)).join(Member, col(Member.id) == col(Address.member_id)).where(speaking)
    await session.execute(sa.delete(OpenQuestion).where(col(OpenQuestion.address_id).in_(theirs)))
    this = (col(Membership.community_id) == community_id, col(Membership.left_at).is_(None))
    await session.execute(sa.update(Membership).where(*this).values(left_at=now))
    await session.execute(sa.update(Member).where(speaking).values(community_id=_another()))
    values = {"closed_at": now, "merged_into_id": into}
    await session.execute(sa.update(Community).where(col(Community.id) == community_id).values(**values))


async def _take_back(session: AsyncSession, community_id: int, but: Priority | None) -> None:
    """What is on its way from there never goes, to nobody and no group, but what has this priority."""
    from_there = sa.exists().where(
        col(Message.id) == col(Delivery.message_id), col(Message.community_id) == community_id
    )
    for state in WAITING:  # each has an index of its own
        waiting = sa.and_(sa.text(f"deliveries.state = '{state.value}'"), from_there)
        if but is not None:
            waiting = sa.and_(waiting, col(Delivery.priority) != but)
        await session.execute(sa.update(Delivery).where(waiting).values(state=DeliveryState.CANCELLED))
    fanning = (col(Message.community_id) == community_id, col(Message.fanned_to).is_not(None))
    await session.execute(sa.update(Message).where(*fanning).values(fanned_to=None))


def _another() -> sa.ScalarSelect[int]:
    """The first by name of the communities that a member is in."""
    return (
        sa.select(col(Community.id))
        .join(Membership, col(Membership.community_id) == col(Community.id))
        .where(col(Membership.member_id) == col(Member.id), col(Membership.left_at).is_(None))
        .order_by(col(Community.name), col(Community.id))
        .limit(1)
        .correlate(Member)
        .scalar_subquery()
    )


async def reopen(session: AsyncSession, community_id: int, now: datetime) -> None:
    """Bring a community back, with those who were in it when it closed."""
    closed_at = sa.select(col(Community.closed_at)).where(col(Community.id) == community_id).scalar_subquery()
    ours = col(Membership.community_id) == community_id
    then = sa.and_(ours, col(Membership.left_at) == closed_at, col(Membership.removed_at).is_(None))
    await session.execute(sa.update(Membership).where(then).values(left_at=None))
    back = sa.select(col(Membership.member_id)).where(ours, col(Membership.left_at).is_(None))
    nowhere = sa.and_(col(Member.community_id).is_(None), col(Member.id).in_(back))
    await session.execute(sa.update(Member).where(nowhere).values(community_id=community_id))
    customs = await communities.customs_of(session, community_id)
    values = {"closed_at": None, "silence_told_at": now}
    await session.execute(sa.update(Community).where(col(Community.id) == community_id).values(**values))
    digest_at = next_at(now, customs.timezone, customs.digest_hour)
    await occurrences.plan(session, occurrences.DIGEST, community_id, digest_at)
    await schedules.replan(session, community_id, now)
    await offering.begin(session, community_id, customs.hours, now)
