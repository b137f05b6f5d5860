"""Stories: drafts that are still being told, what waits for a facilitator, and what travels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import contributions
from storage.contributions import COLUMNS, Given
from storage.dialect import rows_of, table_of
from storage.senders import Place
from storage.tables import (
    Community,
    Contribution,
    ContributionFile,
    ContributionKind,
    Delivery,
    DeliveryState,
    Membership,
    Message,
    Reach,
    Role,
    Status,
)

IS_STORY = col(Contribution.kind) == ContributionKind.STORY
ONE_WEEK_AND_A_BIT = timedelta(days=10)
"""Last week's story came less than this long ago, whatever weekend or clock change moved it."""

STANDS = sa.and_(col(Contribution.withdrawn_at).is_(None), col(Contribution.hidden_at).is_(None))


async def begin(
    session: AsyncSession,
    community_id: int,
    author_id: int,
    now: datetime,
    *,
    language: str,
    anew_id: int | None = None,
) -> Given:
    """A new draft of a member; with `anew_id` it will take the place of that story."""
    return await contributions.add(
        session,
        community_id=community_id,
        kind=ContributionKind.STORY,
        author_id=author_id,
        text="",
        now=now,
        parent_id=anew_id,
        status=Status.DRAFT,
        language=language,
    )


async def draft(session: AsyncSession, author_id: int, draft_id: int | None = None) -> Given | None:
    """A member's draft, or their newest, in a community that they are still in."""
    statement = (
        sa.select(*COLUMNS)
        .join(
            Membership,
            sa.and_(
                col(Membership.community_id) == col(Contribution.community_id),
                col(Membership.member_id) == col(Contribution.author_id),
            ),
        )
        .where(
            col(Contribution.author_id) == author_id,
            IS_STORY,
            STANDS,
            col(Contribution.status) == Status.DRAFT,
            col(Membership.left_at).is_(None),
        )
        .order_by(col(Contribution.id).desc())
        .limit(1)
    )
    if draft_id is not None:
        statement = statement.where(col(Contribution.id) == draft_id)
    row = (await session.execute(statement)).first()
    return Given(*row) if row else None


async def change(session: AsyncSession, story_id: int, **values: Any) -> None:
    """Set some columns of a story."""
    await session.execute(sa.update(Contribution).where(col(Contribution.id) == story_id).values(**values))


async def count_files(session: AsyncSession, story: Given) -> int:
    """How many files a story has."""
    further = sa.select(sa.func.count()).where(col(ContributionFile.contribution_id) == story.id)
    count: int = (await session.execute(further)).scalar_one()
    return count + (story.media_id is not None)


async def add_files(session: AsyncSession, story: Given, media_ids: Sequence[int]) -> None:
    """Add files behind those that a story has: its very first is its own, the others are further ones."""
    first = await count_files(session, story) + 1
    rest = list(media_ids)
    if first == 1 and rest:
        await change(session, story.id, media_id=rest.pop(0))
        first = 2
    rows = [
        {"contribution_id": story.id, "position": position, "media_id": media_id}
        for position, media_id in enumerate(rest, start=first)
    ]
    if rows:
        await session.execute(sa.insert(ContributionFile), rows)


async def give_files(session: AsyncSession, from_id: int, to_id: int) -> None:
    """Let another contribution have the further files of a story, in place of its own."""
    await session.execute(sa.delete(ContributionFile).where(col(ContributionFile.contribution_id) == to_id))
    theirs = sa.select(
        sa.literal(to_id, table_of(ContributionFile).c.contribution_id.type),
        col(ContributionFile.position),
        col(ContributionFile.media_id),
    ).where(col(ContributionFile.contribution_id) == from_id)
    await session.execute(
        sa.insert(ContributionFile).from_select(["contribution_id", "position", "media_id"], theirs)
    )


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
    return True


async def _drop_hints(session: AsyncSession, story_id: int) -> None:
    """Nobody need be told any more that it waits."""
    hints = sa.select(col(Message.id)).where(
        col(Message.contribution_id) == story_id, col(Message.text_key) == contributions.WAITS
    )
    waiting = (DeliveryState.QUEUED, DeliveryState.PARKED, DeliveryState.DIGEST)
    await session.execute(
        sa.update(Delivery)
        .where(col(Delivery.message_id).in_(hints), col(Delivery.state).in_(waiting))
        .values(state=DeliveryState.CANCELLED)
    )


@dataclass(frozen=True, slots=True)
class Travelling:
    """A story for a community elsewhere, and the area that it comes from."""

    story: Given
    area: str


async def for_community(session: AsyncSession, here: Place, now: datetime) -> Travelling | None:
    """The newest approved story of the programme that a community has not had, and that it can read.

    Never one from the area of last week's: where there is no other, a week passes without one.
    """
    mine = sa.orm.aliased(Contribution)
    had = sa.select(col(mine.origin_id)).where(
        col(mine.community_id) == here.id, col(mine.origin_id).is_not(None)
    )
    statement = (
        sa.select(*COLUMNS, col(Community.area))
        .join(Community, col(Community.id) == col(Contribution.community_id))
        .where(
            col(Contribution.approved_at).is_not(None),
            col(Contribution.status) == Status.APPROVED,
            col(Contribution.origin_id).is_(None),
            col(Contribution.author_id).is_not(None),
            col(Contribution.reach) != Reach.COMMUNITY,
            IS_STORY,
            STANDS,
            col(Contribution.community_id) != here.id,
            sa.or_(col(Contribution.language).is_(None), col(Contribution.language) == here.language),
            col(Community.programme_id) + 0
            == here.programme_id,  # no index: not by each of 20,000 communities
            col(Contribution.id).not_in(had),
        )
        .order_by(col(Contribution.approved_at).desc(), col(Contribution.id).desc())
        .limit(1)
    )
    last = await _last_area(session, here.id, now - ONE_WEEK_AND_A_BIT)
    if last is not None:
        statement = statement.where(col(Community.area) != last)
    row = (await session.execute(statement)).first()
    return Travelling(Given(*row[:-1]), row[-1]) if row else None


async def _last_area(session: AsyncSession, community_id: int, since: datetime) -> str | None:
    """The area of the last story that came to a community from elsewhere since a time."""
    origin = sa.orm.aliased(Contribution)
    statement = (
        sa.select(col(Community.area))
        .select_from(Contribution)
        .join(origin, col(origin.id) == col(Contribution.origin_id))
        .join(Community, col(Community.id) == col(origin.community_id))
        .where(
            col(Contribution.community_id) == community_id,
            IS_STORY,
            col(Contribution.origin_id).is_not(None),
            col(Contribution.created_at) > since,
        )
        .order_by(col(Contribution.id).desc())
        .limit(1)
    )
    return (await session.execute(statement)).scalar()


async def draft_called(session: AsyncSession, author_id: int, code: str) -> Given | None:
    """A member's own draft by the code that it will have."""
    match = contributions.CODE.fullmatch(code.strip())
    if match is None:
        return None
    statement = sa.select(*COLUMNS).where(
        col(Contribution.author_id) == author_id,
        IS_STORY,
        STANDS,
        col(Contribution.status) == Status.DRAFT,
        col(Contribution.number) == int(match[2]),
    )
    rows = [Given(*row) for row in await session.execute(statement)]
    return next((given for given in rows if given.code == code.strip().upper()), None)
