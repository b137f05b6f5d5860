"""The channels that the settings turn on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot import prices
from bot.channels.base import Channel
from bot.clock import Clock
from bot.settings import Settings, TelegramMode
from handlers.sending import Sending

STATUS_PATH = "/webhooks/twilio/status"
TELEGRAM_PATH = "/webhooks/telegram"
TWILIO_PATH = "/webhooks/twilio"


def configured_channels(settings: Settings, clock: Clock) -> Sequence[Channel]:
    """Telegram, WhatsApp and SMS, as far as they are set up; their libraries are loaded only then."""
    channels: list[Channel] = []
    if settings.telegram_on:
        channels.append(_telegram(settings, clock))
    if settings.twilio_on:
        channels.extend(_twilio(settings, clock))
    return channels


def _telegram(settings: Settings, clock: Clock) -> Channel:
    from bot.channels.telegram import TelegramChannel

    hooked = settings.telegram_mode is TelegramMode.WEBHOOK
    return TelegramChannel(
        settings.telegram_bot_token.get_secret_value(),
        api_url=settings.telegram_api_url,
        webhook_secret=settings.telegram_webhook_secret.get_secret_value(),
        webhook_url=f"{settings.public_url}{TELEGRAM_PATH}" if hooked else None,
        rate=settings.telegram_rate,
        now=clock.now,
    )


def _twilio(settings: Settings, clock: Clock) -> list[Channel]:
    from bot.channels import twilio

    account = {
        "account_sid": settings.twilio_account_sid,
        "auth_token": settings.twilio_auth_token.get_secret_value(),
        "api_url": settings.twilio_api_url,
        "status_callback_url": f"{settings.public_url}{STATUS_PATH}",
        "now": clock.now,
    }
    channels: list[Channel] = []
    if sender := settings.twilio_whatsapp_from:
        channels.append(twilio.whatsapp(sender, rate=settings.twilio_whatsapp_rate, **account))
    if sender := settings.twilio_sms_from:
        channels.append(twilio.sms(sender, rate=settings.twilio_sms_rate, **account))
    return channels


def sending_of(settings: Settings, channels: Sequence[Channel]) -> Sending:
    """What is told of a message before it goes to many: rates, windows, the tier and prices."""
    can = {channel.name: channel.capabilities for channel in channels}
    path = settings.rates_file
    return Sending(
        {name: one.rate for name, one in can.items()},
        {name: one.service_window for name, one in can.items() if one.service_window},
        frozenset(settings.template_overrides),
        settings.twilio_whatsapp_tier or None,
        prices.load(Path(path)) if path else None,
    )
