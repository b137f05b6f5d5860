"""Whether a community lives: new, alive, quiet or asleep, by what its members gave last."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

ALIVE_DAYS, QUIET_DAYS = 10, 30
ALIVE, QUIET = timedelta(days=ALIVE_DAYS), timedelta(days=QUIET_DAYS)
"""So long after the last contribution of its own a community is alive, then quiet, then asleep; and so long
after its beginning new, as long as nobody has given anything.
"""


class Life(StrEnum):
    """How a community lives."""

    NEW = "new"
    ALIVE = "alive"
    QUIET = "quiet"
    ASLEEP = "asleep"


def life_of(last_at: datetime | None, began_at: datetime, now: datetime) -> Life:
    """How a community lives that began then, and whose members gave something last then (UTC), or never."""
    if last_at is None:
        return Life.NEW if began_at >= now - ALIVE else Life.ASLEEP
    if last_at < now - QUIET:
        return Life.ASLEEP
    return Life.ALIVE if last_at >= now - ALIVE else Life.QUIET
