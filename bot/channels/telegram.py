"""Telegram: private chats and groups, with python-telegram-bot as the transport.

What comes in, with an example, is read in `telegram_updates`. What goes out, to
https://core.telegram.org/bots/api#sendmessage:

    {"chat_id": "1111111", "text": "Amina (Kakuma): who has egg boxes? · P7",
     "link_preview_options": {"is_disabled": true},
     "reply_markup": {"inline_keyboard": [[{"text": "Reply", "callback_data": "reply:7"}]]}}
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    Message,
    PhotoSize,
    WebhookInfo,
)
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.channels.base import (
    Capabilities,
    Finding,
    MediaTooLargeError,
    MediaUnavailableError,
    Outcome,
    Rejected,
    Retracted,
    RetryAfter,
    Sent,
    Unknown,
)
from bot.channels.sessions import download
from bot.channels.telegram_errors import outcome_of, reason_of
from bot.channels.telegram_http import AiohttpRequest
from bot.channels.telegram_updates import ALLOWED_UPDATES, CHANNEL, Me, message_id, parse_update
from handlers.wire import Address, Button, Inbound, Media, MediaKind, MediaRef, Outgoing

DEFAULT_API = "https://api.telegram.org"
_NO_PREVIEW = {"is_disabled": True}
_CONNECTIONS = 200
_WEBHOOK_CONNECTIONS = 100  # the most that Telegram opens to us
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
        can_retract=True,
    )


class PollError(Exception):
    """The updates could not be had; ask again after `seconds`."""

    def __init__(self, reason: str, seconds: float) -> None:
        super().__init__(reason)
        self.seconds = seconds


def _utc_now() -> datetime:
    return datetime.now(UTC)


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
        now: Callable[[], datetime] = _utc_now,
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
        """Wait up to `timeout` seconds for updates from `offset` on, as raw JSON objects for `parse`.

        Telegram forgets the updates before `offset`: move it only once they are stored.

        Raises:
            PollError: they could not be had now.
        """
        query = {"offset": offset, "timeout": timeout, "allowed_updates": json.dumps(ALLOWED_UPDATES)}
        url = f"{self._bot.base_url}/getUpdates?{urlencode(query)}"
        try:
            found = await self._http.post(url, read_timeout=timeout + self._http.read_timeout)
        except TelegramError as fault:
            outcome = outcome_of(fault)
            seconds = outcome.seconds if isinstance(outcome, RetryAfter) else 5.0
            raise PollError(type(fault).__name__, seconds) from None
        return found if isinstance(found, list) else []

    async def register_webhook(self, url: str) -> None:
        """Have updates sent to `url` (public, https) with our secret.

        Raises:
            ConnectionError: Telegram refused or was out of reach; the text says why.
        """
        try:
            await self._bot.set_webhook(
                url,
                secret_token=self._secret or None,
                allowed_updates=ALLOWED_UPDATES,
                max_connections=_WEBHOOK_CONNECTIONS,
            )
        except TelegramError as fault:
            raise ConnectionError(reason_of(fault)) from None

    async def drop_webhook(self) -> None:
        """Have no updates sent, so that they can be polled; what waits is kept.

        Raises:
            ConnectionError: as for `register_webhook`.
        """
        try:
            await self._bot.delete_webhook()
        except TelegramError as fault:
            raise ConnectionError(reason_of(fault)) from None

    # --- out

    async def send(self, outgoing: Outgoing) -> Outcome:
        """Send one delivery; a text too long for a caption goes first and its file after it.

        Only the text's own fate counts then: a file that fails is not worth doubling the text.
        """
        chat, text, media = outgoing.to.value, outgoing.text, outgoing.media
        try:
            if media is None:
                return await self._send_text(chat, text, outgoing.buttons)
            if len(text) <= self.capabilities.caption_limit:
                return _sent(await self._send_media(chat, media, text, outgoing.buttons))
            sent = await self._send_text(chat, text, outgoing.buttons)
        except TelegramError as fault:
            return outcome_of(fault, group=chat.startswith("-"))
        except OSError:
            return Rejected("the file to send cannot be read")
        with contextlib.suppress(TelegramError, OSError):
            return Sent(sent.provider_id, _sent(await self._send_media(chat, media, "", ())).media_ref)
        return sent

    async def _send_text(self, chat: str, text: str, buttons: tuple[Button, ...]) -> Sent:
        """Without the library's objects for the message and its answer: they cost as much as the call."""
        said: dict[str, Any] = {"chat_id": chat, "text": text, "link_preview_options": _NO_PREVIEW}
        if keyboard := _keyboard(buttons):
            said["reply_markup"] = keyboard.to_dict()
        message: Any = await self._http.call(f"{self._bot.base_url}/sendMessage", said)
        return Sent(message_id(message["chat"]["id"], message["message_id"]))

    async def _send_media(self, chat: str, media: Media, text: str, buttons: tuple[Button, ...]) -> Message:
        if media.ref:
            try:
                return await self._call_for(media.kind, chat, media.ref, text, buttons)
            except BadRequest as fault:
                if "file" not in fault.message.lower():  # its name for the file no longer holds: upload again
                    raise
        content = await asyncio.to_thread(media.path.read_bytes)
        file = InputFile(content, filename=media.name or media.path.name)
        return await self._call_for(media.kind, chat, file, text, buttons)

    async def _call_for(
        self, kind: MediaKind, chat: str, file: str | InputFile, text: str, buttons: tuple[Button, ...]
    ) -> Message:
        caption, keyboard = text or None, _keyboard(buttons)
        if kind is MediaKind.PHOTO:
            return await self._bot.send_photo(chat, file, caption=caption, reply_markup=keyboard)
        if kind is MediaKind.VOICE:
            return await self._bot.send_voice(chat, file, caption=caption, reply_markup=keyboard)
        return await self._bot.send_document(chat, file, caption=caption, reply_markup=keyboard)

    async def retract(self, to: Address, provider_id: str) -> Retracted | Outcome:
        """Delete a message of ours (Telegram allows it for 48 hours); one that is not there is gone."""
        chat, _, number = provider_id.rpartition(":")
        if not number.isdecimal():
            return Rejected("no message of Telegram's")
        try:
            await self._bot.delete_message(chat or to.value, int(number))
        except TelegramError as fault:
            if isinstance(fault, BadRequest) and "to delete not found" in fault.message.lower():
                return Retracted()
            return outcome_of(fault, group=to.value.startswith("-"))
        return Retracted()

    async def settle(self, outgoing: Outgoing, since: datetime) -> Outcome:
        """Telegram cannot be asked what became of a send."""
        return Unknown("Telegram keeps no list of sent messages")

    async def fetch(self, ref: MediaRef, limit: int) -> bytes:
        """Download a file of at most `limit` bytes; see `Channel.fetch`."""
        if (ref.size or 0) > limit:
            raise MediaTooLargeError
        try:
            file = await self._bot.get_file(ref.ref)
        except BadRequest as fault:
            if "too big" in fault.message.lower():
                raise MediaTooLargeError from None
            raise MediaUnavailableError(fault.message, transient=False) from None
        except TelegramError as fault:
            raise MediaUnavailableError(reason_of(fault), transient=True) from None
        return await download(self._http.session, file.file_path or "", limit)

    async def check(self) -> list[Finding]:
        """Ask Telegram who the bot is and where its updates go."""
        if not await self._learn_name():
            return [await self._why_nameless()]
        findings = [Finding(True, f"Telegram bot @{self.me.username}")]
        try:
            return [*findings, *_webhook_findings(await self._bot.get_webhook_info(), self._webhook_url)]
        except TelegramError as fault:
            return [*findings, Finding(False, "Telegram webhook", reason_of(fault))]

    async def _why_nameless(self) -> Finding:
        try:
            await self._bot.get_me()
        except InvalidToken:
            return Finding(
                False, "Telegram token refused", "Put the token from @BotFather in TELEGRAM_BOT_TOKEN."
            )
        except TelegramError as fault:
            return Finding(False, f"Telegram: {reason_of(fault)}", "Check the network and TELEGRAM_API_URL.")
        return Finding(True, "Telegram answers")

    def join_link(self, code: str) -> str | None:
        """`t.me/<bot>?start=CODE`, once the bot's name is known."""
        return f"https://t.me/{self.me.username}?start={code}" if self.me.username else None


def _keyboard(buttons: tuple[Button, ...]) -> InlineKeyboardMarkup | None:
    if not buttons:
        return None
    return InlineKeyboardMarkup([[InlineKeyboardButton(b.title, callback_data=b.payload)] for b in buttons])


def _sent(message: Message) -> Sent:
    file: Any = message.effective_attachment
    if isinstance(file, tuple | list):
        file = file[-1] if file and isinstance(file[-1], PhotoSize) else None
    return Sent(message_id(message.chat.id, message.message_id), getattr(file, "file_id", None))


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
