"""Before a message goes to many: whom it reaches at once, by template or later, how soon, at what price."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from handlers.sending import MESSAGE, SERVICE, Prices, Sending
from storage import reach, templates
from storage.deliveries import Plan
from storage.deliveries.tier import Room, room_of
from storage.reach import Lot
from storage.templates import NUDGE, PROMPT

UTILITY = "UTILITY"
DAY = 24 * 60
UNKNOWN = "none"
"""What stands for a cost that the table does not tell."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How a message gets to `count` people: `inside` at once, `template` by template, `parked` when they
    next write. It takes `minutes` at the set rates; `cost` is None where the prices do not tell it.

    `grouped` of those inside hear it in a group; `digest` hear it with theirs, if it is one for that.
    """

    count: int
    inside: int
    template: int
    parked: int
    minutes: int
    cost: float | None = None
    grouped: int = 0
    digest: int = 0

    def said(self, prices: Prices | None = None) -> dict[str, Any]:
        """The variables of the text `reach-preview`; `prices` are those that it was reckoned with."""
        currency = prices.currency if prices else ""
        hours = math.ceil(self.minutes / 60) if self.minutes > 90 else 0
        cost = UNKNOWN if self.cost is None else f"{currency} {self.cost:,.2f}".strip()
        return {
            "count": self.count,
            "inside": self.inside,
            "template": self.template,
            "parked": self.parked,
            "grouped": self.grouped,
            "digest": self.digest,
            "minutes": self.minutes,
            "hours": hours,
            "cost": cost,
        }

    @property
    def is_plain(self) -> bool:
        """Whether it all goes at once and nothing is known of a cost: there is nothing to say."""
        return not (self.template or self.parked or self.cost) and self.minutes <= 1


async def look(
    session: AsyncSession,
    sending: Sending,
    communities: Sequence[int],
    now: datetime,
    *,
    kind: str = PROMPT,
    asks: bool = False,
) -> Reach:
    """How a message that goes as a template of this kind would get to all members of communities.

    With `asks` to those who want weekly questions. One statement adds up the people, so that no row of theirs
    is loaded however many they are.
    """
    lots = await reach.lots(session, communities, now, now - _window(sending), asks=asks)
    return await _reckoned(session, sending, lots, now, kind)


async def look_at_area(
    session: AsyncSession, sending: Sending, programme_id: int, area: str, now: datetime
) -> Reach:
    """The same of news to all open communities of a programme from an area downwards: it has no template."""
    lots = await reach.lots_of_area(session, programme_id, area, now, now - _window(sending))
    return await _reckoned(session, sending, lots, now, "")


def _window(sending: Sending) -> timedelta:
    return max(sending.windows.values(), default=timedelta())


async def _reckoned(
    session: AsyncSession, sending: Sending, lots: Sequence[Lot], now: datetime, kind: str
) -> Reach:
    window = _window(sending)
    approved = templates.newest(await templates.all_known(session))
    plan = Plan(window, frozenset((one.kind, one.language) for one in approved), sending.by_hand)
    categories = {(one.kind, one.language): one.category for one in approved}
    room = await _room(session, sending, now)
    return reckon(lots, plan, kind, sending, categories, room)


async def _room(session: AsyncSession, sending: Sending, now: datetime) -> Room | None:
    channel = next(iter(sending.windows), None)
    return await room_of(session, channel, sending.tier, now) if channel else None


def reckon(
    lots: Sequence[Lot],
    plan: Plan,
    kind: str,
    sending: Sending,
    categories: Mapping[tuple[str, str], str],
    room: Room | None,
) -> Reach:
    """Add it up: a pure reckoning. `categories` are those of the approved templates, by kind and language."""
    inside = template = parked = digest = 0
    costs: list[float | None] = []
    going: dict[str, int] = {}
    for lot in lots:
        way, what = _way(lot, plan, kind, sending, categories)
        digest += lot.people if way == "digest" else 0
        inside += lot.people if way == "inside" else 0
        template += lot.people if way == "template" else 0
        parked += lot.people if way == "parked" else 0
        if lot.grouped:
            continue
        if what is not None:
            going[lot.channel] = going.get(lot.channel, 0) + lot.people
            costs.append(_cost(sending.prices, lot, what))
    minutes = max((math.ceil(n / sending.rates.get(name, 1.0) / 60) for name, n in going.items()), default=0)
    days = _days(template, room)
    cost = None if sending.prices is None or None in costs else sum(filter(None, costs))
    grouped = sum(lot.people for lot in lots if lot.grouped)
    count, minutes = inside + template + parked + digest, max(minutes, 1) + days * DAY
    return Reach(count, inside, template, parked, minutes, cost, grouped, digest)


def _way(
    lot: Lot, plan: Plan, kind: str, sending: Sending, categories: Mapping[tuple[str, str], str]
) -> tuple[str, str | None]:
    """How a message gets to them, and what is paid for: None for nothing."""
    if lot.grouped or lot.channel not in sending.windows or lot.inside:
        way = "digest" if lot.digest and not lot.grouped else "inside"
        return way, SERVICE if lot.channel in sending.windows else MESSAGE
    if plan.has(kind, lot.language, lot.home_language):
        return "template", _category(lot, kind, categories)
    if plan.has(NUDGE, lot.language, lot.home_language):
        return "parked", _category(lot, NUDGE, categories)
    return "parked", None


def _category(lot: Lot, kind: str, categories: Mapping[tuple[str, str], str]) -> str:
    own = categories.get((kind, lot.language)) or categories.get((kind, lot.home_language))
    return (own or UTILITY).lower()


def _cost(prices: Prices | None, lot: Lot, what: str) -> float | None:
    price = prices.of(lot.channel, lot.prefix, what) if prices is not None else None
    return None if price is None else price * lot.people


def _days(template: int, room: Room | None) -> int:
    """Days that it takes beyond today, where more are written to first than the tier has room for."""
    if room is None or room.limit is None or room.left is None or template <= room.left:
        return 0
    return math.ceil((template - room.left) / max(room.limit, 1))
