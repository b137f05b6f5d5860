"""What there is to see of a programme: figures by the cycles of value, areas, communities, deliveries.

Whatever could show fewer than five people is withheld here already: who shows it, draws it, writes it or
exports it need not think of that. See docs/figures.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from storage.life import Life


class Cycle(StrEnum):
    """The cycles in which communities create value (Wenger, Trayner & de Laat 2011), in their order."""

    IMMEDIATE = "immediate"  # what happens: activities and interactions
    POTENTIAL = "potential"  # what is gained, to be used later
    APPLIED = "applied"  # what was tried in a classroom
    REALISED = "realised"  # what came of it
    REFRAMING = "reframing"  # what is seen, and done, differently since


class Unit(StrEnum):
    """What a figure counts."""

    PEOPLE = "people"
    COUNT = "count"
    PERCENT = "percent"
    SECONDS = "seconds"


@dataclass(frozen=True, slots=True)
class Scope:
    """A programme from an `area` downwards ("" is all of it), or one of its communities.

    The figures are those of the month of `month` (any day of it, UTC; None is the present one), their trends
    of `months` months up to it.
    """

    programme_id: int
    area: str = ""
    community_id: int | None = None
    month: date | None = None
    months: int = 12


@dataclass(frozen=True, slots=True)
class Point:
    """A figure in one month, which begins with `month`. None where there is nothing, or it is withheld."""

    month: date
    value: float | None
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure and how it was before, the oldest first; the last of the trend is the figure itself."""

    name: str
    cycle: Cycle
    unit: Unit
    trend: tuple[Point, ...]

    @property
    def value(self) -> float | None:
        """What it is in the month that was asked for; None where there is nothing, or it is withheld."""
        return self.trend[-1].value

    @property
    def withheld(self) -> bool:
        """Whether it is about too few people to be told."""
        return self.trend[-1].withheld


@dataclass(frozen=True, slots=True)
class Part:
    """Members by a language or a channel; `people` is None where they are too few to be told."""

    key: str
    people: int | None


@dataclass(frozen=True, slots=True)
class Lives:
    """How many communities are alive, quiet, asleep and new now; closed ones are not counted."""

    alive: int = 0
    quiet: int = 0
    asleep: int = 0
    new: int = 0

    @property
    def communities(self) -> int:
        """All of them."""
        return self.alive + self.quiet + self.asleep + self.new


@dataclass(frozen=True, slots=True)
class Bill:
    """Messages that cost the same: to numbers that begin with `prefix`, and `what` the rates call them."""

    channel: str
    prefix: str
    what: str
    messages: int


@dataclass(frozen=True, slots=True)
class Sent:
    """What went out in one month; each delivery counts once, by what is known of it now."""

    month: date
    sent: int = 0  # the provider took it, whatever became of it
    delivered: int = 0  # it reached the phone (read ones included)
    read: int = 0
    failed: int = 0
    parked: int = 0  # it waits until its reader writes
    size: int = 0  # bytes
    bills: tuple[Bill, ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """The deliveries on one channel, the oldest month first; `months` is empty where it is withheld."""

    name: str
    months: tuple[Sent, ...]
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Overview:
    """What there is to see of a scope. `members` is None where they are too few to be told."""

    scope: Scope
    month: date
    lives: Lives
    members: int | None
    figures: Mapping[Cycle, tuple[Figure, ...]]
    languages: tuple[Part, ...]
    channels: tuple[Part, ...]
    deliveries: tuple[Channel, ...]

    def figure(self, name: str) -> Figure:
        """A figure by its name.

        Raises:
            KeyError: there is none.
        """
        return {one.name: one for figures in self.figures.values() for one in figures}[name]


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area right below the one that was asked for; `members` and `active` are None where withheld."""

    area: str  # the whole path
    lives: Lives
    members: int | None
    active: int | None  # in the month that was asked for


@dataclass(frozen=True, slots=True)
class CommunityRow:
    """A community; `members` and `active` are None where they are too few to be told."""

    id: int
    name: str
    code: str
    area: str
    language: str
    life: Life
    last_at: datetime | None  # when something was given last
    members: int | None
    active: int | None


@dataclass(frozen=True, slots=True)
class Page:
    """Some communities of very many, and how many there are in all."""

    rows: tuple[CommunityRow, ...]
    count: int
