"""What else a channel's owner does: settle unknown outcomes, take back, nudge."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot.channels.base import Channel, Outcome, Rejected, Retracted, Unknown
from bot.clock import Clock
from bot.sending import decide
from bot.sending.account import Account
from bot.sending.composing import Composer
from bot.sending.notes import Notes
from handlers.wire import Address
from storage import deliveries
from storage.deliveries import Claim, Due
from storage.tables import DeliveryState as State
from storage.writer import Writer

log = structlog.get_logger()

EVERY = timedelta(seconds=1)

Claiming = Callable[[State], Claim]
"""The claim to deliveries in a state, in the name of who owns the channel now."""


class Chores:
    """The chores of one channel; each delivery in a task of its own, `tasks` by the delivery's id."""

    def __init__(
        self,
        channel: Channel,
        writer: Writer,
        clock: Clock,
        composer: Composer,
        notes: Notes,
        account: Account,
    ) -> None:
        self._channel = channel
        self._writer = writer
        self._clock = clock
        self._composer = composer
        self._notes = notes
        self._account = account
        self.tasks: dict[int, asyncio.Task[None]] = {}
        self.due_at: datetime | None = None

    async def work(self, claiming: Claiming) -> None:
        """Take up what there is, if it is time again."""
        now = self._clock.now()
        if self.due_at is not None and now < self.due_at:
            return
        self.due_at = now + EVERY
        can = self._channel.capabilities
        await self._take_up(claiming(State.UNKNOWN), self._settle)
        if can.can_retract:
            await self._take_up(claiming(State.RETRACTING), self._retract)
        if (plan := self._composer.outside.plan) is not None:
            nudge = deliveries.Nudge(self._channel.name, self._clock.now(), plan)
            await self._writer.do(deliveries.nudge, nudge)

    async def _take_up(self, claim: Claim, chore: Callable[[Due], Coroutine[Any, Any, None]]) -> None:
        """Do a chore once at a time, and let no provider that does not answer hold up the sending."""
        for due in await self._writer.do(deliveries.claim, claim):
            if due.id not in self.tasks:
                self._spawn(due.id, chore(due))

    def _spawn(self, delivery_id: int, chore: Coroutine[Any, Any, None]) -> None:
        task = self.tasks[delivery_id] = asyncio.create_task(chore)
        task.add_done_callback(lambda _: self.tasks.pop(delivery_id))

    async def _settle(self, due: Due) -> None:
        if not self._channel.capabilities.can_settle:
            await self._notes.mark(decide.without_asking(due, self._clock.now()))
            return
        try:
            outgoing = await self._composer.compose(due) or await self._composer.freely(due)
            outcome = await self._channel.settle(outgoing, due.tried_at or self._clock.now())
        except Exception as error:  # as for a send: this delivery only
            log.error("a delivery could not be settled", delivery=due.id, fault=type(error).__name__)
            outcome = Unknown(f"our fault: {type(error).__name__}")
        await self._notes.mark(decide.after_settling(due, outcome, self._clock.now()))

    async def _retract(self, due: Due) -> None:
        to = Address(self._channel.name, due.value)
        outcome: Retracted | Outcome
        try:
            resting = await self._account.turn()
            outcome = resting or await self._channel.retract(to, due.provider_id or "")
        except Exception as error:  # as for a send: this delivery only
            log.error("a delivery could not be taken back", delivery=due.id, fault=type(error).__name__)
            outcome = Rejected(f"our fault: {type(error).__name__}")
        self._account.heed(outcome)
        await self._notes.retracted(decide.after_retracting(due, outcome, self._clock.now()))
