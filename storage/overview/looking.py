"""Looking at a programme, an area or a community: a few rows, whatever lies behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from storage.few import FEWEST
from storage.figures.names import CHANNEL, LANGUAGE, NOW, is_few
from storage.figures.traffic import SIZE
from storage.months import named
from storage.overview import reading
from storage.overview.measures import MEASURES, Measure
from storage.overview.model import Bill, Channel, Cycle, Figure, Overview, Part, Point, Scope, Sent
from storage.overview.reading import ALL, NOTHING, Counted

WENT = ("sent", "delivered", "read", "retracted")
PRICED_AS = {"whatsapp": "service", "sms": "message"}
"""What the rates call what went as no template."""


async def look(session: AsyncSession, scope: Scope, now: datetime) -> Overview:
    """What there is to see of a scope; figures are as old as the last `figures.keep_up`, some seconds.

    `now` is UTC. Of a community outside of the scope's area there is nothing.
    """
    months = reading.months_of(scope, now)
    counts = await reading.read(session, scope, months)
    ends = reading.at_the_end_of(months, counts)
    by_month = {month: _with_members(counts.get(named(month), NOTHING), ends[month]) for month in months}
    present = counts.get(NOW, NOTHING)
    figures: dict[Cycle, list[Figure]] = {cycle: [] for cycle in Cycle}
    for measure in MEASURES:
        figures[measure.cycle].append(_figure(measure, by_month))
    members = present.given.get(ALL, 0)
    return Overview(
        scope,
        months[-1],
        await reading.lives(session, scope, now),
        None if is_few(members) else members,
        {cycle: tuple(some) for cycle, some in figures.items()},
        _parts(present, LANGUAGE),
        _parts(present, CHANNEL),
        _channels(present, {month: counts.get(named(month), NOTHING) for month in months}),
    )


def _with_members(counted: Counted, members: int) -> Counted:
    return Counted({**counted.given, ALL: members}, counted.traffic, {**counted.few, ALL: members})


def _figure(measure: Measure, by_month: Mapping[date, Counted]) -> Figure:
    return Figure(
        measure.name,
        measure.cycle,
        measure.unit,
        tuple(_point(measure, month, counted) for month, counted in by_month.items()),
    )


def _point(measure: Measure, month: date, counted: Counted) -> Point:
    if counted.hides(measure.behind):
        return Point(month, None, withheld=True)
    return Point(month, measure.value(counted.given))


def _parts(present: Counted, begins: str) -> tuple[Part, ...]:
    """Members by a language or channel, the most first.

    Where few are withheld, so is the next: else taking the others from all would tell.
    """
    people = {
        name.removeprefix(begins): count for name, count in present.given.items() if name.startswith(begins)
    }
    order = sorted(people, key=lambda key: (-people[key], key))
    hidden = {key for key in order if present.hides(begins + key) or is_few(people[key])}
    for key in reversed(order):
        if not 0 < sum(people[one] for one in hidden) < FEWEST:
            break
        hidden.add(key)
    return tuple(Part(key, None if key in hidden else people[key]) for key in order)


def _channels(present: Counted, by_month: Mapping[date, Counted]) -> tuple[Channel, ...]:
    """The deliveries, by channel; of one with few readers they would tell whose phone is dead."""
    names = sorted({key.split("|")[0] for counted in by_month.values() for key in counted.traffic})
    return tuple(
        Channel(name, (), withheld=True)
        if present.hides(CHANNEL + name) or present.given.get(CHANNEL + name, 0) < FEWEST
        else Channel(name, tuple(_sent(name, month, counted) for month, counted in by_month.items()))
        for name in names
    )


def _sent(name: str, month: date, counted: Counted) -> Sent:
    totals: dict[str, int] = defaultdict(int)
    bills: dict[tuple[str, str], int] = defaultdict(int)
    for key, count in counted.traffic.items():
        channel, prefix, category, what = key.split("|")
        if channel == name:
            totals[what] += count
            if what in WENT:
                bills[prefix, category or PRICED_AS.get(channel, "")] += count
    return Sent(
        month,
        sent=sum(totals[what] for what in WENT),
        delivered=totals["delivered"] + totals["read"],
        read=totals["read"],
        failed=totals["failed"],
        parked=totals["parked"],
        size=totals[SIZE],
        bills=tuple(Bill(name, prefix, what, count) for (prefix, what), count in sorted(bills.items())),
    )
