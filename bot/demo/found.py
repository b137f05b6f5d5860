"""What stands before anybody writes: the programme, its communities, an invitation for each facilitator."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.demo.cast import CIRCLES, PROGRAMME, Circle
from storage import codes, communities
from storage.tables import Role

INVITED_FOR = timedelta(days=30)


async def found(session: AsyncSession, now: datetime) -> None:
    """Lay the demo's ground, at `now` (UTC): call it once, in a transaction, on an empty database."""
    programme_id = await communities.add_programme(session, PROGRAMME, now)
    for circle in CIRCLES:
        await _found_circle(session, programme_id, circle, now)


async def _found_circle(session: AsyncSession, programme_id: int, circle: Circle, now: datetime) -> None:
    community_id = await communities.add(
        session,
        programme_id=programme_id,
        name=circle.name,
        area=circle.area,
        language=circle.language,
        timezone=circle.timezone,
        code=circle.code,
        now=now,
    )
    await codes.invite(
        session,
        code=circle.host_code,
        role=Role.FACILITATOR,
        programme_id=programme_id,
        community_id=community_id,
        area=circle.area,
        expires_at=now + INVITED_FOR,
    )
