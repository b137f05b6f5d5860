"""Reading a list: a CSV file or a spreadsheet, as rows of texts, each with its line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.importing import text, workbook
from bot.importing.faults import SheetError

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""How XLSX (and ODS) files begin, and the XLS files of before 2007."""

Row = tuple[int, Sequence[str]]
"""A line, counted from 1 as spreadsheets and editors do, and its cells."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was read; `encoding` is None for a spreadsheet, `separator` is what its cells stood apart by."""

    rows: list[Row]
    encoding: str | None = None
    separator: str = ","


Fits = Callable[[Sequence[Row]], int]
"""How many of the columns that we need a reading has: the one that has most is right."""


def read(path: Path, encoding: str | None, fits: Fits) -> Sheet:
    """The rows of a list. What a file is, its first bytes say, not its name.

    Raises:
        SheetError: it cannot be read, or is only half there.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SheetError(f"{path} cannot be read ({error.strerror})") from None
    if not data.strip(b"\0 \t\r\n"):
        raise SheetError(f"{path} is empty")
    if data.startswith((ZIP, OLE)):
        return Sheet(workbook.read(path, data, fits))
    if path.suffix.lower() in (".xlsx", ".xls", ".ods"):
        raise SheetError(f"{path} is no spreadsheet, whatever its name says: save it again as XLSX or CSV")
    return Sheet(*text.read(path, data, encoding, fits))
