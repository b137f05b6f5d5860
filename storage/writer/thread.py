"""The writer: a thread with a connection of its own, and what gathers for it."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from storage.writer.answers import resolve, tell
from storage.writer.loan import Call, Loan
from storage.writer.operations import Item, OneStatement, Operation, Result

GATHER = 512  # items in one commit at most, so that a flood does not starve who came first

AT_LATEST = (
    0.05  # seconds that work which stands aside waits for the rest, so that a flood does not starve it
)

_borrowed: ContextVar[bool] = ContextVar("borrowed", default=False)


@dataclass(slots=True)
class _Job:
    operation: Operation[Any, Any]
    item: Any
    future: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None
    latest: float = 0.0  # the loop's time


class WriterClosedError(RuntimeError):
    """The writer was given work after its end."""


class Writer:
    """Runs operations on one connection of its own, in batches, each batch one transaction."""

    def __init__(self, engine: sa.Engine, after: Callable[[], None] | None = None) -> None:
        """`after` is called in the thread after each batch and each loan."""
        self._engine = engine
        self._after = after
        self._queue: SimpleQueue[list[_Job] | Loan | None] = SimpleQueue()
        self._waiting: list[_Job] = []
        self._aside: deque[_Job] = deque()
        self._busy = self._hurries = False
        self._patience: asyncio.TimerHandle | None = None
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ready: asyncio.Future[None] | None = None
        self._takes_work = False

    async def start(self) -> None:
        """Start the thread and connect.

        Raises:
            sa.exc.DBAPIError: the database is out of reach.
        """
        self._loop = asyncio.get_running_loop()
        self._ready = self._loop.create_future()
        self._thread.start()
        await self._ready
        self._takes_work = True

    async def close(self) -> None:
        """Finish what was handed over, then end; from now on nothing more is taken."""
        if self._loop is None:
            return
        self._takes_work = False
        while self._waiting or self._aside:
            self._hand_over()
        if self._patience is not None:
            self._patience.cancel()
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)
        self._loop = None
        self._engine.dispose()

    def wanted(self) -> bool:
        """Whether work waits for the writer."""
        return bool(self._waiting) or not self._queue.empty()

    async def do(self, operation: Operation[Item, Result], item: Item, within: float = 0.0) -> Result:
        """Run `operation` for `item` in the next commit, at the latest `within` seconds; returns after it.

        Who can wait goes with others: a commit costs more than what it commits. Items of one operation that
        wait at the same time are applied in one call. If the commit fails, each item is tried alone, and only
        those at fault raise.
        """
        loop = self._open_loop()
        future: asyncio.Future[Result] = loop.create_future()
        self._waiting.append(_Job(operation, item, future))
        if not within:
            self._hurry()
        elif self._patience is None:
            self._patience = loop.call_later(within, self._hurry)
        return await future

    async def do_aside(self, operation: Operation[Item, Result], item: Item) -> Result:
        """Run `operation` for `item` in a commit of its own when nobody else waits, or has for `AT_LATEST`.

        For what takes long: who would wait beside it in one commit would wait for all of it.
        """
        loop = self._open_loop()
        future: asyncio.Future[Result] = loop.create_future()
        self._aside.append(_Job(operation, item, future, latest=loop.time() + AT_LATEST))
        self._hand_over_soon()
        return await future

    def _hurry(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None
        self._hurries = True
        self._hand_over_soon()

    def _hand_over_soon(self) -> None:
        """When the loop has gone round, so that what comes at once goes at once; one batch at a time."""
        if self._loop is not None and not self._busy and (self._is_hurried() or self._aside):
            self._busy = True
            self._loop.call_soon(self._hand_over)

    def _is_hurried(self) -> bool:
        return self._hurries and bool(self._waiting)

    def _hand_over(self) -> None:
        if self._aside and (not self._is_hurried() or self._is_late(self._aside[0])):
            self._queue.put([self._aside.popleft()])
            return
        jobs, self._waiting = self._waiting[:GATHER], self._waiting[GATHER:]
        self._hurries = bool(self._waiting)
        self._queue.put(jobs)

    def _is_late(self, job: _Job) -> bool:
        return self._loop is not None and self._loop.time() >= job.latest

    def _handed_back(self, jobs: list[_Job]) -> None:
        resolve(jobs)
        self._busy = False
        self._hand_over_soon()

    @asynccontextmanager
    async def lend(self) -> AsyncIterator[Loan]:
        """The writer for a transaction of the caller's own: committed at the end, rolled back on an error."""
        loan = Loan(self._open_loop())
        self._queue.put(loan)
        token = _borrowed.set(True)
        try:
            yield loan
            await loan.run(Session.commit)
        finally:
            _borrowed.reset(token)
            loan.end()

    def _open_loop(self) -> asyncio.AbstractEventLoop:
        if self._loop is None or not self._takes_work:
            raise WriterClosedError
        if _borrowed.get():
            raise RuntimeError("the writer's place is borrowed: use the session that borrowed it")
        return self._loop

    def _run(self) -> None:
        connection = self._connect()
        if connection is None:
            return
        with connection:
            while True:
                entry = self._queue.get()
                if entry is None:
                    return
                if isinstance(entry, Loan):
                    entry.serve(connection)
                elif entry:
                    self._apply(connection, entry)
                if self._after is not None:
                    self._after()

    def _connect(self) -> sa.Connection | None:
        """The thread's connection; if there is none to be had, who started the writer gets the error."""
        if self._loop is None or self._ready is None:
            return None
        start = Call(lambda _: None, self._ready)
        try:
            return self._engine.connect()
        except BaseException as error:  # as for any job: the caller gets it
            start.error = error
            return None
        finally:
            tell(self._loop, resolve, [start])

    def _apply(self, connection: sa.Connection, jobs: list[_Job]) -> None:
        if not (self._execute(connection, jobs) or self._commit(connection, jobs)) and len(jobs) > 1:
            for job in jobs:
                self._commit(connection, [job])
        if self._loop is not None:
            tell(self._loop, self._handed_back, jobs)

    def _execute(self, connection: sa.Connection, jobs: list[_Job]) -> bool:
        """Run what is one statement in all without a transaction around it; whether it is done.

        If not, nothing is: whatever the fault, the ordinary way comes upon it again and tells whose it is.
        """
        operation = jobs[0].operation
        if not isinstance(operation, OneStatement) or any(job.operation is not operation for job in jobs):
            return False
        driver: Any = None
        try:
            driver = connection.connection.driver_connection
            driver.execute(*operation.compose(connection.dialect.name, [job.item for job in jobs]))
            driver.commit()  # SQLite has done so by itself
        except Exception:
            with suppress(Exception):
                driver.rollback()
            return False
        return True

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
