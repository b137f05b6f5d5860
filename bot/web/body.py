"""Reading a request's body, no further than it may be long."""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request

LIMIT = 1_000_000
MOST_FIELDS = 1000


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


async def read_form(request: Request) -> FormData:
    """A urlencoded form of at most a million bytes.

    Raises:
        HTTPException: 400 or 413, it is none.
    """
    if not request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        raise HTTPException(400)
    body = await read(request)
    try:
        fields = parse_qsl(body.decode("latin-1"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:  # too many
        raise HTTPException(400) from None
    return FormData([*fields])
