"""The fakes of the providers, and real clients that speak to them."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from telegram import Bot
from twilio.http.async_http_client import AsyncTwilioHttpClient
from twilio.rest import Client

from tests.fakes import FakeTelegram, FakeTwilio, serve
from tests.faking.common import Clock, Service, bot_for


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def service() -> AsyncIterator[Service]:
    running = Service()
    app = Starlette(routes=[Route("/{path:path}", running.serve, methods=["GET", "POST"])])
    async with serve(app) as running.url:
        yield running


@pytest.fixture
async def fake(clock: Clock) -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram(now=clock) as running:
        yield running


@pytest.fixture
async def bot(fake: FakeTelegram) -> AsyncIterator[Bot]:
    async with bot_for(fake) as made:
        yield made


@pytest.fixture
async def twilio(clock: Clock) -> AsyncIterator[FakeTwilio]:
    async with FakeTwilio(now=clock) as running:
        yield running


@pytest.fixture
async def client(twilio: FakeTwilio) -> AsyncIterator[Client]:
    async with AsyncTwilioHttpClient() as http:
        made = Client(twilio.account_sid, twilio.auth_token, http_client=http)
        made.api.base_url = twilio.url
        yield made
