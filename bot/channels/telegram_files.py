"""Files that people send on Telegram: asked for by their id, then downloaded."""

from __future__ import annotations

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.channels.base import MediaTooLargeError, MediaUnavailableError
from bot.channels.sessions import download
from bot.channels.telegram_errors import reason_of
from bot.channels.telegram_http import AiohttpRequest
from handlers.wire import MediaRef


async def fetch(bot: Bot, http: AiohttpRequest, ref: MediaRef, limit: int) -> bytes:
    """Download a file of at most `limit` bytes; see `Channel.fetch`."""
    if (ref.size or 0) > limit:
        raise MediaTooLargeError
    try:
        file = await bot.get_file(ref.ref)
    except BadRequest as fault:
        if "too big" in fault.message.lower():
            raise MediaTooLargeError from None
        raise MediaUnavailableError(fault.message, transient=False) from None
    except TelegramError as fault:
        raise MediaUnavailableError(reason_of(fault), transient=True) from None
    return await download(http.session, file.file_path or "", limit)
