"""What may go now of what is due: not to who left, in quiet hours, outside a window or beyond the tier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from storage.deliveries.tier import Room
from storage.deliveries.window import Plan
from storage.hours import Hours, local_day
from storage.tables import AddressKind, Hearing, Priority
from storage.tables.prompting import ANSWER_WEEK
from storage.templates import NUDGE_TEXT, kind_of

REPLY, DIRECT, COMMUNITY, PERSON = Priority.REPLY, Priority.DIRECT, Priority.COMMUNITY, AddressKind.PERSON
INVITATION = Priority.INVITATION
IN_TALK = timedelta(hours=1)
"""Who wrote so shortly ago is awake, and gets what is meant for them at any hour."""

LOOK_AGAIN = timedelta(hours=1)
"""So long an invitation waits whose template was turned off: no word of theirs would free it."""


@dataclass(slots=True)
class Sifted:
    """The rows of one claim, by what becomes of them; `held` and `counts` are keyed by what they share."""

    wanted: list[Any] = field(default_factory=list)
    cancelled: list[int] = field(default_factory=list)
    over: list[int] = field(default_factory=list)
    parked: list[Any] = field(default_factory=list)
    first: list[Any] = field(default_factory=list)  # they may go as templates, as far as the tier has room
    held: dict[datetime, list[int]] = field(default_factory=lambda: defaultdict(list))
    counts: dict[int, tuple[date, int]] = field(default_factory=dict)


def sift(rows: Sequence[Any], now: datetime, plan: Plan | None = None) -> Sifted:
    """Decide on what is due at `now`: a pure decision. `rows` hold what `due` selects.

    `plan` is that of a channel with a window: outside it, what has no template is parked at any hour.
    """
    sieve = _Sieve(now, plan)
    for row in rows:
        sieve.take(row)
    return sieve.sifted


class _Sieve:
    """One sifting: what is the same for many rows is looked up once. A row costs a few microseconds."""

    __slots__ = ("_carried", "_days", "_now", "_plan", "_since", "_stale", "_waking", "sifted")

    def __init__(self, now: datetime, plan: Plan | None) -> None:
        self.sifted = Sifted()
        self._now, self._plan = now, plan
        self._since = now - plan.window if plan is not None else None
        self._stale = now - ANSWER_WEEK
        self._waking: dict[tuple[str, int, int], datetime] = {}
        self._days: dict[str, date] = {}
        self._carried: dict[tuple[str | None, str | None, str | None], bool] = {}

    def take(self, row: Any) -> None:
        """Put a row where it belongs."""
        if (row.run_id is not None and row.said_at <= self._stale) or (
            not row.plain and unwanted(row, self._now)
        ):
            self.sifted.cancelled.append(row.id)  # a prompt whose week is over is not asked any more
        elif self._since is not None and self._is_outside(row):
            self._take_outside(row)
        elif self._since is not None and row.text_key == NUDGE_TEXT:
            self.sifted.cancelled.append(row.id)  # they wrote meanwhile, and nothing waits any more
        elif row.priority is REPLY:
            self.sifted.wanted.append(row)
        elif (until := self._held_until(row)) > self._now:
            self.sifted.held[until].append(row.id)
        elif _is_instant(row) and not self._counts(row):
            self.sifted.over.append(row.id)
        else:
            self.sifted.wanted.append(row)

    def _is_outside(self, row: Any) -> bool:
        """As `window.outside` says it, at once for all rows of a claim."""
        last = row.last_inbound_at
        return (last is None or last <= self._since or row.window_closed) and row.kind is PERSON

    def _take_outside(self, row: Any) -> None:
        """Park what has no template; the rest goes by day, as far as the tier has room."""
        if not self._is_carried(row) and row.priority is INVITATION:
            self.sifted.held[self._now + LOOK_AGAIN].append(row.id)
        elif not self._is_carried(row):
            self.sifted.parked.append(row)
        elif (until := self._held_until(row)) > self._now:
            self.sifted.held[until].append(row.id)
        else:
            self.sifted.first.append(row)

    def _is_carried(self, row: Any) -> bool:
        """Whether a template brings it in a language of its reader."""
        kind = kind_of(row.text_key, row.run_id)
        if kind is None or self._plan is None:
            return False
        way = (kind, row.language, row.home_language)
        if way not in self._carried:
            self._carried[way] = self._plan.has(*way)
        return self._carried[way]

    def _held_until(self, row: Any) -> datetime:
        """The end of the pause, or of the quiet hours: the member's own, else those of their community."""
        if not row.plain and _paused(row, self._now):
            until: datetime = row.paused_until
            return until
        timezone = row.timezone
        if timezone is None or (row.priority is DIRECT and _is_in_talk(row, self._now)):
            return self._now
        quiet = (timezone, row.night_from, row.night_to)
        if quiet not in self._waking:
            self._waking[quiet] = Hours(*quiet).waking(self._now)
        return self._waking[quiet]

    def _counts(self, row: Any) -> bool:
        """Count it to its reader's day, there; False if the day is full."""
        timezone, counts = row.timezone, self.sifted.counts
        if timezone not in self._days:
            self._days[timezone] = local_day(self._now, timezone)
        today = self._days[timezone]
        before = row.instants if row.instants_on == today else 0
        used = counts[row.address_id][1] if row.address_id in counts else before
        if used >= row.daily_cap:
            return False
        counts[row.address_id] = (today, used + 1)
        return True


def admit(sifted: Sifted, room: Room, now: datetime) -> list[dict[str, Any]]:
    """Take those whom we write to first as far as there is room, those longest unheard first; when to look
    again at each of the others.
    """
    later = []
    for row in sorted(sifted.first, key=_unheard):
        if room.admits(row.address_id, row.initiated_at, now):
            sifted.wanted.append(row)
        else:
            later.append({"b_id": row.id, "b_due": room.later(row.last_inbound_at, now)})
    return later


def _unheard(row: Any) -> tuple[bool, bool, Any]:
    """Members before who is only invited; who never wrote comes first, then who wrote longest ago."""
    return (row.priority is INVITATION, row.last_inbound_at is not None, row.last_inbound_at or row.id)


def unwanted(row: Any, now: datetime) -> bool:
    """Whether the reader has left, stopped, is gone or (for what the community says) takes a rest."""
    if row.suspended_at is not None:
        return True
    if row.priority == Priority.REPLY:
        return False
    if row.priority == INVITATION:
        return row.member_id is not None  # they have joined meanwhile
    if row.withdrawn_at is not None or row.hidden_at is not None or row.stopped_at is not None:
        return True
    if row.heard == 0:
        return True
    if row.kind == AddressKind.GROUP:
        return row.heard is None and bool(row.linked_to != row.community_id)
    if row.priority == Priority.DIGEST:
        return False  # looked at for each thing in it
    if row.community_id is not None and (row.membership_id is None or row.left_at is not None):
        return True
    if row.run_id is not None and not row.wants_prompts:
        return True
    return bool(row.priority == Priority.COMMUNITY and _paused(row, now))


def _paused(row: Any, now: datetime) -> bool:
    return row.paused_until is not None and bool(row.paused_until > now)


def _is_in_talk(row: Any, now: datetime) -> bool:
    return row.last_inbound_at is not None and bool(now - row.last_inbound_at < IN_TALK)


def _is_instant(row: Any) -> bool:
    """Whether it counts: what the community says to one person, and what not everybody must hear at once."""
    return bool(
        row.priority is COMMUNITY
        and row.hearing is not Hearing.EVERYBODY
        and row.attempts == 0  # a further try was counted at the first
        and row.kind is PERSON
        and row.daily_cap is not None
    )
