"""The parts that an area has: the next step of the paths below it."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.coordinators import Realm
from storage.tables import Community


async def parts_of(session: AsyncSession, realm: Realm) -> list[str]:
    """The areas one step below a realm's that have an open community, by name."""
    statement = sa.select(col(Community.area)).where(realm.communities(), col(Community.closed_at).is_(None))
    areas = (await session.execute(statement.distinct())).scalars()
    begin = f"{realm.area}/" if realm.area else ""
    steps = {area.removeprefix(begin).partition("/")[0] for area in areas if area != realm.area}
    return sorted(f"{begin}{step}" for step in steps if step)
