"""The writer: several items in one commit, the bad one alone fails, its place is lent, its end is an end."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import cursors
from storage.database import Database
from storage.tables import Cursor, Programme
from storage.writer import OneStatement, Operation, WriterClosedError
from tests.storage.conftest import Shelf


def _insert(connection: sa.Connection, names: Sequence[str]) -> list[int]:
    """Writer operation: programmes by name; how many came in the same call, for each."""
    for name in names:
        connection.execute(sa.insert(Programme).values(name=name))
    return [len(names)] * len(names)


@OneStatement
def _insert_at_once(dialect: str, names: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Writer operation: programmes by name, by one statement."""
    row = {"sqlite": "(?, '2026-01-05')", "postgresql": "(%s, '2026-01-05')"}[dialect]
    return f"INSERT INTO programmes (name, created_at) VALUES {', '.join([row] * len(names))}", tuple(names)


async def _names(database: Database) -> list[str]:
    async with database.read() as session:
        return list((await session.execute(sa.select(col(Programme.name)))).scalars())


async def test_items_that_wait_together_are_committed_together(shelf: Shelf) -> None:
    writer = shelf.database.writer
    if shelf.database.is_sqlite:
        go = asyncio.Event()
        waiting = [asyncio.create_task(_when(go, shelf, f"p{number}")) for number in range(50)]
        async with shelf.database.write():
            go.set()
            await asyncio.sleep(0)
        assert await asyncio.gather(*waiting) == [50] * 50
    else:
        together = await asyncio.gather(*(writer.do(_insert, f"p{number}") for number in range(50)))
        assert max(together) > 1
    assert len(await _names(shelf.database)) == 51


async def _when(go: asyncio.Event, shelf: Shelf, name: str) -> int:
    await go.wait()
    return await shelf.database.writer.do(_insert, name)


@pytest.mark.parametrize("insert", [_insert, _insert_at_once])
async def test_one_bad_item_alone_fails(shelf: Shelf, insert: Operation[str, Any]) -> None:
    writer = shelf.database.writer
    names = ["a", "b", "a", "c", "Learning Together"]
    results = await asyncio.gather(*(writer.do(insert, name) for name in names), return_exceptions=True)
    failed = [name for name, result in zip(names, results, strict=True) if isinstance(result, BaseException)]
    assert failed == ["a", "Learning Together"]
    assert sorted(await _names(shelf.database)) == ["Learning Together", "a", "b", "c"]
    assert all(r is None or isinstance(r, int | sa.exc.IntegrityError) for r in results)


async def test_one_statement_goes_beside_others_and_alone(shelf: Shelf) -> None:
    writer = shelf.database.writer
    await asyncio.gather(writer.do(_insert_at_once, "x"), writer.do(_insert, "y"))
    await writer.do(_insert_at_once, "z")
    async with shelf.database.write() as session:
        await session.execute(sa.insert(Programme).values(name="after"))
    assert sorted(await _names(shelf.database)) == ["Learning Together", "after", "x", "y", "z"]


async def test_operations_of_several_kinds_go_in_one_batch(shelf: Shelf) -> None:
    writer = shelf.database.writer
    await asyncio.gather(
        writer.do(_insert, "x"), writer.do(cursors.move, ("here", 7)), writer.do(_insert, "y")
    )
    async with shelf.database.read() as session:
        assert await cursors.read(session, "here") == 7
        assert await cursors.read(session, "nowhere") == 0
    await writer.do(cursors.move, ("here", 2**40))
    async with shelf.database.read() as session:
        assert (await session.execute(sa.select(col(Cursor.value)))).scalar_one() == 2**40


async def test_a_transaction_that_fails_leaves_nothing_and_gives_the_place_back(shelf: Shelf) -> None:
    with pytest.raises(ZeroDivisionError):
        await _fail_within(shelf)
    assert await shelf.database.writer.do(_insert, "after") == 1
    assert "never" not in await _names(shelf.database)


async def _fail_within(shelf: Shelf) -> None:
    async with shelf.database.write() as session:
        await session.execute(sa.insert(Programme).values(name="never"))
        raise ZeroDivisionError


async def test_who_borrows_the_place_is_told_to_use_it(shelf: Shelf) -> None:
    if not shelf.database.is_sqlite:
        async with shelf.database.write():
            assert await shelf.database.writer.do(_insert, "beside") == 1
        return
    async with shelf.database.write():
        with pytest.raises(RuntimeError, match="borrowed"):
            await shelf.database.writer.do(_insert, "deadlock")
        with pytest.raises(RuntimeError, match="borrowed"):
            await asyncio.wait_for(_borrow(shelf), 10)


async def test_a_loan_that_is_given_up_while_waiting_blocks_nobody(shelf: Shelf) -> None:
    async with shelf.database.write():
        waiting = asyncio.create_task(_borrow(shelf))
        await asyncio.sleep(0)
        waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    assert await asyncio.wait_for(shelf.database.writer.do(_insert, "after"), 10) == 1


async def _borrow(shelf: Shelf) -> None:
    async with shelf.database.write():
        pass


class Batches:
    """A writer operation that notes what came in each call; the first one waits until the test goes on."""

    def __init__(self) -> None:
        self.seen: list[list[str]] = []
        self.go = threading.Event()

    def __call__(self, _connection: sa.Connection, names: Sequence[str]) -> list[None]:
        self.seen.append(list(names))
        assert self.go.wait(10)
        return [None] * len(names)


async def test_who_stands_aside_waits_for_the_others_and_goes_alone(shelf: Shelf) -> None:
    writer, batches = shelf.database.writer, Batches()
    under_way = asyncio.create_task(writer.do(batches, "first"))
    while not batches.seen:  # noqa: ASYNC110 - it is a thread that works
        await asyncio.sleep(0)
    aside = [asyncio.create_task(writer.do_aside(batches, name)) for name in ("long", "longer")]
    await asyncio.sleep(0)
    others = [asyncio.create_task(writer.do(batches, name)) for name in ("a", "b")]
    await asyncio.sleep(0)
    assert writer.wanted()
    batches.go.set()
    await asyncio.gather(under_way, *aside, *others)
    assert batches.seen == [["first"], ["a", "b"], ["long"], ["longer"]]
    assert not writer.wanted()


async def test_a_flood_does_not_starve_who_stands_aside(shelf: Shelf) -> None:
    writer, batches = shelf.database.writer, Batches()
    batches.go.set()
    aside = asyncio.create_task(writer.do_aside(batches, "long"))

    async def flood(name: str) -> None:
        while not aside.done():
            await writer.do(batches, name)

    await asyncio.wait_for(asyncio.gather(*map(flood, "abc"), aside), 10)
    assert ["long"] in batches.seen
    assert batches.seen[0] == ["a", "b", "c"]


async def test_close_finishes_what_was_handed_over(shelf: Shelf) -> None:
    database = Database(shelf.url)
    await database.open()
    tasks = [asyncio.create_task(database.writer.do(_insert, f"p{number}")) for number in range(20)]
    tasks.append(asyncio.create_task(database.writer.do_aside(_insert, "aside")))
    await asyncio.sleep(0)
    await database.close()
    assert len(await asyncio.gather(*tasks)) == 21
    assert len(await _names(shelf.database)) == 22
    with pytest.raises(WriterClosedError):
        await database.writer.do(_insert, "late")
    await database.writer.close()


async def test_what_comes_while_it_ends_is_refused_and_does_not_wait_for_ever(shelf: Shelf) -> None:
    database = Database(shelf.url)
    await database.open()
    ending = asyncio.create_task(database.close())
    await asyncio.sleep(0)
    with pytest.raises(WriterClosedError):
        await asyncio.wait_for(database.writer.do(_insert, "late"), 10)
    await ending


@pytest.mark.parametrize("url", ["sqlite:////nowhere/at/all.db", "postgresql://127.0.0.1:1/nothing"])
async def test_a_database_out_of_reach_is_told_at_the_start(url: str) -> None:
    database = Database(url)
    with pytest.raises(sa.exc.OperationalError):
        await asyncio.wait_for(database.open(), 10)
    await database.close()
