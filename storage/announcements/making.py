"""Making an announcement: one row, one message, and the statement that puts it on its way to everybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import messages
from storage.announcements.codes import code_of
from storage.coordinators import is_within, within
from storage.dialect import id_of
from storage.messages import NEWS, NEWS_TEXT, Draft
from storage.messages import news as audience
from storage.messages import sending as limits
from storage.tables import Announcement, Community, Member, Membership, Message


@dataclass(frozen=True, slots=True)
class Saying:
    """What is to be said to which area of a programme ("" is all), by whom: None for the operator."""

    programme_id: int
    area: str
    text: str
    media_id: int | None = None
    author_id: int | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """An announcement that was made: its id, and its number in the programme."""

    id: int
    number: int


@dataclass(frozen=True, slots=True)
class Just:
    """News that went a short while ago to the same people, or some of them: when (UTC), and by whom."""

    id: int
    number: int
    area: str
    text: str
    media_id: int | None
    created_at: datetime
    by: str | None

    @property
    def code(self) -> str:
        """The short code, such as `N3`."""
        return code_of(self.number)


async def just_said(session: AsyncSession, programme_id: int, area: str, since: datetime) -> list[Just]:
    """What was said since to this area, to one below or one above it, the newest first; not what was taken
    back.
    """
    columns = [col(Member.name) if one == "by" else getattr(Announcement, one) for one in Just.__slots__]
    statement = (
        sa.select(*columns)
        .outerjoin(Member, col(Member.id) == col(Announcement.author_id))
        .where(
            col(Announcement.programme_id) == programme_id,
            col(Announcement.created_at) > since,
            col(Announcement.withdrawn_at).is_(None),
        )
        .order_by(col(Announcement.created_at).desc(), col(Announcement.id).desc())
    )
    rows = [Just(*row) for row in await session.execute(statement)]
    return [one for one in rows if is_within(one.area, area) or is_within(area, one.area)]


async def size_of(session: AsyncSession, programme_id: int, area: str) -> int:
    """How many open communities with anybody in them there are in an area; circles are none of their own."""
    present = sa.exists().where(
        col(Membership.community_id) == col(Community.id), col(Membership.left_at).is_(None)
    )
    statement = sa.select(sa.func.count()).where(
        col(Community.programme_id) == programme_id,
        col(Community.closed_at).is_(None),
        col(Community.parent_id).is_(None),
        within(col(Community.area), area),
        present,
    )
    count: int = (await session.execute(statement.select_from(Community))).scalar_one()
    return count


async def make(session: AsyncSession, said: Saying, now: datetime, *, members: int, communities: int) -> Made:
    """Say it to everybody there, each once. `communities.hold_programme` comes first.

    The deliveries are two statements, however many they are; past `messages.WIDE` members it is all left to
    the slices of `messages.fan_on`. `members` and `communities` are how many it reaches, for what is told of
    it later.
    """
    number = await next_number(session, said.programme_id)
    values = {name: getattr(said, name) for name in Saying.__slots__}
    values |= {"number": number, "members": members, "communities": communities, "created_at": now}
    adding = sa.insert(Announcement).values(**values).returning(col(Announcement.id))
    announcement_id = id_of((await session.execute(adding)).scalar_one())
    draft = Draft(NEWS_TEXT, {NEWS: announcement_id}, carries=said.media_id is not None)
    message_id = await messages.create(session, draft, now)
    this = sa.update(Announcement).where(col(Announcement.id) == announcement_id)
    await session.execute(this.values(message_id=message_id))
    await _send(session, message_id, now)
    return Made(announcement_id, number)


async def next_number(session: AsyncSession, programme_id: int) -> int:
    """What the next one of a programme will be called."""
    statement = sa.select(sa.func.coalesce(sa.func.max(col(Announcement.number)), 0) + 1)
    found = await session.execute(statement.where(col(Announcement.programme_id) == programme_id))
    number: int = found.scalar_one()
    return number


async def _send(session: AsyncSession, message_id: int, now: datetime) -> None:
    values, dialect = {"message": message_id, "now": now}, session.get_bind().dialect.name
    await session.execute(audience.telling_groups(dialect), values)
    wide = await session.execute(audience.more_than(), {"message": message_id, "most": limits.WIDE})
    if wide.first() is None:
        await session.execute(audience.telling_members(dialect), values)
        return
    this = sa.update(Message).where(col(Message.id) == message_id)
    await session.execute(this.values(fanned_to=0))
