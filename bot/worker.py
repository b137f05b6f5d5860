"""The worker: turns, in order for each sender, each with all that it causes in one transaction.

The inbox row stays locked while its turn runs and is marked done in the same transaction: a crash rolls
everything back, and the message is handled again as if for the first time. On SQLite several turns share a
transaction; if one fails, they run again one by one, and the one at fault is parked. There too what takes
long to read is read before its turn, so that the writer is free meanwhile.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Any

import sqlalchemy as sa
import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.clock import Clock
from bot.faults import frame_of
from bot.metrics import Metrics
from bot.signals import Bell
from handlers.routing.opening import open_turn
from handlers.routing.router import Router
from handlers.turn import LookFirstError, Services
from prompts.texts import Texts
from storage import inbox
from storage.database import TROUBLE, Database
from storage.inbox import Claimed
from storage.tables import InboxState

log = structlog.get_logger()

BATCH = 8
"""Turns in one transaction on SQLite: they hold up the intake for as long as they take."""

BATCH_BESIDE_OTHERS = 1
"""Where several work at once: a turn holds its community's row, and two batches of them would deadlock."""

DATABASE_TRIES = 5
"""A turn on which the database itself fails this often in a row is parked like any other fault."""

IDLE_SECONDS = 0.5
TROUBLE_SECONDS = 1.0


class Worker:
    """Handles what is in the inbox."""

    def __init__(
        self,
        database: Database,
        router: Router,
        texts: Texts,
        services: Services,
        clock: Clock,
        metrics: Metrics,
        bell: Bell,
        wake_sender: Bell,
    ) -> None:
        self._database = database
        self._router = router
        self._texts = texts
        self._services = services
        self._clock = clock
        self._metrics = metrics
        self._bell = bell
        self._wake_sender = wake_sender
        self._looks_first = database.is_sqlite
        self._batch = BATCH if database.is_sqlite else BATCH_BESIDE_OTHERS
        self._troubles: Counter[int] = Counter()

    async def run(self, stop: asyncio.Event) -> None:
        """Work until told to stop; a batch that has begun is finished."""
        while not stop.is_set():
            try:
                count = await self.work()
            except TROUBLE as error:
                log.warning("database trouble, trying again", error=type(error).__name__)
                await self._clock.sleep(TROUBLE_SECONDS)
                continue
            if count < self._batch:
                await self._bell.wait(IDLE_SECONDS)

    async def work(self) -> int:
        """Handle one batch; how many messages that were. With fewer than a batch has, none is left that can
        be handled now; after a fault the bell is rung, as nobody has looked.
        """
        claimed: list[Claimed] = []
        states: list[InboxState] = []
        try:
            with self._metrics.turn_seconds.time():
                async with self._database.write() as session:
                    while (room := self._batch - len(claimed)) and (
                        found := await inbox.claim(session, room)
                    ):
                        claimed += found
                        states += [await self._handle(session, row, {}) for row in found]
            self._count(states)
        except Exception:  # whatever it was, the batch was rolled back: find out which turn it is
            if not claimed:
                raise
            self._metrics.repeated.inc(len(claimed))
            for _ in claimed:
                await self._work_alone()
            self._bell.ring()  # what else there is was not looked for
        if claimed:
            self._wake_sender.ring()
        return len(claimed)

    async def _work_alone(self) -> None:
        """Handle the next message in a transaction of its own, and park it if it fails."""
        claimed: list[Claimed] = []
        looked: dict[Hashable, Any] = {}
        try:
            while (wanted := await self._try_alone(claimed, looked)) is not None:
                async with self._database.read() as session:
                    looked[wanted.key] = await wanted.query(session)
        except Exception as error:  # the one error boundary: no fault of a handler may stop the worker
            if not claimed or self._may_pass(claimed[0].id, error):
                raise
            await self._park(claimed[0], error)

    async def _try_alone(self, claimed: list[Claimed], looked: dict[Hashable, Any]) -> LookFirstError | None:
        """Handle the next message, and say which it is; or what is to be read before it can be handled."""
        try:
            async with self._database.write() as session:
                claimed[:] = await inbox.claim(session, 1)
                states = [await self._handle(session, row, looked) for row in claimed]
        except LookFirstError as wanted:
            return wanted
        self._count(states)
        return None

    def _count(self, states: Sequence[InboxState]) -> None:
        """Count turns once they are committed: those that are rolled back are handled again."""
        for state in states:
            self._metrics.turns.labels(state.value).inc()

    def _may_pass(self, row_id: int, error: Exception) -> bool:
        """Whether the database rather than the handler seems at fault, and may recover."""
        if not isinstance(error, sa.exc.OperationalError | sa.exc.InterfaceError):
            return False
        self._troubles[row_id] += 1
        return self._troubles[row_id] < DATABASE_TRIES

    async def _handle(self, session: AsyncSession, row: Claimed, looked: dict[Hashable, Any]) -> InboxState:
        now, before = self._clock.now(), looked if self._looks_first else None
        turn = await open_turn(session, row, now, self._texts, self._services, before)
        await self._router.dispatch(turn)
        state = InboxState.HELD if turn.held else InboxState.DONE
        await inbox.finish(session, row.id, now, state)
        if turn.group_id is not None and turn.person is None:
            await inbox.blank(session, row.id)  # a stranger in a group agreed to nothing
        return state

    async def _park(self, row: Claimed, error: Exception) -> None:
        """Set the message aside with its error, and tell its sender once."""
        self._troubles.pop(row.id, None)
        fault = f"{type(error).__name__} at {frame_of(error)}"
        log.error("a handler failed; staffroom inbox list shows it", inbox=row.id, fault=fault)
        try:
            await self._set_aside(row, fault, tell=row.attempts == 0)
        except Exception:  # the turn cannot even be opened: nobody to tell, and nothing may stop the worker
            await self._set_aside(row, fault, tell=False)
        self._count([InboxState.PARKED])

    async def _set_aside(self, row: Claimed, fault: str, *, tell: bool) -> None:
        now = self._clock.now()
        async with self._database.write() as session:
            await inbox.park(session, row.id, now, fault)
            if tell:
                turn = await open_turn(session, row, now, self._texts, self._services)
                await turn.reply("fault")
