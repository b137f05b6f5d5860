"""What an export holds, read back by readers that are not ours, and compared with the database."""

from __future__ import annotations

import csv
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import frictionless
import openpyxl
import polars
import pytest
import sqlalchemy as sa

from bot.exporting.disguise import Disguise
from bot.exporting.writing import OrderError
from prompts.texts import load
from storage.exporting import LOGS
from storage.exporting.statements import TO_MANY
from storage.tables import Community, Contribution, ContributionKind, Status
from tests.clock import START
from tests.exporting.conftest import NAMES, SECRET, TEXTS, Programme

HEARD = {
    "contributions": 12,
    "answers": 1,
    "reflections": 1,
    "reflection_counts": 2,
    "prompt_runs": 1,
    "deliveries": 3,
    "membership": 6,
}


def _nothing(_log: str, _done: int, _count: int) -> None:
    """Hears of the progress and says nothing."""


def _read(file: Path) -> list[dict[str, Any]]:
    """A file's rows by a reader that is not ours; the apostrophe before a formula is no part of its cell."""
    match file.suffix:
        case ".csv":
            rows = polars.read_csv(file, infer_schema=False).to_dicts()
        case ".parquet":
            rows = polars.read_parquet(file).to_dicts()
        case ".jsonl":
            rows = polars.read_ndjson(file, infer_schema_length=None).to_dicts()
        case _:
            heading, *cells = openpyxl.load_workbook(file).active.values
            rows = [dict(zip(heading, row, strict=True)) for row in cells]
    return [{name: _plain(cell) for name, cell in row.items()} for row in rows]


def _plain(cell: Any) -> str | None:
    if isinstance(cell, bool) or cell in ("TRUE", "FALSE"):
        return str(cell).lower()
    if cell is None or cell == "":
        return None
    said = str(int(cell) if isinstance(cell, float) else cell)
    return said[1:] if said[:2] in ("'=", "'+", "'-", "'@") else said


async def _stored(programme: Programme) -> list[dict[str, Any]]:
    """The contributions as the database has them, by a statement that is not the export's."""
    async with programme.database.read() as session:
        rows = await session.execute(
            sa.select(Contribution, Community)
            .join(Community, Contribution.community_id == Community.id)  # type: ignore[arg-type]  # a column
            .where(Community.programme_id == programme.id)  # type: ignore[arg-type]  # a column
        )
        given = [(one, place) for one, place in rows if one.status is not Status.DRAFT]
    return sorted(
        (
            {
                "id": str(one.id),
                "community": place.name,
                "area": place.area,
                "code": one.code,
                "kind": one.kind.value,
                "text": None if one.origin_id else one.text or None,
                "helped_by_id": _plain(one.helped_by_id),
                "has_file": "false",
                "tried": str(one.tried),
                "created_at": one.created_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
            }
            for one, place in given
        ),
        key=lambda row: int(row["id"]),
    )


@pytest.mark.parametrize("format_name", ["csv", "xlsx", "jsonl", "parquet"])
async def test_each_format_is_read_back_row_by_row(programme: Programme, format_name: str) -> None:
    order = programme.order(format=format_name, identified=True)
    counts = programme.export(order).run(START, _nothing)
    assert counts == HEARD
    rows = sorted(
        _read(programme.folder / "out" / f"contributions.{format_name}"), key=lambda row: int(row["id"] or 0)
    )
    stored = await _stored(programme)
    assert [{name: row[name] for name in stored[0]} for row in rows] == stored
    by_text = {row["text"]: row["author_name"] for row in rows}
    assert by_text["How do you mark 60 books?"] == "Amina Yusuf"
    assert by_text["I shouted less"] is None  # shared without a name: not even here
    left = {file.name for file in (programme.folder / "out").iterdir()}
    assert left == {"datapackage.json", "dictionary.csv", *(f"{log}.{format_name}" for log in LOGS)}


async def test_nobody_is_known_by_it(programme: Programme) -> None:
    programme.export(programme.order()).run(START, _nothing)
    everything = "".join(
        file.read_text() for file in (programme.folder / "out").iterdir() if file.name != "dictionary.csv"
    )
    for shown in (
        "254712",
        "712 345",
        "0712-345",
        "٠٧١٢",
        "example.org",
        "Profile",
        "KAKUMA",
        "private thought",
    ):
        assert shown not in everything
    rows = _read(programme.folder / "out" / "contributions.csv")
    texts = [row["text"] for row in rows]
    assert texts[: len(TEXTS)] == [
        "Call me on [number] or [number], or [e-mail]",
        "[name] and [name] showed it to me; [name]'s class is large",
        TEXTS[2],
        TEXTS[3],
        "اتصل بي على [number] يا [name]",
        TEXTS[5],
    ]
    copies = [row["text"] for row in rows if row["origin_id"] is not None]
    assert copies == [None]  # its words stand with the origin, without the names of who is there
    assert "Amina is nobody here" in texts  # she is in another community
    assert not any(name in everything.replace("Amina is nobody here", "") for name in ("Amina Yusuf", "José"))
    assert "author_name" not in rows[0]
    assert "name" not in _read(programme.folder / "out" / "membership.csv")[0]


async def test_what_was_sent_shows_of_nobody_what_they_did(programme: Programme) -> None:
    """Of all our texts only those that hand on to many name their readers, and not where one asked."""
    order = programme.order(logs=("deliveries",), identified=True)
    keys = {*load().keys, "a-text-of-tomorrow"} - {"relay-help", "relay-reflection", "relay-answer"}
    await programme.say(sorted(keys))
    programme.export(order).run(START, _nothing)
    rows = {row["text_key"]: row["to"] for row in _read(programme.folder / "out" / "deliveries.csv")}
    assert rows["relay-help"] is not None
    assert rows["relay-reflection"] is None  # shared without a name: all but its author got it
    assert rows["relay-answer"] is None  # somebody looked for it
    private = (
        "report-thanks",
        "report-why",
        "reflect-thanks",
        "warn-told",
        "remove-told",
        "relay-back",
        "paused",
    )
    assert [rows[key] for key in private] == [None] * len(private)
    shown = {key for key, to in rows.items() if to is not None}
    assert shown == {*TO_MANY} - {"relay-reflection", "relay-answer"}


async def test_a_pseudonym_is_the_same_in_every_export_of_the_programme_alone(programme: Programme) -> None:
    programme.export(programme.order(), "one").run(START, _nothing)
    programme.export(programme.order(logs=("contributions", "membership")), "two").run(START, _nothing)
    one, two = (
        {row["code"]: row["author"] for row in _read(programme.folder / name / "contributions.csv")}
        for name in ("one", "two")
    )
    assert one == two
    assert one["P1"] is not None
    members = [row["member"] for row in _read(programme.folder / "two" / "membership.csv")]
    assert len(set(members)) == len(NAMES)
    assert one["P1"] in members
    made = {
        Disguise(secret, programme_id).pseudonym(1)
        for secret in (SECRET, "another")
        for programme_id in (1, 2)
    }
    assert len(made) == 4


async def test_a_program_that_knows_data_packages_finds_it_valid(programme: Programme) -> None:
    programme.export(programme.order()).run(START, _nothing)
    package = programme.folder / "out" / "datapackage.json"
    with frictionless.system.use_context(trusted=True):
        report = frictionless.validate(str(package))
    assert report.valid, report.flatten(["message"])
    described = json.loads(package.read_text())
    assert [one["path"] for one in described["resources"]] == [f"{log}.csv" for log in LOGS]
    with (programme.folder / "out" / "dictionary.csv").open(newline="") as lines:
        listed = {(row["log"], row["column"]) for row in csv.DictReader(lines)}
    fields = {
        (path["path"].removesuffix(".csv"), field["name"])
        for path in described["resources"]
        for field in path["schema"]["fields"]
    }
    assert listed == fields


async def test_figures_about_fewer_than_five_people_are_withheld(programme: Programme) -> None:
    programme.export(programme.order(logs=("reflection_counts",))).run(START, _nothing)
    rows = {row["community"]: row for row in _read(programme.folder / "out" / "reflection_counts.csv")}
    kakuma, goma = rows["Kakuma"], rows["Goma"]
    assert (kakuma["month"], kakuma["people"], kakuma["written"], kakuma["shared"]) == (
        "2026-03",
        "5",
        "5",
        "1",
    )
    assert (goma["people"], goma["written"], goma["shared"]) == (None, None, None)


@pytest.mark.parametrize(
    ("scope", "count"),
    [
        ({"area": "kenya"}, 10),
        ({"area": "kenya/turkana/kakuma"}, 10),
        ({"area": "kenya/turk"}, 0),
        ({"area": "drc"}, 2),
        ({"kinds": (ContributionKind.HELP, ContributionKind.PRACTICE)}, 3),
        ({"since": START, "until": START + timedelta(seconds=1)}, 12),
        ({"until": START}, 0),
        ({"since": START + timedelta(seconds=1)}, 0),
    ],
)
async def test_only_what_was_asked_for(programme: Programme, scope: dict[str, Any], count: int) -> None:
    counts = programme.export(programme.order(logs=("contributions",), **scope)).run(START, _nothing)
    assert counts == {"contributions": count}
    assert len(_read(programme.folder / "out" / "contributions.csv")) == count


async def test_a_folder_holds_one_export(programme: Programme) -> None:
    programme.export(programme.order(logs=("answers",))).run(START, _nothing)
    before = (programme.folder / "out" / "datapackage.json").read_bytes()
    with pytest.raises(OrderError, match="holds an export"):
        programme.export(programme.order()).run(START, _nothing)
    assert (programme.folder / "out" / "datapackage.json").read_bytes() == before
