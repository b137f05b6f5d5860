"""Sending: the real sender against the providers' fakes, which run in a process of their own."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import urllib.request
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count

from telegram import Bot
from telegram.request import HTTPXRequest

from bench import people, twilio
from bench.figures import Figure, against, figure
from bench.load import HOST
from bench.processes import child, free_port
from bot import service
from bot.app import App, build
from bot.channels import twilio as twilio_channel
from bot.channels.base import Channel, Sent
from bot.channels.telegram import TelegramChannel
from bot.settings import load
from handlers.wire import Address, Outgoing
from tests.databases import Databases
from tests.fakes.telegram import TOKEN

TEXT = "Amina (Kakuma): who has egg boxes to spare? · P7"
FAST = 20_000.0
PAIRS = 3
MESSAGES = {"telegram": 3000, "whatsapp": 2000}
UNDER_WAY = 250
STOCK_CONNECTIONS, STOCK_MESSAGES = 50, 250
DUE = """
INSERT INTO messages (text_key, variables, buttons, carries, created_at)
  VALUES ('stopped-still', '{{}}', '[]', 0, '{at}');
INSERT INTO deliveries (message_id, address_id, channel, state, priority, attempts, due_at, size)
  SELECT (SELECT max(id) FROM messages), id, channel, 'queued', 'a-reply', 0, '{at}', 0
  FROM addresses ORDER BY id LIMIT {count};
"""

Send = Callable[[int], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Fakes:
    """Where the fakes are."""

    telegram: int
    whatsapp: int

    def channel(self, name: str, rate: float) -> Channel:
        """The real channel, pointed at its fake."""
        if name == "telegram":
            return TelegramChannel(TOKEN, api_url=f"http://{HOST}:{self.telegram}", rate=rate)
        return twilio_channel.whatsapp(
            twilio.SENDER,
            rate=rate,
            account_sid=twilio.SID,
            auth_token=twilio.TOKEN,
            api_url=f"http://{HOST}:{self.whatsapp}",
            status_callback_url=f"{twilio.PUBLIC_URL}/webhooks/twilio/status",
        )

    async def arrivals(self, name: str) -> list[float]:
        """When each message came since this was last asked, in seconds."""
        port = self.telegram if name == "telegram" else self.whatsapp
        return sorted(await asyncio.to_thread(_get, f"http://{HOST}:{port}/arrivals"))


def _get(url: str) -> list[float]:
    with urllib.request.urlopen(url) as answer:
        times: list[float] = json.load(answer)
        return times


async def measure(fresh: Databases) -> Sequence[Figure]:
    """Messages a second of the durable sender, a bare loop and the stock client; and set rates kept."""
    fakes = Fakes(free_port(), free_port())
    arguments = "bench.fakes", str(fakes.telegram), str(fakes.whatsapp)
    figures: list[Figure] = []
    async with child(*arguments, port=fakes.telegram, path="/arrivals"):
        figures.extend(await _fast(fresh, fakes, "telegram", 1000))
        figures.extend(await _fast(fresh, fakes, "whatsapp", 400))
        for name, rate, seconds in (("telegram", 30, 12), ("telegram", 200, 8), ("whatsapp", 80, 10)):
            figures.extend(await _paced(fresh, fakes, name, rate, seconds))
    return figures


async def _fast(fresh: Databases, fakes: Fakes, name: str, goal: int) -> list[Figure]:
    pairs, against_stock = [], []
    for _ in range(PAIRS):
        stock = await _stock(fakes) if name == "telegram" else 1.0
        bare = await _bare(fakes, name)
        ours = _rate(await _durable(fresh.sqlite(), fakes, name, FAST, MESSAGES[name]))
        pairs.append((bare, ours))
        against_stock.append((stock, ours))
    figures = [
        against(f"sending on {name}, against a bare loop", pairs, "messages/s", goal="ratio >= 0.8"),
        figure(f"sending on {name}", sorted(ours for _, ours in pairs)[PAIRS // 2], "messages/s",
               goal=f"value >= {goal}"),
    ]  # fmt: skip
    if name == "telegram":
        title = "sending on telegram, against the stock client"
        figures.append(against(title, against_stock, "messages/s", goal="ratio >= 15"))
    return figures


async def _paced(fresh: Databases, fakes: Fakes, name: str, rate: int, seconds: int) -> list[Figure]:
    times = await _durable(fresh.sqlite(), fakes, name, rate, rate * seconds)
    return [
        figure(f"set rate of {rate}/s on {name}", _rate(times), "messages/s",
               floor=rate, ratio=_rate(times) / rate, goal="ratio >= 0.97"),
        figure(f"most in any second at {rate}/s on {name}", _most(times), "messages",
               floor=rate, ratio=_most(times) / rate, goal="ratio <= 1"),
    ]  # fmt: skip


def _rate(times: Sequence[float]) -> float:
    return (len(times) - 1) / (times[-1] - times[0])


def _most(times: Sequence[float]) -> int:
    """The most that came within any second."""
    most = first = 0
    for last, time in enumerate(times):
        while times[first] <= time - 1:
            first += 1
        most = max(most, last - first + 1)
    return most


async def _durable(url: str, fakes: Fakes, name: str, rate: float, messages: int) -> list[float]:
    """When each message came that the real sender took from the database."""
    people.found(
        url, messages, size=messages, channel=name, wrote=f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S.%f}"
    )
    path = url.removeprefix("sqlite:///")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(DUE.format(at=people.AT, count=messages))
    app = build(load(_env_file=None, database_url=url), channels=[fakes.channel(name, rate)])
    await app.open()
    service.freeze_heap()
    await fakes.arrivals(name)
    stop = asyncio.Event()
    running = asyncio.create_task(app.senders[0].run(stop))
    try:
        await _all_sent(app, path)
    finally:
        stop.set()
        await running
        await app.close()
    times = await fakes.arrivals(name)
    if len(times) != messages:
        raise RuntimeError(f"{len(times)} messages came instead of {messages}")
    return times


async def _all_sent(app: App, path: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        left = "SELECT 1 FROM deliveries WHERE state != 'sent' LIMIT 1"
        while connection.execute(left).fetchone():  # noqa: ASYNC110 - asked of the database alone
            await asyncio.sleep(0.1)


async def _bare(fakes: Fakes, name: str) -> float:
    """The same channel in a loop that keeps nothing."""
    channel = fakes.channel(name, FAST)
    await channel.open()
    service.freeze_heap()
    await fakes.arrivals(name)

    async def send(number: int) -> None:
        to = Address(name, people.address_of(number, name))
        if not isinstance(outcome := await channel.send(Outgoing(number, to, TEXT)), Sent):
            raise RuntimeError(repr(outcome))

    try:
        await _loop(send, MESSAGES[name], UNDER_WAY)
    finally:
        await channel.close()
    return _rate(await fakes.arrivals(name))


async def _stock(fakes: Fakes) -> float:
    """The library's own client, in the same loop."""
    request = HTTPXRequest(connection_pool_size=STOCK_CONNECTIONS, pool_timeout=30, read_timeout=30)
    async with Bot(TOKEN, base_url=f"http://{HOST}:{fakes.telegram}/bot", request=request) as bot:
        await fakes.arrivals("telegram")
        await _loop(
            lambda number: bot.send_message(int(people.address_of(number, "telegram")), TEXT),
            STOCK_MESSAGES,
            STOCK_CONNECTIONS,
        )
    return _rate(await fakes.arrivals("telegram"))


async def _loop(send: Send, messages: int, under_way: int) -> None:
    numbers = count(1)

    async def keep_sending() -> None:
        while (number := next(numbers)) <= messages:
            await send(number)

    await asyncio.gather(*(keep_sending() for _ in range(under_way)))
