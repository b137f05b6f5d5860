"""Telegram's updates, read straight from their JSON: building the library's objects costs 118 µs each.

An update as it comes (https://core.telegram.org/bots/api#update):

    {"update_id": 10000, "message": {"message_id": 365, "date": 1441645532,
     "chat": {"id": 1111111, "type": "private", "first_name": "Amina"},
     "from": {"id": 1111111, "is_bot": false, "first_name": "Amina", "language_code": "sw"},
     "text": "/start H4K7QM"}}
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from bot.channels.telegram_texts import addressed_text, plain_command
from handlers.wire import Address, Inbound, InboundKind, MediaKind, MediaRef

CHANNEL = "telegram"
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member")

# In this order: an animation also comes as a document.
_MEDIA: dict[str, tuple[MediaKind, str]] = {
    "voice": (MediaKind.VOICE, "audio/ogg"),
    "audio": (MediaKind.VOICE, "audio/mpeg"),
    "animation": (MediaKind.DOCUMENT, "video/mp4"),
    "video": (MediaKind.DOCUMENT, "video/mp4"),
    "video_note": (MediaKind.DOCUMENT, "video/mp4"),
    "document": (MediaKind.DOCUMENT, "application/octet-stream"),
}
# What a person may send that we cannot read; all else without text is a service message.
_UNREADABLE = frozenset(
    {"checklist", "contact", "dice", "game", "invoice", "location"}
    | {"paid_media", "poll", "sticker", "story", "venue"}
)
_PRESENT = frozenset({"creator", "administrator", "member"})
_GROUPS = frozenset({"group", "supergroup"})


@dataclass(slots=True)
class Me:
    """Who the bot is: its user id, and its user name (without @) once it is known."""

    id: int
    username: str | None = None


def parse_update(
    update: Mapping[str, Any], me: Me, *, photo_limit: int, now: Callable[[], datetime]
) -> Inbound | None:
    """Read one update.

    Args:
        update: the JSON object as it came.
        me: the bot itself, to know what is addressed to it in a group.
        photo_limit: the largest size of a photo to choose, in bytes.
        now: the time (UTC), for updates that carry none (a button's tap).

    Returns:
        The `Inbound`, or None where it is none of our business.

    Raises:
        ValueError: the update is malformed.
    """
    try:
        update_id = str(_integer(update["update_id"]))
        if "message" in update:
            return _message(update_id, update["message"], me, photo_limit)
        if "edited_message" in update:
            return _edited(update_id, update["edited_message"], me, photo_limit)
        if "callback_query" in update:
            return _tap(update_id, update["callback_query"], now())
        if "my_chat_member" in update:
            return _own_membership(update_id, update["my_chat_member"])
        return _membership(update_id, update["chat_member"]) if "chat_member" in update else None
    except (KeyError, TypeError, AttributeError, OverflowError, OSError) as fault:
        raise ValueError(f"malformed update: {type(fault).__name__}") from None


def _message(update_id: str, message: Mapping[str, Any], me: Me, photo_limit: int) -> Inbound | None:
    chat, at = _address(message["chat"]), _time(message)
    if "migrate_to_chat_id" in message:
        moved_to = str(_integer(message["migrate_to_chat_id"]))
        return Inbound(update_id, chat, chat, at, InboundKind.GROUP_MOVED, moved_to=moved_to)
    for key, kind in (
        ("new_chat_members", InboundKind.GROUP_SEEN),
        ("left_chat_member", InboundKind.GROUP_GONE),
    ):
        if key in message:
            return _passer_by(update_id, chat, at, message[key], kind)
    person = message.get("from")
    if person is None or person.get("is_bot") or "sender_chat" in message:
        return None
    return _said(update_id, message, me, photo_limit)


def _edited(update_id: str, message: Mapping[str, Any], me: Me, photo_limit: int) -> Inbound | None:
    """New words for an older message; its files stay those that came with it."""
    if (message.get("from") or {"is_bot": True}).get("is_bot") or "sender_chat" in message:
        return None
    said = _said(update_id, message, me, photo_limit)
    return replace(said, kind=InboundKind.EDITED, media=()) if said and said.text else None


def _said(update_id: str, message: Mapping[str, Any], me: Me, photo_limit: int) -> Inbound | None:
    person, chat = message["from"], message["chat"]
    media, text = _media(message, photo_limit), _string(message.get("text") or message.get("caption") or "")
    if not (text or media or _UNREADABLE & message.keys()):
        return None
    if chat["type"] == "private":
        text = plain_command(text, me.username)
    elif chat["type"] in _GROUPS:
        addressed = addressed_text(text, me.username)
        if addressed is None and not _answers(message, me):
            return None
        text = text if addressed is None else addressed
    else:
        return None
    return Inbound(
        update_id,
        sender=_address(person),
        chat=_address(chat),
        sent_at=_time(message),
        text=text,
        reply_to=_reply_to(message),
        message_id=message_id(chat["id"], message["message_id"]),
        media=media,
        profile_name=_name(person),
        language=person.get("language_code"),
        album=_string(message["media_group_id"]) if "media_group_id" in message else None,
    )


def _answers(message: Mapping[str, Any], me: Me) -> bool:
    answered = message.get("reply_to_message") or {}
    # In a forum every message "answers" the service message that opened its topic.
    return "forum_topic_created" not in answered and (answered.get("from") or {}).get("id") == me.id


def _reply_to(message: Mapping[str, Any]) -> str | None:
    answered = message.get("reply_to_message")
    if answered is None or "forum_topic_created" in answered:
        return None
    return message_id(message["chat"]["id"], answered["message_id"])


def message_id(chat_id: object, number: object) -> str:
    """Name a message: its number is unique within its chat only."""
    return f"{_integer(chat_id)}:{_integer(number)}"


def _tap(update_id: str, query: Mapping[str, Any], now: datetime) -> Inbound | None:
    under, payload, person = query.get("message"), query.get("data"), query["from"]
    if under is None or payload is None:
        return None
    return Inbound(
        update_id,
        sender=_address(person),
        chat=_address(under["chat"]),
        sent_at=now,
        payload=_string(payload),
        reply_to=message_id(under["chat"]["id"], under["message_id"]),
        profile_name=_name(person),
        language=person.get("language_code"),
    )


def _own_membership(update_id: str, change: Mapping[str, Any]) -> Inbound | None:
    chat, person = change["chat"], change["from"]
    was, present = _is_present(change["old_chat_member"]), _is_present(change["new_chat_member"])
    if chat["type"] == "private":
        kind = InboundKind.UNBLOCKED if present else InboundKind.BLOCKED
    elif chat["type"] in _GROUPS and was != present:
        kind = InboundKind.GROUP_ADDED if present else InboundKind.GROUP_REMOVED
    else:
        return None
    return Inbound(
        update_id,
        sender=_address(person),
        chat=_address(chat),
        sent_at=_time(change),
        kind=kind,
        profile_name=_name(person),
        language=person.get("language_code"),
    )


def _membership(update_id: str, change: Mapping[str, Any]) -> Inbound | None:
    member = change["new_chat_member"]
    kind = InboundKind.GROUP_SEEN if _is_present(member) else InboundKind.GROUP_GONE
    return _passer_by(update_id, _address(change["chat"]), _time(change), member["user"], kind)


def _passer_by(update_id: str, chat: Address, at: datetime, who: Any, kind: InboundKind) -> Inbound | None:
    people = [person for person in (who if isinstance(who, list) else [who]) if not person.get("is_bot")]
    if not people:
        return None
    person = people[0]  # of several added at once the others are seen when they write
    return Inbound(update_id, _address(person), chat, at, kind, profile_name=_name(person))


def _is_present(member: Mapping[str, Any]) -> bool:
    return member["status"] in _PRESENT or bool(member.get("is_member"))


def _media(message: Mapping[str, Any], photo_limit: int) -> tuple[MediaRef, ...]:
    if "photo" in message:
        return (_photo(message["photo"], photo_limit),)
    for key, (kind, mime) in _MEDIA.items():
        if key in message:
            file = message[key]
            found = file.get("mime_type") or mime
            ref, name = _string(file["file_id"]), _string(file.get("file_name") or "")
            return (MediaRef(kind, ref, _string(found), file.get("file_size"), name),)
    return ()


def _photo(sizes: list[Mapping[str, Any]], limit: int) -> MediaRef:
    if not sizes:
        raise KeyError("photo")
    fitting = [size for size in sizes if (size.get("file_size") or 0) <= limit] or sizes[:1]
    best = max(fitting, key=lambda size: size["width"] * size["height"])
    return MediaRef(MediaKind.PHOTO, _string(best["file_id"]), "image/jpeg", best.get("file_size"))


def _address(holder: Mapping[str, Any]) -> Address:
    return Address(CHANNEL, str(_integer(holder["id"])))


def _name(person: Mapping[str, Any]) -> str:
    return f"{person.get('first_name') or ''} {person.get('last_name') or ''}".strip()


def _time(holder: Mapping[str, Any]) -> datetime:
    return datetime.fromtimestamp(_integer(holder["date"]), UTC)


def _integer(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("not a whole number")
    return value


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value
