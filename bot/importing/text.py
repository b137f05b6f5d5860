"""Reading a CSV file in whatever encoding and with whatever separator it came."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bot.importing.faults import SheetError

Row = tuple[int, Sequence[str]]
Fits = Callable[[Sequence[Row]], int]

MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
"""What stands before the first character, and the encoding that it tells."""

OLD = ("cp1252", "cp1256")
"""Windows' encodings for western European languages and for Arabic: what is neither UTF-8 nor UTF-16."""

SEPARATORS = ",;\t|"
SEP_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""What Excel puts first to say the separator."""

HALF = "{path} breaks off in the middle: copy it again, or save it anew from the spreadsheet"
SAVE = 'save it as "CSV UTF-8", or name its encoding with --encoding'


def read(path: Path, data: bytes, encoding: str | None, fits: Fits) -> tuple[list[Row], str, str]:
    """Its rows, the encoding that it was in, and what separates its cells.

    Raises:
        SheetError: its encoding is unknown, or it is only half there.
    """
    readings = [(name, _decoded(path, data, name)) for name in _encodings(path, data, encoding)]
    known = [(name, words) for name, words in readings if words is not None]
    if not known:
        raise SheetError(f"{path} is not in {readings[0][0]}: {SAVE}")
    name, words = max(known, key=lambda one: max(map(fits, _samples(one[1]))))
    if "\0" in words:
        raise SheetError(f"{path} holds bytes that no text has: {SAVE}; or it is damaged: copy it again")
    separator, rows = _rows(path, words, fits)
    return rows, name, separator


def _encodings(path: Path, data: bytes, wanted: str | None) -> Sequence[str]:
    """The encodings that it may be in, the likelier first."""
    if wanted is not None:
        return (wanted,)
    for mark, name in MARKS.items():
        if data.startswith(mark):
            return (name,)
    if b"\0" in data[:200] and b"\0" * 8 not in data:
        return ("utf-16-le",) if data[1:2] == b"\0" else ("utf-16-be",)
    if _is_utf8(path, data):
        return ("utf-8",)
    return OLD


def _is_utf8(path: Path, data: bytes) -> bool:
    """Whether all of it is. Where only the last character is cut, it was before it was cut."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.end == len(data) and error.reason == "unexpected end of data" and not data[:-4].isascii():
            raise SheetError(HALF.format(path=path)) from None
        return False
    return True


def _decoded(path: Path, data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except LookupError:
        raise SheetError(
            f"--encoding {encoding}: there is no such encoding; utf-8 and cp1252 are two"
        ) from None
    except UnicodeDecodeError as error:
        if encoding.startswith("utf-16") and error.end >= len(data) - 1:
            raise SheetError(HALF.format(path=path)) from None
        return None


def _samples(words: str) -> Iterator[list[Row]]:
    """Its first lines, taken apart by each separator."""
    first = "\n".join(words.removeprefix("\ufeff").splitlines()[:10])
    for separator in SEPARATORS:
        yield [(n, row) for n, row in enumerate(csv.reader(first.splitlines(), delimiter=separator), start=1)]


def _separator(words: str, fits: Fits) -> str:
    by = dict(zip(SEPARATORS, _samples(words), strict=True))
    return max(by, key=lambda one: (fits(by[one]), max((len(row) for _, row in by[one]), default=0)))


def _rows(path: Path, words: str, fits: Fits) -> tuple[str, list[Row]]:
    words = words.removeprefix("\ufeff")
    said = SEP_LINE.match(words)
    body = words[said.end() :] if said else words
    separator = said[1] if said else _separator(body, fits)
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=separator, strict=True)
    rows: list[Row] = []
    before, skipped = 0, 1 if said else 0
    try:
        for row in reader:
            rows.append((before + 1 + skipped, row))
            before = reader.line_num
    except csv.Error as error:
        raise SheetError(_csv_fault(path, str(error), before + 1 + skipped)) from None
    _check_end(path, body, rows)
    return separator, rows


def _csv_fault(path: Path, fault: str, line: int) -> str:
    if "unexpected end" in fault:
        return (
            f'{path} breaks off within quotes that begin in line {line}: copy it again, or close the " there'
        )
    return f'{path}, line {line}: it cannot be taken apart ({fault}); look at the " in that line'


def _check_end(path: Path, body: str, rows: list[Row]) -> None:
    """A last line without an end that has fewer cells than the first lines was being written."""
    full = max((len(row) for _, row in rows[:10]), default=0)
    if len(rows) > 1 and not body.endswith(("\n", "\r")) and 0 < len(rows[-1][1]) < full:
        raise SheetError(HALF.format(path=path) + f" (its last line, {rows[-1][0]}, is not whole)")
