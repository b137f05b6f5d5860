"""Releasing: what waited for somebody to write goes, in the order in which it was said, in few messages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import id_of, rows_of, table_of
from storage.digests.arranging import arrange
from storage.digests.giving import give
from storage.messages import TOGETHER
from storage.tables import (
    Address,
    Contribution,
    Delivery,
    DeliveryState,
    MediaFile,
    Member,
    Message,
    Priority,
)

S = DeliveryState
AT_ONCE = 200
"""So many of the oldest are looked at when somebody writes."""

APART = timedelta(microseconds=1)
"""Between two that were released together, so that they keep their order."""


async def release(session: AsyncSession, address_id: int, now: datetime) -> bool:
    """A person writes, and their window opens: what waited for that goes; whether all of it does.

    However much that is, a few statements do it: of what is behind the oldest `AT_ONCE` the digest takes what
    it can tell, and the rest waits until they write again.
    """
    had_digest = await _take_apart(session, address_id)
    parked = (await session.execute(_parked(), {"address": address_id, "most": AT_ONCE})).all()
    arranged = arrange(parked, now)
    more = len(parked) == AT_ONCE
    if more:
        had_digest = await _leave_to_digest(session, address_id, parked[-1].id) or had_digest
    item = table_of(Delivery)
    for state, ids in ((S.CANCELLED, arranged.useless), (S.DIGEST, arranged.over)):
        if ids:
            await session.execute(sa.update(item).where(item.c.id.in_(ids)).values(state=state))
    for index, group in enumerate(arranged.groups):
        at = now - APART * (len(arranged.groups) - index)
        if len(group.ids) == 1:
            await _queue(session, group.ids[0], at)
        else:
            await _join(session, address_id, group.ids, at)
    if had_digest or arranged.over:
        await give(session, address_id, now, Priority.DIRECT)
    return not more or not await _waits(session, address_id)


async def _leave_to_digest(session: AsyncSession, address_id: int, after: int) -> bool:
    """What was said to the community behind this delivery waits for a digest, but no prompt; whether any."""
    item, message = table_of(Delivery), table_of(Message)
    prompt = sa.exists().where(message.c.id == item.c.message_id, message.c.run_id.is_not(None))
    these = sa.update(item).where(
        *_waiting(), item.c.id > after, item.c.priority == Priority.COMMUNITY, ~prompt
    )
    done = await session.execute(these.values(state=S.DIGEST), {"address": address_id})
    return rows_of(done) > 0


async def _waits(session: AsyncSession, address_id: int) -> bool:
    statement = sa.select(col(Delivery.id)).where(*_waiting()).limit(1)
    return (await session.execute(statement, {"address": address_id})).first() is not None


async def _take_apart(session: AsyncSession, address_id: int) -> bool:
    """Digests that were parked wait for the next, and what was to go together is single again.

    Whether there was a digest.
    """
    item = table_of(Delivery)
    whole = {"address": address_id, "keys": [TOGETHER]}
    joint = list((await session.execute(_wholes(), whole)).scalars())
    digests = list((await session.execute(_digests(), {"address": address_id})).scalars())
    for ids, state in ((joint, S.PARKED), (digests, S.DIGEST)):
        if ids:
            bundled = (item.c.bundle_id.in_(ids), item.c.state == S.BUNDLED)
            await session.execute(sa.update(item).where(*bundled).values(state=state, bundle_id=None))
            await session.execute(sa.update(item).where(item.c.id.in_(ids)).values(state=S.CANCELLED))
    return bool(digests)


async def _queue(session: AsyncSession, delivery_id: int, at: datetime) -> None:
    item = table_of(Delivery)
    asked_for = sa.case(
        (item.c.priority == Priority.COMMUNITY, sa.literal(Priority.DIRECT, item.c.priority.type)),
        else_=item.c.priority,
    )
    queued = {"state": S.QUEUED, "due_at": at, "priority": asked_for}
    await session.execute(sa.update(item).where(item.c.id == delivery_id).values(**queued))


async def _join(session: AsyncSession, address_id: int, ids: Sequence[int], at: datetime) -> None:
    """Let these go as one message; what it says is looked up when it is sent."""
    message, item, address = table_of(Message), table_of(Delivery), table_of(Address)
    blank: dict[str, Any] = {"variables": {}, "buttons": [], "carries": False}
    said = {"text_key": TOGETHER, "created_at": at, **blank}
    adding = sa.insert(message).values(place_id=_place_of(address_id)).returning(message.c.id)
    message_id = id_of((await session.execute(adding, said)).scalar_one())
    channel = sa.select(address.c.channel).where(address.c.id == address_id).scalar_subquery()
    values = {
        "message_id": message_id,
        "address_id": address_id,
        "channel": channel,
        "state": S.QUEUED,
        "priority": Priority.DIRECT,
        "attempts": 0,
        "due_at": at,
        "size": 0,
    }
    whole = (await session.execute(sa.insert(item).values(**values).returning(item.c.id))).scalar_one()
    bundled = {"state": S.BUNDLED, "bundle_id": whole}
    await session.execute(sa.update(item).where(item.c.id.in_(ids)).values(**bundled))


def _place_of(address_id: int) -> sa.ScalarSelect[Any]:
    """The community in which the member at an address speaks."""
    member, address = table_of(Member), table_of(Address)
    there = sa.select(member.c.community_id).join(address, address.c.member_id == member.c.id)
    return there.where(address.c.id == address_id).scalar_subquery()


@cache
def _wholes() -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(col(Delivery.id))
        .join(Message, col(Message.id) == col(Delivery.message_id))
        .where(*_waiting(), col(Message.text_key).in_(sa.bindparam("keys", expanding=True)))
    )


@cache
def _digests() -> sa.Select[*tuple[Any, ...]]:
    return sa.select(col(Delivery.id)).where(*_waiting(), col(Delivery.priority) == Priority.DIGEST)


@cache
def _parked() -> sa.Select[*tuple[Any, ...]]:
    """What is parked at an address, with what decides whether it may go together with others."""
    return (
        sa.select(
            col(Delivery.id),
            col(Delivery.priority),
            col(Message.text_key),
            col(Message.variables),
            col(Message.buttons),
            col(Message.picture),
            col(Message.run_id),
            col(Message.created_at).label("said_at"),
            col(Message.carries),
            sa.func.length(col(Contribution.text)).label("length"),
            col(MediaFile.kind).label("media_kind"),
            col(Member.files_at_once),
        )
        .select_from(Delivery)
        .join(Address, col(Address.id) == col(Delivery.address_id))
        .join(Message, col(Message.id) == col(Delivery.message_id))
        .outerjoin(Member, col(Member.id) == col(Address.member_id))
        .outerjoin(Contribution, col(Contribution.id) == col(Message.contribution_id))
        .outerjoin(MediaFile, sa.and_(col(MediaFile.id) == col(Contribution.media_id), col(Message.carries)))
        .where(*_waiting())
        .order_by(col(Delivery.id))
        .limit(sa.bindparam("most", type_=sa.Integer))
    )


def _waiting() -> tuple[sa.ColumnElement[bool] | sa.TextClause, ...]:
    return (
        col(Delivery.address_id) == sa.bindparam("address"),
        sa.text("deliveries.state = 'parked'"),  # literal: the partial index needs it
    )
