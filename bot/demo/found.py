"""What stands before anybody writes: the programme, its communities, invitations for who looks after them."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.demo.cast import COORDINATOR_CODE, HOMES, PROGRAMME, Home
from storage import codes, communities
from storage.tables import Role

INVITED_FOR = timedelta(days=30)


async def found(session: AsyncSession, now: datetime) -> None:
    """Lay the demo's ground, at `now` (UTC): call it once, in a transaction, on an empty database."""
    programme_id = await communities.add_programme(session, PROGRAMME, now)
    for home in HOMES:
        await _found_home(session, programme_id, home, now)
    await codes.invite(
        session,
        code=COORDINATOR_CODE,
        role=Role.COORDINATOR,
        programme_id=programme_id,
        community_id=None,
        area="",
        expires_at=now + INVITED_FOR,
    )


async def _found_home(session: AsyncSession, programme_id: int, home: Home, now: datetime) -> None:
    community_id = await communities.add(
        session,
        programme_id=programme_id,
        name=home.name,
        area=home.area,
        language=home.language,
        timezone=home.timezone,
        code=home.code,
        now=now,
    )
    await codes.invite(
        session,
        code=home.host_code,
        role=Role.FACILITATOR,
        programme_id=programme_id,
        community_id=community_id,
        area=home.area,
        expires_at=now + INVITED_FOR,
    )
