"""Twilio's webhooks, read: incoming messages, status callbacks and their signature.

An incoming message (https://www.twilio.com/docs/messaging/guides/webhook-request), form-encoded:

    MessageSid=SM…&From=whatsapp:+254700000001&To=whatsapp:+14155238886&Body=POST who has egg boxes?
    &ProfileName=Amina&WaId=254700000001&NumMedia=0&OriginalRepliedMessageSid=SM…

and a status callback: MessageSid=SM…&MessageStatus=failed&ErrorCode=63016&From=…&To=…
"""

from __future__ import annotations

import hmac
from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from twilio.request_validator import add_port, remove_port

from bot.channels.base import DeliveryStatus, StatusReport
from bot.channels.twilio_errors import outcome_of_code
from handlers.wire import Address, Inbound, MediaKind, MediaRef

WHATSAPP, SMS = "whatsapp", "sms"
_MOST_MEDIA = 10

_STATUSES = {
    "accepted": DeliveryStatus.ACCEPTED,
    "scheduled": DeliveryStatus.ACCEPTED,
    "queued": DeliveryStatus.ACCEPTED,
    "sending": DeliveryStatus.ACCEPTED,
    "sent": DeliveryStatus.SENT,
    "delivered": DeliveryStatus.DELIVERED,
    "read": DeliveryStatus.READ,
    "undelivered": DeliveryStatus.FAILED,
    "failed": DeliveryStatus.FAILED,
    "canceled": DeliveryStatus.FAILED,
}


class TwilioSignature:
    """Checks X-Twilio-Signature (https://www.twilio.com/docs/usage/security#validating-requests)."""

    def __init__(self, auth_token: str) -> None:
        self._key = auth_token.encode()

    def verify(self, url: str, form: Mapping[str, Any], signature: str) -> bool:
        """Whether Twilio signed this request; compared in constant time.

        Args:
            url: the public address with its query, as Twilio knows it.
            form: Starlette's FormData (a plain dict would lose a repeated key).
            signature: the header's value.
        """
        pairs = set(getattr(form, "multi_items", form.items)())
        if not all(isinstance(value, str) for _, value in pairs):
            return False  # an uploaded file: Twilio sends none
        fields = "".join(name + value for name, value in sorted(pairs))
        return self._fits(url + fields, signature) or any(  # as Twilio may or may not name the port
            self._fits(change(urlsplit(url)) + fields, signature) for change in (remove_port, add_port)
        )

    def _fits(self, signed: str, signature: str) -> bool:
        right = b64encode(hmac.digest(self._key, signed.encode(), "sha1"))
        return hmac.compare_digest(right, signature.encode())


def channel_of(form: Mapping[str, Any]) -> str:
    """Which channel a form is for, by either end's prefix (a person without a number may have none).

    Raises:
        ValueError: it is for neither WhatsApp nor SMS.
    """
    ends = [_field(form, "From"), _field(form, "To")]
    if any(end.startswith("whatsapp:") for end in ends):
        return WHATSAPP
    if any(":" in end for end in ends):
        raise ValueError("neither WhatsApp nor SMS")
    return SMS


def parse_message(channel: str, form: Mapping[str, Any], now: datetime) -> Inbound | None:
    """Read an incoming message; `now` (UTC) stands for the time that Twilio does not tell.

    Raises:
        ValueError: the form is malformed.
    """
    sender = Address(channel, _field(form, "From"))
    return Inbound(
        provider_id=_field(form, "MessageSid"),
        sender=sender,
        chat=sender,
        sent_at=now,
        text=form.get("Body") or "",
        payload=form.get("ButtonPayload") or form.get("ListId") or None,
        reply_to=form.get("OriginalRepliedMessageSid") or None,
        media=tuple(_media(form, index) for index in range(_count(form))),
        profile_name=form.get("ProfileName") or "",
    )


def _media(form: Mapping[str, Any], index: int) -> MediaRef:
    mime = form.get(f"MediaContentType{index}") or "application/octet-stream"
    kinds = {"image": MediaKind.PHOTO, "audio": MediaKind.VOICE}
    kind = kinds.get(mime.partition("/")[0], MediaKind.DOCUMENT)
    return MediaRef(kind, _field(form, f"MediaUrl{index}"), mime)


def _count(form: Mapping[str, Any]) -> int:
    number = int(form.get("NumMedia") or 0)
    if not 0 <= number <= _MOST_MEDIA:
        raise ValueError("NumMedia out of range")
    return number


def parse_report(form: Mapping[str, Any], query: Mapping[str, str]) -> StatusReport:
    """Read a status callback; `query` is its address's, where `delivery` and `try` name the delivery's try.

    Raises:
        ValueError: the form is malformed.
    """
    status = _STATUSES.get(_field(form, "MessageStatus").lower(), DeliveryStatus.UNKNOWN)
    code = form.get("ErrorCode") or ""
    failed = status is DeliveryStatus.FAILED
    return StatusReport(
        channel=channel_of(form),
        provider_id=_field(form, "MessageSid"),
        status=status,
        delivery_id=_number(query.get("delivery", "")),
        attempt=_number(query.get("try", "")),
        outcome=outcome_of_code(int(code) if code.isdecimal() else None) if failed else None,
        template=query.get("template") or None,
    )


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() else None


def _field(form: Mapping[str, Any], name: str) -> str:
    value = form.get(name)
    if not value or not isinstance(value, str):
        raise ValueError(f"{name} is missing")
    return value
