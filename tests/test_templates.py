"""The templates that the texts need: named after their words, in a form that is approved, pushed once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.channels.twilio_content import ContentApi, opened_api
from bot.clock import SystemClock
from bot.templates.health import Remark, remarks
from bot.templates.pushing import Pusher, Step
from bot.templates.wanted import KINDS, Wanted, faults, wanted
from storage.templates import Known, kind_of
from tests.fakes import FakeTwilio
from tests.fakes.twilio_content import Content, faults_of
from tests.wording import all_texts

WANTED = wanted(all_texts())
NUDGE = next(one for one in WANTED if (one.kind, one.language) == ("nudge", "en"))
PROMPT = next(one for one in WANTED if (one.kind, one.language) == ("prompt", "en"))
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


class Patient(SystemClock):
    """Never waits, and says how long it would have."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)


@pytest.fixture
async def twilio() -> AsyncIterator[FakeTwilio]:
    async with FakeTwilio() as fake:
        yield fake


@pytest.fixture
async def api(twilio: FakeTwilio) -> AsyncIterator[ContentApi]:
    async with opened_api(twilio.account_sid, twilio.auth_token, twilio.url) as opened:
        yield opened


async def push(api: ContentApi, chosen: list[Wanted], clock: Patient | None = None) -> list[Step]:
    return [step async for step in Pusher(api, clock or Patient()).push(chosen)]


def test_every_kind_stands_in_every_language_under_a_name_of_its_own() -> None:
    assert len(WANTED) == len(KINDS) * len(all_texts().languages)
    assert len({one.name for one in WANTED}) == len(WANTED)
    assert {one.code for one in WANTED if one.language == "pt"} == {"pt_PT"}


@pytest.mark.parametrize("one", WANTED, ids=lambda one: f"{one.kind}-{one.language}")
def test_whatsapp_would_approve_of_each(one: Wanted) -> None:
    assert list(faults(one)) == []
    content = Content("HX", one.name, one.code, one.body, one.samples, 0)
    assert faults_of(content) == [], "the fake's own reading of the rules"
    assert "\u2068" not in one.body


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("{{1}} wait in {{2}} for you today, please reply to read them", "start or end"),
        ("Please reply to read what waits: {{1}} in {{2}}.", "start or end"),
        ("Please reply to read what waits ({{1}}), {{2}} is where they are", "no word between"),
        ("See {{1}} in {{2}} now", "too few words"),
        ("Please reply to read the messages of {{1}} whenever you like", "2 variables"),
        ("Please reply to {{1}} in {{2}} " + "whenever " * 120, "over 1024"),
    ],
)
def test_what_whatsapp_would_reject_is_found_before(body: str, fault: str) -> None:
    assert any(fault in said for said in faults(replace(NUDGE, body=body)))


def test_which_messages_go_as_templates() -> None:
    assert kind_of("prompt-weekly", 3) == "prompt"
    assert kind_of(NUDGE.kind, None) is None
    assert kind_of("template-nudge", None) == "nudge"
    assert kind_of("relay-post", None) is None


async def test_what_is_missing_is_made_once(twilio: FakeTwilio, api: ContentApi) -> None:
    steps = await push(api, WANTED)
    assert [step.done for step in steps] == ["created", "submitted"] * len(WANTED)
    assert all(step.known and step.known.sid.startswith("HX") for step in steps)
    assert {content.status for content in twilio.content.contents.values()} == {"received"}
    counts = dict(twilio.counts)
    assert [step.done for step in await push(api, WANTED)] == ["there"] * len(WANTED)
    assert twilio.counts["content-create"] == counts["content-create"] == len(WANTED)
    assert twilio.counts["content-submit"] == counts["content-submit"]


async def test_a_changed_text_makes_a_new_template(twilio: FakeTwilio, api: ContentApi) -> None:
    await push(api, [NUDGE])
    changed = replace(NUDGE, name="staffroom_nudge_000000", body=f"Hello! {NUDGE.body}")
    assert [step.done for step in await push(api, [changed])] == ["created", "submitted"]
    assert len(twilio.content.contents) == 2


@pytest.mark.parametrize("kind", ["error_after_taking", "error_before_taking", "reset"])
@pytest.mark.parametrize("call", ["content-create", "content-submit"])
async def test_an_unknown_outcome_makes_nothing_twice(
    twilio: FakeTwilio, api: ContentApi, kind: str, call: str
) -> None:
    twilio.misbehave(kind, match=call)
    steps = await push(api, [NUDGE])
    assert [step.done for step in steps] == ["created", "submitted"]
    [content] = twilio.content.contents.values()
    assert content.status in ("received", "pending")
    assert content.name == NUDGE.name


async def test_it_waits_as_long_as_twilio_asks(twilio: FakeTwilio, api: ContentApi) -> None:
    clock = Patient()
    twilio.misbehave("rate_limit", match="content-create", retry_after=7, times=2)
    assert [step.done for step in await push(api, [NUDGE], clock)] == ["created", "submitted"]
    assert clock.waits == [7.0, 7.0]


async def test_one_that_fails_is_named_and_the_others_go_on(twilio: FakeTwilio, api: ContentApi) -> None:
    wrong = replace(NUDGE, name="Not A Name")
    steps = await push(api, [wrong, PROMPT])
    assert [(step.wanted.name, step.done) for step in steps] == [
        ("Not A Name", "created"),
        ("Not A Name", "failed"),
        (PROMPT.name, "created"),
        (PROMPT.name, "submitted"),
    ]
    assert "HTTP 400" in steps[1].why
    twilio.misbehave("error_before_taking", match="content-submit", times=None)
    [created, failed] = await push(api, [replace(NUDGE, name="staffroom_other")])
    assert (created.done, failed.done, failed.why) == ("created", "failed", "HTTP 502")
    twilio.behave()
    again = await push(api, [replace(NUDGE, name="staffroom_other")])
    assert [step.done for step in again] == ["submitted"], "it goes on where it ended"


def known(one: Wanted, status: str, *, name: str = "", reason: str = "") -> Known:
    named = (one.kind, name or one.name, one.language, one.category, one.variables)
    return Known(*named, "HX1", status, reason, submitted_at=NOW)


def look(*there: Known, hours: float = 1, **overrides: str) -> list[Remark]:
    return list(remarks(WANTED, there, ["en"], overrides, NOW + timedelta(hours=hours)))


def test_how_they_stand_is_said_with_the_command_to_run() -> None:
    prompt, nudge, _ = look()
    assert (prompt.well, nudge.well) == (None, None)
    assert "staffroom templates push" in prompt.advice
    prompt, nudge, _ = look(known(PROMPT, "approved"), known(NUDGE, "pending"))
    assert prompt == Remark(True, "the template for the weekly prompt is approved in: en")
    assert "waits for approval" in nudge.what
    assert "staffroom templates status" in nudge.advice
    _, nudge, _ = look(known(NUDGE, "pending"), hours=73)
    assert "waits for approval for 3 days" in nudge.what
    assert "support" in nudge.advice
    for status in ("rejected", "paused", "disabled"):
        _, nudge, _ = look(known(NUDGE, status, reason="TAG_CONTENT_MISMATCH"))
        assert nudge.well is False
        assert f"{status}: TAG_CONTENT_MISMATCH" in nudge.what
        assert "staffroom templates" in nudge.advice


def test_an_old_version_serves_until_the_new_one_is_approved() -> None:
    old = known(NUDGE, "approved", name="staffroom_nudge_old")
    assert look(old, known(NUDGE, "pending"))[1].well


def test_one_made_by_hand_goes_before() -> None:
    _, nudge, _ = look(known(NUDGE, "rejected"), nudge="HX1")
    assert nudge.well
    assert nudge.what.startswith("TWILIO_TEMPLATE_NUDGE is set")
