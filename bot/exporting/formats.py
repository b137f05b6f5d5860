"""The formats of an export: each writes one log into one file, row by row, in constant memory."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from storage.exporting import Column, Kind

Row = Sequence[Any]
Cells = Sequence[Sequence[Any]]
Batches = Iterator[Cells]
"""Some rows at a time, as the cells of their columns."""

Change = Callable[[Sequence[Any]], Sequence[Any]]
"""What is done to the cells of a column."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet may take for the beginning of a formula.

Source: https://owasp.org/www-community/attacks/CSV_Injection
"""

SHEET_ROWS = 1_048_575
"""Rows below the heading that a sheet holds at most; and characters of a cell."""

CELL = 32_767
WRITTEN = (Kind.TEXT, Kind.NAME, Kind.LABEL)
"""The columns whose cells people have written."""


@dataclass(frozen=True, slots=True)
class Format:
    """How a log is written: `write` takes the file, the columns and the rows.

    A format that `goes_on` may be broken off and gone on with; the others begin their file anew. `most` rows
    fit into one file. Not all have the library that it `needs`.
    """

    name: str
    mime: str
    write: Callable[[Path, Sequence[Column], Batches], None]
    goes_on: bool = False
    most: int | None = None
    needs: str | None = None


def _changed(columns: Sequence[Column], cells: Cells, change: Mapping[Kind, Change]) -> list[Sequence[Any]]:
    """The cells of a batch, column by column: a step for each row of a million takes three times as long."""
    changes = [change.get(column.kind) for column in columns]
    return [change(those) if change else those for change, those in zip(changes, cells, strict=True)]


def _rows(columns: Sequence[Column], batches: Batches, change: Mapping[Kind, Change]) -> Iterator[Row]:
    for cells in batches:
        yield from zip(*_changed(columns, cells, change), strict=True)


def _harmless(cells: Sequence[Any]) -> Sequence[Any]:
    """Cells that no spreadsheet takes for formulas: with an apostrophe before them."""
    return [f"'{cell}" if cell and cell.startswith(FORMULA) else cell for cell in cells]


def _numbers(cells: Sequence[Any]) -> Sequence[int | None]:
    return [None if cell is None else int(cell) for cell in cells]


def _truths(cells: Sequence[Any]) -> Sequence[bool]:
    return [cell == "true" for cell in cells]


def _fitting(cells: Sequence[Any]) -> Sequence[Any]:
    return [cell[:CELL] if cell else cell for cell in _harmless(cells)]


HARMLESS: Mapping[Kind, Change] = dict.fromkeys(WRITTEN, _harmless)
TYPED: Mapping[Kind, Change] = {Kind.NUMBER: _numbers, Kind.YES_NO: _truths}
FITTING: Mapping[Kind, Change] = {**TYPED, **dict.fromkeys(WRITTEN, _fitting)}


def _csv(file: Path, columns: Sequence[Column], batches: Batches) -> None:
    """Add the rows to a file; the heading too, if it is new."""
    with file.open("a", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        if out.tell() == 0:
            writer.writerow([column.name for column in columns])
        for cells in batches:
            writer.writerows(zip(*_changed(columns, cells, HARMLESS), strict=True))


def _jsonl(file: Path, columns: Sequence[Column], batches: Batches) -> None:
    names = [column.name for column in columns]
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    with file.open("a", encoding="utf-8") as out:
        rows = _rows(columns, batches, TYPED)
        out.writelines(encode(dict(zip(names, row, strict=True))) + "\n" for row in rows)


def _xlsx(file: Path, columns: Sequence[Column], batches: Batches) -> None:
    from rustpy_xlsxwriter import write_worksheet

    names = [column.name for column in columns]
    records = (dict(zip(names, row, strict=True)) for row in _rows(columns, batches, FITTING))
    write_worksheet(records, str(file), sheet_name="log", freeze_row=1, bold_headers=True)


def _parquet(file: Path, columns: Sequence[Column], batches: Batches) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    kinds = {Kind.NUMBER: pa.int64(), Kind.YES_NO: pa.bool_()}
    schema = pa.schema([(column.name, kinds.get(column.kind, pa.string())) for column in columns])
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        for cells in batches:
            typed = zip(_changed(columns, cells, TYPED), schema, strict=True)
            arrays = [pa.array(one, type=field.type) for one, field in typed]
            writer.write_batch(pa.record_batch(arrays, schema=schema))


FORMATS = {
    one.name: one
    for one in (
        Format("csv", "text/csv", _csv, goes_on=True),
        Format("jsonl", "application/jsonl", _jsonl, goes_on=True),
        Format(
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _xlsx,
            most=SHEET_ROWS,
            needs="rustpy_xlsxwriter",
        ),
        Format("parquet", "application/vnd.apache.parquet", _parquet, needs="pyarrow"),
    )
}


def installed() -> frozenset[str]:
    """The formats whose libraries are there."""
    return frozenset(one.name for one in FORMATS.values() if not one.needs or find_spec(one.needs))
