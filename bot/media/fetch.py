"""Fetching the files of inbound messages, before their turn: no turn waits on a network."""

from __future__ import annotations

import asyncio
import mimetypes
import re
from collections.abc import Mapping
from datetime import timedelta

import structlog

from bot.channels.base import Channel, MediaTooLargeError, MediaUnavailableError
from bot.clock import Clock
from bot.media.pictures import BadPictureError, PictureShrinker
from bot.media.store import MediaStore
from bot.signals import Bell
from handlers import codec
from handlers.wire import Inbound, MediaKind, MediaRef
from storage import inbox, media
from storage.database import TROUBLE, Database

log = structlog.get_logger()

TRIES = 5
AT_ONCE = 4
LIMIT = 16_000_000
"""Bytes of one file at most: what WhatsApp carries."""

IDLE_SECONDS = 0.5
TROUBLE_SECONDS = 2.0
UNKNOWN_TYPE = "application/octet-stream"
TYPE = re.compile(r"[\w.+-]{1,60}/[\w.+-]{1,100}(; ?[\w-]{1,30}=[\w.+-]{1,60})*", re.ASCII)
"""Such as `audio/ogg; codecs=opus`: a sender's client may claim anything, line ends included."""

PICTURES = ("image/jpeg", "image/png", "image/webp", "image/gif", "image/bmp")


class Fetcher:
    """Brings files here: pictures shrunk, each stored once."""

    def __init__(
        self,
        database: Database,
        channels: Mapping[str, Channel],
        store: MediaStore,
        clock: Clock,
        bell: Bell,
        wake_worker: Bell,
    ) -> None:
        self._database = database
        self._channels = channels
        self._store = store
        self._clock = clock
        self._bell = bell
        self._wake_worker = wake_worker
        self._shrinker = PictureShrinker()

    async def run(self, stop: asyncio.Event) -> None:
        """Fetch until told to stop."""
        while not stop.is_set():
            try:
                if not await self.work():
                    await self._bell.wait(IDLE_SECONDS)
            except* TROUBLE:
                log.warning("database trouble, trying again")
                await self._clock.sleep(TROUBLE_SECONDS)

    async def work(self) -> int:
        """Fetch what is due now; for how many messages."""
        rows = await self._database.writer.do(inbox.claim_fetches, (self._clock.now(), AT_ONCE))
        if rows:
            async with asyncio.TaskGroup() as tasks:
                for row_id, body, attempts in rows:
                    tasks.create_task(self._fetch(row_id, body, attempts))
            self._wake_worker.ring()
        return len(rows)

    async def _fetch(self, row_id: int, body: str, attempts: int) -> None:
        try:
            ids = await self._store_all(codec.load(body))
        except TROUBLE:
            raise
        except (MediaTooLargeError, BadPictureError):
            ids = []
        except MediaUnavailableError as error:
            if error.transient and attempts < TRIES:
                await self._later(row_id, attempts)
                return
            ids = []
        except Exception as error:  # a full disk, or a fault of ours: no message may stop the fetching
            log.error("a file could not be stored", inbox=row_id, fault=type(error).__name__)
            if attempts < TRIES:
                await self._later(row_id, attempts)
                return
            ids = []
        async with self._database.write() as session:
            await inbox.fetched(session, row_id, ids)

    async def _later(self, row_id: int, attempts: int) -> None:
        due_at = self._clock.now() + timedelta(seconds=2.0**attempts)
        async with self._database.write() as session:
            await inbox.fetch_later(session, row_id, due_at)

    async def _store_all(self, inbound: Inbound) -> list[int]:
        channel = self._channels.get(inbound.chat.channel)
        return [await self._store_one(channel, ref) for ref in inbound.media] if channel else []

    async def _store_one(self, channel: Channel, ref: MediaRef) -> int:
        """Download, shrink and store one file; its id."""
        data = await channel.fetch(ref, min(LIMIT, channel.capabilities.fetch_limit))
        mime, kind = ref.mime if TYPE.fullmatch(ref.mime) else UNKNOWN_TYPE, ref.kind
        if kind is MediaKind.PHOTO or mime in PICTURES:
            data, mime, kind = await self._shrinker.shrink(data), "image/jpeg", MediaKind.PHOTO
        suffix = mimetypes.guess_extension(mime.partition(";")[0]) or ""
        stored = await self._store.save(data, suffix)
        async with self._database.write() as session:
            media_id = await media.add(
                session,
                sha256=stored.sha256,
                kind=kind,
                mime=mime,
                size=stored.size,
                name=ref.name,
                now=self._clock.now(),
            )
            await self._store.ensure(stored, data)  # it may have been dropped before its row was ours
        return media_id
