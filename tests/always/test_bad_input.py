"""10, over HTTP. Bad input gets a 4xx (programs) or one clear sentence (people), and changes nothing."""

from __future__ import annotations

import io
import json
from collections.abc import AsyncIterator, Mapping

import aiohttp
import pytest
import sqlalchemy as sa
from PIL import Image
from sqlmodel import col

from storage.tables import InboxRow, InboxState
from tests.always.house import House, picture
from tests.always.process import SECRET
from tests.fakes import FakeFile

AMINA, BARAKA, CHAUSIKU = "whatsapp:+254700000001", "7100000002", "+254700000003"
FORM = "application/x-www-form-urlencoded"
TOLD = "Your file did not reach me."


@pytest.fixture
async def full(house_anywhere: House) -> House:
    """A house with three members."""
    await house_anywhere.member("whatsapp", AMINA, "Amina")
    await house_anywhere.member("telegram", BARAKA, "Baraka")
    await house_anywhere.member("sms", CHAUSIKU, "Chausiku")
    await house_anywhere.settle()  # what a new community brings along by itself
    return house_anywhere


@pytest.fixture
async def web() -> AsyncIterator[aiohttp.ClientSession]:
    """Somebody's HTTP client."""
    async with aiohttp.ClientSession() as session:
        yield session


async def post(
    web: aiohttp.ClientSession, url: str, body: bytes, headers: Mapping[str, str] | None = None
) -> int:
    """The status of the answer."""
    async with web.post(url, data=io.BytesIO(body), headers=dict(headers or {})) as answer:
        return answer.status


async def test_a_forged_twilio_signature_is_403_and_stores_nothing(full: House) -> None:
    before, form = full.look.everything(), full.twilio.person_says(AMINA, "POST forged")
    hook, status = f"{full.url}/webhooks/twilio", f"{full.url}/webhooks/twilio/status"
    for url in (hook, status, f"{status}?delivery=1"):
        assert (await full.twilio.deliver(form, url, sign=False)).status == 403
        assert (await full.twilio.deliver(form, url, signed_for=f"{full.url}/elsewhere")).status == 403
        assert (await full.twilio.deliver(form, url, signed_for=f"{url}?a=b")).status == 403
    signature = full.twilio.signature(hook, form)
    tampered = {**form, "Body": "POST tampered with"}
    async with full.twilio.session.post(
        hook, data=tampered, headers={"X-Twilio-Signature": signature}
    ) as got:
        assert got.status == 403
    await full.settle()
    assert full.look.everything() == before


async def test_a_wrong_telegram_secret_is_403_and_stores_nothing(full: House) -> None:
    before = full.look.everything()
    full.telegram.webhook_tries = 0
    update = full.telegram.user_says(int(BARAKA), "POST forged")
    for secret in ("", "wrong", f"{SECRET}x", SECRET.upper()):
        assert not await full.telegram.push(update, secret=secret)
        assert full.telegram.webhook_info()["last_error_message"].endswith("403")
    await full.settle()
    assert full.look.everything() == before


MALFORMED = (
    b"",
    b"{",
    b"[]",
    b"null",
    b"7",
    b'"text"',
    b"\xff\xfe",
    b'{"message": {}}',
    b'{"update_id": "x", "message": {}}',
    b'{"update_id": 7, "message": []}',
    b'{"update_id": 7, "message": {"message_id": 1, "date": 1e99, "chat": {"id": 1, "type": "private"}}}',
    b'{"update_id": 7, "callback_query": {"id": "1"}}',
    b'{"update_id": 7, "message": {"date": 1, "chat": {"id": 1}, "from": {"id": "x"}, "text": "x"}}',
    b'{"update_id": 7, "message": {"date": 1, "chat": {"id": 1}, "from": {"id": 1}, "text": 1}}',
    b"[" * 100_000,
)


async def test_a_malformed_telegram_body_is_400_and_stores_nothing(
    full: House, web: aiohttp.ClientSession
) -> None:
    before, headers = full.look.everything(), {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    for body in MALFORMED:
        assert await post(web, f"{full.url}/webhooks/telegram", body, headers) == 400, body[:60]
    assert full.look.everything() == before


async def test_a_malformed_twilio_form_is_400_and_stores_nothing(
    full: House, web: aiohttp.ClientSession
) -> None:
    before, hook = full.look.everything(), f"{full.url}/webhooks/twilio"
    good = full.twilio.person_says(AMINA, "hello")
    for change in (
        {"MessageSid": ""},
        {"From": ""},
        {"From": "messenger:1", "To": "messenger:2"},
        {"NumMedia": "many"},
        {"NumMedia": "99"},
        {"NumMedia": "1"},
    ):
        assert (await full.twilio.deliver({**good, **change}, hook)).status == 400, change
    for change in ({"MessageSid": ""}, {"MessageStatus": ""}):
        form = {"MessageSid": "SM1", "MessageStatus": "sent", "From": AMINA, "To": AMINA, **change}
        assert (await full.twilio.deliver(form, f"{hook}/status")).status == 400, change
    assert await post(web, hook, b'{"Body": "x"}', {"Content-Type": "application/json"}) == 400
    assert await post(web, hook, b"x", {"Content-Type": "multipart/form-data; boundary=x"}) == 400
    assert full.look.everything() == before


async def test_two_megabytes_are_413_announced_or_not(full: House, web: aiohttp.ClientSession) -> None:
    before, secret = full.look.everything(), {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    body = b"x" * 2_000_000

    async def unannounced() -> AsyncIterator[bytes]:
        for start in range(0, len(body), 100_000):
            yield body[start : start + 100_000]

    for path, headers in (("telegram", secret), ("twilio", {"Content-Type": FORM})):
        url = f"{full.url}/webhooks/{path}"
        assert await post(web, url, body, headers) == 413
        async with web.post(url, data=unannounced(), headers=headers) as answer:
            assert answer.status == 413
    assert full.look.everything() == before


async def test_an_unknown_kind_of_update_is_taken_counted_and_ignored(full: House) -> None:
    before = full.look.everything()
    for update in (full.telegram.unknown_update(), full.telegram.channel_post("news")):
        assert await full.telegram.push(update)
    assert full.look.everything() == before
    ignored = full.app.metrics.registry.get_sample_value(
        "staffroom_inbound_ignored_total", {"channel": "telegram"}
    )
    assert ignored is not None
    assert ignored >= 2


def bomb(side: int) -> FakeFile:
    """A picture of a few KB that would take up hundreds of MB."""
    buffer = io.BytesIO()
    Image.new("1", (side, side)).save(buffer, "PNG")
    return FakeFile(buffer.getvalue(), "image/png", "bomb.png")


def huge(kind: str) -> FakeFile:
    """A file that claims to have 200 MB (Telegram), or has more than we take (Twilio)."""
    if kind == "telegram":
        return FakeFile(b"%PDF-", "application/pdf", "huge.pdf", size=200_000_000)
    return FakeFile(bytes(17_000_000), "application/pdf", "huge.pdf")


async def test_a_bomb_or_a_huge_file_is_answered_with_one_sentence(full: House) -> None:
    await full.says(AMINA, "POST a bomb", media=[bomb(9_000)])
    await full.says(AMINA, "POST a huge one", media=[huge("twilio")])
    await full.says(BARAKA, "POST a bomb", media=bomb(20_000))
    await full.says(BARAKA, "POST a huge one", media=huge("telegram"))
    for value in (AMINA, BARAKA):
        assert [text[: len(TOLD)] for text in full.texts(value)] == [TOLD, TOLD]
    assert full.texts(CHAUSIKU) == []
    tables = full.look.everything()
    assert (tables["contributions"], tables["media"]) == ([], [])


async def test_signs_that_no_database_or_encoding_takes_harm_nobody(
    full: House, web: aiohttp.ClientSession
) -> None:
    """A zero byte in a name, half a surrogate pair in a text: PostgreSQL and UTF-8 refuse them."""
    await full.says(AMINA, "MENU", profile_name="A\x00mina")
    assert len(full.texts(AMINA)) == 1
    for number, text in enumerate(("POST \ud800", "\ud83d", "POST a\x00b")):
        body = {
            "update_id": 900 + number,
            "message": {
                "message_id": 900 + number,
                "date": int(full.clock.now().timestamp()),
                "chat": {"id": int(BARAKA), "type": "private"},
                "from": {"id": int(BARAKA), "is_bot": False, "first_name": "B\ud800\x00"},
                "text": text,
            },
        }
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        status = await post(web, f"{full.url}/webhooks/telegram", json.dumps(body).encode(), headers)
        assert status in (200, 400), "anything else would come again for a day"
        await full.settle()
    await full.says(CHAUSIKU, "MENU")
    assert len(full.texts(CHAUSIKU)) == 1, "the worker goes on"
    assert full.look.everything()["contributions"] == []
    states = full.look.rows(sa.select(col(InboxRow.state)).distinct())
    assert states == [(InboxState.DONE,)]


async def test_a_full_disk_stops_no_fetching_and_loses_no_message(full: House) -> None:
    """The folder for files cannot be written: asked again later, and all else goes on."""
    folder = full.app.settings.media_dir
    folder.write_bytes(b"a file where the folder should be")
    await full.says(AMINA, "POST our wall", media=[picture(200)])
    await full.says(BARAKA, "MENU")
    assert (len(full.texts(AMINA)), len(full.texts(BARAKA))) == (0, 1)
    folder.unlink()
    full.clock.advance(600)
    await full.settle()
    assert len(full.texts(AMINA)) == 1
    assert len(full.look.everything()["contributions"]) == 1
