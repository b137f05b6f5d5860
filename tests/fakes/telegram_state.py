"""What the fake Telegram remembers, and the rules that it enforces on what a bot sends."""

from __future__ import annotations

import json
import math
import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.server import FakeFile

JSON = dict[str, Any]

BOT_ID = 7_000_000_001
TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
CALLBACK_DATA_LIMIT = 64  # bytes
DOWNLOAD_LIMIT = 20_000_000
PHOTO_LIMIT = 10_000_000
UPLOAD_LIMIT = 50_000_000
DELETE_WITHIN = 48 * 3600.0
_SLACK = (
    0.05  # seconds by which two messages may be too close: the network's jitter is not the sender's fault
)
_IMAGES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"RIFF")
_UPGRADED = "group chat was upgraded to a supergroup chat"
_ENTITIES = re.compile(
    r"(?P<bot_command>(?<!\S)/[A-Za-z0-9_]{1,32}(@\w+)?)|(?P<mention>(?<!\w)@\w{3,32})|(?P<hashtag>(?<!\w)#\w+)"
)


class ApiError(Exception):
    """An answer of the Bot API that is not ok: HTTP status, description and parameters."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    @property
    def body(self) -> JSON:
        """The error as the Bot API writes it."""
        body: JSON = {"ok": False, "error_code": self.code, "description": self.description}
        return {**body, "parameters": self.parameters} if self.parameters else body


def bad_request(reason: str, **parameters: int) -> ApiError:
    """A 400 with Telegram's usual prefix."""
    return ApiError(400, f"Bad Request: {reason}", **parameters)


@dataclass(slots=True)
class Person:
    """A Telegram user. `started` is whether the bot may write first (the person wrote or pressed Start)."""

    id: int
    first_name: str = "Asha"
    username: str | None = None
    language_code: str | None = "en"
    started: bool = False
    blocked: bool = False
    deactivated: bool = False

    @property
    def json(self) -> JSON:
        """The `User` object."""
        user: JSON = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.username:
            user["username"] = self.username
        if self.language_code:
            user["language_code"] = self.language_code
        return user


@dataclass(slots=True)
class Chat:
    """A chat as the bot sees it; `messages` holds what it shows, by message id."""

    id: int
    kind: str
    title: str = ""
    person: Person | None = None
    bot_status: str = "member"
    migrated_to: int | None = None
    members: set[int] = field(default_factory=set)
    messages: dict[int, JSON] = field(default_factory=dict)
    last_id: int = 0

    @property
    def json(self) -> JSON:
        """The `Chat` object."""
        if self.person is None:
            return {"id": self.id, "title": self.title, "type": self.kind}
        named: JSON = {
            key: self.person.json[key] for key in ("first_name", "username") if key in self.person.json
        }
        return {"id": self.id, "type": "private", **named}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file on Telegram's side."""

    file_id: str
    kind: str
    path: str
    file: FakeFile

    @property
    def json(self) -> JSON:
        """What every kind of file object has."""
        unique = f"AgAD{self.file_id[-8:]}"
        return {"file_id": self.file_id, "file_unique_id": unique, "file_size": self.file.claimed}


@dataclass(slots=True)
class Pace:
    """Telegram's rates in messages: `overall` a second, one a second in private, `group` a minute in a group.

    Source: the Bots FAQ. The 429 says how many whole seconds to wait.
    """

    now: Callable[[], float]
    overall: int = 30
    group: int = 20
    _all: deque[float] = field(default_factory=deque)
    _chats: dict[int, deque[float]] = field(default_factory=dict)

    def take(self, chat: Chat) -> None:
        """Count one message to `chat`.

        Raises:
            ApiError: 429, too many; nothing was counted.
        """
        now = self.now()
        one = self._chats.setdefault(chat.id, deque())
        limit, period = (1, 1.0) if chat.kind == "private" else (self.group, 60.0)
        wait = max(_wait(self._all, now, self.overall, 1.0), _wait(one, now, limit, period))
        if wait > 0:
            raise too_many_requests(math.ceil(wait))
        self._all.append(now)
        one.append(now)


def _wait(taken: deque[float], now: float, limit: int, period: float) -> float:
    """Seconds until one more fits into `limit` a `period`; forgets what is older."""
    while taken and taken[0] + period - _SLACK <= now:
        taken.popleft()
    return taken[len(taken) - limit] + period - now if len(taken) >= limit else 0.0


def too_many_requests(seconds: int) -> ApiError:
    """Telegram's 429."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def check_reachable(chat: Chat | None) -> Chat:
    """The chat, if the bot may write to it now.

    Raises:
        ApiError: blocked, kicked, migrated, never started, or unknown.
    """
    if chat is None:
        raise bad_request("chat not found")
    if chat.migrated_to is not None:
        raise bad_request(_UPGRADED, migrate_to_chat_id=chat.migrated_to)
    if chat.person is not None:
        _check_person(chat.person)
    elif chat.bot_status == "kicked":
        raise ApiError(403, f"Forbidden: bot was kicked from the {chat.kind} chat")
    elif chat.bot_status != "member":
        raise ApiError(403, f"Forbidden: bot is not a member of the {chat.kind} chat")
    return chat


def _check_person(person: Person) -> None:
    if person.deactivated:
        raise ApiError(403, "Forbidden: user is deactivated")
    if person.blocked:
        raise ApiError(403, "Forbidden: bot was blocked by the user")
    if not person.started:
        raise ApiError(403, "Forbidden: bot can't initiate conversation with a user")


def check_text(text: object) -> str:
    """A message's text of 1 to 4,096 characters.

    Raises:
        ApiError: it is empty or too long.
    """
    if not isinstance(text, str) or not text.strip():
        raise bad_request("message text is empty")
    if len(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return text


def check_caption(caption: object) -> str:
    """A caption of at most 1,024 characters, empty for none.

    Raises:
        ApiError: it is too long.
    """
    text = caption if isinstance(caption, str) else ""
    if len(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return text


def check_upload(kind: str, file: FakeFile) -> None:
    """Refuse a file that Telegram would not take.

    Raises:
        ApiError: empty, too large, or no picture where one should be.
    """
    if file.claimed > UPLOAD_LIMIT:
        raise ApiError(413, "Request Entity Too Large")
    if not file.data:
        raise bad_request("file must be non-empty")
    if kind == "photo" and file.claimed > PHOTO_LIMIT:
        raise bad_request("file is too big")
    if kind == "photo" and not file.data.startswith(_IMAGES):
        raise bad_request("IMAGE_PROCESS_FAILED")


def check_markup(markup: object) -> JSON | None:
    """The inline keyboard of a request, None without one.

    Raises:
        ApiError: not an object, a button without text or action, or callback data over 64 bytes.
    """
    parsed = unpacked(markup)
    if parsed in (None, ""):
        return None
    if not isinstance(parsed, dict):
        raise bad_request("object expected as reply markup")
    for row in parsed.get("inline_keyboard", []):
        for button in row:
            _check_button(button)
    return parsed


def _check_button(button: JSON) -> None:
    if not button.get("text"):
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not any(button.get(key) for key in ("callback_data", "url")):
        raise bad_request("text buttons are unallowed in the inline keyboard")
    if len(button.get("callback_data", "x").encode()) > CALLBACK_DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")


def unpacked(value: object) -> object:
    """A parameter that forms carry as JSON text.

    Raises:
        ApiError: it is not JSON.
    """
    if not isinstance(value, str) or not value:
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise bad_request("can't parse JSON object") from None


def words(message: JSON) -> str:
    """A message's text, or its file's caption; empty without."""
    return str(message.get("text") or message.get("caption") or "")


def entities(text: str) -> list[JSON]:
    """The commands, mentions and hashtags in a text; offsets in UTF-16 units, as Telegram counts them."""
    return [
        {
            "type": found.lastgroup or "bot_command",
            "offset": _units(text[: found.start()]),
            "length": _units(found.group()),
        }
        for found in _ENTITIES.finditer(text)
    ]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def media_json(stored: StoredFile) -> JSON:
    """The part of a `Message` that shows the file."""
    if stored.kind == "photo":
        large = {**stored.json, "width": 800, "height": 600}
        small = {**stored.json, "file_id": f"{stored.file_id}s", "width": 90, "height": 67, "file_size": 900}
        return {"photo": [{**small, "file_unique_id": f"{small['file_unique_id']}s"}, large]}
    shared = {**stored.json, "mime_type": stored.file.mime}
    if stored.kind == "voice":
        return {"voice": {**shared, "duration": 3}}
    return {"document": {**shared, "file_name": stored.file.name or "file"}}
