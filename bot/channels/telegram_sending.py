"""What goes out to Telegram: texts, files, and taking them back.

To https://core.telegram.org/bots/api#sendmessage:

    {"chat_id": "1111111", "text": "Amina (Kakuma): who has egg boxes? · P7",
     "link_preview_options": {"is_disabled": true},
     "reply_markup": {"inline_keyboard": [[{"text": "Reply", "callback_data": "reply:7"}]]}}
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, Message, PhotoSize
from telegram.error import BadRequest, TelegramError

from bot.channels.base import Outcome, Rejected, Retracted, Sent
from bot.channels.telegram_errors import outcome_of
from bot.channels.telegram_http import AiohttpRequest
from bot.channels.telegram_updates import message_id
from handlers.wire import Address, Button, Media, MediaKind, Outgoing

ROW, NARROW = 8, 2
"""So many buttons that bear a number only stand side by side."""

_NO_PREVIEW = {"is_disabled": True}


class TelegramSending:
    """Sends through `bot`, whose transport is `http`; captions have at most `caption_limit` characters."""

    def __init__(self, bot: Bot, http: AiohttpRequest, caption_limit: int) -> None:
        self._bot, self._http, self._caption_limit = bot, http, caption_limit

    async def send(self, outgoing: Outgoing) -> Outcome:
        """Send one delivery; a text too long for a caption goes first and its file after it.

        Only the text's own fate counts then: a file that fails is not worth doubling the text.
        """
        chat, text, media = outgoing.to.value, outgoing.text, outgoing.media
        try:
            if media is None:
                return await self._send_text(chat, text, outgoing.buttons)
            if len(text) <= self._caption_limit:
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


def _keyboard(buttons: tuple[Button, ...]) -> InlineKeyboardMarkup | None:
    if not buttons:
        return None
    made = [_made(button) for button in buttons]
    side_by_side = len(made) <= ROW and all(len(button.title) <= NARROW for button in buttons)
    return InlineKeyboardMarkup([made] if side_by_side else [[button] for button in made])


def _made(button: Button) -> InlineKeyboardButton:
    if button.url is not None:
        return InlineKeyboardButton(button.title, url=button.url)
    return InlineKeyboardButton(button.title, callback_data=button.payload)


def _sent(message: Message) -> Sent:
    file: Any = message.effective_attachment
    if isinstance(file, tuple | list):
        file = file[-1] if file and isinstance(file[-1], PhotoSize) else None
    return Sent(message_id(message.chat.id, message.message_id), getattr(file, "file_id", None))
