"""What waits for a facilitator, and what they decide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.contributions import COLUMNS, WAITS, Given
from storage.dialect import rows_of
from storage.standing import STANDS
from storage.stories.drafts import IS_STORY
from storage.tables import Community, Contribution, Delivery, DeliveryState, Membership, Message, Role, Status


@dataclass(frozen=True, slots=True)
class Waiting:
    """A story that waits for a facilitator, and the name of the community in which it was told."""

    story: Given
    community: str


async def waiting_for(session: AsyncSession, member_id: int) -> list[Waiting]:
    """What a facilitator may decide, the oldest first, in all communities that they facilitate.

    One's own only where there is nobody else to decide it. What an erased person told waits for nobody.
    """
    other = sa.orm.aliased(Membership)
    somebody_else = sa.exists().where(
        col(other.community_id) == col(Contribution.community_id),
        col(other.role) == Role.FACILITATOR,
        col(other.left_at).is_(None),
        col(other.member_id) != member_id,
    )
    statement = (
        sa.select(*COLUMNS, col(Community.name).label("community"))
        .join(Membership, col(Membership.community_id) == col(Contribution.community_id))
        .join(Community, col(Community.id) == col(Contribution.community_id))
        .where(
            col(Membership.member_id) == member_id,
            col(Membership.role) == Role.FACILITATOR,
            col(Membership.left_at).is_(None),
            IS_STORY,
            STANDS,
            col(Contribution.status) == Status.REVIEW,
            sa.or_(
                col(Contribution.author_id) != member_id,
                sa.and_(col(Contribution.author_id) == member_id, ~somebody_else),
            ),
        )
        .order_by(col(Contribution.created_at), col(Contribution.id))
    )
    return [Waiting(Given(*row[:-1]), row[-1]) for row in await session.execute(statement)]


async def decide(session: AsyncSession, story_id: int, status: Status, now: datetime) -> bool:
    """Approve a story that waits, or return it; False if it waits no more."""
    approved_at = now if status is Status.APPROVED else None
    decided = (
        sa.update(Contribution)
        .where(
            col(Contribution.id) == story_id,
            STANDS,
            col(Contribution.status) == Status.REVIEW,
            col(Contribution.author_id).is_not(None),
        )
        .values(status=status, approved_at=approved_at)
    )
    if rows_of(await session.execute(decided)) == 0:
        return False
    await _drop_hints(session, story_id)
    if status is Status.APPROVED:
        await follow(session, story_id, now)
    return True


async def follow(session: AsyncSession, story_id: int, now: datetime) -> None:
    """Let a story read where it went as it reads where it was told: it was changed, and read again."""
    told = sa.orm.aliased(Contribution)
    text = sa.select(col(told.text)).where(col(told.id) == story_id).scalar_subquery()
    copies = sa.update(Contribution).where(
        col(Contribution.origin_id) == story_id,
        col(Contribution.withdrawn_at).is_(None),
        col(Contribution.text) != text,
    )
    await session.execute(copies.values(text=text, edited_at=now))


async def _drop_hints(session: AsyncSession, story_id: int) -> None:
    """Nobody need be told any more that it waits."""
    hints = sa.select(col(Message.id)).where(
        col(Message.contribution_id) == story_id, col(Message.text_key) == WAITS
    )
    waiting = (DeliveryState.QUEUED, DeliveryState.PARKED, DeliveryState.DIGEST)
    await session.execute(
        sa.update(Delivery)
        .where(col(Delivery.message_id).in_(hints), col(Delivery.state).in_(waiting))
        .values(state=DeliveryState.CANCELLED)
    )
