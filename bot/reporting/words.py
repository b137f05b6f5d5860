"""The words and figures of a report in its reader's language, as the templates beside this file take them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from handlers.reported import lines, lives_in, said
from handlers.wording import Wording
from prompts.language import RIGHT_TO_LEFT
from prompts.texts import Texts
from storage.life import ALIVE_DAYS, QUIET_DAYS
from storage.months import months_to
from storage.overview import Unit

FIRST_PAGE = ("immediate", "potential", "applied")
"""The cycles on the first page; the others stand on the second."""

ON_PHONE = frozenset(
    {
        *("active", "helps", "reflecting", "stories", "practices", "trials", "worked", "solved"),
        *("first-answer", "came-true", "ideas", "messages-sent", "messages-failed", "messages-cost"),
    }
)
"""The figures on the phone's picture."""

SHARES = 6
"""Languages or channels that are shown."""

SHADES = {"alive": "dark", "quiet": "middle", "asleep": "light", "new": "dotted"}


def of(texts: Texts, language: str, data: dict[str, Any]) -> dict[str, Any]:
    """Everything that stands in the report on `data` (see `handlers.reported.look`)."""
    return _Words(texts, language, data).all()


class _Words:
    """Puts `data` into words."""

    def __init__(self, texts: Texts, language: str, data: dict[str, Any]) -> None:
        self._texts, self._language, self._data = texts, language, data
        self._wording = Wording(texts, language)
        self._month = date.fromisoformat(data["month"])

    def all(self) -> dict[str, Any]:
        """As the templates take it."""
        data = self._data
        return {
            "language": self._language,
            "rtl": self._language in RIGHT_TO_LEFT,
            "title": data["programme"],
            "subtitle": self._subtitle(),
            "summary": lines(self._texts, self._language, data),
            "footer": self._say("report-footer"),
            "page": [self._say("report-page", page=page, pages=2) for page in (1, 2)],
            "map": self._map(),
            "cycles": [self._cycle(number, name) for number, name in enumerate(data["cycles"], start=1)],
            "carried": self._carried(),
            "areas": self._areas(),
            "notes": list(self._notes()),
        }

    def _say(self, key: str, **variables: Any) -> str:
        return self._texts.render(self._language, key, variables)

    def _subtitle(self) -> str:
        about = said(self._wording, self._data)
        key = "report-subtitle-so-far" if self._data["so_far"] else "report-subtitle"
        return self._say(key, area=self._data["area"] or self._say("report-everywhere"), month=about["month"])

    def _map(self) -> dict[str, Any]:
        counts = lives_in(self._data)
        parts = [
            {
                "n": counts[name],
                "value": self._wording.number(counts[name]),
                "label": self._say(f"report-{name}"),
                "shade": shade,
            }
            for name, shade in SHADES.items()
            if counts[name] or name != "new"
        ]
        return {
            "name": self._say("report-map"),
            "about": self._say("report-map-about", alive=ALIVE_DAYS, quiet=QUIET_DAYS),
            "alt": self._say("report-lives", **counts),
            "parts": parts,
        }

    def _cycle(self, number: int, name: str) -> dict[str, Any]:
        figures = self._data["cycles"][name]
        return {
            "number": number,
            "page": 1 if name in FIRST_PAGE else 2,
            "name": self._say(f"cycle-{name}"),
            "about": self._say(f"cycle-{name}-about"),
            "figures": [self._figure(one) for one in figures],
        }

    def _figure(self, one: dict[str, Any]) -> dict[str, Any]:
        trend = one["trend"]
        shown = self._say("report-withheld") if one["withheld"] else self._value(trend[-1], one["unit"])
        return {
            "label": self._say(f"figure-{one['name']}"),
            "value": shown,
            "withheld": one["withheld"],
            "note": self._before(trend, one["unit"]),
            "trend": trend,
            "alt": self._alt(trend, one["unit"]),
            "phone": one["name"] in ON_PHONE,
        }

    def _value(self, value: float | None, unit: str) -> str:
        if value is None:
            return self._say("report-no-value")
        if unit == "money":
            return self._wording.money(value, self._data["currency"])
        return self._wording.figure(value, Unit(unit))

    def _before(self, trend: list[float | None], unit: str) -> str:
        """What it was in the month before, if that is known."""
        before = trend[-2] if len(trend) > 1 else None
        if before is None:
            return ""
        month = self._months(trend)[-2]
        return self._say("report-before", month=month, value=self._value(before, unit))

    def _months(self, trend: list[Any]) -> list[str]:
        return [self._wording.month_alone(month) for month in months_to(self._month, len(trend))]

    def _alt(self, trend: list[float | None], unit: str) -> str:
        """A trend in words: each month that is known."""
        known = [
            self._say("report-before", month=month, value=self._value(value, unit))
            for month, value in zip(self._months(trend), trend, strict=True)
            if value is not None
        ]
        return self._say("report-trend", months="; ".join(known))

    def _carried(self) -> dict[str, Any]:
        return {
            "name": self._say("report-carried"),
            "about": self._say("report-carried-about"),
            "figures": list(self._sent()),
            "shares": [
                self._share("channels", lambda key: self._say("channel-name", channel=key)),
                self._share("languages", lambda key: self._say(f"language-{key}")),
            ],
        }

    def _sent(self) -> Iterator[dict[str, Any]]:
        """What went out, what failed, what waits, and what it cost where that is known."""
        by_month = {one["month"]: one for one in self._data["sent"]}
        months = sorted(by_month)
        for name in ("sent", "failed", "parked"):
            trend: list[float | None] = [by_month[month][name] for month in months] or [None]
            one = {"name": f"messages-{name}", "unit": "count", "trend": trend, "withheld": False}
            yield self._figure(one)
        costs = [by_month[month]["cost"] for month in months]
        if self._data["currency"] and costs and costs[-1] is not None:
            one = {"name": "messages-cost", "unit": "money", "trend": costs, "withheld": False}
            yield self._figure(one)

    def _share(self, name: str, naming: Callable[[str], str]) -> dict[str, Any]:
        """Members by a language or a channel, those of whom fewer than five have none told."""
        parts = self._data[name]
        whole = sum(people or 0 for _, people in parts) or 1
        return {
            "name": self._say(f"report-{name}"),
            "parts": [
                {
                    "label": naming(key),
                    "share": (people or 0) / whole,
                    "value": self._say("report-withheld") if people is None else self._wording.number(people),
                }
                for key, people in parts[:SHARES]
            ],
        }

    def _areas(self) -> dict[str, Any]:
        heads = ("area", "alive", "quiet", "asleep", "members", "active")
        more = self._data["more_areas"]
        return {
            "name": self._say("report-areas"),
            "head": [self._say(f"report-areas-{name}") for name in heads],
            "rows": [[self._below(area), *map(self._told, them)] for area, *them in self._data["areas"]],
            "more": self._say("report-areas-more", count=more) if more else "",
        }

    def _below(self, area: str) -> str:
        return area.removeprefix(f"{self._data['area']}/") if self._data["area"] else area

    def _told(self, people: int | None) -> str:
        return self._say("report-withheld") if people is None else self._wording.number(people)

    def _notes(self) -> Iterator[str]:
        yield self._say("report-note-trend")
        yield self._say("report-note-cycles")
        yield self._say("figures-each")
