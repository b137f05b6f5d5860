"""A database that falters for a moment, or a silent provider, ends and holds up no loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.channels.telegram import TelegramChannel
from bot.media.fetch import Fetcher
from bot.polling import Poller
from bot.signals import Bell
from bot.worker import Worker
from handlers.wire import Inbound
from storage.database import Database
from tests.clock import StillClock
from tests.talk import Talk

FAULTS = [sa.exc.OperationalError("SELECT 1", {}, Exception()), sa.exc.TimeoutError("no connection is free")]


class Faltering(Database):
    """A database that fails once, at the first session asked for."""

    fault: Exception | None = None

    def _falter(self) -> None:
        fault, self.fault = self.fault, None
        if fault is not None:
            raise fault

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """As ever, once it has failed."""
        self._falter()
        async with super().read() as session:
            yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """As ever, once it has failed."""
        self._falter()
        async with super().write() as session:
            yield session


class Impatient(StillClock):
    """A clock that moves on when someone sleeps."""

    async def sleep(self, seconds: float) -> None:
        """Wait no longer than the others need."""
        self.advance(seconds)
        await asyncio.sleep(0)


class Telegram(TelegramChannel):
    """A Telegram with one update, which ends the polling once it is asked for more."""

    def __init__(self, stop: asyncio.Event) -> None:
        super().__init__("1:x")
        self.offsets: list[int] = []
        self._stop = stop

    async def updates(self, offset: int, timeout: int) -> list[dict[str, Any]]:  # noqa: ASYNC109 - as there
        """One update, then the end."""
        self.offsets.append(offset)
        if offset:
            self._stop.set()
            return []
        return [{"update_id": 7, "edited_message": {}}]

    async def acknowledge(self, payload: Mapping[str, Any]) -> None:
        """Nothing to do."""


@pytest.fixture
async def faltering(sqlite_url: str) -> AsyncIterator[Faltering]:
    """A database that has not failed yet."""
    database = Faltering(sqlite_url)
    await database.open()
    yield database
    await database.close()


@pytest.mark.parametrize("fault", FAULTS)
async def test_polling_goes_on(talk: Talk, faltering: Faltering, fault: Exception) -> None:
    stop = asyncio.Event()
    telegram = Telegram(stop)
    faltering.fault = fault
    poller = Poller(telegram, faltering, talk.app.intake, Impatient(), talk.app.metrics)
    await asyncio.wait_for(poller.run(stop), 10)
    assert telegram.offsets == [0, 8]


class Silent(Telegram):
    """A Telegram that gives updates, and never answers a call."""

    async def updates(self, offset: int, timeout: int) -> list[dict[str, Any]]:  # noqa: ASYNC109 - as there
        """One tap, then the end."""
        found = await super().updates(offset, timeout)
        return [{**update, "callback_query": {"id": "1", "from": {"id": 4001}}} for update in found]

    async def acknowledge(self, payload: Mapping[str, Any]) -> None:
        """It never comes back."""
        await asyncio.get_running_loop().create_future()


async def test_a_tap_that_cannot_be_acknowledged_holds_up_no_update(talk: Talk) -> None:
    stop = asyncio.Event()
    telegram = Silent(stop)
    poller = Poller(telegram, talk.app.database, talk.app.intake, Impatient(), talk.app.metrics)
    await asyncio.wait_for(poller.run(stop), 10)
    assert telegram.offsets == [0, 8]


class Ending(Bell):
    """A bell that ends a loop as soon as it has nothing more to do."""

    def __init__(self, stop: asyncio.Event) -> None:
        super().__init__()
        self._end = stop

    async def wait(self, seconds: float) -> None:
        """Nothing is left: end."""
        self._end.set()


@pytest.mark.parametrize("fault", FAULTS)
async def test_working_goes_on(talk: Talk, sqlite_url: str, faltering: Faltering, fault: Exception) -> None:
    app, stop = talk.app, asyncio.Event()
    await app.intake.accept(_message(talk, "hello"))
    faltering.fault = fault
    bell, clock = Ending(stop), Impatient()
    worker = Worker(
        faltering, app.router, app.texts, app.services, clock, app.metrics, bell, app.bells.senders
    )
    await asyncio.wait_for(worker.run(stop), 10)
    await talk.settle()
    assert "To join, send JOIN" in talk.heard()["amina"][0]


@pytest.mark.parametrize("fault", FAULTS)
async def test_fetching_goes_on(talk: Talk, faltering: Faltering, fault: Exception) -> None:
    app, stop, clock = talk.app, asyncio.Event(), Impatient()
    await talk.joined("amina")
    await app.intake.accept(_message(talk, "POST our wall", media=[talk._upload("photo")]))
    faltering.fault = fault
    bell = Again(stop, clock)
    fetcher = Fetcher(faltering, app.channels, app.store, clock, bell, Bell())
    await asyncio.wait_for(fetcher.run(stop), 10)
    await talk.settle()
    assert talk.heard()["amina"][0].startswith("P1 ")


class Again(Bell):
    """A bell that lets the lease of what failed run out once, and ends the loop then."""

    def __init__(self, stop: asyncio.Event, clock: StillClock) -> None:
        super().__init__()
        self._end, self._clock, self._rung = stop, clock, False

    async def wait(self, seconds: float) -> None:
        """Once more, then the end."""
        if self._rung:
            self._end.set()
        self._rung = True
        self._clock.advance(600)


def _message(talk: Talk, text: str, **more: Any) -> Inbound:
    talk.people.setdefault("amina", ("sim-whatsapp", "en"))
    payload = {"id": "one", "from": "amina", "text": text, "at": talk.clock.now().isoformat(), **more}
    inbound = talk.channels["sim-whatsapp"].parse(payload)
    assert inbound is not None
    return inbound
