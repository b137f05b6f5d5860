"""python-telegram-bot's transport on aiohttp: its stock client slows down as connections are added."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from typing import Any, cast

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.channels.sessions import NOT_SENT, open_session

_JSON = {"Content-Type": "application/json"}
_DEFAULT_WAIT = 5.0


class NotSentError(NetworkError):
    """No connection came about: Telegram cannot have taken the call."""


class FloodError(TelegramError):
    """Telegram asks to wait `seconds` (429); PTB's own error cannot say so without a deprecation warning."""

    def __init__(self, seconds: float) -> None:
        super().__init__("too many requests")
        self.seconds = seconds


class AiohttpRequest(BaseRequest):
    """Carries PTB's calls: JSON, or a multipart form where a file goes along.

    `timeout` is in seconds for a whole call, `connections` the most that are open at once.
    """

    def __init__(self, *, timeout: float, connections: int) -> None:
        self._timeout, self._connections = timeout, connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """The seconds that a call may take unless it says otherwise."""
        return self._timeout

    @property
    def session(self) -> aiohttp.ClientSession:
        """The open session, also for downloads."""
        if self._session is None:
            raise NotSentError("the session is not open")
        return self._session

    async def initialize(self) -> None:
        """Open the session, once."""
        if self._session is None:
            self._session = open_session(timeout=self._timeout, connections=self._connections)

    async def shutdown(self) -> None:
        """Close the session, if it is open."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def call(self, url: str, fields: Mapping[str, Any]) -> Any:
        """Make a call without files; its result. Errors as for any call of the library."""
        return await self.post(url, cast("RequestData", PlainFields(fields)))

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one call; of the time-outs only `read_timeout` counts, for the whole of it."""
        total = self._timeout if isinstance(read_timeout, DefaultValue) else read_timeout
        timeout = aiohttp.ClientTimeout(total=total, connect=self._timeout / 2)
        try:
            async with self.session.request(method, url, timeout=timeout, **_body(request_data)) as response:
                status, payload = response.status, await response.read()
        except NOT_SENT as fault:
            raise NotSentError(type(fault).__name__) from None
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as fault:  # its text may hold the address, and so the token
            raise NetworkError(type(fault).__name__) from None
        _raise_for(status, payload)
        return status, payload


class PlainFields:
    """A call's fields as they stand, none a file: what is read of the library's own, without its cost."""

    contains_files = False

    def __init__(self, fields: Mapping[str, Any]) -> None:
        self._fields = fields

    @property
    def json_payload(self) -> bytes:
        """The fields as a JSON object; what is no plain value is JSON within it, as the library sends it."""
        plain = {
            name: value if isinstance(value, str | int) else json.dumps(value)
            for name, value in self._fields.items()
        }
        return json.dumps(plain).encode()


def _body(data: RequestData | None) -> dict[str, Any]:
    if data is None:
        return {}
    if not data.contains_files:
        return {"data": data.json_payload, "headers": _JSON}
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        file = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=filename, content_type=mime)
    return {"data": form}


def _raise_for(status: int, payload: bytes) -> None:
    # What PTB would not tell apart, or would log with the whole page that a proxy answered.
    if status == 429:
        raise FloodError(_wait_of(payload))
    if status == 413:
        raise BadRequest("the file is too large")
    if status >= 500:
        raise NetworkError(f"HTTP {status}")


def _wait_of(payload: bytes) -> float:
    try:
        return max(0.0, float(json.loads(payload)["parameters"]["retry_after"]))
    except (ValueError, KeyError, TypeError):
        return _DEFAULT_WAIT
