"""Prompts of a community's or programme's own, beside the library."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import id_of, rows_of, table_of
from storage.senders import Place
from storage.tables import OwnPrompt

PREFIX = "own:"
"""What stands before its id where a prompt is named."""


@dataclass(frozen=True, slots=True)
class Own:
    """A prompt in the words of a facilitator (of this community) or coordinator (of the programme)."""

    id: int
    text: str
    theme: str | None

    @property
    def key(self) -> str:
        """How it is named where the library's prompts are named by their keys."""
        return f"{PREFIX}{self.id}"


def own_of(
    connection: sa.Connection, communities: Collection[int], programmes: Collection[int]
) -> Callable[[Any], Sequence[Own]]:
    """One statement: what tells of each community (a row with its ids) the prompts of its own and of its
    programme, the oldest first.
    """
    values = {"communities": list(communities), "programmes": list(programmes)}
    return _by_place(connection.execute(_owning(), values))


async def own_here(session: AsyncSession, place: Place) -> Sequence[Own]:
    """The prompts of a community's own, then those of its programme, the oldest first."""
    values = {"communities": [place.id], "programmes": [place.programme_id]}
    row = Here(place.id, place.programme_id)
    return _by_place(await session.execute(_owning(), values))(row)


class Here(NamedTuple):
    """A community whose prompts are wanted."""

    community_id: int
    programme_id: int


def _by_place(rows: Iterable[Any]) -> Callable[[Any], Sequence[Own]]:
    of_place: dict[int, list[Own]] = defaultdict(list)
    of_programme: dict[int, list[Own]] = defaultdict(list)
    for row in rows:
        one = Own(row.id, row.text, row.theme)
        if row.community_id is None:
            of_programme[row.programme_id].append(one)
        else:
            of_place[row.community_id].append(one)
    return lambda row: [*of_place[row.community_id], *of_programme[row.programme_id]]


@cache
def _owning() -> sa.Select[*tuple[Any, ...]]:
    table = table_of(OwnPrompt)
    ours = table.c.community_id.in_(sa.bindparam("communities", expanding=True))
    whole = table.c.programme_id.in_(sa.bindparam("programmes", expanding=True))
    return (
        sa.select(table.c.id, table.c.programme_id, table.c.community_id, table.c.text, table.c.theme)
        .where(table.c.removed_at.is_(None), sa.or_(ours, sa.and_(table.c.community_id.is_(None), whole)))
        .order_by(table.c.id)
    )


async def listed(session: AsyncSession, programme_id: int, community_id: int | None) -> list[Own]:
    """The prompts of a community's own, or of a programme as a whole, the oldest first."""
    statement = sa.select(col(OwnPrompt.id), col(OwnPrompt.text), col(OwnPrompt.theme)).where(
        col(OwnPrompt.programme_id) == programme_id,
        col(OwnPrompt.community_id) == community_id,
        col(OwnPrompt.removed_at).is_(None),
    )
    rows = await session.execute(statement.order_by(col(OwnPrompt.id)))
    return [Own(id_of(row.id), row.text, row.theme) for row in rows]


async def add(
    session: AsyncSession,
    text: str,
    now: datetime,
    *,
    programme_id: int,
    community_id: int | None = None,
    added_by: int | None = None,
) -> int:
    """Keep a prompt for later weeks; returns its id. `added_by` is None for an operator."""
    values = {
        "programme_id": programme_id,
        "community_id": community_id,
        "text": text,
        "added_by": added_by,
        "created_at": now,
    }
    statement = sa.insert(OwnPrompt).values(**values).returning(col(OwnPrompt.id))
    return id_of((await session.execute(statement)).scalar_one())


async def remove(session: AsyncSession, own_id: int, now: datetime) -> bool:
    """It is asked no more; False if it was not any more. What was asked with it stays."""
    which = sa.and_(col(OwnPrompt.id) == own_id, col(OwnPrompt.removed_at).is_(None))
    return rows_of(await session.execute(sa.update(OwnPrompt).where(which).values(removed_at=now))) > 0
