"""The pass over what is due: community by community, so many members a step.

A community's next digests are an occurrence like any other, taken here in bulk, as they may be many.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from time import perf_counter
from typing import Any

import sqlalchemy as sa

from storage.dialect import rows_of, table_of
from storage.digests.readers import making, somebody
from storage.digests.waiting import bundling, said, saying
from storage.hours import next_at
from storage.occurrences import DIGEST
from storage.reaching import ending
from storage.tables import Community, Occurrence

AGAIN = timedelta(minutes=10)
"""How long a community waits on which we failed."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Go on with the digests that are due at `now`, `size` members a step, for so many seconds in one commit.

    Within a community it goes on behind `after`, the last membership that had its turn. It ends early, after
    a step, if `wanted` says that somebody else waits for the writer.
    """

    now: datetime
    size: int
    seconds: float = 0.0
    wanted: Callable[[], bool] = bool
    community_id: int | None = None
    after: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """How many digests were made, and whether there is more to do: where, and behind which membership;
    communities on which we failed.
    """

    made: int
    more: bool
    community_id: int | None = None
    after: int = 0
    faults: Sequence[tuple[int, Exception]] = ()


def run(connection: sa.Connection, slices: Sequence[Slice]) -> list[Done]:
    """Writer operation: a slice of the digests that are due.

    What it makes and what goes with it are one commit: a restart makes nothing twice. Where a community is
    not through it begins anew there, and finds nothing left to do for those who had theirs.
    """
    return [_run_one(connection, one) for one in slices]


def _run_one(connection: sa.Connection, slice_: Slice) -> Done:
    until, made = perf_counter() + slice_.seconds, 0
    where, after = slice_.community_id, slice_.after
    faults: list[tuple[int, Exception]] = []
    while True:
        due = connection.execute(_due(), {"now": slice_.now}).first()
        if due is None:
            return Done(made, more=False, faults=tuple(faults))
        try:
            with connection.begin_nested():
                step, after = _step(connection, due, slice_, after if due.id == where else 0)
        except Exception as error:  # as with occasions: one that fails is put off, and the others go on
            _plan(connection, due.id, slice_.now + AGAIN)
            faults.append((due.id, error))
            step, after = 0, 0
        made, where = made + step, due.id
        if perf_counter() >= until or slice_.wanted():
            return Done(made, more=True, community_id=where, after=after, faults=tuple(faults))


def _step(connection: sa.Connection, due: Any, slice_: Slice, after: int) -> tuple[int, int]:
    """The digests of a community's next members: how many, and the last membership, 0 after the last."""
    hour = _Hour.of(due, slice_.now)
    bounds = {"community": due.id, "after": after}
    upto, count = connection.execute(ending(), {**bounds, "most": slice_.size}).one()
    made = 0
    if count:
        values = {
            "upto": upto,
            "usual": due.rhythm,
            "weekly": hour.weekly,
            "until": hour.at,
            "now": slice_.now,
        }
        made = _make(connection, due.id, {**bounds, **values})
    if count == slice_.size:
        return made, upto
    _plan(connection, due.id, next_at(slice_.now, due.timezone, due.digest_hour))
    return made, 0


def _plan(connection: sa.Connection, community_id: int, at: datetime) -> None:
    connection.execute(_planning(), {"community": community_id, "at": at})


@cache
def _planning() -> sa.Update:
    table = table_of(Occurrence)
    this = (table.c.kind == DIGEST, table.c.subject_id == sa.bindparam("community"))
    return sa.update(table).where(*this).values(due_at=sa.bindparam("at"))


@dataclass(frozen=True, slots=True)
class _Hour:
    """The last time (UTC) at which a community's digests were due; whether the weekly ones were since."""

    at: datetime
    weekly: bool

    @classmethod
    def of(cls, due: Any, now: datetime) -> _Hour:
        """A late run leaves no week out."""
        at, just_before = due.due_at, due.due_at - timedelta(microseconds=1)
        weekly = next_at(just_before, due.timezone, due.digest_hour, str(due.digest_weekday)) <= now
        while (later := next_at(at, due.timezone, due.digest_hour)) <= now:
            at = later
        return cls(at, weekly)


def _make(connection: sa.Connection, community_id: int, values: dict[str, Any]) -> int:
    if connection.execute(somebody(), values).first() is None:
        return 0
    what = said(community_id, values["now"])
    message = connection.execute(saying(), what).scalar_one()
    made = connection.execute(making(), {**values, "message": message})
    connection.execute(bundling(), {"message": message, "until": values["until"]})
    return rows_of(made)


@cache
def _due() -> sa.Select[*tuple[Any, ...]]:
    """The community that is due first."""
    table, planned = table_of(Community), table_of(Occurrence)
    names = ("id", "timezone", "rhythm", "digest_hour", "digest_weekday")
    return (
        sa.select(*(table.c[name] for name in names), planned.c.due_at)
        .join(planned, planned.c.subject_id == table.c.id)
        .where(planned.c.kind == DIGEST, planned.c.due_at <= sa.bindparam("now"))
        .order_by(planned.c.due_at, planned.c.id)
        .limit(1)
        .with_for_update(of=planned, skip_locked=True)
    )
