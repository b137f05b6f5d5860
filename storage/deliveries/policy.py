"""What may go now of what is due: not to who left, in quiet hours, outside a window or beyond the tier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa

from storage.deliveries.addresses import note_parked
from storage.deliveries.tier import Room
from storage.deliveries.window import Plan, outside
from storage.dialect import table_of
from storage.hours import NIGHT_FROM, NIGHT_TO, Hours, local_day
from storage.tables import Address, AddressKind, Delivery, DeliveryState, Hearing, Priority
from storage.templates import NUDGE_TEXT, kind_of

S = DeliveryState
IN_TALK = timedelta(hours=1)
"""Who wrote so shortly ago is awake, and gets what is meant for them at any hour."""


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
    sifted = Sifted()
    waking: dict[tuple[str, int, int], datetime] = {}
    for row in rows:
        if unwanted(row, now):
            sifted.cancelled.append(row.id)
        elif plan is not None and outside(row, plan.window, now):
            _outside(row, now, plan, sifted, waking)
        elif plan is not None and row.text_key == NUDGE_TEXT:
            sifted.cancelled.append(row.id)  # they wrote meanwhile, and nothing waits any more
        elif row.priority == Priority.REPLY:
            sifted.wanted.append(row)
        elif (until := _held_until(row, now, waking)) > now:
            sifted.held[until].append(row.id)
        elif _is_instant(row) and not _counts(row, now, sifted.counts):
            sifted.over.append(row.id)
        else:
            sifted.wanted.append(row)
    return sifted


def _outside(
    row: Any, now: datetime, plan: Plan, sifted: Sifted, waking: dict[tuple[str, int, int], datetime]
) -> None:
    """Park what has no template; the rest goes by day, as far as the tier has room."""
    kind = kind_of(row.text_key, row.run_id)
    if kind is None or not plan.has(kind, row.language, row.home_language):
        sifted.parked.append(row)
    elif (until := _held_until(row, now, waking)) > now:
        sifted.held[until].append(row.id)
    else:
        sifted.first.append(row)


def admit(sifted: Sifted, room: Room, now: datetime) -> list[dict[str, Any]]:
    """Take those whom we write to first as far as there is room; when to look again at each of the others."""
    later = []
    for row in sifted.first:
        if room.admits(row.address_id, row.initiated_at, now):
            sifted.wanted.append(row)
        else:
            later.append({"b_id": row.id, "b_due": room.later(row.last_inbound_at, now)})
    return later


def unwanted(row: Any, now: datetime) -> bool:
    """Whether the reader has left, stopped, is gone or (for what the community says) takes a rest."""
    if row.suspended_at is not None:
        return True
    if row.priority == Priority.REPLY:
        return False
    if row.withdrawn_at is not None or row.hidden_at is not None or row.stopped_at is not None:
        return True
    if row.kind == AddressKind.GROUP:
        return bool(row.linked_to != row.community_id)
    if row.priority == Priority.DIGEST:
        return False  # looked at for each thing in it
    if row.community_id is not None and (row.membership_id is None or row.left_at is not None):
        return True
    if row.run_id is not None and not row.wants_prompts:
        return True
    return bool(row.priority == Priority.COMMUNITY and _paused(row, now))


def _paused(row: Any, now: datetime) -> bool:
    return row.paused_until is not None and bool(row.paused_until > now)


def _held_until(row: Any, now: datetime, waking: dict[tuple[str, int, int], datetime]) -> datetime:
    """The end of the pause, or of the quiet hours: the member's own, else those of their community."""
    if _paused(row, now):
        until: datetime = row.paused_until
        return until
    if row.timezone is None or (row.priority == Priority.DIRECT and _is_in_talk(row, now)):
        return now
    quiet = (
        row.timezone,
        _first(row.own_from, row.quiet_from, NIGHT_FROM),
        _first(row.own_to, row.quiet_to, NIGHT_TO),
    )
    if quiet not in waking:
        waking[quiet] = Hours(*quiet).waking(now)
    return waking[quiet]


def _is_in_talk(row: Any, now: datetime) -> bool:
    return row.last_inbound_at is not None and bool(now - row.last_inbound_at < IN_TALK)


def _first(*hours: int | None) -> int:
    return next(hour for hour in hours if hour is not None)


def _is_instant(row: Any) -> bool:
    """Whether it counts: what the community says to one person, and what not everybody must hear at once."""
    return bool(
        row.priority == Priority.COMMUNITY
        and row.kind == AddressKind.PERSON
        and row.attempts == 0  # a further try was counted at the first
        and row.hearing != Hearing.EVERYBODY
        and row.daily_cap is not None
    )


def _counts(row: Any, now: datetime, counts: dict[int, tuple[date, int]]) -> bool:
    """Count it to its reader's day, there; False if the day is full."""
    today = local_day(now, row.timezone)
    before = row.instants if row.instants_on == today else 0
    used = counts[row.address_id][1] if row.address_id in counts else before
    if used >= row.daily_cap:
        return False
    counts[row.address_id] = (today, used + 1)
    return True


def note(connection: sa.Connection, sifted: Sifted, now: datetime) -> None:
    """Store what becomes of what does not go, and how much has gone; the wanted are the claim's matter."""
    table = table_of(Delivery)
    parked = [row.id for row in sifted.parked]
    for state, ids in ((S.CANCELLED, sifted.cancelled), (S.DIGEST, sifted.over), (S.PARKED, parked)):
        if ids:
            connection.execute(sa.update(table).where(table.c.id.in_(ids)).values(state=state))
    if parked:
        note_parked(connection, sorted({row.address_id for row in sifted.parked}), now)
    for until, ids in sifted.held.items():  # no provider's time holds any more
        held = {"due_at": until, "error": None}
        connection.execute(sa.update(table).where(table.c.id.in_(ids)).values(**held))
    together: dict[tuple[date, int], list[int]] = defaultdict(list)
    for address_id, count in sifted.counts.items():
        together[count].append(address_id)
    for (day, used), addresses in together.items():
        connection.execute(_counting(), {"ids": sorted(addresses), "day": day, "used": used})


def put_off(connection: sa.Connection, later: Sequence[dict[str, Any]]) -> None:
    """Look at these again at their times: the tier had no room for them."""
    connection.execute(_putting_off(), list(later))


@cache
def _putting_off() -> sa.Update:
    table = table_of(Delivery)
    return (
        sa.update(table)
        .where(table.c.id == sa.bindparam("b_id"))
        .values(due_at=sa.bindparam("b_due", type_=table.c.due_at.type), error=None)
    )


@cache
def _counting() -> sa.Update:
    table = table_of(Address)
    return (
        sa.update(table)
        .where(table.c.id.in_(sa.bindparam("ids", expanding=True)))
        .values(instants_on=sa.bindparam("day"), instants=sa.bindparam("used"))
    )


def uncount(connection: sa.Connection, delivery_ids: Sequence[int]) -> None:
    """What was only put off has not reached its reader today."""
    connection.execute(_uncounting(), [{"b_id": delivery_id} for delivery_id in delivery_ids])


@cache
def _uncounting() -> sa.Update:
    address, delivery = table_of(Address), table_of(Delivery)
    counted = (
        sa.select(delivery.c.address_id)
        .where(
            delivery.c.id == sa.bindparam("b_id"),
            delivery.c.priority == Priority.COMMUNITY,
            delivery.c.attempts == 0,
        )
        .scalar_subquery()
    )
    return (
        sa.update(address)
        .where(address.c.id == counted, address.c.instants > 0)
        .values(instants=address.c.instants - 1)
    )
