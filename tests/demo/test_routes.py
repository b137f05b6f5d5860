"""The page's routes: what they take, what they refuse, and what streams."""

from __future__ import annotations

import asyncio
import json
from contextlib import aclosing
from datetime import timedelta
from io import BytesIO
from typing import Any

import aiohttp
import pytest

from bot.channels.base import WindowClosed
from bot.demo import routes
from bot.demo.routes import UPLOAD_LIMIT, stream
from handlers.wire import Address, MediaKind, Outgoing
from tests.demo.conftest import Site

SAID = {"channel": "sim-sms", "from": "tabitha", "text": "JOIN KAKUMA7", "id": "t-1"}


async def test_the_page_is_light_and_stands_alone(site: Site) -> None:
    weight = 0
    async with site.session.get("/demo") as response:
        policy = response.headers["Content-Security-Policy"]
        page = await response.read()
    for path in ("demo.css", "demo.js", "icon.svg"):
        async with site.session.get(f"/demo/static/{path}") as response:
            assert response.status == 200
            weight += len(await response.read())
    assert weight + len(page) < 50_000
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    everything = page + b"".join(p.read_bytes() for p in (routes.FOLDER / "static").iterdir())
    elsewhere = everything.replace(b"http://www.w3.org/", b"")
    assert b"http:" not in elsewhere
    assert b"https:" not in elsewhere
    assert b"onclick" not in everything
    assert b"innerHTML" not in everything


async def test_what_is_said_shows_and_is_accepted(site: Site) -> None:
    async with site.session.post("/demo/say", json=SAID) as response:
        assert (response.status, await response.json()) == (202, {"accepted": True})
    inbound = site.accepted.get_nowait()
    assert (inbound.provider_id, inbound.text) == ("t-1", "JOIN KAKUMA7")
    assert inbound.sender == inbound.chat == Address("sim-sms", "tabitha")
    assert abs(inbound.sent_at - site.demo.clock.now()) < timedelta(minutes=1)
    shown = site.phones.history()[0]
    assert (shown["type"], shown["chat"], shown["text"]) == ("said", "tabitha", "JOIN KAKUMA7")
    assert shown["at"] == inbound.sent_at.isoformat() or shown["at"] > inbound.sent_at.isoformat()


async def test_a_groups_chatter_shows_and_goes_no_further(site: Site) -> None:
    chatter = {"channel": "sim-telegram", "from": "peter", "chat": "group:kakuma", "text": "good morning"}
    async with site.session.post("/demo/say", json=chatter) as response:
        assert await response.json() == {"accepted": False}
    assert site.accepted.empty()
    assert site.phones.history()[0]["text"] == "good morning"


async def test_a_tap_shows_the_buttons_words(site: Site) -> None:
    tap = {"channel": "sim-whatsapp", "from": "amina", "payload": "q:ab:1", "title": "Yes"}
    await site.session.post("/demo/say", json=tap)
    inbound = site.accepted.get_nowait()
    assert (inbound.payload, inbound.text) == ("q:ab:1", "")
    assert site.phones.history()[0]["text"] == "Yes"


MALFORMED: list[Any] = [
    [],
    {},
    {**SAID, "channel": "telegram"},
    {**SAID, "channel": ["sim-sms"]},
    {**SAID, "from": ""},
    {**SAID, "from": 5},
    {**SAID, "text": ["x"]},
    {**SAID, "payload": 7},
    {**SAID, "reply_to": {}},
    {**SAID, "kind": "dance"},
    {**SAID, "media": "photo"},
    {**SAID, "media": ["photo"]},
    {**SAID, "media": [{"kind": "smell", "ref": "x", "mime": "y"}]},
    {**SAID, "media": [{"kind": "photo"}]},
]


@pytest.mark.parametrize("body", MALFORMED)
async def test_malformed_words_are_refused(site: Site, body: Any) -> None:
    async with site.session.post("/demo/say", json=body) as response:
        assert response.status == 400
    assert site.accepted.empty()
    assert site.phones.history() == []


@pytest.mark.parametrize("path", ["/demo/say", "/demo/clock"])
@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b"[" * 200_000])
async def test_no_json_is_refused(site: Site, path: str, body: bytes) -> None:
    async with site.session.post(path, data=body) as response:
        assert response.status == 400


async def test_a_flood_is_refused(site: Site) -> None:
    async with site.session.post("/demo/say", data=b" " * 1_000_001) as response:
        assert response.status == 413


async def test_another_sites_page_is_refused(site: Site) -> None:
    headers = {"Sec-Fetch-Site": "cross-site"}
    async with site.session.post("/demo/say", json=SAID, headers=headers) as response:
        assert response.status == 403
    assert site.accepted.empty()


async def test_what_could_not_be_stored_shows_as_not_sent(site: Site) -> None:
    site.refusing = True
    with pytest.raises(OSError):
        await site.demo.say(SAID)
    assert [event["type"] for event in site.phones.history()] == ["said", "unsent"]


def form_of(data: bytes, mime: str, name: str = "a.bin") -> aiohttp.FormData:
    form = aiohttp.FormData()
    form.add_field("file", BytesIO(data), content_type=mime, filename=name)
    return form


UPLOADS = [
    ("image/png", "photo", "image/png"),
    ("audio/ogg", "voice", "audio/ogg"),
    ("application/pdf", "document", "application/octet-stream"),
    ("text/html", "document", "application/octet-stream"),
    ("image/svg+xml", "photo", "application/octet-stream"),
]


@pytest.mark.parametrize(("mime", "kind", "served"), UPLOADS)
async def test_a_file_is_kept_and_shown_safely(site: Site, mime: str, kind: str, served: str) -> None:
    async with site.session.post("/demo/upload", data=form_of(b"abc", mime)) as response:
        assert response.status == 201
        kept = await response.json()
    assert (kept["kind"], kept["mime"], kept["name"]) == (kind, mime, "a.bin")
    async with site.session.get(f"/demo/upload/{kept['ref']}") as response:
        assert await response.read() == b"abc"
        assert response.headers["Content-Type"] == served
        assert response.headers["X-Content-Type-Options"] == "nosniff"
    await site.demo.say({**SAID, "channel": "sim-whatsapp", "media": [kept]})
    assert site.accepted.get_nowait().media[0].kind is MediaKind(kind)
    assert site.phones.history()[0]["media"][0]["url"] == f"/demo/upload/{kept['ref']}"


async def test_too_large_a_file_is_refused(site: Site) -> None:
    async with site.session.post("/demo/upload", data=form_of(b"x" * UPLOAD_LIMIT, "image/png")) as response:
        assert response.status == 413


@pytest.mark.parametrize("data", [{"file": "words"}, {"other": "x"}, b"x"])
async def test_what_is_no_file_is_refused(site: Site, data: Any) -> None:
    async with site.session.post("/demo/upload", data=data) as response:
        assert response.status == 400
    async with site.session.get("/demo/upload/upload-9") as response:
        assert response.status == 404


async def test_the_clock_moves_and_wakes_everybody(site: Site) -> None:
    before = site.demo.clock.now()
    async with site.session.post("/demo/clock", json={"hours": 24}) as response:
        assert response.status == 200
    assert timedelta(hours=24) <= site.demo.clock.now() - before < timedelta(hours=25)
    assert site.woken == 24  # hour by hour


@pytest.mark.parametrize("hours", [0, 2, -1, True, 1.0, "24", None])
async def test_the_clock_moves_by_known_steps_only(site: Site, hours: Any) -> None:
    async with site.session.post("/demo/clock", json={"hours": hours}) as response:
        assert response.status == 400
    assert site.woken == 0


async def read(response: aiohttp.ClientResponse) -> dict[str, str]:
    """One server-sent event, as its fields."""
    fields: dict[str, str] = {}
    async for raw in response.content:
        line = raw.decode().rstrip("\n")
        if not line:
            return fields
        name, _, value = line.partition(": ")
        fields[name] = value
    return fields


async def test_events_stream_and_resume(site: Site) -> None:
    for number in range(3):
        await site.bot_says("sim-sms", "juma", f"message {number}")
    async with site.session.get("/demo/events?after=1") as response:
        assert response.content_type == "text/event-stream"
        assert [(await read(response)).get("id") for _ in range(3)] == ["2", "3", None]
        await site.bot_says("sim-sms", "juma", "habari")
        event = await read(response)
        assert (event["id"], json.loads(event["data"])["text"]) == ("4", "habari")
    async with site.session.get("/demo/events?after=0", headers={"Last-Event-ID": "3"}) as response:
        assert (await read(response))["id"] == "4"


async def test_numbers_of_an_earlier_run_start_anew(site: Site) -> None:
    await site.bot_says("sim-sms", "juma", "habari")
    async with site.session.get("/demo/events", headers={"Last-Event-ID": "900"}) as response:
        assert (await read(response))["id"] == "1"


async def test_a_moved_clock_is_told_at_once(site: Site) -> None:
    async with site.session.get("/demo/events") as response:
        first = json.loads((await read(response))["data"])
        await site.session.post("/demo/clock", json={"hours": 24})
        assert json.loads((await read(response))["data"])["type"] == "clock"
        told = await read(response)
    assert told["event"] == "now"
    assert json.loads(told["data"])["at"] > first["at"]
    assert json.loads(told["data"])["run"] == site.demo.run


@pytest.mark.parametrize("after", ["x", "-1", "1" * 40, "٣"])
async def test_a_wrong_number_is_refused(site: Site, after: str) -> None:
    async with site.session.get("/demo/events", params={"after": after}) as response:
        assert response.status == 400


async def test_a_silent_stream_says_that_it_lives(site: Site) -> None:
    async with aclosing(stream(site.demo, 0, heartbeat=0.0)) as frames:
        said = [await anext(frames) for _ in range(3)]
    assert all("event: now\n" in frame for frame in said)


async def test_closing_ends_the_streams(site: Site) -> None:
    async with site.session.get("/demo/events") as response:
        await read(response)
        site.demo.close()
        async with asyncio.timeout(8):
            assert await response.content.read() == b""


async def test_a_reader_who_leaves_leaves_nothing_behind(site: Site) -> None:
    before = asyncio.all_tasks()
    frames = stream(site.demo, 0)
    await anext(frames)
    waiting = asyncio.ensure_future(anext(frames))
    await asyncio.wait({waiting}, timeout=0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    await frames.aclose()
    assert asyncio.all_tasks() == before


async def test_a_window_is_shut_by_who_has_one(site: Site) -> None:
    channel = site.demo.channels["sim-whatsapp"]
    channel.heard("amina", site.demo.clock.now())
    async with site.session.post(
        "/demo/window", json={"channel": "sim-whatsapp", "who": "amina"}
    ) as response:
        assert response.status == 200
    outgoing = Outgoing(1, Address("sim-whatsapp", "amina"), "hello")
    assert isinstance(await channel.send(outgoing), WindowClosed)
    assert site.phones.history()[-1]["type"] == "shut"
    for wrong in (
        {"channel": "sim-sms", "who": "juma"},
        {"channel": "sim-whatsapp"},
        {"channel": 7, "who": 7},
    ):
        async with site.session.post("/demo/window", json=wrong) as response:
            assert response.status == 400


async def test_the_clock_leaps_past_the_next_question(site: Site) -> None:
    async with site.session.post("/demo/clock", json={"to": "question"}) as response:
        assert response.status == 409
    site.upcoming = site.demo.clock.now() + timedelta(hours=2, minutes=30)
    async with site.session.post("/demo/clock", json={"to": "question"}) as response:
        assert response.status == 200
    assert timedelta(0) <= site.demo.clock.now() - site.upcoming < timedelta(hours=1)
