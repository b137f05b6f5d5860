"""Polling Telegram: the offset moves only after the commit, so that no update is lost."""

from __future__ import annotations

import asyncio
import secrets
from datetime import timedelta

import structlog

from bot.channels.telegram import PollError, TelegramChannel
from bot.clock import Clock
from bot.intake import Intake
from bot.metrics import Metrics
from bot.updates import Updates
from storage import cursors, leases
from storage.database import TROUBLE, Database
from storage.leases import Request

log = structlog.get_logger()

LEASE = timedelta(seconds=60)
LONG_POLL_SECONDS = 20
TROUBLE_SECONDS = 1.0
ANOTHER_POLLS_SECONDS = 5.0
CURSOR = "telegram.offset"


class Poller:
    """Asks Telegram for updates, one process at a time."""

    def __init__(
        self,
        channel: TelegramChannel,
        database: Database,
        intake: Intake,
        clock: Clock,
        metrics: Metrics,
    ) -> None:
        self._channel = channel
        self._database = database
        self._updates = Updates(channel, intake, metrics)
        self._clock = clock
        self._holder = secrets.token_hex(8)

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until told to stop."""
        stopping = asyncio.create_task(stop.wait())
        try:
            while not stop.is_set():
                polling = asyncio.create_task(self._poll())
                await asyncio.wait({polling, stopping}, return_when=asyncio.FIRST_COMPLETED)
                if not polling.done():
                    polling.cancel()
                await asyncio.gather(polling, return_exceptions=stop.is_set())
        finally:
            stopping.cancel()
            self._updates.end()
            await self._database.writer.do(leases.release, self._request())

    async def _poll(self) -> None:
        try:
            await self._poll_in_turn()
        except TROUBLE as error:
            log.warning("database trouble, trying again", error=type(error).__name__)
            await self._clock.sleep(TROUBLE_SECONDS)

    async def _poll_in_turn(self) -> None:
        if not await self._database.writer.do(leases.acquire, self._request()):
            await self._clock.sleep(ANOTHER_POLLS_SECONDS)
            return
        try:
            await self.poll_once(LONG_POLL_SECONDS)
        except PollError as error:
            log.warning("telegram cannot be polled now", reason=str(error), seconds=error.seconds)
            await self._clock.sleep(error.seconds)

    async def poll_once(self, patience: int) -> int:
        """Ask once, waiting up to `patience` seconds, and store what came; how many updates.

        Raises:
            PollError: Telegram could not be asked.
        """
        async with self._database.read() as session:
            offset = await cursors.read(session, CURSOR)
        updates = await self._channel.updates(offset, patience)
        for update in updates:
            await self._take(update)
        if updates:
            last = max(int(update["update_id"]) for update in updates)
            await self._database.writer.do(cursors.move, (CURSOR, last + 1))
        return len(updates)

    async def _take(self, update: dict[str, object]) -> None:
        try:
            inbound = self._channel.parse(update)
        except ValueError:
            log.warning("an update could not be read, and is passed over")
            inbound = None
        await self._updates.take(update, inbound)

    def _request(self) -> Request:
        now = self._clock.now()
        return Request("poll:telegram", self._holder, now, now + LEASE)
