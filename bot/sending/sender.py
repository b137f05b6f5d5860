"""The sender of one channel: the only process that sends for its account while it holds the lease."""

from __future__ import annotations

import asyncio
import secrets
from datetime import datetime, timedelta
from functools import cache, partial
from typing import Any

import sqlalchemy as sa
import structlog

from bot.channels.base import Channel, Outcome, Rejected, Sent, Unknown
from bot.clock import Clock
from bot.media.links import MediaLinks
from bot.media.store import MediaStore
from bot.metrics import Metrics
from bot.pictures import Pictures
from bot.sending import decide
from bot.sending.account import Account
from bot.sending.chores import Chores
from bot.sending.composing import Composer
from bot.sending.notes import TROUBLE_SECONDS, Notes
from bot.sending.outside import Outside
from bot.sending.pace import ChatPace
from bot.signals import Bell
from handlers.wire import Outgoing
from prompts.texts import Texts
from storage import deliveries, leases
from storage.deliveries import Claim, Due, Mark
from storage.leases import Request
from storage.tables import AddressKind
from storage.tables import DeliveryState as State
from storage.writer import Writer

log = structlog.get_logger()

LEASE = timedelta(seconds=15)
RENEW = timedelta(seconds=5)
IN_FLIGHT = 350
"""Sends under way at once, those whose outcome is being noted included: 2,000 a second at 120 ms each."""

CLAIM = 100
MANY = 20
TOGETHER_SECONDS = 0.01
IDLE_SECONDS = 0.5


class Sender:
    """Sends the due deliveries of one channel."""

    def __init__(
        self,
        channel: Channel,
        writer: Writer,
        texts: Texts,
        store: MediaStore,
        links: MediaLinks,
        clock: Clock,
        metrics: Metrics,
        bell: Bell,
        outside: Outside,
        pictures: Pictures | None = None,
    ) -> None:
        can = channel.capabilities
        self.channel = channel
        self._writer = writer
        self._clock = clock
        self._sends = cache(partial(metrics.sends.labels, channel.name))
        self._bytes = metrics.bytes_sent.labels(channel.name)
        self._bell = bell
        self._outside = outside
        self._composer = Composer(channel, texts, store, links, clock, outside, pictures)
        self._notes = Notes(channel, writer, clock)
        self._account = Account(can.rate, clock)
        self._chores = Chores(channel, writer, clock, self._composer, self._notes, self._account)
        self._holder = secrets.token_hex(8)
        self._lease_name = f"send:{channel.name}"
        self._chats = ChatPace(can.chat_interval, can.group_interval)
        self._tasks: set[asyncio.Task[None]] = set()
        self._space = Bell()
        self._held_until: datetime | None = None
        self._renew_at: datetime | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Send until told to stop; then finish what has begun, and put back what has not."""
        while not stop.is_set():
            try:
                begun = await self._start() if await self._hold_lease() else 0
            except sa.exc.DBAPIError as error:
                log.warning("database trouble, trying again", error=type(error.orig).__name__)
                await self._clock.sleep(TROUBLE_SECONDS)
                continue
            if self._room() < self._worth():
                await self._space.wait(IDLE_SECONDS)  # not for long: the lease wants to be renewed
            elif begun == 0:
                await self._bell.wait(IDLE_SECONDS)
        await self.close()

    async def work(self) -> int:
        """Send what is due now, once, and wait for it; how many deliveries were taken up."""
        if not await self._hold_lease():
            return 0
        begun = await self._start()
        await self._drain()
        return begun

    async def close(self) -> None:
        """Finish what has begun and give the lease up."""
        await self._drain()
        if self._held_until is not None:
            await self._writer.do(leases.release, self._request())
            self._held_until = self._renew_at = None

    async def _drain(self) -> None:
        while under_way := self._tasks | set(self._chores.tasks.values()):
            await asyncio.wait(under_way)

    async def _hold_lease(self) -> bool:
        now = self._clock.now()
        if self._renew_at is not None and now < self._renew_at:
            return True
        request = self._request()
        fresh = self._held_until is None or now >= self._held_until
        if not await self._writer.do(leases.acquire, request):
            self._held_until = self._renew_at = None
            return False
        if fresh and not self._tasks:  # before the lease is noted as ours: if this fails, it is tried again
            left = await self._writer.do(deliveries.recover, self._claim(0))
            self._sends(Unknown.__name__).inc(left)
        self._held_until, self._renew_at = request.until, now + RENEW
        return True

    def _request(self) -> Request:
        now = self._clock.now()
        return Request(self._lease_name, self._holder, now, now + LEASE)

    def _claim(self, limit: int, state: State = State.QUEUED) -> Claim:
        plan = self._outside.plan
        return Claim(self.channel.name, self._holder, self._clock.now(), limit, state, plan)

    async def _start(self) -> int:
        """Take up what is due, each in a task of its own; how many."""
        due: list[Due] = []
        await self._outside.look()
        if not self._account.rests:
            due = await self._writer.do(deliveries.claim, self._claim(self._room()))
        for one in due:
            self._spawn(one)
        await self._chores.work(lambda state: self._claim(CLAIM, state))
        return len(due)

    def _room(self) -> int:
        """How many more may be under way: what two seconds carry, so that stopping never takes long."""
        return max(min(CLAIM, self._most() - len(self._tasks)), 0)

    def _patience(self) -> float:
        """Where many are under way, an outcome is noted together with those that come in the same moment."""
        return TOGETHER_SECONDS if len(self._tasks) >= MANY else 0.0

    def _most(self) -> int:
        carried = max(2, int(self.channel.capabilities.rate * 2))
        return min(IN_FLIGHT, carried)

    def _worth(self) -> int:
        """How much room is worth a claim: one for a few costs as much as one for many."""
        return max(1, self._most() // 4)

    def _spawn(self, due: Due) -> None:
        task = asyncio.create_task(self._deliver(due))
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if self._room() >= self._worth():
            self._space.ring()

    async def _deliver(self, due: Due) -> None:
        now = self._clock.now()
        group = due.kind is AddressKind.GROUP
        later = self._chats.place(due.id, due.address_id, now, group=group)
        if later is not None:
            mark = Mark(due.id, due.address_id, State.QUEUED, now, due_at=later, uncount=True)
            await self._mark(mark, due)
            return
        try:
            outgoing = await self._composer.compose(due)
            if outgoing is None:
                await self._mark(Mark(due.id, due.address_id, State.PARKED, now, uncount=True), due)
                return
            outcome = await self._account.turn() or await self.channel.send(outgoing)
        except Exception as error:  # rendering or the channel itself is at fault: this delivery only
            log.error("a delivery failed", delivery=due.id, fault=type(error).__name__)
            outcome, outgoing = Rejected(f"our fault: {type(error).__name__}"), None
        finally:
            self._chats.done(due.address_id)
        await self._note(due, outgoing, outcome)

    async def _note(self, due: Due, outgoing: Outgoing | None, outcome: Outcome) -> None:
        now = self._clock.now()
        self._sends(type(outcome).__name__).inc()
        self._account.heed(outcome)
        known = self._of_template(outgoing, outcome)
        if isinstance(outcome, Sent) and outgoing is not None:
            known |= self._of_size(due, outgoing, outcome)
        await self._mark(decide.after_send(due, outcome, now), due, **known)

    def _of_template(self, outgoing: Outgoing | None, outcome: Outcome) -> dict[str, Any]:
        """What the outcome says of the template with which it went."""
        if outgoing is None or outgoing.template is None:
            return {"tier_full": False}
        refused = decide.refusal_of(outgoing.template.sid, outcome)
        if refused is not None:
            self._outside.drop(refused.sid)
        return {"refused": refused, "category": outgoing.template.category}

    def _of_size(self, due: Due, outgoing: Outgoing, sent: Sent) -> dict[str, Any]:
        """What went, and what the channel calls the file that went with it."""
        size = len(outgoing.text.encode()) + (outgoing.media.size if outgoing.media else 0)
        self._bytes.inc(size)
        media = None
        if sent.media_ref and due.message.media_id is not None and due.message.media_ref is None:
            media = (due.message.media_id, self.channel.name, sent.media_ref)
        return {"size": size, "media": media, "told": self._composer.told(due)}

    async def _mark(self, mark: Mark, due: Due, **known: Any) -> None:
        await self._notes.mark(mark, within=self._patience(), initiated=due.initiated, **known)
