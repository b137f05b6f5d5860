"""Noting what was decided of a claim: what goes never, later or with a digest, and how much went today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

import sqlalchemy as sa

from storage.deliveries.addresses import note_parked
from storage.deliveries.policy import Sifted
from storage.dialect import table_of
from storage.tables import Address, Delivery, DeliveryState, Priority

S = DeliveryState


def note(connection: sa.Connection, sifted: Sifted, now: datetime) -> None:
    """Store what becomes of what does not go, and how much has gone; the wanted are the claim's matter."""
    parked = [row.id for row in sifted.parked]
    for state, ids in ((S.CANCELLED, sifted.cancelled), (S.DIGEST, sifted.over), (S.PARKED, parked)):
        if ids:
            connection.execute(_ending(), {"ids": ids, "state": state})
    if parked:
        note_parked(connection, sorted({row.address_id for row in sifted.parked}), now)
    for until, ids in sifted.held.items():  # no provider's time holds any more
        connection.execute(_holding(), {"ids": ids, "until": until})
    together: dict[tuple[date, int], list[int]] = defaultdict(list)
    for address_id, count in sifted.counts.items():
        together[count].append(address_id)
    for (day, used), addresses in together.items():
        connection.execute(_counting(), {"ids": sorted(addresses), "day": day, "used": used})


@cache
def _ending() -> sa.Update:
    table = table_of(Delivery)
    state = sa.bindparam("state", type_=table.c.state.type)
    these = table.c.id.in_(sa.bindparam("ids", expanding=True))
    return sa.update(table).where(these).values(state=state)


@cache
def _holding() -> sa.Update:
    table = table_of(Delivery)
    until = sa.bindparam("until", type_=table.c.due_at.type)
    these = table.c.id.in_(sa.bindparam("ids", expanding=True))
    return sa.update(table).where(these).values(due_at=until, error=None)


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
