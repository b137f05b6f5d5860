"""How much there is of everything: counts only, never a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import inbox
from storage.tables import (
    Address,
    Community,
    Contribution,
    Delivery,
    Member,
    Membership,
    Programme,
    TemplateRow,
)


@dataclass(frozen=True, slots=True)
class CommunityCounts:
    """One open community: who is in it and what was given."""

    programme: str
    name: str
    area: str
    language: str
    code: str
    members: int
    contributions: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The whole installation. `active` are the members who wrote since the given time."""

    programmes: int
    communities: list[CommunityCounts]
    members: int
    active: int
    contributions: int
    deliveries: dict[str, int]
    inbox: dict[str, int]
    templates: dict[str, int]  # by WhatsApp's word on them


async def count(session: AsyncSession, active_since: datetime) -> Counts:
    """Count everything; members are those who are in a community now, `active_since` is UTC."""
    communities = await _communities(session)
    programmes = await _number(session, sa.select(sa.func.count()).select_from(Programme))
    members = sa.select(sa.func.count(col(Membership.member_id).distinct())).where(
        col(Membership.left_at).is_(None)
    )
    active = members.join(Address, col(Address.member_id) == col(Membership.member_id)).where(
        col(Address.last_inbound_at) >= active_since
    )
    return Counts(
        programmes,
        communities,
        await _number(session, members),
        await _number(session, active),
        sum(community.contributions for community in communities),
        await _deliveries(session),
        await inbox.depth(session),
        await _templates(session),
    )


async def is_empty(session: AsyncSession) -> bool:
    """Whether there is no open community yet."""
    statement = sa.select(col(Community.id)).where(col(Community.closed_at).is_(None)).limit(1)
    return (await session.execute(statement)).first() is None


async def _number(session: AsyncSession, statement: sa.Select[Any]) -> int:
    return int((await session.execute(statement)).scalar_one())


async def _communities(session: AsyncSession) -> list[CommunityCounts]:
    members = (
        sa.select(sa.func.count())
        .select_from(Membership)
        .join(Member, col(Member.id) == col(Membership.member_id))
        .where(col(Membership.community_id) == col(Community.id), col(Membership.left_at).is_(None))
        .scalar_subquery()
    )
    contributions = (
        sa.select(sa.func.count())
        .where(col(Contribution.community_id) == col(Community.id), col(Contribution.withdrawn_at).is_(None))
        .scalar_subquery()
    )
    statement = (
        sa.select(
            col(Programme.name),
            col(Community.name),
            col(Community.area),
            col(Community.language),
            col(Community.code),
            members,
            contributions,
        )
        .join(Programme, col(Programme.id) == col(Community.programme_id))
        .where(col(Community.closed_at).is_(None))
        .order_by(col(Programme.name), col(Community.area), col(Community.name))
    )
    return [CommunityCounts(*row) for row in await session.execute(statement)]


async def _deliveries(session: AsyncSession) -> dict[str, int]:
    statement = sa.select(col(Delivery.state), sa.func.count()).group_by(col(Delivery.state))
    return {row[0].value: row[1] for row in await session.execute(statement)}


async def _templates(session: AsyncSession) -> dict[str, int]:
    status = col(TemplateRow.status)
    rows = await session.execute(sa.select(status, sa.func.count()).group_by(status))
    return {row[0]: row[1] for row in rows}
