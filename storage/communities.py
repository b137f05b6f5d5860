"""Programmes, their communities, and the ways that these have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import occurrences, offering
from storage.dialect import id_of
from storage.hours import DIGEST_HOUR, Hours, next_at
from storage.senders import Place
from storage.tables import Community, Programme, Rhythm

PLACE_COLUMNS = [getattr(Community, name) for name in Place.__slots__]


async def add_programme(session: AsyncSession, name: str, now: datetime) -> int:
    """A new programme; returns its id."""
    statement = sa.insert(Programme).values(name=name, created_at=now).returning(col(Programme.id))
    return id_of((await session.execute(statement)).scalar_one())


async def programme_named(session: AsyncSession, name: str) -> int | None:
    """The id of a programme, by its name in any case."""
    statement = sa.select(col(Programme.id)).where(sa.func.lower(col(Programme.name)) == name.lower())
    return (await session.execute(statement)).scalar()


async def hold_programme(session: AsyncSession, programme_id: int) -> None:
    """Until this transaction ends nobody else who holds it names or announces anything in a programme."""
    statement = sa.select(col(Programme.id)).where(col(Programme.id) == programme_id)
    await session.execute(statement.with_for_update(key_share=True))  # what refers to it goes on


async def add(
    session: AsyncSession,
    *,
    programme_id: int,
    name: str,
    area: str,
    language: str,
    timezone: str,
    code: str,
    now: datetime,
) -> int:
    """A new community; returns its id. The code must be free (see `code_taken`)."""
    statement = (
        sa.insert(Community)
        .values(
            programme_id=programme_id,
            name=name,
            area=area,
            language=language,
            timezone=timezone,
            code=code,
            last_number=0,
            created_at=now,
        )
        .returning(col(Community.id))
    )
    community_id = id_of((await session.execute(statement)).scalar_one())
    await occurrences.plan(session, occurrences.DIGEST, community_id, next_at(now, timezone, DIGEST_HOUR))
    await offering.begin(session, community_id, Hours(timezone), now)
    return community_id


async def by_code(session: AsyncSession, code: str, *, hold: bool = False) -> Place | None:
    """The open community with this join code, as people type it, or which that one has become part of.

    With `hold` it stays open until this transaction ends.
    """
    called = sa.orm.aliased(Community)
    statement = (
        sa.select(*PLACE_COLUMNS)
        .join(called, sa.func.coalesce(col(called.merged_into_id), col(called.id)) == col(Community.id))
        .where(col(called.code) == code.upper(), col(Community.closed_at).is_(None))
    )
    return await _open_one(session, statement, hold=hold)


async def closed_called(session: AsyncSession, code: str) -> str | None:
    """The name of the closed community with this join code; None if there is none."""
    statement = sa.select(col(Community.name)).where(
        col(Community.code) == code.upper(), col(Community.closed_at).is_not(None)
    )
    return (await session.execute(statement)).scalar()


async def leads_to(session: AsyncSession, community_id: int, *, hold: bool = False) -> Place | None:
    """The community, or what it has become part of; None if that is closed. `hold` as in `by_code`."""
    before = sa.orm.aliased(Community)
    statement = (
        sa.select(*PLACE_COLUMNS)
        .join(before, sa.func.coalesce(col(before.merged_into_id), col(before.id)) == col(Community.id))
        .where(col(before.id) == community_id, col(Community.closed_at).is_(None))
    )
    return await _open_one(session, statement, hold=hold)


async def _open_one(session: AsyncSession, statement: sa.Select[Any], *, hold: bool) -> Place | None:
    held = None
    while True:
        row = (await session.execute(statement)).first()
        found = Place(*row) if row else None
        if found is None or not hold or found.id == held:
            return found
        held = found.id  # whoever was about to close it has done so by now: look again
        await keep_open(session, held)


async def keep_open(session: AsyncSession, community_id: int) -> None:
    """Wait for who closes a community; then nobody else does until this transaction ends."""
    this = sa.select(col(Community.id)).where(col(Community.id) == community_id)
    await session.execute(this.with_for_update(read=True, key_share=True))


async def hold(session: AsyncSession, *community_ids: int) -> None:
    """Until the transaction ends nobody else changes these, nor who hosts them; in one order, so that no two
    wait in turn.
    """
    statement = sa.select(col(Community.id)).where(col(Community.id).in_(community_ids))
    await session.execute(statement.order_by(col(Community.id)).with_for_update())


async def by_id(session: AsyncSession, community_id: int) -> Place | None:
    """A community by its id."""
    row = (await session.execute(sa.select(*PLACE_COLUMNS).where(col(Community.id) == community_id))).first()
    return Place(*row) if row else None


async def by_codes(session: AsyncSession, codes: Sequence[str]) -> dict[str, Place]:
    """What these join codes, in capitals, open: as `by_code`, for many at once."""
    called, found = sa.orm.aliased(Community), dict[str, Place]()
    home = sa.func.coalesce(col(called.merged_into_id), col(called.id))
    statement = (
        sa.select(col(called.code).label("called"), *PLACE_COLUMNS)
        .join(called, home == col(Community.id))
        .where(col(Community.closed_at).is_(None))
    )
    for first in range(0, len(codes), 1000):
        some = statement.where(col(called.code).in_(codes[first : first + 1000]))
        found |= {row[0]: Place(*row[1:]) for row in await session.execute(some)}
    return found


async def programmes_named(session: AsyncSession, ids: Sequence[int]) -> dict[int, str]:
    """The names of programmes, by their ids."""
    statement = sa.select(col(Programme.id), col(Programme.name)).where(col(Programme.id).in_(ids))
    return {id_of(row[0]): row[1] for row in await session.execute(statement)}


@dataclass(frozen=True, slots=True)
class Customs:
    """A community's own ways: how its members hear, and how long things may take (in hours)."""

    rhythm: Rhythm
    digest_hour: int
    digest_weekday: int
    daily_cap: int
    escalate_after: int
    travel_after: int
    circle_size: int
    wants_stories: bool
    offers_hosting: bool
    timezone: str
    quiet_from: int
    quiet_to: int
    weekend: str

    @property
    def hours(self) -> Hours:
        """When its people are not to be disturbed."""
        return Hours(self.timezone, self.quiet_from, self.quiet_to, self.weekend)


async def customs_of(session: AsyncSession, community_id: int) -> Customs:
    """A community's own ways."""
    columns = [getattr(Community, name) for name in Customs.__slots__]
    row = (await session.execute(sa.select(*columns).where(col(Community.id) == community_id))).one()
    return Customs(*row)


async def change_customs(session: AsyncSession, community_id: int, **values: Any) -> None:
    """Set some of a community's ways, by their names in `Customs`."""
    await session.execute(sa.update(Community).where(col(Community.id) == community_id).values(**values))


async def welcome_of(session: AsyncSession, community_id: int) -> str:
    """What a community's facilitators greet those with who join; empty if they do not."""
    statement = sa.select(col(Community.welcome)).where(col(Community.id) == community_id)
    welcome: str = (await session.execute(statement)).scalar_one()
    return welcome
