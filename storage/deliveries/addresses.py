"""What deliveries tell of the addresses they go to: gone, moved, or waiting for a word."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from storage.dialect import table_of
from storage.tables import (
    Address,
    Delivery,
    DeliveryState,
)


def suspend(connection: sa.Connection, address_id: int, reason: str, now: datetime) -> None:
    """Send nothing to an address until it writes again; its member stays a member."""
    connection.execute(
        sa.update(Address)
        .where(col(Address.id) == address_id, col(Address.suspended_at).is_(None))
        .values(suspended_at=now, suspended_reason=reason)
    )


def note_parked(
    connection: sa.Connection, addresses: Sequence[int], now: datetime, *, close_window: bool = False
) -> None:
    """Something waits until these addresses write; they are nudged, a day after the nudge before at most."""
    connection.execute(_parking(close_window), {"ids": list(addresses), "now": now})


@cache
def _parking(close_window: bool) -> sa.Update:
    table = table_of(Address)
    at = sa.bindparam("now", type_=table.c.nudge_at.type)
    values: dict[str, Any] = {
        "parked_since": sa.func.coalesce(table.c.parked_since, at),
        "nudge_at": sa.func.coalesce(table.c.nudge_at, table.c.nudged_until, at),
    }
    closed = {"window_closed": True} if close_window else {}
    return (
        sa.update(table).where(table.c.id.in_(sa.bindparam("ids", expanding=True))).values(**values, **closed)
    )


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
        connection.execute(this.values(state=DeliveryState.CANCELLED))
