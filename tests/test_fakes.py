"""The fakes, driven by the providers' real clients: they must look authentic to prove anything."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import aiohttp
import pytest
import telegram
from starlette.applications import Starlette
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters, Update
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter
from twilio.base.exceptions import TwilioRestException
from twilio.http.async_http_client import AsyncTwilioHttpClient
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from tests.fakes import FakeFile, FakeTelegram, FakeTwilio, serve
from tests.fakes.twilio_state import ContentTemplate

pytestmark = [
    # The twilio client hands aiohttp the BasicAuth that aiohttp deprecates: its fault, not the fakes'.
    pytest.mark.filterwarnings("ignore:.*(BasicAuth|auth).* is deprecated:DeprecationWarning"),
    # python-telegram-bot warns of itself whenever it makes a RetryAfter.
    pytest.mark.filterwarnings("ignore:.*attribute `retry_after`:telegram.warnings.PTBDeprecationWarning"),
]

ASHA = 5_000_000_123
BEN = 5_000_000_456
GROUP = -4_000_111
JPEG = b"\xff\xd8\xff\xe0" + b"picture" * 10
WA = "whatsapp:+254700000001"
SMS = "+254700000002"


@dataclass
class Clock:
    """A clock that tests move by hand (epoch seconds)."""

    time: float = datetime(2026, 3, 2, 9, tzinfo=UTC).timestamp()

    def __call__(self) -> float:
        return self.time


@dataclass
class Service:
    """A stand-in for the service: records what is posted to it and answers `statuses`, then 200."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    got: list[tuple[Request, bytes, FormData]] = field(default_factory=list)

    async def serve(self, request: Request) -> Response:
        """Take one delivery."""
        body, form = await request.body(), await request.form()
        self.got.append((request, body, form))
        return Response(JPEG, self.statuses.pop(0) if self.statuses else 200, media_type="image/jpeg")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def service() -> AsyncIterator[Service]:
    running = Service()
    app = Starlette(routes=[Route("/{path:path}", running.serve, methods=["GET", "POST"])])
    async with serve(app) as running.url:
        yield running


@pytest.fixture
async def fake(clock: Clock) -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram(now=clock) as running:
        yield running


@asynccontextmanager
async def bot_for(fake: FakeTelegram, token: str | None = None) -> AsyncIterator[Bot]:
    bot = Bot(token or fake.token, base_url=f"{fake.url}/bot", base_file_url=f"{fake.url}/file/bot")
    for request in bot._request:
        await request.initialize()
    yield bot
    for request in bot._request:
        await request.shutdown()


@pytest.fixture
async def bot(fake: FakeTelegram) -> AsyncIterator[Bot]:
    async with bot_for(fake) as made:
        yield made


@pytest.fixture
async def twilio(clock: Clock) -> AsyncIterator[FakeTwilio]:
    async with FakeTwilio(now=clock) as running:
        yield running


@pytest.fixture
async def client(twilio: FakeTwilio) -> AsyncIterator[Client]:
    async with AsyncTwilioHttpClient() as http:
        made = Client(twilio.account_sid, twilio.auth_token, http_client=http)
        made.api.base_url = twilio.url
        yield made


# ---------------------------------------------------------------------- Telegram


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


# ---------------------------------------------------------------------- Twilio


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
