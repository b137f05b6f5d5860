"""Signed requests as Twilio would send them, ready to go over the wire."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterator, Mapping
from itertools import count
from urllib.parse import urlencode

PUBLIC_URL = "https://bot.example.org"
SID = "AC" + "0" * 32
TOKEN = "0123456789abcdef" * 2
SENDER = "whatsapp:+14155238886"

_numbers = count(1)


def signed(path: str, form: Mapping[str, str], query: str = "") -> bytes:
    """One whole HTTP request."""
    address = f"{path}{query}"
    said = f"{PUBLIC_URL}{address}" + "".join(name + form[name] for name in sorted(form))
    signature = base64.b64encode(hmac.digest(TOKEN.encode(), said.encode(), hashlib.sha1)).decode()
    body = urlencode(form)
    return (
        f"POST {address} HTTP/1.1\r\nHost: bot.example.org\r\nX-Twilio-Signature: {signature}\r\n"
        f"Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n"
        f"User-Agent: TwilioProxy/1.1\r\nAccept: */*\r\nContent-Length: {len(body)}\r\n\r\n{body}"
    ).encode()


def messages(text: str = "POST who has egg boxes to spare?", people: int = 5000) -> Iterator[bytes]:
    """WhatsApp messages, each its own, of many senders."""
    for number in _numbers:
        yield message(f"whatsapp:+2547{number % people:08d}", f"{text} {number}")


def message(sender: str, text: str) -> bytes:
    """One WhatsApp message."""
    sid = f"SM{next(_numbers):032x}"
    form = {
        "SmsMessageSid": sid,
        "NumMedia": "0",
        "ProfileName": "Amina",
        "MessageType": "text",
        "SmsSid": sid,
        "WaId": sender.removeprefix("whatsapp:+"),
        "SmsStatus": "received",
        "Body": text,
        "To": SENDER,
        "NumSegments": "1",
        "ReferralNumMedia": "0",
        "MessageSid": sid,
        "AccountSid": SID,
        "From": sender,
        "ApiVersion": "2010-04-01",
    }
    return signed("/webhooks/twilio", form)


def status(delivery_id: int, provider_id: str, word: str, to: str) -> bytes:
    """One status callback."""
    form = {
        "ChannelPrefix": "whatsapp",
        "ApiVersion": "2010-04-01",
        "MessageStatus": word,
        "SmsSid": provider_id,
        "SmsStatus": word,
        "ChannelInstallSid": "XE" + "0" * 32,
        "To": to,
        "From": SENDER,
        "MessageSid": provider_id,
        "StructuredMessage": "false",
        "AccountSid": SID,
        "ChannelToAddress": to.removeprefix("whatsapp:"),
    }
    return signed("/webhooks/twilio/status", form, f"?delivery={delivery_id}")
