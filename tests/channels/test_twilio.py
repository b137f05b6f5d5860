"""What Twilio alone does: status callbacks, people without a number, files behind its own address."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.base import DeliveryStatus, Gone, MediaUnavailableError, Sent, StatusReport, Unknown
from bot.channels.twilio import TwilioSignature
from handlers.wire import Address, MediaKind, MediaRef, Outgoing, Template
from tests.channels.stages import OURS, TwilioStage, fake_twilio, opened, utc_now
from tests.fakes import FakeTwilio
from tests.fakes.twilio import AUTH_TOKEN


@pytest.fixture
async def stage() -> AsyncIterator[TwilioStage]:
    async with fake_twilio() as fake:
        stage = TwilioStage("whatsapp", fake)
        async with opened(stage.channel):
            yield stage


class Callbacks:
    """Where status callbacks arrive."""

    def __init__(self) -> None:
        self.reports: list[StatusReport] = []
        self.stage: TwilioStage | None = None

    async def __call__(self, request: Request) -> Response:
        assert self.stage
        form = await request.form()
        signature = request.headers["X-Twilio-Signature"]
        assert TwilioSignature(AUTH_TOKEN).verify(str(request.url), form, signature)
        self.reports.append(self.stage.channel.parse_status(form, request.query_params))
        return Response()


@pytest.mark.parametrize(("code", "last"), [(None, DeliveryStatus.READ), (63024, DeliveryStatus.FAILED)])
async def test_status_callbacks_name_the_delivery(code: int | None, last: DeliveryStatus) -> None:
    received = Callbacks()

    async def arrived(request: Request) -> Response:
        return await received(request)

    async with FakeTwilio(extra_routes=[Route("/status", arrived, methods=["POST"])]) as fake:
        received.stage = stage = TwilioStage("whatsapp", fake)
        if code:
            fake.person_fails(stage.number, code)
        async with opened(stage.reporting()) as channel:
            sent = await channel.send(stage.outgoing())
            await fake.settle()
    assert isinstance(sent, Sent)
    assert {(one.provider_id, one.delivery_id) for one in received.reports} == {(sent.provider_id, 7)}
    assert received.reports[-1].status is last
    assert received.reports[-1].outcome == (Gone("twilio 63024") if code else None)


async def test_a_voice_note_follows_its_text_and_only_the_text_reports(tmp_path: Path) -> None:
    async with FakeTwilio(callbacks="manual", extra_routes=[OURS]) as fake:
        stage = TwilioStage("whatsapp", fake)
        async with opened(stage.reporting()) as channel:
            sent = await channel.send(stage.outgoing("listen", media=stage.media(MediaKind.VOICE, tmp_path)))
            await fake.settle()
        text, voice = fake.sent_to(stage.number)
    assert sent == Sent(text.sid)
    assert (text.body, text.media_urls, bool(text.status_callback)) == ("listen", (), True)
    assert (voice.body, len(voice.media_urls), voice.status_callback) == ("", 1, "")


async def test_a_person_without_a_number_is_answered_where_they_wrote(stage: TwilioStage) -> None:
    form = stage.fake.person_says("whatsapp:KE.aB9username", "JOIN H4K7QM")
    inbound = stage.channel.parse(form)
    assert inbound
    assert inbound.sender == Address("whatsapp", "whatsapp:KE.aB9username")
    assert isinstance(await stage.channel.send(Outgoing(8, inbound.chat, "welcome")), Sent)
    assert stage.fake.texts("whatsapp:KE.aB9username") == ["welcome"]


async def test_replies_and_taps_name_our_message(stage: TwilioStage) -> None:
    sent = await stage.channel.send(stage.outgoing())
    assert isinstance(sent, Sent)
    form = stage.fake.person_says(
        stage.number, "Reply", reply_to_sid=sent.provider_id, button_payload="reply:7", button_text="Reply"
    )
    inbound = stage.channel.parse(form)
    assert inbound
    assert (inbound.reply_to, inbound.payload, inbound.text) == (sent.provider_id, "reply:7", "Reply")


async def test_a_template_in_doubt_is_settled_by_its_values(stage: TwilioStage) -> None:
    began = utc_now()
    outgoing = stage.outgoing("not looked at", template=Template(f"HX{'0' * 32}", {"1": "Peer observation?"}))
    stage.fake.misbehave("error_after_taking")
    assert isinstance(await stage.channel.send(outgoing), Unknown)
    assert isinstance(await stage.channel.settle(outgoing, began), Sent)


async def test_an_older_message_with_the_same_words_is_not_the_one_in_doubt(stage: TwilioStage) -> None:
    assert isinstance(await stage.channel.send(stage.outgoing("thanks")), Sent)
    later = utc_now() + timedelta(minutes=1)
    assert not isinstance(await stage.channel.settle(stage.outgoing("thanks"), later), Sent)


async def test_a_message_in_doubt_that_failed_since_has_that_outcome(stage: TwilioStage) -> None:
    began = utc_now()
    stage.fake.person_fails(stage.number, 63024)
    stage.fake.misbehave("error_after_taking")
    await stage.channel.send(stage.outgoing())
    await stage.fake.settle()
    assert await stage.channel.settle(stage.outgoing(), began) == Gone("twilio 63024")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9/secret",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "https://api.twilio.com.example.org/2010-04-01/x",
        "https://api.twilio.com@example.org/x",
        "",
    ],
)
async def test_files_are_fetched_from_twilio_alone(stage: TwilioStage, url: str) -> None:
    with pytest.raises(MediaUnavailableError) as refused:
        await stage.channel.fetch(MediaRef(MediaKind.PHOTO, url, "image/jpeg"), 100)
    assert not refused.value.transient
