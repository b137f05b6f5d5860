"""The simulated phones: what the page posts, what shows on them, and the rules they share."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import aclosing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.channels.base import (
    MediaTooLargeError,
    MediaUnavailableError,
    Rejected,
    Retracted,
    Sent,
    WindowClosed,
)
from bot.channels.phones import Phones
from bot.channels.simulator import CAPABILITIES, SimulatorChannel, simulators
from handlers.wire import (
    Address,
    Button,
    Inbound,
    InboundKind,
    Media,
    MediaKind,
    MediaRef,
    Outgoing,
    Template,
)

START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


class Clock:
    """A time that the test moves."""

    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def phones() -> Phones:
    return Phones(events=5, upload_bytes=100)


@pytest.fixture
def make(phones: Phones, clock: Clock) -> Callable[[str], SimulatorChannel]:
    channels = {channel.name: channel for channel in simulators(phones, now=clock)}
    return lambda name: channels[name]


def posted(**fields: Any) -> dict[str, Any]:
    known = {"id": "a-1", "from": "amina", "chat": "amina", "text": "POST x", "at": START.isoformat()}
    return {**known, "payload": None, "reply_to": None, "media": [], "profile_name": "Amina", **fields}


def inbound(channel: str, chat: str = "amina", **fields: Any) -> Inbound:
    ends = {"sender": Address(channel, "amina"), "chat": Address(channel, chat)}
    return Inbound(
        **{
            "provider_id": "a-1",
            "sent_at": START,
            "text": "POST x",
            "profile_name": "Amina",
            **ends,
            **fields,
        }
    )


def outgoing(channel: str, **fields: Any) -> Outgoing:
    return Outgoing(**{"delivery_id": 7, "to": Address(channel, "amina"), "text": "hello", **fields})


PARSED: list[tuple[str, dict[str, Any], Inbound | None]] = [
    ("sim-sms", {}, inbound("sim-sms")),
    ("sim-sms", {"text": "/start ABC"}, inbound("sim-sms", text="/start ABC")),
    ("sim-telegram", {"text": "/start ABC"}, inbound("sim-telegram", text="JOIN ABC")),
    (
        "sim-telegram",
        {"chat": "group:k", "text": "#post x"},
        inbound("sim-telegram", "group:k", text="#post x"),
    ),
    ("sim-telegram", {"chat": "group:k", "text": "good morning"}, None),
    (
        "sim-telegram",
        {"chat": "group:k", "text": "ten", "reply_to": "sim-1"},
        inbound("sim-telegram", "group:k", text="ten", reply_to="sim-1"),
    ),
    (
        "sim-telegram",
        {"chat": "group:k", "text": "", "kind": "group_added"},
        inbound("sim-telegram", "group:k", text="", kind=InboundKind.GROUP_ADDED),
    ),
    ("sim-whatsapp", {"text": "", "payload": "p:1"}, inbound("sim-whatsapp", text="", payload="p:1")),
    (
        "sim-whatsapp",
        {"media": [{"kind": "photo", "ref": "upload-1", "mime": "image/png"}]},
        inbound("sim-whatsapp", media=(MediaRef(MediaKind.PHOTO, "upload-1", "image/png"),)),
    ),
    ("sim-whatsapp", {"at": "2026-03-02T12:30:00+03:00"}, inbound("sim-whatsapp")),
]


@pytest.mark.parametrize(("name", "fields", "expected"), PARSED)
def test_parse(
    make: Callable[[str], SimulatorChannel], name: str, fields: dict[str, Any], expected: Inbound | None
) -> None:
    if expected is not None and name == "sim-telegram":  # whose messages can be edited
        expected = replace(expected, message_id="a-1")
    assert make(name).parse(posted(**fields)) == expected


MALFORMED: list[dict[str, Any]] = [
    {"id": None},
    {"from": 5},
    {"at": "soon"},
    {"at": "2026-03-02T09:30:00"},
    {"at": None},
    {"kind": "dance"},
    {"media": [{"kind": "photo"}]},
    {"media": [{"kind": "smell", "ref": "r", "mime": "m"}]},
    {"media": 5},
]


@pytest.mark.parametrize("fields", MALFORMED)
def test_malformed(make: Callable[[str], SimulatorChannel], fields: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        make("sim-telegram").parse(posted(**fields))


async def test_what_is_sent_shows_on_the_phone(
    make: Callable[[str], SimulatorChannel], phones: Phones
) -> None:
    media = Media(MediaKind.PHOTO, Path("x.jpg"), "/media/1", "image/jpeg", "x.jpg")
    sent = await make("sim-telegram").send(
        outgoing("sim-telegram", buttons=(Button("p:1", "Reply"),), media=media)
    )
    assert sent == Sent("sim-1")
    assert phones.history() == [
        {
            "n": 1,
            "type": "message",
            "channel": "sim-telegram",
            "to": "amina",
            "id": "sim-1",
            "text": "hello",
            "buttons": [{"payload": "p:1", "title": "Reply"}],
            "media": {"url": "/media/1", "kind": "photo", "name": "x.jpg"},
            "template": False,
        }
    ]


async def test_a_phone_without_media_gets_the_text(
    make: Callable[[str], SimulatorChannel], phones: Phones
) -> None:
    media = Media(MediaKind.PHOTO, Path("x.jpg"), "/media/1", "image/jpeg")
    await make("sim-sms").send(outgoing("sim-sms", media=media))
    assert phones.history()[0]["media"] is None


async def test_the_window_closes_and_opens(make: Callable[[str], SimulatorChannel], clock: Clock) -> None:
    channel = make("sim-whatsapp")
    assert await channel.send(outgoing("sim-whatsapp")) == WindowClosed()
    channel.parse(posted())
    clock.at += timedelta(hours=23, minutes=59)
    assert await channel.send(outgoing("sim-whatsapp")) == Sent("sim-1")
    clock.at += timedelta(minutes=1)
    assert await channel.send(outgoing("sim-whatsapp")) == WindowClosed()
    assert await channel.send(outgoing("sim-whatsapp", template=Template("HX1"))) == Sent("sim-2")
    channel.heard("amina", clock.at)
    assert await channel.send(outgoing("sim-whatsapp")) == Sent("sim-3")


async def test_only_telegram_takes_back(make: Callable[[str], SimulatorChannel], phones: Phones) -> None:
    for name in CAPABILITIES:
        outcome = await make(name).retract(Address(name, "amina"), "sim-1")
        assert isinstance(outcome, Retracted if name == "sim-telegram" else Rejected)
    assert [event["type"] for event in phones.history()] == ["retracted"]


async def test_uploads_are_fetched_and_bounded(
    make: Callable[[str], SimulatorChannel], phones: Phones
) -> None:
    channel = make("sim-telegram")
    first = MediaRef(MediaKind.PHOTO, phones.keep_upload(b"x" * 60, "image/png", "a.png"), "image/png")
    assert await channel.fetch(first, 60) == b"x" * 60
    with pytest.raises(MediaTooLargeError):
        await channel.fetch(first, 59)
    phones.keep_upload(b"y" * 60, "image/png")
    with pytest.raises(MediaUnavailableError):
        await channel.fetch(first, 60)
    with pytest.raises(MediaTooLargeError):
        phones.keep_upload(b"z" * 101, "image/png")


async def test_a_subscriber_gets_what_was_and_what_comes(phones: Phones) -> None:
    for number in range(7):
        phones.publish({"type": "note", "number": number})
    async with aclosing(phones.subscribe(after=4)) as events:
        assert [(await anext(events))["number"] for _ in range(3)] == [4, 5, 6]
        phones.publish({"type": "note", "number": 7})
        assert (await anext(events))["n"] == 8
    assert [event["n"] for event in phones.history()] == [4, 5, 6, 7, 8]
