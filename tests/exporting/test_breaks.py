"""An export that is broken off goes on where it stopped, and shows one moment all the same."""

from __future__ import annotations

import errno
import os
from typing import Any

import pytest

from bot.exporting import writing
from bot.exporting.writing import OrderError
from storage.exporting import spool
from tests.clock import START
from tests.exporting.conftest import Programme
from tests.exporting.test_contents import HEARD, _nothing, _read


class BrokenOffError(Exception):
    """Somebody pressed Ctrl-C, or the machine went down."""


def _break_after(rows: int) -> Any:
    def progress(log: str, done: int, _count: int) -> None:
        if log == "contributions" and done >= rows:
            raise BrokenOffError

    return progress


@pytest.mark.parametrize("format_name", ["csv", "jsonl", "xlsx", "parquet"])
async def test_it_goes_on_where_it_stopped(
    programme: Programme, monkeypatch: pytest.MonkeyPatch, format_name: str
) -> None:
    monkeypatch.setattr(spool, "BATCH", 3)
    monkeypatch.setattr(writing, "STRIDE", 1)
    order = programme.order(format=format_name)
    programme.export(order, "whole").run(START, _nothing)
    with pytest.raises(BrokenOffError):
        programme.export(order, "broken").run(START, _break_after(4))
    broken = programme.folder / "broken"
    assert not [file for file in broken.iterdir() if file.suffix == f".{format_name}"]  # nothing looks whole
    await programme.give(["said after it had begun"])
    counts = programme.export(order, "broken").run(START, _nothing)
    assert counts == HEARD
    for log in HEARD:
        name = f"{log}.{format_name}"
        assert _read(broken / name) == _read(programme.folder / "whole" / name)
    assert not (broken / ".export").exists()


async def test_what_was_written_in_part_behind_the_last_note_is_written_anew(
    programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spool, "BATCH", 3)
    monkeypatch.setattr(writing, "STRIDE", 1)
    order = programme.order(logs=("contributions",))
    with pytest.raises(BrokenOffError):
        programme.export(order).run(START, _break_after(4))
    with (programme.folder / "out" / "contributions.csv.part").open("a") as part:
        part.write("half a li")
    programme.export(order).run(START, _nothing)
    assert len(_read(programme.folder / "out" / "contributions.csv")) == HEARD["contributions"]


async def test_what_the_machine_took_with_it_is_written_anew(
    programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spool, "BATCH", 3)
    monkeypatch.setattr(writing, "STRIDE", 1)
    order = programme.order(logs=("contributions",))
    with pytest.raises(BrokenOffError):
        programme.export(order).run(START, _break_after(4))
    os.truncate(programme.folder / "out" / "contributions.csv.part", 9)
    programme.export(order).run(START, _nothing)
    assert len(_read(programme.folder / "out" / "contributions.csv")) == HEARD["contributions"]


async def test_another_export_does_not_go_on_with_it(programme: Programme) -> None:
    with pytest.raises(BrokenOffError):
        programme.export(programme.order()).run(START, _break_after(1))
    with pytest.raises(OrderError, match="not finished"):
        programme.export(programme.order(identified=True)).run(START, _nothing)


async def test_a_full_disk_leaves_nothing_half_done(programme: Programme) -> None:
    """A device that is always full stands in for the file of the answers."""
    order = programme.order()
    out = programme.folder / "out"
    with pytest.raises(BrokenOffError):
        programme.export(order).run(START, _break_after(HEARD["contributions"]))
    (out / "answers.csv.part").symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left") as full:
        programme.export(order).run(START, _nothing)
    assert full.value.errno == errno.ENOSPC
    assert not list(out.glob("*.csv"))
    (out / "answers.csv.part").unlink()
    assert programme.export(order).run(START, _nothing) == HEARD


@pytest.mark.parametrize("format_name", ["csv", "jsonl", "xlsx", "parquet"])
async def test_an_empty_log_is_a_file_all_the_same(programme: Programme, format_name: str) -> None:
    order = programme.order(format=format_name, until=START, logs=("contributions", "deliveries"))
    assert programme.export(order).run(START, _nothing) == {"contributions": 0, "deliveries": 0}
    assert (programme.folder / "out" / f"deliveries.{format_name}").exists()


async def test_the_spool_is_for_our_eyes_only(programme: Programme) -> None:
    with pytest.raises(BrokenOffError):
        programme.export(programme.order()).run(START, _break_after(1))
    hidden = programme.folder / "out" / ".export"
    assert hidden.parent.stat().st_mode & 0o077 == 0
    assert hidden.stat().st_mode & 0o077 == 0
    assert (hidden / "spool").stat().st_mode & 0o077 == 0
