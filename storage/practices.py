"""Practices: who tried one and how it went, how it changed on its way, and which are the best."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from math import sqrt
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import contributions
from storage.contributions import COLUMNS, Given
from storage.tables import Community, Contribution, ContributionKind, Member, Outcome, Reach

TRIABLE = (ContributionKind.PRACTICE, ContributionKind.ADAPTATION)

ENOUGH = 3
"""Trials of fewer colleagues say too little to call a practice good."""

BEST = 3
CANDIDATES = 500
"""Of a community's practices so many, the most tried, are compared."""

DEVIATIONS = 1.96
"""95 % confidence."""

SEEN = (col(Contribution.withdrawn_at).is_(None), col(Contribution.hidden_at).is_(None))


def score(tried: int, worked: int, partly: int = 0) -> float:
    """How good a practice is at least, from 0 to 1: the lower end of Wilson's interval for the share of
    trials that worked, where one that worked in part counts half.

    Two of two say less than 18 of 20. Source: E. B. Wilson, JASA 22 (1927), 209-212.
    """
    if tried <= 0:
        return 0.0
    share, square = (worked + partly / 2) / tried, DEVIATIONS**2
    middle = share + square / (2 * tried)
    half = DEVIATIONS * sqrt(share * (1 - share) / tried + square / (4 * tried**2))
    return (middle - half) / (1 + square / tried)


async def trial_of(session: AsyncSession, practice_id: int, member_id: int) -> bool:
    """Whether a member has told already how this very practice went, here or where it came from."""
    standing = sa.select(col(Contribution.id)).where(_stands_for(practice_id))
    statement = sa.select(col(Contribution.id)).where(
        col(Contribution.parent_id).in_(standing),
        col(Contribution.kind) == ContributionKind.TRIAL,
        col(Contribution.author_id) == member_id,
        col(Contribution.withdrawn_at).is_(None),
    )
    return (await session.execute(statement.limit(1))).first() is not None


def _stands_for(origin_id: int) -> sa.ColumnElement[bool]:
    return sa.or_(col(Contribution.id) == origin_id, col(Contribution.origin_id) == origin_id)


async def add_trial(
    session: AsyncSession,
    practice: Given,
    member_id: int,
    outcome: Outcome,
    now: datetime,
    source: str | None = None,
) -> Given | None:
    """Keep how it went, and count it on the practice and all that it came from; None if they told before."""
    line = await _line_of(session, practice)
    await _hold(session, line[-1])
    if await trial_of(session, practice.origin_id or practice.id, member_id):
        return None
    trial = await contributions.add(
        session,
        community_id=practice.community_id,
        kind=ContributionKind.TRIAL,
        author_id=member_id,
        text="",
        now=now,
        parent_id=practice.id,
        outcome=outcome,
        reach=_reach_of(practice),
        source=source,
    )
    for one in line:
        await _count(session, one)
    return trial


async def add_change(
    session: AsyncSession, trial: Given, practice: Given, text: str, media_id: int | None, now: datetime
) -> Given:
    """Keep what was changed in a trial as an adaptation, under what it was changed from."""
    return await contributions.add(
        session,
        community_id=trial.community_id,
        kind=ContributionKind.ADAPTATION,
        author_id=trial.author_id,
        text=text,
        now=now,
        parent_id=practice.id,
        media_id=media_id,
        reach=_reach_of(practice),
        level=practice.level,
        subject=practice.subject,
    )


def _reach_of(practice: Given) -> Reach:
    """What goes with a practice goes as far, though without the name of whoever was not asked for it."""
    return Reach.COMMUNITY if practice.reach is Reach.COMMUNITY else Reach.UNNAMED


async def recount(session: AsyncSession, practice: Given) -> None:
    """Count the trials anew, on the practice and on all that it came from."""
    line = await _line_of(session, practice)
    await _hold(session, line[-1])
    for one in line:
        await _count(session, one)


async def uncount(session: AsyncSession, trial: Given) -> None:
    """Count without a trial that was withdrawn or hidden; what is no trial changes nothing."""
    if trial.kind is ContributionKind.TRIAL and trial.parent_id is not None:
        practice = await contributions.by_id(session, trial.parent_id)
        if practice is not None:
            await recount(session, practice)


async def _line_of(session: AsyncSession, practice: Given) -> list[int]:
    """The ids of a practice and of what it came from, the very first last."""
    line, above = [practice.id], practice.origin_id or practice.parent_id
    while above is not None and above not in line:
        found = await contributions.by_id(session, above)
        if found is None or found.kind not in TRIABLE:
            break
        line.append(found.id)
        above = found.origin_id or found.parent_id
    return line


async def _hold(session: AsyncSession, contribution_id: int) -> None:
    """Two trials of one practice are counted one after the other."""
    this = sa.select(col(Contribution.id)).where(col(Contribution.id) == contribution_id)
    await session.execute(this.with_for_update())


async def _count(session: AsyncSession, practice_id: int) -> None:
    """A person counts once, by their best, whichever form of the practice they tried."""
    best = sa.func.max(
        sa.case(
            (col(Contribution.outcome) == Outcome.WORKED, 2),
            (col(Contribution.outcome) == Outcome.PARTLY, 1),
            else_=0,
        )
    )
    family = _family(practice_id)
    people = (
        sa.select(best.label("best"))
        .where(
            col(Contribution.parent_id).in_(sa.select(family.c.id)),
            col(Contribution.kind) == ContributionKind.TRIAL,
            col(Contribution.origin_id).is_(None),
            *SEEN,
        )
        .group_by(sa.func.coalesce(col(Contribution.author_id), -col(Contribution.id)))
        .subquery()
    )
    counts = [sa.func.count().filter(people.c.best == best_) for best_ in (0, 1, 2)]
    row = (await session.execute(sa.select(*counts).select_from(people))).one()
    failed, partly, worked = map(int, row)
    await session.execute(
        sa.update(Contribution)
        .where(_stands_for(practice_id))
        .values(tried=failed + partly + worked, worked=worked, partly=partly)
    )


def _family(practice_id: int) -> sa.CTE:
    """A practice, what it was changed to, and where either of them stands."""
    family = sa.select(sa.literal(practice_id, sa.BigInteger).label("id")).cte("family", recursive=True)
    changed = sa.and_(
        col(Contribution.parent_id) == family.c.id, col(Contribution.kind) == ContributionKind.ADAPTATION
    )
    below = sa.select(col(Contribution.id)).join(
        family, sa.or_(changed, col(Contribution.origin_id) == family.c.id)
    )
    return family.union(below)


async def let_find(session: AsyncSession, contribution_id: int, reach: Reach) -> None:
    """Say how far a contribution goes, and under which name."""
    await session.execute(sa.update(Contribution).where(_stands_for(contribution_id)).values(reach=reach))


@dataclass(frozen=True, slots=True)
class Change:
    """How a practice was changed somewhere: its code where the reader can type it, and its place.

    `failed` if it did not work for who changed it.
    """

    code: str | None
    place: str
    text: str
    tried: int
    worked: int
    failed: bool


async def changes_of(session: AsyncSession, practice: Given, here: int) -> list[Change]:
    """How a practice was changed on its way, as far as a reader `here` may see it; what works most first."""
    family = _family(practice.origin_id or practice.id)
    local = sa.orm.aliased(Contribution)
    number = (
        sa.select(col(local.number))
        .where(col(local.origin_id) == col(Contribution.id), col(local.community_id) == here)
        .limit(1)
        .scalar_subquery()
    )
    trial = sa.orm.aliased(Contribution)
    failed = sa.exists().where(
        col(trial.parent_id) == col(Contribution.parent_id),
        col(trial.author_id) == col(Contribution.author_id),
        col(trial.kind) == ContributionKind.TRIAL,
        col(trial.outcome) == Outcome.FAILED,
    )
    at_home = col(Contribution.community_id) == here
    named = sa.or_(at_home, col(Contribution.reach) == Reach.NAMED)
    statement = (
        sa.select(
            sa.case((at_home, col(Contribution.number)), else_=number).label("number"),
            sa.case((named, col(Member.place))).label("place"),
            col(Community.area),
            col(Contribution.text),
            col(Contribution.tried),
            col(Contribution.worked),
            failed.label("failed"),
        )
        .join(Community, col(Community.id) == col(Contribution.community_id))
        .outerjoin(Member, col(Member.id) == col(Contribution.author_id))
        .where(
            col(Contribution.id).in_(sa.select(family.c.id)),
            col(Contribution.id) != (practice.origin_id or practice.id),
            col(Contribution.kind) == ContributionKind.ADAPTATION,
            col(Contribution.origin_id).is_(None),
            sa.or_(at_home, col(Contribution.reach) != Reach.COMMUNITY),
            *SEEN,
        )
        .order_by(col(Contribution.worked).desc(), col(Contribution.id))
    )
    return [_change(row) for row in await session.execute(statement)]


def _change(row: Any) -> Change:
    code = contributions.code_of(ContributionKind.ADAPTATION, row.number) if row.number else None
    area = row.area.rsplit("/", 1)[-1].replace("-", " ").title()
    return Change(code, row.place or area, row.text, row.tried, row.worked, bool(row.failed))


async def best(session: AsyncSession, community_id: int) -> list[Given]:
    """The practices of a community that work best, of those that enough colleagues tried; at most `BEST`."""
    statement = (
        sa.select(*COLUMNS)
        .where(
            col(Contribution.community_id) == community_id,
            col(Contribution.kind).in_(TRIABLE),
            col(Contribution.tried) >= ENOUGH,
            *SEEN,
        )
        .order_by(col(Contribution.tried).desc(), col(Contribution.id))
        .limit(CANDIDATES)
    )
    found = [Given(*row) for row in await session.execute(statement)]
    return sorted(found, key=lambda one: score(one.tried, one.worked, one.partly), reverse=True)[:BEST]
