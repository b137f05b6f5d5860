"""Counting deliveries: by the month in which a message was said, where, and by what it costs.

A delivery counts once, by its state; when that becomes another, a step tells (see `DeliveryStep`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.figures.words import month_of, prefix_of
from storage.tables import Address, Delivery, DeliveryState, DeliveryStep, Message

S = DeliveryState
COUNTED = {
    S.SENT: "sent",
    S.DELIVERED: "delivered",
    S.READ: "read",
    S.FAILED: "failed",
    S.PARKED: "parked",
    S.RETRACTING: "retracted",
    S.RETRACTED: "retracted",
}
SIZE = "size"
PRICED = ("whatsapp", "sms")
"""Channels on which it depends on the number what a message costs."""

Where = tuple[int, str]
Rows = sa.Select[*tuple[Any, ...]]


def name_of(channel: str, prefix: str | None, category: str | None, what: str) -> str:
    """The name of a count: `what` is a state, or the bytes."""
    return f"{channel}|{prefix or ''}|{category or ''}|{what}"


@dataclass(slots=True)
class Steps:
    """What steps change, by community and month; of what was deleted how much stays counted for good."""

    ids: list[int] = field(default_factory=list)
    traffic: dict[Where, dict[str, int]] = field(default_factory=dict)
    gone: dict[Where, dict[str, int]] = field(default_factory=dict)


async def read(session: AsyncSession, most: int) -> Steps:
    """The oldest steps, and what they change."""
    ids = [*(await session.execute(_oldest(most))).scalars()]
    steps = Steps(ids)
    if not ids:
        return steps
    traffic: defaultdict[Where, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    gone: defaultdict[Where, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in await session.execute(_changes(ids[0], ids[-1])):
        if row.place is None or row.month is None:
            continue
        into, where = (traffic, gone)[not row.after][row.place, row.month], -1 if row.after else 1
        for state, category, sign, size in (
            (row.before, row.category_before, where, row.size_before),
            (row.after, row.category_after, 1, row.size_after),
        ):
            if (counted := COUNTED.get(state and S(state))) is not None:
                into[name_of(row.channel, row.prefix, category, counted)] += sign * row.number
                into[name_of(row.channel, row.prefix, category, SIZE)] += sign * size
    steps.traffic = {key: {**counts} for key, counts in traffic.items()}
    steps.gone = {key: {**counts} for key, counts in gone.items()}
    return steps


def _oldest(most: int) -> sa.Select[Any]:
    return sa.select(col(DeliveryStep.id)).order_by(col(DeliveryStep.id)).limit(most)


def _prefix(channel: Any) -> sa.ColumnElement[str]:
    return sa.case((channel.in_(PRICED), prefix_of(col(Address.value))), else_="")


def _place() -> sa.ColumnElement[Any]:
    return sa.func.coalesce(col(Message.community_id), col(Message.place_id))


def _changes(first: int, last: int) -> Rows:
    """Steps of what was deleted since know where they were by its last one."""
    step, end = DeliveryStep, sa.orm.aliased(DeliveryStep)
    prefix = sa.func.coalesce(
        col(step.prefix), sa.case((col(Address.id).is_not(None), _prefix(col(step.channel)))), col(end.prefix)
    )
    groups: tuple[Any, ...] = (
        sa.func.coalesce(col(step.place_id), _place(), col(end.place_id)).label("place"),
        sa.func.coalesce(col(step.month), month_of(col(Message.created_at)), col(end.month)).label("month"),
        col(step.channel).label("channel"),
        prefix.label("prefix"),
        col(step.category_before).label("category_before"),
        col(step.category_after).label("category_after"),
        col(step.before).label("before"),
        col(step.after).label("after"),
    )
    return (
        sa.select(
            *groups,
            sa.func.count().label("number"),
            sa.func.sum(col(step.size_before)).label("size_before"),
            sa.func.sum(col(step.size_after)).label("size_after"),
        )
        .select_from(step)
        .outerjoin(Message, col(Message.id) == col(step.message_id))
        .outerjoin(Address, col(Address.id) == col(step.address_id))
        .outerjoin(
            end,
            sa.and_(
                col(Message.id).is_(None), col(end.delivery_id) == col(step.delivery_id), col(end.after) == ""
            ),
        )
        .where(col(step.id).between(first, last))
        .group_by(*groups)
    )


def of_all() -> Rows:
    """All deliveries that count, by community, month and what they cost."""
    groups: tuple[Any, ...] = (
        _place().label("place"),
        month_of(col(Message.created_at)).label("month"),
        col(Delivery.channel).label("channel"),
        _prefix(col(Delivery.channel)).label("prefix"),
        col(Delivery.category).label("category"),
        col(Delivery.state).label("state"),
    )
    return (
        sa.select(*groups, sa.func.count().label("number"), sa.func.sum(col(Delivery.size)).label("size"))
        .select_from(Delivery)
        .join(Message, col(Message.id) == col(Delivery.message_id))
        .join(Address, col(Address.id) == col(Delivery.address_id))
        .where(col(Delivery.state).in_([*COUNTED]), _place().is_not(None))
        .group_by(*groups)
    )


def summed(rows: Iterable[Any]) -> dict[Where, dict[str, int]]:
    """What `of_all` found, by community and month."""
    found: defaultdict[Where, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in rows:
        counts = found[row.place, row.month]
        counts[name_of(row.channel, row.prefix, row.category, COUNTED[row.state])] += row.number
        counts[name_of(row.channel, row.prefix, row.category, SIZE)] += row.size
    return {key: {**counts} for key, counts in found.items()}


async def drop(session: AsyncSession, ids: Sequence[int]) -> None:
    """These steps are counted."""
    for start in range(0, len(ids), 5000):
        part = ids[start : start + 5000]
        await session.execute(sa.delete(DeliveryStep).where(col(DeliveryStep.id).in_(part)))
