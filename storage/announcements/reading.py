"""Which news there are: for a member of the communities that it went to, and for a coordinator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.announcements.codes import code_of
from storage.coordinators import Realm, is_within, within
from storage.dialect import table_of
from storage.messages import NEWS
from storage.messages.news import covers
from storage.tables import (
    Announcement,
    Community,
    Coordination,
    Delivery,
    Membership,
    Message,
    Programme,
)


@dataclass(frozen=True, slots=True)
class News:
    """An announcement as a turn needs it."""

    id: int
    programme_id: int
    programme: str
    number: int
    area: str
    author_id: int | None
    text: str
    media_id: int | None
    message_id: int | None
    members: int
    communities: int
    created_at: datetime
    withdrawn_at: datetime | None

    @property
    def code(self) -> str:
        """The short code, such as `N3`."""
        return code_of(self.number)


COLUMNS = [
    col(Programme.name) if name == "programme" else getattr(Announcement, name) for name in News.__slots__
]


def _rows() -> sa.Select[*tuple[Any, ...]]:
    """All of them, the newest first."""
    joined = sa.select(*COLUMNS).join(Programme, col(Programme.id) == col(Announcement.programme_id))
    return joined.order_by(col(Announcement.created_at).desc(), col(Announcement.id).desc())


def _for_member(member_id: int) -> sa.ColumnElement[bool]:
    community, membership = table_of(Community), table_of(Membership)
    return sa.exists().where(
        membership.c.member_id == member_id,
        membership.c.left_at.is_(None),
        community.c.id == membership.c.community_id,
        covers(table_of(Announcement), community),
    )


def _for_coordinator(realms: Sequence[Realm]) -> sa.ColumnElement[bool]:
    """What went to the whole of a realm, or to a part of it."""
    area = col(Announcement.area)
    return sa.or_(
        sa.false(),
        *(
            sa.and_(col(Announcement.programme_id) == realm.programme_id, within(area, realm.area))
            for realm in realms
        ),
    )


async def by_id(session: AsyncSession, announcement_id: int) -> News | None:
    """An announcement by its id."""
    row = (await session.execute(_rows().where(col(Announcement.id) == announcement_id))).first()
    return News(*row) if row else None


async def listed(session: AsyncSession, member_id: int, realms: Sequence[Realm], most: int) -> list[News]:
    """The newest for a member's communities and of a coordinator's realms; not what was taken back."""
    theirs = sa.or_(_for_member(member_id), _for_coordinator(realms))
    statement = _rows().where(col(Announcement.withdrawn_at).is_(None), theirs).limit(most)
    return [News(*row) for row in await session.execute(statement)]


async def called(session: AsyncSession, member_id: int, realms: Sequence[Realm], number: int) -> News | None:
    """What a number names among these, the newest of several programmes; taken back ones too."""
    theirs = sa.or_(_for_member(member_id), _for_coordinator(realms))
    row = (await session.execute(_rows().where(col(Announcement.number) == number, theirs).limit(1))).first()
    return News(*row) if row else None


async def coordinators_of(session: AsyncSession, programme_id: int, area: str) -> list[int]:
    """The members who look after a whole area of a programme, those first who do so longest."""
    statement = (
        sa.select(col(Coordination.member_id), col(Coordination.area))
        .where(col(Coordination.programme_id) == programme_id)
        .order_by(col(Coordination.since), col(Coordination.id))
    )
    rows = await session.execute(statement)
    return list(dict.fromkeys(row.member_id for row in rows if is_within(area, row.area)))


async def quoted(session: AsyncSession, channel: str, provider_id: str) -> tuple[int, str, int | None] | None:
    """What a message of ours, which someone quotes, has to do with news: the announcement's id, the text's
    key, and who it speaks for if that is somebody.
    """
    statement = (
        sa.select(col(Message.variables), col(Message.text_key), col(Message.author_id))
        .join(Delivery, col(Delivery.message_id) == col(Message.id))
        .where(col(Delivery.channel) == channel, col(Delivery.provider_id) == provider_id)
        .limit(1)
    )
    row = (await session.execute(statement)).first()
    if row is None or NEWS not in row.variables:
        return None
    return row.variables[NEWS], row.text_key, row.author_id
