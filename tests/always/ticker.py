"""A process that ticks at the times it is handed, and dies where it is told to."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

import sqlalchemy as sa
import structlog

from bot.prompting import Prompting
from bot.signals import Bell
from handlers import customs
from prompts import library
from storage.database import Database
from storage.prompting import schedules


@dataclass(frozen=True, slots=True)
class Order:
    """What a process is to do when its clock shows `now`: tick, unless it is told of a community.

    With `weekly` (weekday and minute) its facilitator sends SCHEDULE, with `zone` it moves. At its statement
    number `dies_at` the process is killed.
    """

    now: datetime
    community_id: int | None = None
    weekly: tuple[int, int] | None = None
    zone: str | None = None
    dies_at: int = 0


class _Clock:
    """Shows what it was set to."""

    def __init__(self) -> None:
        self.time = datetime.fromtimestamp(0, UTC)

    def now(self) -> datetime:
        """The time of the last order."""
        return self.time

    async def sleep(self, seconds: float) -> None:
        """Nobody sleeps here."""
        raise AssertionError(seconds)


def run(url: str, orders: Connection) -> None:
    """What the process does: order after order, each answered by its number."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    asyncio.run(_run(url, orders))


async def _run(url: str, orders: Connection) -> None:
    database, clock = Database(url), _Clock()
    await database.open()
    left = _Fuse(database)
    prompting = Prompting(database.writer, clock, library.load(), Bell())
    while (order := await asyncio.to_thread(orders.recv)) is not None:
        clock.time, left.statements = order.now, order.dies_at
        if order.community_id is None:
            await prompting.work()
        else:
            await _change(database, order)
        orders.send(None)
    await database.close()


class _Fuse:
    """Counts the writer's statements down, and kills the process at the last: commits count too."""

    def __init__(self, database: Database) -> None:
        self.statements = 0
        engine = database._writer_engine
        sa.event.listen(engine, "before_cursor_execute", self._burn)
        sa.event.listen(engine, "commit", self._burn)

    def _burn(self, *_: Any) -> None:
        self.statements -= 1
        if self.statements == 0:
            os.kill(os.getpid(), signal.SIGKILL)


async def _change(database: Database, order: Order) -> None:
    assert order.community_id is not None
    async with database.write() as session:
        if order.weekly is not None:
            weekday, minute = order.weekly
            await schedules.set_weekly(session, order.community_id, weekday, minute, None, order.now)
        else:
            moved = {"timezone": order.zone}
            await customs.change(session, order.community_id, moved, order.now, None)


class Ticker:
    """One process after the other, as the one before was killed."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._context = get_context("forkserver")
        self._context.set_forkserver_preload([__name__])
        self.killed = 0
        self.start()

    def start(self) -> None:
        """Start a process; it is ready when it has answered its first order."""
        self._orders, theirs = self._context.Pipe()
        self._process: BaseProcess = self._context.Process(target=run, args=(self._url, theirs), daemon=True)
        self._process.start()
        theirs.close()

    def order(self, order: Order) -> None:
        """Hand over what to do; to a new process, if this one was killed after its last answer."""
        try:
            self._orders.send(order)
        except (BrokenPipeError, ConnectionResetError):
            self._replace()
            self._orders.send(order)

    def kill(self) -> None:
        """SIGKILL, at this very moment."""
        self._process.kill()

    def answered(self) -> bool:
        """Wait until it is done; in place of one that was killed meanwhile a new one is started: False."""
        try:
            self._orders.recv()
        except (EOFError, ConnectionResetError):
            self._replace()
            return False
        return True

    def _replace(self) -> None:
        assert self._end() == -signal.SIGKILL
        self.killed += 1
        self.start()

    def _end(self) -> int | None:
        self._process.join()
        status = self._process.exitcode
        self._process.close()
        self._orders.close()
        return status

    def close(self) -> None:
        """Let it end by itself, unless it was killed."""
        with suppress(BrokenPipeError, ConnectionResetError):
            self._orders.send(None)
        self._end()
