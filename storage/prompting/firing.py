"""Firing: what is due is asked, once, whatever the number of processes.

The row of its run decides, unique on community and local date; `due_at` only says when to look.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from itertools import takewhile
from typing import Any

import sqlalchemy as sa

from storage.dialect import insert_for, rows_of, table_of
from storage.hours import local_day
from storage.messages.asking import asking_facilitators, asking_groups, asking_members
from storage.messages.composing import TEXTS
from storage.messages.sending import WIDE
from storage.prompting.own import Own, own_of
from storage.prompting.times import Break, Weekly, next_after
from storage.tables import Community, Hearing, Holiday, Membership, Message, PromptRun, RunState, Schedule

LATE = timedelta(hours=6)
"""What was missed by more is not asked any more: the facilitators are told."""

KEPT = timedelta(days=400)
"""How long a community's prompts are remembered: a school year, and a bit."""

AT_ONCE = 250
"""Communities that are looked at in one batch."""

DELIVERIES = 10_000
"""Deliveries of one batch, about."""

AGAIN = timedelta(minutes=10)
"""How long one waits on which we failed: it must not hold up the others."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a community is asked: the library's prompt, whose text is `text_key`, or one in its own `text`."""

    prompt: str
    text_key: str | None = None
    text: str = ""
    frame: str | None = None

    def variables(self, community: str) -> dict[str, Any]:
        """What the text that brings it wants to know."""
        if self.text_key is not None:
            return {TEXTS: {"question": self.text_key}, "community": community}
        return {"question": self.text, "community": community}


@dataclass(frozen=True, slots=True)
class Asking:
    """A community that is to be asked: `today` there, and what it was asked when."""

    community_id: int
    programme_id: int
    today: date
    asked: Mapping[str, date]
    own: Sequence[Own]


Choose = Callable[[Asking], Asked]


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


@dataclass(frozen=True, slots=True)
class Fired:
    """What a batch did: communities asked, deliveries made, communities that were told of what was missed,
    and those on which we failed; whether there may be more to do.
    """

    asked: int = 0
    made: int = 0
    skipped: int = 0
    faults: Sequence[tuple[int, Exception]] = ()
    more: bool = False


@dataclass(slots=True)
class _Batch:
    """What becomes of the schedules of one batch."""

    runs: list[dict[str, Any]] = field(default_factory=list)
    moved: list[dict[str, Any]] = field(default_factory=list)
    said: dict[int, Asked] = field(default_factory=dict)
    faults: list[tuple[int, Exception]] = field(default_factory=list)
    overdue: bool = False


def fire(connection: sa.Connection, firings: Sequence[Firing]) -> list[Fired]:
    """Writer operation: a batch of what is due.

    Its runs, messages, deliveries and the next times are one commit: a restart finds all of it or nothing.
    """
    return [_fire_one(connection, one) for one in firings]


def _fire_one(connection: sa.Connection, firing: Firing) -> Fired:
    found = connection.execute(_due(), {"now": firing.now, "most": firing.wide + 1}).all()
    rows = _at_most(found, firing)
    if not rows:
        return Fired()
    batch = _decide(connection, rows, firing)
    fresh = _note_runs(connection, batch)
    places = {row.community_id: row for row in rows}
    fired = [run for run in fresh if run.state is RunState.FIRED]
    made = _ask(connection, firing, batch, fired, places)
    skipped = _tell_missed(connection, firing, fresh, places)
    _move_on(connection, batch, {run.community_id: run for run in fired}, places)
    more = batch.overdue or len(rows) < len(found) or len(found) == AT_ONCE
    return Fired(len(fired), made, skipped, batch.faults, more)


@cache
def _due() -> sa.Select[*tuple[Any, ...]]:
    """The schedules that are due, the oldest first, each with its community and how wide that is."""
    table, place, membership = table_of(Schedule), table_of(Community), table_of(Membership)
    some = (
        sa.select(membership.c.id)
        .where(membership.c.community_id == table.c.community_id, membership.c.left_at.is_(None))
        .limit(sa.bindparam("most", type_=sa.Integer))
        .correlate(table)
        .subquery()
    )
    return (
        sa.select(
            *(table.c[name] for name in ("community_id", "weekday", "minute", "due_at", "asked")),
            sa.func.coalesce(table.c.zone, place.c.timezone).label("zone"),
            *(place.c[name] for name in ("name", "programme_id", "closed_at")),
            sa.select(sa.func.count()).select_from(some).scalar_subquery().label("members"),
        )
        .join(place, place.c.id == table.c.community_id)
        .where(table.c.due_at <= sa.bindparam("now"))
        .order_by(table.c.due_at, table.c.community_id)
        .limit(AT_ONCE)
        .with_for_update(of=table, skip_locked=True)
    )


def _at_most(rows: Sequence[Any], firing: Firing) -> Sequence[Any]:
    """As many of them as make about so many deliveries, and one at least; what is wide goes in slices."""
    total = 0
    for count, row in enumerate(rows):
        total += 1 if row.members > firing.wide else max(row.members, 1)
        if total > firing.deliveries and count:
            return rows[:count]
    return rows


def _decide(connection: sa.Connection, rows: Sequence[Any], firing: Firing) -> _Batch:
    """What is to be asked now, what was missed, and when each is due next."""
    ids = [row.community_id for row in rows]
    breaks = _breaks(connection, ids)
    own = own_of(connection, ids, {row.programme_id for row in rows})
    batch = _Batch()
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
    batch: _Batch, row: Any, breaks: Collection[Break], firing: Firing, own: Sequence[Own]
) -> datetime | None:
    """Ask, or skip what was missed by too much; when it is due next (UTC), at once if there is more to do."""
    weekly = Weekly(row.weekday, row.minute, row.zone)
    day, now = local_day(row.due_at, weekly.zone), firing.now
    if (moved := weekly.at(day)) > now:
        return moved  # the clocks there changed otherwise than was known when it was planned
    if now - row.due_at <= LATE:
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


def _note_runs(connection: sa.Connection, batch: _Batch) -> list[Any]:
    """Store the runs; those that are new: another process may have been first."""
    if not batch.runs:
        return []
    table = table_of(PromptRun)
    statement = insert_for(connection, PromptRun).on_conflict_do_nothing()
    columns = (table.c.id, table.c.community_id, table.c.on_date, table.c.state)
    return list(connection.execute(statement.returning(*columns), batch.runs))


def _ask(
    connection: sa.Connection,
    firing: Firing,
    batch: _Batch,
    runs: Sequence[Any],
    places: Mapping[int, Any],
) -> int:
    """Say what is asked, and put it on its way; how many deliveries that makes at once."""
    if not runs:
        return 0
    messages = [
        {
            **_message(firing.weekly, places[run.community_id], firing.now),
            "variables": batch.said[run.community_id].variables(places[run.community_id].name),
            "run_id": run.id,
            "fanned_to": 0 if places[run.community_id].members > firing.wide else None,
        }
        for run in runs
    ]
    values = {"messages": _say(connection, messages), "now": firing.now}
    dialect = connection.dialect.name
    groups = rows_of(connection.execute(asking_groups(dialect), values))
    return groups + rows_of(connection.execute(asking_members(dialect), values))


def _tell_missed(
    connection: sa.Connection, firing: Firing, runs: Sequence[Any], places: Mapping[int, Any]
) -> int:
    """Tell the facilitators of what was skipped, each once for all its weeks; how many that is."""
    missed = {run.community_id: run for run in runs if run.state is RunState.SKIPPED}
    if not missed:
        return 0
    messages = []
    for run in missed.values():
        place = places[run.community_id]
        when = {"weekday": firing.weekdays[place.weekday]}
        said = {TEXTS: when, "time": clock_time(place.minute), "community": place.name}
        messages.append({**_message(firing.missed, place, firing.now), "variables": said})
    values = {"messages": _say(connection, messages), "now": firing.now}
    connection.execute(asking_facilitators(connection.dialect.name), values)
    return len(missed)


def clock_time(minute: int) -> str:
    """A minute of the day as a clock shows it."""
    return f"{minute // 60}:{minute % 60:02}"


def _message(text_key: str, place: Any, now: datetime) -> dict[str, Any]:
    return {
        "text_key": text_key,
        "buttons": [],
        "community_id": place.community_id,
        "hearing": Hearing.EVERYBODY,
        "carries": False,
        "created_at": now,
    }


def _say(connection: sa.Connection, messages: list[dict[str, Any]]) -> list[int]:
    table = table_of(Message)
    return list(connection.execute(sa.insert(table).returning(table.c.id), messages).scalars())


def _move_on(
    connection: sa.Connection, batch: _Batch, fired: Mapping[int, Any], places: Mapping[int, Any]
) -> None:
    """Note what was asked, and when each is due next."""
    for move in batch.moved:
        run = fired.get(move["b_id"])
        if run is not None:
            prompt = batch.said[run.community_id].prompt
            move["asked"] = remembered(places[run.community_id].asked, prompt, run.on_date)
    connection.execute(_moving(), batch.moved)


def remembered(asked: Sequence[Sequence[str]], prompt: str, day: date) -> list[list[str]]:
    """What a community was asked, with the newest; what is too long ago is forgotten."""
    since = (day - KEPT).isoformat()
    return [*([key, at] for key, at in asked if at > since and key != prompt), [prompt, day.isoformat()]]


@cache
def _moving() -> sa.Update:
    table = table_of(Schedule)
    return (
        sa.update(table)
        .where(table.c.community_id == sa.bindparam("b_id"))
        .values(due_at=sa.bindparam("due_at"), asked=sa.bindparam("asked"))
    )
