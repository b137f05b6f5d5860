"""Outcomes: what became of a send, and of what was to be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

import sqlalchemy as sa
from sqlmodel import col

from storage.deliveries.addresses import move, note_parked, suspend
from storage.deliveries.items import keep_untold
from storage.deliveries.noting import uncount
from storage.deliveries.tier import give_back, learn
from storage.dialect import Insert, insert_for, insert_named, table_of
from storage.retracting import IN_FLIGHT
from storage.tables import (
    AddressWeek,
    Announcement,
    Contribution,
    Delivery,
    DeliveryState,
    MediaName,
    Message,
)
from storage.templates import Refusal, refuse

S = DeliveryState


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of one delivery, and what that says about its address.

    `can_retract` says of what was sent that it can be taken back: it is, if its author did so meanwhile.
    """

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
    can_retract: bool = False
    uncount: bool = False  # the try did not reach the provider, or was only a postponement
    initiated: bool = False  # its reader was counted for it as one whom we write to first
    tier_full: bool = False  # the provider may have refused one too many of those
    refused: Refusal | None = None  # the template that it was to go as
    category: str | None = None  # of the template that it went as
    told: tuple[int, ...] | None = None  # of a digest: what found room in it, None if all did


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
                "b_category": mark_.category,
            }
            for mark_ in marks
        ],
    )
    sent = [mark_.delivery_id for mark_ in marks if mark_.can_retract and mark_.state is S.SENT]
    if sent:
        connection.execute(_taking_back(), {"ids": sent})
    put_off = [mark_.delivery_id for mark_ in marks if mark_.uncount]
    if put_off:
        uncount(connection, put_off)
    for mark_ in marks:
        _note_outside(connection, mark_)
    _add_to_weeks(connection, marks)
    for mark_ in marks:
        _note_address(connection, mark_)
    return [None] * len(marks)


def _note_outside(connection: sa.Connection, mark_: Mark) -> None:
    """What the end of a send outside the window says of the tier and of its template."""
    if mark_.tier_full:
        learn(connection, mark_.delivery_id, mark_.address_id, mark_.now)
    elif mark_.initiated and mark_.uncount:
        give_back(connection, mark_.delivery_id, mark_.address_id)
    if mark_.refused is not None:
        refuse(connection, mark_.refused)


def week_of(now: datetime) -> date:
    """The Monday (UTC) of the week."""
    return now.date() - timedelta(days=now.weekday())


def _add_to_weeks(connection: sa.Connection, marks: Sequence[Mark]) -> None:
    """Count what each address was sent this week, and the bytes of it."""
    sent: dict[tuple[int, date], tuple[int, int]] = {}
    for mark_ in marks:
        if mark_.state is S.SENT:
            week = (mark_.address_id, week_of(mark_.now))
            messages, size = sent.get(week, (0, 0))
            sent[week] = (messages + 1, size + mark_.size)
    if sent:
        values = [
            {"address_id": address_id, "week": week, "messages": messages, "size": size}
            for (address_id, week), (messages, size) in sorted(
                sent.items()
            )  # always in one order: no deadlock
        ]
        connection.execute(_adding_to_weeks(connection.dialect.name), values)


@cache
def _adding_to_weeks(dialect: str) -> Insert:
    table, statement = table_of(AddressWeek), insert_named(dialect, AddressWeek)
    more = {name: table.c[name] + statement.excluded[name] for name in ("messages", "size")}
    return statement.on_conflict_do_update(index_elements=["address_id", "week"], set_=more)


@cache
def _marking() -> sa.Update:
    table = table_of(Delivery)
    in_flight = one_of(table.c.state, IN_FLIGHT)
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
            category=sa.func.coalesce(sa.bindparam("b_category", type_=sa.String), table.c.category),
        )
    )


@cache
def _taking_back() -> sa.Update:
    """A statement of its own: on PostgreSQL it sees the withdrawal that the one before it waited for."""
    table, message, given = table_of(Delivery), table_of(Message), table_of(Contribution)
    news = table_of(Announcement)
    no_news = sa.exists().where(news.c.message_id == table.c.message_id, news.c.withdrawn_at.is_not(None))
    withdrawn = sa.exists().where(
        message.c.id == table.c.message_id,
        message.c.carries,
        given.c.id == message.c.contribution_id,
        sa.or_(given.c.withdrawn_at.is_not(None), given.c.hidden_at.is_not(None)),
    )
    return (
        sa.update(table)
        .where(
            table.c.id.in_(sa.bindparam("ids", expanding=True)),
            table.c.state == S.SENT,
            sa.or_(withdrawn, no_news),
        )
        .values(state=S.RETRACTING)
    )


def one_of(state: sa.ColumnElement[DeliveryState], states: Sequence[DeliveryState]) -> sa.ColumnElement[bool]:
    """`state IN (…)`, spelt out: SQLAlchemy refuses the short form for many rows at once."""
    return sa.or_(*(state == one for one in states))


def _note_address(connection: sa.Connection, mark_: Mark) -> None:
    if mark_.suspend is not None:
        suspend(connection, mark_.address_id, mark_.suspend, mark_.now)
    if mark_.state is S.PARKED:
        note_parked(connection, [mark_.address_id], mark_.now, close_window=mark_.close_window)
    if mark_.moved_to is not None:
        move(connection, mark_.delivery_id, mark_.address_id, mark_.moved_to)
    if mark_.told is not None and mark_.state is S.SENT:
        keep_untold(connection, mark_.delivery_id, mark_.told)
    if mark_.media is not None:
        media_id, channel, name = mark_.media
        connection.execute(
            insert_for(connection, MediaName)
            .values(media_id=media_id, channel=channel, ref=name)
            .on_conflict_do_update(index_elements=["media_id", "channel"], set_={"ref": name})
        )


@dataclass(frozen=True, slots=True)
class Retraction:
    """What became of what was to be taken back; one still `retracting` is due again at `due_at`."""

    delivery_id: int
    state: DeliveryState
    due_at: datetime | None = None


def retracted(connection: sa.Connection, ends: Sequence[Retraction]) -> list[None]:
    """Note what became of what was to be taken back."""
    for end in ends:
        connection.execute(
            sa.update(Delivery)
            .where(col(Delivery.id) == end.delivery_id, col(Delivery.state) == S.RETRACTING)
            .values(state=end.state, due_at=sa.func.coalesce(end.due_at, col(Delivery.due_at)))
        )
    return [None] * len(ends)
