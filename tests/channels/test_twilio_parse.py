"""Twilio's forms, as they come, and what becomes of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from starlette.datastructures import FormData
from twilio.request_validator import RequestValidator

from bot.channels.base import (
    DeliveryStatus,
    Gone,
    Outcome,
    Rejected,
    RetryAfter,
    StatusReport,
    Unknown,
    WindowClosed,
)
from bot.channels.twilio import TwilioChannel, TwilioSignature, channel_of, sms, whatsapp
from bot.channels.twilio_errors import outcome_of, outcome_of_code
from handlers.wire import Address, Inbound, MediaKind, MediaRef

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
ACCOUNT: dict[str, Any] = {"account_sid": "AC1", "auth_token": "secret", "now": lambda: NOW}
AMINA, OURS = "whatsapp:+254700000001", "whatsapp:+14155238886"
MESSAGE = {"MessageSid": "SM1", "From": AMINA, "To": OURS, "Body": "POST egg boxes?", "ProfileName": "Amina"}
MESSAGE |= {"NumMedia": "0", "WaId": "254700000001", "AFieldOfTomorrow": "?"}


@pytest.fixture
def channel() -> TwilioChannel:
    return whatsapp(OURS, **ACCOUNT)


def inbound(sender: str = AMINA, **fields: Any) -> Inbound:
    at = Address("whatsapp", sender)
    known = {"text": "POST egg boxes?", "profile_name": "Amina"}
    return Inbound(**{"provider_id": "SM1", "sender": at, "chat": at, "sent_at": NOW, **known, **fields})


def media(*files: tuple[str, str]) -> dict[str, str]:
    form = {"NumMedia": str(len(files))}
    for index, (mime, url) in enumerate(files):
        form |= {f"MediaContentType{index}": mime, f"MediaUrl{index}": url}
    return form


MESSAGES: list[tuple[dict[str, str], Inbound]] = [
    ({}, inbound()),
    ({"From": "KE.aB9_username-id"}, inbound("KE.aB9_username-id")),
    ({"From": "whatsapp:KE.aB9"}, inbound("whatsapp:KE.aB9")),
    (
        {"Body": "Reply", "ButtonText": "Reply", "ButtonPayload": "reply:7"},
        inbound(text="Reply", payload="reply:7"),
    ),
    ({"Body": "Kakuma", "ListTitle": "Kakuma", "ListId": "c:1"}, inbound(text="Kakuma", payload="c:1")),
    ({"OriginalRepliedMessageSid": "SM0"}, inbound(reply_to="SM0")),
    ({"Body": "", "Latitude": "3.7", "Longitude": "34.8"}, inbound(text="")),
    (
        media(
            ("image/jpeg", "https://x/1"), ("audio/ogg", "https://x/2"), ("application/pdf", "https://x/3")
        ),
        inbound(
            media=(
                MediaRef(MediaKind.PHOTO, "https://x/1", "image/jpeg"),
                MediaRef(MediaKind.VOICE, "https://x/2", "audio/ogg"),
                MediaRef(MediaKind.DOCUMENT, "https://x/3", "application/pdf"),
            )
        ),
    ),
]


@pytest.mark.parametrize(("fields", "expected"), MESSAGES)
def test_messages(channel: TwilioChannel, fields: dict[str, str], expected: Inbound) -> None:
    assert channel.parse(FormData(MESSAGE | fields)) == expected


def test_an_sms_has_no_profile() -> None:
    form = FormData(
        {"MessageSid": "SM2", "From": "+254700000001", "To": "+15005550006", "Body": "JOIN H4K7QM"}
    )
    at = Address("sms", "+254700000001")
    assert sms("+15005550006", **ACCOUNT).parse(form) == Inbound("SM2", at, at, NOW, text="JOIN H4K7QM")


MALFORMED = [
    {"MessageSid": ""},
    {"From": ""},
    {"NumMedia": "many"},
    {"NumMedia": "-1"},
    {"NumMedia": "1000000"},
    {"NumMedia": "1"},
]


@pytest.mark.parametrize("fields", MALFORMED)
def test_malformed(channel: TwilioChannel, fields: dict[str, str]) -> None:
    with pytest.raises(ValueError):
        channel.parse(FormData(MESSAGE | fields))


def test_which_channel_a_form_is_for() -> None:
    assert channel_of({"From": AMINA, "To": OURS}) == "whatsapp"
    assert channel_of({"From": "KE.aB9", "To": OURS}) == "whatsapp"
    assert channel_of({"From": OURS, "To": "KE.aB9"}) == "whatsapp"
    assert channel_of({"From": "+254700000001", "To": "+15005550006"}) == "sms"
    for form in ({"From": "messenger:1", "To": "messenger:2"}, {"From": "+254700000001"}, {}):
        with pytest.raises(ValueError):
            channel_of(form)


STATUSES = [
    ("accepted", "", DeliveryStatus.ACCEPTED, None),
    ("scheduled", "", DeliveryStatus.ACCEPTED, None),
    ("queued", "", DeliveryStatus.ACCEPTED, None),
    ("sending", "", DeliveryStatus.ACCEPTED, None),
    ("sent", "", DeliveryStatus.SENT, None),
    ("delivered", "", DeliveryStatus.DELIVERED, None),
    ("read", "", DeliveryStatus.READ, None),
    ("failed", "63016", DeliveryStatus.FAILED, WindowClosed()),
    ("undelivered", "63024", DeliveryStatus.FAILED, Gone("twilio 63024")),
    ("failed", "", DeliveryStatus.FAILED, Rejected("twilio gave no code")),
    ("canceled", "what", DeliveryStatus.FAILED, Rejected("twilio gave no code")),
    ("pondering", "", DeliveryStatus.UNKNOWN, None),
]


@pytest.mark.parametrize(("status", "code", "read", "outcome"), STATUSES)
def test_statuses(
    channel: TwilioChannel, status: str, code: str, read: DeliveryStatus, outcome: Outcome | None
) -> None:
    form = {"MessageSid": "SM1", "MessageStatus": status, "ErrorCode": code, "From": OURS, "To": AMINA}
    expected = StatusReport("whatsapp", "SM1", read, 7, outcome, attempt=2)
    assert channel.parse_status(form, {"delivery": "7", "try": "2"}) == expected


@pytest.mark.parametrize("delivery", ["", "x", "-1", "٧"])
def test_a_status_without_a_delivery(channel: TwilioChannel, delivery: str) -> None:
    form = {"MessageSid": "SM1", "MessageStatus": "sent", "From": OURS, "To": AMINA}
    read = channel.parse_status(form, {"delivery": delivery, "try": delivery})
    assert (read.delivery_id, read.attempt) == (None, None)
    with pytest.raises(ValueError):
        channel.parse_status({**form, "MessageSid": ""}, {})


CODES: list[tuple[int | None, type[Outcome]]] = [
    (63016, WindowClosed),
    (63018, RetryAfter),
    (63049, RetryAfter),
    (63038, RetryAfter),
    (30003, RetryAfter),
    (63007, RetryAfter),
    (63024, Gone),
    (21211, Gone),
    (21614, Gone),
    (21610, Gone),
    (30005, Gone),
    (30006, Gone),
    (63032, Rejected),
    (63021, Rejected),
    (99999, Rejected),
    (None, Rejected),
]


@pytest.mark.parametrize(("code", "kind"), CODES)
def test_error_codes(code: int | None, kind: type[Outcome]) -> None:
    assert isinstance(outcome_of_code(code), kind)


REFUSALS = [
    (400, 63016, WindowClosed()),
    (400, 21610, Gone("twilio 21610")),
    (400, 21617, Rejected("twilio 21617")),
    (401, 20003, RetryAfter(60.0, "twilio 20003", whole_account=True)),
    (404, 20404, RetryAfter(60.0, "twilio 20404", whole_account=True)),
    (400, 20429, RetryAfter(1.0, "twilio 20429", whole_account=True)),
    (500, 20500, Unknown("HTTP 500")),
    (502, 502, Unknown("HTTP 502")),
]


@pytest.mark.parametrize(("status", "code", "outcome"), REFUSALS)
def test_refused_calls(status: int, code: int, outcome: Outcome) -> None:
    assert outcome_of(status, code) == outcome


def test_signatures_cover_the_public_address_and_each_field() -> None:
    url, form = (
        "https://bot.example.org/webhooks/twilio?rc=1",
        FormData([("Body", ""), ("A", "1"), ("A", "2")]),
    )
    good = RequestValidator("secret").compute_signature(url, form)
    signature = TwilioSignature("secret")
    assert signature.verify(url, form, good)
    assert not signature.verify("https://bot.example.org/webhooks/twilio", form, good)
    assert not signature.verify(url, FormData([("Body", ""), ("A", "1"), ("A", "3")]), good)
    assert not signature.verify(url, form, "")
    assert not TwilioSignature("other").verify(url, form, good)


def test_join_links() -> None:
    assert (
        whatsapp("+14155238886", **ACCOUNT).join_link("H4K7QM")
        == "https://wa.me/14155238886?text=JOIN%20H4K7QM"
    )
    assert sms("+15005550006", **ACCOUNT).join_link("H4K7QM") == "sms:+15005550006?body=JOIN%20H4K7QM"
