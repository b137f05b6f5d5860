"""How a community lives: who speaks, what waits, and who has gone silent. Of one community at a time.

To speak is to give something that the others can see. What members write for themselves, and what they read,
is counted for nobody here: a list must not tell who reflects.
"""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import helping
from storage.contributions.given import NO_DRAFT, Given, unnamed_at_home
from storage.few import FEWEST
from storage.reflections import SAYS_SOMETHING
from storage.standing import STANDS
from storage.tables import (
    Community,
    Contribution,
    ContributionKind,
    Member,
    Membership,
    Reflection,
    Role,
    Status,
)

DAYS = 30
SPAN = timedelta(days=DAYS)
"""The month that it looks back on."""


@dataclass(frozen=True, slots=True)
class Pulse:
    """A community's month. `waits` are the seconds since each open request was asked, the longest first.

    Those who spoke are `active`; of the others some are `new`, since a month, the rest is `silent`. Of what
    was `said`, the two who said most said `top_two`. `reflections` is None where too few people reflected.
    """

    members: int
    new: int
    active: int
    facilitators: int
    greets: bool
    said: int
    voices: int
    top_two: int
    waits: tuple[float, ...]
    longest: Given | None
    first_answer: float | None
    reflections: int | None

    @property
    def silent(self) -> int:
        """Who is not new, and has not spoken."""
        return self.members - self.new - self.active

    @property
    def share(self) -> int | None:
        """How many per cent of all that was said came from the two who said most; None of nothing."""
        return round(100 * self.top_two / self.said) if self.said else None


async def of_community(session: AsyncSession, community_id: int, now: datetime) -> Pulse:
    """The pulse of a community over the last `DAYS` days."""
    since = now - SPAN
    people = (await session.execute(_people(community_id, since))).one()
    counts = [*(await session.execute(_voices(community_id, since))).scalars()]
    asked = [*(await session.execute(_waiting(community_id, col(Contribution.created_at)))).scalars()]
    fields = [getattr(Contribution, name) for name in Given.__slots__]
    oldest = (await session.execute(_waiting(community_id, *fields).limit(1))).first()
    answer = await helping.median_first_answer(session, community_id, since, now)
    welcome = sa.select(col(Community.welcome)).where(col(Community.id) == community_id)
    return Pulse(
        members=people.members,
        new=people.new or 0,
        active=people.active or 0,
        facilitators=people.facilitators or 0,
        greets=bool((await session.execute(welcome)).scalar()),
        said=sum(counts),
        voices=len(counts),
        top_two=sum(counts[:2]),
        waits=tuple((now - at).total_seconds() for at in asked),
        longest=Given(*oldest) if oldest else None,
        first_answer=answer.total_seconds() if answer is not None else None,
        reflections=await _reflections(session, community_id, since),
    )


def median(waits: tuple[float, ...]) -> float:
    """Half of these are at least so much."""
    return statistics.median(waits)


def _spoken(community_id: int) -> tuple[sa.ColumnElement[bool], ...]:
    """What its members gave, and all can see; not what nobody is told the giver of."""
    return (
        ~unnamed_at_home(Contribution),
        col(Contribution.community_id) == community_id,
        col(Contribution.origin_id).is_(None),
        col(Contribution.author_id).is_not(None),
        STANDS,
        NO_DRAFT,
    )


def _voices(community_id: int, since: datetime) -> sa.Select[*tuple[Any, ...]]:
    """How much each gave who gave anything, the most first."""
    count = sa.func.count()
    return (
        sa.select(count)
        .where(*_spoken(community_id), col(Contribution.created_at) >= since)
        .group_by(col(Contribution.author_id))
        .order_by(count.desc())
    )


def _people(community_id: int, since: datetime) -> sa.Select[*tuple[Any, ...]]:
    spoke = (
        sa.select(col(Contribution.author_id))
        .where(*_spoken(community_id), col(Contribution.created_at) >= since)
        .distinct()
        .subquery()
    )
    active, came = spoke.c.author_id.is_not(None), col(Membership.joined_at) >= since
    return (
        sa.select(
            sa.func.count().label("members"),
            sa.func.sum(sa.case((sa.and_(~active, came), 1), else_=0)).label("new"),
            sa.func.sum(sa.case((active, 1), else_=0)).label("active"),
            sa.func.sum(sa.case((col(Membership.role) == Role.FACILITATOR, 1), else_=0)).label(
                "facilitators"
            ),
        )
        .select_from(Membership)
        .join(Member, col(Member.id) == col(Membership.member_id))
        .outerjoin(spoke, spoke.c.author_id == col(Membership.member_id))
        .where(*_present(community_id))
    )


def _present(community_id: int) -> tuple[sa.ColumnElement[bool], ...]:
    """Who is in the community, and has not stopped everything."""
    return (
        col(Membership.community_id) == community_id,
        col(Membership.left_at).is_(None),
        col(Member.stopped_at).is_(None),
    )


def _waiting(community_id: int, *what: Any) -> sa.Select[*tuple[Any, ...]]:
    """This of the requests of its own that nobody has answered, the oldest first."""
    return (
        sa.select(*what)
        .where(
            col(Contribution.community_id) == community_id,
            col(Contribution.status) == Status.OPEN,
            col(Contribution.kind) == ContributionKind.HELP,
            col(Contribution.origin_id).is_(None),
            STANDS,
        )
        .order_by(col(Contribution.created_at), col(Contribution.id))
    )


async def _reflections(session: AsyncSession, community_id: int, since: datetime) -> int | None:
    people = sa.func.count(col(Reflection.member_id).distinct())
    statement = sa.select(sa.func.count(), people).where(
        col(Reflection.community_id) == community_id, col(Reflection.created_at) >= since, SAYS_SOMETHING
    )
    count, by = (await session.execute(statement)).one()
    return count if by >= FEWEST else None


@dataclass(frozen=True, slots=True)
class Quiet:
    """A member who has not spoken for a month, and since when (UTC): since they joined, if never."""

    member_id: int
    since: datetime


async def quiet(
    session: AsyncSession, community_id: int, but_member: int, now: datetime, most: int
) -> tuple[list[Quiet], int]:
    """Who has been silent longest, and how many there are in all; not who stopped or takes a rest."""
    last = (
        sa.select(col(Contribution.author_id), sa.func.max(col(Contribution.created_at)).label("at"))
        .where(*_spoken(community_id))
        .group_by(col(Contribution.author_id))
        .subquery()
    )
    since = sa.case((last.c.at > col(Membership.joined_at), last.c.at), else_=col(Membership.joined_at))
    statement = (
        sa.select(col(Membership.member_id), since.label("since"), sa.func.count().over().label("all"))
        .join(Member, col(Member.id) == col(Membership.member_id))
        .outerjoin(last, last.c.author_id == col(Membership.member_id))
        .where(
            *_present(community_id),
            col(Membership.member_id) != but_member,
            sa.or_(col(Member.paused_until).is_(None), col(Member.paused_until) <= now),
            since < now - SPAN,
        )
        .order_by(since, col(Membership.id))
        .limit(most)
    )
    rows = (await session.execute(statement)).all()
    return [Quiet(row.member_id, row.since) for row in rows], rows[0].all if rows else 0


@dataclass(frozen=True, slots=True)
class Listed:
    """Someone in the list of members."""

    member_id: int
    role: Role
    is_new: bool


async def listed(
    session: AsyncSession, community_id: int, now: datetime, after: int, most: int
) -> tuple[list[Listed], int]:
    """The members behind the first `after`, facilitators first and then by name, and how many all are."""
    rank = sa.case((col(Membership.role) == Role.FACILITATOR, 0), else_=1)
    statement = (
        sa.select(
            col(Membership.member_id),
            col(Membership.role),
            (col(Membership.joined_at) >= now - SPAN).label("is_new"),
        )
        .join(Member, col(Member.id) == col(Membership.member_id))
        .where(*_present(community_id))
        .order_by(rank, sa.func.lower(col(Member.name)), col(Membership.id))
    )
    rows = (await session.execute(statement.offset(after).limit(most))).all()
    count = sa.select(sa.func.count()).select_from(statement.order_by(None).subquery())
    total: int = (await session.execute(count)).scalar_one()
    return [Listed(row.member_id, row.role, bool(row.is_new)) for row in rows], total
