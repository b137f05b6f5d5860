"""How a member wants to read: their rhythm, their quiet hours, and whether files come along at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.hours import DAILY_CAP, NIGHT_FROM, NIGHT_TO
from storage.tables import Address, Community, Delivery, Member, Rhythm


@dataclass(frozen=True, slots=True)
class Ways:
    """A member's ways, their community's where they have chosen none; hours are local, 0 to 23."""

    rhythm: Rhythm
    quiet_from: int
    quiet_to: int
    usual_from: int
    usual_to: int
    daily_cap: int
    files_at_once: bool

    @property
    def has_quiet(self) -> bool:
        """Whether there are hours in which nothing comes."""
        return self.quiet_from != self.quiet_to

    @property
    def has_usual(self) -> bool:
        """Whether their community has such hours."""
        return self.usual_from != self.usual_to


async def ways_of(session: AsyncSession, member_id: int) -> Ways:
    """How a member reads."""
    usual_from = sa.func.coalesce(col(Community.quiet_from), NIGHT_FROM)
    usual_to = sa.func.coalesce(col(Community.quiet_to), NIGHT_TO)
    statement = (
        sa.select(
            sa.func.coalesce(col(Member.rhythm), col(Community.rhythm)),
            sa.func.coalesce(col(Member.quiet_from), usual_from),
            sa.func.coalesce(col(Member.quiet_to), usual_to),
            usual_from,
            usual_to,
            sa.func.coalesce(col(Community.daily_cap), DAILY_CAP),
            col(Member.files_at_once),
        )
        .select_from(Member)
        .outerjoin(Community, col(Community.id) == col(Member.community_id))
        .where(col(Member.id) == member_id)
    )
    row = (await session.execute(statement)).one()
    return Ways(row[0] or Rhythm.NOW, *row[1:])


async def look_again(session: AsyncSession, member_id: int, now: datetime) -> None:
    """What is held until the quiet ends is looked at anew: the hours have changed.

    What bears an error waits for the time that its provider asked for.
    """
    addresses = sa.select(col(Address.id)).where(col(Address.member_id) == member_id)
    await session.execute(
        sa.update(Delivery)
        .where(
            col(Delivery.address_id).in_(addresses),
            sa.text("deliveries.state = 'queued'"),  # literal: the partial index needs it
            col(Delivery.due_at) > now,
            col(Delivery.error).is_(None),
        )
        .values(due_at=now)
    )
