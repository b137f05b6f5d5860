"""Who hosts a community: asking others, taking over, stepping down; and communities that have gone silent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import messages, occurrences
from storage.contributions.given import NO_DRAFT, unnamed_at_home
from storage.dialect import id_of, insert_for, rows_of
from storage.hours import Hours, local_day
from storage.messages import Draft
from storage.tables import Community, Contribution, Holiday, HostOffer, Member, Membership, Role

OVER, SILENT = "host.over", "host.silent"
"""What is to happen at its time: an offer runs out, the facilitators hear that all are silent."""

NAMES = 2000
"""Members among whom a name is looked for: in a community of more, a facilitator knows whom they mean."""

SILENCE = timedelta(days=10)
LEAST = 2
"""Members of a community of which silence is told: nobody talks alone."""


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


async def hold(session: AsyncSession, community_id: int) -> None:
    """Until the transaction ends nobody else changes who hosts a community: one must remain."""
    statement = sa.select(col(Community.id)).where(col(Community.id) == community_id)
    await session.execute(statement.with_for_update())


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


@dataclass(frozen=True, slots=True)
class Silent:
    """A community in which nobody has said anything for `SILENCE`."""

    id: int
    hours: Hours


async def slice_end(session: AsyncSession, after: int, count: int) -> int | None:
    """The id of the last of the next `count` communities behind an id; None if they are not so many."""
    statement = sa.select(col(Community.id)).where(col(Community.id) > after).order_by(col(Community.id))
    found: int | None = (await session.execute(statement.offset(count - 1).limit(1))).scalar()
    return found


async def silent(
    session: AsyncSession, now: datetime, after: int = 0, upto: int | None = None
) -> list[Silent]:
    """Of the communities behind an id, up to another, those that have gone silent and whose facilitators were
    not told of this silence. It costs a look at the newest contribution of each.

    What comes from elsewhere breaks no silence; in holidays, and shortly after them, there is none, and none
    where hardly anybody is. Circles end by themselves.
    """
    rows = (await session.execute(_silent(now, after, upto))).all()
    breaks = await _breaks(session, [row.id for row in rows])
    found = [Silent(row.id, Hours(*(getattr(row, name) for name in Hours.__slots__))) for row in rows]
    return [one for one in found if not _rests(one.hours.timezone, breaks[one.id], now)]


def _rests(zone: str, breaks: Collection[tuple[date, date]], now: datetime) -> bool:
    """Whether there are holidays, by the dates there, in the time of silence."""
    today, since = local_day(now, zone), local_day(now - SILENCE, zone)
    return any(first <= today and last >= since for first, last in breaks)


async def _breaks(session: AsyncSession, ids: list[int]) -> Mapping[int, list[tuple[date, date]]]:
    found: dict[int, list[tuple[date, date]]] = defaultdict(list)
    if ids:
        statement = sa.select(col(Holiday.community_id), col(Holiday.first), col(Holiday.last))
        for row in await session.execute(statement.where(col(Holiday.community_id).in_(ids))):
            found[row.community_id].append((row.first, row.last))
    return found


def _silent(now: datetime, after: int, upto: int | None) -> sa.Select[*tuple[Any, ...]]:
    last = sa.func.coalesce(
        sa.select(col(Contribution.created_at))
        .where(
            col(Contribution.community_id) == col(Community.id),
            col(Contribution.origin_id).is_(None),
            NO_DRAFT,
        )
        .order_by(col(Contribution.number).desc())
        .limit(1)
        .scalar_subquery(),
        col(Community.created_at),
    )
    since = now - SILENCE
    holidays = sa.exists().where(
        col(Holiday.community_id) == col(Community.id),
        col(Holiday.first) < now.date(),  # whatever the zone there: the others are looked at by their dates
        col(Holiday.last) > since.date(),
    )
    several = (
        sa.select(col(Membership.id))
        .where(col(Membership.community_id) == col(Community.id), col(Membership.left_at).is_(None))
        .offset(LEAST - 1)
        .limit(1)
        .correlate(Community)
    )
    told = col(Community.silence_told_at)
    statement = sa.select(col(Community.id), *(getattr(Community, name) for name in Hours.__slots__)).where(
        col(Community.closed_at).is_(None),
        col(Community.parent_id).is_(None),
        sa.or_(told.is_(None), told < since),  # cheaply first: of most it is known
        last < since,
        sa.or_(told.is_(None), told < last),
        ~holidays,
        several.exists(),
        col(Community.id) > after,
    )
    return statement if upto is None else statement.where(col(Community.id) <= upto)


async def told_of_silence(session: AsyncSession, community_id: int, now: datetime) -> None:
    """The facilitators were told of this silence: not again before somebody has spoken."""
    this = sa.update(Community).where(col(Community.id) == community_id)
    await session.execute(this.values(silence_told_at=now))
