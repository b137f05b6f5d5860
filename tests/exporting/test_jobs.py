"""Exports in the background: a disk that is full, a restart in the midst, a process of their own."""

from __future__ import annotations

import asyncio
import errno
import os
import resource
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.exporting import making
from bot.exporting.exporter import TRIES, Exporter
from bot.exporting.making import Made, MakingError, Work, alongside, apart, make
from bot.signals import Bell
from storage.coordinators import coordinate
from storage.database import Database
from storage.exporting import Scope, jobs
from storage.exporting.jobs import Wanted
from storage.tables import ExportState, Lease, Message
from tests.clock import START, StillClock
from tests.exporting.conftest import SECRET, Programme
from tests.exporting.test_contents import HEARD


def exporter(
    programme: Programme,
    make: making.Make = alongside,
    database: Database | None = None,
    clock: StillClock | None = None,
) -> Exporter:
    """One process's exporter."""
    return Exporter(
        database or programme.database,
        programme.folder / "exports",
        clock or StillClock(),
        url=programme.url,
        secret=SECRET,
        make=make,
        uploads={},
        links=None,
        bell=Bell(),
    )


async def asked(programme: Programme, member: int = 0, format_name: str = "csv") -> int:
    """A coordinator asks for all of it."""
    who = programme.people[member]
    async with programme.database.write() as session:
        await coordinate(session, who, programme.id, "", START)
        job_id = await jobs.ask(session, Wanted(who, Scope(programme.id), format_name), START)
    assert job_id is not None
    return job_id


async def state_of(programme: Programme, job_id: int) -> ExportState:
    async with programme.database.read() as session:
        job = await jobs.by_id(session, job_id)
    assert job is not None
    return job.state


async def said(programme: Programme) -> list[str]:
    async with programme.database.read() as session:
        keys = (await session.execute(sa.select(Message.text_key))).scalars()  # type: ignore[call-overload]  # a column
        return [key for key in keys if key.startswith("export-")]


async def test_a_full_disk_is_said_in_a_sentence_and_leaves_nothing(programme: Programme) -> None:
    """The file of the answers is a device that is always full."""

    async def full(work: Work) -> Made:
        work.folder.mkdir(parents=True)
        (work.folder / "answers.csv.part").symlink_to("/dev/full")
        return await alongside(work)

    job_id = await asked(programme)
    one = exporter(programme, full)
    assert await one.work()
    assert await state_of(programme, job_id) is ExportState.FAILED
    assert await said(programme) == ["export-no-room"]
    assert list((programme.folder / "exports").iterdir()) == []
    again = await asked(programme)
    one._make = alongside
    assert await one.work()
    assert await state_of(programme, again) is ExportState.READY


@pytest.mark.parametrize("format_name", ["csv", "xlsx", "parquet"])
async def test_a_process_that_may_write_no_more_says_so(programme: Programme, format_name: str) -> None:
    """The limit holds for the spool of SQLite, too, whose words are its own."""
    order = programme.order(format=format_name)
    work = Work(programme.folder / "exports" / "job-1", order, programme.url, SECRET, START)
    work.folder.parent.mkdir()
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, limit[1]))
    try:
        with pytest.raises(OSError, match=r"written|too large"):
            await alongside(work)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert not list(work.folder.parent.glob("*.zip"))


async def test_what_a_process_left_is_gone_on_with_by_the_next(programme: Programme) -> None:
    """One process takes the export and is gone before it is written; the next shows the same moment."""
    folders: list[Path] = []

    async def dies(work: Work) -> Made:
        folders.append(work.folder)
        work.folder.mkdir(parents=True)
        (work.folder / "left").touch()
        raise asyncio.CancelledError

    job_id = await asked(programme)
    first = exporter(programme, dies)
    with pytest.raises(asyncio.CancelledError):
        await first.work()
    assert await state_of(programme, job_id) is ExportState.WORKING

    async def goes_on(work: Work) -> Made:
        assert (work.folder / "left").exists()
        return await alongside(work)

    second = exporter(programme, goes_on)
    assert not await second.work()  # the lease of the first has not run out
    second._holder = first._holder
    assert await second.work()
    assert not await second.work()
    assert await state_of(programme, job_id) is ExportState.READY
    assert folders == [programme.folder / "exports" / f"job-{job_id}"]


async def test_what_was_whole_before_the_break_is_only_packed(programme: Programme) -> None:
    work = Work(programme.folder / "job-1", programme.order(), programme.url, SECRET, START)
    programme.export(work.order, "job-1").run(START, lambda *_: None)
    made = await asyncio.to_thread(make, work)
    assert made.rows == {}
    assert (programme.folder / made.file).exists()
    assert not work.folder.exists()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_process_of_its_own_makes_the_same(programme: Programme) -> None:
    scope = Scope(programme.id, since=START, until=START.replace(year=2030))
    order = replace(programme.order(), scope=scope, logs=tuple(HEARD))
    made = await apart(Work(programme.folder / "job-1", order, programme.url, SECRET, START))
    assert made.rows["contributions"] == HEARD["contributions"]
    assert made.size == (programme.folder / made.file).stat().st_size


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_its_faults_come_back(programme: Programme, monkeypatch: pytest.MonkeyPatch) -> None:
    work = Work(programme.folder / "job-1", programme.order(), "sqlite:////nowhere/x.db", SECRET, START)
    with pytest.raises(MakingError, match="OperationalError"):
        await apart(work)
    (programme.folder / "file").touch()
    with pytest.raises(OSError, match="written") as wrong:
        await apart(replace(work, folder=programme.folder / "file" / "job-1"))
    assert wrong.value.errno == errno.ENOTDIR
    monkeypatch.setattr(sys, "executable", os.devnull if os.access(os.devnull, os.X_OK) else "/bin/true")
    with pytest.raises(MakingError, match="without a word"):
        await apart(work)


async def test_what_always_fails_is_given_up_and_said(programme: Programme) -> None:
    async def fails(_work: Work) -> Made:
        raise MakingError("KeyError")

    job_id = await asked(programme)
    one = exporter(programme, fails)
    assert [await one.work() for _ in range(TRIES)] == [False] * (TRIES - 1) + [True]
    assert await state_of(programme, job_id) is ExportState.FAILED
    assert await said(programme) == ["export-failed"]
    assert not await one.work()


async def test_each_is_made_once_whatever_the_number_of_processes(programme: Programme) -> None:
    await asked(programme, 0)
    await asked(programme, 1)
    made: list[int] = []

    async def counts(work: Work) -> Made:
        made.append(int(work.folder.name.removeprefix("job-")))
        return await alongside(work)

    other = Database(programme.url)
    await other.open()
    two = exporter(programme, counts), exporter(programme, counts, other)
    for _ in range(3):
        await asyncio.gather(*(one.work() for one in two))
    await other.close()
    assert sorted(made) == sorted(set(made))
    assert len(made) == 2


async def test_with_nothing_to_do_nothing_is_written_and_what_nobody_may_have_goes(
    programme: Programme,
) -> None:
    one, folder = exporter(programme), programme.folder / "exports"
    assert not await one.work()
    async with programme.database.read() as session:
        assert (await session.execute(sa.select(sa.func.count()).select_from(Lease))).scalar_one() == 0
    folder.mkdir()
    (folder / "of-somebody-forgotten.zip").write_text("x")
    assert not await one.work()
    assert not [*folder.iterdir()]


async def test_a_folder_that_cannot_be_used_is_tried_again(programme: Programme) -> None:
    folder, stop = programme.folder / "exports", asyncio.Event()
    folder.write_text("no folder")

    class Meanwhile(StillClock):
        async def sleep(self, seconds: float) -> None:
            """Somebody puts it right."""
            folder.unlink()

    async def begins(_work: Work) -> Made:
        stop.set()
        raise MakingError("KeyError")

    await asked(programme)
    await asyncio.wait_for(exporter(programme, begins, clock=Meanwhile()).run(stop), 20)


async def test_a_fault_of_ours_ends_the_process_and_is_no_silence(programme: Programme) -> None:
    async def fails(_work: Work) -> Made:
        raise KeyError("a fault of ours")

    await asked(programme)
    with pytest.raises(KeyError):
        await asyncio.wait_for(exporter(programme, fails).run(asyncio.Event()), 20)
