"""What passes between channels and handlers: plain values, the same for every channel."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Address:
    """Where one person or one group chat is reached: a channel's name and that channel's own id.

    `value` is opaque: a Telegram chat id, a WhatsApp id such as `whatsapp:+254…` (or an id that is no
    number at all), an SMS number. It is sent back exactly as it came.
    """

    channel: str
    value: str


class MediaKind(StrEnum):
    """What a file is to a reader, whatever its format."""

    PHOTO = "photo"
    VOICE = "voice"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class MediaRef:
    """A file that a provider holds for us: `ref` is its file id or URL, `size` in bytes where it says."""

    kind: MediaKind
    ref: str
    mime: str
    size: int | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Media:
    """A file of ours on its way out.

    `path` is for channels that upload, `url` (signed, expiring) for those that fetch; `ref` is what the
    channel called the same file the last time that we sent it, so that it need not travel again. `size` is in
    bytes.
    """

    kind: MediaKind
    path: Path
    url: str
    mime: str
    name: str = ""
    ref: str | None = None
    size: int = 0


class InboundKind(StrEnum):
    """What happened in the chat."""

    MESSAGE = "message"
    BLOCKED = "blocked"  # the person blocked the bot
    UNBLOCKED = "unblocked"
    EDITED = "edited"  # the person changed the words of `message_id`, which they sent before
    GROUP_ADDED = "group_added"  # the bot was put into the group `chat`
    GROUP_REMOVED = "group_removed"
    GROUP_MOVED = "group_moved"  # the group `chat` is now called `moved_to`
    GROUP_SEEN = "group_seen"  # `sender` is in the group `chat`
    GROUP_GONE = "group_gone"  # `sender` left the group `chat`


@dataclass(frozen=True, slots=True)
class Inbound:
    """One thing that a person or a chat did, as a channel parsed it.

    `provider_id` is unique within the channel and the same when the provider repeats itself. `chat` equals
    `sender` in private and is the group's address in a group. `reply_to` and the ids of what we sent share
    one form within a channel, and so does `message_id`, the channel's own name for this message where it can
    be edited. `sent_at` is UTC. Files that were sent together and come one by one have one
    `album`.
    """

    provider_id: str
    sender: Address
    chat: Address
    sent_at: datetime
    kind: InboundKind = InboundKind.MESSAGE
    text: str = ""
    payload: str | None = None
    reply_to: str | None = None
    message_id: str | None = None
    media: tuple[MediaRef, ...] = ()
    profile_name: str = ""
    language: str | None = None
    moved_to: str | None = None
    album: str | None = None

    @property
    def source(self) -> str | None:
        """What this message, or the one that it edits, is called among all channels."""
        return f"{self.chat.channel} {self.message_id}" if self.message_id else None

    @property
    def in_group(self) -> bool:
        """Whether it was said in a group chat."""
        return self.chat != self.sender


@dataclass(frozen=True, slots=True)
class Button:
    """A choice under a message: `payload` comes back when it is tapped (at most 64 bytes).

    With a `url` it leads there instead, on a channel that knows such buttons.
    """

    payload: str
    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Template:
    """An approved WhatsApp template, by its Content SID, with its variables and the category of its price."""

    sid: str
    variables: dict[str, str] = field(default_factory=dict)
    category: str = "utility"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One delivery, rendered for one reader and ready to send; `attempt` counts its tries from 1."""

    delivery_id: int
    to: Address
    text: str
    buttons: tuple[Button, ...] = ()
    media: Media | None = None
    template: Template | None = None
    attempt: int = 1
