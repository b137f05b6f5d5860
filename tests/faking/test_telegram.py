"""The fake of Telegram behaves as Telegram does, seen by a real client."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import aiohttp
import pytest
import telegram
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters, Update
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter

from tests.fakes import FakeFile, FakeTelegram
from tests.faking.common import ASHA, BEN, GROUP, JPEG, Clock, Service, bot_for

pytestmark = pytest.mark.filterwarnings(  # python-telegram-bot's own, whenever it makes a RetryAfter
    "ignore:.*attribute `retry_after`:telegram.warnings.PTBDeprecationWarning"
)


async def test_bot_knows_itself(bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.is_bot, me.username) == (True, "staffroom_test_bot")


async def test_poll_confirms_by_offset(fake: FakeTelegram, bot: Bot) -> None:
    fake.user_says(ASHA, "/start ABC", language_code="sw")
    fake.user_says(ASHA, "two")
    first, second = await bot.get_updates()
    assert first.message
    assert first.message.from_user
    assert (first.message.text, first.message.from_user.language_code) == ("/start ABC", "sw")
    assert first.message.entities[0].type == "bot_command"
    assert [u.update_id for u in await bot.get_updates()] == [first.update_id, second.update_id]
    assert [u.update_id for u in await bot.get_updates(offset=second.update_id)] == [second.update_id]
    assert await bot.get_updates(offset=second.update_id + 1) == ()


async def test_long_poll_wakes_and_second_poller_conflicts(fake: FakeTelegram, bot: Bot) -> None:
    async with bot_for(fake) as other:
        first = asyncio.create_task(bot.get_updates(timeout=5))
        await fake.until(lambda: fake.counts["getUpdates"] == 1)
        second = asyncio.create_task(other.get_updates(timeout=5))
        with pytest.raises(Conflict):
            await first
        fake.user_says(ASHA, "hello")
        assert len(await second) == 1


async def test_stop_ends_polls_and_hangs(clock: Clock) -> None:
    fake = FakeTelegram(now=clock)
    await fake.start()
    fake.opens_chat(ASHA)
    fake.misbehave("hang")
    async with bot_for(fake) as bot:
        poll = asyncio.create_task(bot.get_updates(timeout=60))
        send = asyncio.create_task(bot.send_message(ASHA, "x", read_timeout=60))
        await fake.until(lambda: fake.counts.total() == 2)
        await fake.stop()
        assert await poll == ()
        with pytest.raises(telegram.error.NetworkError):
            await send


async def test_webhook_carries_secret_and_repeats(fake: FakeTelegram, bot: Bot, service: Service) -> None:
    service.statuses = [500, 403]
    await bot.set_webhook(f"{service.url}/hook", secret_token="s3cret", allowed_updates=["message"])
    update = fake.user_says(ASHA, "hello")
    assert await fake.flush()
    assert len(service.got) == 3
    assert {request.headers["x-telegram-bot-api-secret-token"] for request, _, _ in service.got} == {"s3cret"}
    assert (await bot.get_webhook_info()).pending_update_count == 0
    assert await fake.push(update)
    with pytest.raises(Conflict):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_webhook_gives_up_and_keeps_the_update(fake: FakeTelegram, bot: Bot, service: Service) -> None:
    service.statuses = [500] * fake.webhook_tries
    fake.webhook_backoff = 0
    await bot.set_webhook(f"{service.url}/hook")
    fake.user_says(ASHA, "hello")
    assert not await fake.flush()
    assert (await bot.get_webhook_info()).last_error_message
    assert await fake.flush()


async def test_send_reply_buttons_tap_edit_delete(fake: FakeTelegram, bot: Bot) -> None:
    asked = fake.user_says(ASHA, "hello")["message"]["message_id"]
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="y:1")]])
    sent = await bot.send_message(ASHA, "Sure?", reply_markup=keys, reply_parameters=ReplyParameters(asked))
    assert sent.message_id > asked
    assert sent.reply_to_message
    assert sent.reply_to_message.text == "hello"
    tapped = Update.de_json(fake.user_taps(ASHA, "Yes"), bot).callback_query
    assert tapped
    assert tapped.data == "y:1"
    assert await bot.answer_callback_query(tapped.id, "ok")
    await bot.edit_message_reply_markup(ASHA, sent.message_id)
    with pytest.raises(BadRequest, match=r"(?i)not modified"):
        await bot.edit_message_reply_markup(ASHA, sent.message_id)
    assert fake.texts(ASHA) == ["Sure?"]
    assert await bot.delete_message(ASHA, sent.message_id)
    assert fake.sent_to(ASHA) == []
    with pytest.raises(BadRequest, match=r"(?i)message to delete not found"):
        await bot.delete_message(ASHA, sent.message_id)


async def test_files_go_up_again_and_down(fake: FakeTelegram, bot: Bot) -> None:
    fake.opens_chat(ASHA)
    photo = await bot.send_photo(ASHA, JPEG, caption="egg boxes")
    again = await bot.send_photo(ASHA, photo.photo[-1].file_id)
    assert again.photo[-1].file_id == photo.photo[-1].file_id
    await bot.send_voice(ASHA, b"OggS....")
    paper = await bot.send_document(ASHA, b"%PDF", filename="plan.pdf")
    assert paper.document
    assert paper.document.file_name == "plan.pdf"
    assert bytes(await (await bot.get_file(photo.photo[-1].file_id)).download_as_bytearray()) == JPEG
    said = fake.user_says(ASHA, "look", media=FakeFile(JPEG, "image/jpeg"))
    message = Update.de_json(said, bot).message
    assert message
    assert message.caption == "look"
    assert bytes(await (await message.photo[-1].get_file()).download_as_bytearray()) == JPEG
    huge = fake.user_says(ASHA, media=FakeFile(b"x", size=200_000_000))["message"]["document"]["file_id"]
    with pytest.raises(BadRequest, match=r"(?i)file is too big"):
        await bot.get_file(huge)


async def test_groups_members_and_menus(fake: FakeTelegram, bot: Bot) -> None:
    added = Update.de_json(fake.add_to_group(GROUP, by=ASHA, kind="group"), bot).my_chat_member
    assert added
    assert added.new_chat_member.status == "member"
    fake.person(BEN)
    assert (await bot.get_chat_member(GROUP, ASHA)).status == "member"
    assert (await bot.get_chat_member(GROUP, BEN)).status == "left"
    joined = Update.de_json(fake.joins_group(BEN, GROUP), bot).chat_member
    assert joined
    assert joined.from_user.id == BEN
    fake.privacy_mode = True
    fake.pending.clear()
    fake.user_says(BEN, "chatter", chat=GROUP)
    fake.user_says(BEN, "/link ABC", chat=GROUP)
    assert [u.message.text for u in await bot.get_updates() if u.message] == ["/link ABC"]
    assert await bot.set_my_commands([("menu", "What can I do?")], language_code="en")
    assert fake.commands["en"][0]["command"] == "menu"


async def test_every_kind_of_update_parses(fake: FakeTelegram, bot: Bot) -> None:
    fake.add_to_group(GROUP, by=ASHA)
    said = fake.user_says(ASHA, "hi")
    made = [
        fake.user_edits(ASHA, said["message"]["message_id"], "hello"),
        fake.user_blocks(ASHA),
        fake.user_unblocks(ASHA),
        fake.channel_post("news"),
        fake.unknown_update(),
        fake.leaves_group(ASHA, GROUP),
    ]
    kinds = [next(key for key in update if key != "update_id") for update in made]
    assert kinds[:4] == ["edited_message", "my_chat_member", "my_chat_member", "channel_post"]
    assert all(Update.de_json(update, bot).update_id for update in made)


def _blocked(fake: FakeTelegram) -> None:
    fake.user_says(ASHA, "hi")
    fake.user_blocks(ASHA)


def _kicked(fake: FakeTelegram) -> None:
    fake.add_to_group(GROUP, by=ASHA, kind="group")
    fake.kick(GROUP, by=ASHA)


def _migrated(fake: FakeTelegram) -> None:
    fake.add_to_group(GROUP, by=ASHA, kind="group")
    fake.migrate(GROUP, -1_001_234)


def _stranger(fake: FakeTelegram) -> None:
    fake.add_to_group(-1, by=ASHA)


@pytest.mark.parametrize(
    ("before", "chat", "text", "error", "words"),
    [
        (_blocked, ASHA, "x", Forbidden, "bot was blocked by the user"),
        (_kicked, GROUP, "x", Forbidden, "bot was kicked from the group chat"),
        (_migrated, GROUP, "x", ChatMigrated, "-1001234"),
        (_stranger, ASHA, "x", Forbidden, "can't initiate conversation"),
        (_stranger, BEN, "x", BadRequest, "chat not found"),
        (lambda fake: fake.opens_chat(ASHA), ASHA, "x" * 4097, BadRequest, "message is too long"),
        (lambda fake: fake.opens_chat(ASHA), ASHA, " ", BadRequest, "text is empty"),
        (lambda fake: fake.opens_chat(ASHA) or fake.deactivate(ASHA), ASHA, "x", Forbidden, "deactivated"),
    ],
)
async def test_telegram_refuses(
    fake: FakeTelegram,
    bot: Bot,
    before: Callable[[FakeTelegram], None],
    chat: int,
    text: str,
    error: type[Exception],
    words: str,
) -> None:
    before(fake)
    with pytest.raises(error, match=f"(?i){words}"):
        await bot.send_message(chat, text)
    assert fake.sent_to(chat) == []


async def test_telegram_refuses_contents(fake: FakeTelegram, bot: Bot) -> None:
    fake.opens_chat(ASHA)
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="é" * 33)]])
    with pytest.raises(BadRequest, match=r"(?i)button_data_invalid"):
        await bot.send_message(ASHA, "x", reply_markup=keys)
    with pytest.raises(BadRequest, match=r"(?i)caption is too long"):
        await bot.send_photo(ASHA, JPEG, caption="x" * 1025)
    with pytest.raises(BadRequest, match=r"(?i)IMAGE_PROCESS_FAILED"):
        await bot.send_photo(ASHA, b"no picture")
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier"):
        await bot.send_document(ASHA, "nonsense")
    with pytest.raises(BadRequest, match=r"(?i)to be replied not found"):
        await bot.send_message(ASHA, "x", reply_parameters=ReplyParameters(99))
    assert fake.shown(ASHA) == []


async def test_wrong_token_and_unknown_method(fake: FakeTelegram, bot: Bot) -> None:
    async with bot_for(fake, "1:wrong") as other:
        with pytest.raises(InvalidToken, match="Unauthorized"):
            await other.get_me()
    async with aiohttp.ClientSession() as session, session.post(f"{fake.url}/bot{fake.token}/fly") as answer:
        assert answer.status == 404
        assert await answer.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_telegram_rates(fake: FakeTelegram, bot: Bot, clock: Clock) -> None:
    fake.enforce_rates = True
    fake.add_to_group(GROUP, by=ASHA)
    fake.opens_chat(ASHA, *range(1, 30))
    await bot.send_message(ASHA, "1")
    with pytest.raises(RetryAfter):
        await bot.send_message(ASHA, "too early")
    for user in range(1, 30):
        await bot.send_message(user, "x")
    with pytest.raises(RetryAfter):
        await bot.send_message(GROUP, "over 30 in this second")
    clock.time += 1
    for _ in range(20):
        await bot.send_message(GROUP, "x")
    clock.time += 30
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(GROUP, "21st in this minute")
    assert refused.value._retry_after.total_seconds() == 30


@pytest.mark.parametrize(
    ("kind", "error", "taken"),
    [
        ("hang", telegram.error.TimedOut, False),
        ("hang_after_taking", telegram.error.TimedOut, True),
        ("error_after_taking", telegram.error.NetworkError, True),
        ("error_before_taking", telegram.error.NetworkError, False),
        ("rate_limit", RetryAfter, False),
        ("reset", telegram.error.NetworkError, False),
    ],
)
async def test_telegram_misbehaves(
    fake: FakeTelegram, bot: Bot, kind: str, error: type[Exception], taken: bool
) -> None:
    fake.opens_chat(ASHA)
    fake.misbehave(kind)
    await bot.get_me()
    with pytest.raises(error):
        await bot.send_message(ASHA, "x", read_timeout=0.1)
    assert len(fake.sent_to(ASHA)) == taken
    await bot.send_message(ASHA, "y")
    assert fake.texts(ASHA)[-1] == "y"
