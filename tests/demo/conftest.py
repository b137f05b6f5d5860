"""A demo to look at: the real page on a real server, with an intake that only notes what it is given."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
from starlette.routing import BaseRoute

from bot.channels.simulator import SimulatorChannel, simulators
from bot.clock import DemoClock
from bot.demo.routes import demo_routes
from bot.demo.stage import Demo, TimedPhones
from bot.web.server import build_server, listen
from handlers.wire import Address, Button, Inbound, Outgoing


@dataclass
class Site:
    """The demo as a test sees it: its address, what was accepted, how often it was woken."""

    demo: Demo
    phones: TimedPhones
    accepted: asyncio.Queue[Inbound]
    url: str = ""
    woken: int = 0
    refusing: bool = False
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

    built = Site(Demo(phones, channels, accept, clock, wake), phones, accepted)
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

    def __init__(self, routes: list[BaseRoute], demo: Demo) -> None:
        self._server, self._demo = build_server(routes), demo
        self._listener = listen("127.0.0.1", 0)

    async def __aenter__(self) -> str:
        # The socket listens already: who connects early waits until the server takes them.
        self._task = asyncio.create_task(self._server.serve(sockets=[self._listener]))
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    async def __aexit__(self, *_: object) -> None:
        self._demo.close()
        self._server.should_exit = True
        async with asyncio.timeout(8):  # it drains at once, or it hangs on a stream
            await self._task
