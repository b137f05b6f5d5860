"""What deliveries tell of the addresses they go to: gone, moved, or waiting for a word."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

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


def note_parked(connection: sa.Connection, address_id: int, now: datetime, *, close_window: bool) -> None:
    """Something waits until this address writes: for the first time, or since it was last nudged."""
    told = col(Address.parked_since) <= col(Address.nudged_at)
    untold_since = sa.case(
        (sa.or_(col(Address.parked_since).is_(None), told), now), else_=col(Address.parked_since)
    )
    values: dict[str, Any] = {"parked_since": untold_since}
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
        connection.execute(this.values(state=DeliveryState.CANCELLED))
