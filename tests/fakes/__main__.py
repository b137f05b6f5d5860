"""Run both fakes for a person who tries the service by hand.

    python -m tests.fakes --telegram-port 9000 --twilio-port 9001 --service http://127.0.0.1:8000
    curl -d '{"channel": "whatsapp", "who": "+254700000001", "text": "JOIN ABC"}' http://127.0.0.1:9000/control/say

`channel` is telegram, whatsapp or sms; `chat` a Telegram group; `tap` instead of `text` taps a button.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.fakes import FakeTelegram, FakeTwilio


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


class Control:
    """`POST /control/say`: speak as a user. 200 with what was built, 400 if it made no sense."""

    def __init__(self, service: str) -> None:
        self.service = service
        route = Route("/control/say", self._serve, methods=["POST"])
        self.telegram = FakeTelegram(extra_routes=[route])
        self.twilio = FakeTwilio(extra_routes=[route])
        self.telegram.watch = _shower("telegram")
        self.twilio.watch = _shower("twilio")

    async def _serve(self, request: Request) -> Response:
        try:
            return JSONResponse(await self._speak(await request.json()))
        except (LookupError, ValueError, TypeError) as error:
            return JSONResponse({"error": repr(error)}, 400)

    async def _speak(self, said: dict[str, Any]) -> dict[str, Any]:
        if said["channel"] == "telegram":
            return self._speak_telegram(said)
        prefix = {"whatsapp": "whatsapp:", "sms": ""}[said["channel"]]
        number = prefix + str(said["who"]).removeprefix(prefix)
        tap = said.get("tap")
        form = self.twilio.person_says(number, said.get("text", tap or ""), button_payload=tap)
        answer = await self.twilio.deliver(form, f"{self.service}/webhooks/twilio")
        return {"form": form, "answer": answer.status}

    def _speak_telegram(self, said: dict[str, Any]) -> dict[str, Any]:
        who, chat = int(said["who"]), said.get("chat")
        group = None if chat is None else int(chat)
        if group is not None and group not in self.telegram.chats:
            self.telegram.add_to_group(group, by=who)
        if "tap" in said:
            return self.telegram.user_taps(who, said["tap"], chat=group)
        return self.telegram.user_says(who, said["text"], chat=group)


def _shower(channel: str) -> Callable[[str, str], None]:
    return lambda chat, text: _say(f"[{channel}] to {chat}: {text}")


def _settings(control: Control) -> str:
    """What to put into the service's environment."""
    telegram, twilio = control.telegram, control.twilio
    values = {
        "TELEGRAM_API_URL": telegram.url,
        "TELEGRAM_BOT_TOKEN": telegram.token,
        "TWILIO_API_URL": twilio.url,
        "TWILIO_ACCOUNT_SID": twilio.account_sid,
        "TWILIO_AUTH_TOKEN": twilio.auth_token,
        "TWILIO_WHATSAPP_FROM": twilio.whatsapp_from,
        "TWILIO_SMS_FROM": twilio.sms_from,
    }
    return "\n".join(f"{name}={value}" for name, value in values.items())


async def _run(options: argparse.Namespace) -> None:
    control = Control(options.service.rstrip("/"))
    over = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, over.set)
    try:
        await control.telegram.start(options.telegram_port)
        await control.twilio.start(options.twilio_port)
        _say(_settings(control))
        await over.wait()
    finally:
        await control.telegram.stop()
        await control.twilio.stop()


def main() -> None:
    """Read the command line and serve until a signal."""
    parser = argparse.ArgumentParser(prog="python -m tests.fakes", description="Fake Telegram and Twilio")
    parser.add_argument("--telegram-port", type=int, default=9000)
    parser.add_argument("--twilio-port", type=int, default=9001)
    parser.add_argument("--service", default="http://127.0.0.1:8000", help="where the service listens")
    asyncio.run(_run(parser.parse_args()))


if __name__ == "__main__":
    main()
