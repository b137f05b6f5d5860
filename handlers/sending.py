"""What the service knows of its sending: rates, windows, and prices by a table that the operator edits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

SERVICE, MESSAGE = "service", "message"
"""What a row may price beside the categories of templates: a free message on WhatsApp, and an SMS."""

FREE = ("telegram",)
"""Channels on which nothing is paid."""


@dataclass(frozen=True, slots=True)
class Prices:
    """Prices in one currency: `fee` for each message on a channel, `rows` by channel and number prefix.

    A row prices what it names: on WhatsApp `service`, `utility` and `marketing`, on SMS `message`.
    """

    currency: str
    fee: Mapping[str, float] = field(default_factory=dict)
    rows: Mapping[str, Mapping[str, Mapping[str, float]]] = field(default_factory=dict)

    def of(self, channel: str, prefix: str, what: str) -> float | None:
        """What one message costs to a number that begins so; None if nothing says."""
        if channel in FREE:
            return 0.0
        rows = self.rows.get(channel, {})
        for size in range(len(prefix), 0, -1):
            price = rows.get(prefix[:size], {}).get(what)
            if price is not None:
                return price + self.fee.get(channel, 0.0)
        return None


@dataclass(frozen=True, slots=True)
class Sending:
    """What the service knows of its sending: `rates` in messages a second by channel, `windows` likewise.

    `by_hand` are the kinds of template that the operator made, `tier` the people whom WhatsApp lets us write
    to first in 24 hours.
    """

    rates: Mapping[str, float] = field(default_factory=dict)
    windows: Mapping[str, timedelta] = field(default_factory=dict)
    by_hand: frozenset[str] = frozenset()
    tier: int | None = None
    prices: Prices | None = None
