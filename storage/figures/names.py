"""What is counted, and of whom: the names under which counts are kept.

`people:…` counts the people behind other counts, each once a month; where they are few, those are withheld.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from storage.few import FEWEST

Counts = Mapping[str, int]

NOW = ""
"""In the place of a month's name: what is so now."""

PEOPLE, LANGUAGE, CHANNEL = "people:", "language:", "channel:"
JOINED, LEFT = "joined:", "left:"
GUARDED = (PEOPLE, LANGUAGE, CHANNEL)
"""What begins so is a number of people that may be too small to tell."""

MINUTE, HOUR, DAY = 60, 3600, 86400
WAITS = (
    *(minutes * MINUTE for minutes in (1, 2, 5, 10, 15, 30, 45)),
    *(hours * HOUR for hours in (1, 1.5, 2, 3, 4, 6, 8, 12, 18)),
    *(days * DAY for days in (1, 1.5, 2, 3, 4, 7, 14)),
)
"""Upper ends, in seconds, of the classes in which waits for a first answer are counted; one is open above."""

WAIT = "wait:"


def wait_of(index: int) -> str:
    """The name of a class of waits."""
    return f"{WAIT}{index:02}"


def median_wait(counts: Counts) -> float | None:
    """Half of the requests waited at most so many seconds, read linearly within its class; None of none."""
    classes = [counts.get(wait_of(index), 0) for index in range(len(WAITS) + 1)]
    half, seen = sum(classes) / 2, 0
    for count, (low, high) in zip(classes, pairwise((0.0, *WAITS, 2.0 * WAITS[-1])), strict=True):
        if count and seen + count >= half:
            return low + (high - low) * (half - seen) / count
        seen += count
    return None


def is_few(people: int) -> bool:
    """Whether so many people are too few to tell of; nobody is not."""
    return 0 < people < FEWEST


def guarded(given: Counts) -> dict[str, int]:
    """The people of those parts of a community's counts that are withheld."""
    return {name: count for name, count in given.items() if name.startswith(GUARDED) and is_few(count)}


def added(*many: Counts) -> dict[str, int]:
    """Sums by name, without those that are nothing."""
    total: dict[str, int] = {}
    for counts in many:
        for name, count in counts.items():
            total[name] = total.get(name, 0) + count
    return {name: count for name, count in total.items() if count}


def less(counts: Counts) -> dict[str, int]:
    """The same, to be taken away."""
    return {name: -count for name, count in counts.items()}
