"""What describes an export to programs and people: a Frictionless data package, and a dictionary of columns.

Source: https://specs.frictionlessdata.io/tabular-data-package/
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.exporting.formats import FORMATS
from storage.exporting import LOGS, Column, Kind

TYPES = {Kind.NUMBER: "integer", Kind.YES_NO: "boolean", Kind.TIME: "datetime", Kind.DATE: "date"}
DICTIONARY = "dictionary.csv"
PACKAGE = "datapackage.json"
CHUNK = 1 << 20

DISGUISED = (
    "De-identified: people stand under pseudonyms that are the same in every export of this programme. "
    "Telephone numbers, e-mail addresses, user names and the names of members were taken out of the texts by "
    "a program, which finds what it looks for and no more: read the texts before you publish them."
)
IDENTIFIED = (
    "Identified: it holds the names that members chose, and their texts as they wrote them. Keep it closed."
)


def describe(
    folder: Path,
    *,
    title: str,
    created: str,
    format_name: str,
    files: Mapping[str, Sequence[tuple[str, int]]],
    columns: Mapping[str, Sequence[Column]],
    identified: bool,
) -> None:
    """Write `datapackage.json` and `dictionary.csv`; `files` are the names and rows of each log's files."""
    resources = [
        _resource(folder, log, name, columns[log], format_name)
        for log, written in files.items()
        for name, _ in written
    ]
    package = {
        "profile": "tabular-data-package" if format_name == "csv" else "data-package",
        "name": folder.name.lower().replace("_", "-"),
        "title": title,
        "description": IDENTIFIED if identified else DISGUISED,
        "created": created,
        "resources": resources,
    }
    _write_dictionary(folder / DICTIONARY, columns)
    part = folder / f"{PACKAGE}.part"  # that it is there says that all is
    part.write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    part.replace(folder / PACKAGE)


def _resource(
    folder: Path, log: str, name: str, columns: Sequence[Column], format_name: str
) -> dict[str, Any]:
    file = folder / name
    resource = {
        "name": file.stem.replace("_", "-"),
        "path": name,
        "title": log.replace("_", " "),
        "description": LOGS[log].about,
        "format": format_name,
        "mediatype": FORMATS[format_name].mime,
        "bytes": file.stat().st_size,
        "hash": f"sha256:{_hash(file)}",
        "schema": {
            "fields": [
                {"name": one.name, "type": TYPES.get(one.kind, "string"), "description": one.about}
                for one in columns
            ],
            "primaryKey": list(LOGS[log].key),
            "missingValues": [""],
        },
    }
    if format_name == "csv":
        resource |= {"profile": "tabular-data-resource", "encoding": "utf-8"}
    return resource


def _hash(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as data:
        while block := data.read(CHUNK):
            digest.update(block)
    return digest.hexdigest()


def _write_dictionary(file: Path, columns: Mapping[str, Sequence[Column]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["log", "column", "holds", "meaning"])
        for log, those in columns.items():
            writer.writerows([log, one.name, one.kind.value, one.about] for one in those)
