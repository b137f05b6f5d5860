"""What is due on a channel, with all that decides whether it may go now: the statements."""

from __future__ import annotations

from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from storage.dialect import table_of
from storage.hours import NIGHT_FROM, NIGHT_TO
from storage.messages.news import still_hears
from storage.tables import (
    Address,
    AddressKind,
    Announcement,
    Community,
    Contribution,
    Delivery,
    DeliveryState,
    Member,
    Membership,
    Message,
    Priority,
)

UNSETTLED = "deliveries.state IN ('sending', 'unknown', 'retracting')"
"""As the partial index says it: SQLite uses one only where its very words stand."""


@cache
def due_rows(state: DeliveryState) -> sa.Select[*tuple[Any, ...]]:
    """Up to `most` deliveries of a `channel` in this state that are due at `now`."""
    return _queued() if state is DeliveryState.QUEUED else _unsettled(state)


def _queued() -> sa.Select[*tuple[Any, ...]]:
    """What is due, the most urgent first: a walk along the index for each priority, past nothing held."""
    table, firsts = table_of(Delivery), []
    for priority in Priority:
        first = (
            sa.select(table.c.id)
            .where(
                table.c.channel == sa.bindparam("channel"),
                sa.text("deliveries.state = 'queued'"),  # literal: the partial index needs it
                table.c.priority == priority,
                table.c.due_at <= sa.bindparam("now"),
            )
            .order_by(table.c.due_at, table.c.id)
            .limit(sa.bindparam("most", type_=sa.Integer))
            .subquery(f"of_{priority.name.lower()}")
        )
        firsts.append(sa.select(first.c.id))
    return (
        _rows()
        .where(col(Delivery.id).in_(sa.union_all(*firsts)))
        .order_by(col(Delivery.priority), col(Delivery.due_at), col(Delivery.id))
        .limit(sa.bindparam("most", type_=sa.Integer))
    )


def _unsettled(state: DeliveryState) -> sa.Select[*tuple[Any, ...]]:
    return (
        _rows()
        .where(
            col(Delivery.channel) == sa.bindparam("channel"),
            sa.text(f"deliveries.state = '{state.value}'"),
            sa.text(UNSETTLED),
            col(Delivery.due_at) <= sa.bindparam("now"),
        )
        .order_by(col(Delivery.priority), col(Delivery.id))
        .limit(sa.bindparam("most", type_=sa.Integer))
    )


def _rows() -> sa.Select[*tuple[Any, ...]]:
    """Deliveries with all that decides whether they may go now; see `policy`."""
    home = sa.orm.aliased(Community)
    at_home = sa.func.coalesce(col(Member.community_id), col(Address.community_id), col(Message.community_id))
    here = sa.and_(
        col(Membership.member_id) == col(Member.id), col(Membership.community_id) == col(Message.community_id)
    )
    return (
        sa.select(*_of_delivery(), *_of_reader(home), *_of_message())
        .select_from(Delivery)
        .join(Address, col(Address.id) == col(Delivery.address_id))
        .join(Message, col(Message.id) == col(Delivery.message_id))
        .outerjoin(Member, col(Member.id) == col(Address.member_id))
        .outerjoin(Membership, here)
        .outerjoin(Contribution, col(Contribution.id) == col(Message.contribution_id))
        .outerjoin(Announcement, col(Announcement.message_id) == col(Message.id))
        .outerjoin(home, col(home.id) == at_home)
    )


def _of_delivery() -> tuple[Any, ...]:
    """What is on its way, and to which address."""
    return (
        col(Delivery.id),
        col(Delivery.message_id),
        col(Delivery.address_id),
        col(Delivery.attempts),
        col(Delivery.priority),
        col(Delivery.tried_at),
        col(Delivery.provider_id),
        col(Address.value),
        col(Address.kind),
        col(Address.member_id),
        col(Address.last_inbound_at),
        col(Address.window_closed),
        col(Address.initiated_at),
        col(Address.suspended_at),
        col(Address.instants_on),
        col(Address.instants),
    )


def _of_reader(home: type[Community]) -> tuple[Any, ...]:
    """Who reads it, what they wish, and where they belong."""
    return (
        sa.case((col(home.closed_at).is_(None), col(Address.community_id))).label("linked_to"),
        sa.func.coalesce(col(Member.language), col(Address.language)).label("language"),
        col(Member.stopped_at),
        col(Member.paused_until),
        col(Member.files_at_once),
        col(Member.wants_prompts),
        col(home.timezone).label("timezone"),
        sa.func.coalesce(col(Member.quiet_from), col(home.quiet_from), NIGHT_FROM).label("night_from"),
        sa.func.coalesce(col(Member.quiet_to), col(home.quiet_to), NIGHT_TO).label("night_to"),
        col(home.daily_cap).label("daily_cap"),
        col(home.language).label("home_language"),
        col(home.name).label("home"),
        col(Membership.left_at),
        col(Membership.id).label("membership_id"),
    )


def _of_message() -> tuple[Any, ...]:
    """What it says, and whether that still stands."""
    return (
        col(Message.community_id),
        col(Message.text_key),
        col(Message.hearing),
        col(Message.run_id),
        col(Message.created_at).label("said_at"),
        col(Contribution.withdrawn_at),
        col(Contribution.hidden_at),
        _heard().label("heard"),
        sa.case((_plain(), 1), else_=0).label("plain"),
    )


def _heard() -> sa.ColumnElement[int | None]:
    """Of news whether its reader is still among those whom it is for, 0 if it was taken back; else None."""
    news = table_of(Announcement)
    stands = sa.and_(news.c.withdrawn_at.is_(None), still_hears(news, table_of(Address)))
    return sa.case((news.c.id.is_(None), None), (stands, 1), else_=0)


def _plain() -> sa.ColumnElement[bool]:
    """Whether nothing stands against it, so that nobody need look further: the rule of nearly all."""
    return sa.and_(
        col(Address.suspended_at).is_(None),
        col(Address.kind) == AddressKind.PERSON,
        col(Member.stopped_at).is_(None),
        col(Member.paused_until).is_(None),
        col(Contribution.withdrawn_at).is_(None),
        col(Contribution.hidden_at).is_(None),
        sa.or_(
            col(Message.community_id).is_(None),
            sa.and_(col(Membership.id).is_not(None), col(Membership.left_at).is_(None)),
        ),
        sa.or_(col(Message.run_id).is_(None), col(Member.wants_prompts)),
        sa.func.coalesce(_heard(), 1) == 1,
    )
