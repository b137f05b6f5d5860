"""What the fake Twilio remembers, and the rules that it enforces on what a client sends."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from tests.fakes.server import FakeFile

JSON = dict[str, Any]

API = "/2010-04-01"
BODY_LIMIT = 1600
MEDIA_LIMIT = 10
TEMPLATE_LIMIT = 1024
WINDOW = 24 * 3600.0  # seconds after a person's last message in which free text may go
STOP_WORDS = {"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "OPTOUT", "REVOKE"}
START_WORDS = {"START", "UNSTOP", "YES"}
FAILED = {"failed", "undelivered"}
_E164 = re.compile(r"\+[1-9]\d{6,14}")
_CONTENT = re.compile(r"HX[0-9a-fA-F]{32}")
_UNDELIVERED = {63016, 63040, 63041, 63042, 63049, 30003, 30005, 30006}
_HTTP = {20003: 401, 20404: 404, 20429: 429, 20009: 409}
_TEXTS = {
    20001: "Invalid parameter: {detail}",
    20003: "Authenticate",
    20009: "Cannot delete this resource before it is complete",
    20404: "The requested resource {detail} was not found",
    20429: "Too Many Requests",
    21211: "Invalid 'To' Phone Number: {detail}",
    21602: "Message body is required.",
    21603: "A 'From' phone number is required.",
    21604: "A 'To' phone number is required.",
    21606: "The 'From' phone number {detail} is not a valid, SMS-capable phone number of your account.",
    21609: "The StatusCallback URL {detail} is not a valid URL.",
    21610: "Attempt to send to unsubscribed recipient",
    21612: "The 'To' phone number {detail} is not currently reachable using the 'From' phone number.",
    21617: "The concatenated message body exceeds the 1600 character limit",
    21620: "Invalid media URL(s)",
    21623: "Number of media files exceeds allowed limit",
    21655: "The ContentSid is Invalid",
    21656: "The ContentVariables Parameter is invalid",
    21910: "Invalid 'From' and 'To' pair. 'From' and 'To' should be of the same channel",
    30003: "Unreachable destination handset",
    63007: "Twilio could not find a Channel with the specified From address",
    63016: "Failed to send freeform message because you are outside the allowed window.",
    63018: "Rate limit exceeded for Channel",
    63019: "Media failed to download",
    63024: "Invalid message recipient",
    63032: "User's number is part of an experiment",
    63040: "Template is rejected",
    63041: "Template is paused",
    63042: "Template is disabled",
    63038: "Account exceeded the daily messages limit",
    63049: "Meta chose not to deliver this WhatsApp marketing message",
}


class RestError(Exception):
    """A refusal of the REST API: HTTP status and Twilio's error code."""

    def __init__(self, code: int, detail: str = "") -> None:
        super().__init__(code)
        self.status = _HTTP.get(code, 400)
        self.body: JSON = {
            "code": code,
            "message": error_text(code, detail),
            "more_info": f"https://www.twilio.com/docs/errors/{code}",
            "status": self.status,
        }


def error_text(code: int, detail: str = "") -> str:
    """Twilio's words for an error."""
    return _TEXTS.get(code, "Message failed").format(detail=detail)


def failed_status(code: int) -> str:
    """The status that a message ends in: `undelivered` if the far side refused it, else `failed`."""
    return "undelivered" if code in _UNDELIVERED else "failed"


@dataclass(frozen=True, slots=True)
class ContentTemplate:
    """A content template: its text with {{1}}, {{2}}…; only an approved one may go outside the window."""

    body: str
    approved: bool = True
    buttons: tuple[tuple[str, str], ...] = ()  # (payload, title)


@dataclass(slots=True)
class TwilioMessage:
    """A message in Twilio's log. `error` is what it failed of, or will fail of; times in epoch seconds."""

    sid: str
    to: str
    sender: str
    body: str
    created: float
    direction: str = "outbound-api"
    status: str = "queued"
    error: int | None = None
    media_urls: tuple[str, ...] = ()
    media: list[FakeFile] = field(default_factory=list)
    content_sid: str = ""
    content_variables: JSON = field(default_factory=dict)
    status_callback: str = ""
    deleted: bool = False

    @property
    def whatsapp(self) -> bool:
        """Whether it goes over WhatsApp rather than SMS."""
        return self.to.startswith("whatsapp:")

    def json(self, account: str) -> JSON:
        """The `Message` resource."""
        uri = f"{API}/Accounts/{account}/Messages/{self.sid}"
        date = rfc2822(int(self.created))
        failed = self.error if self.status in FAILED else None
        return {
            "account_sid": account,
            "api_version": "2010-04-01",
            "body": self.body,
            "date_created": date,
            "date_sent": None if self.status == "queued" else date,
            "date_updated": date,
            "direction": self.direction,
            "error_code": failed,
            "error_message": None if failed is None else error_text(failed),
            "from": self.sender,
            "messaging_service_sid": None,
            "num_media": str(len(self.media_urls)),
            "num_segments": "1",
            "price": None,
            "price_unit": "USD",
            "sid": self.sid,
            "status": self.status,
            "subresource_uris": {"media": f"{uri}/Media.json"},
            "to": self.to,
            "uri": f"{uri}.json",
        }


@lru_cache(maxsize=4096)
def rfc2822(seconds: int) -> str:
    """An epoch second as Twilio's REST API writes it."""
    return format_datetime(datetime.fromtimestamp(seconds, UTC))


def check_message(form: Mapping[str, str], media: list[str], senders: set[str], known: set[str]) -> None:
    """Refuse what Twilio would not even accept. `known` are WhatsApp ids that wrote before.

    Raises:
        RestError: by the first rule that is broken.
    """
    to, sender, body = form.get("To", ""), form.get("From", ""), form.get("Body", "")
    whatsapp = to.startswith("whatsapp:")
    if not to:
        raise RestError(21604)
    if not sender:
        raise RestError(21603)
    if whatsapp != sender.startswith("whatsapp:"):
        raise RestError(21910)
    if sender not in senders:
        raise RestError(63007 if whatsapp else 21606, sender)
    if not _E164.fullmatch(to.removeprefix("whatsapp:")) and not (whatsapp and to in known):
        raise RestError(21211, to)
    _check_content(form, media, body)
    if media and not whatsapp:
        raise RestError(21612, to)
    callback = form.get("StatusCallback", "")
    if callback and urlsplit(callback).scheme not in ("http", "https"):
        raise RestError(21609, callback)


def _check_content(form: Mapping[str, str], media: list[str], body: str) -> None:
    content = form.get("ContentSid", "")
    if content and not _CONTENT.fullmatch(content):
        raise RestError(21655)
    if not body.strip() and not media and not content:
        raise RestError(21602)
    if len(body) > BODY_LIMIT:
        raise RestError(21617)
    if len(media) > MEDIA_LIMIT:
        raise RestError(21623)
    if any(urlsplit(url).scheme not in ("http", "https") for url in media):
        raise RestError(21620)


def content_variables(form: Mapping[str, str]) -> JSON:
    """The template's variables: a JSON object of texts without newlines.

    Raises:
        RestError: they are anything else.
    """
    given = form.get("ContentVariables", "")
    try:
        parsed = json.loads(given) if given else {}
    except ValueError:
        raise RestError(21656) from None
    if not isinstance(parsed, dict) or not all(_is_fit(value) for value in parsed.values()):
        raise RestError(21656)
    return parsed


def _is_fit(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "\n" not in value


def rendered(template: ContentTemplate | None, variables: JSON) -> str:
    """What the reader of a template sees; a template that was not described shows its variables.

    Raises:
        RestError: a variable is missing, or the whole is over 1,024 characters.
    """
    if template is None:
        return " | ".join(str(value) for value in variables.values())
    try:
        text = re.sub(r"\{\{(\w+)\}\}", lambda found: str(variables[found.group(1)]), template.body)
    except KeyError:
        raise RestError(21656) from None
    if len(text) > TEMPLATE_LIMIT:
        raise RestError(21656)
    return text


@dataclass(slots=True)
class TwilioPace:
    """Requests a second for the whole account; beyond them 20429."""

    now: Callable[[], float]
    per_second: int = 80
    _second: int = 0
    _taken: int = 0

    def take(self) -> None:
        """Count one.

        Raises:
            RestError: 20429.
        """
        second = int(self.now())
        if second != self._second:
            self._second, self._taken = second, 0
        if self._taken >= self.per_second:
            raise RestError(20429)
        self._taken += 1
