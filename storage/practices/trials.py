"""Who tried a practice and how it went: kept, and counted on all that it came from."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import contributions
from storage.contributions import Given
from storage.standing import STANDS
from storage.tables import Contribution, ContributionKind, Outcome, Reach

TRIABLE = (ContributionKind.PRACTICE, ContributionKind.ADAPTATION)


async def trial_of(session: AsyncSession, practice_id: int, member_id: int) -> bool:
    """Whether a member has told already how this very practice went, here or where it came from."""
    standing = sa.select(col(Contribution.id)).where(stands_for(practice_id))
    statement = sa.select(col(Contribution.id)).where(
        col(Contribution.parent_id).in_(standing),
        col(Contribution.kind) == ContributionKind.TRIAL,
        col(Contribution.author_id) == member_id,
        col(Contribution.withdrawn_at).is_(None),
    )
    return (await session.execute(statement.limit(1))).first() is not None


def stands_for(origin_id: int) -> sa.ColumnElement[bool]:
    """A contribution, and wherever it was brought."""
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
    related = family(practice_id)
    people = (
        sa.select(best.label("best"))
        .where(
            col(Contribution.parent_id).in_(sa.select(related.c.id)),
            col(Contribution.kind) == ContributionKind.TRIAL,
            col(Contribution.origin_id).is_(None),
            STANDS,
        )
        .group_by(sa.func.coalesce(col(Contribution.author_id), -col(Contribution.id)))
        .subquery()
    )
    counts = [sa.func.count().filter(people.c.best == best_) for best_ in (0, 1, 2)]
    row = (await session.execute(sa.select(*counts).select_from(people))).one()
    failed, partly, worked = map(int, row)
    await session.execute(
        sa.update(Contribution)
        .where(stands_for(practice_id))
        .values(tried=failed + partly + worked, worked=worked, partly=partly)
    )


def family(practice_id: int) -> sa.CTE:
    """A practice, what it was changed to, and where either of them stands."""
    related = sa.select(sa.literal(practice_id, sa.BigInteger).label("id")).cte("family", recursive=True)
    changed = sa.and_(
        col(Contribution.parent_id) == related.c.id, col(Contribution.kind) == ContributionKind.ADAPTATION
    )
    below = sa.select(col(Contribution.id)).join(
        related, sa.or_(changed, col(Contribution.origin_id) == related.c.id)
    )
    return related.union(below)
