"""Who hosts a community: asking others, taking over, stepping down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import messages, occurrences
from storage.contributions.given import NO_DRAFT, unnamed_at_home
from storage.dialect import id_of, insert_for, rows_of
from storage.messages import Draft
from storage.tables import Contribution, HostOffer, Member, Membership, Role

OVER = "host.over"
"""What is to happen at its time: an offer runs out."""

NAMES = 2000
"""Members among whom a name is looked for: in a community of more, a facilitator knows whom they mean."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Someone who was asked to host, or (without `by_id`) said that they would; until then (UTC)."""

    id: int
    community_id: int
    member_id: int
    by_id: int | None
    hands_over: bool
    until: datetime


OFFERS = [getattr(HostOffer, name) for name in Offer.__slots__]


async def offer(
    session: AsyncSession,
    community_id: int,
    member_id: int,
    by_id: int | None,
    until: datetime,
    *,
    hands_over: bool = False,
) -> int:
    """Note that a member was asked, or that they would, in place of what was noted before; returns its id."""
    values = {"by_id": by_id, "hands_over": hands_over, "until": until}
    statement = (
        insert_for(session.get_bind().dialect, HostOffer)
        .values(community_id=community_id, member_id=member_id, **values)
        .on_conflict_do_update(index_elements=["community_id", "member_id"], set_=values)
        .returning(col(HostOffer.id))
    )
    offer_id = id_of((await session.execute(statement)).scalar_one())
    await occurrences.plan(session, OVER, offer_id, until)
    return offer_id


async def by_id(session: AsyncSession, offer_id: int) -> Offer | None:
    """An offer, whether it still holds or not; nobody else takes it until the transaction ends."""
    statement = sa.select(*OFFERS).where(col(HostOffer.id) == offer_id).with_for_update()
    row = (await session.execute(statement)).first()
    return Offer(*row) if row else None


async def of_community(session: AsyncSession, community_id: int, now: datetime) -> list[Offer]:
    """All offers of a community that hold now, the oldest first."""
    statement = (
        sa.select(*OFFERS)
        .where(col(HostOffer.community_id) == community_id, col(HostOffer.until) > now)
        .order_by(col(HostOffer.id))
    )
    return [Offer(*row) for row in await session.execute(statement)]


async def asked_of(session: AsyncSession, member_id: int, now: datetime) -> Offer | None:
    """The oldest offer that waits for a member's yes or no, wherever they are in."""
    statement = (
        sa.select(*OFFERS)
        .where(
            col(HostOffer.member_id) == member_id,
            col(HostOffer.by_id).is_not(None),
            col(HostOffer.until) > now,
        )
        .order_by(col(HostOffer.id))
        .limit(1)
    )
    row = (await session.execute(statement)).first()
    return Offer(*row) if row else None


async def drop(session: AsyncSession, *offers: Offer) -> None:
    """These offers are over."""
    for one in offers:
        await session.execute(sa.delete(HostOffer).where(col(HostOffer.id) == one.id))
        await occurrences.drop(session, OVER, one.id)


async def set_role(session: AsyncSession, member_id: int, community_id: int, role: Role) -> bool:
    """Let a member host, or host no more; False if they are not in the community (any more)."""
    this = sa.update(Membership).where(
        col(Membership.member_id) == member_id,
        col(Membership.community_id) == community_id,
        col(Membership.left_at).is_(None),
    )
    return rows_of(await session.execute(this.values(role=role))) > 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A member who could host."""

    member_id: int
    name: str


async def candidates(
    session: AsyncSession, community_id: int, but_member: int, now: datetime, most: int = NAMES
) -> list[Candidate]:
    """Members of a community who can be reached and do not host it, who spoke last before the others.

    In a very wide one who joined first: to look at what each of so many said takes too long.
    """
    wide = await messages.is_wide(session, community_id)
    order = () if wide else (sa.func.coalesce(_spoke_last(community_id), 0).desc(),)
    statement = _candidates(community_id, but_member, now).order_by(*order, col(Membership.id)).limit(most)
    return [Candidate(id_of(row.id), row.name) for row in await session.execute(statement)]


async def is_candidate(
    session: AsyncSession, community_id: int, member_id: int, but_member: int, now: datetime
) -> bool:
    """Whether a member is one of the `candidates`, however many those are."""
    statement = _candidates(community_id, but_member, now).where(col(Member.id) == member_id)
    return (await session.execute(statement)).first() is not None


def _spoke_last(community_id: int) -> sa.ScalarSelect[Any]:
    return (
        sa.select(sa.func.max(col(Contribution.id)))
        .where(
            col(Contribution.community_id) == community_id,
            col(Contribution.author_id) == col(Membership.member_id),
            ~unnamed_at_home(Contribution),  # the order of the names would tell who it was
            NO_DRAFT,
        )
        .scalar_subquery()
    )


def _candidates(community_id: int, but_member: int, now: datetime) -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(col(Member.id), col(Member.name))
        .join(Membership, col(Membership.member_id) == col(Member.id))
        .where(
            col(Membership.community_id) == community_id,
            col(Membership.left_at).is_(None),
            col(Membership.role) != Role.FACILITATOR,
            col(Member.id) != but_member,
            *_reachable(now),
        )
    )


def _reachable(now: datetime) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        col(Member.address_id).is_not(None),
        col(Member.stopped_at).is_(None),
        sa.or_(col(Member.paused_until).is_(None), col(Member.paused_until) <= now),
    )


async def has_more_than(session: AsyncSession, community_id: int, count: int) -> bool:
    """Whether more than so many members are in a community."""
    statement = (
        sa.select(col(Membership.id))
        .where(col(Membership.community_id) == community_id, col(Membership.left_at).is_(None))
        .offset(count)
        .limit(1)
    )
    return (await session.execute(statement)).first() is not None


async def tell_community(
    session: AsyncSession, draft: Draft, now: datetime, but_members: tuple[int, ...]
) -> None:
    """Say something to a community and its groups, but not to those who hear it otherwise."""
    community_id = id_of(draft.community_id)
    message_id = await messages.create(session, draft, now)
    await messages.send_to_groups(session, message_id, community_id, now, None)
    for member_id in but_members[1:]:
        await messages.pass_over(session, message_id, member_id, now)
    await messages.send_to_members(session, message_id, draft, now, but_members[0])
