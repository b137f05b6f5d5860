"""Downloads: bounded, and careful with credentials and redirects."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import BaseTestServer, TestServer

from bot.channels.base import MediaTooLargeError, MediaUnavailableError
from bot.channels.sessions import download, open_session

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Store:
    """A file server that notes the credentials that it is shown."""

    shown: list[tuple[str, str | None]] = field(default_factory=list)

    async def file(self, request: web.Request) -> web.StreamResponse:
        self.shown.append((request.path, request.headers.get("Authorization")))
        return web.Response(body=b"x" * 1000)

    async def stream(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        response.enable_chunked_encoding()
        await response.prepare(request)
        for _ in range(10):
            await response.write(b"x" * 100)
        return response

    async def status(self, request: web.Request) -> web.StreamResponse:
        return web.Response(status=int(request.match_info["status"]))

    async def to(self, request: web.Request) -> web.StreamResponse:
        self.shown.append((request.path, request.headers.get("Authorization")))
        return web.Response(status=302, headers={"Location": request.query["where"]})

    async def round(self, request: web.Request) -> web.StreamResponse:
        return web.Response(status=302, headers={"Location": "/round"})


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
async def server(store: Store) -> AsyncIterator[BaseTestServer]:
    app = web.Application()
    app.router.add_get("/file", store.file)
    app.router.add_get("/stream", store.stream)
    app.router.add_get("/status/{status}", store.status)
    app.router.add_get("/to", store.to)
    app.router.add_get("/round", store.round)
    async with TestServer(app) as running:
        yield running


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with open_session(timeout=10.0, connections=2) as opened:
        yield opened


@pytest.mark.parametrize("path", ["/file", "/stream"])
async def test_as_much_as_allowed_and_no_more(
    server: BaseTestServer, session: aiohttp.ClientSession, path: str
) -> None:
    assert len(await download(session, str(server.make_url(path)), 1000)) == 1000
    with pytest.raises(MediaTooLargeError):
        await download(session, str(server.make_url(path)), 999)


async def test_a_redirect_does_not_carry_the_credentials(
    server: BaseTestServer, session: aiohttp.ClientSession, store: Store
) -> None:
    await download(session, str(server.make_url("/to?where=/file")), 1000, authorization="Basic abc")
    assert store.shown == [("/to", "Basic abc"), ("/file", None)]


REFUSED = [
    ("/status/403", False),
    ("/status/410", False),
    ("/status/404", True),
    ("/status/429", True),
    ("/status/503", True),
    ("/to?where=http://127.0.0.2:1/metadata", False),
    ("/to?where=file:///etc/passwd", False),
    ("/round", True),
]


@pytest.mark.parametrize(("path", "transient"), REFUSED)
async def test_what_is_not_had_says_whether_to_ask_again(
    server: BaseTestServer, session: aiohttp.ClientSession, path: str, transient: bool
) -> None:
    with pytest.raises(MediaUnavailableError) as refused:
        await download(session, str(server.make_url("/")).rstrip("/") + path, 1000)
    assert refused.value.transient is transient


async def test_an_address_that_is_none(session: aiohttp.ClientSession) -> None:
    with pytest.raises(MediaUnavailableError) as refused:
        await download(session, "no address", 1000)
    assert not refused.value.transient


async def test_nobody_listens(session: aiohttp.ClientSession, unused_tcp_port: int) -> None:
    with pytest.raises(MediaUnavailableError) as refused:
        await download(session, f"http://127.0.0.1:{unused_tcp_port}/file", 1000)
    assert refused.value.transient
