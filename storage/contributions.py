"""Contributions: what members give, each with a short code in its community."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import search
from storage.dialect import id_of, table_of
from storage.tables import (
    CODE_LETTERS,
    Address,
    Community,
    Contribution,
    ContributionFile,
    ContributionKind,
    Delivery,
    DeliveryState,
    Level,
    Membership,
    Message,
    Outcome,
    Reach,
    Status,
)

WORDS = "AI"
"""Letters that are words too: "I 3 times tried" is no code, `I3` is."""

_APART = "".join(letter for letter in CODE_LETTERS.values() if letter not in WORDS)
CODE = re.compile(rf"([{WORDS}](?=\d)|[{_APART}])\s?(\d{{1,9}})", re.IGNORECASE)


def code_of(kind: ContributionKind, number: int) -> str:
    """The short code, such as `P7`."""
    return f"{CODE_LETTERS[kind]}{number}"


@dataclass(frozen=True, slots=True)
class Given:
    """A contribution as a turn needs it."""

    id: int
    community_id: int
    number: int
    kind: ContributionKind
    author_id: int | None
    parent_id: int | None
    text: str
    media_id: int | None
    status: Status | None = None
    reach: Reach = Reach.COMMUNITY
    subject: str | None = None
    level: Level | None = None
    language: str | None = None
    outcome: Outcome | None = None
    origin_id: int | None = None
    helped_by_id: int | None = None
    circle_id: int | None = None
    tried: int = 0
    worked: int = 0
    partly: int = 0
    created_at: datetime | None = None
    answered_at: datetime | None = None
    hidden_at: datetime | None = None
    withdrawn_at: datetime | None = None

    @property
    def code(self) -> str:
        """The short code, such as `P7`."""
        return code_of(self.kind, self.number)


NO_DRAFT = sa.or_(col(Contribution.status).is_(None), col(Contribution.status) != Status.DRAFT)
"""What its author is still at has no code for anybody."""

COLUMNS = [getattr(Contribution, name) for name in Given.__slots__]


async def add(
    session: AsyncSession,
    *,
    community_id: int,
    kind: ContributionKind,
    author_id: int | None,
    text: str,
    now: datetime,
    parent_id: int | None = None,
    media_id: int | None = None,
    **more: Any,
) -> Given:
    """Store a contribution under the community's next number; `more` are further columns of it."""
    number = (await session.execute(_numbering(), {"here": community_id})).scalar_one()
    values = {
        "community_id": community_id,
        "number": number,
        "kind": kind,
        "author_id": author_id,
        "parent_id": parent_id,
        "text": text,
        "media_id": media_id,
        "created_at": now,
        **more,
    }
    added = id_of((await session.execute(_adding(), values)).scalar_one())
    return Given(added, **{name: value for name, value in values.items() if name in Given.__slots__})


async def bring(
    session: AsyncSession, origin: Given, community_id: int, now: datetime, parent_id: int | None = None
) -> Given:
    """Let a contribution stand in another community too, under a code of its own there.

    With `parent_id` it answers one there. Its author is whoever the origin's is, as long as its reach says
    that they may be named.
    """
    return await add(
        session,
        community_id=community_id,
        kind=origin.kind,
        author_id=None,
        text=origin.text,
        media_id=origin.media_id,
        now=now,
        parent_id=parent_id,
        origin_id=origin.origin_id or origin.id,
        reach=origin.reach,
        subject=origin.subject,
        level=origin.level,
        language=origin.language,
    )


@cache
def _numbering() -> sa.Executable:
    table = table_of(Community)
    return (
        sa.update(table)
        .where(table.c.id == sa.bindparam("here"))
        .values(last_number=table.c.last_number + 1)
        .returning(table.c.last_number)
    )


@cache
def _adding() -> sa.Executable:
    table = table_of(Contribution)
    return sa.insert(table).returning(table.c.id)


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


def _called(code: str) -> sa.ColumnElement[bool] | None:
    match = CODE.fullmatch(code.strip())
    if match is None:
        return None
    letters = {letter: kind for kind, letter in CODE_LETTERS.items()}
    named = col(Contribution.kind) == letters[match[1].upper()]
    return sa.and_(col(Contribution.number) == int(match[2]), named, NO_DRAFT)


async def files_of(session: AsyncSession, contribution_id: int) -> list[int]:
    """The further files of a contribution, behind its first."""
    statement = (
        sa.select(col(ContributionFile.media_id))
        .where(col(ContributionFile.contribution_id) == contribution_id)
        .order_by(col(ContributionFile.position))
    )
    return list((await session.execute(statement)).scalars())


async def by_delivery(session: AsyncSession, channel: str, provider_id: str) -> Given | None:
    """The contribution that a delivery of ours, which someone quotes, was about."""
    statement = (
        sa.select(*COLUMNS)
        .select_from(Delivery)
        .join(Message, col(Message.id) == col(Delivery.message_id))
        .join(Contribution, col(Contribution.id) == col(Message.contribution_id))
        .where(col(Delivery.channel) == channel, col(Delivery.provider_id) == provider_id, NO_DRAFT)
        .limit(1)
    )
    row = (await session.execute(statement)).first()
    return Given(*row) if row else None


async def by_source(session: AsyncSession, source: str) -> list[Given]:
    """What came in the message that a channel calls so: a text, and further files of it as their own."""
    statement = sa.select(*COLUMNS).where(col(Contribution.source) == source).order_by(col(Contribution.id))
    return [Given(*row) for row in await session.execute(statement)]


async def edit(session: AsyncSession, contribution_id: int, text: str, now: datetime) -> None:
    """Put other words in the place of a contribution's, here and where it went."""
    await session.execute(
        sa.update(Contribution).where(_everywhere(contribution_id)).values(text=text, edited_at=now)
    )
    await search.refresh(session, contribution_id)


async def by_id(session: AsyncSession, contribution_id: int) -> Given | None:
    """A contribution by its id."""
    row = (await session.execute(sa.select(*COLUMNS).where(col(Contribution.id) == contribution_id))).first()
    return Given(*row) if row else None


async def origin_of(session: AsyncSession, given: Given) -> Given:
    """What a contribution stands for: that of another community, or itself."""
    origin = await by_id(session, given.origin_id) if given.origin_id is not None else None
    return origin or given


async def withdraw(
    session: AsyncSession, contribution_id: int, now: datetime, retracting: frozenset[str]
) -> int:
    """Take a contribution back, here and where it went: what waits never goes, and on the channels that can,
    what went is deleted.

    Its text and files are forgotten too. Returns how many deliveries had gone out where nothing can take
    them back, those included that are just going.
    """
    theirs = _everywhere(contribution_id)
    await session.execute(
        sa.delete(ContributionFile).where(
            col(ContributionFile.contribution_id).in_(sa.select(col(Contribution.id)).where(theirs))
        )
    )
    await session.execute(
        sa.update(Contribution).where(theirs).values(withdrawn_at=now, text="", media_id=None)
    )
    await search.refresh(session, contribution_id)
    return await _take_back(session, theirs, now, retracting)


async def hide(session: AsyncSession, contribution_id: int, now: datetime, retracting: frozenset[str]) -> int:
    """Let nobody see a contribution any more, here and where it went; else as `withdraw`, but it is kept."""
    theirs = _everywhere(contribution_id)
    await session.execute(sa.update(Contribution).where(theirs).values(hidden_at=now))
    await search.refresh(session, contribution_id)
    return await _take_back(session, theirs, now, retracting)


def _everywhere(contribution_id: int) -> sa.ColumnElement[bool]:
    return sa.or_(col(Contribution.id) == contribution_id, col(Contribution.origin_id) == contribution_id)


async def _take_back(
    session: AsyncSession, theirs: sa.ColumnElement[bool], now: datetime, retracting: frozenset[str]
) -> int:
    ids = sa.select(col(Contribution.id)).where(theirs)
    ours = col(Delivery.message_id).in_(
        sa.select(col(Message.id)).where(col(Message.contribution_id).in_(ids), col(Message.carries))
    )
    waiting = (DeliveryState.QUEUED, DeliveryState.PARKED, DeliveryState.DIGEST)
    in_flight = (DeliveryState.SENDING, DeliveryState.UNKNOWN)
    gone = (DeliveryState.SENT, DeliveryState.DELIVERED, DeliveryState.READ)
    # What is in flight is only locked: whoever notes that it went waits for this, and sees what holds then.
    cancelled = sa.case(
        (col(Delivery.state).in_(waiting), DeliveryState.CANCELLED), else_=col(Delivery.state)
    )
    await session.execute(
        sa.update(Delivery)
        .where(ours, col(Delivery.state).in_((*waiting, *in_flight)))
        .values(state=cancelled)
    )
    await session.execute(
        sa.update(Message).where(col(Message.contribution_id).in_(ids)).values(fanned_to=None)
    )
    await session.execute(
        sa.update(Delivery)
        .where(ours, col(Delivery.state).in_(gone), col(Delivery.channel).in_(retracting))
        .values(state=DeliveryState.RETRACTING, due_at=now)
    )
    beyond = await session.execute(
        sa.select(sa.func.count())
        .select_from(Delivery)
        .join(Address, col(Address.id) == col(Delivery.address_id))
        .where(
            ours,
            col(Delivery.state).in_((*gone, *in_flight)),
            col(Delivery.channel).not_in(retracting),
        )
    )
    count: int = beyond.scalar_one()
    return count
