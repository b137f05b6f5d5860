"""A report's data with everything in it that there can be: long names, gaps, figures that are withheld."""

from __future__ import annotations

from random import Random
from typing import Any

from storage.overview.measures import MEASURES
from storage.overview.model import Cycle, Unit

MONTHS = 12
TOP = {Unit.PEOPLE: 430, Unit.COUNT: 60, Unit.PERCENT: 100, Unit.SECONDS: 90_000}


def sample(*, seed: int = 4) -> dict[str, Any]:
    """As `handlers.reported.look` gives it."""
    dice = Random(seed)
    cycles: dict[str, list[dict[str, Any]]] = {cycle.value: [] for cycle in Cycle}
    for measure in MEASURES:
        trend: list[float | None] = [float(dice.randint(0, TOP[measure.unit])) for _ in range(MONTHS)]
        withheld = measure.name in ("ideas", "circles")
        if withheld:
            trend[-1] = None
        one = {"name": measure.name, "unit": measure.unit.value, "trend": trend, "withheld": withheld}
        cycles[measure.cycle.value].append(one)
    return {
        "name": "staffroom-learning-together-kenya-turkana-2026-11",
        "programme": "Learning Together – التعلم معًا",
        "area": "kenya/turkana",
        "month": "2026-11-01",
        "so_far": True,
        "lives": [12, 5, 3, 2],
        "members": 430,
        "cycles": cycles,
        "languages": [["sw", 250], ["en", 130], ["ar", 50], ["fr", None]],
        "channels": [["whatsapp", 330], ["telegram", 60], ["sms", 40]],
        "sent": [_month(month, dice) for month in range(1, 12)],
        "currency": "USD",
        "areas": [[f"kenya/turkana/area-{n}", n, 2, 1, 60 + n, None if n == 2 else n] for n in range(10)],
        "more_areas": 3,
    }


def _month(month: int, dice: Random) -> dict[str, Any]:
    return {
        "month": f"2026-{month:02}-01",
        "sent": dice.randint(4000, 90_000),
        "delivered": 3000,
        "failed": dice.randint(0, 90),
        "parked": dice.randint(0, 400),
        "size": 1_000_000,
        "cost": dice.random() * 900,
    }
