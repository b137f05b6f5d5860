"""Deliveries: claimed by the one sender that owns the account, marked with what became of them.

All of these are writer operations: they run in batches on the writer's connection.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from storage import leases
from storage.dialect import id_of, insert_for, rows_of, table_of
from storage.tables import (
    Address,
    AddressKind,
    Community,
    Contribution,
    ContributionKind,
    Delivery,
    DeliveryState,
    MediaFile,
    MediaName,
    Member,
    Membership,
    Message,
    Priority,
)

S = DeliveryState
IN_FLIGHT = (S.SENDING, S.UNKNOWN)
COMES_BEFORE = {
    S.SENT: IN_FLIGHT,
    S.DELIVERED: (*IN_FLIGHT, S.SENT),
    S.READ: (*IN_FLIGHT, S.SENT, S.DELIVERED),
    S.FAILED: (*IN_FLIGHT, S.SENT),
    S.PARKED: (*IN_FLIGHT, S.SENT),
    S.QUEUED: (*IN_FLIGHT, S.SENT),
}
"""A reported state changes only the states that come before it: callbacks repeat and overtake each other."""

PROGRESS = (S.SENT, S.DELIVERED, S.READ)
NUDGE_EVERY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Claim:
    """Ask for up to `limit` due deliveries of a channel, for the holder of its lease."""

    channel: str
    holder: str
    now: datetime
    limit: int
    state: DeliveryState = S.QUEUED


@dataclass(frozen=True, slots=True)
class Said:
    """A message with what its text needs: shared by all deliveries of one claim that carry it."""

    id: int
    text_key: str
    variables: dict[str, Any]
    buttons: list[list[Any]]
    community: str | None
    community_language: str | None
    contribution_id: int | None
    carries: bool
    kind: ContributionKind | None
    number: int | None
    text: str | None
    author: str | None
    place: str | None
    area: str | None
    parent_number: int | None
    parent_kind: ContributionKind | None
    media_id: int | None
    media_sha256: str | None
    media_kind: str | None
    media_mime: str | None
    media_name: str | None
    media_size: int | None
    media_ref: str | None


@dataclass(frozen=True, slots=True)
class Due:
    """One delivery to send now, and its reader."""

    id: int
    message: Said
    address_id: int
    value: str
    kind: AddressKind
    language: str | None
    attempts: int
    tried_at: datetime | None
    provider_id: str | None
    last_inbound_at: datetime | None
    window_closed: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of one delivery, and what that says about its address."""

    delivery_id: int
    address_id: int
    state: DeliveryState
    now: datetime
    provider_id: str | None = None
    error: str | None = None
    due_at: datetime | None = None
    size: int = 0
    suspend: str | None = None
    close_window: bool = False
    moved_to: str | None = None
    media: tuple[int, str, str] | None = None  # media id, channel, the channel's name for it
    uncount: bool = False  # the try did not reach the provider, or was only a postponement


@dataclass(frozen=True, slots=True)
class Report:
    """A provider's later word on a delivery, found by our id or else by the provider's.

    One that asks for another try (`queued`, due at `due_at`) fails instead after `tries` of them.
    """

    channel: str
    state: DeliveryState
    now: datetime
    provider_id: str
    delivery_id: int | None = None
    error: str | None = None
    due_at: datetime | None = None
    tries: int = 0
    suspend: str | None = None
    close_window: bool = False


def claim(connection: sa.Connection, claims: Sequence[Claim]) -> list[list[Due]]:
    """Take due deliveries, marking them `sending` (those left as they are that only ask to be settled)."""
    return [_claim_one(connection, one) for one in claims]


def _claim_one(connection: sa.Connection, claim_: Claim) -> list[Due]:
    if not leases.holds(connection, f"send:{claim_.channel}", claim_.holder, claim_.now):
        return []
    values = {"channel": claim_.channel, "now": claim_.now, "most": claim_.limit}
    rows = connection.execute(_due_rows(claim_.state), values).all()
    if not rows:
        return []
    if claim_.state is S.QUEUED:
        rows = _drop_unwanted(connection, rows, claim_.now)
        connection.execute(_taking(), {"ids": [row.id for row in rows], "now": claim_.now})
    said = _load_said(connection, {row.message_id for row in rows}, claim_.channel)
    return [
        Due(
            id=row.id,
            message=said[row.message_id],
            address_id=row.address_id,
            value=row.value,
            kind=row.kind,
            language=row.language,
            attempts=row.attempts + (claim_.state is S.QUEUED),
            tried_at=row.tried_at,
            provider_id=row.provider_id,
            last_inbound_at=row.last_inbound_at,
            window_closed=row.window_closed,
        )
        for row in rows
    ]


@cache
def _taking() -> sa.Update:
    table = table_of(Delivery)
    return (
        sa.update(table)
        .where(table.c.id.in_(sa.bindparam("ids", expanding=True)))
        .values(state=S.SENDING, tried_at=sa.bindparam("now"), attempts=table.c.attempts + 1)
    )


@cache
def _due_rows(state: DeliveryState) -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(
            col(Delivery.id),
            col(Delivery.message_id),
            col(Delivery.address_id),
            col(Delivery.attempts),
            col(Delivery.priority),
            col(Delivery.tried_at),
            col(Delivery.provider_id),
            col(Address.value),
            col(Address.kind),
            col(Address.last_inbound_at),
            col(Address.window_closed),
            col(Address.suspended_at),
            col(Address.community_id).label("linked_to"),
            sa.func.coalesce(col(Member.language), col(Address.language)).label("language"),
            col(Member.stopped_at),
            col(Member.paused_until),
            col(Membership.left_at),
            col(Membership.id).label("membership_id"),
            col(Message.community_id),
            col(Contribution.withdrawn_at),
        )
        .select_from(Delivery)
        .join(Address, col(Address.id) == col(Delivery.address_id))
        .join(Message, col(Message.id) == col(Delivery.message_id))
        .outerjoin(Member, col(Member.id) == col(Address.member_id))
        .outerjoin(
            Membership,
            sa.and_(
                col(Membership.member_id) == col(Member.id),
                col(Membership.community_id) == col(Message.community_id),
            ),
        )
        .outerjoin(Contribution, col(Contribution.id) == col(Message.contribution_id))
        .where(
            col(Delivery.channel) == sa.bindparam("channel"),
            sa.text(f"deliveries.state = '{state.value}'"),  # literal: the partial index needs it
            col(Delivery.due_at) <= sa.bindparam("now"),
        )
        .order_by(col(Delivery.priority), col(Delivery.id))
        .limit(sa.bindparam("most", type_=sa.Integer))
    )


def _drop_unwanted(connection: sa.Connection, rows: Sequence[Any], now: datetime) -> list[Any]:
    """Cancel what may no longer go, put off what waits for the end of a pause; the rest."""
    wanted, cancelled = [], []
    for row in rows:
        if _unwanted(row, now):
            cancelled.append(row.id)
        elif _paused(row, now):
            _put_off(connection, row.id, row.paused_until)
        else:
            wanted.append(row)
    if cancelled:
        connection.execute(
            sa.update(Delivery).where(col(Delivery.id).in_(cancelled)).values(state=S.CANCELLED)
        )
    return wanted


def _paused(row: Any, now: datetime) -> bool:
    return row.priority != Priority.REPLY and row.paused_until is not None and row.paused_until > now


def _unwanted(row: Any, now: datetime) -> bool:
    """Whether the reader has left, stopped, is gone or (for what the community says) takes a rest."""
    if row.suspended_at is not None:
        return True
    if row.priority == Priority.REPLY:
        return False
    if row.withdrawn_at is not None or row.stopped_at is not None:
        return True
    if row.kind == AddressKind.GROUP:
        return bool(row.linked_to != row.community_id)
    if row.community_id is not None and (row.membership_id is None or row.left_at is not None):
        return True
    return bool(row.priority == Priority.COMMUNITY and _paused(row, now))


def _put_off(connection: sa.Connection, delivery_id: int, until: datetime) -> None:
    connection.execute(sa.update(Delivery).where(col(Delivery.id) == delivery_id).values(due_at=until))


def _load_said(connection: sa.Connection, ids: Iterable[int], channel: str) -> dict[int, Said]:
    rows = connection.execute(_saying(), {"ids": list(ids), "channel": channel})
    return {row.id: Said(*row) for row in rows}


@cache
def _saying() -> sa.Select[*tuple[Any, ...]]:
    author, parent = sa.orm.aliased(Member), sa.orm.aliased(Contribution)
    return (
        sa.select(
            col(Message.id),
            col(Message.text_key),
            col(Message.variables),
            col(Message.buttons),
            col(Community.name).label("community"),
            col(Community.language).label("community_language"),
            col(Message.contribution_id),
            col(Message.carries),
            col(Contribution.kind),
            col(Contribution.number),
            col(Contribution.text),
            col(author.name).label("author"),
            col(author.place).label("place"),
            col(Community.area).label("area"),
            col(parent.number).label("parent_number"),
            col(parent.kind).label("parent_kind"),
            col(MediaFile.id).label("media_id"),
            col(MediaFile.sha256).label("media_sha256"),
            col(MediaFile.kind).label("media_kind"),
            col(MediaFile.mime).label("media_mime"),
            col(MediaFile.name).label("media_name"),
            col(MediaFile.size).label("media_size"),
            col(MediaName.ref).label("media_ref"),
        )
        .select_from(Message)
        .outerjoin(Community, col(Community.id) == col(Message.community_id))
        .outerjoin(Contribution, col(Contribution.id) == col(Message.contribution_id))
        .outerjoin(author, col(author.id) == col(Contribution.author_id))
        .outerjoin(parent, col(parent.id) == col(Contribution.parent_id))
        .outerjoin(MediaFile, col(MediaFile.id) == col(Contribution.media_id))
        .outerjoin(
            MediaName,
            sa.and_(
                col(MediaName.media_id) == col(MediaFile.id),
                col(MediaName.channel) == sa.bindparam("channel"),
            ),
        )
        .where(col(Message.id).in_(sa.bindparam("ids", expanding=True)))
    )


def mark(connection: sa.Connection, marks: Sequence[Mark]) -> list[None]:
    """Note what became of deliveries and of the addresses they went to."""
    connection.execute(
        _marking(),
        [
            {
                "b_id": mark_.delivery_id,
                "b_state": mark_.state,
                "b_provider_id": mark_.provider_id,
                "b_error": mark_.error,
                "b_due": mark_.due_at,
                "b_sent": mark_.now if mark_.state is S.SENT else None,
                "b_size": mark_.size,
                "b_uncount": int(mark_.uncount),
            }
            for mark_ in marks
        ],
    )
    for mark_ in marks:
        _note_address(connection, mark_)
    return [None] * len(marks)


@cache
def _marking() -> sa.Update:
    table = table_of(Delivery)
    in_flight = _one_of(table.c.state, IN_FLIGHT)
    return (
        sa.update(table)
        .where(table.c.id == sa.bindparam("b_id"))
        .values(
            state=sa.case(
                (in_flight, sa.bindparam("b_state", type_=table.c.state.type)), else_=table.c.state
            ),
            provider_id=sa.func.coalesce(sa.bindparam("b_provider_id", type_=sa.String), table.c.provider_id),
            error=sa.bindparam("b_error", type_=sa.String),
            due_at=sa.func.coalesce(sa.bindparam("b_due", type_=table.c.due_at.type), table.c.due_at),
            sent_at=sa.func.coalesce(sa.bindparam("b_sent", type_=table.c.sent_at.type), table.c.sent_at),
            size=table.c.size + sa.bindparam("b_size", type_=sa.Integer),
            attempts=table.c.attempts - sa.bindparam("b_uncount", type_=sa.Integer),
        )
    )


def _note_address(connection: sa.Connection, mark_: Mark) -> None:
    if mark_.suspend is not None:
        suspend(connection, mark_.address_id, mark_.suspend, mark_.now)
    if mark_.state is S.PARKED:
        note_parked(connection, mark_.address_id, mark_.now, close_window=mark_.close_window)
    if mark_.moved_to is not None:
        move(connection, mark_.delivery_id, mark_.address_id, mark_.moved_to)
    if mark_.media is not None:
        media_id, channel, name = mark_.media
        connection.execute(
            insert_for(connection, MediaName)
            .values(media_id=media_id, channel=channel, ref=name)
            .on_conflict_do_update(index_elements=["media_id", "channel"], set_={"ref": name})
        )


def suspend(connection: sa.Connection, address_id: int, reason: str, now: datetime) -> None:
    """Send nothing to an address until it writes again; its member stays a member."""
    connection.execute(
        sa.update(Address)
        .where(col(Address.id) == address_id, col(Address.suspended_at).is_(None))
        .values(suspended_at=now, suspended_reason=reason)
    )


def note_parked(connection: sa.Connection, address_id: int, now: datetime, *, close_window: bool) -> None:
    """Something waits until this address writes."""
    values: dict[str, Any] = {"parked_since": sa.func.coalesce(col(Address.parked_since), now)}
    if close_window:
        values["window_closed"] = True
    connection.execute(sa.update(Address).where(col(Address.id) == address_id).values(**values))


def move(connection: sa.Connection, delivery_id: int, address_id: int, value: str) -> None:
    """A chat is called something else now; if that is known already, the delivery goes there, once."""
    channel = sa.select(col(Address.channel)).where(col(Address.id) == address_id).scalar_subquery()
    known = connection.execute(
        sa.select(col(Address.id)).where(col(Address.channel) == channel, col(Address.value) == value)
    ).scalar()
    if known is None:
        connection.execute(sa.update(Address).where(col(Address.id) == address_id).values(value=value))
        return
    this = sa.update(Delivery).where(col(Delivery.id) == delivery_id)
    message = sa.select(col(Delivery.message_id)).where(col(Delivery.id) == delivery_id).scalar_subquery()
    goes_there = sa.select(col(Delivery.id)).where(
        col(Delivery.message_id) == message, col(Delivery.address_id) == known
    )
    if connection.execute(goes_there).first() is None:
        connection.execute(this.values(address_id=known))
    else:
        connection.execute(this.values(state=S.CANCELLED))


def report(connection: sa.Connection, reports: Sequence[Report]) -> list[bool]:
    """Apply what providers report, in its order; for each whether it changed a delivery.

    Those that tell of progress are applied together, and answered together.
    """
    changed: list[bool] = []
    for well, group in groupby(reports, key=_goes_well):
        together = list(group)
        if well:
            changed.extend([_note_progress(connection, together)] * len(together))
        else:
            changed.extend(_report_one(connection, one) for one in together)
    return changed


def _goes_well(report_: Report) -> bool:
    return report_.delivery_id is not None and report_.state in PROGRESS


def _note_progress(connection: sa.Connection, reports: Sequence[Report]) -> bool:
    changed = 0
    for state in PROGRESS:
        values = [
            {"b_id": one.delivery_id, "b_channel": one.channel, "b_provider_id": one.provider_id}
            for one in reports
            if one.state is state
        ]
        if values:
            changed += rows_of(connection.execute(_progressing(state), values))
    return changed > 0


@cache
def _progressing(state: DeliveryState) -> sa.Update:
    table, provider_id = table_of(Delivery), sa.bindparam("b_provider_id", type_=sa.String)
    return (
        sa.update(table)
        .where(
            table.c.id == sa.bindparam("b_id"),
            table.c.channel == sa.bindparam("b_channel"),
            sa.or_(table.c.provider_id.is_(None), table.c.provider_id == provider_id),
            _one_of(table.c.state, COMES_BEFORE[state]),
        )
        .values(state=state, provider_id=provider_id)
    )


def _one_of(
    state: sa.ColumnElement[DeliveryState], states: Sequence[DeliveryState]
) -> sa.ColumnElement[bool]:
    """`state IN (…)`, spelt out: SQLAlchemy refuses the short form for many rows at once."""
    return sa.or_(*(state == one for one in states))


def _report_one(connection: sa.Connection, report_: Report) -> bool:
    if report_.delivery_id is not None:
        found = sa.and_(
            col(Delivery.id) == report_.delivery_id,
            col(Delivery.channel) == report_.channel,
            sa.or_(col(Delivery.provider_id).is_(None), col(Delivery.provider_id) == report_.provider_id),
        )
    else:
        found = sa.and_(
            col(Delivery.channel) == report_.channel, col(Delivery.provider_id) == report_.provider_id
        )
    values: dict[str, Any] = {"state": report_.state, "provider_id": report_.provider_id}
    if report_.error is not None:
        values["error"] = report_.error
    if report_.state is S.QUEUED:
        again = sa.case((col(Delivery.attempts) < report_.tries, S.QUEUED), else_=S.FAILED)
        values |= {"state": again, "due_at": report_.due_at, "provider_id": None}
    address = connection.execute(
        sa.update(Delivery)
        .where(found, col(Delivery.state).in_(COMES_BEFORE[report_.state]))
        .values(**values)
        .returning(col(Delivery.address_id))
    ).scalar()
    if address is None:
        return False
    if report_.suspend is not None:
        suspend(connection, address, report_.suspend, report_.now)
    if report_.state is S.PARKED:
        note_parked(connection, address, report_.now, close_window=report_.close_window)
    return True


def recover(connection: sa.Connection, claims: Sequence[Claim]) -> list[int]:
    """What a dead sender had in flight is `unknown` now; how many, for each claim's channel."""
    return [
        rows_of(
            connection.execute(
                sa.update(Delivery)
                .where(
                    col(Delivery.channel) == one.channel,
                    sa.text("deliveries.state = 'sending'"),
                )
                .values(state=S.UNKNOWN, due_at=one.now, error="the sender ended during the send")
            )
        )
        for one in claims
    ]


def retracted(connection: sa.Connection, ends: Sequence[tuple[int, bool]]) -> list[None]:
    """Note `(delivery id, whether it is gone)` of what was to be taken back."""
    for delivery_id, gone in ends:
        connection.execute(
            sa.update(Delivery)
            .where(col(Delivery.id) == delivery_id, col(Delivery.state) == S.RETRACTING)
            .values(state=S.RETRACTED if gone else S.SENT)
        )
    return [None] * len(ends)


@dataclass(frozen=True, slots=True)
class Nudge:
    """Ask for the nudges that are due on a channel."""

    channel: str
    now: datetime


def nudge(connection: sa.Connection, nudges: Sequence[Nudge]) -> list[int]:
    """Queue one nudge for each address where messages wait, at most one a day; how many."""
    return [_nudge_one(connection, one) for one in nudges]


def _nudge_one(connection: sa.Connection, one: Nudge) -> int:
    waiting = connection.execute(
        sa.select(col(Address.id), sa.func.count(), sa.func.max(col(Community.name)))
        .select_from(Address)
        .join(Delivery, col(Delivery.address_id) == col(Address.id))
        .join(Message, col(Message.id) == col(Delivery.message_id))
        .outerjoin(Community, col(Community.id) == col(Message.community_id))
        .join(Member, col(Member.id) == col(Address.member_id))
        .where(
            col(Address.channel) == one.channel,
            col(Address.parked_since).is_not(None),
            sa.or_(col(Address.nudged_at).is_(None), col(Address.nudged_at) <= one.now - NUDGE_EVERY),
            col(Address.suspended_at).is_(None),
            col(Member.stopped_at).is_(None),
            sa.or_(col(Member.paused_until).is_(None), col(Member.paused_until) <= one.now),
            sa.text("deliveries.state = 'parked'"),
        )
        .group_by(col(Address.id))
    ).all()
    for address_id, count, community in waiting:
        _queue_nudge(
            connection, one, id_of(address_id), {"count": count, "community": community or "Staffroom"}
        )
    return len(waiting)


def _queue_nudge(connection: sa.Connection, one: Nudge, address_id: int, variables: dict[str, Any]) -> None:
    message = connection.execute(
        sa.insert(Message)
        .values(text_key="nudge", variables=variables, buttons=[], carries=False, created_at=one.now)
        .returning(col(Message.id))
    ).scalar_one()
    connection.execute(
        sa.insert(Delivery).values(
            message_id=message,
            address_id=address_id,
            channel=one.channel,
            state=S.QUEUED,
            priority=Priority.DIRECT,
            attempts=0,
            due_at=one.now,
            size=0,
        )
    )
    connection.execute(sa.update(Address).where(col(Address.id) == address_id).values(nudged_at=one.now))
