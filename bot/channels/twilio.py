"""WhatsApp and SMS through Twilio: one class, two sets of limits.

What comes in, with an example, is read in `twilio_forms`. What goes out, form-encoded, to
https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource:

    To=whatsapp:+254700000001&From=whatsapp:+14155238886&Body=Amina (Kakuma): who has egg boxes? · P7
    &StatusCallback=https://bot.example.org/webhooks/twilio/status?delivery=7&try=1
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

import aiohttp
from aiohttp import encode_basic_auth
from twilio.base.exceptions import TwilioException, TwilioRestException, TwilioServiceException
from twilio.rest import Client
from twilio.rest.api.v2010.account.message import MessageInstance
from yarl import URL

from bot.channels.base import (
    Capabilities,
    Finding,
    MediaUnavailableError,
    Outcome,
    Rejected,
    Retracted,
    RetryAfter,
    Sent,
    StatusReport,
    Unknown,
)
from bot.channels.sessions import NOT_SENT, download, open_session
from bot.channels.twilio_errors import outcome_of, outcome_of_code
from bot.channels.twilio_forms import SMS, WHATSAPP, TwilioSignature, channel_of, parse_message, parse_report
from bot.channels.twilio_http import TooManyRequestsError, TwilioHttp
from bot.clock import utc_now
from handlers.wire import Address, Inbound, MediaKind, MediaRef, Outgoing

__all__ = ["SMS", "WHATSAPP", "TwilioChannel", "TwilioSignature", "channel_of", "sms", "whatsapp"]

DEFAULT_API = "https://api.twilio.com"
_CONNECTIONS = 400  # aiohttp's own 100 would halve the throughput
_SKEW = timedelta(seconds=2)  # between our clock and Twilio's whole seconds
_LOOK_BACK = 50  # messages to one person to search for a send with an unknown outcome
_FAULTS = (
    TimeoutError,
    aiohttp.ClientError,
    TwilioException,
    ValueError,
)  # ValueError: an answer not in JSON
_FAILED = frozenset({"failed", "undelivered", "canceled"})


def whatsapp_capabilities(rate: float = 80.0) -> Capabilities:
    """WhatsApp's limits (https://www.twilio.com/docs/whatsapp/best-practices-and-faqs).

    Meta asks for one message in 6 seconds to a person but lends bursts of up to 45, which a conversation
    stays under; so the interval is one second, and 63018 slows it down.
    """
    return Capabilities(
        text_limit=1600,
        caption_limit=1024,
        rate=rate,
        media=frozenset(MediaKind),
        fetch_limit=16_000_000,
        service_window=timedelta(hours=24),
        chat_interval=1.0,
        can_settle=True,
    )


def sms_capabilities(rate: float = 1.0) -> Capabilities:
    """The limits of SMS: three GSM segments of 153 characters, plain text, one message a second a number."""
    return Capabilities(text_limit=459, caption_limit=0, rate=rate, can_settle=True, isolates_bidi=False)


class TwilioChannel:
    """One sender (a WhatsApp or an SMS number) at Twilio.

    Args:
        name: the channel's name.
        sender: the number that messages come from, `whatsapp:+…` or `+…`.
        account_sid: the account, also the user name of each call.
        auth_token: its secret.
        capabilities: its limits.
        status_callback_url: the public address for status callbacks; empty for none.
        api_url: where the REST API is, without a path.
        timeout: seconds that a call may take.
        now: the time (UTC) to note for incoming messages, as Twilio tells none.
    """

    def __init__(
        self,
        name: str,
        sender: str,
        *,
        account_sid: str,
        auth_token: str,
        capabilities: Capabilities,
        status_callback_url: str = "",
        api_url: str = DEFAULT_API,
        timeout: float = 20.0,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self.name, self.capabilities = name, capabilities
        self._sender, self._account_sid, self._auth_token = sender, account_sid, auth_token
        self._callback, self._api_url = status_callback_url, api_url
        self._timeout, self._now = timeout, now
        self._session: aiohttp.ClientSession | None = None
        self._client: Client | None = None

    async def open(self) -> None:
        """Open the session and build the client on it."""
        self._session = open_session(timeout=self._timeout, connections=_CONNECTIONS)
        self._client = Client(self._account_sid, self._auth_token, http_client=TwilioHttp(self._session))
        self._client.api.base_url = self._api_url

    async def close(self) -> None:
        """Close the session."""
        session, self._session, self._client = self._session, None, None
        if session is not None:
            await session.close()

    # --- in

    def parse(self, payload: Mapping[str, Any]) -> Inbound | None:
        """Read an incoming message's form; see `Channel.parse`."""
        return parse_message(self.name, payload, self._now())

    def parse_status(self, form: Mapping[str, Any], query: Mapping[str, str]) -> StatusReport:
        """Read a status callback: its form and its address's query.

        Raises:
            ValueError: the form is malformed.
        """
        return parse_report(form, query)

    # --- out

    async def send(self, outgoing: Outgoing) -> Outcome:
        """Send one delivery; a voice note, which can carry no text on WhatsApp, follows its text.

        Only the text's own fate counts then: a file that fails is not worth doubling the text.
        """
        media = outgoing.media if outgoing.media and outgoing.media.kind in self.capabilities.media else None
        files = [media.url] if media else []
        query = f"?delivery={outgoing.delivery_id}&try={outgoing.attempt}"
        query += f"&template={outgoing.template.sid}" if outgoing.template else ""
        callback = f"{self._callback}{query}" if self._callback else None
        if outgoing.template is not None:
            variables = json.dumps(outgoing.template.variables)
            content = {"content_sid": outgoing.template.sid, "content_variables": variables}
            return await self._create(outgoing.to, status_callback=callback, **content)
        if media is None or media.kind is not MediaKind.VOICE or not outgoing.text:
            return await self._create(outgoing.to, status_callback=callback, **_content(outgoing.text, files))
        outcome = await self._create(outgoing.to, status_callback=callback, **_content(outgoing.text, []))
        if isinstance(outcome, Sent):
            await self._create(outgoing.to, **_content("", files))
        return outcome

    async def _create(self, to: Address, **fields: Any) -> Outcome:
        given = {name: value for name, value in fields.items() if value is not None}
        try:
            message = await self._open_client().messages.create_async(
                to=to.value, from_=self._sender, **given
            )
        except (TwilioRestException, TwilioServiceException) as refusal:
            return outcome_of(refusal.status, refusal.code)
        except TooManyRequestsError as refusal:
            return RetryAfter(refusal.seconds, "too many requests", whole_account=True)
        except NOT_SENT as fault:
            return RetryAfter(5.0, f"not connected: {type(fault).__name__}", whole_account=True)
        except TimeoutError:
            return Unknown("timed out")
        except (
            aiohttp.ClientError,
            TwilioException,
            ValueError,
        ) as fault:  # ValueError: an answer not in JSON
            return Unknown(type(fault).__name__)
        return Sent(str(message.sid))

    def _open_client(self) -> Client:
        if self._client is None:
            raise RuntimeError("the channel is not open")
        return self._client

    async def retract(self, to: Address, provider_id: str) -> Retracted | Outcome:
        """Nothing can take a message back from a phone."""
        return Rejected("a phone keeps what it has")

    async def settle(self, outgoing: Outgoing, since: datetime) -> Outcome:
        """Look for the message among those that Twilio has for this person since `since`; see `Channel`.

        By date of creation: one that is still queued has no date of sending, which Twilio would filter by.
        """
        try:
            found = await self._open_client().messages.list_async(
                to=outgoing.to.value, from_=self._sender, limit=_LOOK_BACK
            )
        except _FAULTS as fault:
            return Unknown(type(fault).__name__)
        earliest = since.replace(microsecond=0) - _SKEW
        for message in found:
            if message.date_created and message.date_created >= earliest and _is_it(message, outgoing):
                return _fate(message)
        return RetryAfter(0.0, "not found")

    async def fetch(self, ref: MediaRef, limit: int) -> bytes:
        """Download a file of at most `limit` bytes, from Twilio's API only; see `Channel.fetch`."""
        if self._session is None:
            raise RuntimeError("the channel is not open")
        with contextlib.suppress(ValueError):
            if URL(ref.ref).origin() in {URL(self._api_url).origin(), URL(DEFAULT_API).origin()}:
                authorization = encode_basic_auth(self._account_sid, self._auth_token)
                return await download(self._session, ref.ref, limit, authorization=authorization)
        raise MediaUnavailableError("not an address of Twilio's", transient=False)

    async def check(self) -> list[Finding]:
        """Ask Twilio whether the account is known and active."""
        what = f"Twilio account for {self.name}"
        try:
            account = await self._open_client().api.v2010.accounts(self._account_sid).fetch_async()
        except (TwilioRestException, TwilioServiceException) as refusal:
            advice = "Copy TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN from the Twilio console."
            return [Finding(False, f"{what}: HTTP {refusal.status}", advice)]
        except _FAULTS as fault:
            return [
                Finding(False, f"{what}: {type(fault).__name__}", "Check the network and TWILIO_API_URL.")
            ]
        status = str(account.status)
        return [
            Finding(status == "active", f"{what}: {status}", "" if status == "active" else "See the console.")
        ]

    def join_link(self, code: str) -> str | None:
        """The link that opens a chat with us with `JOIN CODE` filled in."""
        text = quote(f"JOIN {code}")
        if self.name == WHATSAPP:
            return f"https://wa.me/{self._sender.removeprefix('whatsapp:').lstrip('+')}?text={text}"
        return f"sms:{self._sender}?body={text}"


def _content(text: str, files: list[str]) -> dict[str, Any]:
    return {"body": text or None, "media_url": files or None}


def _is_it(message: MessageInstance, outgoing: Outgoing) -> bool:
    body = (message.body or "").strip()
    if outgoing.template is not None:  # Twilio fills it in; it does not say from which template
        return all(value.strip() in body for value in outgoing.template.variables.values())
    return body == outgoing.text.strip()


def _fate(message: MessageInstance) -> Outcome:
    if str(message.status) in _FAILED:
        return outcome_of_code(message.error_code)
    return Sent(str(message.sid))


def whatsapp(sender: str, *, rate: float = 80.0, **settings: Any) -> TwilioChannel:
    """A WhatsApp sender (`whatsapp:+…`, the prefix may be left out); `settings` as for `TwilioChannel`."""
    full = sender if sender.startswith("whatsapp:") else f"whatsapp:{sender}"
    return TwilioChannel(WHATSAPP, full, capabilities=whatsapp_capabilities(rate), **settings)


def sms(sender: str, *, rate: float = 1.0, **settings: Any) -> TwilioChannel:
    """An SMS number (`+…`); `settings` as for `TwilioChannel`."""
    return TwilioChannel(SMS, sender, capabilities=sms_capabilities(rate), **settings)
