"""What was sent has cost, by the operator's rates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from handlers.sending import FREE, Prices
from storage.overview import Bill


@dataclass(frozen=True, slots=True)
class Cost:
    """An amount of money; not `complete` where the rates say nothing of some of what was sent."""

    amount: float
    currency: str
    complete: bool


def cost_of(bills: Iterable[Bill], prices: Prices | None) -> Cost | None:
    """What these messages cost; None without rates, or where they say nothing of any of what is paid."""
    if prices is None:
        return None
    amount, known, unknown = 0.0, 0, 0
    for bill in bills:
        price = prices.of(bill.channel, bill.prefix, bill.what)
        if price is None:
            unknown += bill.messages
        else:
            amount += price * bill.messages
            known += bill.messages if bill.channel not in FREE else 0
    if unknown and not known:
        return None
    return Cost(amount, prices.currency, complete=not unknown)
