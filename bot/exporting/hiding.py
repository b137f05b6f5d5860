"""Rows as others may read them: people under their pseudonyms, and without the names in their texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from typing import Any

from bot.exporting.disguise import NOBODY, Disguise, Names, words_of_names
from bot.exporting.formats import Cells, Row
from storage.exporting import Kind, Piece, Spool
from storage.exporting.spool import NAMES


def shown(
    spool: Spool, log: str, pieces: Sequence[Piece], after: int, disguise: Disguise, *, identified: bool
) -> Iterator[Cells]:
    """A log's rows without the community before them: people under their pseudonyms, and unless `identified`
    without names in the texts.
    """
    known = _Known(spool)
    kinds = [piece.kind for piece in pieces]
    scanned = Kind.TEXT in kinds and not identified

    def hidden(batch: Cells) -> Cells:
        communities, *cells = batch
        groups = list(known.of_each(communities)) if scanned else []
        return [_hidden(kind, column, disguise, groups) for kind, column in zip(kinds, cells, strict=True)]

    return map(hidden, spool.rows(log, after))  # a loop would keep one batch while the next is read


Groups = Sequence[tuple[Names, int]]
"""The names in a community, and how many rows are of it, one community after the other."""


def _hidden(kind: Kind, column: Sequence[Any], disguise: Disguise, groups: Groups) -> Sequence[Any]:
    """A column in which people are hidden; its texts, too, where there are groups."""
    if kind is Kind.MEMBER:
        return [disguise.pseudonym(one) if one else one for one in column]
    if kind is not Kind.TEXT or not groups:
        return column
    shown: list[Any] = []
    for names, count in groups:
        shown += disguise.texts(column[len(shown) : len(shown) + count], names)
    return shown


class _Known:
    """The names of one community after the other: the rows come in that order, as do the names."""

    def __init__(self, spool: Spool) -> None:
        self._rows = chain.from_iterable(zip(*cells, strict=True) for cells in spool.rows(NAMES))
        self._next: Row | None = next(self._rows, None)
        self._community = 0
        self._names = NOBODY

    def of_each(self, communities: Sequence[Any]) -> Iterator[tuple[Names, int]]:
        """The words that name the people of each community, and how many rows it has; none is before the one
        asked for last.
        """
        for community, rows in groupby(communities):
            if (community_id := int(community)) != self._community:
                self._community, self._names = community_id, words_of_names(self._of(community_id))
            yield self._names, sum(1 for _ in rows)

    def _of(self, community_id: int) -> Iterator[str]:
        while self._next is not None and int(self._next[0]) < community_id:
            self._next = next(self._rows, None)
        while self._next is not None and int(self._next[0]) == community_id:
            yield self._next[1]
            self._next = next(self._rows, None)
