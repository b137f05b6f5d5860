"""Telegram's updates, as they come, and what becomes of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.channels.telegram import TelegramChannel
from handlers.wire import Address, Inbound, InboundKind, MediaKind, MediaRef

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
DATE = 1_772_443_800  # the same moment
AMINA = {"id": 7_000_000_001, "is_bot": False, "first_name": "Amina", "last_name": "L", "language_code": "sw"}
BOT = {"id": 42, "is_bot": True, "first_name": "Staffroom", "username": "StaffroomBot"}
OTHER_BOT = {"id": 43, "is_bot": True, "first_name": "Quiz", "username": "QuizBot"}
PRIVATE = {"id": 7_000_000_001, "type": "private", "first_name": "Amina"}
GROUP = {"id": -1001234567890, "type": "supergroup", "title": "Kakuma"}
PERSON_AT, GROUP_AT = Address("telegram", "7000000001"), Address("telegram", "-1001234567890")
SIZES = [
    {"file_id": "small", "width": 90, "height": 60, "file_size": 1_200},
    {"file_id": "large", "width": 1280, "height": 960, "file_size": 210_000},
    {"file_id": "huge", "width": 9000, "height": 9000, "file_size": 30_000_000},
]


@pytest.fixture
def channel() -> TelegramChannel:
    return TelegramChannel("42:token", webhook_secret="s3cret", bot_username="StaffroomBot", now=lambda: NOW)


def message(chat: dict[str, Any] = PRIVATE, **fields: Any) -> dict[str, Any]:
    body = {"message_id": 365, "date": DATE, "chat": chat, "from": AMINA, **fields}
    return {"update_id": 10, "message": body}


def inbound(**fields: Any) -> Inbound:
    known = {"sender": PERSON_AT, "chat": PERSON_AT, "profile_name": "Amina L", "language": "sw"}
    return Inbound(**{"provider_id": "10", "sent_at": NOW, **known, **fields})


def said(**fields: Any) -> Inbound:
    """What a message with the number 365 comes to."""
    chat = fields.get("chat", PERSON_AT)
    return inbound(**{"message_id": f"{chat.value}:365", **fields})


def membership(kind: str, chat: dict[str, Any], was: str, now: str, user: Any = BOT) -> dict[str, Any]:
    old, new = {"status": was, "user": user}, {"status": now, "user": user}
    change = {"chat": chat, "from": AMINA, "date": DATE, "old_chat_member": old, "new_chat_member": new}
    return {"update_id": 10, kind: change}


def file(**fields: Any) -> dict[str, Any]:
    return {"file_id": "F1", "file_unique_id": "u", "file_size": 900, **fields}


def of_bot(number: int = 7) -> dict[str, Any]:
    return {"message_id": number, "date": DATE, "chat": GROUP, "from": BOT, "text": "P7"}


PRIVATE_TEXTS = [
    ("POST who has egg boxes?", "POST who has egg boxes?"),
    ("/start H4K7QM", "JOIN H4K7QM"),
    ("/start@staffroombot H4K7QM", "JOIN H4K7QM"),
    ("/start reflect-12", "REFLECT 12"),
    ("/start", "START"),
    ("/START ", "START"),
    ("/start with two words", "/start with two words"),
    ("/help", "/help"),
    ("نعم", "نعم"),
]


@pytest.mark.parametrize(("text", "read"), PRIVATE_TEXTS)
def test_private_texts(channel: TelegramChannel, text: str, read: str) -> None:
    assert channel.parse(message(text=text)) == said(text=read)


GROUP_TEXTS = [
    ("#post egg boxes", "#post egg boxes"),
    ("#شارك", "#شارك"),
    ("/post egg boxes", "/post egg boxes"),
    ("/post@StaffroomBot egg boxes", "/post egg boxes"),
    ("/post@quizbot egg boxes", None),
    ("@staffroombot what now?", "what now?"),
    ("ask @StaffroomBot who knows", "ask who knows"),
    ("write to me@staffroombot.example", None),
    ("@StaffroomBotany is a word", None),
    ("good morning all", None),
    ("# heading", None),
]


@pytest.mark.parametrize(("text", "read"), GROUP_TEXTS)
def test_group_texts(channel: TelegramChannel, text: str, read: str | None) -> None:
    expected = None if read is None else said(chat=GROUP_AT, text=read)
    assert channel.parse(message(GROUP, text=text)) == expected


def test_a_reply_to_the_bot_in_a_group_is_for_us_one_to_a_colleague_not(
    channel: TelegramChannel,
) -> None:
    replied = channel.parse(message(GROUP, text="I have ten", reply_to_message=of_bot()))
    assert replied == said(chat=GROUP_AT, text="I have ten", reply_to="-1001234567890:7")
    assert replied is not None
    assert replied.in_group
    assert channel.parse(message(GROUP, text="me too", reply_to_message={**of_bot(), "from": AMINA})) is None
    topic = {**of_bot(), "forum_topic_created": {"name": "Maths"}}
    assert channel.parse(message(GROUP, text="in a topic", reply_to_message=topic)) is None


def test_a_named_command_is_ours_while_our_name_is_not_known() -> None:
    nameless = TelegramChannel("42:token", now=lambda: NOW)
    found = nameless.parse(message(GROUP, text="/post@StaffroomBot egg boxes"))
    assert found == said(chat=GROUP_AT, text="/post egg boxes")


MEDIA = [
    ({"photo": SIZES}, MediaRef(MediaKind.PHOTO, "large", "image/jpeg", 210_000)),
    ({"photo": SIZES[2:]}, MediaRef(MediaKind.PHOTO, "huge", "image/jpeg", 30_000_000)),
    ({"voice": file(mime_type="audio/ogg")}, MediaRef(MediaKind.VOICE, "F1", "audio/ogg", 900)),
    ({"audio": file(file_name="a.mp3")}, MediaRef(MediaKind.VOICE, "F1", "audio/mpeg", 900, "a.mp3")),
    (
        {"document": file(mime_type="application/pdf", file_name="plan.pdf")},
        MediaRef(MediaKind.DOCUMENT, "F1", "application/pdf", 900, "plan.pdf"),
    ),
    ({"video": file()}, MediaRef(MediaKind.DOCUMENT, "F1", "video/mp4", 900)),
    (
        {"animation": file(), "document": file(mime_type="x/y")},
        MediaRef(MediaKind.DOCUMENT, "F1", "video/mp4", 900),
    ),
]


@pytest.mark.parametrize(("fields", "ref"), MEDIA)
def test_media_with_a_caption(channel: TelegramChannel, fields: dict[str, Any], ref: MediaRef) -> None:
    assert channel.parse(message(caption="POST look", **fields)) == said(text="POST look", media=(ref,))


def test_what_was_sent_together_has_one_album(channel: TelegramChannel) -> None:
    read = channel.parse(message(voice=file(), media_group_id="13000"))
    assert read is not None
    assert read.album == "13000"


def test_what_cannot_be_read_comes_empty_and_service_messages_do_not(
    channel: TelegramChannel,
) -> None:
    assert channel.parse(message(sticker={"file_id": "S"})) == said()
    assert channel.parse(message(location={"latitude": 3.7, "longitude": 34.8})) == said()
    assert channel.parse(message(pinned_message=of_bot())) is None
    assert channel.parse(message(GROUP, sticker={"file_id": "S"})) is None
    assert channel.parse(message(GROUP, new_chat_title="Kakuma 2")) is None


HAPPENINGS = [
    (membership("my_chat_member", PRIVATE, "member", "kicked"), inbound(kind=InboundKind.BLOCKED)),
    (membership("my_chat_member", PRIVATE, "kicked", "member"), inbound(kind=InboundKind.UNBLOCKED)),
    (
        membership("my_chat_member", GROUP, "left", "member"),
        inbound(chat=GROUP_AT, kind=InboundKind.GROUP_ADDED),
    ),
    (
        membership("my_chat_member", GROUP, "administrator", "kicked"),
        inbound(chat=GROUP_AT, kind=InboundKind.GROUP_REMOVED),
    ),
    (membership("my_chat_member", GROUP, "member", "administrator"), None),
    (membership("my_chat_member", {"id": -5, "type": "channel"}, "left", "administrator"), None),
    (
        membership("chat_member", GROUP, "left", "member", AMINA),
        inbound(chat=GROUP_AT, kind=InboundKind.GROUP_SEEN, language=None),
    ),
    (
        membership("chat_member", GROUP, "member", "left", AMINA),
        inbound(chat=GROUP_AT, kind=InboundKind.GROUP_GONE, language=None),
    ),
    (membership("chat_member", GROUP, "left", "member", OTHER_BOT), None),
    (
        message(GROUP, new_chat_members=[OTHER_BOT, AMINA]),
        inbound(chat=GROUP_AT, kind=InboundKind.GROUP_SEEN, language=None),
    ),
    (
        message(GROUP, left_chat_member=AMINA),
        inbound(chat=GROUP_AT, kind=InboundKind.GROUP_GONE, language=None),
    ),
    (
        message({"id": -77, "type": "group"}, migrate_to_chat_id=-1001234567890),
        Inbound(
            "10",
            Address("telegram", "-77"),
            Address("telegram", "-77"),
            NOW,
            InboundKind.GROUP_MOVED,
            moved_to="-1001234567890",
        ),
    ),
    (message(GROUP, migrate_from_chat_id=-77), None),
]


@pytest.mark.parametrize(("update", "expected"), HAPPENINGS)
def test_happenings(channel: TelegramChannel, update: dict[str, Any], expected: Inbound | None) -> None:
    assert channel.parse(update) == expected


def tap(**fields: Any) -> dict[str, Any]:
    under = {"message_id": 8, "date": 0, "chat": GROUP}
    return {"update_id": 10, "callback_query": {"id": "Q1", "from": AMINA, "message": under, **fields}}


def test_a_tapped_button_says_under_which_message_it_sits(channel: TelegramChannel) -> None:
    expected = inbound(chat=GROUP_AT, payload="reply:7", reply_to="-1001234567890:8")
    assert channel.parse(tap(data="reply:7")) == expected
    assert channel.parse(tap()) is None  # a game's button


NOT_OURS = [
    {"update_id": 10, "edited_message": message(chat=GROUP, text="chatter")["message"]},
    {"update_id": 10, "edited_message": message(location={"latitude": 3.7, "longitude": 34.8})["message"]},
    {"update_id": 10, "edited_message": {**message(text="POST x")["message"], "from": OTHER_BOT}},
    {"update_id": 10, "edited_channel_post": message(text="POST x")["message"]},
    {"update_id": 10, "poll": {"id": "1"}},
    {"update_id": 10},
    message(text="/post x", **{"from": OTHER_BOT}),
    message(GROUP, text="/post x", sender_chat=GROUP),
    {"update_id": 10, "message": {"message_id": 1, "date": DATE, "chat": GROUP, "text": "/post x"}},
]


@pytest.mark.parametrize("update", NOT_OURS)
def test_none_of_our_business(channel: TelegramChannel, update: dict[str, Any]) -> None:
    assert channel.parse(update) is None


MALFORMED: list[Any] = [
    {},
    {"update_id": "10"},
    {"update_id": True},
    {"update_id": 10, "message": None},
    {"update_id": 10, "message": "text"},
    {"update_id": 10, "message": {}},
    message(text=5),
    message(text="x", date="yesterday"),
    message(text="x", date=10**18),
    message({"id": "1 OR 1=1", "type": "private"}, text="x"),
    message(photo=[]),
    message(document={}),
    tap(data=["x"]),
    {"update_id": 10, "my_chat_member": {"chat": PRIVATE}},
    {"update_id": 10, "chat_member": {}},
]


@pytest.mark.parametrize("update", MALFORMED)
def test_malformed(channel: TelegramChannel, update: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        channel.parse(update)


def test_the_secret_is_asked_for(channel: TelegramChannel) -> None:
    name = "X-Telegram-Bot-Api-Secret-Token"
    assert channel.verify({name: "s3cret"})
    assert not channel.verify({name: "s3cre"})
    assert not channel.verify({name: "ключ"})
    assert not channel.verify({})
    assert not TelegramChannel("42:token").verify({name: ""})


def test_the_join_link_needs_the_bots_name(channel: TelegramChannel) -> None:
    assert channel.join_link("H4K7QM") == "https://t.me/StaffroomBot?start=H4K7QM"
    assert TelegramChannel("42:token").join_link("H4K7QM") is None


def test_edited_words_name_the_message_that_they_replace(channel: TelegramChannel) -> None:
    edited = {"update_id": 10, "edited_message": message(text="/post egg boxes", edit_date=DATE)["message"]}
    assert channel.parse(edited) == said(kind=InboundKind.EDITED, text="/post egg boxes")
    with_file = {"update_id": 10, "edited_message": message(caption="egg boxes", voice=file())["message"]}
    assert channel.parse(with_file) == said(kind=InboundKind.EDITED, text="egg boxes")
