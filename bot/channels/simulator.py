"""The simulator: phones on a page instead of a provider, under the rules of the real channels.

What the page posts:

    {"id": "amina-17", "from": "amina", "chat": "amina", "at": "2026-03-02T09:30:00+00:00",
     "text": "POST who has egg boxes?", "payload": null, "reply_to": "sim-12", "profile_name": "Amina",
     "language": "sw", "media": [{"kind": "photo", "ref": "upload-3", "mime": "image/jpeg", "name": ""}]}

`chat` is the phone's own name, or a group's such as "group:kakuma"; `kind` (an `InboundKind`) and `moved_to`
may stand beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.channels.base import (
    Capabilities,
    Finding,
    MediaTooLargeError,
    MediaUnavailableError,
    Outcome,
    Rejected,
    Retracted,
    Sent,
    Unknown,
    WindowClosed,
)
from bot.channels.phones import Phones
from bot.channels.telegram_texts import addressed_text, plain_command
from handlers.wire import Address, Inbound, InboundKind, MediaKind, MediaRef, Outgoing

BOT_NAME = "staffroom"  # what a group's members write after @
CAPABILITIES = {
    "sim-whatsapp": Capabilities(
        text_limit=1600,
        caption_limit=1024,
        rate=80.0,
        buttons=3,
        button_title_limit=20,
        media=frozenset(MediaKind),
        fetch_limit=16_000_000,
        service_window=timedelta(hours=24),
    ),
    "sim-telegram": Capabilities(
        text_limit=4096,
        caption_limit=1024,
        rate=30.0,
        buttons=8,
        groups=True,
        media=frozenset(MediaKind),
        upload_limit=50_000_000,
        can_retract=True,
    ),
    "sim-sms": Capabilities(text_limit=459, caption_limit=0, rate=10.0, isolates_bidi=False),
}


class SimulatorChannel:
    """One kind of simulated phone.

    Args:
        name: the channel's name.
        capabilities: its limits.
        phones: where its messages show.
        now: the time (UTC) that the service window goes by.
    """

    def __init__(
        self, name: str, capabilities: Capabilities, phones: Phones, *, now: Callable[[], datetime]
    ) -> None:
        self.name, self.capabilities = name, capabilities
        self._phones, self._now = phones, now
        self._heard: dict[str, datetime] = {}

    async def open(self) -> None:
        """Nothing to open."""

    async def close(self) -> None:
        """Nothing to close."""

    def heard(self, value: str, at: datetime) -> None:
        """Note that the phone `value` wrote at `at` (UTC), which opens its service window."""
        self._heard[value] = max(at, self._heard.get(value, at))

    def shut(self, value: str) -> None:
        """Close the service window of the phone `value`, though its 24 hours are not over.

        As on WhatsApp nobody is told: the next message that is no template is refused.
        """
        self._heard.pop(value, None)

    def parse(self, payload: Mapping[str, Any]) -> Inbound | None:
        """Read what the page posted; a group's chatter is None, as on Telegram. See `Channel.parse`."""
        try:
            inbound = self._inbound(payload)
        except (KeyError, TypeError, AttributeError) as fault:
            raise ValueError(f"malformed payload: {type(fault).__name__}") from None
        if inbound is not None:
            self.heard(inbound.chat.value, inbound.sent_at)
        return inbound

    def _inbound(self, payload: Mapping[str, Any]) -> Inbound | None:
        kind = InboundKind(payload.get("kind") or InboundKind.MESSAGE)
        sender = Address(self.name, _string(payload["from"]))
        chat = Address(self.name, _string(payload.get("chat") or sender.value))
        given, reply_to, button = (
            _string(payload.get("text") or ""),
            payload.get("reply_to"),
            payload.get("payload"),
        )
        text: str | None = given
        if self.capabilities.groups and kind in (InboundKind.MESSAGE, InboundKind.EDITED):
            text = plain_command(given, BOT_NAME) if chat == sender else addressed_text(given, BOT_NAME)
        if text is None and not (reply_to or button):
            return None
        return Inbound(
            provider_id=_string(payload["id"]),
            sender=sender,
            chat=chat,
            sent_at=_time(payload["at"]),
            kind=kind,
            text=given if text is None else text,
            payload=button,
            reply_to=reply_to,
            message_id=_string(payload.get("message_id") or payload["id"])
            if self.capabilities.groups
            else None,
            media=tuple(_media(file) for file in payload.get("media") or ()),
            profile_name=_string(payload.get("profile_name") or ""),
            language=payload.get("language"),
            moved_to=payload.get("moved_to"),
            album=payload.get("album"),
        )

    async def send(self, outgoing: Outgoing) -> Outcome:
        """Show a message on its phone, or refuse it outside the service window as Twilio does."""
        if outgoing.template is None and not self._window_is_open(outgoing.to.value):
            return WindowClosed()
        media = outgoing.media if outgoing.media and outgoing.media.kind in self.capabilities.media else None
        number = self._phones.next_message()
        self._phones.publish(
            {
                "type": "message",
                "channel": self.name,
                "to": outgoing.to.value,
                "id": f"sim-{number}",
                "text": outgoing.text,
                "buttons": [{"payload": b.payload, "title": b.title} for b in outgoing.buttons],
                "media": media and {"url": media.url, "kind": media.kind.value, "name": media.name},
                "template": outgoing.template is not None,
            }
        )
        return Sent(f"sim-{number}")

    def _window_is_open(self, value: str) -> bool:
        window, heard = self.capabilities.service_window, self._heard.get(value)
        return window is None or (heard is not None and self._now() - heard < window)

    async def retract(self, to: Address, provider_id: str) -> Retracted | Outcome:
        """Take a message off its phone, where the channel can."""
        if not self.capabilities.can_retract:
            return Rejected("nothing can be taken back here")
        self._phones.publish({"type": "retracted", "channel": self.name, "to": to.value, "id": provider_id})
        return Retracted()

    async def settle(self, outgoing: Outgoing, since: datetime) -> Outcome:
        """Never needed: a send here always has a known outcome."""
        return Unknown("a simulated send is never in doubt")

    async def fetch(self, ref: MediaRef, limit: int) -> bytes:
        """Give a file that the page uploaded; see `Channel.fetch`."""
        upload = self._phones.upload(ref.ref)
        if upload is None:
            raise MediaUnavailableError("no such upload", transient=False)
        if len(upload.data) > limit:
            raise MediaTooLargeError
        return upload.data

    async def check(self) -> list[Finding]:
        """It needs no settings."""
        return [Finding(True, f"{self.name}: simulated")]

    def join_link(self, code: str) -> str | None:
        """A simulated phone follows no links: the code is typed."""
        return None


def simulators(phones: Phones, *, now: Callable[[], datetime]) -> list[SimulatorChannel]:
    """Every kind of simulated phone, on the same log."""
    return [SimulatorChannel(name, limits, phones, now=now) for name, limits in CAPABILITIES.items()]


def _media(file: Mapping[str, Any]) -> MediaRef:
    mime, name = _string(file["mime"]), _string(file.get("name") or "")
    return MediaRef(MediaKind(file["kind"]), _string(file["ref"]), mime, name=name)


def _time(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError("the time has no zone")
    return at.astimezone(UTC)


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value
