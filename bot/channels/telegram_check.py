"""What `staffroom check` says of Telegram."""

from __future__ import annotations

from telegram import Bot, WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.channels.base import Finding
from bot.channels.telegram_errors import reason_of


async def findings(bot: Bot, username: str | None, webhook_url: str | None) -> list[Finding]:
    """Ask Telegram where its updates go; without a `username`, why it did not give the bot's name.

    `webhook_url` is where they should go, None when polling.
    """
    if username is None:
        return [await _why_nameless(bot)]
    named = Finding(True, f"Telegram bot @{username}")
    try:
        return [named, *_webhook_findings(await bot.get_webhook_info(), webhook_url)]
    except TelegramError as fault:
        return [named, Finding(False, "Telegram webhook", reason_of(fault))]


async def _why_nameless(bot: Bot) -> Finding:
    try:
        await bot.get_me()
    except InvalidToken:
        return Finding(
            False, "Telegram token refused", "Put the token from @BotFather in TELEGRAM_BOT_TOKEN."
        )
    except TelegramError as fault:
        return Finding(False, f"Telegram: {reason_of(fault)}", "Check the network and TELEGRAM_API_URL.")
    return Finding(True, "Telegram answers")


def _webhook_findings(info: WebhookInfo, wanted: str | None) -> list[Finding]:
    if info.url != (wanted or ""):
        there = info.url or "none"
        return [
            Finding(False, f"Telegram webhook: {there}", "Start `staffroom run` once: it sets the webhook.")
        ]
    if info.last_error_message:
        advice = "Telegram could not reach PUBLIC_URL: check that it is public and https."
        return [Finding(False, f"Telegram webhook: {info.last_error_message}", advice)]
    return [Finding(True, f"Telegram webhook: {info.url or 'none (polling)'}")]
