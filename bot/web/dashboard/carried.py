"""Deliveries as a page shows them: what arrived, what it weighed, and what it cost by the rates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.web.dashboard.cards import Card, Cards
from bot.web.dashboard.pages import Say
from handlers.costs import cost_of
from handlers.sending import Prices
from handlers.wording import Wording
from storage.overview import Channel, Point, Sent, Unit

KILOBYTE, MEGABYTE = 1000, 1_000_000


@dataclass(frozen=True, slots=True)
class Carried:
    """One channel: what was sent by month as a card, and the rest in words; nothing if withheld."""

    title: str
    card: Card | None
    lines: tuple[tuple[str, str], ...] = ()


class Carrier:
    """Puts deliveries into a reader's words."""

    def __init__(self, say: Say, wording: Wording, cards: Cards, prices: Prices | None) -> None:
        self._say = say
        self._wording = wording
        self._cards = cards
        self._prices = prices

    def all(self, channels: Sequence[Channel], titles: Mapping[str, str]) -> list[Carried]:
        """Each channel on which anything goes out."""
        return [self._carried(channel, titles.get(channel.name, channel.name)) for channel in channels]

    def _carried(self, channel: Channel, title: str) -> Carried:
        if channel.withheld or not channel.months:
            return Carried(title, None)
        trend = [Point(sent.month, sent.sent) for sent in channel.months]
        card = self._cards.made("deliveries", "dashboard-sent", Unit.COUNT, trend)
        tells = any(sent.delivered for sent in channel.months)
        return Carried(title, card, tuple(self._lines(channel.months[-1], tells)))

    def _lines(self, sent: Sent, tells: bool) -> Iterator[tuple[str, str]]:
        """Without what arrived where nothing ever `tells`, as on Telegram: a 0 would look like a fault."""
        arrived = {"delivered": sent.delivered, "read": sent.read} if tells else {}
        shares = {**arrived, "failed": sent.failed}
        for name, count in shares.items():
            yield self._say(f"dashboard-{name}"), self._of(count, sent.sent + sent.failed)
        yield self._say("dashboard-parked"), self._wording.number(sent.parked)
        yield self._say("dashboard-size"), self._size(sent.size)
        if self._prices is not None:
            yield self._say("dashboard-cost"), self._cost(sent, self._prices)

    def _size(self, size: int) -> str:
        if size < MEGABYTE:
            return self._say("dashboard-kilobytes", size=self._wording.number(-(-size // KILOBYTE)))
        return self._say("dashboard-megabytes", size=self._wording.number(size / MEGABYTE, digits=1))

    def _of(self, count: int, whole: int) -> str:
        number = self._wording.number(count)
        return f"{number} ({self._wording.percent(100 * count / whole)})" if whole else number

    def _cost(self, sent: Sent, prices: Prices) -> str:
        cost = cost_of(sent.bills, prices)
        if cost is None or not cost.complete:
            return self._say("dashboard-unpriced")
        return self._wording.money(cost.amount, cost.currency)
