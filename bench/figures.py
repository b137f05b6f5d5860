"""A figure, how it is printed, and how it is kept."""

from __future__ import annotations

import json
import operator
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

LATEST = Path(".bench/latest.json")
COMPARE = {">=": operator.ge, "<=": operator.le, "<": operator.lt}


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure. `goal` speaks of `value` or of `ratio`; a figure without one is only stated."""

    name: str
    value: float
    unit: str
    floor: float | None = None
    ratio: float | None = None
    goal: str | None = None
    met: bool | None = None

    def line(self) -> str:
        """The figure for people."""
        floor = "" if self.floor is None else f", floor {_number(self.floor)}"
        ratio = "" if self.ratio is None else f", ratio {self.ratio:.2f}"
        goal = "" if self.goal is None else f" ({self.goal})"
        mark = {True: "met   ", False: "MISSED", None: "stated"}[self.met]
        return f"{mark} {self.name}: {_number(self.value)} {self.unit}{floor}{ratio}{goal}"


def figure(
    name: str,
    value: float,
    unit: str,
    *,
    floor: float | None = None,
    ratio: float | None = None,
    goal: str | None = None,
) -> Figure:
    """A figure whose goal, such as `ratio >= 0.7` or `value < 50`, is looked at here."""
    met = None
    if goal is not None:
        what, compare, bound = goal.split()
        met = bool(COMPARE[compare](value if what == "value" else ratio or 0.0, float(bound)))
    return Figure(name, round(value, 3), unit, _rounded(floor), _rounded(ratio), goal, met)


def against(name: str, pairs: Sequence[tuple[float, float]], unit: str, *, goal: str | None = None) -> Figure:
    """A figure from `(floor, ours)` pairs, each measured one after the other: the medians of all three."""
    floors, ours = zip(*pairs, strict=True)
    ratio = median(mine / floor for floor, mine in pairs)
    return figure(name, median(ours), unit, floor=median(floors), ratio=ratio, goal=goal)


def keep(figures: Sequence[Figure], path: Path = LATEST) -> None:
    """Write the figures as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(one) for one in figures], indent=1) + "\n", encoding="utf-8")


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
