"""Partners: who waits for one, who is brought together, and whom one has now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import insert_for, rows_of
from storage.tables import Address, Community, Member, Membership, Partnering, PartnerWish

FITS = {"visit": "visit", "coach": "coach", "mentee": "mentor", "mentor": "mentee"}
"""What each wish is met by."""


@dataclass(frozen=True, slots=True)
class Partner:
    """Somebody's partner: what to call them."""

    id: int
    name: str
    place: str


async def wish(session: AsyncSession, member_id: int, community_id: int, purpose: str, now: datetime) -> None:
    """Let a member wait for a partner; it takes the place of an older wish."""
    values = {"community_id": community_id, "purpose": purpose, "since": now}
    await session.execute(
        insert_for(session.get_bind().dialect, PartnerWish)
        .values(member_id=member_id, **values)
        .on_conflict_do_update(index_elements=["member_id"], set_=values)
    )


async def unwish(session: AsyncSession, *member_ids: int) -> bool:
    """Nobody of them waits any more; whether somebody did."""
    gone = sa.delete(PartnerWish).where(col(PartnerWish.member_id).in_(member_ids))
    return rows_of(await session.execute(gone)) > 0


async def meet(session: AsyncSession, member_id: int, now: datetime) -> Partner | None:
    """Bring a member who waits together with another who does; None if they wait on.

    Of those whom they have not met the one who waits longest; one whom they met only when both have met
    everybody in the community. Until somebody new comes the two stay partners anyway.
    """
    mine = await _hold_wish(session, member_id)
    if mine is None:
        return None
    waiting = await _waiting(session, member_id, mine.community_id, FITS[mine.purpose], now)
    met = {one.id: await _met(session, one.id, mine.community_id) for one in waiting}
    fresh = [one for one in waiting if member_id not in met[one.id]]
    if not fresh:
        everybody = await _everybody(session, mine.community_id)
        own = await _met(session, member_id, mine.community_id)
        if everybody <= own | {member_id}:
            fresh = [one for one in waiting if everybody <= met[one.id] | {one.id}]
    if not fresh:
        return None
    partner = fresh[0]
    await _bring_together(session, member_id, partner.id, mine.community_id, mine.purpose, now)
    return partner


async def _hold_wish(session: AsyncSession, member_id: int) -> Any:
    """A member's wish; nobody else pairs in that community until this transaction ends."""
    statement = sa.select(col(PartnerWish.community_id), col(PartnerWish.purpose)).where(
        col(PartnerWish.member_id) == member_id
    )
    row = (await session.execute(statement)).first()
    if row is not None:
        this = sa.select(col(Community.id)).where(col(Community.id) == row.community_id)
        await session.execute(this.with_for_update())
    return row


async def _waiting(
    session: AsyncSession, member_id: int, community_id: int, purpose: str, now: datetime
) -> list[Partner]:
    """Who waits for this and can be reached; nobody who left, stopped or takes a rest."""
    statement = (
        sa.select(col(Member.id), col(Member.name), col(Member.place))
        .join(PartnerWish, col(PartnerWish.member_id) == col(Member.id))
        .join(Membership, col(Membership.member_id) == col(Member.id))
        .join(Address, col(Address.id) == col(Member.address_id))
        .where(
            col(PartnerWish.community_id) == community_id,
            col(PartnerWish.purpose) == purpose,
            col(PartnerWish.member_id) != member_id,
            col(Membership.community_id) == community_id,
            col(Membership.left_at).is_(None),
            col(Member.stopped_at).is_(None),
            col(Address.suspended_at).is_(None),
            sa.or_(col(Member.paused_until).is_(None), col(Member.paused_until) <= now),
        )
        .order_by(col(PartnerWish.since), col(Member.id))
    )
    rows: list[Any] = [*await session.execute(statement)]
    return [Partner(*row) for row in rows]


async def _met(session: AsyncSession, member_id: int, community_id: int) -> set[int]:
    """Whom a member was brought together with, in a community."""
    other = sa.case(
        (col(Partnering.one_id) == member_id, col(Partnering.other_id)), else_=col(Partnering.one_id)
    )
    statement = sa.select(other).where(
        col(Partnering.community_id) == community_id,
        sa.or_(col(Partnering.one_id) == member_id, col(Partnering.other_id) == member_id),
    )
    return {*(await session.execute(statement)).scalars()}


async def _everybody(session: AsyncSession, community_id: int) -> set[int]:
    """Who could be met in a community."""
    statement = (
        sa.select(col(Membership.member_id))
        .join(Member, col(Member.id) == col(Membership.member_id))
        .where(
            col(Membership.community_id) == community_id,
            col(Membership.left_at).is_(None),
            col(Member.stopped_at).is_(None),
        )
    )
    return {*(await session.execute(statement)).scalars()}


async def _bring_together(
    session: AsyncSession, member_id: int, other_id: int, community_id: int, purpose: str, now: datetime
) -> None:
    await unwish(session, member_id, other_id)
    await session.execute(
        sa.insert(Partnering).values(
            community_id=community_id,
            one_id=min(member_id, other_id),
            other_id=max(member_id, other_id),
            purpose=purpose,
            at=now,
        )
    )


async def has_had(session: AsyncSession, member_id: int) -> bool:
    """Whether a member was ever brought together with somebody who is still there."""
    return await _last(session, member_id) is not None


async def partner_of(session: AsyncSession, member_id: int) -> Partner | None:
    """A member's partner now: the last one, if both are still where they met, and neither has another."""
    last = await _last(session, member_id)
    if last is None:
        return None
    other_id = last.other_id if last.one_id == member_id else last.one_id
    theirs = await _last(session, other_id)
    if theirs is None or theirs.id != last.id:
        return None
    there = (
        sa.select(sa.func.count())
        .where(
            col(Membership.community_id) == last.community_id,
            col(Membership.member_id).in_((member_id, other_id)),
            col(Membership.left_at).is_(None),
        )
        .scalar_subquery()
    )
    statement = sa.select(col(Member.id), col(Member.name), col(Member.place)).where(
        col(Member.id) == other_id, col(Member.stopped_at).is_(None), there == 2
    )
    row: Any = (await session.execute(statement)).first()
    return Partner(*row) if row else None


async def _last(session: AsyncSession, member_id: int) -> Any:
    statement = (
        sa.select(
            col(Partnering.id),
            col(Partnering.one_id),
            col(Partnering.other_id),
            col(Partnering.community_id),
        )
        .where(sa.or_(col(Partnering.one_id) == member_id, col(Partnering.other_id) == member_id))
        .order_by(col(Partnering.id).desc())
        .limit(1)
    )
    return (await session.execute(statement)).first()
