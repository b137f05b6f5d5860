"""What is drawn reaches who asked for it: uploaded to Telegram, fetched by WhatsApp behind a link."""

from __future__ import annotations

import io
from datetime import timedelta

import aiohttp
import pytest
import sqlalchemy as sa
from PIL import Image
from sqlmodel import col

from storage.tables import MediaFile, Role
from tests.always.house import House
from tests.fakes import Call

GRACE, AMINA = "whatsapp:+254700000001", "7100000001"


def _check(data: bytes) -> None:
    assert len(data) < 20_000
    with Image.open(io.BytesIO(data)) as picture:
        assert (picture.format, picture.width) == ("PNG", 640)


async def _status(url: str) -> int:
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return answer.status


async def test_whatsapp_fetches_it_behind_a_link_that_expires(house: House) -> None:
    await house.member("whatsapp", GRACE, "Grace", role=Role.FACILITATOR)
    await house.says(GRACE, "PULSE")
    message = [*house.twilio.messages.values()][-1]
    (file,) = message.media
    assert file.mime == "image/png"
    _check(file.data)
    assert message.body.splitlines()[1] == "One member: 0 active, 1 new, 0 silent"
    (url,) = message.media_urls
    assert await _status(url) == 200
    assert await _status(f"{url[:-3]}xyz") == 403
    house.clock.advance(timedelta(hours=8))
    assert await _status(url) == 403


@pytest.mark.parametrize("channel", ["whatsapp", "telegram"])
async def test_a_further_try_sends_the_same_picture_and_stores_no_other(house: House, channel: str) -> None:
    value = GRACE if channel == "whatsapp" else AMINA
    await house.member(channel, value, "Grace", role=Role.FACILITATOR)
    provider = house.twilio if channel == "whatsapp" else house.telegram
    provider.misbehave("rate_limit", retry_after=7, match=_sends)
    await house.says(value, "PULSE")
    assert [text.splitlines()[0] for text in house.texts(value)] == ["Kakuma Maths Circle, the last 30 days"]
    if channel == "telegram":
        (photo,) = (one["photo"][-1] for one in house.telegram.sent_to(int(value)) if "photo" in one)
        _check(house.telegram.files[photo["file_id"]].file.data)
    assert len(house.look.rows(sa.select(col(MediaFile.id)))) == 1


def _sends(call: Call) -> bool:
    return call.sends
