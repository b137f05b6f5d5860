"""How Telegram's updates come: asked for by polling, or called in by a webhook."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

from telegram import Bot
from telegram.error import TelegramError

from bot.channels.base import RetryAfter
from bot.channels.telegram_errors import outcome_of, reason_of
from bot.channels.telegram_http import AiohttpRequest
from bot.channels.telegram_updates import ALLOWED_UPDATES

_WEBHOOK_CONNECTIONS = 100  # the most that Telegram opens to us


class PollError(Exception):
    """The updates could not be had; ask again after `seconds`."""

    def __init__(self, reason: str, seconds: float) -> None:
        super().__init__(reason)
        self.seconds = seconds


async def updates(
    bot: Bot,
    http: AiohttpRequest,
    offset: int,
    timeout: int,  # noqa: ASYNC109 - Telegram's own
) -> list[dict[str, Any]]:
    """Wait up to `timeout` seconds for updates from `offset` on, as raw JSON objects for `parse`.

    Telegram forgets the updates before `offset`: move it only once they are stored.

    Raises:
        PollError: they could not be had now.
    """
    query = {"offset": offset, "timeout": timeout, "allowed_updates": json.dumps(ALLOWED_UPDATES)}
    url = f"{bot.base_url}/getUpdates?{urlencode(query)}"
    try:
        found = await http.post(url, read_timeout=timeout + http.read_timeout)
    except TelegramError as fault:
        outcome = outcome_of(fault)
        seconds = outcome.seconds if isinstance(outcome, RetryAfter) else 5.0
        raise PollError(type(fault).__name__, seconds) from None
    return found if isinstance(found, list) else []


async def register_webhook(bot: Bot, url: str, secret: str) -> None:
    """Have updates sent to `url` (public, https) with `secret`.

    Raises:
        ConnectionError: Telegram refused or was out of reach; the text says why.
    """
    try:
        await bot.set_webhook(
            url,
            secret_token=secret or None,
            allowed_updates=ALLOWED_UPDATES,
            max_connections=_WEBHOOK_CONNECTIONS,
        )
    except TelegramError as fault:
        raise ConnectionError(reason_of(fault)) from None


async def drop_webhook(bot: Bot) -> None:
    """Have no updates sent, so that they can be polled; what waits is kept.

    Raises:
        ConnectionError: as for `register_webhook`.
    """
    try:
        await bot.delete_webhook()
    except TelegramError as fault:
        raise ConnectionError(reason_of(fault)) from None
