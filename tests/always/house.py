"""The whole service in this process, between the fakes, on a clock that stands still: webhooks included."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlmodel import col
from starlette.applications import Starlette
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.app import App, build
from bot.channels import twilio as twilio_channels
from bot.channels.base import Channel
from bot.channels.configured import configured_channels
from bot.channels.telegram import TelegramChannel
from bot.settings import Settings, load
from storage.tables import Delivery, DeliveryState
from tests.always.process import SECRET, environment
from tests.always.seed import Look, Seat, found, seat
from tests.clock import StillClock
from tests.fakes import Call, FakeFile, FakeTelegram, FakeTwilio, serve
from tests.wording import all_texts

S = DeliveryState


class Front:
    """Gives an application an address before it is built."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass it on."""
        await self.app(scope, receive, send)


@dataclass
class House:
    """The app, the providers, the clock, and a look into the database."""

    app: App
    url: str
    clock: StillClock
    telegram: FakeTelegram
    twilio: FakeTwilio
    look: Look
    community_id: int

    async def member(self, channel: str, value: str, name: str, **more: Any) -> int:
        """Someone who is in the community and wrote a moment ago; the member's id."""
        if channel == "telegram":
            self.telegram.opens_chat(int(value))
        elif channel == "whatsapp":
            self.twilio.windows[value] = self.twilio.now()
            self.twilio.known.add(value)
        async with self.app.database.write() as session:
            return await seat(
                session, self.community_id, Seat(channel, value, name, **more), self.clock.now()
            )

    async def says(self, value: str, text: str = "", *, then: bool = True, **more: Any) -> None:
        """Someone writes (a Telegram id, a WhatsApp address, a number); with `then` all follows from it."""
        if value.lstrip("-").isdecimal():
            self.telegram.user_says(int(value), text, **more)
            assert await self.telegram.flush()
        else:
            form = self.twilio.person_says(value, text, **more)
            answer = await self.twilio.deliver(form, f"{self.url}/webhooks/twilio")
            assert answer.ok, answer
        if then:
            await self.settle()

    async def settle(self, states: Sequence[DeliveryState] = (S.QUEUED, S.RETRACTING)) -> None:
        """Let everything happen that can within a minute, chats' pauses and callbacks included."""
        await self.once()
        while await self.app.database.writer.do(_pending, (self.clock.now(), tuple(states))):
            self.clock.advance(1)
            await self.once()

    async def once(self) -> None:
        """Let everything happen that can at this moment."""
        await self.app.settle()
        await self.twilio.settle()

    def texts(self, value: str) -> list[str]:
        """What someone got to see of us."""
        return self.telegram.texts(int(value)) if value.isdecimal() else self.twilio.texts(value)

    def states(self, value: str) -> list[DeliveryState]:
        """The states of all deliveries to someone, oldest first."""
        rows = self.look.rows(
            sa.select(col(Delivery.state))
            .where(col(Delivery.address_id) == self.look.address_id(value))
            .order_by(col(Delivery.id))
        )
        return [DeliveryState(str(row[0])) for row in rows]

    def calls_to(self, value: str) -> list[Call]:
        """The calls that send something to someone, from now on."""
        calls: list[Call] = []

        def seen(call: Call) -> bool:
            if call.sends and str(call.params.get("To") or call.params.get("chat_id")) == value:
                calls.append(call)
            return False

        for provider in (self.telegram, self.twilio):
            provider.misbehave("hang", times=None, match=seen)
        return calls

    def outcomes(self, channel: str, outcome: str) -> float:
        """How many sends were counted with this outcome."""
        name = "staffroom_sends_total"
        labels = {"channel": channel, "outcome": outcome}
        return self.app.metrics.registry.get_sample_value(name, labels) or 0.0


async def eventually(check: Callable[[], bool], *, seconds: float = 20.0) -> None:
    """Go on as soon as `check` holds.

    Raises:
        TimeoutError: it did not within `seconds` of real time.
    """
    async with asyncio.timeout(seconds):
        while not check():  # noqa: ASYNC110 - what is waited for has no event of its own
            await asyncio.sleep(0)


def _pending(
    connection: sa.Connection, asked: Sequence[tuple[datetime, tuple[DeliveryState, ...]]]
) -> list[bool]:
    """Writer operation: whether something is due within a minute."""
    now, states = asked[0]
    soon = sa.select(sa.func.count()).where(
        col(Delivery.state).in_(states), col(Delivery.due_at) <= now + timedelta(minutes=1)
    )
    return [bool(connection.execute(soon).scalar_one())] * len(asked)


def _impatient(settings: Settings, clock: StillClock, timeout: float) -> list[Channel]:
    """The channels as the settings want them, that give up after `timeout` seconds."""
    account: dict[str, Any] = {
        "account_sid": settings.twilio_account_sid,
        "auth_token": settings.twilio_auth_token.get_secret_value(),
        "api_url": settings.twilio_api_url,
        "status_callback_url": f"{settings.public_url}/webhooks/twilio/status",
        "timeout": timeout,
        "now": clock.now,
    }
    telegram = TelegramChannel(
        settings.telegram_bot_token.get_secret_value(),
        api_url=settings.telegram_api_url,
        webhook_secret=SECRET,
        rate=1000,
        timeout=timeout,
        now=clock.now,
    )
    return [
        telegram,
        twilio_channels.whatsapp(settings.twilio_whatsapp_from, rate=1000, **account),
        twilio_channels.sms(settings.twilio_sms_from, rate=1000, **account),
    ]


@asynccontextmanager
async def opened(
    url: str, clock: StillClock, folder: Path, *, patience: float | None = None, **settings: Any
) -> AsyncIterator[House]:
    """A house with one community; `patience` in seconds, for providers that hang."""

    def epoch() -> float:
        return clock.now().timestamp()

    front = Front()
    async with (
        FakeTelegram(now=epoch) as telegram,
        FakeTwilio(now=epoch) as twilio,
        serve(front) as public,
    ):
        values = {k.lower(): v for k, v in environment(url, public, telegram, twilio, folder).items()}
        loaded = load(**{**values, "_env_file": None, **settings})
        channels = _impatient(loaded, clock, patience) if patience else configured_channels(loaded, clock)
        app = build(loaded, clock=clock, channels=channels, texts=all_texts())
        front.app = Starlette(routes=app.routes())
        await app.open()
        try:
            await app.arrivals.register()
            async with app.database.write() as session:
                community = await found(session, clock.now())
            yield House(app, public, clock, telegram, twilio, Look(url), community)
        finally:
            await app.close()


@asynccontextmanager
async def another(house: House) -> AsyncIterator[App]:
    """A second process of the service, on the same database and the same accounts."""
    channels = configured_channels(house.app.settings, house.clock)
    app = build(house.app.settings, clock=house.clock, channels=channels, texts=all_texts())
    await app.open()
    try:
        yield app
    finally:
        await app.close()


def picture(side: int = 1600) -> FakeFile:
    """A photo of a few hundred KB."""
    import io

    from PIL import Image

    buffer = io.BytesIO()
    Image.effect_noise((side, side), 60).convert("RGB").save(buffer, "JPEG", quality=90)
    return FakeFile(buffer.getvalue(), "image/jpeg", "wall.jpg")
