"""What follows from an outcome: a pure decision, as a table."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.channels.base import (
    Gone,
    Moved,
    Outcome,
    Rejected,
    Retracted,
    RetryAfter,
    Sent,
    Unknown,
    WindowClosed,
)
from bot.sending import decide
from storage.deliveries import Due, Said
from storage.tables import AddressKind
from storage.tables import DeliveryState as S
from tests.clock import START

NOTHING: dict[str, Any] = dict.fromkeys(Said.__slots__)
SAID = Said(**NOTHING)
DUE = Due(1, SAID, 2, "x", AddressKind.PERSON, "en", 1, START, None, START, False)


@pytest.mark.parametrize("outcome", [WindowClosed(), RetryAfter(0, "not found"), Gone("x"), Rejected("x")])
def test_a_try_that_was_asked_about_keeps_its_number(outcome: Outcome) -> None:
    """The provider may still report on it."""
    assert not decide.after_settling(DUE, outcome, START).uncount


RETRACTIONS: list[tuple[Retracted | Outcome, S, float]] = [
    (Retracted(), S.RETRACTED, 0),
    (RetryAfter(7, "x"), S.RETRACTING, 7),
    (RetryAfter(7, "x", whole_account=True), S.RETRACTING, 7),
    (Unknown("x"), S.RETRACTING, 30),
    (Rejected("x"), S.SENT, 0),
    (Gone("x"), S.SENT, 0),
    (Moved("x"), S.SENT, 0),
    (Sent("x"), S.SENT, 0),
]


@pytest.mark.parametrize(("outcome", "state", "seconds"), RETRACTIONS)
def test_what_is_to_be_taken_back_is_tried_again_for_two_days(
    outcome: Retracted | Outcome, state: S, seconds: float
) -> None:
    end = decide.after_retracting(DUE, outcome, START)
    due_at = START + timedelta(seconds=seconds) if state is S.RETRACTING else None
    assert (end.state, end.due_at) == (state, due_at)
    late = decide.after_retracting(replace(DUE, tried_at=START - timedelta(days=3)), outcome, START)
    assert late.state is (S.RETRACTED if state is S.RETRACTED else S.SENT)
