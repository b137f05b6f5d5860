"""The Content API: our client and Twilio's own against the fake, so that both agree on names and fields."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from twilio.http.async_http_client import AsyncTwilioHttpClient
from twilio.rest import Client

from bot.channels.twilio_content import ContentApi, ContentError, opened_api
from tests.fakes import FakeTwilio

BODY = "You have messages waiting ({{1}}) in {{2}}. Reply to read them."
SAMPLES = {"1": "3", "2": "Kakuma"}
GOOD = ("staffroom_nudge_1", "en", BODY, SAMPLES)


@pytest.fixture
async def twilio() -> AsyncIterator[FakeTwilio]:
    async with FakeTwilio() as fake:
        yield fake


@pytest.fixture
async def api(twilio: FakeTwilio) -> AsyncIterator[ContentApi]:
    async with opened_api(twilio.account_sid, twilio.auth_token, twilio.url) as opened:
        yield opened


async def test_a_template_is_made_submitted_and_approved(twilio: FakeTwilio, api: ContentApi) -> None:
    sid = await api.create(*GOOD)
    [content] = await api.listed()
    assert (content.sid, content.name, content.language, content.body) == (
        sid,
        "staffroom_nudge_1",
        "en",
        BODY,
    )
    assert (content.status, content.category) == ("unsubmitted", "")
    assert await api.submit(sid, "staffroom_nudge_1", "UTILITY") == "received"
    seen = [(await api.listed())[0].status for _ in range(2)]
    assert seen == ["received", "pending"]
    for status, reason in (("approved", ""), ("paused", "negative feedback"), ("rejected", "TAG_CONTENT")):
        twilio.content.decide(status, "staffroom_nudge_1", reason=reason)
        [content] = await api.listed()
        assert (content.status, content.reason, content.category) == (status, reason, "UTILITY")


async def test_all_pages_are_read(twilio: FakeTwilio, api: ContentApi) -> None:
    for number in range(230):
        await api.create(f"staffroom_nudge_{number}", "en", BODY, SAMPLES)
    twilio.counts.clear()
    assert len({content.name for content in await api.listed()}) == 230
    assert twilio.counts["content-approvals"] == 3


@pytest.mark.parametrize(
    ("language", "body", "samples", "reason"),
    [
        ("en", "{{1}} wait in {{2}} for you today, reply to read them", SAMPLES, "VARIABLE_AT_START_OR_END"),
        ("en", "Reply to read the {{1}} messages that wait in {{2}}.", SAMPLES, "VARIABLE_AT_START_OR_END"),
        ("en", "Reply to read them: {{1}} {{2}} messages wait for you", SAMPLES, "VARIABLES_SIDE_BY_SIDE"),
        ("en", "Here {{1}} and {{2}} wait", SAMPLES, "TOO_MANY_VARIABLES"),
        (
            "en",
            "You have messages waiting ({{1}}) in {{3}}. Reply now.",
            SAMPLES,
            "VARIABLES_NOT_IN_SEQUENCE",
        ),
        ("en", BODY, {"1": "3"}, "SAMPLE_MISSING"),
        ("en", BODY + "x" * 1000, SAMPLES, "TOO_LONG"),
        ("pt", BODY, SAMPLES, "INVALID_LANGUAGE"),
    ],
)
async def test_whatsapps_rules_are_enforced(
    api: ContentApi, language: str, body: str, samples: dict[str, str], reason: str
) -> None:
    sid = await api.create("staffroom_x", language, body, samples)
    await api.submit(sid, "staffroom_x", "UTILITY")
    [content] = await api.listed()
    assert content.status == "rejected"
    assert reason in content.reason


async def test_what_twilio_refuses_is_said(twilio: FakeTwilio, api: ContentApi) -> None:
    sid = await api.create(*GOOD)
    with pytest.raises(ContentError, match="HTTP 400, code 20001"):
        await api.submit(sid, "Not A Name", "UTILITY")
    with pytest.raises(ContentError, match="HTTP 400"):
        await api.submit(sid, "staffroom_nudge_1", "NEWS")
    await api.submit(sid, "staffroom_nudge_1", "UTILITY")
    with pytest.raises(ContentError, match="already used"):
        await api.submit(await api.create(*GOOD), "staffroom_nudge_1", "UTILITY")
    with pytest.raises(ContentError, match="HTTP 404"):
        await api.submit(f"HX{9:032x}", "staffroom_y", "UTILITY")
    async with opened_api(twilio.account_sid, "wrong", twilio.url) as impostor:
        with pytest.raises(ContentError, match="HTTP 401, code 20003"):
            await impostor.listed()


@pytest.mark.parametrize("kind", ["error_after_taking", "error_before_taking", "reset"])
async def test_what_may_have_happened_is_not_known(twilio: FakeTwilio, api: ContentApi, kind: str) -> None:
    twilio.misbehave(kind, match="content-create")
    with pytest.raises(ContentError) as caught:
        await api.create(*GOOD)
    assert caught.value.unknown


async def test_to_ask_changes_nothing(twilio: FakeTwilio, api: ContentApi) -> None:
    twilio.misbehave("error_before_taking", match="content-approvals")
    with pytest.raises(ContentError, match="HTTP 502") as caught:
        await api.listed()
    assert not caught.value.unknown


async def test_a_429_says_how_long(twilio: FakeTwilio, api: ContentApi) -> None:
    twilio.misbehave("rate_limit", match="content-create", retry_after=7)
    with pytest.raises(ContentError) as caught:
        await api.create(*GOOD)
    assert (caught.value.wait, caught.value.unknown) == (7.0, False)
    assert await api.create(*GOOD)


@pytest.mark.filterwarnings("ignore:.*(BasicAuth|auth).* is deprecated:DeprecationWarning")
async def test_twilios_own_client_reads_the_fake(twilio: FakeTwilio, api: ContentApi) -> None:
    for number in range(3):
        sid = await api.create(f"staffroom_nudge_{number}", "en", BODY, SAMPLES)
        await api.submit(sid, f"staffroom_nudge_{number}", "UTILITY")
    async with AsyncTwilioHttpClient() as http:
        client = Client(twilio.account_sid, twilio.auth_token, http_client=http)
        client.content.base_url = twilio.url
        listed = await client.content.v1.content_and_approvals.list_async(page_size=2)
        assert [one.friendly_name for one in listed] == [f"staffroom_nudge_{n}" for n in (2, 1, 0)]
        assert listed[0].approval_requests["status"] == "received"
        assert listed[0].types == {"twilio/text": {"body": BODY}}
        fetched = await client.content.v1.contents(str(listed[0].sid)).approval_fetch().fetch_async()
        assert fetched.whatsapp["status"] == "pending"
        assert await client.content.v1.contents(str(listed[0].sid)).delete_async()
    assert len(await api.listed()) == 2
