"""A load generator that costs little: prepared requests over kept connections, answers only counted."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from time import perf_counter
from typing import cast

HOST = "127.0.0.1"


@dataclass
class Round:
    """What one round of load saw: latencies in seconds, answers that were not 2xx, how long it took."""

    latencies: list[float] = field(default_factory=list)
    bad: int = 0
    seconds: float = 0.0

    @property
    def rate(self) -> float:
        """Good answers a second."""
        return (len(self.latencies) - self.bad) / self.seconds

    def percentile(self, part: float) -> float:
        """A percentile of the latencies, in milliseconds."""
        ordered = sorted(self.latencies)
        return 1000 * ordered[min(int(part * len(ordered)), len(ordered) - 1)]


class _Connection(asyncio.Protocol):
    """One kept connection, one request under way."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._answer: asyncio.Future[bool] | None = None
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is none by its class

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, end, body = self._buffer.partition(b"\r\n\r\n")
        if end and len(body) >= _length(head) and self._answer is not None:
            self._buffer = b""
            self._answer.set_result(head.startswith(b"HTTP/1.1 2"))

    def connection_lost(self, _error: Exception | None) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(False)

    async def ask(self, request: bytes) -> bool:
        """Send a request; whether the answer was a 2xx."""
        assert self._transport is not None
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._answer

    def close(self) -> None:
        """Let the connection go."""
        if self._transport is not None:
            self._transport.close()


def _length(head: bytes) -> int:
    _, found, rest = head.lower().partition(b"content-length:")
    return int(rest.split(b"\r\n", 1)[0]) if found else 0


async def hammer(port: int, requests: Iterator[bytes], *, connections: int, seconds: float) -> Round:
    """As fast as the answers come, on so many connections, for so long or until the requests end."""
    round_ = Round()
    began = perf_counter()

    async def keep_asking(connection: _Connection) -> None:
        while (asked := perf_counter()) < began + seconds and (request := next(requests, None)) is not None:
            round_.bad += not await connection.ask(request)
            round_.latencies.append(perf_counter() - asked)

    async with _connections(port, connections) as lines:
        began = perf_counter()
        await asyncio.gather(*map(keep_asking, lines))
        round_.seconds = perf_counter() - began
    return round_


async def steady(
    port: int, requests: Iterator[bytes], stop: asyncio.Event, *, connections: int, rate: float
) -> Round:
    """At a set rate until told to stop; a latency counts from when its request was due."""
    round_, began, turn = Round(), perf_counter(), iter(range(10**9))

    async def keep_asking(connection: _Connection) -> None:
        while not stop.is_set():
            due = began + next(turn) / rate
            await asyncio.sleep(max(due - perf_counter(), 0))
            round_.bad += not await connection.ask(next(requests))
            round_.latencies.append(perf_counter() - due)

    async with _connections(port, connections) as lines:
        began = perf_counter()
        await asyncio.gather(*map(keep_asking, lines))
        round_.seconds = perf_counter() - began
    return round_


@contextlib.asynccontextmanager
async def _connections(port: int, count: int) -> AsyncIterator[list[_Connection]]:
    loop = asyncio.get_running_loop()
    lines = [(await loop.create_connection(_Connection, HOST, port))[1] for _ in range(count)]
    try:
        yield lines
    finally:
        for line in lines:
            line.close()
