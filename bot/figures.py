"""Keeping the figures of communities and areas up to date."""

from __future__ import annotations

import asyncio
from time import monotonic

from storage import figures
from storage.database import Database

AT_MOST = 5.0
"""Seconds that one tick counts on, when very much has changed."""

REST = 0.02
"""Seconds between two steps, for who else wants to write."""


class Figures:
    """Counts what changed since, a few steps at each tick; any number of processes may."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def tick(self) -> None:
        """Count until nothing is left, or others have had to wait long enough."""
        until = monotonic() + AT_MOST
        while await figures.keep_up(self._database):
            if monotonic() > until:
                return
            await asyncio.sleep(REST)
