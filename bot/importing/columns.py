"""Finding the columns of a list by their names, in any of our languages and usual spellings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.importing.faults import SheetError
from prompts.fold import fold
from prompts.texts import Texts

COLUMNS = ("phone", "name", "community", "role", "language", "channel", "subject", "level", "place")
"""The columns, by the names that they have in code; what people call them stands in `column-…`."""

FIRST_LINES = 10
"""The header may stand below a title, so far."""

Row = tuple[int, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Header:
    """Where each known column stands, by its name, in which line the names do, and how many cells it has."""

    places: dict[str, int]
    line: int
    width: int


class Columns:
    """The names of all columns. `needed` are those that a list must have."""

    def __init__(self, texts: Texts, needed: Sequence[str]) -> None:
        self._needed = needed
        self._texts = texts
        self._known = {
            plain(word): column
            for column in COLUMNS
            for language in texts.languages
            for word in texts.words(language, f"column-{column}")
        }

    def count(self, rows: Sequence[Row]) -> int:
        """How many columns that we know a reading has, twice those that are needed."""
        found = self._best(rows)
        return sum(1 + (column in self._needed) for column in found.places) if found else 0

    def find(self, rows: Sequence[Row]) -> Header:
        """The header.

        Raises:
            SheetError: a column that is needed is missing, or stands there twice.
        """
        found = self._best(rows) or Header({}, 0, 0)
        if missing := [column for column in self._needed if column not in found.places]:
            raise SheetError(self._missing(missing, rows))
        names = [self._known.get(plain(cell)) for cell in dict(rows)[found.line]]
        if twice := [column for column in found.places if names.count(column) > 1]:
            raise SheetError(f"two columns are the {twice[0]}: delete one, or give it another name")
        return found

    def _best(self, rows: Sequence[Row]) -> Header | None:
        headers = [self._read(line, cells) for line, cells in rows[:FIRST_LINES]]
        return max(headers, key=lambda one: (len(one.places), -one.line), default=None)

    def _read(self, line: int, cells: Sequence[str]) -> Header:
        places: dict[str, int] = {}
        for place, cell in enumerate(cells):
            column = self._known.get(plain(cell))
            if column is not None:
                places.setdefault(column, place)
        return Header(places, line, len(cells))

    def _missing(self, missing: Sequence[str], rows: Sequence[Row]) -> str:
        lines = [
            f"the column for the {column} is missing; it may be called: {', '.join(self._names(column))}"
            for column in missing
        ]
        first = next((cells for _, cells in rows if any(cell.strip() for cell in cells)), ())
        there = ", ".join(repr(cell.strip()) for cell in first[:12] if cell.strip())
        return "\n".join([*lines, f"the first line has: {there or 'nothing'}"])

    def _names(self, column: str) -> list[str]:
        """A few of its names in each language."""
        named = [self._texts.words(language, f"column-{column}")[:3] for language in self._texts.languages]
        return list(dict.fromkeys(word for some in named for word in some))


def plain(cell: str) -> str:
    """A name as it is compared: `Phone_Number (WhatsApp) *` is `phone number`."""
    bare = re.sub(r"\([^)]*\)|\[[^]]*]", " ", cell.replace("_", " ").replace("-", " "))
    return fold(re.sub(r"[*:#.°º’'\"]", " ", bare))
