"""What somebody wants to have exported: read from what they typed, and kept while they are asked more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from handlers.dates.periods import Always, Period, Wrong, read_period
from handlers.dates.spans import Span
from handlers.dates.spoken import Spoken
from prompts.texts import Texts
from storage import audit
from storage.coordinators import Realm
from storage.exporting import Scope, jobs
from storage.exporting.jobs import Wanted
from storage.hours import zone_called
from storage.tables import ContributionKind

FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "csv": "csv",
        "xlsx": "xlsx",
        "excel": "xlsx",
        "jsonl": "jsonl",
        "json": "jsonl",
        "parquet": "parquet",
    }
)
"""What the formats are called, in every language."""

LEAST_REASON, REASON = 3, 300
"""Letters of a reason for names, which is kept."""

OF_KINDS = ("contributions",)
"""The log that is meant by who names kinds of contributions."""


@dataclass(frozen=True, slots=True)
class Exports:
    """What can be exported here: whether there is a key for pseudonyms (`ready`), whether there can be
    `links` to files, how many bytes of a file each channel takes from us, and what `formats` are installed.
    """

    ready: bool = True
    links: bool = True
    uploads: Mapping[str, int] = field(default_factory=dict)
    formats: frozenset[str] = frozenset(FORMATS.values())


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted: `period` is None while that is to be asked, `place` an area or code as it was typed."""

    period: Period | None = None
    format: str = "csv"
    named: bool = False
    kinds: tuple[str, ...] = ()
    logs: tuple[str, ...] = ()
    place: str = ""

    def kept(self) -> dict[str, Any]:
        """As the data of a question keeps it."""
        span = (
            [day.isoformat() for day in (self.period.first, self.period.last)]
            if isinstance(self.period, Span)
            else []
        )
        return {
            "days": span if self.period is not None else None,
            "format": self.format,
            "named": self.named,
            "kinds": list(self.kinds),
            "logs": list(self.logs),
        }

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Wish:
        """The same again; its place has been found by then."""
        days = [date.fromisoformat(day) for day in kept["days"] or ()]
        period = None if kept["days"] is None else Span(*days) if days else Always()
        return cls(period, kept["format"], kept["named"], tuple(kept["kinds"]), tuple(kept["logs"]))

    def scope(self, programme_id: int, area: str, community_id: int | None, zone: str) -> Scope:
        """What the export is of, days as the clocks in the zone show them."""
        since, until = None, None
        if isinstance(self.period, Span):
            since = _midnight(self.period.first, zone)
            until = _midnight(self.period.last + timedelta(days=1), zone)
        kinds = tuple(ContributionKind(kind) for kind in self.kinds)
        return Scope(programme_id, area, community_id, since, until, kinds)


@dataclass(frozen=True, slots=True)
class Asks:
    """Who asks for an export of what: all of a realm, or one community of it; why, where names are wanted.

    Whether it `tells` them in the chat when it is there.
    """

    member_id: int
    wish: Wish
    realm: Realm
    community_id: int | None = None
    reason: str = ""
    tells: bool = True


def reason_of(said: str) -> str | None:
    """What names are needed for, as it is kept; None if that says too little, or too much."""
    reason = " ".join(said.split())
    return reason if LEAST_REASON <= len(reason) <= REASON else None


async def begin(session: AsyncSession, asks: Asks, zone: str, now: datetime) -> bool:
    """Let it be made, and write that into the audit; not while another of theirs is under way."""
    wish, realm, community_id = asks.wish, asks.realm, asks.community_id
    scope = wish.scope(realm.programme_id, realm.area, community_id, zone)
    wanted = Wanted(asks.member_id, scope, wish.format, wish.logs, wish.named, asks.tells)
    job_id = await jobs.ask(session, wanted, now)
    if job_id is None:
        return False
    await audit.note(
        session,
        "export.asked",
        now,
        actor_id=asks.member_id,
        community_id=community_id,
        programme_id=realm.programme_id,
        area=realm.area,
        export=job_id,
        format=wish.format,
        identified=wish.named,
        **({"reason": asks.reason} if wish.named else {}),
    )
    return True


def read_wish(texts: Texts, language: str, text: str, today: date) -> Wish | Wrong:
    """What somebody wants, from what stands behind EXPORT."""
    spoken = Spoken(texts, language, text)
    named = spoken.takes("export-named-words")
    period = read_period(spoken, today)
    if isinstance(period, Wrong):
        return period
    logs = spoken.takes_all("export-log-words")
    kinds = spoken.takes_all("export-kind-words")
    if kinds:
        logs = [*logs, *OF_KINDS]
    format_name = _format(spoken)
    spoken.drop("export-small-words")
    return Wish(period, format_name, named, tuple(kinds), tuple(dict.fromkeys(logs)), spoken.left())


def _format(spoken: Spoken) -> str:
    """The format that is named, which is taken."""
    typed = spoken.rest.split()
    named = [word for word in typed if word.strip(",.") in FORMATS]
    spoken.rest = " ".join(word for word in typed if word not in named)
    return FORMATS[named[-1].strip(",.")] if named else "csv"


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time.min, zone_called(zone)).astimezone(UTC)
