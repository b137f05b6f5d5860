"""What a report says: the figures of a month as plain data, three lines in words, and what goes out.

The data goes with the message and is put into its reader's language when it is drawn (`bot.reporting.words`);
it holds figures only, and no name but the programme's and its areas'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from handlers.costs import cost_of
from handlers.sending import Prices
from handlers.spans import within
from handlers.wording import Wording
from prompts.fold import fold
from prompts.texts import Texts
from storage import overview
from storage.coordinators import Realm
from storage.messages import Draft
from storage.months import month_after
from storage.overview import AreaRow, Figure, Overview, Scope, Sent

AREAS = 10
"""Areas that the second page has room for."""

PICTURE, PAGES = "report", "report-pages"
"""The kinds of what is drawn."""

ACTIVE, REQUESTS, ANSWERED = "active", "helps", "first-answer"
"""The figures that are said in words, too."""


async def look(
    session: AsyncSession, realm: Realm, month: date, now: datetime, prices: Prices | None
) -> dict[str, Any]:
    """The figures of a realm in a month, which begins with `month`; what it cost by `prices`, if known."""
    scope = Scope(realm.programme_id, realm.area, month=month)
    found = await overview.look(session, scope, now)
    rows = await overview.areas(session, scope, now)
    return _data(realm, found, rows, now, prices)


def _data(
    realm: Realm, found: Overview, rows: list[AreaRow], now: datetime, prices: Prices | None
) -> dict[str, Any]:
    return {
        "name": _file_name(realm, found.month),
        "programme": realm.programme,
        "area": realm.area,
        "month": found.month.isoformat(),
        "so_far": now.date() < month_after(found.month),
        "lives": [found.lives.alive, found.lives.quiet, found.lives.asleep, found.lives.new],
        "members": found.members,
        "cycles": {
            cycle.value: [_figure(one) for one in figures] for cycle, figures in found.figures.items()
        },
        "languages": [[part.key, part.people] for part in found.languages],
        "channels": [[part.key, part.people] for part in found.channels],
        "sent": list(_sent(found, prices)),
        "currency": prices.currency if prices else None,
        "areas": [_area(row) for row in sorted(rows, key=_most_first)[:AREAS]],
        "more_areas": max(len(rows) - AREAS, 0),
    }


def _file_name(realm: Realm, month: date) -> str:
    """`staffroom-learning-together-kenya-turkana-2026-11`: letters that every phone's file names take."""
    named = re.sub(r"[^a-z0-9]+", "-", fold(f"{realm.programme} {realm.area}")).strip("-")[:60]
    return "-".join(filter(None, ("staffroom", named, f"{month:%Y-%m}")))


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "name": figure.name,
        "unit": figure.unit.value,
        "trend": [point.value for point in figure.trend],
        "withheld": figure.withheld,
    }


def _most_first(row: AreaRow) -> tuple[int, str]:
    return -row.lives.communities, row.area


def _area(row: AreaRow) -> list[Any]:
    lives = row.lives
    return [row.area, lives.alive, lives.quiet, lives.asleep, row.members, row.active]


def _sent(found: Overview, prices: Prices | None) -> Iterator[dict[str, Any]]:
    """What went out on all channels together, a month at a time."""
    by_month: dict[date, list[Sent]] = {}
    for sent in (sent for channel in found.deliveries for sent in channel.months):
        by_month.setdefault(sent.month, []).append(sent)
    for month, ones in sorted(by_month.items()):
        bills = [bill for one in ones for bill in one.bills]
        yield {
            "month": month.isoformat(),
            "sent": sum(one.sent for one in ones),
            "delivered": sum(one.delivered for one in ones),
            "failed": sum(one.failed for one in ones),
            "parked": sum(one.parked for one in ones),
            "size": sum(one.size for one in ones),
            "cost": cost.amount if (cost := cost_of(bills, prices)) and cost.complete else None,
        }


def drafts(
    texts: Texts, language: str, data: dict[str, Any], *, monthly: bool = False
) -> tuple[Draft, Draft]:
    """What goes out to a reader of this language: three lines with the picture, and the two pages."""
    about = said(Wording(texts, language), data)
    words = "\n".join([texts.render(language, "report-head", about), *lines(texts, language, data)])
    first = Draft("literal", {"words": words}, picture={"kind": PICTURE, "data": data})
    pages = {"kind": PAGES, "data": data, "otherwise": "report-undrawn"}
    key = "report-pages-monthly" if monthly else "report-pages"
    return first, Draft(key, about, picture=pages)


def said(wording: Wording, data: dict[str, Any]) -> dict[str, str]:
    """What a report is of, and of which month, as people read it."""
    realm = f"{data['programme']}: {data['area']}" if data["area"] else data["programme"]
    return {"realm": realm, "month": wording.month(date.fromisoformat(data["month"]))}


def lines(texts: Texts, language: str, data: dict[str, Any]) -> list[str]:
    """The most of it in three lines; one where there is no community at all."""
    lives = lives_in(data)
    if not lives["count"]:
        return [texts.render(language, "report-nothing")]
    figures = {one["name"]: one for ones in data["cycles"].values() for one in ones}
    return [
        texts.render(language, "report-lives", lives),
        _people(texts, language, figures[ACTIVE], data["members"]),
        _help(texts, language, figures[REQUESTS], figures[ANSWERED]),
    ]


def lives_in(data: dict[str, Any]) -> dict[str, int]:
    """How many communities there are, and live in each way; new ones were not told apart in older reports."""
    alive, quiet, asleep, new = (*data["lives"], 0)[:4]
    count = alive + quiet + asleep + new
    return {"count": count, "alive": alive, "quiet": quiet, "asleep": asleep, "new": new}


def _people(texts: Texts, language: str, active: dict[str, Any], members: int | None) -> str:
    count, before = active["trend"][-1], next(iter(active["trend"][-2:-1]), None)
    if active["withheld"] or members is None:
        return texts.render(language, "report-active-few")
    if not count:
        return texts.render(language, "report-active-none", {"members": members})
    told = {"count": count, "members": members}
    if before is None:
        return texts.render(language, "report-active", told)
    return texts.render(language, "report-active-before", {**told, "before": before})


def _help(texts: Texts, language: str, requests: dict[str, Any], answered: dict[str, Any]) -> str:
    count, seconds = requests["trend"][-1] or 0, answered["trend"][-1]
    if requests["withheld"]:
        return texts.render(language, "report-help-few")
    if seconds is None:
        return texts.render(language, "report-help", {"count": count})
    return texts.render(
        language, "report-help-answered", {"count": count, "span": within(texts, language, seconds)}
    )
