"""One person on each channel, behind the fakes, so that the same cases run on every channel."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.base import Channel
from bot.channels.phones import Phones
from bot.channels.simulator import SimulatorChannel, simulators
from bot.channels.telegram import TelegramChannel
from bot.channels.twilio import TwilioChannel, sms, whatsapp
from handlers.wire import Address, Media, MediaKind, Outgoing
from tests.fakes import Fake, FakeFile, FakeTelegram, FakeTwilio
from tests.fakes.twilio import AUTH_TOKEN

NOBODY = "http://127.0.0.1:9"  # discard: nothing listens there
JPEG = b"\xff\xd8\xff\xe0 a picture"


VOICE = b"OggS a voice"
_FILES = {
    MediaKind.PHOTO: (JPEG, "image/jpeg", "boxes.jpg"),
    MediaKind.VOICE: (VOICE, "audio/ogg", "note.ogg"),
}


def utc_now() -> datetime:
    """The time."""
    return datetime.now(UTC)


class Clock:
    """The time, and what was added to it."""

    def __init__(self) -> None:
        self.added = timedelta()

    def __call__(self) -> datetime:
        return utc_now() + self.added


class Stage(ABC):
    """A channel, opened, and a person whom it can reach."""

    channel: Channel
    to: Address
    fake: Fake
    media_url = "http://127.0.0.1:9"

    @abstractmethod
    def texts(self) -> list[str]:
        """The texts that the person sees of us, oldest first."""

    @abstractmethod
    def files(self) -> list[str]:
        """The kinds of the files that the person sees of us, oldest first."""

    @abstractmethod
    def writes(self, text: str, media: FakeFile | None = None) -> Mapping[str, Any]:
        """The person writes; gives what the provider hands to `parse`."""

    def blocks(self) -> None:
        """The person blocks us or opts out with the carrier."""
        raise NotImplementedError

    def impostor(self) -> Channel:
        """The same channel with wrong credentials."""
        raise NotImplementedError

    def stranded(self) -> Channel:
        """The same channel where nobody listens."""
        raise NotImplementedError

    def time_passes(self, by: timedelta) -> None:
        """Move the provider's clock."""
        raise NotImplementedError

    def media(self, kind: MediaKind, folder: Path) -> Media:
        """A file of ours, to be uploaded from `folder` or fetched."""
        data, mime, name = _FILES[kind]
        path = folder / name
        path.write_bytes(data)
        return Media(kind, path, f"{self.media_url}/{name}", mime, name)

    def outgoing(self, text: str = "hello", **fields: Any) -> Outgoing:
        """A delivery to the person."""
        return Outgoing(**{"delivery_id": 7, "to": self.to, "text": text, **fields})


class TelegramStage(Stage):
    """A person who pressed Start."""

    def __init__(self, fake: FakeTelegram, *, user: int = 7_100_000_001, timeout: float = 10.0) -> None:
        self.fake: FakeTelegram = fake
        self.user, self.to = user, Address("telegram", str(user))
        fake.opens_chat(user)
        self.channel: TelegramChannel = self._at(fake.token, fake.url, timeout)

    @staticmethod
    def _at(token: str, url: str, timeout: float = 10.0) -> TelegramChannel:
        return TelegramChannel(token, api_url=url, webhook_secret="s3cret", timeout=timeout)

    def texts(self) -> list[str]:
        return self.fake.texts(self.user)

    def files(self) -> list[str]:
        kinds = ("photo", "voice", "document")
        return [kind for message in self.fake.sent_to(self.user) for kind in kinds if kind in message]

    def writes(self, text: str, media: FakeFile | None = None) -> Mapping[str, Any]:
        return self.fake.user_says(self.user, text, media=media)

    def blocks(self) -> None:
        self.fake.user_blocks(self.user)

    def impostor(self) -> Channel:
        return self._at("7000000001:wrong", self.fake.url)

    def stranded(self) -> Channel:
        return self._at(self.fake.token, NOBODY)


async def _file(request: Request) -> Response:
    found = next(file for file in _FILES.values() if file[2] == request.path_params["name"])
    return Response(found[0], media_type=found[1])


OURS = Route("/ours/{name}", _file)


def fake_twilio() -> FakeTwilio:
    """Twilio, and beside it the address where it finds our files."""
    return FakeTwilio(extra_routes=[OURS], window_error="rest")


class TwilioStage(Stage):
    """A person who wrote to us a moment ago."""

    def __init__(self, name: str, fake: FakeTwilio, *, timeout: float = 10.0) -> None:
        self.fake: FakeTwilio = fake
        self.name = name
        self.number = "whatsapp:+254700000001" if name == "whatsapp" else "+254700000001"
        self.to, self.media_url, self.timeout = Address(name, self.number), f"{fake.url}/ours", timeout
        fake.person_says(self.number, "hello")
        self.channel: TwilioChannel = self.at(AUTH_TOKEN, fake.url)

    def at(self, auth_token: str, url: str, **settings: Any) -> TwilioChannel:
        """A channel of the same kind elsewhere, or with another token."""
        settings |= {"account_sid": self.fake.account_sid, "auth_token": auth_token, "api_url": url}
        settings |= {"timeout": self.timeout}
        if self.name == "whatsapp":
            return whatsapp(self.fake.whatsapp_from, **settings)
        return sms(self.fake.sms_from, **settings)

    def reporting(self) -> TwilioChannel:
        """The same channel, asking for status callbacks at the fake's own `/status`."""
        return self.at(AUTH_TOKEN, self.fake.url, status_callback_url=f"{self.fake.url}/status")

    def texts(self) -> list[str]:
        return self.fake.texts(self.number)

    def files(self) -> list[str]:
        kinds = {"jpg": "photo", "ogg": "voice"}
        return [kinds[url[-3:]] for message in self.fake.sent_to(self.number) for url in message.media_urls]

    def writes(self, text: str, media: FakeFile | None = None) -> Mapping[str, Any]:
        return self.fake.person_says(self.number, text, media=[media] if media else [])

    def blocks(self) -> None:
        self.fake.person_fails(self.number, 21610)

    def impostor(self) -> Channel:
        return self.at("wrong", self.fake.url)

    def stranded(self) -> Channel:
        return self.at(AUTH_TOKEN, NOBODY)

    def time_passes(self, by: timedelta) -> None:
        before = self.fake.now
        self.fake.now = lambda: before() + by.total_seconds()


class SimulatorStage(Stage):
    """A simulated phone whose window is open."""

    def __init__(self, name: str) -> None:
        self.phones, self.to, self._clock = Phones(), Address(name, "amina"), Clock()
        phones = simulators(self.phones, now=self._clock)
        self.channel: SimulatorChannel = next(channel for channel in phones if channel.name == name)
        self.channel.heard("amina", self._clock())
        self._count = 0

    def time_passes(self, by: timedelta) -> None:
        self._clock.added += by

    def _shown(self) -> list[dict[str, Any]]:
        events = self.phones.history()
        gone = {event["id"] for event in events if event["type"] == "retracted"}
        return [event for event in events if event["type"] == "message" and event["id"] not in gone]

    def texts(self) -> list[str]:
        return [event["text"] for event in self._shown()]

    def files(self) -> list[str]:
        return [event["media"]["kind"] for event in self._shown() if event["media"]]

    def writes(self, text: str, media: FakeFile | None = None) -> Mapping[str, Any]:
        self._count += 1
        files = []
        if media is not None:
            ref = self.phones.keep_upload(media.data, media.mime, media.name)
            files.append({"kind": media.sort, "ref": ref, "mime": media.mime})
        at = self._clock().isoformat()
        return {"id": f"a-{self._count}", "from": "amina", "at": at, "text": text, "media": files}


@asynccontextmanager
async def opened(channel: Channel) -> AsyncIterator[Channel]:
    """The channel, open while the block runs."""
    await channel.open()
    try:
        yield channel
    finally:
        await channel.close()
