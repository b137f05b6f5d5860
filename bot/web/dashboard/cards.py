"""Figures as a page shows them: in words, as a drawing, and as a table that says what the drawing shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.web.dashboard import charts
from bot.web.dashboard.charts import Bars, Piece
from bot.web.dashboard.pages import Say
from handlers.wording import Wording
from prompts.language import RIGHT_TO_LEFT
from prompts.texts import without_isolates
from storage.overview import Cycle, Figure, Lives, Overview, Part, Point, Unit


@dataclass(frozen=True, slots=True)
class Row:
    """One month in the table behind a drawing."""

    month: str
    value: str


@dataclass(frozen=True, slots=True)
class Card:
    """One figure: what it is now and was the month before, its drawing and what that shows in a sentence.

    All of it stands in the rows, the newest first. `is_told` is False where what it is now is no number.
    """

    name: str
    title: str
    value: str
    is_told: bool
    before: str
    bars: Bars
    trend: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """Something with its length beside others: its name, its number in words, and how long its bar is."""

    title: str
    value: str
    width: float


class Cards:
    """Makes cards in a reader's language."""

    def __init__(self, say: Say, wording: Wording, language: str) -> None:
        self._say = say
        self._wording = wording
        self._mirrored = language in RIGHT_TO_LEFT

    def by_cycle(self, overview: Overview) -> Mapping[Cycle, list[Card]]:
        """All figures of an overview, by their cycles in their order."""
        return {cycle: [self.of(figure) for figure in overview.figures[cycle]] for cycle in Cycle}

    def of(self, figure: Figure) -> Card:
        """One figure."""
        return self.made(figure.name, f"figure-{figure.name}", figure.unit, figure.trend)

    def made(self, name: str, key: str, unit: Unit, trend: Sequence[Point]) -> Card:
        """A card of these points, the oldest first, under the text of that key."""
        last = trend[-1]
        return Card(
            name,
            self._say(key),
            self._value(last, unit),
            last.value is not None,
            self._before(trend, unit),
            charts.bars([None if one.withheld else one.value or 0 for one in trend], mirrored=self._mirrored),
            self._trend(trend, unit),
            tuple(
                Row(self._month(one.month), self._value(one, unit, "dashboard-few-short"))
                for one in reversed(trend)
            ),
        )

    def lives(self, lives: Lives) -> list[Piece]:
        """The strip of how communities live."""
        return charts.strip((lives.alive, lives.quiet, lives.asleep, lives.new), mirrored=self._mirrored)

    def parts(self, parts: Sequence[Part], titles: Mapping[str, str]) -> list[Measured]:
        """Members by what they have in common."""
        most = max((part.people or 0 for part in parts), default=0) or 1
        return [
            Measured(
                titles.get(part.key, part.key),
                self.people(part.people, "dashboard-few-short"),
                round((part.people or 0) / most * charts.WIDTH, 1),
            )
            for part in parts
        ]

    def people(self, count: int | None, few: str = "dashboard-few") -> str:
        """How many people; words (the text `few`) where they are too few."""
        return self._say(few) if count is None else self._wording.number(count)

    def _value(self, point: Point, unit: Unit, few: str = "dashboard-few") -> str:
        if point.withheld:
            return self._say(few)
        if point.value is None:
            return self._say("dashboard-none")
        return self._wording.figure(point.value, unit)

    def _before(self, trend: Sequence[Point], unit: Unit) -> str:
        if len(trend) < 2:
            return ""
        earlier = trend[-2]
        said = {
            "month": self._month(earlier.month),
            "value": self._value(earlier, unit, "dashboard-few-short"),
        }
        return self._told("dashboard-before", **said)

    def _trend(self, trend: Sequence[Point], unit: Unit) -> str:
        known = [point.value for point in trend if point.value is not None]
        if not known:
            return self._told("dashboard-trend-none")
        low, high = (self._wording.figure(value, unit) for value in (min(known), max(known)))
        return self._told("dashboard-trend", low=low, high=high)

    def _told(self, key: str, **variables: str) -> str:
        """A text that only numbers and months are put into: it needs no marks to keep them in place."""
        return without_isolates(self._say(key, **variables))

    def _month(self, month: date) -> str:
        return self._wording.month(month, short=True)
