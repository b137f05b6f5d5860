"""Whether a community lives: alive, quiet or asleep, by what its members gave last."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

ALIVE_DAYS, QUIET_DAYS = 10, 30
ALIVE, QUIET = timedelta(days=ALIVE_DAYS), timedelta(days=QUIET_DAYS)
"""So long after the last contribution of its own a community is alive, then quiet, then asleep."""


class Life(StrEnum):
    """How a community lives."""

    ALIVE = "alive"
    QUIET = "quiet"
    ASLEEP = "asleep"


def life_of(last_at: datetime | None, now: datetime) -> Life:
    """How a community lives whose members gave something last then (UTC), or never."""
    if last_at is None or last_at < now - QUIET:
        return Life.ASLEEP
    return Life.ALIVE if last_at >= now - ALIVE else Life.QUIET


def span_of(life: Life, now: datetime) -> tuple[datetime | None, datetime | None]:
    """From when on, and before when (UTC, None: any), such a community had its last contribution.

    One that never had any is asleep, too.
    """
    spans = {
        Life.ALIVE: (now - ALIVE, None),
        Life.QUIET: (now - QUIET, now - ALIVE),
        Life.ASLEEP: (None, now - QUIET),
    }
    return spans[life]
