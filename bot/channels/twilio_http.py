"""Twilio's REST calls over our own aiohttp session.

The library's asynchronous client ignores time-outs, stops at 100 connections, logs recipients' addresses and
trips over aiohttp's deprecation of BasicAuth. This one does none of that, and never repeats a call.
"""

from __future__ import annotations

import json
from urllib.parse import urlencode

import aiohttp
from aiohttp import encode_basic_auth
from twilio.base.exceptions import TwilioException
from twilio.http.response import Response

_DEFAULT_WAIT = 1.0


class TooManyRequestsError(TwilioException):  # type: ignore[misc]  # the library has no types
    """Twilio asks to wait `seconds` (429); the library's own error does not keep the header."""

    def __init__(self, seconds: float) -> None:
        super().__init__("too many requests")
        self.seconds = seconds


class TwilioHttp:
    """Carries the Twilio library's calls over `session`, whose time-out and connections hold for them."""

    is_async = True  # what the library asks of a client before it awaits `request`

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self._session = session

    async def request(
        self,
        method: str,
        url: str,
        params: dict[str, object] | None = None,
        data: dict[str, object] | None = None,
        headers: dict[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 - the library's signature; the session's own holds
        allow_redirects: bool = False,
    ) -> Response:
        """Make one call and give its whole answer."""
        sent_headers = dict(headers or {})
        if auth is not None:
            sent_headers["Authorization"] = encode_basic_auth(*auth)
        query = {name: str(value) for name, value in (params or {}).items() if value is not None}
        async with self._session.request(
            method,
            url,
            params=query,
            data=_encoded(data, sent_headers.get("Content-Type", "")) if data else None,
            headers=sent_headers,
            allow_redirects=allow_redirects,
        ) as response:
            if response.status == 429:
                raise TooManyRequestsError(_wait_of(response.headers.get("Retry-After", "")))
            return Response(response.status, await response.text(), response.headers)


def _encoded(data: dict[str, object], kind: str) -> bytes:
    """What a call carries: a form, or the JSON of Twilio's newer APIs."""
    return json.dumps(data).encode() if kind == "application/json" else urlencode(data, doseq=True).encode()


def _wait_of(header: str) -> float:
    return float(header) if header.isascii() and header.isdecimal() else _DEFAULT_WAIT
