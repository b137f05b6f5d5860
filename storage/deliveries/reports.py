"""Reports: what providers say later of what they took, late, repeated and out of order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from storage.deliveries.addresses import note_parked, suspend
from storage.deliveries.outcomes import one_of
from storage.deliveries.tier import learn
from storage.dialect import rows_of, table_of
from storage.retracting import IN_FLIGHT
from storage.tables import (
    Delivery,
    DeliveryState,
)
from storage.templates import Refusal, refuse

S = DeliveryState
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


@dataclass(frozen=True, slots=True)
class Report:
    """A provider's later word on one try of a delivery, found by our id or else by the provider's.

    Where `attempt` says which try it was, a word on an earlier one than the last changes nothing.

    One that asks for another try (`queued`, due at `due_at`) fails instead after `tries` of them.
    """

    channel: str
    state: DeliveryState
    now: datetime
    provider_id: str
    delivery_id: int | None = None
    attempt: int | None = None
    error: str | None = None
    due_at: datetime | None = None
    tries: int = 0
    suspend: str | None = None
    close_window: bool = False
    tier_full: bool = False
    refused: Refusal | None = None


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
            {
                "b_id": one.delivery_id,
                "b_channel": one.channel,
                "b_provider_id": one.provider_id,
                "b_attempt": one.attempt,
            }
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
            table.c.attempts
            == sa.func.coalesce(sa.bindparam("b_attempt", type_=sa.Integer), table.c.attempts),
            one_of(table.c.state, COMES_BEFORE[state]),
        )
        .values(state=state, provider_id=provider_id)
    )


def _report_one(connection: sa.Connection, report_: Report) -> bool:
    if report_.delivery_id is not None:
        found = sa.and_(
            col(Delivery.id) == report_.delivery_id,
            col(Delivery.channel) == report_.channel,
            sa.or_(col(Delivery.provider_id).is_(None), col(Delivery.provider_id) == report_.provider_id),
        )
        if report_.attempt is not None:
            found &= col(Delivery.attempts) == report_.attempt
    else:
        found = sa.and_(
            col(Delivery.channel) == report_.channel, col(Delivery.provider_id) == report_.provider_id
        )
    values: dict[str, Any] = {"state": report_.state, "provider_id": report_.provider_id}
    if report_.error is not None:
        values["error"] = report_.error
    if report_.state is S.PARKED:
        values["provider_id"] = None  # it goes as another message one day
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
        note_parked(connection, [address], report_.now, close_window=report_.close_window)
    if report_.tier_full and report_.delivery_id is not None:
        learn(connection, report_.delivery_id, address, report_.now)
    if report_.refused is not None:
        refuse(connection, report_.refused)
    return True
