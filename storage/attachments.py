"""The further files of a contribution: the first is part of it."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from storage.tables import ContributionFile


async def add(session: AsyncSession, contribution_id: int, media_ids: Sequence[int]) -> None:
    """Let files go with a contribution that has none but its first, in their order."""
    rows = [
        {"contribution_id": contribution_id, "position": position, "media_id": media_id}
        for position, media_id in enumerate(media_ids, start=1)
    ]
    if rows:
        await session.execute(sa.insert(ContributionFile), rows)
