"""The loan: a transaction of somebody's own on the writer's connection."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from storage.writer.answers import resolve, tell
from storage.writer.operations import Result


@dataclass(slots=True)
class Call:
    """Work for the writer's thread, within a transaction that is lent."""

    work: Callable[[Session], Any]
    future: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None


class Loan:
    """The writer's connection, lent for one transaction: the writer's thread does what it is handed."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._calls: SimpleQueue[Call | None] = SimpleQueue()

    async def run(self, work: Callable[[Session], Result]) -> Result:
        """Do this in the writer's thread, within the transaction."""
        future: asyncio.Future[Result] = self._loop.create_future()
        self._calls.put(Call(work, future))
        return await future

    def end(self) -> None:
        """Give the connection back; what was not committed is rolled back."""
        self._calls.put(None)

    def serve(self, connection: sa.Connection) -> None:
        """In the writer's thread: do what is handed over, until the end."""
        with Session(connection, expire_on_commit=False, autoflush=False) as session:
            while (call := self._calls.get()) is not None:
                try:
                    call.result = call.work(session)
                except BaseException as error:  # the thread must outlive any fault; the caller gets it
                    call.error = error
                tell(self._loop, resolve, [call])
