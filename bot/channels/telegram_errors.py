"""How a failed call to Telegram ends (https://core.telegram.org/bots/api#making-requests).

The first class that fits counts, so the subclasses of NetworkError stand before it.
"""

from __future__ import annotations

from collections.abc import Callable

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)

from bot.channels.base import Gone, Moved, Outcome, Rejected, RetryAfter, Unknown
from bot.channels.telegram_http import FloodError, NotSentError

_LONGEST = 200  # a 5xx may bring a page of HTML
_GONE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "group chat was deactivated",
    "chat_write_forbidden",
    "not enough rights to send",
)
_OUTCOMES: tuple[tuple[type[TelegramError], Callable[[TelegramError], Outcome]], ...] = (
    (InvalidToken, lambda _: RetryAfter(60.0, "invalid token", whole_account=True)),
    (Forbidden, lambda fault: Gone(fault.message)),
    (BadRequest, lambda fault: _refusal(fault.message)),
    (Conflict, lambda _: RetryAfter(5.0, "another process polls", whole_account=True)),
    (NotSentError, lambda fault: RetryAfter(5.0, f"not connected: {fault.message}", whole_account=True)),
    (TimedOut, lambda _: Unknown("timed out")),
    (NetworkError, lambda fault: Unknown(reason_of(fault))),
)


def outcome_of(fault: TelegramError, *, group: bool = False) -> Outcome:
    """Say how a send ended that raised `fault`.

    A 429 does not say what was too much. A group has a limit of its own (20 a minute), so there it is the
    group's; our pace keeps a private chat far below its own, so there it is the whole bot's.
    """
    if isinstance(fault, FloodError):
        return RetryAfter(fault.seconds, "too many requests", whole_account=not group)
    if isinstance(fault, ChatMigrated):
        return Moved(str(fault.new_chat_id))
    for kind, outcome in _OUTCOMES:
        if isinstance(fault, kind):
            return outcome(fault)
    return Unknown(type(fault).__name__)


def _refusal(message: str) -> Outcome:
    return Gone(message) if any(words in message.lower() for words in _GONE) else Rejected(message)


def reason_of(fault: TelegramError) -> str:
    """Say in a few words what went wrong; never with the token, which PTB puts into one error's text."""
    return "invalid token" if isinstance(fault, InvalidToken) else fault.message[:_LONGEST]
