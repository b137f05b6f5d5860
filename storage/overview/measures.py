"""The figures: which there are, what each is made of, and who stands behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from storage.figures.names import PEOPLE, Counts, median_wait
from storage.overview.model import Cycle, Unit

Value = Callable[[Counts], float | None]


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure: how it comes from a month's counts (`members` among them), and whom it is about.

    Where those (`behind`) are few it is withheld.
    """

    name: str
    cycle: Cycle
    unit: Unit
    behind: str
    value: Value


def _count(name: str, cycle: Cycle, behind: str, *counts: str, unit: Unit = Unit.COUNT) -> Measure:
    parts = counts or (name,)
    return Measure(name, cycle, unit, PEOPLE + behind, lambda given: sum(given.get(one, 0) for one in parts))


def _share(name: str, cycle: Cycle, behind: str, part: str, whole: str) -> Measure:
    def value(given: Counts) -> float | None:
        return 100 * given.get(part, 0) / given[whole] if given.get(whole) else None

    return Measure(name, cycle, Unit.PERCENT, PEOPLE + behind, value)


MEMBERS = "members"
MEASURES = (
    _count(MEMBERS, Cycle.IMMEDIATE, "members", f"{PEOPLE}members", unit=Unit.PEOPLE),
    _count("active", Cycle.IMMEDIATE, "active", f"{PEOPLE}active", unit=Unit.PEOPLE),
    _count("said", Cycle.IMMEDIATE, "active"),
    _share("voices", Cycle.IMMEDIATE, "active", "top_two", "said"),
    _count("helps", Cycle.IMMEDIATE, "askers"),
    _share("reflecting", Cycle.IMMEDIATE, "reflectors", f"{PEOPLE}reflectors", f"{PEOPLE}members"),
    _count("answers", Cycle.POTENTIAL, "answerers"),
    _count("stories", Cycle.POTENTIAL, "tellers"),
    _count("travelled", Cycle.POTENTIAL, "tellers"),
    _count("practices", Cycle.POTENTIAL, "sharers"),
    _count("trials", Cycle.APPLIED, "triers"),
    _count("adaptations", Cycle.APPLIED, "triers"),
    _count("worked", Cycle.REALISED, "triers"),
    _count("partly", Cycle.REALISED, "triers"),
    _count("failed", Cycle.REALISED, "triers"),
    _count("solved", Cycle.REALISED, "askers"),
    Measure("first-answer", Cycle.REALISED, Unit.SECONDS, f"{PEOPLE}askers", median_wait),
    _count("came-true", Cycle.REFRAMING, "planners", "plan:yes", "plan:partly"),
    _count("ideas", Cycle.REFRAMING, "thinkers"),
    _count("circles", Cycle.REFRAMING, "thinkers"),
)
