"""Counting who is in communities now, and when something was given last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.contributions.given import NO_DRAFT
from storage.figures.names import CHANNEL, JOINED, LANGUAGE, LEFT, PEOPLE
from storage.figures.words import month_of
from storage.standing import STANDS
from storage.tables import Address, Community, Contribution, Member, Membership


@dataclass(frozen=True, slots=True)
class Place:
    """Where a community is now, whether it is open, and when one of its members gave something last.

    A circle is no open community of its own: who is in it is counted where it has sprung from.
    """

    programme_id: int
    area: str
    is_open: bool
    is_circle: bool
    last_at: datetime | None


async def places(session: AsyncSession, communities: Sequence[int]) -> dict[int, Place]:
    """Where these communities are."""
    last = (
        sa.select(col(Contribution.created_at))
        .where(
            col(Contribution.community_id) == col(Community.id),
            col(Contribution.origin_id).is_(None),
            STANDS,
            NO_DRAFT,
        )
        .order_by(col(Contribution.created_at).desc())
        .limit(1)
        .scalar_subquery()
    )
    statement = sa.select(
        col(Community.id),
        col(Community.programme_id),
        col(Community.area),
        col(Community.closed_at),
        col(Community.parent_id),
        last,
    ).where(col(Community.id).in_(communities))
    return {
        key: Place(
            programme_id,
            area.strip("/"),
            closed_at is None and parent_id is None,
            parent_id is not None,
            last_at,
        )
        for key, programme_id, area, closed_at, parent_id, last_at in await session.execute(statement)
        if key is not None
    }


async def count_people(session: AsyncSession, communities: Sequence[int]) -> dict[int, dict[str, int]]:
    """Who is in these communities: all, by language and by channel."""
    found: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    place, count = col(Membership.community_id), sa.func.count()
    there = (
        sa.select(place, col(Member.language), col(Address.channel), count)
        .join(Member, col(Member.id) == col(Membership.member_id))
        .outerjoin(Address, col(Address.id) == col(Member.address_id))
        .where(place.in_(communities), col(Membership.left_at).is_(None))
        .group_by(place, col(Member.language), col(Address.channel))
    )
    for community_id, language, channel, people in await session.execute(there):
        counts = found[community_id]
        counts[f"{PEOPLE}members"] += people
        counts[f"{LANGUAGE}{language}"] += people
        counts[f"{CHANNEL}{channel or ''}"] += people
    return {community_id: {**counts} for community_id, counts in found.items()}


async def count_moves(session: AsyncSession, communities: Sequence[int]) -> dict[int, dict[str, int]]:
    """How many came to these communities in which month, and left; of closed ones, too."""
    found: dict[int, dict[str, int]] = defaultdict(dict)
    place, count = col(Membership.community_id), sa.func.count()
    for begins, moment in ((JOINED, col(Membership.joined_at)), (LEFT, col(Membership.left_at))):
        month = month_of(moment)
        here = (place.in_(communities), moment.is_not(None))
        came = sa.select(place, month, count).where(*here).group_by(place, month)
        for community_id, name, people in await session.execute(came):
            found[community_id][f"{begins}{name}"] = people
    return found
