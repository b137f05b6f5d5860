"""What Telegram's refusals, and the network's, mean for a send."""

from __future__ import annotations

import pytest
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
from bot.channels.telegram_errors import outcome_of, reason_of
from bot.channels.telegram_http import FloodError, NotSentError

FAULTS: list[tuple[TelegramError, Outcome]] = [
    (FloodError(7.0), RetryAfter(7.0, "too many requests", whole_account=True)),
    (ChatMigrated(-1001234567890), Moved("-1001234567890")),
    (Forbidden("Forbidden: bot was blocked by the user"), Gone("Forbidden: bot was blocked by the user")),
    (BadRequest("Bad Request: chat not found"), Gone("Chat not found")),
    (BadRequest("Bad Request: PEER_ID_INVALID"), Gone("Peer_id_invalid")),
    (BadRequest("Bad Request: message is too long"), Rejected("Message is too long")),
    (InvalidToken("The token `42:T` was rejected"), RetryAfter(60.0, "invalid token", whole_account=True)),
    (Conflict("two"), RetryAfter(5.0, "another process polls", whole_account=True)),
    (
        NotSentError("ClientConnectorError"),
        RetryAfter(5.0, "not connected: ClientConnectorError", whole_account=True),
    ),
    (TimedOut(), Unknown("timed out")),
    (NetworkError("HTTP 502"), Unknown("HTTP 502")),
    (TelegramError("Invalid server response"), Unknown("TelegramError")),
]


@pytest.mark.parametrize(("fault", "outcome"), FAULTS)
def test_each_fault_has_its_outcome(fault: TelegramError, outcome: Outcome) -> None:
    assert outcome_of(fault) == outcome


def test_in_a_group_the_groups_own_limit_was_met() -> None:
    assert outcome_of(FloodError(7.0), group=True) == RetryAfter(7.0, "too many requests")


def test_no_reason_tells_the_token() -> None:
    assert reason_of(InvalidToken("The token `42:T` was rejected")) == "invalid token"
