"""What the fakes share: an HTTP server inside the running loop, and misbehaviour on order."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
import time
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self, cast

import aiohttp
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute
from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_RESET_ON_CLOSE = struct.pack("ii", 1, 0)
_GRACE = 1.0  # seconds that a request under way gets when its server stops


class _Protocol(HttpToolsProtocol):
    """Hands the transport to the application, so that a fake can drop a connection."""

    def on_message_begin(self) -> None:
        """Put the transport into the scope of the request that begins."""
        super().on_message_begin()
        cast("dict[str, Any]", self.scope)["transport"] = self.transport


@contextlib.asynccontextmanager
async def serve(app: ASGIApp, *, port: int = 0) -> AsyncIterator[str]:
    """Serve `app` on 127.0.0.1 in the running loop; yields its address, such as `http://127.0.0.1:40001`.

    With `port` 0 the system picks a free one. Leaving it closes every connection. Uvicorn's own `serve` is
    not used: it takes over the signals, and its tick makes every stop wait a tenth of a second or more.
    """
    listener = _listen(port)
    config = uvicorn.Config(
        app,
        http=_Protocol,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        date_header=False,
        server_header=False,
        timeout_keep_alive=120,
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup(sockets=[listener])
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        await _shut(server, listener)


def _listen(port: int) -> socket.socket:
    """Listen, naming TCP: asyncio turns Nagle's 40 ms off only for sockets that say what they are."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(1024)
    return listener


async def _shut(server: uvicorn.Server, listener: socket.socket) -> None:
    for listening in server.servers:
        listening.close()
    listener.close()
    state = server.server_state
    for connection in list(state.connections):
        connection.shutdown()
    if state.tasks:
        await asyncio.wait(set(state.tasks), timeout=_GRACE)
    for task in state.tasks:
        task.cancel()
    for connection in list(state.connections):
        cast("HttpToolsProtocol", connection).transport.abort()
    for _ in range(1000):  # each turn of the loop lets closed connections say so
        if not state.connections and not state.tasks:
            return
        await asyncio.sleep(0)


@dataclass(frozen=True, slots=True)
class FakeFile:
    """A file that somebody sends. `size` in bytes claims another size than `data` has (for "too large").

    `kind` is `photo`, `voice` or `document`; empty: by the MIME type.
    """

    data: bytes
    mime: str = "application/octet-stream"
    name: str = ""
    kind: str = ""
    size: int | None = None

    @property
    def claimed(self) -> int:
        """The size in bytes that the provider tells."""
        return len(self.data) if self.size is None else self.size

    @property
    def sort(self) -> str:
        """`photo`, `voice` or `document`."""
        by_mime = {"image/jpeg": "photo", "image/png": "photo", "audio/ogg": "voice"}
        return self.kind or by_mime.get(self.mime, "document")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the service answered to a delivery: HTTP status (0: no answer) and body."""

    status: int
    text: str = ""

    @property
    def ok(self) -> bool:
        """Whether the provider takes it as received."""
        return 200 <= self.status < 300


@dataclass(frozen=True, slots=True)
class Call:
    """One request to a fake: the operation's name, its parameters, and whether it sends a message."""

    name: str
    params: Mapping[str, Any]
    sends: bool


class Misbehaviour(StrEnum):
    """What a fake can be told to do instead of answering as it should."""

    HANG = "hang"
    HANG_AFTER_TAKING = "hang_after_taking"
    ERROR_AFTER_TAKING = "error_after_taking"
    ERROR_BEFORE_TAKING = "error_before_taking"
    RATE_LIMIT = "rate_limit"
    RESET = "reset"


Match = str | Callable[[Call], bool] | None


@dataclass(slots=True)
class _Order:
    kind: Misbehaviour
    left: int | None
    match: Match
    retry_after: int

    def fits(self, call: Call) -> bool:
        if self.match is None:
            return call.sends
        return call.name == self.match if isinstance(self.match, str) else self.match(call)


class Fake(ABC):
    """A provider as an HTTP server: `async with FakeX() as fake`, then `fake.url`.

    `now` is the fake's clock (epoch seconds); `latency` is slept in seconds after a request has taken effect
    and before its answer, so a client that gives up early leaves the message taken. `counts` holds the
    requests by operation, `watch` is called with (chat, text) for each message taken.
    """

    def __init__(
        self, *, now: Callable[[], float] = time.time, extra_routes: Sequence[BaseRoute] = ()
    ) -> None:
        self.now = now
        self.latency = 0.0
        self.url = ""
        self.counts: Counter[str] = Counter()
        self.watch: Callable[[str, str], None] | None = None
        self._extra_routes = extra_routes
        self._orders: list[_Order] = []
        self._closing = asyncio.Event()
        self._change = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._stack = contextlib.AsyncExitStack()
        self._session: aiohttp.ClientSession | None = None

    @abstractmethod
    def routes(self) -> Sequence[BaseRoute]:
        """The provider's own addresses."""

    @abstractmethod
    def failure(self) -> Response:
        """The provider's 5xx."""

    @abstractmethod
    def too_many(self, retry_after: int) -> Response:
        """The provider's 429, asking for `retry_after` seconds."""

    async def start(self, port: int = 0) -> None:
        """Listen on 127.0.0.1, on a port that the system picks unless one is named."""
        app = Starlette(routes=[*self._extra_routes, *self.routes()])
        self._session = await self._stack.enter_async_context(
            aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=15), cookie_jar=aiohttp.DummyCookieJar()
            )
        )
        self.url = await self._stack.enter_async_context(serve(app, port=port))

    async def stop(self) -> None:
        """End what runs in the background, drop what hangs, close every connection."""
        self._closing.set()
        self.changed()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._stack.aclose()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    @property
    def session(self) -> aiohttp.ClientSession:
        """The HTTP client of the fake's own calls (webhooks, callbacks, media); open while it runs."""
        if self._session is None:
            raise RuntimeError("start the fake first")
        return self._session

    def misbehave(
        self, kind: str, *, times: int | None = 1, match: Match = None, retry_after: int = 1
    ) -> None:
        """Answer the next `times` (None: all) matching requests wrongly; orders are used up in their order.

        `match` is an operation's name or a predicate on the `Call`; without it, whatever sends a message.
        `retry_after` is in seconds and for `rate_limit` alone.

        Raises:
            ValueError: no such kind of misbehaviour.
        """
        self._orders.append(_Order(Misbehaviour(kind), times, match, retry_after))

    def behave(self) -> None:
        """Forget all orders to misbehave."""
        self._orders.clear()

    async def until(self, check: Callable[[], bool], *, seconds: float = 10.0) -> None:
        """Wait until `check` holds, looking again at each change of the fake's state.

        Raises:
            TimeoutError: it did not within `seconds` of real time.
        """
        async with asyncio.timeout(seconds):
            while not check():
                await self._change.wait()

    def changed(self) -> None:
        """Wake whoever waits for a change."""
        self._change.set()
        self._change = asyncio.Event()

    async def answer(self, request: Request, call: Call, act: Callable[[], Awaitable[Response]]) -> Response:
        """Answer by `act`, or as an order to misbehave wants it. `act` is what takes the message."""
        self.counts[call.name] += 1
        order = self._order_for(call)
        response = await (act() if order is None else self._misbehaved(order, request, act))
        if self.latency:
            await asyncio.sleep(self.latency)
        return response

    def _order_for(self, call: Call) -> _Order | None:
        order = next((order for order in self._orders if order.fits(call)), None)
        if order is not None and order.left is not None:
            order.left -= 1
            if order.left <= 0:
                self._orders.remove(order)
        return order

    async def _misbehaved(
        self, order: _Order, request: Request, act: Callable[[], Awaitable[Response]]
    ) -> Response:
        match order.kind:
            case Misbehaviour.HANG:
                return await self._hang(request)
            case Misbehaviour.HANG_AFTER_TAKING:
                await act()
                return await self._hang(request)
            case Misbehaviour.ERROR_AFTER_TAKING:
                await act()
                return self.failure()
            case Misbehaviour.ERROR_BEFORE_TAKING:
                return self.failure()
            case Misbehaviour.RATE_LIMIT:
                return self.too_many(order.retry_after)
            case Misbehaviour.RESET:
                return await _reset(request)

    async def _hang(self, request: Request) -> Response:
        """Never answer: until the client gives up or the fake stops."""
        gone = asyncio.create_task(_disconnected(request))
        closing = asyncio.create_task(self._closing.wait())
        await asyncio.wait({gone, closing}, return_when=asyncio.FIRST_COMPLETED)
        for task in (gone, closing):
            task.cancel()
        await asyncio.gather(gone, closing, return_exceptions=True)
        return await _reset(request)

    def background(self, work: Awaitable[None]) -> asyncio.Task[None]:
        """Run `work` beside the requests; `stop` cancels it."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)
        return task

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self.changed()

    @property
    def busy(self) -> bool:
        """Whether something still runs in the background."""
        return bool(self._tasks)


async def _disconnected(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def _reset(request: Request) -> Response:
    """Drop the connection: the client sees a reset."""
    transport: asyncio.Transport = request.scope["transport"]
    if not transport.is_closing():
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        transport.abort()
    await _disconnected(request)
    return Response()
