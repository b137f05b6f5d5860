"""One writer a process: a thread that commits together whatever has gathered.

Group commit makes a durable row cheap, and SQLite has room for one writer only: work that needs a
transaction of its own (a turn) borrows the writer's place, so that nobody waits on the busy handler.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

import sqlalchemy as sa

Item = TypeVar("Item")
Result = TypeVar("Result")

Operation = Callable[[sa.Connection, Sequence[Item]], Sequence[Result]]
"""Applies a batch of items in the writer's transaction and returns one result an item, in order."""

GATHER = 512  # items in one commit at most, so that a flood does not starve who came first

_borrowed: ContextVar[bool] = ContextVar("borrowed", default=False)


@dataclass(slots=True)
class _Job:
    operation: Operation[Any, Any]
    item: Any
    future: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None


@dataclass(slots=True)
class _Loan:
    granted: asyncio.Future[None]
    returned: threading.Event


class WriterClosedError(RuntimeError):
    """The writer was given work after its end."""


class Writer:
    """Runs operations on one connection of its own, in batches, each batch one transaction."""

    def __init__(self, engine: sa.Engine, *, exclusive: bool) -> None:
        self._engine = engine
        self._exclusive = exclusive
        self._queue: SimpleQueue[_Job | _Loan | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None

    def start(self) -> None:
        """Start the thread; call it in the running loop."""
        self._loop = asyncio.get_running_loop()
        self._thread.start()

    async def close(self) -> None:
        """Finish what was handed over, then end."""
        if self._loop is None:
            return
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)
        self._loop = None
        self._engine.dispose()

    async def do(self, operation: Operation[Item, Result], item: Item) -> Result:
        """Run `operation` for `item` in the next commit; returns after that commit.

        Items of one operation that wait at the same time are applied in one call. If the commit fails,
        each item is tried alone, and only those at fault raise.
        """
        if self._loop is None:
            raise WriterClosedError
        if _borrowed.get():
            raise RuntimeError("the writer's place is borrowed: use the session that borrowed it")
        future: asyncio.Future[Result] = self._loop.create_future()
        self._queue.put(_Job(operation, item, future))
        return await future

    @asynccontextmanager
    async def lend(self) -> AsyncIterator[None]:
        """Keep the writer still while the caller writes on a connection of its own (SQLite only)."""
        if not self._exclusive:
            yield
            return
        if self._loop is None:
            raise WriterClosedError
        loan = _Loan(self._loop.create_future(), threading.Event())
        self._queue.put(loan)
        token = _borrowed.set(True)
        try:
            await loan.granted
            yield
        finally:
            _borrowed.reset(token)
            loan.returned.set()

    def _run(self) -> None:
        with self._engine.connect() as connection:
            while True:
                jobs, last = self._gather()
                if jobs:
                    self._apply(connection, jobs)
                if last is None:
                    return
                if isinstance(last, _Loan):
                    self._grant(last)

    def _gather(self) -> tuple[list[_Job], _Job | _Loan | None]:
        """What waits now, and what ended the gathering: a loan, the end (None), or just the last job."""
        entry = self._queue.get()
        jobs: list[_Job] = []
        while isinstance(entry, _Job):
            jobs.append(entry)
            if len(jobs) == GATHER:
                break
            try:
                entry = self._queue.get_nowait()
            except Empty:
                break
        return jobs, entry

    def _grant(self, loan: _Loan) -> None:
        self._call(_grant, loan.granted)
        loan.returned.wait()

    def _apply(self, connection: sa.Connection, jobs: list[_Job]) -> None:
        if not self._commit(connection, jobs) and len(jobs) > 1:
            for job in jobs:
                self._commit(connection, [job])
        self._call(_resolve, jobs)

    def _commit(self, connection: sa.Connection, jobs: list[_Job]) -> bool:
        """Apply the jobs, one call an operation, in one transaction; whether it was committed."""
        groups: dict[Operation[Any, Any], list[_Job]] = {}
        for job in jobs:
            groups.setdefault(job.operation, []).append(job)
        try:
            with connection.begin():
                for operation, members in groups.items():
                    results = operation(connection, [job.item for job in members])
                    for job, result in zip(members, results, strict=True):
                        job.result, job.error = result, None
        except BaseException as error:  # the thread must outlive any fault; the caller gets it
            for job in jobs:
                job.error = error
            return False
        return True

    def _call(self, function: Callable[[Any], None], argument: object) -> None:
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(function, argument)


def _grant(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


def _resolve(jobs: list[_Job]) -> None:
    for job in jobs:
        if job.future.done():
            continue
        if job.error is not None:
            job.future.set_exception(job.error)
        else:
            job.future.set_result(job.result)
