"""The pieces of a log's rows as an export takes them from the database: a column each, or several in one.

A CSV is written fastest where the database itself puts the columns of our own words, numbers and times side
by side: what people wrote stays apart, to be looked through.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import sqlalchemy as sa

from storage.exporting.logs import Column, Kind, Log

PLAIN = frozenset({Kind.WORD, Kind.NUMBER, Kind.YES_NO, Kind.TIME, Kind.DATE})
"""Columns of which no value needs quotes in a CSV."""

COMMA = ","


@dataclass(frozen=True, slots=True)
class Piece:
    """One column of a spool: what it holds, and which columns of the log those are.

    A `joint` one is text, empty where there is nothing; of several columns their texts with commas between.
    """

    kind: Kind
    columns: tuple[Column, ...]
    joint: bool = False


def apart(columns: Sequence[Column]) -> list[Piece]:
    """Each column for itself, as the database has it."""
    return [Piece(column.kind, (column,)) for column in columns]


def joint(columns: Sequence[Column]) -> list[Piece]:
    """All as text, plain neighbours in one."""
    pieces = []
    for plain, neighbours in groupby(columns, lambda column: column.kind in PLAIN):
        those = tuple(neighbours)
        pieces += (
            [Piece(Kind.WORD, those, True)] if plain else [Piece(one.kind, (one,), True) for one in those]
        )
    return pieces


def taking(rows: sa.Select[Any], log: Log, pieces: Iterable[Piece]) -> sa.Select[Any]:
    """The statement of a log that gives its community and these pieces in place of the columns."""
    first, *values = rows.inner_columns
    of = dict(zip((column.name for column in log.columns), values, strict=True))
    taken = [_value(piece, [of[column.name] for column in piece.columns]) for piece in pieces]
    return rows.with_only_columns(first, *taken, maintain_column_froms=True)


def _value(piece: Piece, values: Sequence[Any]) -> Any:
    if not piece.joint:
        return values[0]
    first, *others = map(_text, values)
    for other in others:
        first = first.concat(COMMA).concat(other)
    return first


def _text(value: Any) -> sa.ColumnElement[str]:
    is_text = isinstance(value.type, sa.String) and not isinstance(value.type, sa.Enum)
    return sa.func.coalesce(value if is_text else sa.cast(value, sa.String), "")
