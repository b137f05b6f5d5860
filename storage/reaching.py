"""What every statement that reaches many members at once is made of."""

from __future__ import annotations

from functools import cache
from typing import Any

import sqlalchemy as sa

from storage.dialect import Insert, insert_named, table_of
from storage.tables import Address, Delivery, DeliveryState, Member, Membership, Priority

DELIVERY_COLUMNS = ("message_id", "address_id", "channel", "state", "priority", "attempts", "due_at", "size")


def delivery_rows(
    *,
    message: sa.ColumnElement[Any] | None = None,
    state: sa.ColumnElement[DeliveryState] | None = None,
    priority: Priority | None = None,
) -> sa.Select[*tuple[Any, ...]]:
    """The values of `DELIVERY_COLUMNS` for a message to each address, due `now` (UTC), queued unless said.

    The `message` and the `priority` are values of the statement's unless they are given.
    """
    delivery, address = table_of(Delivery), table_of(Address)
    kind = delivery.c.priority.type
    return sa.select(
        sa.bindparam("message", type_=delivery.c.message_id.type) if message is None else message,
        address.c.id,
        address.c.channel,
        (sa.literal(DeliveryState.QUEUED, delivery.c.state.type) if state is None else state).label("state"),
        sa.bindparam("priority", type_=kind) if priority is None else sa.literal(priority, kind),
        sa.literal(0),
        sa.bindparam("now", type_=delivery.c.due_at.type),
        sa.literal(0),
    )


def inserting_deliveries(dialect: str, rows: sa.Select[*tuple[Any, ...]]) -> Insert:
    """`INSERT … SELECT` of these rows, passing over whom the message goes to already."""
    statement = insert_named(dialect, Delivery).from_select(list(DELIVERY_COLUMNS), rows)
    return statement.on_conflict_do_nothing(index_elements=["message_id", "address_id"])


def unheard() -> sa.ColumnElement[Any]:
    """The order of a prompt: those longest unheard first, for whom the tier may have no room later."""
    return table_of(Address).c.last_inbound_at.asc().nulls_first()


def reachable(now: Any) -> tuple[sa.ColumnElement[bool], ...]:
    """Where a member may be written to now: neither suspended, nor stopped, nor taking a rest."""
    address, member = table_of(Address), table_of(Member)
    return (
        address.c.suspended_at.is_(None),
        member.c.stopped_at.is_(None),
        sa.or_(member.c.paused_until.is_(None), member.c.paused_until <= now),
    )


@cache
def ending() -> sa.Select[*tuple[Any, ...]]:
    """Of the next `most` memberships of a `community` behind `after` the last one, and how many they are."""
    table = table_of(Membership)
    step = (
        sa.select(table.c.id)
        .where(
            table.c.community_id == sa.bindparam("community"),
            table.c.id > sa.bindparam("after"),
            table.c.left_at.is_(None),
        )
        .order_by(table.c.id)
        .limit(sa.bindparam("most", type_=sa.Integer))
        .subquery()
    )
    return sa.select(sa.func.max(step.c.id), sa.func.count())
