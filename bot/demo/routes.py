"""The demo's page and what it talks to."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.templating import Jinja2Templates
from starlette.types import Message, Receive

from bot.demo import cast
from bot.demo.stage import Demo
from handlers.wire import MediaKind

FOLDER = Path(__file__).parent
UPLOAD_LIMIT = 16_000_000
SAY_LIMIT = 1_000_000
HEARTBEAT = 15.0
"""Seconds after which a silent stream says that it lives, and what time it is."""

RETRY = 1000
"""Milliseconds after which the browser comes back when the stream has broken."""

STEPS = (1, 24, 168)
"""The hours that the clock may be moved by: an hour, a day, a week."""

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
SHOWN_INLINE = {"image/jpeg", "image/png", "image/gif", "image/webp"}
SAME_SITE = {"same-origin", "none"}

Endpoint = Callable[[Request], Awaitable[Response]]


def demo_routes(demo: Demo) -> list[BaseRoute]:
    """The page (`/demo`), its events, and what it posts."""
    pages = _Pages(demo, Jinja2Templates(FOLDER / "templates"))
    return [
        Route("/demo", pages.page),
        Route("/demo/events", pages.events),
        Route("/demo/say", _own(pages.say), methods=["POST"]),
        Route("/demo/upload", _own(pages.upload), methods=["POST"]),
        Route("/demo/upload/{ref}", pages.uploaded),
        Route("/demo/clock", _own(pages.move_clock), methods=["POST"]),
        Route("/demo/window", _own(pages.shut), methods=["POST"]),
        Mount("/demo/static", StaticFiles(directory=FOLDER / "static")),
    ]


class _Pages:
    def __init__(self, demo: Demo, templates: Jinja2Templates) -> None:
        self._demo, self._templates = demo, templates

    async def page(self, request: Request) -> Response:
        """The page with all phones."""
        context = {"cast": cast, "known": _known(self._demo.run)}
        return self._templates.TemplateResponse(request, "demo.html", context, headers=HEADERS)

    async def events(self, request: Request) -> Response:
        """All events past `Last-Event-ID` (or `?after=`), then each new one, as server-sent events."""
        after = request.headers.get("last-event-id") or request.query_params.get("after") or "0"
        if not (after.isascii() and after.isdecimal() and len(after) < 16):
            raise HTTPException(400, "after is no number")
        headers = {**HEADERS, "Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(
            stream(self._demo, int(after)), headers=headers, media_type="text/event-stream"
        )

    async def say(self, request: Request) -> Response:
        """Someone says something on a phone."""
        said = await _json(request)
        try:
            inbound = await self._demo.say(said)
        except ValueError as fault:
            raise HTTPException(400, str(fault)) from None
        return JSONResponse({"accepted": inbound is not None}, 202)

    async def upload(self, request: Request) -> Response:
        """Keep one file, sent as `file`; its reference goes into the `media` of what is said next."""
        metered = _Meter(request.receive, UPLOAD_LIMIT)
        try:
            async with Request(request.scope, metered).form(max_files=1, max_fields=1) as form:
                file = form.get("file")
                if file is None or isinstance(file, str):
                    raise HTTPException(400, "a file is wanted, as 'file'")
                data, mime, name = await file.read(), file.content_type or "", file.filename or ""
        except _TooLargeError:
            raise HTTPException(413, f"at most {UPLOAD_LIMIT // 1_000_000} MB") from None
        mime = mime or "application/octet-stream"
        ref = self._demo.phones.keep_upload(data, mime, name[:200])
        return JSONResponse({"ref": ref, "kind": kind_of(mime).value, "mime": mime, "name": name[:200]}, 201)

    async def uploaded(self, request: Request) -> Response:
        """A file that was sent from a phone; only what is safe to look at is shown by the browser."""
        upload = self._demo.phones.upload(request.path_params["ref"])
        if upload is None:
            raise HTTPException(404)
        if upload.mime in SHOWN_INLINE or upload.mime.startswith("audio/"):
            return Response(upload.data, media_type=upload.mime, headers=HEADERS)
        headers = {**HEADERS, "Content-Disposition": "attachment"}
        return Response(upload.data, media_type="application/octet-stream", headers=headers)

    async def move_clock(self, request: Request) -> Response:
        """Move the time forward by an hour, a day or a week, or `to` the next weekly `question`."""
        said = await _json(request)
        if said.get("to") == "question":
            if not await self._demo.leap_to_question():
                raise HTTPException(409, "no weekly question is planned")
            return JSONResponse({"now": self._demo.clock.now().isoformat()})
        hours = said.get("hours")
        if type(hours) is not int or hours not in STEPS:
            raise HTTPException(400, "hours must be 1, 24 or 168")
        await self._demo.leap(hours)
        return JSONResponse({"now": self._demo.clock.now().isoformat()})

    async def shut(self, request: Request) -> Response:
        """Close the service window of a phone (`channel`, `who`)."""
        said = await _json(request)
        try:
            self._demo.shut(said.get("channel"), said.get("who"))
        except ValueError as fault:
            raise HTTPException(400, str(fault)) from None
        return JSONResponse({"open": False})


async def stream(demo: Demo, after: int, heartbeat: float = HEARTBEAT) -> AsyncGenerator[str, None]:
    """The events past number `after` as server-sent events, until the demo closes.

    An event `now` follows what was known at the start, and whenever the clock was moved or nothing happened
    for `heartbeat` seconds.
    """
    known = demo.phones.history()
    after = after if known and after <= known[-1]["n"] else 0  # numbers of an earlier run mean nothing
    for event in demo.phones.history(after):
        after = event["n"]
        yield _frame(event)
    yield f"retry: {RETRY}\n{_now(demo)}"
    events = demo.phones.subscribe(after)
    closing: asyncio.Future[Any] = asyncio.ensure_future(demo.closing.wait())
    coming: asyncio.Future[Any] | None = None
    try:
        while not demo.closing.is_set():
            coming = coming or asyncio.ensure_future(anext(events))
            await asyncio.wait({coming, closing}, timeout=heartbeat, return_when=asyncio.FIRST_COMPLETED)
            if coming.done():
                event, coming = coming.result(), None
                yield _frame(event) + (_now(demo) if event["type"] == "clock" else "")
            elif not closing.done():
                yield _now(demo)
    finally:
        await _cancel(closing, *([coming] if coming else []))
        await events.aclose()


def kind_of(mime: str) -> MediaKind:
    """What a file is to a reader, by its MIME type."""
    major = mime.partition("/")[0]
    return {"image": MediaKind.PHOTO, "audio": MediaKind.VOICE}.get(major, MediaKind.DOCUMENT)


def _frame(event: dict[str, Any]) -> str:
    return f"id: {event['n']}\ndata: {json.dumps(event, ensure_ascii=False)}\n\n"


def _now(demo: Demo) -> str:
    return f"event: now\ndata: {json.dumps({'at': demo.clock.now().isoformat(), 'run': demo.run})}\n\n"


async def _cancel(*futures: asyncio.Future[Any]) -> None:
    for future in futures:
        future.cancel()
    with suppress(asyncio.CancelledError):
        await asyncio.gather(*futures, return_exceptions=True)


def _known(run: str) -> dict[str, Any]:
    """What the page's script knows of the cast."""
    people = {
        person.key: {"name": person.name, "zone": person.timezone, "language": person.language}
        for person in cast.PEOPLE
    }
    return {"run": run, "people": people, "codes": [home.code for home in cast.HOMES]}


def _own(endpoint: Endpoint) -> Endpoint:
    """Refuse what another site's page makes the browser post here."""

    async def guarded(request: Request) -> Response:
        if request.headers.get("sec-fetch-site", "none") not in SAME_SITE:
            raise HTTPException(403, "from the demo's own page only")
        return await endpoint(request)

    return guarded


async def _json(request: Request) -> dict[str, Any]:
    metered = Request(request.scope, _Meter(request.receive, SAY_LIMIT))
    try:
        body = json.loads(await metered.body())
    except _TooLargeError:
        raise HTTPException(413) from None
    except (ValueError, RecursionError):
        raise HTTPException(400, "no JSON") from None
    if not isinstance(body, dict):
        raise HTTPException(400, "a JSON object is wanted")
    return body


class _TooLargeError(Exception):
    """More came than may."""


class _Meter:
    """A request's `receive` that stops at a number of bytes, whatever the headers say."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive, self._left = receive, limit

    async def __call__(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise _TooLargeError
        return message
