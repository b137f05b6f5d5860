"""What the HTTP channels share: a session, which failures mean "never left us", bounded downloads."""

from __future__ import annotations

import aiohttp
from yarl import URL

from bot.channels.base import MediaTooLargeError, MediaUnavailableError

NOT_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
"""No connection came about, so the provider cannot have taken anything."""

_CHUNK = 65_536
_HOPS = 4
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PASSING = frozenset({404, 408, 425, 429})  # 404: a file may be announced a moment before it can be had


def open_session(*, timeout: float, connections: int) -> aiohttp.ClientSession:
    """Open a session whose calls take at most `timeout` seconds, half of them to get a connection.

    Needs a running loop; the caller closes it.
    """
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=connections),
        timeout=aiohttp.ClientTimeout(total=timeout, connect=timeout / 2),
        cookie_jar=aiohttp.DummyCookieJar(),
    )


async def download(session: aiohttp.ClientSession, url: str, limit: int, *, authorization: str = "") -> bytes:
    """Get at most `limit` bytes; `authorization` goes to the first address only, never along a redirect.

    Raises:
        MediaTooLargeError: there is more.
        MediaUnavailableError: it could not be had.
    """
    try:
        return await _follow(session, URL(url), limit, authorization)
    except (TimeoutError, aiohttp.ClientError) as fault:
        raise MediaUnavailableError(type(fault).__name__, transient=True) from None
    except ValueError:
        raise MediaUnavailableError("not an address", transient=False) from None


async def _follow(session: aiohttp.ClientSession, target: URL, limit: int, authorization: str) -> bytes:
    home, headers = target.origin(), {"Authorization": authorization} if authorization else {}
    for _ in range(_HOPS):
        async with session.get(target, headers=headers, allow_redirects=False) as response:
            if response.status not in _REDIRECTS:
                return await _read(response, limit)
            target, headers = target.join(URL(response.headers.get("Location", ""))), {}
        if target.scheme != "https" and target.origin() != home:
            raise MediaUnavailableError("redirected to an unsafe address", transient=False)
    raise MediaUnavailableError("too many redirects", transient=True)


async def _read(response: aiohttp.ClientResponse, limit: int) -> bytes:
    status = response.status
    if status != 200:
        raise MediaUnavailableError(f"HTTP {status}", transient=status in _PASSING or status >= 500)
    if (response.content_length or 0) > limit:
        raise MediaTooLargeError
    data = bytearray()
    async for chunk in response.content.iter_chunked(_CHUNK):
        data += chunk
        if len(data) > limit:
            raise MediaTooLargeError
    return bytes(data)
