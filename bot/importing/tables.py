"""What an import hands back as CSV: the lines that are wrong, and the links for who cannot be written to."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bot.cells import harmless
from bot.importing.checking import Bad, Person

PLACEHOLDER = "CODEXCODE"
"""What stands in a link in place of a guest's own code, before it is put there."""


def write_bad(path: Path, header: Sequence[str], bad: Iterable[Bad], separator: str = ",") -> None:
    """The wrong lines as they came, to be put right, with a column that says what is wrong.

    By the `separator` of the list: the Excel that wrote it opens no other as columns.

    Raises:
        OSError: it cannot be written.
    """
    width = len(header)
    rows = ([*_wide(one.cells, width), "; ".join(one.faults), one.line] for one in bad)
    _write(path, [*header, "what is wrong", "line"], rows, separator)


def write_links(
    path: Path, by_hand: Iterable[tuple[Person, str]], links: Mapping[str, str], separator: str = ","
) -> None:
    """A link for each person and channel; `links` lead in with `PLACEHOLDER` for the code.

    Raises:
        OSError: it cannot be written.
    """
    channels = sorted(links)
    rows = (
        [
            person.name,
            person.number,
            person.place.name,
            f"JOIN {code}",
            *(links[channel].replace(PLACEHOLDER, code) for channel in channels),
        ]
        for person, code in by_hand
    )
    _write(path, ["name", "phone", "community", "message", *channels], rows, separator)


def _wide(cells: Sequence[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]], separator: str = ",") -> None:
    """For its owner alone: it holds people's numbers. The mark at its start tells Excel the encoding."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with open(descriptor, "w", encoding="utf-8-sig", newline="") as out:  # noqa: PTH123 - an open descriptor
        writer = csv.writer(out, delimiter=separator)
        # An apostrophe that this puts before a cell is taken off again when the list is read.
        writer.writerow(harmless(header))
        writer.writerows(map(harmless, rows))
