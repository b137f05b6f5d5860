"""Reports: a member told the facilitators of a contribution that should not stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import contributions
from storage.contributions import Given, code_of
from storage.dialect import insert_or_skip, rows_of
from storage.tables import Community, Contribution, Report


async def add(session: AsyncSession, contribution_id: int, member_id: int, words: str, now: datetime) -> bool:
    """Keep a report until it is settled; False if this member has told of it before."""
    statement = insert_or_skip(session.get_bind().dialect, Report, ("contribution_id", "member_id"))
    values = {"contribution_id": contribution_id, "member_id": member_id, "words": words, "at": now}
    return rows_of(await session.execute(statement.values(**values))) == 1


async def explain(session: AsyncSession, contribution_id: int, member_id: int, words: str) -> bool:
    """Add what is wrong to a report that has no words and waits; False if there is none."""
    statement = (
        sa.update(Report)
        .where(
            col(Report.contribution_id) == contribution_id,
            col(Report.member_id) == member_id,
            col(Report.words) == "",
            col(Report.settled_at).is_(None),
        )
        .values(words=words)
    )
    return rows_of(await session.execute(statement)) == 1


async def settle(session: AsyncSession, contribution_id: int, now: datetime) -> int:
    """A facilitator has decided: on a contribution, and with it on its copies elsewhere; how many reports."""
    theirs = sa.select(col(Contribution.id)).where(
        sa.or_(col(Contribution.id) == contribution_id, col(Contribution.origin_id) == contribution_id)
    )
    statement = (
        sa.update(Report)
        .where(col(Report.contribution_id).in_(theirs), col(Report.settled_at).is_(None))
        .values(settled_at=now)
    )
    return rows_of(await session.execute(statement))


async def hold(session: AsyncSession, contribution_id: int) -> Given | None:
    """A contribution as it stands now; nobody else changes it until this transaction ends."""
    held = sa.select(col(Contribution.id)).where(col(Contribution.id) == contribution_id).with_for_update()
    await session.execute(held)
    return await contributions.by_id(session, contribution_id)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A contribution that was reported, and that nobody has decided on; `since` is UTC."""

    community: str
    join_code: str
    code: str
    reports: int
    since: datetime


async def waiting(session: AsyncSession) -> list[Waiting]:
    """What waits for a facilitator's or coordinator's decision and can still be seen, the oldest first."""
    since = sa.func.min(col(Report.at)).label("since")
    what = (col(Community.name), col(Community.code), col(Contribution.kind), col(Contribution.number))
    statement = (
        sa.select(*what, sa.func.count(), since)
        .select_from(Report)
        .join(Contribution, col(Contribution.id) == col(Report.contribution_id))
        .join(Community, col(Community.id) == col(Contribution.community_id))
        .where(
            col(Report.settled_at).is_(None),
            col(Contribution.hidden_at).is_(None),
            col(Contribution.withdrawn_at).is_(None),
        )
        .group_by(*what)
        .order_by(since)
    )
    rows = await session.execute(statement)
    return [Waiting(name, join, code_of(kind, number), n, at) for name, join, kind, number, n, at in rows]
