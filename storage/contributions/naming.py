"""Which contribution is meant: by its code, its id, or the message that it came or went in."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.contributions.given import CODE, COLUMNS, NO_DRAFT, Given
from storage.tables import (
    CODE_LETTERS,
    Community,
    Contribution,
    ContributionFile,
    ContributionKind,
    Delivery,
    DeliveryState,
    Membership,
    Message,
)

WAITS = "review-waits"
"""A hint to a facilitator, of a contribution that it does not show: who quotes it does not answer that."""


async def by_code(session: AsyncSession, community_id: int, code: str) -> Given | None:
    """The contribution that a code such as `p7` names in a community."""
    called = _called(code)
    if called is None:
        return None
    statement = sa.select(*COLUMNS).where(col(Contribution.community_id) == community_id, called)
    row = (await session.execute(statement)).first()
    return Given(*row) if row else None


async def by_code_elsewhere(session: AsyncSession, member_id: int, code: str) -> Given | None:
    """What a code names in a member's communities, if it does so in one of them only."""
    called = _called(code)
    if called is None:
        return None
    statement = (
        sa.select(*COLUMNS)
        .join(Membership, col(Membership.community_id) == col(Contribution.community_id))
        .where(col(Membership.member_id) == member_id, col(Membership.left_at).is_(None), called)
        .limit(2)
    )
    rows = (await session.execute(statement)).all()
    return Given(*rows[0]) if len(rows) == 1 else None


async def by_code_before(
    session: AsyncSession, member_id: int, code: str, join_code: str = ""
) -> Given | None:
    """What a code names in a community that has closed or become part of another while a member was in it.

    Of several such, in the one with this join code.
    """
    called = _called(code)
    if called is None:
        return None
    statement = (
        sa.select(*COLUMNS)
        .join(Membership, col(Membership.community_id) == col(Contribution.community_id))
        .join(Community, col(Community.id) == col(Contribution.community_id))
        .where(
            col(Membership.member_id) == member_id,
            col(Membership.left_at) == col(Community.closed_at),
            col(Membership.removed_at).is_(None),
            called,
        )
        .limit(2)
    )
    if join_code:
        statement = statement.where(col(Community.code) == join_code.upper())
    rows = (await session.execute(statement)).all()
    return Given(*rows[0]) if len(rows) == 1 else None


def _called(code: str) -> sa.ColumnElement[bool] | None:
    match = CODE.fullmatch(code.strip())
    if match is None:
        return None
    letters = {letter: kind for kind, letter in CODE_LETTERS.items()}
    named = col(Contribution.kind) == letters[match[1].upper()]
    return sa.and_(col(Contribution.number) == int(match[2]), named, NO_DRAFT)


async def by_delivery(session: AsyncSession, channel: str, provider_id: str) -> Given | None:
    """The contribution that a delivery of ours, which someone quotes, was about."""
    statement = (
        sa.select(*COLUMNS)
        .select_from(Delivery)
        .join(Message, col(Message.id) == col(Delivery.message_id))
        .join(Contribution, col(Contribution.id) == col(Message.contribution_id))
        .where(col(Delivery.channel) == channel, col(Delivery.provider_id) == provider_id, NO_DRAFT)
        .where(col(Message.text_key) != WAITS)
        .limit(1)
    )
    row = (await session.execute(statement)).first()
    return Given(*row) if row else None


async def in_bundle(session: AsyncSession, channel: str, provider_id: str) -> list[Given]:
    """The contributions that a message of ours brought, which someone quotes: several as one, or a digest."""
    whole = sa.orm.aliased(Delivery)
    statement = (
        sa.select(*COLUMNS)
        .select_from(whole)
        .join(Delivery, col(Delivery.bundle_id) == col(whole.id))
        .join(Message, col(Message.id) == col(Delivery.message_id))
        .join(Contribution, col(Contribution.id) == col(Message.contribution_id))
        .where(
            col(whole.channel) == channel,
            col(whole.provider_id) == provider_id,
            col(Delivery.state) == DeliveryState.BUNDLED,
            col(Contribution.withdrawn_at).is_(None),
            col(Contribution.hidden_at).is_(None),
            NO_DRAFT,
        )
        .order_by(col(Delivery.id))
    )
    found = [Given(*row) for row in await session.execute(statement)]
    return list({one.id: one for one in found}.values())


async def by_source(session: AsyncSession, source: str) -> list[Given]:
    """What came in the message that a channel calls so: a text, and further files of it as their own."""
    statement = sa.select(*COLUMNS).where(col(Contribution.source) == source).order_by(col(Contribution.id))
    return [Given(*row) for row in await session.execute(statement)]


async def by_id(session: AsyncSession, contribution_id: int) -> Given | None:
    """A contribution by its id."""
    row = (await session.execute(sa.select(*COLUMNS).where(col(Contribution.id) == contribution_id))).first()
    return Given(*row) if row else None


async def origin_of(session: AsyncSession, given: Given) -> Given:
    """What a contribution stands for: that of another community, or itself."""
    origin = await by_id(session, given.origin_id) if given.origin_id is not None else None
    return origin or given


async def root_of(session: AsyncSession, given: Given) -> Given:
    """What an answer is about in the end, whichever answers lie between; itself for all else."""
    while given.kind is ContributionKind.ANSWER and given.parent_id is not None:
        parent = await by_id(session, given.parent_id)
        if parent is None:
            break
        given = parent
    return given


async def files_of(session: AsyncSession, contribution_id: int) -> list[int]:
    """The further files of a contribution, behind its first."""
    statement = (
        sa.select(col(ContributionFile.media_id))
        .where(col(ContributionFile.contribution_id) == contribution_id)
        .order_by(col(ContributionFile.position))
    )
    return list((await session.execute(statement)).scalars())
