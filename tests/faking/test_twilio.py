"""The fake of Twilio behaves as Twilio does, seen by a real client."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime
from typing import Any

import aiohttp
import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.http.async_http_client import AsyncTwilioHttpClient
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from tests.fakes import FakeFile, FakeTwilio
from tests.fakes.twilio_state import ContentTemplate
from tests.faking.common import JPEG, SMS, WA, Clock, Service

pytestmark = pytest.mark.filterwarnings(  # its client hands aiohttp what that deprecates
    "ignore:.*(BasicAuth|auth).* is deprecated:DeprecationWarning"
)


async def test_whatsapp_message_is_taken_read_and_listed(
    twilio: FakeTwilio, client: Client, service: Service, clock: Clock
) -> None:
    twilio.person_says(WA, "hello")
    callback = f"{service.url}/status?d=17&k=a%20b#rc=3"
    sent = await client.messages.create_async(
        to=WA, from_=twilio.whatsapp_from, body="Karibu", status_callback=callback
    )
    assert (sent.status, sent.direction, sent.error_code) == ("queued", "outbound-api", None)
    await twilio.settle()
    statuses = [str(form["MessageStatus"]) for _, _, form in service.got]
    assert statuses == ["queued", "sent", "delivered", "read"]
    check = RequestValidator(twilio.auth_token)
    for request, _, form in service.got:
        assert check.validate(callback.partition("#")[0], form, request.headers["x-twilio-signature"])
    assert twilio.texts(WA) == ["Karibu"]
    assert (await client.messages(str(sent.sid)).fetch_async()).status == "read"
    today = datetime.fromtimestamp(clock.time, UTC).date()
    assert [m.sid for m in await client.messages.list_async(to=WA, date_sent=today)] == [sent.sid]
    assert await client.messages.list_async(to=WA, date_sent=date(2020, 1, 1)) == []
    assert len(await client.messages.list_async(from_=WA)) == 1
    assert await client.messages(str(sent.sid)).delete_async()
    assert await client.messages.list_async(to=WA) == []
    account = await client.api.accounts(twilio.account_sid).fetch_async()
    assert account.status == "active"


async def test_list_has_pages(twilio: FakeTwilio, client: Client) -> None:
    for number in range(7):
        await client.messages.create_async(to=SMS, from_=twilio.sms_from, body=str(number))
    listed = await client.messages.list_async(to=SMS, page_size=3)
    assert [m.body for m in listed] == ["6", "5", "4", "3", "2", "1", "0"]


@pytest.mark.parametrize("mode", ["callback", "rest"])
async def test_window(twilio: FakeTwilio, client: Client, service: Service, clock: Clock, mode: str) -> None:
    twilio.window_error = mode
    twilio.person_says(WA, "hello")
    clock.time += 24 * 3600
    code = await _refusal(client, to=WA, from_=twilio.whatsapp_from, body="x", status_callback=service.url)
    await twilio.settle()
    assert code == (63016 if mode == "rest" else None)
    forms = [(str(form["MessageStatus"]), form.get("ErrorCode")) for _, _, form in service.got]
    assert forms == ([] if mode == "rest" else [("queued", None), ("undelivered", "63016")])
    assert twilio.sent_to(WA) == []
    sid = f"HX{7:032x}"
    twilio.templates[sid] = ContentTemplate("Hello {{1}}, {{2}} messages wait.")
    await client.messages.create_async(
        to=WA, from_=twilio.whatsapp_from, content_sid=sid, content_variables='{"1": "Asha", "2": "3"}'
    )
    assert twilio.texts(WA) == ["Hello Asha, 3 messages wait."]


async def _refusal(client: Client, **message: Any) -> int | None:
    """The code that a message is refused with at once, None if it is taken."""
    try:
        await client.messages.create_async(**message)
    except TwilioRestException as error:
        code: int = error.code
        return code
    return None


@pytest.mark.parametrize(
    ("code", "message"),
    [
        (21604, {"to": ""}),
        (21211, {"to": "12"}),
        (21211, {"to": "whatsapp:somebody", "from_": "whatsapp:+14155238886"}),
        (21606, {"from_": "+15550001111"}),
        (63007, {"to": WA, "from_": "whatsapp:+15550001111"}),
        (21910, {"to": WA}),
        (21602, {"body": ""}),
        (21617, {"body": "x" * 1601}),
        (None, {"body": "x" * 1600}),
        (21609, {"status_callback": "nowhere"}),
        (21612, {"media_url": ["http://127.0.0.1:9/x"]}),
        (21655, {"content_sid": "HX1"}),
        (21656, {"content_sid": f"HX{1:032x}", "content_variables": "{"}),
        (21656, {"content_sid": f"HX{1:032x}", "content_variables": '{"1": "a\\nb"}'}),
    ],
)
async def test_twilio_refuses(
    twilio: FakeTwilio, client: Client, code: int | None, message: dict[str, Any]
) -> None:
    assert await _refusal(client, **{"to": SMS, "from_": twilio.sms_from, "body": "x", **message}) == code
    assert len(twilio.sent_to(SMS)) == (code is None)


async def test_opt_out_and_wrong_credentials(twilio: FakeTwilio, client: Client) -> None:
    message = {"to": SMS, "from_": twilio.sms_from, "body": "x"}
    twilio.person_says(SMS, " stop ")
    assert await _refusal(client, **message) == 21610
    twilio.person_says(SMS, "START")
    assert await _refusal(client, **message) is None
    async with AsyncTwilioHttpClient() as http:
        other = Client(twilio.account_sid, "wrong", http_client=http)
        other.api.base_url = twilio.url
        assert await _refusal(other, **message) == 20003


@pytest.mark.parametrize(("code", "status"), [(63018, "failed"), (63024, "failed"), (63049, "undelivered")])
async def test_failures_by_callback(
    twilio: FakeTwilio, client: Client, service: Service, code: int, status: str
) -> None:
    twilio.person_says(WA, "hello")
    twilio.person_fails(WA, code, times=1)
    message = {"to": WA, "from_": twilio.whatsapp_from, "body": "x", "status_callback": service.url}
    assert await _refusal(client, **message) is None
    await twilio.settle()
    assert [str(form["MessageStatus"]) for _, _, form in service.got] == ["queued", status]
    assert service.got[-1][2]["ErrorCode"] == str(code)
    assert await _refusal(client, **message) is None
    assert len(twilio.sent_to(WA)) == 1


async def test_callbacks_repeat_and_reorder(twilio: FakeTwilio, client: Client, service: Service) -> None:
    twilio.repeat_callbacks, twilio.reorder_callbacks = 2, True
    await client.messages.create_async(
        to=SMS, from_=twilio.sms_from, body="x", status_callback=f"{service.url}/s"
    )
    await twilio.settle()
    got = [str(form["MessageStatus"]) for _, _, form in service.got]
    assert got == ["delivered", "delivered", "sent", "sent", "queued", "queued"]


async def test_callbacks_by_hand(twilio: FakeTwilio, client: Client, service: Service) -> None:
    twilio.callbacks = "manual"
    sent = await client.messages.create_async(
        to=SMS, from_=twilio.sms_from, body="x", status_callback=f"{service.url}/s"
    )
    assert service.got == []
    assert await twilio.report(str(sent.sid), "undelivered", error=30003) == 200
    assert service.got[0][2]["ErrorCode"] == "30003"


async def test_media_both_ways(twilio: FakeTwilio, client: Client, service: Service) -> None:
    form = twilio.person_says(WA, "look", media=[FakeFile(JPEG, "image/jpeg")])
    auth = {"Authorization": aiohttp.encode_basic_auth(twilio.account_sid, twilio.auth_token)}
    async with aiohttp.ClientSession() as session:
        async with session.get(form["MediaUrl0"]) as refused:
            assert refused.status == 401
        async with session.get(form["MediaUrl0"], headers=auth) as got:
            assert (len(got.history), await got.read(), got.content_type) == (1, JPEG, "image/jpeg")
    await client.messages.create_async(
        to=WA, from_=twilio.whatsapp_from, body="see", media_url=[f"{service.url}/picture"]
    )
    await twilio.settle()
    assert [(file.data, file.mime) for file in twilio.sent_to(WA)[-1].media] == [(JPEG, "image/jpeg")]
    service.statuses = [404]
    await client.messages.create_async(to=WA, from_=twilio.whatsapp_from, media_url=[f"{service.url}/gone"])
    await twilio.settle()
    assert len(twilio.sent_to(WA)) == 1


async def test_inbound_is_signed(twilio: FakeTwilio, service: Service) -> None:
    form = twilio.person_says(WA, "", button_payload="y:1", button_text="Yes", reply_to_sid="SM1")
    url = f"{service.url}/webhooks/twilio?a=1"
    assert (await twilio.deliver(form, url)).ok
    assert (await twilio.deliver(form, url, sign=False)).ok
    (signed, _, got), (bare, _, _) = service.got
    assert RequestValidator(twilio.auth_token).validate(url, got, signed.headers["x-twilio-signature"])
    assert "x-twilio-signature" not in bare.headers
    assert (got["ButtonPayload"], got["OriginalRepliedMessageSid"], got["WaId"]) == (
        "y:1",
        "SM1",
        "254700000001",
    )
    nameless = twilio.person_says("whatsapp:KE.13579", "hi")
    assert (nameless["WaId"], nameless["ExternalUserId"]) == ("", "KE.13579")
    assert (await twilio.deliver(form, "http://127.0.0.1:9/")).status == 0


async def test_opaque_whatsapp_id_can_be_answered(twilio: FakeTwilio, client: Client) -> None:
    number = twilio.person_says("whatsapp:KE.13579", "hi")["From"]
    assert await _refusal(client, to=number, from_=twilio.whatsapp_from, body="x") is None
    assert twilio.texts(number) == ["x"]


async def test_twilio_rate(twilio: FakeTwilio, client: Client, clock: Clock) -> None:
    twilio.enforce_rates, twilio.pace.per_second = True, 2
    codes = [await _refusal(client, to=SMS, from_=twilio.sms_from, body="x") for _ in range(3)]
    assert codes == [None, None, 20429]
    clock.time += 1
    assert await _refusal(client, to=SMS, from_=twilio.sms_from, body="x") is None


@pytest.mark.parametrize(
    ("kind", "code", "taken"),
    [
        ("hang", None, False),
        ("hang_after_taking", None, True),
        ("error_after_taking", 502, True),
        ("error_before_taking", 502, False),
        ("rate_limit", 20429, False),
        ("reset", None, False),
    ],
)
async def test_twilio_misbehaves(
    twilio: FakeTwilio, client: Client, kind: str, code: int | None, taken: bool
) -> None:
    twilio.misbehave(kind, match="create")
    message = {"to": SMS, "from_": twilio.sms_from, "body": "x"}
    if code is None:
        with pytest.raises((TimeoutError, aiohttp.ClientError)):
            async with asyncio.timeout(0.2):
                await client.messages.create_async(**message)
    else:
        assert await _refusal(client, **message) == code
    assert len(twilio.sent_to(SMS)) == taken
    assert await _refusal(client, **message) is None
