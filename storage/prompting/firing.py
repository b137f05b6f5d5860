"""Firing: what is due is asked, once, whatever the number of processes.

The row of its run decides, unique on community and local date; `due_at` only says when to look.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa

from storage.dialect import insert_for, rows_of, table_of
from storage.messages.asking import asking_facilitators, asking_groups, asking_members
from storage.messages.composing import TEXTS
from storage.prompting.asked import Asked, Asking, Choose, remembered
from storage.prompting.deciding import Batch, Firing, decide
from storage.prompting.times import clock_time
from storage.tables import Community, Hearing, Membership, Message, PromptRun, RunState, Schedule

__all__ = ["Asked", "Asking", "Choose", "Fired", "Firing", "fire"]

AT_ONCE = 200
"""Communities that are looked at in one batch: of 50 members each they make as many deliveries as it has."""


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
    batch = decide(connection, rows, firing)
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


def _note_runs(connection: sa.Connection, batch: Batch) -> list[Any]:
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
    batch: Batch,
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
    connection: sa.Connection, batch: Batch, fired: Mapping[int, Any], places: Mapping[int, Any]
) -> None:
    """Note what was asked, and when each is due next."""
    for move in batch.moved:
        run = fired.get(move["b_id"])
        if run is not None:
            prompt = batch.said[run.community_id].prompt
            move["asked"] = remembered(places[run.community_id].asked, prompt, run.on_date)
    connection.execute(_moving(), batch.moved)


@cache
def _moving() -> sa.Update:
    table = table_of(Schedule)
    return (
        sa.update(table)
        .where(table.c.community_id == sa.bindparam("b_id"))
        .values(due_at=sa.bindparam("due_at"), asked=sa.bindparam("asked"))
    )
