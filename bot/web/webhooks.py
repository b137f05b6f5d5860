"""Webhooks: check who calls, parse, store, and only then answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels.telegram import TelegramChannel
from bot.channels.twilio import TwilioChannel
from bot.channels.twilio_forms import TwilioSignature, channel_of
from bot.clock import Clock
from bot.intake import Intake
from bot.metrics import Metrics
from bot.sending.decide import after_report
from bot.updates import Updates
from bot.web.body import read, read_form
from handlers.wire import Inbound
from storage.deliveries import report
from storage.writer import Writer

EMPTY_TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response/>'


class TelegramWebhook:
    """`POST /webhooks/telegram`: answers 200 after the commit; Telegram repeats what got anything else."""

    def __init__(self, channel: TelegramChannel, intake: Intake, metrics: Metrics) -> None:
        self._channel = channel
        self._updates = Updates(channel, intake, metrics)
        self._metrics = metrics

    def routes(self) -> list[Route]:
        """Its routes."""
        return [Route("/webhooks/telegram", self.receive, methods=["POST"])]

    async def receive(self, request: Request) -> Response:
        """Take one update."""
        if not self._channel.verify(request.headers):
            return _refuse(self._metrics, "telegram", 403)
        try:
            update = json.loads(await read(request))
            inbound = self._channel.parse(update)
        except (ValueError, RecursionError):
            return _refuse(self._metrics, "telegram", 400)
        await self._updates.take(update, inbound)
        return Response(status_code=200)


class TwilioWebhooks:
    """`POST /webhooks/twilio` and `…/status`: signed forms, for WhatsApp and SMS."""

    def __init__(
        self,
        channels: Mapping[str, TwilioChannel],
        signature: TwilioSignature,
        public_url: str,
        intake: Intake,
        writer: Writer,
        clock: Clock,
        metrics: Metrics,
        wake_sender: Callable[[], None],
    ) -> None:
        self._channels = channels
        self._signature = signature
        self._public_url = public_url
        self._intake = intake
        self._writer = writer
        self._clock = clock
        self._metrics = metrics
        self._wake_sender = wake_sender

    def routes(self) -> list[Route]:
        """Their routes."""
        return [
            Route("/webhooks/twilio", self.receive, methods=["POST"]),
            Route("/webhooks/twilio/status", self.receive_status, methods=["POST"]),
        ]

    async def receive(self, request: Request) -> Response:
        """Take one message."""
        form = await self._signed_form(request)
        if form is None:
            return _refuse(self._metrics, "twilio", 403)
        try:
            channel = self._channels[channel_of(form)]
            inbound: Inbound | None = channel.parse(form)
        except (ValueError, KeyError):
            return _refuse(self._metrics, "twilio", 400)
        if inbound is None:
            self._metrics.ignored.labels(channel.name).inc()
        else:
            await self._intake.accept(inbound)
        return Response(EMPTY_TWIML, media_type="text/xml")

    async def receive_status(self, request: Request) -> Response:
        """Take one status report."""
        form = await self._signed_form(request)
        if form is None:
            return _refuse(self._metrics, "twilio", 403)
        try:
            channel = self._channels[channel_of(form)]
            said = channel.parse_status(form, request.query_params)
        except (ValueError, KeyError):
            return _refuse(self._metrics, "twilio", 400)
        self._metrics.statuses.labels(channel.name, said.status.value).inc()
        follows = after_report(said, self._clock.now())
        if follows is not None:
            await self._writer.do(report, follows)
            if follows.due_at is not None:
                self._wake_sender()
        return Response(status_code=204)

    async def _signed_form(self, request: Request) -> FormData | None:
        """The form if Twilio signed it. The address is the public one: a proxy may have changed ours."""
        form = await read_form(request)
        query = f"?{request.url.query}" if request.url.query else ""
        url = f"{self._public_url}{request.url.path}{query}"
        signature = request.headers.get("x-twilio-signature", "")
        return form if self._signature.verify(url, form, signature) else None


def _refuse(metrics: Metrics, channel: str, status: int) -> Response:
    metrics.refused.labels(channel, str(status)).inc()
    return PlainTextResponse("", status_code=status)
