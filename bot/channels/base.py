"""The one shape of a channel: what it can do (data), how it parses, how a send ends (values)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol

from handlers.wire import Address, Inbound, MediaKind, MediaRef, Outgoing


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a channel can do. Shared code asks these, never the channel's name.

    Lengths are in characters (`button_title_limit` is what a narrow phone shows of one), `rate` in messages a
    second for the whole account, `chat_interval` in seconds between two messages to one person,
    `group_interval` likewise for a group; `service_window` is how long after a person's last message free
    text may be sent (None: always). `upload_limit` is how many bytes of a file we may hand over ourselves
    (0: it is fetched).
    """

    text_limit: int
    caption_limit: int
    rate: float
    buttons: int = 0
    button_title_limit: int = 36
    groups: bool = False
    media: frozenset[MediaKind] = frozenset()
    fetch_limit: int = 20_000_000
    service_window: timedelta | None = None
    chat_interval: float = 0.0
    group_interval: float = 0.0
    upload_limit: int = 0
    can_retract: bool = False
    can_settle: bool = False
    isolates_bidi: bool = True


@dataclass(frozen=True, slots=True)
class Sent:
    """The provider took it and calls it `provider_id`; `media_ref` is its name for the file, if one went."""

    provider_id: str
    media_ref: str | None = None


@dataclass(frozen=True, slots=True)
class RetryAfter:
    """Not sent, try again after `seconds`; `whole_account` when nothing else may be sent meanwhile either.

    `tier` when as many people as the provider allows may have been written to first (Twilio 63018).
    """

    seconds: float
    reason: str
    whole_account: bool = False
    tier: bool = False


@dataclass(frozen=True, slots=True)
class WindowClosed:
    """Not sent: outside the service window only a template may go (Twilio 63016)."""


@dataclass(frozen=True, slots=True)
class TemplateOff:
    """Not sent: the template that it was to go as may not be used now; `status` is the provider's word."""

    status: str
    reason: str


@dataclass(frozen=True, slots=True)
class Gone:
    """Not sent, and nothing will reach this address until it writes again (blocked, dead number, kicked)."""

    reason: str


@dataclass(frozen=True, slots=True)
class Moved:
    """Not sent: the chat has a new address value, send there."""

    value: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """Not sent, and this message never will be; the address is fine."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may have been sent or not (a time-out, a 5xx after the call): settle before sending again."""

    reason: str


Outcome = Sent | RetryAfter | WindowClosed | TemplateOff | Gone | Moved | Rejected | Unknown


@dataclass(frozen=True, slots=True)
class Retracted:
    """The message is gone from where it went."""


class DeliveryStatus(StrEnum):
    """What a provider reports about a message it took, in the order of their rank."""

    ACCEPTED = "accepted"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"
    UNKNOWN = "unknown"  # a word that we do not know: counted, ignored


@dataclass(frozen=True, slots=True)
class StatusReport:
    """A provider's word on one message of ours.

    `delivery_id`, `attempt` and `template` (its SID) are set if our callback address had them.

    `outcome` is set on a failure and says, as for a send, what it means (window closed, gone, rejected…).
    """

    channel: str
    provider_id: str
    status: DeliveryStatus
    delivery_id: int | None = None
    outcome: Outcome | None = None
    attempt: int | None = None
    template: str | None = None


class MediaTooLargeError(Exception):
    """The file is larger than the channel or we allow; nothing was kept."""


class MediaUnavailableError(Exception):
    """The provider did not give the file; `transient` says whether asking again may help."""

    def __init__(self, reason: str, *, transient: bool) -> None:
        super().__init__(reason)
        self.transient = transient


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of `staffroom check`: is it well, what was looked at, what to do about it if not."""

    ok: bool
    what: str
    advice: str = ""


class Channel(Protocol):
    """What every channel offers. Built without I/O; `open` needs the running loop."""

    name: str
    capabilities: Capabilities

    async def open(self) -> None:
        """Open what needs a running loop (HTTP sessions)."""

    async def close(self) -> None:
        """Close it again."""

    def parse(self, payload: Mapping[str, Any]) -> Inbound | None:
        """Turn one webhook payload or polled update into an `Inbound`.

        None for what is none of our business (chatter in a group, an unknown kind of update).

        Raises:
            ValueError: the payload is malformed.
        """

    async def send(self, outgoing: Outgoing) -> Outcome:
        """Send one delivery. Never raises for what the provider or the network does."""

    async def retract(self, to: Address, provider_id: str) -> Retracted | Outcome:
        """Take a sent message back. Only where `capabilities.can_retract`.

        `RetryAfter` and `Unknown` are tried again (to take a message back twice does no harm); any other
        outcome means that it stays where it is.
        """

    async def settle(self, outgoing: Outgoing, since: datetime) -> Outcome:
        """Ask the provider what became of a send with an unknown outcome begun at `since` (UTC).

        `Sent` if it has it, `RetryAfter(0, …)` if it does not, `Unknown` if it could not be asked now.
        Only where `capabilities.can_settle`.
        """

    async def fetch(self, ref: MediaRef, limit: int) -> bytes:
        """Download a file of at most `limit` bytes.

        Raises:
            MediaTooLargeError: it is larger.
            MediaUnavailableError: the provider would not give it.
        """

    async def check(self) -> list[Finding]:
        """Ask the provider whether the settings work (credentials, webhook); for `staffroom check`."""

    def join_link(self, code: str) -> str | None:
        """The address that opens this chat with the join code filled in, if the channel has such links."""
