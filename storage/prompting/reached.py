"""Which prompt somebody answers: the one that they quote, or the last that reached them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import reflections
from storage.tables import (
    Address,
    Delivery,
    DeliveryState,
    GroupPresence,
    Member,
    Membership,
    Message,
    PromptRun,
    RunState,
)
from storage.tables.prompting import ANSWER_WEEK

REACHED = (DeliveryState.SENT, DeliveryState.DELIVERED, DeliveryState.READ, DeliveryState.BUNDLED)


@dataclass(frozen=True, slots=True)
class Run:
    """The firing of a prompt that somebody answers; `prompt`, `text` and `frame` as in the table."""

    id: int
    community_id: int
    prompt: str
    text: str
    frame: str | None


RUN = [getattr(PromptRun, name) for name in Run.__slots__]


async def quoted(session: AsyncSession, channel: str, provider_id: str) -> Run | None:
    """The run whose prompt came with a delivery of ours, which someone quotes."""
    statement = (
        sa.select(*RUN)
        .select_from(Delivery)
        .join(Message, col(Message.id) == col(Delivery.message_id))
        .join(PromptRun, col(PromptRun.id) == col(Message.run_id))
        .where(col(Delivery.channel) == channel, col(Delivery.provider_id) == provider_id)
        .limit(1)
    )
    row = (await session.execute(statement)).first()
    return Run(*row) if row else None


async def of_member(session: AsyncSession, run_id: int, member_id: int) -> Run | None:
    """A run in a community that a member is in."""
    statement = sa.select(*RUN).join(*_belongs_to(member_id)).where(col(PromptRun.id) == run_id)
    row = (await session.execute(statement)).first()
    return Run(*row) if row else None


async def waiting(session: AsyncSession, member_id: int, now: datetime) -> Run | None:
    """The last prompt of the week that reached a member, alone or in a group that they are in.

    None if they have reflected on it, or said that they do not want to, on that one or any.
    """
    statement = (
        sa.select(*RUN)
        .join(*_belongs_to(member_id))
        .join(Member, col(Member.id) == col(Membership.member_id))
        .where(
            col(PromptRun.state) == RunState.FIRED,
            col(PromptRun.fired_at) > now - ANSWER_WEEK,
            col(Member.wants_prompts),
        )
        .order_by(col(PromptRun.fired_at).desc(), col(PromptRun.id).desc())
    )
    runs = [Run(*row) for row in await session.execute(statement)]
    reached = await _reached(session, [run.id for run in runs], member_id) if runs else set()
    run = next((run for run in runs if run.id in reached), None)
    return run if run is not None and await reflections.on_run(session, run.id, member_id) is None else None


async def _reached(session: AsyncSession, runs: Sequence[int], member_id: int) -> set[int]:
    """The runs whose prompt reached a member: found by their few addresses, not among all its deliveries."""
    own = sa.select(col(Address.id)).where(col(Address.member_id) == member_id)
    groups = sa.select(col(GroupPresence.group_id)).where(col(GroupPresence.member_id) == member_id)
    addresses = list((await session.execute(own.union_all(groups))).scalars())
    statement = (
        sa.select(col(Message.run_id))
        .join(Delivery, col(Delivery.message_id) == col(Message.id))
        .where(
            col(Message.run_id).in_(runs),
            col(Delivery.address_id).in_(addresses),
            col(Delivery.state).in_(REACHED),
        )
    )
    return {run for run in (await session.execute(statement)).scalars() if run is not None}


def _belongs_to(member_id: int) -> tuple[type[Membership], sa.ColumnElement[bool]]:
    here = sa.and_(
        col(Membership.community_id) == col(PromptRun.community_id),
        col(Membership.member_id) == member_id,
        col(Membership.left_at).is_(None),
    )
    return Membership, here
