"""A demo to look at: the real page on a real server, with an intake that only notes what it is given."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from socket import socket
from typing import Any

import aiohttp
import pytest
from starlette.routing import BaseRoute

from bot.app import Role, build
from bot.channels.simulator import SimulatorChannel, simulators
from bot.cli.demo import AT_ONCE
from bot.clock import DemoClock
from bot.demo.found import found
from bot.demo.play import play
from bot.demo.routes import demo_routes
from bot.demo.script import Step
from bot.demo.stage import Demo, TimedPhones
from bot.demo.week import ARRIVALS
from bot.settings import Settings
from bot.web.server import build_server, listen
from handlers.wire import Address, Button, Inbound, Outgoing
from storage import migrate
from tests.wording import all_texts


@dataclass
class Site:
    """The demo as a test sees it: its address, what was accepted, how often it was woken."""

    demo: Demo
    phones: TimedPhones
    accepted: asyncio.Queue[Inbound]
    url: str = ""
    woken: int = 0
    refusing: bool = False
    upcoming: datetime | None = None
    session: aiohttp.ClientSession = field(init=False)

    async def bot_says(self, channel: str, to: str, text: str, *buttons: str, **fields: Any) -> str:
        """Let the bot say something, and give the message's id."""
        tappable = tuple(Button(f"q:{number}", title) for number, title in enumerate(buttons))
        outgoing = Outgoing(1, Address(channel, to), text, tappable, **fields)
        await self.demo.channels[channel].send(outgoing)
        return str(self.phones.history()[-1]["id"])


def build_site(clock: DemoClock) -> Site:
    """A site whose intake only notes."""
    accepted: asyncio.Queue[Inbound] = asyncio.Queue()
    phones = TimedPhones(clock.now)
    channels: dict[str, SimulatorChannel] = {c.name: c for c in simulators(phones, now=clock.now)}

    async def accept(inbound: Inbound) -> None:
        if built.refusing:
            raise OSError("the disk is full")
        await accepted.put(inbound)

    def wake() -> None:
        built.woken += 1

    async def tick() -> int:
        return 0

    async def upcoming() -> datetime | None:
        return built.upcoming

    built = Site(Demo(phones, channels, accept, clock, wake, tick, upcoming), phones, accepted)
    return built


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    """A site on a free port of this machine."""
    site = build_site(DemoClock())
    async with serving(demo_routes(site.demo), site.demo) as url, aiohttp.ClientSession(url) as session:
        site.url, site.session = url, session
        yield site


class serving:  # noqa: N801 - reads as a phrase
    """A server for these routes, and its address."""

    def __init__(self, routes: list[BaseRoute], demo: Demo, listener: socket | None = None) -> None:
        self._server, self._demo = build_server(routes), demo
        self._listener = listener or listen("127.0.0.1", 0)

    async def __aenter__(self) -> str:
        # The socket listens already: who connects early waits until the server takes them.
        self._task = asyncio.create_task(self._server.serve(sockets=[self._listener]))
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    async def __aexit__(self, *_: object) -> None:
        self._demo.close()
        self._server.should_exit = True
        async with asyncio.timeout(8):  # it drains at once, or it hangs on a stream
            await self._task


class RealSite:
    """The real service behind the page, on a throw-away database."""

    def __init__(self, folder: Path) -> None:
        self.listener = listen("127.0.0.1", 0)
        port = self.listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        settings = Settings(
            _env_file=None,
            database_url=f"sqlite:///{folder / 'demo.db'}",
            public_url=self.url,
            media_dir=folder / "media",
            twilio_template_nudge="HX00000000000000000000000000000001",
            twilio_template_prompt="HX00000000000000000000000000000002",
        )
        self.clock = DemoClock()
        self.phones = TimedPhones(self.clock.now)
        channels = simulators(self.phones, now=self.clock.now)
        for channel in channels:
            channel.capabilities = replace(channel.capabilities, rate=AT_ONCE)
        self.app = build(settings, clock=self.clock, channels=channels, texts=all_texts())
        named = {channel.name: channel for channel in channels}
        app = self.app
        self.demo = Demo(
            self.phones,
            named,
            app.intake.accept,
            self.clock,
            app.bells.all.ring,
            app.clockwork.catch_up,
            app.clockwork.upcoming,
        )

    async def open(self) -> None:
        """Make the tables, open the service, lay the demo's ground."""
        await migrate.upgrade(self.app.settings.database_url)
        await self.app.open()
        async with self.app.database.write() as session:
            await found(session, self.clock.now() - timedelta(days=8))

    async def play(self, script: Sequence[Step]) -> None:
        """Play a script on it."""
        await play(script, demo=self.demo, settle=self.app.settle)

    def texts(self, to: str) -> list[str]:
        """What the bot said to someone, oldest first."""
        events = self.phones.history()
        return [event["text"] for event in events if event["type"] == "message" and event["to"] == to]


@pytest.fixture
async def real(tmp_path: Path) -> AsyncIterator[RealSite]:
    """The real service; its loops do not run, so that a test says when it works (`app.settle`)."""
    site = RealSite(tmp_path)
    await site.open()
    yield site
    await site.app.close()
    site.listener.close()


@pytest.fixture
async def running(real: RealSite) -> AsyncIterator[RealSite]:
    """The real service with the people of the demo in it, running, on a web server."""
    await real.play(ARRIVALS)
    stop = asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        for loop in real.app.loops(list(Role), stop):
            tasks.create_task(loop)
        async with serving([*real.app.routes(), *demo_routes(real.demo)], real.demo, real.listener):
            yield real
        stop.set()
        real.app.bells.all.ring()
