"""A wide fan-out goes on in slices, outside of the handler's transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from time import perf_counter
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from storage.dialect import Insert, rows_of, skip_locked, table_of
from storage.messages.audiences import inserting, linked_groups, span
from storage.tables import Membership, Message


@dataclass(frozen=True, slots=True)
class Slice:
    """Go on with the oldest unfinished fan-out, `size` members a step, for so many seconds in one commit.

    It ends early, after a step, if `wanted` says that somebody else waits for the writer.
    """

    now: datetime
    size: int
    seconds: float = 0.0
    wanted: Callable[[], bool] = bool


def fan_on(connection: sa.Connection, slices: Sequence[Slice]) -> list[int]:
    """Writer operation: a slice of an unfinished fan-out; how many deliveries it made, -1 if none is left.

    Where a slice ended is committed with its rows: a restart goes on there.
    """
    return [_fan_one(connection, one) for one in slices]


def _fan_one(connection: sa.Connection, slice_: Slice) -> int:
    found = connection.execute(_unfinished()).first()
    if found is None:
        return -1
    until = perf_counter() + slice_.seconds
    values = span(found.id, found.community_id, slice_.now, found.author_id, found.fanned_to)
    linked = connection.execute(linked_groups(), {"community": found.community_id}).first()
    statement = inserting(connection.dialect.name, "slice" if linked else "slice of no group")
    count, upper = _step(connection, statement, values, slice_.size)
    while upper is not None and perf_counter() < until and not slice_.wanted():
        more, upper = _step(connection, statement, {**values, "after": upper}, slice_.size)
        count += more
    connection.execute(sa.update(Message).where(col(Message.id) == found.id).values(fanned_to=upper))
    return count


def _step(
    connection: sa.Connection, statement: Insert, values: dict[str, Any], size: int
) -> tuple[int, int | None]:
    """Deliveries to the next members: how many, and the last membership, None if there was none left."""
    bounds = {"community": values["community"], "after": values["after"], "most": size}
    upper = connection.execute(_ending(), bounds).scalar()
    if upper is None:
        return 0, None
    return rows_of(connection.execute(statement, {**values, "upto": upper})), upper


@cache
def _unfinished() -> sa.Select[*tuple[Any, ...]]:
    table = table_of(Message)
    return skip_locked(
        sa.select(table.c.id, table.c.community_id, table.c.author_id, table.c.fanned_to)
        .where(table.c.fanned_to.is_not(None))
        .order_by(table.c.id)
        .limit(1)
    )


@cache
def _ending() -> sa.Select[*tuple[Any, ...]]:
    """The last membership of a slice."""
    table = table_of(Membership)
    slice_ = (
        sa.select(table.c.id)
        .where(
            table.c.community_id == sa.bindparam("community"),
            table.c.id > sa.bindparam("after"),
            table.c.left_at.is_(None),
        )
        .order_by(table.c.id)
        .limit(sa.bindparam("most", type_=sa.Integer))
        .subquery()
    )
    return sa.select(sa.func.max(slice_.c.id))
