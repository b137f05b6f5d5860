"""What Telegram alone can do: groups, uploads that are used again, polling, its webhook."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.channels.base import Gone, Moved, RetryAfter, Sent
from bot.channels.telegram import PollError, TelegramChannel
from handlers.wire import Address, Button, Inbound, InboundKind, MediaKind, Outgoing
from tests.channels.stages import NOBODY, TelegramStage, opened
from tests.fakes import FakeTelegram

GROUP, AMINA = -4_001, 7_100_000_001


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as running:
        yield running


@pytest.fixture
async def stage(fake: FakeTelegram) -> AsyncIterator[TelegramStage]:
    stage = TelegramStage(fake, user=AMINA)
    async with opened(stage.channel):
        yield stage


def to_group(text: str = "hello") -> Outgoing:
    return Outgoing(1, Address("telegram", str(GROUP)), text)


async def test_an_uploaded_file_goes_again_by_its_name(stage: TelegramStage, tmp_path: Path) -> None:
    media = stage.media(MediaKind.PHOTO, tmp_path)
    first = await stage.channel.send(stage.outgoing("look", media=media))
    assert isinstance(first, Sent)
    assert first.media_ref
    media.path.unlink()
    again = await stage.channel.send(stage.outgoing("look", media=replace(media, ref=first.media_ref)))
    assert isinstance(again, Sent)
    assert stage.files() == ["photo", "photo"]


async def test_a_name_that_no_longer_holds_is_uploaded_anew(stage: TelegramStage, tmp_path: Path) -> None:
    media = replace(stage.media(MediaKind.VOICE, tmp_path), ref="forgotten")
    assert isinstance(await stage.channel.send(stage.outgoing("listen", media=media)), Sent)
    assert stage.files() == ["voice"]


async def test_a_text_too_long_for_a_caption_goes_first(stage: TelegramStage, tmp_path: Path) -> None:
    media, buttons = stage.media(MediaKind.PHOTO, tmp_path), (Button("reply:7", "Reply"),)
    sent = await stage.channel.send(stage.outgoing("x" * 1025, media=media, buttons=buttons))
    first, second = stage.fake.sent_to(AMINA)
    assert isinstance(sent, Sent)
    assert sent.provider_id == f"{AMINA}:{first['message_id']}"
    assert sent.media_ref == second["photo"][-1]["file_id"]
    assert (first["text"], "reply_markup" in first, "reply_markup" in second) == ("x" * 1025, True, False)


async def test_a_button_may_lead_to_the_private_chat(stage: TelegramStage) -> None:
    link = stage.channel.join_link("reflect-12")
    buttons = (Button("c:reflect:12", "Reflect in private", link), Button("c:more", "More"))
    assert isinstance(await stage.channel.send(stage.outgoing("What went well?", buttons=buttons)), Sent)
    (message,) = stage.fake.sent_to(AMINA)
    (private,), (more,) = message["reply_markup"]["inline_keyboard"]
    assert private == {"text": "Reflect in private", "url": link}
    assert link is not None
    assert link.endswith("?start=reflect-12")
    assert more == {"text": "More", "callback_data": "c:more"}


async def test_a_file_that_fails_does_not_double_its_text(stage: TelegramStage, tmp_path: Path) -> None:
    stage.fake.misbehave("rate_limit", match="sendPhoto")
    media = stage.media(MediaKind.PHOTO, tmp_path)
    assert isinstance(await stage.channel.send(stage.outgoing("x" * 1025, media=media)), Sent)
    assert len(stage.texts()) == 1


async def test_a_file_of_ours_that_is_gone_is_a_rejection(stage: TelegramStage, tmp_path: Path) -> None:
    media = stage.media(MediaKind.PHOTO, tmp_path)
    media.path.unlink()
    outcome = await stage.channel.send(stage.outgoing("look", media=media))
    assert type(outcome).__name__ == "Rejected"
    assert stage.texts() == []


async def test_a_group_that_moved_and_one_that_threw_us_out(stage: TelegramStage) -> None:
    channel, fake = stage.channel, stage.fake
    added = channel.parse(fake.add_to_group(GROUP, by=AMINA, kind="group"))
    assert added
    assert (added.kind, added.chat, added.sender) == (InboundKind.GROUP_ADDED, to_group().to, stage.to)
    assert isinstance(await channel.send(to_group()), Sent)
    moved = channel.parse(fake.migrate(GROUP, -1_001_000_004_001))
    assert moved
    assert (moved.kind, moved.moved_to) == (InboundKind.GROUP_MOVED, "-1001000004001")
    assert await channel.send(to_group()) == Moved("-1001000004001")
    there = replace(to_group(), to=Address("telegram", "-1001000004001"))
    assert isinstance(await channel.send(there), Sent)
    removed = channel.parse(fake.kick(-1_001_000_004_001, by=AMINA))
    assert removed
    assert removed.kind is InboundKind.GROUP_REMOVED
    assert isinstance(await channel.send(there), Gone)


async def test_a_groups_own_limit_stops_only_the_group(stage: TelegramStage) -> None:
    stage.fake.add_to_group(GROUP, by=AMINA)
    stage.fake.misbehave("rate_limit", retry_after=9)
    assert await stage.channel.send(to_group()) == RetryAfter(9.0, "too many requests")


async def test_replies_taps_and_our_own_messages_share_their_names(stage: TelegramStage) -> None:
    sent = await stage.channel.send(stage.outgoing(buttons=(Button("reply:7", "Reply"),)))
    assert isinstance(sent, Sent)
    number = int(sent.provider_id.rpartition(":")[2])
    replied = stage.channel.parse(stage.fake.user_says(AMINA, "ten", reply_to=number))
    update = stage.fake.user_taps(AMINA, "Reply")
    tapped = stage.channel.parse(update)
    assert replied
    assert tapped
    assert replied.reply_to == tapped.reply_to == sent.provider_id
    assert tapped.payload == "reply:7"
    await stage.channel.acknowledge(update)
    await stage.channel.acknowledge(update | {"callback_query": {"id": "forgotten"}})
    assert all(stage.fake.callbacks.values())


async def test_blocking_and_coming_back(stage: TelegramStage) -> None:
    blocked = stage.channel.parse(stage.fake.user_blocks(AMINA))
    back = stage.channel.parse(stage.fake.user_unblocks(AMINA))
    assert blocked
    assert back
    assert (blocked.kind, back.kind) == (InboundKind.BLOCKED, InboundKind.UNBLOCKED)


async def test_polled_updates_wait_until_the_offset_passes_them(stage: TelegramStage) -> None:
    stage.fake.user_says(AMINA, "one")
    stage.fake.user_says(AMINA, "two")
    first = await stage.channel.updates(0, 0)
    assert await stage.channel.updates(0, 0) == first
    read = [stage.channel.parse(update) for update in first]
    assert [inbound.text for inbound in read if isinstance(inbound, Inbound)] == ["one", "two"]
    assert await stage.channel.updates(first[-1]["update_id"] + 1, 0) == []


async def test_polling_tells_when_to_ask_again(stage: TelegramStage) -> None:
    stage.fake.misbehave("rate_limit", match="getUpdates", retry_after=9)
    with pytest.raises(PollError) as slow:
        await stage.channel.updates(0, 0)
    assert slow.value.seconds == 9.0
    await stage.channel.register_webhook("https://bot.example.org/webhooks/telegram")
    with pytest.raises(PollError):
        await stage.channel.updates(0, 0)
    await stage.channel.drop_webhook()
    assert await stage.channel.updates(0, 0) == []


async def test_the_webhook_is_registered_with_its_secret_and_checked(fake: FakeTelegram) -> None:
    url = "https://bot.example.org/webhooks/telegram"
    channel = TelegramChannel(fake.token, api_url=fake.url, webhook_secret="s3cret", webhook_url=url)
    async with opened(channel):
        assert [finding.ok for finding in await channel.check()] == [True, False]
        await channel.register_webhook(url)
        assert (fake.webhook_url, fake.webhook_secret) == (url, "s3cret")
        assert all(finding.ok for finding in await channel.check())
        with pytest.raises(ConnectionError):
            await channel.register_webhook("http://bot.example.org/")


async def test_the_bots_name_is_learnt(stage: TelegramStage) -> None:
    assert stage.channel.join_link("H4K7QM") == "https://t.me/staffroom_test_bot?start=H4K7QM"


async def test_telegram_out_of_reach_does_not_stop_a_start(fake: FakeTelegram) -> None:
    channel = TelegramChannel(fake.token, api_url=NOBODY)
    async with opened(channel):
        assert channel.join_link("H4K7QM") is None
    assert isinstance(await channel.retract(Address("telegram", "1"), "1:1"), RetryAfter)
