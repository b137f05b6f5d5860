"""What is stored of a member, for the member."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import reflections
from storage.contributions.given import NO_DRAFT
from storage.tables import Address, Community, Contribution, Delivery, MediaFile, Member, Membership


@dataclass(frozen=True, slots=True)
class Stored:
    """What is stored of a member, for the member."""

    name: str
    place: str
    language: str
    since: datetime
    addresses: list[tuple[str, str]]
    communities: list[str]
    contributions: int  # without what is not shared yet
    drafts: int
    withdrawn: int
    files: int
    reflections: int
    received: int
    received_bytes: int


async def stored(session: AsyncSession, member_id: int) -> Stored:
    """Gather what is stored of a member."""
    member = (await session.execute(sa.select(Member).where(col(Member.id) == member_id))).scalar_one()
    mine = col(Contribution.author_id) == member_id
    addresses = (
        await session.execute(
            sa.select(col(Address.channel), col(Address.value)).where(col(Address.member_id) == member_id)
        )
    ).all()
    communities = (
        await session.execute(
            sa.select(col(Community.name))
            .join(Membership, col(Membership.community_id) == col(Community.id))
            .where(col(Membership.member_id) == member_id, col(Membership.left_at).is_(None))
            .order_by(col(Community.name))
        )
    ).scalars()
    given = (
        await session.execute(
            sa.select(
                sa.func.count(),
                sa.func.count(col(Contribution.withdrawn_at)),
                sa.func.count(col(Contribution.media_id)),
            ).where(mine, NO_DRAFT)
        )
    ).one()
    drafts = (
        await session.execute(
            sa.select(sa.func.count()).where(mine, ~NO_DRAFT, col(Contribution.withdrawn_at).is_(None))
        )
    ).scalar_one()
    received = (
        await session.execute(
            sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(col(Delivery.size)), 0))
            .join(Address, col(Address.id) == col(Delivery.address_id))
            .where(col(Address.member_id) == member_id, col(Delivery.sent_at).is_not(None))
        )
    ).one()
    return Stored(
        name=member.name,
        place=member.place,
        language=member.language,
        since=member.consented_at,
        addresses=[(channel, value) for channel, value in addresses],
        communities=list(communities),
        contributions=given[0],
        drafts=drafts,
        withdrawn=given[1],
        files=given[2],
        reflections=await reflections.count(session, member_id),
        received=received[0],
        received_bytes=received[1],
    )


async def files_of(session: AsyncSession, member_id: int) -> list[str]:
    """The hashes of the files that a member sent."""
    statement = (
        sa.select(col(MediaFile.sha256))
        .join(Contribution, col(Contribution.media_id) == col(MediaFile.id))
        .where(col(Contribution.author_id) == member_id)
    )
    return list((await session.execute(statement)).scalars())
