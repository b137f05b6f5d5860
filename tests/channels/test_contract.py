"""What every channel promises, played against the providers' fakes: the same cases for all of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels.base import (
    Gone,
    MediaTooLargeError,
    MediaUnavailableError,
    Rejected,
    Retracted,
    RetryAfter,
    Sent,
    Unknown,
    WindowClosed,
)
from handlers.wire import Button, Inbound, MediaKind, MediaRef, Template
from tests.channels.stages import (
    JPEG,
    SimulatorStage,
    Stage,
    TelegramStage,
    TwilioStage,
    fake_twilio,
    opened,
    utc_now,
)
from tests.fakes import FakeFile, FakeTelegram

REAL = ["telegram", "whatsapp", "sms"]
ALL = [*REAL, "sim-whatsapp", "sim-telegram", "sim-sms"]


@pytest.fixture
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as entered:
        yield entered


async def _stage(name: str, stack: AsyncExitStack, seconds: float = 10.0) -> Stage:
    stage: Stage
    if name.startswith("sim-"):
        stage = SimulatorStage(name)
    elif name == "telegram":
        stage = TelegramStage(await stack.enter_async_context(FakeTelegram()), timeout=seconds)
    else:
        stage = TwilioStage(name, await stack.enter_async_context(fake_twilio()), timeout=seconds)
    await stack.enter_async_context(opened(stage.channel))
    return stage


@pytest.fixture(params=ALL)
async def stage(request: pytest.FixtureRequest, stack: AsyncExitStack) -> Stage:
    return await _stage(request.param, stack)


@pytest.fixture(params=REAL)
async def real(request: pytest.FixtureRequest, stack: AsyncExitStack) -> Stage:
    return await _stage(request.param, stack)


# --- sending


async def test_a_text_arrives_as_it_is(stage: Stage) -> None:
    text = "Amina <b>& co</b>: صناديق البيض\n*not bold* https://example.org · P7"
    sent = await stage.channel.send(stage.outgoing(text))
    assert isinstance(sent, Sent)
    assert sent.provider_id
    assert stage.texts() == [text]


async def test_each_message_has_its_own_name(stage: Stage) -> None:
    names = set()
    for text in ("one", "two", "three"):
        sent = await stage.channel.send(stage.outgoing(text))
        assert isinstance(sent, Sent)
        names.add(sent.provider_id)
    assert len(names) == 3


async def test_a_text_at_the_limit_goes(stage: Stage) -> None:
    text = "é" * stage.channel.capabilities.text_limit
    assert isinstance(await stage.channel.send(stage.outgoing(text)), Sent)
    assert stage.texts() == [text]


async def test_as_many_buttons_as_promised(stage: Stage) -> None:
    able = stage.channel.capabilities
    buttons = tuple(
        Button(f"{number}:{'p' * 62}", "t" * able.button_title_limit) for number in range(able.buttons)
    )
    assert isinstance(await stage.channel.send(stage.outgoing(buttons=buttons)), Sent)


async def test_a_picture_comes_with_its_text(stage: Stage, tmp_path: Path) -> None:
    sent = await stage.channel.send(stage.outgoing("look", media=stage.media(MediaKind.PHOTO, tmp_path)))
    assert isinstance(sent, Sent)
    assert stage.texts() == ["look"]
    assert stage.files() == (["photo"] if MediaKind.PHOTO in stage.channel.capabilities.media else [])


async def test_a_voice_note_comes_with_its_text(stage: Stage, tmp_path: Path) -> None:
    assert isinstance(
        await stage.channel.send(stage.outgoing("listen", media=stage.media(MediaKind.VOICE, tmp_path))), Sent
    )
    assert [text for text in stage.texts() if text] == ["listen"]
    assert stage.files() == (["voice"] if MediaKind.VOICE in stage.channel.capabilities.media else [])


@pytest.mark.parametrize("name", ["whatsapp", "sim-whatsapp"])
async def test_outside_the_window_only_a_template_goes(name: str, stack: AsyncExitStack) -> None:
    stage = await _stage(name, stack)
    stage.time_passes(timedelta(hours=24, minutes=1))
    assert await stage.channel.send(stage.outgoing()) == WindowClosed()
    template = Template(f"HX{'0' * 32}", {"1": "Peer observation?"})
    assert isinstance(await stage.channel.send(stage.outgoing(template=template)), Sent)
    stage.channel.parse(stage.writes("I am here"))
    assert isinstance(await stage.channel.send(stage.outgoing("again")), Sent)


# --- refusals and faults


async def test_who_blocked_us_is_gone(real: Stage) -> None:
    real.blocks()
    assert isinstance(await real.channel.send(real.outgoing()), Gone)
    assert real.texts() == []


async def test_too_many_requests_stop_the_account(real: Stage) -> None:
    real.fake.misbehave("rate_limit", retry_after=7)
    outcome = await real.channel.send(real.outgoing())
    assert isinstance(outcome, RetryAfter)
    assert outcome.whole_account
    assert 0 < outcome.seconds <= 7
    assert isinstance(await real.channel.send(real.outgoing("again")), Sent)


@pytest.mark.parametrize("kind", ["error_before_taking", "error_after_taking", "reset"])
async def test_a_fault_leaves_the_outcome_unknown(real: Stage, kind: str) -> None:
    real.fake.misbehave(kind)
    assert isinstance(await real.channel.send(real.outgoing()), Unknown)


@pytest.mark.parametrize("name", REAL)
async def test_a_call_that_hangs_ends_unknown(name: str, stack: AsyncExitStack) -> None:
    stage = await _stage(name, stack, seconds=0.2)
    stage.fake.misbehave("hang_after_taking")
    assert await stage.channel.send(stage.outgoing()) == Unknown("timed out")
    assert stage.texts() == ["hello"]


async def test_an_unknown_outcome_is_settled_by_asking(real: Stage) -> None:
    began = utc_now()
    real.fake.misbehave("error_after_taking")
    assert isinstance(await real.channel.send(real.outgoing("taken")), Unknown)
    real.fake.misbehave("error_before_taking")
    assert isinstance(await real.channel.send(real.outgoing("not taken")), Unknown)
    taken = await real.channel.settle(real.outgoing("taken"), began)
    not_taken = await real.channel.settle(real.outgoing("not taken"), began)
    if real.channel.capabilities.can_settle:
        assert isinstance(taken, Sent)
        assert not_taken == RetryAfter(0.0, "not found")
        late = await real.channel.settle(real.outgoing("taken"), began + timedelta(minutes=1))
        assert late == RetryAfter(0.0, "not found")
        real.fake.misbehave("error_before_taking", times=None, match=lambda call: True)
        assert isinstance(await real.channel.settle(real.outgoing("taken"), began), Unknown)
    else:
        assert isinstance(taken, Unknown)


async def test_where_nobody_listens_nothing_was_sent(real: Stage) -> None:
    async with opened(real.stranded()) as channel:
        outcome = await channel.send(real.outgoing())
        assert isinstance(outcome, RetryAfter)
        assert outcome.whole_account
        assert not any(finding.ok for finding in await channel.check())


async def test_wrong_credentials_stop_the_account_and_show_in_a_check(real: Stage) -> None:
    async with opened(real.impostor()) as channel:
        outcome = await channel.send(real.outgoing())
        assert isinstance(outcome, RetryAfter)
        assert outcome.whole_account
        finding = (await channel.check())[0]
        assert not finding.ok
        assert finding.advice


async def test_right_settings_pass_the_check(stage: Stage) -> None:
    findings = await stage.channel.check()
    assert findings
    assert all(finding.ok for finding in findings)


async def test_what_was_sent_is_taken_back_where_it_can_be(stage: Stage) -> None:
    sent = await stage.channel.send(stage.outgoing())
    assert isinstance(sent, Sent)
    able = stage.channel.capabilities.can_retract
    for _ in range(2):  # as after a time-out
        outcome = await stage.channel.retract(stage.to, sent.provider_id)
        assert isinstance(outcome, Retracted if able else Rejected)
    assert stage.texts() == ([] if able else ["hello"])


# --- receiving


def _read(stage: Stage, text: str, media: FakeFile | None = None) -> Inbound:
    inbound = stage.channel.parse(stage.writes(text, media))
    assert inbound is not None
    return inbound


async def test_what_the_person_writes_is_read(stage: Stage) -> None:
    first, second = _read(stage, "POST egg boxes?"), _read(stage, "POST and more")
    assert (first.text, first.sender, first.chat) == ("POST egg boxes?", stage.to, stage.to)
    assert first.provider_id != second.provider_id
    assert abs(first.sent_at - utc_now()) < timedelta(minutes=1)
    assert not first.in_group


async def test_a_file_is_fetched_and_bounded(stage: Stage) -> None:
    if not stage.channel.capabilities.media:
        return
    inbound = _read(stage, "look", FakeFile(JPEG, "image/jpeg", "boxes.jpg"))
    (ref,) = inbound.media
    assert (inbound.text, ref.kind, ref.mime) == ("look", MediaKind.PHOTO, "image/jpeg")
    assert await stage.channel.fetch(ref, len(JPEG)) == JPEG
    with pytest.raises(MediaTooLargeError):
        await stage.channel.fetch(ref, len(JPEG) - 1)


async def test_a_file_that_is_not_there(stage: Stage) -> None:
    with pytest.raises(MediaUnavailableError):
        await stage.channel.fetch(MediaRef(MediaKind.PHOTO, "http://127.0.0.1:9/secret", "image/jpeg"), 100)
