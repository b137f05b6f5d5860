"""The audit: who did what that binds others."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from storage.tables import Audit


async def note(
    session: AsyncSession,
    action: str,
    now: datetime,
    *,
    actor_id: int | None = None,
    community_id: int | None = None,
    **detail: Any,
) -> None:
    """Write one line; `detail` holds neither message text nor addresses."""
    await session.execute(
        sa.insert(Audit).values(
            at=now, actor_id=actor_id, action=action, community_id=community_id, detail=detail
        )
    )
