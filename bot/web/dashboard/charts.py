"""The shapes of charts: numbers in, SVG paths out. What they say stands beside them, in the template.

Lengths are in the units of the drawing's own view box. With `mirrored` time and parts run from right to left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 240, 48
LOWEST, STUB = 1, 4
"""How high what is not zero is at least, so that it can be seen; and what is withheld, always."""


@dataclass(frozen=True, slots=True)
class Bars:
    """A stroke of `width` for each period: the finished, the running one, and stubs for the withheld."""

    width: int
    done: str
    running: str
    withheld: str


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a strip: where it begins and how long it is; `at` is its place among the parts."""

    at: int
    x: float
    width: float


def bars(values: Sequence[float | None], *, mirrored: bool = False) -> Bars:
    """A stroke for each value, the last for the period that still runs; None is one that is not shown."""
    top = max((value for value in values if value), default=0) or 1
    step = WIDTH / max(len(values), 1)
    drawn: dict[str, list[str]] = {"done": [], "running": [], "withheld": []}
    for index, value in enumerate(values):
        place = len(values) - 1 - index if mirrored else index
        height = STUB if value is None else max(round(value / top * (HEIGHT - 2)), LOWEST if value else 0)
        kind = "withheld" if value is None else "running" if index == len(values) - 1 else "done"
        if height:
            drawn[kind].append(f"M{round((place + 0.5) * step)} {HEIGHT}v-{height}")
    return Bars(
        max(round(step * 0.75), 1), *("".join(drawn[kind]) for kind in ("done", "running", "withheld"))
    )


def strip(amounts: Sequence[float], *, mirrored: bool = False) -> list[Piece]:
    """Parts of a whole side by side, a hair apart; those of nothing are left out."""
    whole = sum(amounts)
    shown = [(at, amount) for at, amount in enumerate(amounts) if amount > 0]
    pieces, x, hair = [], 0.0, 2.0
    for at, amount in shown:
        width = amount / whole * (WIDTH - hair * (len(shown) - 1))
        pieces.append(Piece(at, round(WIDTH - x - width if mirrored else x, 1), round(width, 1)))
        x += width + hair
    return pieces
