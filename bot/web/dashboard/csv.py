"""Figures as CSV: each of what the pages show, with the same left out."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator

from bot.cells import harmless
from storage.overview import AreaRow, CommunityRow, Cycle, Figure, Overview, Part

Cell = str | int | float | None
Cells = Iterable[Cell]

FIGURES, LANGUAGES, CHANNELS, DELIVERIES = "figures", "languages", "channels", "deliveries"
AREAS, COMMUNITIES = "areas", "communities"
POINTS = ("figure", "cycle", "unit", "month", "value", "withheld")
PARTS = ("key", "people", "withheld")
SENT = ("channel", "month", "sent", "delivered", "read", "failed", "parked", "bytes", "withheld")


def written(rows: Iterable[Cells]) -> str:
    """Rows as a CSV file, with no cell that a spreadsheet takes for a formula."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(map(harmless, rows))
    return out.getvalue()


def of_overview(overview: Overview, name: str) -> Iterator[Cells] | None:
    """The rows of a figure, a cycle, all figures, or another part of an overview; None if there is none."""
    parts: dict[str, Callable[[], Iterator[Cells]]] = {
        LANGUAGES: lambda: _parts(overview.languages),
        CHANNELS: lambda: _parts(overview.channels),
        DELIVERIES: lambda: _deliveries(overview),
    }
    if name in parts:
        return parts[name]()
    every = [figure for cycle in Cycle for figure in overview.figures[cycle]]
    chosen = [one for one in every if name in (FIGURES, one.name, one.cycle.value)]
    return _points(chosen) if chosen else None


def of_areas(rows: Iterable[AreaRow]) -> Iterator[Cells]:
    """Areas, a row each."""
    yield "area", "communities", "alive", "quiet", "asleep", "new", "members", "active"
    for row in rows:
        lives = row.lives
        states = (lives.alive, lives.quiet, lives.asleep, lives.new)
        yield row.area, lives.communities, *states, row.members, row.active


def of_communities(rows: Iterable[CommunityRow]) -> Iterator[Cells]:
    """Communities, a row each."""
    yield "community", "code", "area", "language", "state", "last_contribution", "members", "active"
    for row in rows:
        last = row.last_at.date().isoformat() if row.last_at else ""
        yield row.name, row.code, row.area, row.language, row.life.value, last, row.members, row.active


def _points(figures: Iterable[Figure]) -> Iterator[Cells]:
    yield POINTS
    for figure in figures:
        about = (figure.name, figure.cycle.value, figure.unit.value)
        for point in figure.trend:
            yield *about, f"{point.month:%Y-%m}", _rounded(point.value), _yes_no(point.withheld)


def _parts(parts: Iterable[Part]) -> Iterator[Cells]:
    yield PARTS
    for part in parts:
        yield part.key, part.people, _yes_no(part.people is None)


def _deliveries(overview: Overview) -> Iterator[Cells]:
    yield SENT
    for channel in overview.deliveries:
        if channel.withheld:
            yield channel.name, *[None] * (len(SENT) - 2), _yes_no(True)
        for one in channel.months:
            counts = (one.sent, one.delivered, one.read, one.failed, one.parked, one.size)
            yield channel.name, f"{one.month:%Y-%m}", *counts, _yes_no(False)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _yes_no(truth: bool) -> str:
    return "true" if truth else "false"
