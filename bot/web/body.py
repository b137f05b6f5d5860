"""Reading a request's body, no further than it may be long."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request

LIMIT = 1_000_000


async def read(request: Request, limit: int = LIMIT) -> bytes:
    """The body.

    Raises:
        HTTPException: 413, it is longer than `limit` bytes; what came is thrown away.
    """
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > limit:
        raise HTTPException(413)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise HTTPException(413)
    return bytes(body)
