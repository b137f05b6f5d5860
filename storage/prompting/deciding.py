"""What becomes of the schedules that are due: asked, skipped, put off; and when each is due next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from itertools import takewhile
from typing import Any

import sqlalchemy as sa

from storage.dialect import table_of
from storage.hours import local_day
from storage.messages.sending import WIDE
from storage.prompting.asked import Asked, Asking, Choose
from storage.prompting.own import Own, own_of
from storage.prompting.times import LATE, Break, Weekly, next_after
from storage.tables import Holiday, RunState

DELIVERIES = 10_000
"""Deliveries of one batch, about."""

AGAIN = timedelta(minutes=10)
"""How long one waits on which we failed: it must not hold up the others."""


@dataclass(frozen=True, slots=True)
class Firing:
    """Ask what is due at `now`, as `choose` says. `weekly` and `missed` are the texts that bring a prompt,
    and that tell the facilitators of one that was missed by too much; `weekdays` those of Monday to Sunday.

    A batch makes about so many `deliveries`; those of a community of more than `wide` go in slices.
    """

    now: datetime
    choose: Choose
    weekly: str
    missed: str
    weekdays: Sequence[str]
    deliveries: int = DELIVERIES
    wide: int = WIDE


@dataclass(slots=True)
class Batch:
    """What becomes of the schedules of one batch."""

    runs: list[dict[str, Any]] = field(default_factory=list)
    moved: list[dict[str, Any]] = field(default_factory=list)
    said: dict[int, Asked] = field(default_factory=dict)
    faults: list[tuple[int, Exception]] = field(default_factory=list)
    overdue: bool = False


def decide(connection: sa.Connection, rows: Sequence[Any], firing: Firing) -> Batch:
    """What is to be asked now, what was missed, and when each is due next."""
    ids = [row.community_id for row in rows]
    breaks = _breaks(connection, ids)
    own = own_of(connection, ids, {row.programme_id for row in rows})
    batch = Batch()
    for row in rows:
        if row.weekday is None or row.closed_at is not None:
            batch.moved.append({"b_id": row.community_id, "due_at": None, "asked": row.asked})
            continue
        try:
            due_at = _decide_one(batch, row, breaks[row.community_id], firing, own(row))
        except Exception as error:  # as with occasions: one that fails is put off, and the others go on
            batch.faults.append((row.community_id, error))
            due_at = firing.now + AGAIN
        batch.moved.append({"b_id": row.community_id, "due_at": due_at, "asked": row.asked})
        batch.overdue |= due_at is not None and due_at <= firing.now
    return batch


def _decide_one(
    batch: Batch, row: Any, breaks: Collection[Break], firing: Firing, own: Sequence[Own]
) -> datetime | None:
    """Ask, or skip what was missed by too much; when it is due next (UTC), at once if there is more to do."""
    weekly = Weekly(row.weekday, row.minute, row.zone)
    day, now = weekly.nearest(local_day(row.due_at, weekly.zone)), firing.now
    planned = weekly.at(day)
    if planned > now:
        return planned  # the clocks there changed otherwise than was known when it was planned
    if now - planned <= LATE:
        asked = {key: date.fromisoformat(at) for key, at in row.asked}
        chosen = firing.choose(Asking(row.community_id, row.programme_id, day, asked, own))
        batch.said[row.community_id] = chosen
        batch.runs.append(_run(row, day, now, RunState.FIRED, chosen))
        return next_after(weekly, breaks, now)
    missed = takewhile(lambda one: now - weekly.at(one) > LATE, weekly.days(day, breaks))
    batch.runs.extend(_run(row, one, now, RunState.SKIPPED) for one in missed)
    return next_after(weekly, breaks, now - LATE)


def _run(row: Any, day: date, now: datetime, state: RunState, asked: Asked | None = None) -> dict[str, Any]:
    return {
        "community_id": row.community_id,
        "on_date": day,
        "prompt": asked.prompt if asked else "",
        "text": asked.text if asked else "",
        "frame": asked.frame if asked else None,
        "state": state,
        "fired_at": now,
    }


def _breaks(connection: sa.Connection, ids: Iterable[int]) -> dict[int, list[Break]]:
    found: dict[int, list[Break]] = defaultdict(list)
    for row in connection.execute(_breaking(), {"ids": list(ids)}):
        found[row.community_id].append(Break(row.first, row.last))
    return found


@cache
def _breaking() -> sa.Select[*tuple[Any, ...]]:
    table = table_of(Holiday)
    return sa.select(table.c.community_id, table.c.first, table.c.last).where(
        table.c.community_id.in_(sa.bindparam("ids", expanding=True))
    )
