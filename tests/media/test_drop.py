"""Dropping a file that nothing holds, while the same bytes come again."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.channels.phones import Phones
from bot.channels.simulator import CAPABILITIES, SimulatorChannel
from bot.media.drop import drop_unused
from bot.media.fetch import Fetcher
from bot.media.store import MediaStore, StoredFile
from bot.signals import Bell
from handlers.wire import MediaKind, MediaRef
from storage.database import Database
from storage.tables import MediaFile
from tests.talk import Talk

VOICE = MediaRef(MediaKind.VOICE, "1", "audio/ogg")
BYTES = b"the same voice note"


class Same(SimulatorChannel):
    """A channel on which everybody sends the same file."""

    async def fetch(self, ref: MediaRef, limit: int) -> bytes:
        """The same bytes, whatever is asked for."""
        return BYTES


class Gated(MediaStore):
    """A store that says when it was asked to delete and when it has saved, and deletes only once it may."""

    def __init__(self, store: MediaStore) -> None:
        super().__init__(store._folder)
        self.asked, self.saved, self.may = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def save(self, data: bytes, suffix: str = "") -> StoredFile:
        """Save, and say so."""
        stored = await super().save(data, suffix)
        self.saved.set()
        return stored

    async def delete(self, sha256: str) -> bool:
        """Delete once it may."""
        self.asked.set()
        await self.may.wait()
        return await super().delete(sha256)


def fetcher(talk: Talk, store: MediaStore) -> Fetcher:
    channel = Same("sim-whatsapp", CAPABILITIES["sim-whatsapp"], Phones(), now=talk.clock.now)
    return Fetcher(talk.app.database, {channel.name: channel}, store, talk.clock, Bell(), Bell())


async def drop(database: Database, store: MediaStore, before: datetime) -> int:
    async with database.write() as session:
        return await drop_unused(session, store, before)


async def files(database: Database) -> list[str]:
    async with database.read() as session:
        return list((await session.execute(sa.select(MediaFile.sha256))).scalars())  # type: ignore[call-overload] # a column


async def test_a_file_that_comes_again_while_it_is_dropped_is_there_at_the_end(talk_anywhere: Talk) -> None:
    app, clock = talk_anywhere.app, talk_anywhere.clock
    store = Gated(app.store)
    fetching = fetcher(talk_anywhere, store)
    channel = fetching._channels["sim-whatsapp"]
    await fetching._store_one(channel, VOICE)
    store.saved.clear()
    clock.advance(timedelta(days=3))
    async with asyncio.TaskGroup() as tasks:
        dropping = tasks.create_task(drop(app.database, store, clock.now() - timedelta(days=2)))
        await store.asked.wait()
        tasks.create_task(fetching._store_one(channel, VOICE))
        await store.saved.wait()  # it found its bytes on the disk, which now go
        store.may.set()
    assert dropping.result() == 1
    (sha256,) = await files(app.database)
    assert store.path_of(sha256).read_bytes() == BYTES


async def test_a_file_that_came_again_before_it_is_dropped_stays(talk_anywhere: Talk) -> None:
    app, clock = talk_anywhere.app, talk_anywhere.clock
    fetching = fetcher(talk_anywhere, app.store)
    for _ in range(2):
        await fetching._store_one(fetching._channels["sim-whatsapp"], VOICE)
        clock.advance(timedelta(days=1, hours=12))
    assert await drop(app.database, app.store, clock.now() - timedelta(days=2)) == 0
    clock.advance(timedelta(days=1))
    assert await drop(app.database, app.store, clock.now() - timedelta(days=2)) == 1
    assert await files(app.database) == []
