"""6. No member ever sees another's number, id or user name; logs carry no message text and no address."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import structlog
from structlog.typing import EventDict

from bot.metrics import Metrics
from bot.signals import Bell
from bot.worker import Worker
from handlers.routing.router import Router
from handlers.turn import Turn
from storage.database import Database
from storage.tables import Role
from tests.always import house as houses
from tests.always.house import House, eventually
from tests.always.process import SECRET, Service, between_fakes
from tests.always.seed import Look, Seat, found, seat
from tests.fakes import FakeFile, FakeTelegram, FakeTwilio

AMINA, BARAKA, CHAUSIKU, DAUDI = "whatsapp:+254700000001", "7100000002", "+254700000003", "7100000004"
GROUP = -1_001_000_000_077

TRACES = {
    AMINA: ("254700000001", "Profile of Amina"),
    BARAKA: (BARAKA, "First of Baraka", "baraka_secret"),
    CHAUSIKU: ("254700000003",),
    DAUDI: (DAUDI, "First of Daudi", "daudi_secret"),
}
"""What would give somebody away, beside the name that they chose."""


async def converse(house: House) -> None:
    """Everything that carries words from one member to another, with things that go wrong in between."""
    for value, name in ((BARAKA, "baraka"), (DAUDI, "daudi")):
        house.telegram.person(int(value), first_name=f"First of {name.title()}", username=f"{name}_secret")
    for value, name in ((AMINA, "Asha"), (BARAKA, "Bibi"), (CHAUSIKU, "Chichi"), (DAUDI, "Dede")):
        more: dict[str, Any] = {"profile_name": "Profile of Amina"} if value == AMINA else {}
        for text in ("JOIN KAKUMA7", "1", "1", f"{name}, Kakuma Primary"):
            await house.says(value, text, **more)
    house.telegram.add_to_group(GROUP, by=int(BARAKA), title="Our group", members=[int(DAUDI)])
    await house.telegram.flush()
    await house.settle()
    await house.member("telegram", DAUDI, "Dede", role=Role.FACILITATOR)
    for who, text in ((DAUDI, "/link KAKUMA7"), (BARAKA, "/here"), (BARAKA, "#post from the group")):
        house.telegram.user_says(int(who), text, chat=GROUP)
        await house.telegram.flush()
        await house.settle()
    await house.says(AMINA, "POST our wall", media=[houses.picture(200)], profile_name="Profile of Amina")
    await house.says(CHAUSIKU, "POST who has chalk?")
    for who in (AMINA, BARAKA, CHAUSIKU, DAUDI):
        for text in ("P2 how big is it?", "MORE P2", "P3 I have some", "WITHDRAW P3", "MENU", "COMMUNITY"):
            await house.says(who, text)
    await house.says(BARAKA, "free text, and then the choice")
    await house.says(BARAKA, "1")


@pytest.mark.parametrize("viewer", list(TRACES))
async def test_no_member_sees_what_gives_another_away(viewer: str, house: House) -> None:
    await converse(house)
    traces = {trace for value, found_ in TRACES.items() if value != viewer for trace in found_}
    for place in (viewer, str(GROUP)):
        shown = (
            house.telegram.sent_to(int(place)) if place.lstrip("-").isdigit() else house.twilio.sent_to(place)
        )
        assert len(shown) > 5
        if place == str(GROUP):
            traces |= set(TRACES[viewer])
        for message in shown:
            said = json.dumps(_said(message), ensure_ascii=False)
            assert not [trace for trace in traces if trace in said], said


def _said(message: object) -> object:
    """What a reader sees of a message: all of it, save whose chat it is in and what they quote."""
    if isinstance(message, dict):
        return {
            key: value
            for key, value in message.items()
            if key in ("text", "caption", "reply_markup", "document")
        }
    body, urls = getattr(message, "body", ""), getattr(message, "media_urls", ())
    return [body, urls, getattr(message, "content_variables", {})]


async def test_ones_own_data_shows_ones_own_addresses_only(house: House) -> None:
    await converse(house)
    await house.says(AMINA, "MYDATA")
    shown = house.texts(AMINA)[-1]
    assert "254700000001" in shown
    others = [trace for value, found_ in TRACES.items() if value != AMINA for trace in found_]
    assert not [trace for trace in others if trace in shown]


async def test_a_number_as_a_profile_name_is_never_offered_as_the_name(house: House) -> None:
    for text in ("JOIN KAKUMA7", "1", "1"):
        await house.says(AMINA, text, profile_name="+254 700 000 001")
    assert not [text for text in house.texts(AMINA) if "700" in text]


async def test_a_handlers_fault_is_logged_without_what_it_quotes(house: House) -> None:
    async def menu(turn: Turn, _rest: str) -> None:
        raise ValueError(f"{turn.inbound.sender.value} said {turn.text}")

    router = Router()
    router.command("menu", menu, always=True)
    app = house.app
    worker = Worker(
        app.database, router, app.texts, app.services, house.clock, Metrics(), Bell(), app.bells.senders
    )
    await house.member("whatsapp", AMINA, "Amina")
    await house.says(AMINA, "menu", then=False)
    lines: list[EventDict]
    with structlog.testing.capture_logs() as lines:
        await worker.work()
    assert [line["log_level"] for line in lines] == ["error"]
    assert "ValueError at test_6_private.py:" in lines[0]["fault"]
    assert not {"254700000001", "said"} & set(re.findall(r"\w+", json.dumps(lines)))


WORDS = ("zebra", "giraffe", "elephant")  # in what people write, and in no log


async def talk_badly(service: Service, telegram: FakeTelegram, twilio: FakeTwilio) -> None:
    """A conversation with the real service in which everything fails that can."""
    url = f"{service.url}/webhooks/twilio"

    async def texts(value: str, body: str, **more: Any) -> None:
        form = twilio.person_says(value, body, profile_name="Profile of Amina", **more)
        assert (await twilio.deliver(form, url)).ok

    telegram.misbehave("error_after_taking", times=1)
    twilio.misbehave("error_before_taking", times=1)
    twilio.person_fails(CHAUSIKU, 21211)
    telegram.person(int(DAUDI)).blocked = True
    await texts(AMINA, "POST a zebra of a story")
    await eventually(lambda: twilio.counts["create"] >= 2)
    await eventually(lambda: telegram.counts["sendMessage"] >= 2)
    await texts(
        AMINA, "POST with a giraffe", media=[FakeFile(b"no picture at all", "image/jpeg", "zebra.jpg")]
    )
    await texts(AMINA, "a giraffe\u202e and a zebra")
    await texts(CHAUSIKU, "NAME <elephant>")
    telegram.user_says(int(BARAKA), "P1 elephant!")
    telegram.queue(telegram.unknown_update())
    assert await telegram.flush()
    await telegram.until(lambda: any("A" in text for text in telegram.texts(int(BARAKA))))
    form = twilio.person_says(AMINA, "a forged zebra")
    assert (await twilio.deliver(form, url, sign=False)).status == 403
    async with aiohttp.ClientSession() as session:
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        hook = f"{service.url}/webhooks/telegram"
        for body in (
            b'{"zebra"',
            b'{"update_id": 7, "message": {"text": "zebra", "chat": {"id": 7100000002}}}',
        ):
            async with session.post(hook, data=body, headers=headers) as answer:
                assert answer.status == 400
    await twilio.until(lambda: any("did not reach me" in text for text in twilio.texts(AMINA)))
    await twilio.until(lambda: any("hidden characters" in text for text in twilio.texts(AMINA)))


async def test_the_logs_hold_no_text_no_address_and_no_secret(sqlite_url: str, tmp_path: Path) -> None:
    database, now = Database(sqlite_url), datetime.now(UTC)
    await database.open()
    async with database.write() as session:
        community = await found(session, now)
        for channel, value, name in (
            ("whatsapp", AMINA, "Asha"),
            ("telegram", BARAKA, "Bibi"),
            ("sms", CHAUSIKU, "Chichi"),
            ("telegram", DAUDI, "Dede"),
        ):
            await seat(session, community, Seat(channel, value, name), now)
    await database.close()
    async with between_fakes(sqlite_url, tmp_path) as (service, telegram, twilio):
        telegram.opens_chat(int(BARAKA), int(DAUDI))
        telegram.person(int(BARAKA), first_name="First of Baraka", username="baraka_secret")
        twilio.windows[AMINA] = twilio.now()
        telegram.misbehave("error_before_taking", match="setWebhook")
        await service.start()
        telegram.set_webhook({"url": f"{service.url}/webhooks/telegram", "secret_token": SECRET})
        await talk_badly(service, telegram, twilio)
        assert await service.stop() == 0
        lines = [json.loads(line) for line in service.log]
        assert {"staffroom runs", "telegram webhook not set; run: staffroom check"} <= {
            line["event"] for line in lines
        }
        secrets = (telegram.token, telegram.token.partition(":")[2], twilio.auth_token, SECRET)
        traces = [trace for found_ in TRACES.values() for trace in found_]
        names = ("Asha", "Bibi", "Chichi", "Dede")
        written = "".join(service.log)
        leaked = [one for one in (*secrets, *traces, *names, *WORDS) if one.lower() in written.lower()]
        assert not leaked, written
    errors = Look(sqlite_url).everything()
    audits = repr(errors["audit"])
    assert not [one for one in (*traces, *WORDS) if one in audits]
