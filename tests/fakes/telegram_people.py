"""What people do on the fake Telegram: each act builds the authentic `Update`, queues it and returns it."""

from __future__ import annotations

import itertools
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from typing import Any

from tests.fakes.server import FakeFile
from tests.fakes.telegram_state import (
    BOT_ID,
    JSON,
    Chat,
    Person,
    StoredFile,
    bad_request,
    entities,
    media_json,
    words,
)

_FOLDERS = {"photo": ("photos", "jpg"), "voice": ("voice", "oga"), "document": ("documents", "bin")}


class TelegramPeople(ABC):
    """The state that people and the bot share, and the people's side of it.

    People and chats are named by their ids (groups have negative ones). A person or group that is named for
    the first time comes to be. `strict` False lets the bot write to any chat id, for benches.
    `privacy_mode` True keeps from the bot what is said in groups and is neither command, mention nor reply.
    """

    def __init__(self, now: Callable[[], float], bot_username: str) -> None:
        self.now = now
        self.bot_username = bot_username
        self.privacy_mode = False
        self.strict = True
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.callbacks: dict[str, JSON | None] = {}
        self._updates = itertools.count(731_000_001)
        self._numbers = itertools.count(1)

    @abstractmethod
    def queue(self, update: JSON) -> None:
        """Put an update where the bot gets it."""

    @property
    def bot_json(self) -> JSON:
        """The bot's own `User` object."""
        return {"id": BOT_ID, "is_bot": True, "first_name": "Staffroom", "username": self.bot_username}

    def person(self, user: int, **known: Any) -> Person:
        """The person with that id, made if new; `known` sets first_name, username, language_code."""
        person = self.people.setdefault(user, Person(user, first_name=f"Person {user % 1000}"))
        for name, value in known.items():
            setattr(person, name, value)
        return person

    def opens_chat(self, *users: int) -> None:
        """Let the bot write to these people, as if they had pressed Start; makes no update."""
        for user in users:
            self.person(user).started = True
            self.private(user)

    def private(self, user: int) -> Chat:
        """The private chat with a person."""
        if user not in self.chats:
            self.chats[user] = Chat(user, "private", person=self.person(user))
        return self.chats[user]

    def user_says(
        self,
        user: int,
        text: str = "",
        *,
        chat: int | None = None,
        reply_to: int | None = None,
        media: FakeFile | None = None,
        language_code: str | None = None,
    ) -> JSON:
        """A person writes, in private or in the group `chat`; with `media`, `text` is the caption.

        `reply_to` is a message id of the same chat. Who had blocked the bot unblocks it first.
        """
        person = self.person(user, **({"language_code": language_code} if language_code else {}))
        where = self._chat_of(person, chat)
        content: JSON = {"text": text} if media is None else {"caption": text, **self._media(media)}
        message = self.add(
            where, person.json, {key: value for key, value in content.items() if value}, reply_to
        )
        return self._emit("message", message, heard=self._heard(where, message))

    def _chat_of(self, person: Person, chat: int | None) -> Chat:
        if chat is not None and chat != person.id:
            where = self.chats[chat]
            where.members.add(person.id)
            return where
        if person.blocked:
            self.user_unblocks(person.id)
        person.started = True
        return self.private(person.id)

    def _heard(self, chat: Chat, message: JSON) -> bool:
        if chat.kind == "private" or not self.privacy_mode:
            return True
        reply = message.get("reply_to_message", {}).get("from", {}).get("id") == BOT_ID
        text = words(message)
        return reply or text.startswith("/") or f"@{self.bot_username}" in text

    def _media(self, file: FakeFile) -> JSON:
        return media_json(self.store(file.sort, file))

    def store(self, kind: str, file: FakeFile) -> StoredFile:
        """Keep a file and name it."""
        folder, ending = _FOLDERS[kind]
        number = next(self._numbers)
        file_id = f"{kind[:2].upper()}AgACAgQAAxkBAAI{number:08d}"
        stored = StoredFile(file_id, kind, f"{folder}/file_{number}.{ending}", file)
        self.files[file_id] = stored
        if kind == "photo":
            self.files[f"{file_id}s"] = stored
        return stored

    def add(self, chat: Chat, sender: JSON, content: JSON, reply_to: int | None = None) -> JSON:
        """Show a message in a chat.

        Raises:
            ApiError: the message to reply to is not there.
        """
        quoted = {} if reply_to is None else {"reply_to_message": _quoted(chat, reply_to)}
        chat.last_id += 1
        message: JSON = {
            "message_id": chat.last_id,
            "from": sender,
            "chat": chat.json,
            "date": int(self.now()),
            **quoted,
            **content,
        }
        if found := entities(words(content)):
            message["entities" if "text" in content else "caption_entities"] = found
        chat.messages[chat.last_id] = message
        return message

    def _emit(self, kind: str, body: JSON, *, heard: bool = True) -> JSON:
        update: JSON = {"update_id": next(self._updates), kind: body}
        if heard:
            self.queue(update)
        return update

    def user_taps(
        self, user: int, button: str, *, chat: int | None = None, message_id: int | None = None
    ) -> JSON:
        """A person taps the newest button with that title or callback data (or the one of `message_id`).

        Raises:
            LookupError: no message in the chat shows such a button.
        """
        where = self.chats[user if chat is None else chat]
        message, data = _button(where, button, message_id)
        query_id = f"43{next(self._numbers):016d}"
        self.callbacks[query_id] = None
        query = {
            "id": query_id,
            "from": self.person(user).json,
            "message": message,
            "chat_instance": f"-{where.id % 10**15}",
            "data": data,
        }
        return self._emit("callback_query", query)

    def user_edits(self, user: int, message_id: int, text: str, *, chat: int | None = None) -> JSON:
        """A person edits a message of their own."""
        where = self.chats[user if chat is None else chat]
        message = {**where.messages[message_id], "text": text, "edit_date": int(self.now())}
        where.messages[message_id] = message
        return self._emit("edited_message", message)

    def user_blocks(self, user: int) -> JSON:
        """A person blocks the bot."""
        self.person(user).blocked = True
        return self._membership("my_chat_member", self.private(user), user, "member", "kicked")

    def user_unblocks(self, user: int) -> JSON:
        """A person lets the bot write again."""
        self.person(user).blocked = False
        return self._membership("my_chat_member", self.private(user), user, "kicked", "member")

    def deactivate(self, user: int) -> None:
        """A person deletes their account; Telegram tells nobody."""
        self.person(user).deactivated = True

    def add_to_group(
        self,
        group: int,
        *,
        by: int,
        title: str = "Teachers",
        kind: str = "supergroup",
        members: Iterable[int] = (),
    ) -> JSON:
        """The person `by` puts the bot into a group, which comes to be if new."""
        chat = self.chats.setdefault(group, Chat(group, kind, title, bot_status="left"))
        chat.members |= {by, *members}
        before, chat.bot_status = chat.bot_status, "member"
        update = self._membership("my_chat_member", chat, by, before, "member")
        joined = {"new_chat_members": [self.bot_json]}
        self._emit("message", self.add(chat, self.person(by).json, joined))
        return update

    def kick(self, group: int, *, by: int) -> JSON:
        """The person `by` throws the bot out of a group."""
        chat = self.chats[group]
        before, chat.bot_status = chat.bot_status, "kicked"
        return self._membership("my_chat_member", chat, by, before, "kicked")

    def migrate(self, group: int, new: int | None = None) -> JSON:
        """A group becomes a supergroup: returns the update with `migrate_to_chat_id`.

        A second one, with `migrate_from_chat_id`, is queued after it.
        """
        old = self.chats[group]
        new_id = new if new is not None else -1_001_000_000_000 + group
        self.chats[new_id] = Chat(new_id, "supergroup", old.title, members=set(old.members))
        by = self.person(next(iter(old.members))).json
        moved = self._emit("message", self.add(old, by, {"migrate_to_chat_id": new_id}))
        self._emit("message", self.add(self.chats[new_id], by, {"migrate_from_chat_id": group}))
        old.migrated_to = new_id
        return moved

    def joins_group(self, user: int, group: int) -> JSON:
        """A person enters a group: a `chat_member` update (for bots that ask for them) and a notice."""
        chat = self.chats[group]
        chat.members.add(user)
        update = self._membership("chat_member", chat, user, "left", "member", about=self.person(user).json)
        self._emit(
            "message", self.add(chat, self.person(user).json, {"new_chat_members": [self.person(user).json]})
        )
        return update

    def leaves_group(self, user: int, group: int) -> JSON:
        """A person leaves a group: a `chat_member` update (for bots that ask for them) and a notice."""
        chat = self.chats[group]
        chat.members.discard(user)
        update = self._membership("chat_member", chat, user, "member", "left", about=self.person(user).json)
        self._emit(
            "message", self.add(chat, self.person(user).json, {"left_chat_member": self.person(user).json})
        )
        return update

    def channel_post(self, text: str, *, channel: int = -1_009_000_000_001) -> JSON:
        """A channel posts: an update that is none of our business."""
        chat = self.chats.setdefault(channel, Chat(channel, "channel", "News"))
        message = self.add(chat, chat.json, {"text": text})
        message["sender_chat"] = message.pop("from")
        return self._emit("channel_post", message)

    def unknown_update(self, kind: str = "hologram_sent") -> JSON:
        """An update of a kind that is not invented yet."""
        return self._emit(kind, {"date": int(self.now())})

    def _membership(
        self, kind: str, chat: Chat, user: int, before: str, after: str, about: JSON | None = None
    ) -> JSON:
        member = about or self.bot_json
        change = {
            "chat": chat.json,
            "from": self.person(user).json,
            "date": int(self.now()),
            "old_chat_member": member_json(member, before),
            "new_chat_member": member_json(member, after),
        }
        return self._emit(kind, change)

    def shown(self, chat: int) -> list[JSON]:
        """All that a chat shows, oldest first: people's messages and the bot's; deleted ones are gone."""
        return list(self.chats[chat].messages.values()) if chat in self.chats else []

    def sent_to(self, chat: int) -> list[JSON]:
        """The bot's messages that a chat shows, oldest first."""
        return [message for message in self.shown(chat) if message.get("from", {}).get("id") == BOT_ID]

    def texts(self, chat: int) -> list[str]:
        """The texts or captions of the bot's messages that a chat shows, oldest first."""
        return [words(message) for message in self.sent_to(chat)]


def member_json(user: JSON, status: str) -> JSON:
    """A `ChatMember` object."""
    until = {"until_date": 0} if status == "kicked" else {}
    owner = {"is_anonymous": False} if status == "creator" else {}
    return {"user": user, "status": status, **until, **owner}


def _quoted(chat: Chat, message_id: int) -> JSON:
    quoted = chat.messages.get(message_id)
    if quoted is None:
        raise bad_request("message to be replied not found")
    return {key: value for key, value in quoted.items() if key != "reply_to_message"}


def _button(chat: Chat, button: str, message_id: int | None) -> tuple[JSON, str]:
    for message in reversed(chat.messages.values()):
        if message_id in (None, message["message_id"]):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for one in row:
                    if button in (one["text"], one.get("callback_data")) and "callback_data" in one:
                        return message, one["callback_data"]
    raise LookupError(f"no button {button!r} in chat {chat.id}")
