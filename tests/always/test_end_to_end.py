"""The real service, started as its README says: from a WhatsApp member to a Telegram group and back."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from PIL import Image

from bot.media.links import MediaLinks
from bot.media.pictures import SIZE_LIMIT
from tests.always.house import picture
from tests.always.process import Service, between_fakes, staffroom
from tests.databases import Databases
from tests.fakes import FakeTelegram, FakeTwilio

AMINA, GRACE, GROUP = "whatsapp:+254700000001", 7_100_000_002, -1_001_000_000_077


class Actors:
    """Amina on WhatsApp and Grace on Telegram, who wait for what they are answered."""

    def __init__(self, service: Service, telegram: FakeTelegram, twilio: FakeTwilio) -> None:
        self.service, self.telegram, self.twilio = service, telegram, twilio

    async def amina(self, text: str, *, hears: str, **more: Any) -> str:
        """Amina writes; the message with `hears` in it that she gets."""
        form = self.twilio.person_says(AMINA, text, **more)
        assert (await self.twilio.deliver(form, f"{self.service.url}/webhooks/twilio")).ok
        return await self.amina_hears(hears)

    async def grace(self, text: str, *, hears: str, chat: int = GRACE, **more: Any) -> str:
        """Grace writes, in private or in the group; the message with `hears` in it that shows there."""
        self.telegram.user_says(GRACE, text, chat=chat, **more)
        assert await self.telegram.flush()
        return await self.shows(chat, hears)

    async def amina_hears(self, part: str) -> str:
        """Wait until Amina gets a message with these words in it."""
        await self.twilio.until(lambda: any(part in text for text in self.twilio.texts(AMINA)), seconds=30)
        return next(text for text in self.twilio.texts(AMINA) if part in text)

    async def shows(self, chat: int, part: str) -> str:
        """Wait until a chat on Telegram shows a message with these words in it."""
        await self.telegram.until(lambda: any(part in text for text in self.telegram.texts(chat)), seconds=30)
        return next(text for text in self.telegram.texts(chat) if part in text)


async def found_community(service: Service) -> tuple[str, str]:
    """As the README says; the community's code, and one for its facilitator."""
    await staffroom(service, "db", "upgrade")
    await staffroom(service, "programme", "add", "Learning Together")
    place = ("--area", "kenya/turkana/kakuma", "--language", "en", "--timezone", "Africa/Nairobi")
    name = ("Kakuma Maths Circle", "--programme", "Learning Together")
    code = json.loads(await staffroom(service, "community", "add", *name, *place, "--json"))["code"]
    await staffroom(service, "community", "set", code, "--quiet", "0-0")  # the clock is the real one
    host = ("--role", "facilitator", "--community", code, "--json")
    return code, json.loads(await staffroom(service, "invite", *host))["code"]


async def test_a_post_travels_from_whatsapp_to_a_telegram_group_and_back(
    every_database: Databases, tmp_path: Path
) -> None:
    async with between_fakes(every_database.empty("sqlite"), tmp_path) as (service, telegram, twilio):
        code, invitation = await found_community(service)
        await service.start()
        assert telegram.webhook_url == f"{service.url}/webhooks/telegram"
        actors = Actors(service, telegram, twilio)
        await asyncio.gather(join_by_whatsapp(actors, code), join_by_telegram(actors, invitation, code))
        await words(actors)
        await pictures(actors)
        assert await service.stop() == 0
        assert "nothing was left half done" in service.log[-1]


async def join_by_whatsapp(actors: Actors, code: str) -> None:
    """Amina joins by the community's code."""
    await actors.amina(f"JOIN {code}", hears="Which language shall I use?")
    await actors.amina("1", hears="Do you agree?")
    await actors.amina("1", hears="What name shall colleagues see?")
    await actors.amina("Amina, Kakuma Primary", hears="Welcome to Kakuma Maths Circle, Amina!")


async def join_by_telegram(actors: Actors, invitation: str, code: str) -> None:
    """Grace follows the deep link of her invitation, and ties the group."""
    await actors.grace(f"/start {invitation}", hears="Which language shall I use?")
    await actors.grace("1", hears="Do you agree?")
    await actors.grace("1", hears="What name shall colleagues see?")
    await actors.grace("Grace", hears="Thank you for hosting Kakuma Maths Circle!")
    actors.telegram.add_to_group(GROUP, by=GRACE)
    await actors.grace(f"/link {code}", chat=GROUP, hears="This group is now part of Kakuma Maths Circle")


async def words(actors: Actors) -> None:
    """A post, an answer in the group, an answer to that."""
    await actors.amina("POST I use egg boxes", hears="P1 is on its way to one colleague.")
    shown = await actors.shows(GROUP, "egg boxes")
    assert shown == "P1 - Amina, Kakuma Primary\nI use egg boxes"
    message = next(one for one in actors.telegram.sent_to(GROUP) if one.get("text") == shown)
    await actors.grace(
        "we use stones", chat=GROUP, reply_to=message["message_id"], hears="Your answer A2 is on its way"
    )
    back = await actors.amina_hears("stones")
    assert back == "A2 - Grace, Kakuma answers P1:\nwe use stones"
    sid = next(one.sid for one in actors.twilio.sent_to(AMINA) if one.body == back)
    await actors.amina("how many?", reply_to_sid=sid, hears="Your answer A3 is on its way")
    await actors.shows(GRACE, "A3 - Amina, Kakuma Primary answers A2:\nhow many?")


async def pictures(actors: Actors) -> None:
    """A photo each way: uploaded to Telegram, fetched by WhatsApp behind a signed link, small both times."""
    telegram, twilio = actors.telegram, actors.twilio
    await actors.amina("POST our wall", media=[picture()], hears="P4 is on its way")
    await actors.shows(GROUP, "our wall")
    photo = next(one["photo"][-1] for one in telegram.sent_to(GROUP) if "photo" in one)
    _check_picture(telegram.files[photo["file_id"]].file.data)

    await actors.grace("#post our garden", chat=GROUP, media=picture(), hears="P5 is on its way")
    await actors.amina_hears("(There is a photo with it: MORE P5)")
    await actors.amina("MORE P5", hears="our garden")
    await twilio.until(lambda: any(one.media for one in twilio.sent_to(AMINA)))
    message = next(one for one in twilio.sent_to(AMINA) if one.media)
    _check_picture(message.media[0].data)
    await _check_links(message.media_urls[0])


def _check_picture(data: bytes) -> None:
    assert len(data) <= SIZE_LIMIT
    with Image.open(BytesIO(data)) as image:
        assert image.format == "JPEG"
        assert max(image.size) >= 160


async def _check_links(url: str) -> None:
    """A link that is forged, of another file or too old opens nothing."""
    base, number, expires, signature = url.rsplit("/", 3)
    parts = urlsplit(base)
    links = MediaLinks("a secret of the tests", f"{parts.scheme}://{parts.netloc}")
    forged = MediaLinks("another secret", f"{parts.scheme}://{parts.netloc}")
    now = datetime.now(UTC)
    async with aiohttp.ClientSession() as session:
        for link, status in (
            (url, 200),
            (links.url(int(number), now), 200),
            (links.url(int(number), now - timedelta(days=1)), 403),
            (forged.url(int(number), now), 403),
            (f"{base}/{int(number) + 1}/{expires}/{signature}", 403),
            (f"{base}/{number}/{int(expires) + 3600}/{signature}", 403),
            (f"{base}/{number}/{expires}/{signature[:-1]}", 403),
            (links.url(int(number) + 99, now), 404),
        ):
            async with session.get(link) as answer:
                assert answer.status == status, link
