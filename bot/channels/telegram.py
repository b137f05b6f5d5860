"""Telegram: private chats and groups, with python-telegram-bot as the transport.

What comes in, with an example, is read in `telegram_updates`, and comes by `telegram_receiving`; what goes
out, with an example, is sent in `telegram_sending`. Files are fetched in `telegram_files`.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from telegram import Bot
from telegram.error import TelegramError

from bot.channels import telegram_check, telegram_files, telegram_receiving
from bot.channels.base import Capabilities, Finding, Outcome, Retracted, Unknown
from bot.channels.telegram_http import AiohttpRequest
from bot.channels.telegram_receiving import PollError
from bot.channels.telegram_sending import TelegramSending
from bot.channels.telegram_updates import CHANNEL, Me, parse_update
from bot.clock import utc_now
from handlers.wire import Address, Inbound, MediaKind, MediaRef, Outgoing

__all__ = ["PollError", "TelegramChannel", "capabilities"]

DEFAULT_API = "https://api.telegram.org"
_CONNECTIONS = 200
_NAME_PATIENCE = 2.0  # a start does not wait longer for Telegram
_NAME_RETRY = 60.0


def capabilities(rate: float = 30.0) -> Capabilities:
    """Telegram's limits (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this)."""
    return Capabilities(
        text_limit=4096,
        caption_limit=1024,
        rate=rate,
        buttons=8,
        groups=True,
        media=frozenset(MediaKind),
        fetch_limit=20_000_000,
        chat_interval=1.0,
        group_interval=3.0,
        upload_limit=50_000_000,
        can_retract=True,
    )


class TelegramChannel:
    """One bot on Telegram.

    Args:
        token: the bot's token; its first part is the bot's user id.
        api_url: where the Bot API is, without a path.
        webhook_secret: what Telegram must send along with each update.
        bot_username: the bot's user name without @; learnt from Telegram if not given.
        rate: messages a second for the whole bot.
        timeout: seconds that a call may take.
        webhook_url: where updates should arrive, for `check`; None when polling.
        now: the time (UTC), for updates without one.
    """

    name = CHANNEL

    def __init__(
        self,
        token: str,
        *,
        api_url: str = DEFAULT_API,
        webhook_secret: str = "",
        bot_username: str | None = None,
        rate: float = 30.0,
        timeout: float = 20.0,
        webhook_url: str | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        identity = token.partition(":")[0]
        self.capabilities = capabilities(rate)
        self.me = Me(int(identity) if identity.isdecimal() else 0, bot_username)
        self._secret, self._webhook_url, self._now = webhook_secret, webhook_url, now
        self._http = AiohttpRequest(timeout=timeout, connections=_CONNECTIONS)
        self._bot = Bot(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=self._http,
            get_updates_request=self._http,
        )
        self._sending = TelegramSending(self._bot, self._http, self.capabilities.caption_limit)
        self._learning: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Open the session and learn the bot's name; if Telegram is out of reach, go on asking for it."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_NAME_PATIENCE):
                if await self._learn_name():
                    return
        self._learning = asyncio.create_task(self._keep_learning())

    async def close(self) -> None:
        """Close the session."""
        if self._learning is not None:
            self._learning.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._learning
        await self._bot.shutdown()

    async def _learn_name(self) -> bool:
        try:
            await self._bot.initialize()
        except TelegramError:
            return False
        self.me.id, self.me.username = self._bot.id, self._bot.username
        return True

    async def _keep_learning(self) -> None:
        while True:
            await asyncio.sleep(_NAME_RETRY)
            if await self._learn_name():
                return

    # --- in

    def verify(self, headers: Mapping[str, str]) -> bool:
        """Whether a webhook's headers (names in any case that `headers` accepts) carry our secret."""
        given = headers.get("x-telegram-bot-api-secret-token") or headers.get(
            "X-Telegram-Bot-Api-Secret-Token"
        )
        return bool(self._secret) and hmac.compare_digest((given or "").encode(), self._secret.encode())

    def parse(self, payload: Mapping[str, Any]) -> Inbound | None:
        """Read one update; see `Channel.parse`."""
        return parse_update(payload, self.me, photo_limit=self.capabilities.fetch_limit, now=self._now)

    async def acknowledge(self, payload: Mapping[str, Any]) -> None:
        """Stop the waiting sign on a tapped button; a failure does not matter."""
        query = payload.get("callback_query")
        if query:
            with contextlib.suppress(TelegramError):
                await self._bot.answer_callback_query(str(query["id"]))

    async def updates(self, offset: int, timeout: int) -> list[dict[str, Any]]:  # noqa: ASYNC109 - Telegram's own
        """Wait up to `timeout` seconds for updates from `offset` on; see `telegram_receiving.updates`."""
        return await telegram_receiving.updates(self._bot, self._http, offset, timeout)

    async def register_webhook(self, url: str) -> None:
        """Have updates sent to `url` with our secret; see `telegram_receiving.register_webhook`."""
        await telegram_receiving.register_webhook(self._bot, url, self._secret)

    async def drop_webhook(self) -> None:
        """Have no updates sent, so that they can be polled; see `telegram_receiving.drop_webhook`."""
        await telegram_receiving.drop_webhook(self._bot)

    # --- out

    async def send(self, outgoing: Outgoing) -> Outcome:
        """Send one delivery; see `telegram_sending`."""
        return await self._sending.send(outgoing)

    async def retract(self, to: Address, provider_id: str) -> Retracted | Outcome:
        """Delete a message of ours; see `telegram_sending`."""
        return await self._sending.retract(to, provider_id)

    async def settle(self, outgoing: Outgoing, since: datetime) -> Outcome:
        """Telegram cannot be asked what became of a send."""
        return Unknown("Telegram keeps no list of sent messages")

    async def fetch(self, ref: MediaRef, limit: int) -> bytes:
        """Download a file of at most `limit` bytes; see `Channel.fetch`."""
        return await telegram_files.fetch(self._bot, self._http, ref, limit)

    async def check(self) -> list[Finding]:
        """Ask Telegram who the bot is and where its updates go."""
        named = await self._learn_name()
        return await telegram_check.findings(
            self._bot, self.me.username if named else None, self._webhook_url
        )

    def join_link(self, code: str) -> str | None:
        """`t.me/<bot>?start=CODE`, once the bot's name is known."""
        return f"https://t.me/{self.me.username}?start={code}" if self.me.username else None
