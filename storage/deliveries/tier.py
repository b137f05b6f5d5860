"""The tier: how many people the provider lets us write to first in a moving 24 hours.

They are counted in the database, five minutes at a time, so that it holds across restarts. Who was counted
counts once in their 24 hours, however much goes to them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from storage.dialect import Insert, insert_named, table_of
from storage.tables import Address, Delivery, DeliveryState, Initiation, Tier

S = DeliveryState
GONE = (S.SENDING, S.UNKNOWN, S.SENT, S.DELIVERED, S.READ)
"""What has been written to somebody, or may have been."""

DAY = timedelta(days=1)
BUCKET = timedelta(minutes=5)
FIRST = datetime(1970, 1, 1)  # noqa: DTZ001 - only ever added to a span

LOWEST = 200
"""No account has less than 250: a refusal below this is about the pace to one person, and no tier."""

SPREAD = timedelta(minutes=10)
"""Within so long they come after one another when there is room again, those longest unheard first."""

HALF = timedelta(days=30)
"""Who has been unheard for so long comes after half of that."""


@dataclass(slots=True)
class Room:
    """How many people were written to first (`used`) and may be (`limit`), and when the next place frees."""

    used: int
    limit: int | None
    frees_at: datetime
    admitted: set[int] = field(default_factory=set)
    """The addresses that were counted."""

    @property
    def left(self) -> int | None:
        """Places that are left; None: any number."""
        return None if self.limit is None else max(self.limit - self.used, 0)

    def admits(self, address_id: int, initiated_at: datetime | None, now: datetime) -> bool:
        """Count a person whom we write to first, unless they count already; False if there is no place."""
        if address_id in self.admitted or (initiated_at is not None and initiated_at > now - DAY):
            return True
        if self.limit is not None and self.used >= self.limit:
            return False
        self.used += 1
        self.admitted.add(address_id)
        return True

    def later(self, last_inbound_at: datetime | None, now: datetime) -> datetime:
        """When to look again for somebody who found no place: the longer unheard, the sooner."""
        again = max(self.frees_at, now + BUCKET)
        if last_inbound_at is None:
            return again
        return again + SPREAD * (HALF / (HALF + max(now - last_inbound_at, timedelta())))


def load_room(connection: sa.Connection, channel: str, tier: int | None, now: datetime) -> Room:
    """Look up how much room there is: what is set, or what the last refusal of the day has taught."""
    counts = connection.execute(_counting(), {"channel": channel, "since": now - DAY - BUCKET}).all()
    return _room(counts, _still(counts, now), tier, now)


async def room_of(session: AsyncSession, channel: str, tier: int | None, now: datetime) -> Room:
    """The same, for a handler."""
    counts = (await session.execute(_counting(), {"channel": channel, "since": now - DAY - BUCKET})).all()
    return _room(counts, _still(counts, now), tier, now)


def _still(counts: Sequence[Any], now: datetime) -> int | None:
    """What the last refusal of the day has taught."""
    if not counts or counts[0].learnt_at is None or counts[0].learnt_at <= now - DAY:
        return None
    learnt: int = counts[0].learnt
    return learnt


def _room(counts: Sequence[Any], learnt: int | None, tier: int | None, now: datetime) -> Room:
    limits = [limit for limit in (tier, learnt) if limit is not None]
    return Room(
        used=sum(row.people for row in counts),
        limit=min(limits) if limits else None,
        frees_at=(counts[0].at if counts else bucket_of(now)) + BUCKET + DAY,
    )


def note_admitted(connection: sa.Connection, channel: str, addresses: Sequence[int], now: datetime) -> None:
    """Store who was counted."""
    connection.execute(_initiating(), {"ids": list(addresses), "now": now})
    values = {"channel": channel, "at": bucket_of(now), "people": len(addresses)}
    connection.execute(_adding(connection.dialect.name), values)


def give_back(connection: sa.Connection, delivery_id: int, address_id: int) -> bool:
    """Whom a delivery was the first to write to was not written to, and does not count; whether they did."""
    delivery, address = table_of(Delivery), table_of(Address)
    other = delivery.alias()
    used = sa.exists().where(  # what was claimed with it has gone, or may have
        other.c.address_id == address_id,
        other.c.id != delivery_id,
        other.c.tried_at == address.c.initiated_at,
        other.c.state.in_(GONE),
    )
    row = connection.execute(
        sa.select(delivery.c.channel, delivery.c.tried_at, address.c.last_inbound_at)
        .join(address, address.c.id == address_id)
        .where(delivery.c.id == delivery_id, address.c.initiated_at == delivery.c.tried_at, ~used)
    ).first()
    if row is None:
        return False
    connection.execute(sa.update(address).where(address.c.id == address_id).values(initiated_at=None))
    connection.execute(_taking(), {"b_channel": row.channel, "b_at": bucket_of(row.tried_at)})
    return True


def learn(connection: sa.Connection, delivery_id: int, address_id: int, now: datetime) -> None:
    """The provider refused a person too many: what has gone until now is the limit, for a day.

    What it says is also about the pace to one person; so it only counts where no template of theirs went
    before, and where the number can be a tier's.
    """
    delivery = table_of(Delivery)
    channel = sa.select(delivery.c.channel).where(delivery.c.id == delivery_id)
    name = str(connection.execute(channel).scalar_one())
    if load_room(connection, name, None, now).used <= LOWEST or not give_back(
        connection, delivery_id, address_id
    ):
        return
    used = load_room(connection, name, None, now).used
    values = {"channel": name, "learnt": used, "learnt_at": now}
    statement = insert_named(connection.dialect.name, Tier).values(**values)
    known = {"learnt": used, "learnt_at": now}
    connection.execute(statement.on_conflict_do_update(index_elements=["channel"], set_=known))


async def forget(session: AsyncSession, now: datetime) -> None:
    """Delete what counts no more."""
    table = table_of(Initiation)
    await session.execute(sa.delete(table).where(table.c.at < now - DAY - 2 * BUCKET))


def bucket_of(at: datetime) -> datetime:
    """The five minutes that a time lies in."""
    return at - (at.replace(tzinfo=None) - FIRST) % BUCKET


@cache
def _counting() -> sa.Select[*tuple[Any, ...]]:
    table, tier = table_of(Initiation), table_of(Tier)
    return (
        sa.select(table.c.at, table.c.people, tier.c.learnt, tier.c.learnt_at)
        .select_from(table.outerjoin(tier, tier.c.channel == table.c.channel))
        .where(
            table.c.channel == sa.bindparam("channel"), table.c.at > sa.bindparam("since"), table.c.people > 0
        )
        .order_by(table.c.at)
    )


@cache
def _initiating() -> sa.Update:
    table = table_of(Address)
    now = sa.bindparam("now", type_=table.c.initiated_at.type)
    these = table.c.id.in_(sa.bindparam("ids", expanding=True))
    return sa.update(table).where(these).values(initiated_at=now)


@cache
def _adding(dialect: str) -> Insert:
    table, statement = table_of(Initiation), insert_named(dialect, Initiation)
    more = {"people": table.c.people + statement.excluded.people}
    return statement.on_conflict_do_update(index_elements=["channel", "at"], set_=more)


@cache
def _taking() -> sa.Update:
    table = table_of(Initiation)
    return (
        sa.update(table)
        .where(
            table.c.channel == sa.bindparam("b_channel"),
            table.c.at == sa.bindparam("b_at"),
            table.c.people > 0,
        )
        .values(people=table.c.people - 1)
    )
