"""What the fake Twilio does after it accepted a message: fetch its media, report its statuses, signed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

import aiohttp
from starlette.routing import BaseRoute

from tests.fakes.server import FakeFile
from tests.fakes.twilio_people import TwilioPeople
from tests.fakes.twilio_state import FAILED, TwilioMessage, error_text, failed_status

_STAGES = ("queued", "sent", "delivered", "read")


class TwilioCallbacks(TwilioPeople):
    """Status callbacks. `callbacks`: `auto` posts a message's statuses by itself, `manual` leaves them to
    `report` and `run_callbacks`. Each is posted `repeat_callbacks` times, backwards if `reorder_callbacks`.
    """

    def __init__(
        self,
        account_sid: str,
        auth_token: str,
        *,
        now: Callable[[], float],
        extra_routes: Sequence[BaseRoute],
    ) -> None:
        super().__init__(account_sid, auth_token, now=now, extra_routes=extra_routes)
        self.callbacks = "auto"
        self.repeat_callbacks = 1
        self.reorder_callbacks = False
        self._posting = asyncio.Semaphore(16)

    async def carry(self, message: TwilioMessage) -> None:
        """Fetch the message's media as WhatsApp would, then report its statuses."""
        for url in message.media_urls:
            file = await self._download(url)
            if file is None:
                message.error = message.error or 63019
            else:
                message.media.append(file)
        self.changed()
        if self.callbacks == "auto":
            await self.run_callbacks(message.sid)

    async def _download(self, url: str) -> FakeFile | None:
        try:
            async with self._posting, self.session.get(url) as answer:
                data = await answer.read()
                return FakeFile(data, answer.content_type) if answer.ok and data else None
        except (aiohttp.ClientError, TimeoutError):
            return None

    async def run_callbacks(self, sid: str) -> None:
        """Post all statuses that a message goes through, by the wishes for repeats and order."""
        message = self.messages[sid]
        stages = _stages(message)
        for status in reversed(stages) if self.reorder_callbacks else stages:
            for _ in range(self.repeat_callbacks):
                await self.report(sid, status, final=stages[-1])

    async def report(self, sid: str, status: str, *, error: int | None = None, final: str = "") -> int:
        """Set a message's status and post it to the message's StatusCallback, signed.

        `error` is the code that comes with a failure; without it, what the message fails of. Returns the
        HTTP status of the answer: 0 without an answer, or without a StatusCallback.
        """
        message = self.messages[sid]
        message.status = final if self.reorder_callbacks and final else status
        message.error = error if error is not None else message.error
        if not message.status_callback:
            self.changed()
            return 0
        async with self._posting:
            answer = await self.deliver(self.status_form(message, status), message.status_callback)
        self.changed()
        return answer.status

    def status_form(self, message: TwilioMessage, status: str) -> dict[str, str]:
        """The form of a status callback; ErrorCode only where it failed."""
        form = {
            "AccountSid": self.account_sid,
            "ApiVersion": "2010-04-01",
            "From": message.sender,
            "MessageSid": message.sid,
            "MessageStatus": status,
            "SmsSid": message.sid,
            "SmsStatus": status,
            "To": message.to,
        }
        if message.whatsapp:
            to = message.to.removeprefix("whatsapp:")
            form |= {"ChannelPrefix": "whatsapp", "ChannelToAddress": to, "StructuredMessage": "false"}
            form |= {"ChannelInstallSid": "XE" + "0" * 32}
        if status == "read":
            form["EventType"] = "READ"
        if status in FAILED and message.error is not None:
            form |= {"ErrorCode": str(message.error), "ErrorMessage": error_text(message.error, message.to)}
        return form

    async def settle(self) -> None:
        """Wait until every callback is posted and every file fetched."""
        await self.until(lambda: not self.busy, seconds=30)


def _stages(message: TwilioMessage) -> tuple[str, ...]:
    """The statuses that a message goes through; SMS knows no `read`."""
    if message.error is not None:
        return ("queued", failed_status(message.error))
    return _STAGES if message.whatsapp else _STAGES[:3]
