"""How what a provider sends comes in: webhooks that it calls, or polling, and telling it which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from starlette.routing import BaseRoute

from bot.channels.base import Channel
from bot.channels.configured import TELEGRAM_PATH
from bot.clock import Clock
from bot.intake import Intake
from bot.metrics import Metrics
from bot.settings import Settings, TelegramMode
from storage.database import Database

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Arrivals:
    """The ways in of the channels that are on; `wake` is called when a status frees what waits."""

    settings: Settings
    channels: Mapping[str, Channel]
    database: Database
    intake: Intake
    clock: Clock
    metrics: Metrics
    wake: Callable[[], None]

    def routes(self) -> list[BaseRoute]:
        """What the web server serves for the providers; nothing if no channel is on."""
        if not (self.settings.telegram_on or self.settings.twilio_on):
            return []
        return [*self._telegram(), *self._twilio()]

    def _telegram(self) -> list[BaseRoute]:
        from bot.channels.telegram import TelegramChannel
        from bot.web.webhooks import TelegramWebhook

        channel = self.channels.get("telegram")
        if not isinstance(channel, TelegramChannel) or self.settings.telegram_mode is TelegramMode.POLL:
            return []
        return [*TelegramWebhook(channel, self.intake, self.metrics).routes()]

    def _twilio(self) -> list[BaseRoute]:
        from bot.channels.twilio import TwilioChannel
        from bot.channels.twilio_forms import TwilioSignature
        from bot.web.webhooks import TwilioWebhooks

        twilio = {name: one for name, one in self.channels.items() if isinstance(one, TwilioChannel)}
        if not twilio:
            return []
        hooks = TwilioWebhooks(
            twilio,
            TwilioSignature(self.settings.twilio_auth_token.get_secret_value()),
            self.settings.public_url,
            self.intake,
            self.database.writer,
            self.clock,
            self.metrics,
            self.wake,
        )
        return [*hooks.routes()]

    def pollers(self) -> list[Any]:
        """What asks Telegram for updates, where it is not told where to bring them."""
        channel = self.channels.get("telegram")
        if channel is None or self.settings.telegram_mode is not TelegramMode.POLL:
            return []
        from bot.polling import Poller

        return [Poller(channel, self.database, self.intake, self.clock, self.metrics)]  # type: ignore[arg-type] # by its name

    async def register(self) -> None:
        """Tell Telegram where to send updates; a failure is logged, and `staffroom check` explains it."""
        channel = self.channels.get("telegram")
        if channel is None:
            return
        from bot.channels.telegram import TelegramChannel

        if isinstance(channel, TelegramChannel):
            try:
                if self.settings.telegram_mode is TelegramMode.WEBHOOK:
                    await channel.register_webhook(f"{self.settings.public_url}{TELEGRAM_PATH}")
                else:
                    await channel.drop_webhook()
            except ConnectionError as error:
                log.warning("telegram webhook not set; run: staffroom check", reason=str(error))
