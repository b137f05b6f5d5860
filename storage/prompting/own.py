"""Prompts of a community's or programme's own, beside the library."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa

from storage.dialect import table_of
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
    of_place: dict[int, list[Own]] = defaultdict(list)
    of_programme: dict[int, list[Own]] = defaultdict(list)
    for row in connection.execute(_owning(), values):
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
