"""What a page is asked to show, as its address says it; whatever is wrong in it is refused in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from bot.web.asked import read_number
from bot.web.dashboard.viewers import RefusedError, Viewer
from handlers.areas import read_area
from storage.coordinators import Realm
from storage.life import Life
from storage.months import month_before, month_of, months_between, named
from storage.overview import Scope

MOST_MONTHS = 18
USUAL_MONTHS = 12
MOST_PAGES = 1_000_000
MALFORMED, FORBIDDEN = 400, 403
UNREADABLE, TURNED, UNKNOWN = (
    "dashboard-month-unreadable",
    "dashboard-range-turned",
    "dashboard-choice-unknown",
)
AREA_NOT_YOURS = "dashboard-area-not-yours"


@dataclass(frozen=True, slots=True)
class Asked:
    """A realm narrowed to an area, the months from `start` to `end`, and what else was chosen.

    `begins` is the area of the realm itself, above which there is nothing to see; the viewer may have other
    realms. `usual` is the month that ends what is shown where nothing else was said.
    """

    realm: Realm
    begins: str
    start: date
    end: date
    language: str | None = None
    channel: str | None = None
    life: Life | None = None
    page: int = 1
    community_id: int | None = None
    usual: date | None = None
    has_others: bool = False

    @property
    def scope(self) -> Scope:
        """The same for the figures."""
        return Scope(
            self.realm.programme_id,
            self.realm.area,
            self.community_id,
            self.end,
            months_between(self.start, self.end),
        )

    def query(self, **changes: Any) -> str:
        """An address's query that asks for the same, but for some changes; what is usual is left out."""
        pairs = {
            "realm": self.realm.id if self.has_others else None,
            "area": self.realm.area if self.realm.area != self.begins else None,
            "from": None if months_between(self.start, self.end) == USUAL_MONTHS else named(self.start),
            "to": None if self.end == self.usual else named(self.end),
            "language": self.language,
            "channel": self.channel,
            "life": self.life,
            **changes,
        }
        said = urlencode({name: value for name, value in pairs.items() if value})
        return f"?{said}" if said else ""


def read(params: QueryParams, viewer: Viewer, languages: Mapping[str, Any] | list[str]) -> Asked:
    """What was asked for, within what the viewer coordinates.

    Raises:
        RefusedError: 400 for what cannot be read, 403 for an area that is not theirs.
    """
    realm = _realm(params, viewer)
    this = month_of(viewer.now.date())
    end = _month(params.get("to"), this) or this
    start = _month(params.get("from"), this) or month_before(end, USUAL_MONTHS - 1)
    if start > end:
        raise RefusedError(MALFORMED, TURNED)
    return Asked(
        _narrowed(realm, params.get("area", "")),
        realm.area,
        max(start, month_before(end, MOST_MONTHS - 1)),
        end,
        _one_of(params.get("language"), languages),
        params.get("channel", "")[:20] or None,
        _life(params.get("life")),
        _page(params.get("page", "")),
        usual=this,
        has_others=len(viewer.realms) > 1,
    )


def for_community(asked: Asked, area: str, community_id: int) -> Asked:
    """The same for one community, which lies in this area."""
    return replace(asked, realm=asked.realm.narrowed(area), community_id=community_id)


def _realm(params: QueryParams, viewer: Viewer) -> Realm:
    """The one that was chosen, else the first."""
    chosen = params.get("realm", "")
    found = [realm for realm in viewer.realms if str(realm.id) == chosen]
    if chosen and not found:
        raise RefusedError(FORBIDDEN, AREA_NOT_YOURS)
    return (found or viewer.realms)[0]


def _narrowed(realm: Realm, typed: str) -> Realm:
    """The realm down to an area, typed whole or from the realm's own downwards."""
    if not typed.strip():
        return realm
    path = read_area(typed)
    whole = [path, f"{realm.area}/{path}"] if path else []
    inside = next((one for one in whole if realm.holds(realm.programme_id, one)), None)
    if inside is None:
        raise RefusedError(FORBIDDEN, AREA_NOT_YOURS)
    return realm.narrowed(inside)


def _month(typed: str | None, this: date) -> date | None:
    """A month such as 2026-03, which has begun."""
    if not typed:
        return None
    try:
        month = datetime.strptime(typed, "%Y-%m").date()  # noqa: DTZ007 - a month has no zone
    except ValueError:
        raise RefusedError(MALFORMED, UNREADABLE) from None
    if not date(2000, 1, 1) <= month <= this:
        raise RefusedError(MALFORMED, UNREADABLE)
    return month


def _one_of(typed: str | None, known: Mapping[str, Any] | list[str]) -> str | None:
    if typed and typed not in known:
        raise RefusedError(MALFORMED, UNKNOWN)
    return typed or None


def _life(typed: str | None) -> Life | None:
    try:
        return Life(typed) if typed else None
    except ValueError:
        raise RefusedError(MALFORMED, UNKNOWN) from None


def _page(typed: str) -> int:
    page = read_number(typed) if typed else 1
    if page is None or not 0 < page < MOST_PAGES:
        raise RefusedError(MALFORMED, UNKNOWN)
    return page
