"""Polling: Telegram forgets an update only once it is stored."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.app import App, build
from bot.channels.telegram import PollError
from bot.intake import Intake
from bot.polling import CURSOR, Poller
from bot.settings import load
from handlers.wire import Inbound
from storage import cursors, inbox
from tests.clock import StillClock
from tests.fakes import FakeTelegram
from tests.fakes.telegram import TOKEN
from tests.wording import all_texts


class FullDisk(Intake):
    """Stores `room` messages, then no more."""

    room = 0

    async def accept(self, inbound: Inbound) -> None:
        """Store one message, if there is room."""
        if self.room == 0:
            raise OSError("no space left on device")
        self.room -= 1
        await super().accept(inbound)


@asynccontextmanager
async def _app(url: str, telegram: FakeTelegram, clock: StillClock, folder: Path) -> AsyncIterator[App]:
    settings = load(
        _env_file=None,
        database_url=url,
        media_dir=folder,
        secret_key="secret",
        telegram_bot_token=TOKEN,
        telegram_mode="poll",
        telegram_api_url=telegram.url,
    )
    app = build(settings, clock=clock, texts=all_texts())
    await app.open()
    try:
        yield app
    finally:
        await app.close()


def _poller(app: App, intake: Intake) -> Poller:
    channel = app.channels["telegram"]
    return Poller(channel, app.database, intake, app.clock, app.metrics)  # type: ignore[arg-type] # by its name


async def _stored(app: App) -> int:
    async with app.database.read() as session:
        return sum((await inbox.depth(session)).values())


async def test_the_offset_moves_only_after_the_commit(
    database_url: str, clock: StillClock, tmp_path: Path
) -> None:
    async with FakeTelegram() as telegram, _app(database_url, telegram, clock, tmp_path) as app:
        for text in ("one", "two", "three"):
            telegram.user_says(4001, text)
        bells = app.bells
        full = FullDisk(app.database.writer, clock, app.metrics, bells.worker, bells.fetcher)
        full.room = 2
        with pytest.raises(OSError, match="no space"):
            await _poller(app, full).poll_once(0)
        async with app.database.read() as session:
            assert await cursors.read(session, CURSOR) == 0
        assert await _stored(app) == 2

        assert await _poller(app, app.intake).poll_once(0) == 3
        assert await _stored(app) == 3  # the two that were there are not there twice
        assert await _poller(app, app.intake).poll_once(0) == 0
        assert await _stored(app) == 3


async def test_an_update_of_an_unknown_kind_is_passed_over(
    sqlite_url: str, clock: StillClock, tmp_path: Path
) -> None:
    async with FakeTelegram() as telegram, _app(sqlite_url, telegram, clock, tmp_path) as app:
        telegram.unknown_update()
        telegram.user_says(4001, "hello")
        assert await _poller(app, app.intake).poll_once(0) == 2
        assert await _stored(app) == 1


async def test_nothing_is_polled_while_a_webhook_is_set(
    sqlite_url: str, clock: StillClock, tmp_path: Path
) -> None:
    async with FakeTelegram() as telegram, _app(sqlite_url, telegram, clock, tmp_path) as app:
        telegram.set_webhook({"url": "https://elsewhere.example.org/hook"})
        with pytest.raises(PollError):
            await _poller(app, app.intake).poll_once(0)
        assert await _stored(app) == 0
