"""The sender of one channel: the only process that sends for its account while it holds the lease."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
import structlog

from bot.channels.base import Channel, Outcome, Rejected, Retracted, RetryAfter, Sent, Unknown
from bot.clock import Clock
from bot.media.links import MediaLinks
from bot.media.store import MediaStore
from bot.metrics import Metrics
from bot.sending import decide
from bot.sending.pace import AccountPace, ChatPace
from bot.sending.render import render_buttons, render_text
from bot.signals import Bell
from handlers.wire import Address, Media, MediaKind, Outgoing, Template
from prompts.texts import Texts
from storage import deliveries, leases
from storage.database import TROUBLE
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
CHORES_SECONDS = 1.0
TROUBLE_SECONDS = 1.0
NOTE_TRIES = 60
"""How often the database is asked to note what became of a send before the next owner has to settle it."""


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
        templates: Mapping[str, str] | None = None,
    ) -> None:
        can = channel.capabilities
        self.channel = channel
        self._writer = writer
        self._texts = texts
        self._store = store
        self._links = links
        self._clock = clock
        self._metrics = metrics
        self._bell = bell
        self._templates = templates or {}
        self._holder = secrets.token_hex(8)
        self._lease_name = f"send:{channel.name}"
        self._account = AccountPace(can.rate)
        self._chats = ChatPace(can.chat_interval, can.group_interval)
        self._tasks: set[asyncio.Task[None]] = set()
        self._space = Bell()
        self._aside: dict[int, asyncio.Task[None]] = {}
        self._held_until: datetime | None = None
        self._renew_at: datetime | None = None
        self._chores_at: datetime | None = None

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
        while under_way := self._tasks | set(self._aside.values()):
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
            self._metrics.sends.labels(self.channel.name, Unknown.__name__).inc(left)
        self._held_until, self._renew_at = request.until, now + RENEW
        return True

    def _request(self) -> Request:
        now = self._clock.now()
        return Request(self._lease_name, self._holder, now, now + LEASE)

    def _claim(self, limit: int, state: State = State.QUEUED) -> Claim:
        return Claim(self.channel.name, self._holder, self._clock.now(), limit, state)

    async def _start(self) -> int:
        """Take up what is due, each in a task of its own; how many."""
        now = self._clock.now()
        due: list[Due] = []
        if self._account.closed(now) is None:
            due = await self._writer.do(deliveries.claim, self._claim(self._room()))
        for one in due:
            self._spawn(one)
        if self._chores_at is None or now >= self._chores_at:
            self._chores_at = now + timedelta(seconds=CHORES_SECONDS)
            await self._chores()
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
            await self._mark(Mark(due.id, due.address_id, State.QUEUED, now, due_at=later, uncount=True))
            return
        try:
            outgoing = await self._render(due)
            if outgoing is None:
                await self._mark(Mark(due.id, due.address_id, State.PARKED, now, uncount=True))
                return
            outcome = await self._turn_of_the_account() or await self.channel.send(outgoing)
        except Exception as error:  # rendering or the channel itself is at fault: this delivery only
            log.error("a delivery failed", delivery=due.id, fault=type(error).__name__)
            outcome, outgoing = Rejected(f"our fault: {type(error).__name__}"), None
        finally:
            self._chats.done(due.address_id)
        await self._note(due, outgoing, outcome)

    async def _note(self, due: Due, outgoing: Outgoing | None, outcome: Outcome) -> None:
        now = self._clock.now()
        self._metrics.sends.labels(self.channel.name, type(outcome).__name__).inc()
        mark = decide.after_send(due, outcome, now)
        if isinstance(outcome, Sent) and outgoing is not None:
            mark = self._with_size(mark, due, outgoing, outcome)
        self._heed(outcome, now)
        await self._mark(mark)

    def _heed(self, outcome: Retracted | Outcome, now: datetime) -> None:
        """Let the account rest if its provider asks for that."""
        if isinstance(outcome, RetryAfter) and outcome.whole_account:
            self._account.close(now + timedelta(seconds=outcome.seconds))

    async def _turn_of_the_account(self) -> RetryAfter | None:
        """Wait for a place in the account's rate; not None if it was asked to rest meanwhile: do nothing."""
        await self._account.wait()
        now = self._clock.now()
        until = self._account.closed(now)
        return RetryAfter((until - now).total_seconds(), "the account rests", True) if until else None

    def _with_size(self, mark: Mark, due: Due, outgoing: Outgoing, sent: Sent) -> Mark:
        size = len(outgoing.text.encode()) + (due.message.media_size or 0 if outgoing.media else 0)
        self._metrics.bytes_sent.labels(self.channel.name).inc(size)
        media = None
        if sent.media_ref and due.message.media_id is not None and due.message.media_ref is None:
            media = (due.message.media_id, self.channel.name, sent.media_ref)
        return replace(mark, size=size, media=media)

    async def _mark(self, mark: Mark) -> None:
        mark = replace(mark, can_retract=self.channel.capabilities.can_retract)
        await self._keep_trying(lambda: self._writer.do(deliveries.mark, mark, within=self._patience()))

    async def _keep_trying(self, note: Callable[[], Coroutine[Any, Any, None]]) -> None:
        for _ in range(NOTE_TRIES):
            try:
                await note()
            except TROUBLE as error:
                log.warning("database trouble, trying again", error=type(error).__name__)
                await self._clock.sleep(TROUBLE_SECONDS)
            else:
                return

    async def _render(self, due: Due) -> Outgoing | None:
        """The delivery as its reader shall see it; None if it must wait for the reader's window."""
        if not self._outside_window(due):
            return await self._free(due)
        sid = self._templates.get(due.message.text_key)
        if sid is None:
            return None
        values = due.message.variables
        template = Template(sid, {"1": str(values["count"]), "2": str(values["community"])})
        text = render_text(self._texts, due, self.channel.capabilities)
        return Outgoing(
            due.id, Address(self.channel.name, due.value), text, template=template, attempt=due.attempts
        )

    async def _free(self, due: Due) -> Outgoing:
        """The delivery as it looks within the window."""
        can = self.channel.capabilities
        return Outgoing(
            due.id,
            Address(self.channel.name, due.value),
            render_text(self._texts, due, can),
            buttons=render_buttons(self._texts, due, can),
            media=await self._media(due),
            attempt=due.attempts,
        )

    def _outside_window(self, due: Due) -> bool:
        window = self.channel.capabilities.service_window
        if window is None:
            return False
        last = due.last_inbound_at
        return due.window_closed or last is None or self._clock.now() - last >= window

    async def _media(self, due: Due) -> Media | None:
        said = due.message
        if said.media_id is None or said.media_sha256 is None or said.media_kind is None:
            return None
        kind = MediaKind(said.media_kind)
        if kind not in self.channel.capabilities.media or not said.carries:
            return None
        return Media(
            kind=kind,
            path=await asyncio.to_thread(self._store.path_of, said.media_sha256),
            url=self._links.url(said.media_id, self._clock.now()),
            mime=said.media_mime or "",
            name=said.media_name or "",
            ref=said.media_ref,
        )

    async def _chores(self) -> None:
        """What else a channel's owner does: settle unknown outcomes, take back, nudge."""
        for due in await self._writer.do(deliveries.claim, self._claim(CLAIM, State.UNKNOWN)):
            self._do_aside(due, self._settle)
        if self.channel.capabilities.can_retract:
            for due in await self._writer.do(deliveries.claim, self._claim(CLAIM, State.RETRACTING)):
                self._do_aside(due, self._retract)
        if "nudge" in self._templates and self.channel.capabilities.service_window is not None:
            nudge = deliveries.Nudge(self.channel.name, self._clock.now())
            await self._writer.do(deliveries.nudge, nudge)

    def _do_aside(self, due: Due, chore: Callable[[Due], Coroutine[Any, Any, None]]) -> None:
        """Do a chore once at a time, and let no provider that does not answer hold up the sending."""
        if due.id not in self._aside:
            task = self._aside[due.id] = asyncio.create_task(chore(due))
            task.add_done_callback(lambda _: self._aside.pop(due.id))

    async def _settle(self, due: Due) -> None:
        if not self.channel.capabilities.can_settle:
            await self._mark(decide.without_asking(due, self._clock.now()))
            return
        try:
            outgoing = await self._render(due) or await self._free(due)
            outcome = await self.channel.settle(outgoing, due.tried_at or self._clock.now())
        except Exception as error:  # as for a send: this delivery only
            log.error("a delivery could not be settled", delivery=due.id, fault=type(error).__name__)
            outcome = Unknown(f"our fault: {type(error).__name__}")
        await self._mark(decide.after_settling(due, outcome, self._clock.now()))

    async def _retract(self, due: Due) -> None:
        to = Address(self.channel.name, due.value)
        outcome: Retracted | Outcome
        try:
            resting = await self._turn_of_the_account()
            outcome = resting or await self.channel.retract(to, due.provider_id or "")
        except Exception as error:  # as for a send: this delivery only
            log.error("a delivery could not be taken back", delivery=due.id, fault=type(error).__name__)
            outcome = Rejected(f"our fault: {type(error).__name__}")
        now = self._clock.now()
        self._heed(outcome, now)
        end = decide.after_retracting(due, outcome, now)
        await self._keep_trying(lambda: self._writer.do(deliveries.retracted, end))
