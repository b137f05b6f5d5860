"""The formats of an export: each writes one log into one file, row by row, in constant memory."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from itertools import chain, islice
from pathlib import Path
from typing import Any

from bot.cells import harmless
from storage.exporting import Kind, Piece

Row = Sequence[Any]
Cells = Sequence[Sequence[Any]]
Batches = Iterator[Cells]
"""Some rows at a time, as the cells of their columns."""

Change = Callable[[Sequence[Any]], Sequence[Any]]
"""What is done to the cells of a column."""

SHEET_ROWS = 1_048_575
"""Rows below the heading that a sheet holds at most; and characters of a cell."""

CELL = 32_767
WRITTEN = (Kind.TEXT, Kind.NAME, Kind.LABEL)
"""The columns whose cells people have written."""

REPEATED = (Kind.WORD, Kind.LABEL)
"""The columns that say the same again and again: only for these a dictionary saves anything."""

GROUP = 4
"""Batches of rows that Parquet keeps together: what is noted of each group stays in memory to the end."""

POOL = ("ARROW_DEFAULT_MEMORY_POOL", "system")
"""Where Arrow takes its memory from, read when it is imported: its own pool keeps 15 MB of what was freed.

Source: https://arrow.apache.org/docs/cpp/env_vars.html
"""


@dataclass(frozen=True, slots=True)
class Format:
    """How a log is written: `write` takes the file, the columns and the rows.

    A format that `goes_on` may be broken off and gone on with; the others begin their file anew. `most` rows
    fit into one file. Not all have the library that it `needs`. One that `takes_joint` pieces writes texts.
    """

    name: str
    mime: str
    write: Callable[[Path, Sequence[Piece], Batches], None]
    goes_on: bool = False
    takes_joint: bool = False
    most: int | None = None
    needs: str | None = None


def _names(pieces: Sequence[Piece]) -> list[str]:
    """The heading."""
    return [column.name for piece in pieces for column in piece.columns]


def _changed(pieces: Sequence[Piece], cells: Cells, change: Mapping[Kind, Change]) -> list[Sequence[Any]]:
    """The cells of a batch, column by column: a step for each row of a million takes three times as long."""
    changes = [change.get(piece.kind) for piece in pieces]
    return [change(those) if change else those for change, those in zip(changes, cells, strict=True)]


def _rows(pieces: Sequence[Piece], batches: Batches, change: Mapping[Kind, Change]) -> Iterator[Row]:
    """Row by row; of a batch nothing is kept while the next is read."""

    def rows(cells: Cells) -> Iterator[Row]:
        return zip(*_changed(pieces, cells, change), strict=True)

    return chain.from_iterable(map(rows, batches))


def _numbers(cells: Sequence[Any]) -> Sequence[int | None]:
    return [None if cell is None else int(cell) for cell in cells]


def _truths(cells: Sequence[Any]) -> Sequence[bool]:
    return [cell == "true" for cell in cells]


def _fitting(cells: Sequence[Any]) -> Sequence[Any]:
    return [cell[:CELL] if cell else cell for cell in harmless(cells)]


def _quoted(cells: Sequence[Any]) -> Sequence[str]:
    """Harmless cells as they stand in a CSV."""
    return [
        f'"{cell.replace(QUOTE, QUOTE * 2)}"'
        if QUOTE in cell or "," in cell or "\n" in cell or "\r" in cell
        else cell
        for cell in harmless(cells)
    ]


def _quoted_once(cells: Sequence[Any]) -> Sequence[str]:
    """The same of what is said again and again, such as a place."""
    different = list(set(cells))
    return [*map(dict(zip(different, _quoted(different), strict=True)).__getitem__, cells)]


QUOTE = '"'
QUOTED: Mapping[Kind, Change] = {Kind.TEXT: _quoted, Kind.NAME: _quoted, Kind.LABEL: _quoted_once}
TYPED: Mapping[Kind, Change] = {Kind.NUMBER: _numbers, Kind.YES_NO: _truths}
FITTING: Mapping[Kind, Change] = {**TYPED, **dict.fromkeys(WRITTEN, _fitting)}


def _csv(file: Path, pieces: Sequence[Piece], batches: Batches) -> None:
    """Add the rows to a file; the heading too, if it is new. Lines and quotes are those of the csv module.

    Source: https://www.rfc-editor.org/rfc/rfc4180
    """
    with file.open("a", encoding="utf-8", newline="") as out:
        if out.tell() == 0:
            out.write(f"{','.join(_names(pieces))}\r\n")
        out.writelines(map(partial(_lines, pieces), batches))


def _lines(pieces: Sequence[Piece], cells: Cells) -> str:
    rows = map(",".join, zip(*_changed(pieces, cells, QUOTED), strict=True))
    return "".join([f"{row}\r\n" for row in rows])


def _jsonl(file: Path, pieces: Sequence[Piece], batches: Batches) -> None:
    names = _names(pieces)
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    with file.open("a", encoding="utf-8") as out:
        rows = _rows(pieces, batches, TYPED)
        out.writelines(encode(dict(zip(names, row, strict=True))) + "\n" for row in rows)


def _xlsx(file: Path, pieces: Sequence[Piece], batches: Batches) -> None:
    from rustpy_xlsxwriter import write_worksheet

    names = _names(pieces)
    records = (dict(zip(names, row, strict=True)) for row in _rows(pieces, batches, FITTING))
    try:
        write_worksheet(records, str(file), sheet_name="log", freeze_row=1, bold_headers=True)
    except BaseException as error:  # the library panics where it cannot write, which is no Exception
        if type(error).__name__ == "PanicException":
            raise OSError(errno.ENOSPC, "the sheet cannot be written") from error
        raise


def _parquet(file: Path, pieces: Sequence[Piece], batches: Batches) -> None:
    os.environ.setdefault(*POOL)
    import pyarrow as pa
    from pyarrow import parquet

    types = {Kind.NUMBER: pa.int64(), Kind.YES_NO: pa.bool_()}
    kinds = [types.get(piece.kind, pa.string()) for piece in pieces]
    schema = pa.schema(list(zip(_names(pieces), kinds, strict=True)))
    words = [column.name for piece in pieces if piece.kind in REPEATED for column in piece.columns]

    def batch_of(cells: Cells) -> pa.RecordBatch:
        """What it is made of goes before the next is read."""
        typed = zip(_changed(pieces, cells, TYPED), schema, strict=True)
        return pa.record_batch([pa.array(one, type=field.type) for one, field in typed], schema=schema)

    with parquet.ParquetWriter(file, schema, compression="zstd", use_dictionary=words) as writer:
        made = map(batch_of, batches)
        while group := list(islice(made, GROUP)):
            writer.write_table(pa.Table.from_batches(group))
            del group
            pa.default_memory_pool().release_unused()


FORMATS = {
    one.name: one
    for one in (
        Format("csv", "text/csv", _csv, goes_on=True, takes_joint=True),
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
