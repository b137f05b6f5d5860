"""What waits, and the digest that it goes with."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa

from storage.dialect import table_of
from storage.messages import DIGEST
from storage.tables import Address, Delivery, DeliveryState, Message


def said(community_id: int | None, now: datetime) -> dict[str, Any]:
    """The columns of the message that a digest is; what it says is looked up when it is sent."""
    blank: dict[str, Any] = {"variables": {}, "buttons": [], "carries": False}
    return {"text_key": DIGEST, "community_id": community_id, "created_at": now, **blank}


@cache
def saying() -> sa.Executable:
    """Store such a message; returns its id."""
    table = table_of(Message)
    return sa.insert(table).returning(table.c.id)


@cache
def bundling() -> sa.Update:
    """What waits goes with its reader's digest."""
    item, digest = table_of(Delivery), table_of(Delivery).alias("digest")
    reader, theirs = table_of(Address).alias("reader"), table_of(Address).alias("theirs")
    return (
        sa.update(item)
        .where(
            digest.c.message_id == sa.bindparam("message"),
            reader.c.id == digest.c.address_id,
            theirs.c.member_id == reader.c.member_id,
            item.c.address_id == theirs.c.id,
            sa.text("deliveries.state = 'digest'"),
            item.c.due_at <= sa.bindparam("until"),
        )
        .values(state=DeliveryState.BUNDLED, bundle_id=digest.c.id)
    )


@cache
def waiting_for() -> sa.Select[*tuple[Any, ...]]:
    """Something that waits for the person at an address, if anything does."""
    item, reader, theirs = (
        table_of(Delivery),
        table_of(Address).alias("reader"),
        table_of(Address).alias("theirs"),
    )
    return (
        sa.select(item.c.id)
        .select_from(reader)
        .join(theirs, theirs.c.member_id == reader.c.member_id)
        .join(item, item.c.address_id == theirs.c.id)
        .where(
            reader.c.id == sa.bindparam("address"),
            sa.text("deliveries.state = 'digest'"),
            item.c.due_at <= sa.bindparam("until"),
        )
        .limit(1)
    )
