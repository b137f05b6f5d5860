"""Who the fakes of the providers talk with in their own tests."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from telegram import Bot

from tests.fakes import FakeTelegram

ASHA = 5_000_000_123

BEN = 5_000_000_456

GROUP = -4_000_111

JPEG = b"\xff\xd8\xff\xe0" + b"picture" * 10

WA = "whatsapp:+254700000001"

SMS = "+254700000002"


@dataclass
class Clock:
    """A clock that tests move by hand (epoch seconds)."""

    time: float = datetime(2026, 3, 2, 9, tzinfo=UTC).timestamp()

    def __call__(self) -> float:
        return self.time


@dataclass
class Service:
    """A stand-in for the service: records what is posted to it and answers `statuses`, then 200."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    got: list[tuple[Request, bytes, FormData]] = field(default_factory=list)

    async def serve(self, request: Request) -> Response:
        """Take one delivery."""
        body, form = await request.body(), await request.form()
        self.got.append((request, body, form))
        return Response(JPEG, self.statuses.pop(0) if self.statuses else 200, media_type="image/jpeg")


@asynccontextmanager
async def bot_for(fake: FakeTelegram, token: str | None = None) -> AsyncIterator[Bot]:
    bot = Bot(token or fake.token, base_url=f"{fake.url}/bot", base_file_url=f"{fake.url}/file/bot")
    for request in bot._request:
        await request.initialize()
    yield bot
    for request in bot._request:
        await request.shutdown()
