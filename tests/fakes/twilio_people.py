"""What people do on the fake WhatsApp and SMS: each act builds the form that Twilio would post."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Mapping, Sequence

import aiohttp
from starlette.routing import BaseRoute
from twilio.request_validator import RequestValidator

from tests.fakes.server import Answer, Fake, FakeFile
from tests.fakes.twilio_state import API, FAILED, START_WORDS, STOP_WORDS, TwilioMessage

_TYPES = {"photo": "image", "voice": "audio", "document": "document"}


class TwilioPeople(Fake):
    """The state that people and the account share, and the people's side of it.

    An address is `whatsapp:+254…`, `whatsapp:` and an opaque id (a person without a number), or `+254…` for
    SMS. `windows` holds when each WhatsApp address last wrote, `opted_out` the numbers that sent STOP.
    """

    def __init__(
        self,
        account_sid: str,
        auth_token: str,
        *,
        now: Callable[[], float],
        extra_routes: Sequence[BaseRoute],
    ) -> None:
        super().__init__(now=now, extra_routes=extra_routes)
        self.account_sid = account_sid
        self.auth_token = auth_token
        self.whatsapp_from = "whatsapp:+14155238886"
        self.sms_from = "+15005550006"
        self.messages: dict[str, TwilioMessage] = {}
        self.by_address: dict[str, list[TwilioMessage]] = {}
        self.media: dict[str, FakeFile] = {}
        self.windows: dict[str, float] = {}
        self.known: set[str] = set()
        self.opted_out: set[str] = set()
        self._validator = RequestValidator(auth_token)
        self._inbound = itertools.count(1)

    def store(self, message: TwilioMessage) -> None:
        """Keep a message in the log."""
        self.messages[message.sid] = message
        self.by_address.setdefault(message.to, []).append(message)

    def person_says(
        self,
        number: str,
        body: str = "",
        *,
        media: Sequence[FakeFile] = (),
        button_payload: str | None = None,
        button_text: str | None = None,
        reply_to_sid: str | None = None,
        profile_name: str = "Asha",
        location: tuple[float, float] | None = None,
    ) -> dict[str, str]:
        """A person writes to us: returns the webhook's form, for `deliver`, once or several times.

        It opens the 24-hour window (WhatsApp), counts STOP and START (SMS), and is in the account's log.
        """
        whatsapp = number.startswith("whatsapp:")
        sid = f"{'MM' if media else 'SM'}{next(self._inbound) + (1 << 120):032x}"
        to = self.whatsapp_from if whatsapp else self.sms_from
        self.store(TwilioMessage(sid, to, number, body, self.now(), direction="inbound", status="received"))
        self._heard(number, body)
        form = {
            "SmsMessageSid": sid,
            "NumMedia": str(len(media)),
            "SmsSid": sid,
            "SmsStatus": "received",
            "Body": body,
            "To": to,
            "NumSegments": "1",
            "MessageSid": sid,
            "AccountSid": self.account_sid,
            "From": number,
            "ApiVersion": "2010-04-01",
            "FieldOfTomorrow": "",
        }
        form |= _whatsapp_fields(number, profile_name, media) if whatsapp else _sms_fields()
        for index, file in enumerate(media):
            form |= self._media_fields(sid, index, file)
        if button_payload is not None:
            form |= {
                "ButtonPayload": button_payload,
                "ButtonText": button_text or body,
                "MessageType": "button",
            }
        if reply_to_sid is not None:
            form |= {"OriginalRepliedMessageSid": reply_to_sid, "OriginalRepliedMessageSender": to}
        if location is not None:
            form |= {"Latitude": str(location[0]), "Longitude": str(location[1]), "MessageType": "location"}
        return form

    def _heard(self, number: str, body: str) -> None:
        word = body.strip().upper()
        if number.startswith("whatsapp:"):
            self.windows[number] = self.now()
            self.known.add(number)
        elif word in STOP_WORDS:
            self.opted_out.add(number)
        elif word in START_WORDS:
            self.opted_out.discard(number)

    def _media_fields(self, sid: str, index: int, file: FakeFile) -> dict[str, str]:
        media_sid = f"ME{len(self.media) + 1:032x}"
        self.media[media_sid] = file
        url = f"{self.url}{API}/Accounts/{self.account_sid}/Messages/{sid}/Media/{media_sid}"
        return {f"MediaUrl{index}": url, f"MediaContentType{index}": file.mime}

    async def deliver(
        self, form: Mapping[str, str], url: str, *, sign: bool = True, signed_for: str | None = None
    ) -> Answer:
        """Post a form to the service as Twilio does; the answer's status is 0 if there was none.

        The signature is over the URL with its query and without its fragment; `signed_for` is the public
        address where the service stands behind another. `sign` False sends none.
        """
        target = url.partition("#")[0]
        public = (signed_for or url).partition("#")[0]
        headers = {"X-Twilio-Signature": self.signature(public, form)} if sign else {}
        headers |= {"User-Agent": "TwilioProxy/1.1", "I-Twilio-Idempotency-Token": form.get("MessageSid", "")}
        try:
            async with self.session.post(target, data=dict(form), headers=headers) as answer:
                return Answer(answer.status, await answer.text(errors="replace"))
        except (aiohttp.ClientError, TimeoutError):
            return Answer(0)

    def signature(self, url: str, form: Mapping[str, str]) -> str:
        """Twilio's signature of a form posted to `url`."""
        return str(self._validator.compute_signature(url, dict(form)))

    def sent_to(self, number: str) -> list[TwilioMessage]:
        """What the person at an address got to see, oldest first: what failed is not there.

        A message deleted through the REST API stays: that removes it from the log, not from the phone.
        """
        mine = self.by_address.get(number, [])
        return [one for one in mine if one.error is None and one.status not in FAILED]

    def texts(self, number: str) -> list[str]:
        """The texts that the person at an address got to see, oldest first."""
        return [message.body for message in self.sent_to(number)]


def _whatsapp_fields(number: str, profile_name: str, media: Sequence[FakeFile]) -> dict[str, str]:
    value = number.removeprefix("whatsapp:")
    has_number = value.startswith("+")
    wa_id = value.removeprefix("+") if has_number else ""
    context = {"ProfileName": profile_name, "WaId": wa_id or value}
    metadata = {"type": "whatsapp", "data": {"context": context}}
    fields = {
        "ProfileName": profile_name,
        "MessageType": _TYPES[media[0].sort] if media else "text",
        "WaId": wa_id,
        "ReferralNumMedia": "0",
        "ChannelMetadata": json.dumps(metadata),
    }
    return fields if has_number else {**fields, "ExternalUserId": value}


def _sms_fields() -> dict[str, str]:
    """Where the numbers are, as far as Twilio knows: mostly nowhere."""
    empty = dict.fromkeys(("ToState", "ToCity", "ToZip", "FromState", "FromCity", "FromZip"), "")
    return {"ToCountry": "US", "FromCountry": "KE", **empty}
