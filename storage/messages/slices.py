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

from storage.contributions.given import code_of
from storage.dialect import rows_of, skip_locked, table_of
from storage.messages.audiences import counting_in_groups, inserting, linked_groups, span
from storage.messages.news import slice_end, telling_a_slice
from storage.reaching import ending
from storage.tables import Contribution, Message, Priority

UNFINISHED = (
    "id",
    "community_id",
    "contribution_id",
    "author_id",
    "fanned_to",
    "reached",
    "count_key",
    "hearing",
    "run_id",
)


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
    take = (_of_news if found.community_id is None else _of_a_community)(connection, found, slice_)
    made, reached, upper = take(found.fanned_to)
    while upper is not None and perf_counter() < until and not slice_.wanted():
        step = take(upper)
        made, reached, upper = made + step[0], reached + step[1], step[2]
    reached += found.reached
    connection.execute(
        sa.update(Message).where(col(Message.id) == found.id).values(fanned_to=upper, reached=reached)
    )
    if upper is None and found.count_key is not None and found.author_id is not None:
        _tell_author(connection, found, reached, slice_.now)
    return made


Step = tuple[int, int, int | None]
"""Deliveries made, members whom that reaches with those in groups, and the last membership that had its turn:
None if there was none left.
"""


def _of_a_community(connection: sa.Connection, found: Any, slice_: Slice) -> Callable[[int], Step]:
    """What takes the next members of a community behind a membership."""
    values = span(found.id, found.community_id, slice_.now, found.author_id, found.fanned_to)
    linked = connection.execute(linked_groups(), {"community": found.community_id}).first() is not None
    whom, asks = "slice" if linked else "slice of no group", found.run_id is not None
    statement = inserting(connection.dialect.name, whom, found.hearing, asks=asks)

    def take(after: int) -> Step:
        bounds = {"community": found.community_id, "after": after, "most": slice_.size}
        upper = connection.execute(ending(), bounds).scalar()
        if upper is None:
            return 0, 0, None
        upto = {**values, "after": after, "upto": upper}
        made = rows_of(connection.execute(statement, upto))
        there: int = connection.execute(counting_in_groups(), upto).scalar_one() if linked else 0
        return made, made + there, upper

    return take


def _of_news(connection: sa.Connection, found: Any, slice_: Slice) -> Callable[[int], Step]:
    """What takes those of the next members behind a membership whom an announcement is for."""
    statement = telling_a_slice(connection.dialect.name)

    def take(after: int) -> Step:
        upper = connection.execute(slice_end(), {"after": after, "most": slice_.size}).scalar()
        if upper is None:
            return 0, 0, None
        values = {"message": found.id, "now": slice_.now, "after": after, "upto": upper}
        made = rows_of(connection.execute(statement, values))
        return made, made, upper

    return take


def _tell_author(connection: sa.Connection, found: Any, reached: int, now: datetime) -> None:
    """Say how many it went to, in the transaction of the last slice: once, whatever ends meanwhile."""
    about = sa.select(col(Contribution.kind), col(Contribution.number))
    row = connection.execute(about.where(col(Contribution.id) == found.contribution_id)).first()
    message = connection.execute(
        sa.insert(Message)
        .values(
            text_key=found.count_key,
            variables={"code": code_of(*row) if row else "", "count": reached},
            buttons=[],
            community_id=found.community_id,
            contribution_id=found.contribution_id,
            created_at=now,
        )
        .returning(col(Message.id))
    ).scalar_one()
    values = {"message": message, "member": found.author_id, "now": now, "priority": Priority.DIRECT}
    connection.execute(inserting(connection.dialect.name, "author"), values)


@cache
def _unfinished() -> sa.Select[*tuple[Any, ...]]:
    table = table_of(Message)
    return skip_locked(
        sa.select(*[table.c[name] for name in UNFINISHED])
        .where(table.c.fanned_to.is_not(None))
        .order_by(table.c.id)
        .limit(1)
    )
