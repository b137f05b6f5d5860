"""Leases: one process at a time owns what a name stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from storage.dialect import insert_for, rows_of, table_of
from storage.tables import Lease


@dataclass(frozen=True, slots=True)
class Request:
    """`holder` wants to own `name` until `until`."""

    name: str
    holder: str
    now: datetime
    until: datetime


def acquire(connection: sa.Connection, requests: Sequence[Request]) -> list[bool]:
    """Writer operation: take or renew leases; for each whether the holder owns it now."""
    return [_acquire_one(connection, one) for one in requests]


def _acquire_one(connection: sa.Connection, one: Request) -> bool:
    values = {"holder": one.holder, "expires_at": one.until}
    statement = (
        insert_for(connection, Lease)
        .values(name=one.name, **values)
        .on_conflict_do_update(
            index_elements=["name"],
            set_=values,
            where=sa.or_(col(Lease.holder) == one.holder, col(Lease.expires_at) <= one.now),
        )
    )
    return rows_of(connection.execute(statement)) > 0


def release(connection: sa.Connection, requests: Sequence[Request]) -> list[None]:
    """Writer operation: give leases up, so that another process need not wait for their end."""
    for one in requests:
        connection.execute(
            sa.delete(Lease).where(col(Lease.name) == one.name, col(Lease.holder) == one.holder)
        )
    return [None] * len(requests)


def holds(connection: sa.Connection, name: str, holder: str, now: datetime) -> bool:
    """Whether the holder owns the name, within a transaction that relies on it."""
    values = {"name": name, "holder": holder, "now": now}
    return connection.execute(_holding(), values).first() is not None


@cache
def _holding() -> sa.Select[*tuple[Any, ...]]:
    table = table_of(Lease)
    return sa.select(sa.literal(1)).where(
        table.c.name == sa.bindparam("name"),
        table.c.holder == sa.bindparam("holder"),
        table.c.expires_at > sa.bindparam("now"),
    )
