"""Reading a spreadsheet (XLSX, ODS, XLS): the first sheet that has the columns that we need."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bot.importing.faults import SheetError

Row = tuple[int, Sequence[str]]

LARGEST = 1_000_000_000
"""Bytes that a spreadsheet may unpack to: 1,000,000 people are far below that."""

HALF = "{path} is only half there, or damaged: copy it again, or save it anew from the spreadsheet"


def read(path: Path, data: bytes, fits: Callable[[Sequence[Row]], int]) -> list[Row]:
    """The rows of its first sheet that fits, else of the first.

    Raises:
        SheetError: it cannot be read.
    """
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    if data.startswith(b"PK"):
        _check_package(path, data)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            return _best([_rows(book.get_sheet_by_name(name)) for name in book.sheet_names], fits, path)
    except PasswordError:
        raise SheetError(f"{path} has a password: save it without one") from None
    except (CalamineError, OSError, ValueError) as error:
        if isinstance(error, SheetError):
            raise
        raise SheetError(HALF.format(path=path)) from None


def _check_package(path: Path, data: bytes) -> None:
    """Its directory stands at its end: who broke off before has none. And it must not unpack without end."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            size = sum(part.file_size for part in package.infolist())
            damaged = package.testzip() if size <= LARGEST else None
    except (zipfile.BadZipFile, OSError, ValueError, EOFError):
        raise SheetError(HALF.format(path=path)) from None
    except Exception as error:  # a damaged part ends in an error of its decompressor
        raise SheetError(HALF.format(path=path)) from error
    if damaged is not None:
        raise SheetError(HALF.format(path=path))
    if size > LARGEST:
        raise SheetError(f"{path} is far too large to be a list of people")


def _rows(sheet: Any) -> list[Row]:
    return [
        (line, [_written(cell) for cell in row])
        for line, row in enumerate(sheet.to_python(skip_empty_area=False), start=1)
    ]


def _written(cell: Any) -> str:
    """A cell as its reader sees it; a number without the point that Excel keeps."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    return str(cell)


def _best(sheets: list[list[Row]], fits: Callable[[Sequence[Row]], int], path: Path) -> list[Row]:
    if not sheets or not any(sheets):
        raise SheetError(f"{path} has no rows")
    return max(sheets, key=fits)
