"""What follows from the outcome of a send: a pure decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.channels.base import DeliveryStatus as Status
from bot.channels.base import (
    Gone,
    Moved,
    Outcome,
    Rejected,
    Retracted,
    RetryAfter,
    Sent,
    StatusReport,
    TemplateOff,
    Unknown,
    WindowClosed,
)
from storage.deliveries import Due, Mark, Report, Retraction
from storage.tables import DeliveryState as State
from storage.templates import Refusal

TRIES = 8
"""Sends of one delivery at most; with the backoff that is about four hours."""

FIRST_BACKOFF = timedelta(seconds=5)
LONGEST_BACKOFF = timedelta(hours=2)
SETTLE_AFTER = timedelta(seconds=30)
"""How long after an unknown outcome the provider is asked: it may still be taking the message in."""

UNSETTLED_FOR = timedelta(hours=4)
"""After so long an unknown outcome stays one: a doubled message is worse than a lost one by then."""

RETRACTED_WITHIN = timedelta(days=2)
"""After so long nothing is taken back any more: Telegram itself allows 48 hours."""

RESENDS = 2
"""Sends at most where the provider cannot be asked and an outcome was unknown."""


def backoff(attempts: int) -> timedelta:
    """How long to wait before another try: doubled each time."""
    return min(FIRST_BACKOFF * 2.0 ** max(attempts - 1, 0), LONGEST_BACKOFF)


def after_send(due: Due, outcome: Outcome, now: datetime) -> Mark:
    """What to note of a delivery after a send, or after settling one."""
    match outcome:
        case Sent(provider_id):
            return Mark(due.id, due.address_id, State.SENT, now, provider_id=provider_id)
        case RetryAfter(seconds, reason, whole_account, tier):
            return replace(_again(due, seconds, reason, now, uncount=whole_account), tier_full=tier)
        case TemplateOff(_, reason):
            return Mark(due.id, due.address_id, State.PARKED, now, error=reason, uncount=True)
        case WindowClosed():
            return Mark(due.id, due.address_id, State.PARKED, now, close_window=True, uncount=True)
        case Gone(reason):
            return Mark(due.id, due.address_id, State.FAILED, now, error=reason, suspend=reason)
        case Moved(value):
            return Mark(due.id, due.address_id, State.QUEUED, now, due_at=now, moved_to=value, uncount=True)
        case Rejected(reason):
            return Mark(due.id, due.address_id, State.FAILED, now, error=reason)
        case Unknown(reason):
            later = now + SETTLE_AFTER
            return Mark(due.id, due.address_id, State.UNKNOWN, now, error=reason, due_at=later)


def refusal_of(template: str | None, outcome: Outcome | None) -> Refusal | None:
    """What an outcome says against the template with which it was sent; a window is none of its matter."""
    if template is None or not isinstance(outcome, TemplateOff | WindowClosed):
        return None
    return Refusal(template, outcome.status if isinstance(outcome, TemplateOff) else None)


def _again(due: Due, seconds: float, reason: str, now: datetime, *, uncount: bool) -> Mark:
    if due.attempts >= TRIES and not uncount:
        return Mark(due.id, due.address_id, State.FAILED, now, error=reason)
    wait = timedelta(seconds=seconds) if uncount else max(timedelta(seconds=seconds), backoff(due.attempts))
    return Mark(due.id, due.address_id, State.QUEUED, now, error=reason, due_at=now + wait, uncount=uncount)


def after_settling(due: Due, outcome: Outcome, now: datetime) -> Mark:
    """What to note when the provider was asked about an unknown outcome."""
    if isinstance(outcome, Unknown):
        return _still_unknown(due, outcome.reason, now)
    if isinstance(outcome, RetryAfter):
        return Mark(due.id, due.address_id, State.QUEUED, now, due_at=now, error=outcome.reason)
    mark = after_send(due, outcome, now)
    return replace(mark, uncount=False)  # the provider had it, and may still report on the try of this number


def _still_unknown(due: Due, reason: str, now: datetime) -> Mark:
    if due.tried_at is not None and now - due.tried_at > UNSETTLED_FOR:
        return Mark(due.id, due.address_id, State.FAILED, now, error=f"never settled: {reason}")
    later = now + SETTLE_AFTER * 2
    return Mark(due.id, due.address_id, State.UNKNOWN, now, error=reason, due_at=later)


def without_asking(due: Due, now: datetime) -> Mark:
    """What to note of an unknown outcome where the provider cannot be asked: one more send."""
    if due.attempts >= RESENDS:
        return Mark(due.id, due.address_id, State.FAILED, now, error="outcome unknown, twice")
    return Mark(due.id, due.address_id, State.QUEUED, now, due_at=now)


def after_retracting(due: Due, outcome: Retracted | Outcome, now: datetime) -> Retraction:
    """What to note when a delivery was to be taken back."""
    late = due.tried_at is not None and now - due.tried_at > RETRACTED_WITHIN
    match outcome:
        case Retracted():
            return Retraction(due.id, State.RETRACTED)
        case RetryAfter(seconds) if not late:
            return Retraction(due.id, State.RETRACTING, now + timedelta(seconds=seconds))
        case Unknown() if not late:
            return Retraction(due.id, State.RETRACTING, now + SETTLE_AFTER)
        case _:
            return Retraction(due.id, State.SENT)


def after_report(report: StatusReport, now: datetime) -> Report | None:
    """What to note of a delivery when its provider reports on it; None for what tells us nothing."""
    states = {Status.SENT: State.SENT, Status.DELIVERED: State.DELIVERED, Status.READ: State.READ}
    common = (report.provider_id, report.delivery_id, report.attempt)
    if report.status in states:
        return Report(report.channel, states[report.status], now, *common)
    refused = refusal_of(report.template, report.outcome)
    if report.status is not Status.FAILED:
        return None
    match report.outcome:
        case WindowClosed():
            return Report(report.channel, State.PARKED, now, *common, close_window=True, refused=refused)
        case RetryAfter(seconds, reason, _, tier):
            again: dict[str, Any] = {"due_at": now + timedelta(seconds=seconds), "tries": TRIES}
            return Report(report.channel, State.QUEUED, now, *common, error=reason, tier_full=tier, **again)
        case TemplateOff(_, reason):
            return Report(report.channel, State.PARKED, now, *common, error=reason, refused=refused)
        case Gone(reason):
            return Report(report.channel, State.FAILED, now, *common, error=reason, suspend=reason)
        case Rejected(reason):
            return Report(report.channel, State.FAILED, now, *common, error=reason)
        case _:
            return Report(report.channel, State.FAILED, now, *common, error="the provider gave no reason")
