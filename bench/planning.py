"""The sender's plan: what window, pause, quiet hours and tier cost a delivery more than a bare claim."""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from time import process_time
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from bench import people
from bench.figures import Figure, figure
from storage import deliveries, leases
from storage.database import Database
from storage.deliveries import Claim, Due, Plan
from storage.deliveries.said import load_said
from storage.leases import Request
from storage.tables import Address, Delivery, DeliveryState, Member, Priority
from tests.databases import Databases

S = DeliveryState
MEMBERS, SIZE, CLAIM, PAIRS = 12_000, 50, 100, 3
NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
PLAN = Plan(timedelta(hours=24), frozenset({("prompt", "en"), ("nudge", "en")}), tier=100_000)
DUE = """
UPDATE communities SET quiet_from = 20, quiet_to = 6;
UPDATE addresses SET last_inbound_at = '2026-01-02 08:00:00.000000' WHERE id % 3 != 0;
INSERT INTO prompt_runs (community_id, prompt, text, state, fired_at)
  SELECT id, 'x', '', 'fired', '{at}' FROM communities;
INSERT INTO messages (text_key, variables, buttons, community_id, carries, run_id, created_at)
  SELECT 'prompt-weekly', '{{}}', '[]', community_id, 0, id, '{at}' FROM prompt_runs;
INSERT INTO messages (text_key, variables, buttons, community_id, carries, created_at)
  SELECT 'menu', '{{}}', '[]', id, 0, '{at}' FROM communities;
INSERT INTO deliveries (message_id, address_id, channel, state, priority, attempts, due_at, size)
  SELECT g.id, m.address_id, 'whatsapp', 'queued', 'c-community', 0, '{at}', 0
  FROM members m JOIN messages g ON g.community_id = m.community_id
  WHERE (g.run_id IS NOT NULL) = (m.id % 2 = 0);
ANALYZE;
"""
"""A third of the people wrote today; of the others half get a prompt, as a template, and half must wait."""

Step = Callable[[Database], Awaitable[int]]


async def measure(fresh: Databases) -> Sequence[Figure]:
    """Microseconds a delivery of a claim with the plan, and of a bare one."""
    pairs = []
    for _ in range(PAIRS):
        bare = await _each(fresh, _bare)
        pairs.append((bare, await _each(fresh, _planned)))
    more = sorted(ours - bare for bare, ours in pairs)[PAIRS // 2]
    floor = sorted(bare for bare, _ in pairs)[PAIRS // 2]
    return [
        figure("the sender's plan, more than a bare claim", more, "µs a delivery",
               floor=floor, ratio=(more + floor) / floor, goal="value < 20"),
    ]  # fmt: skip


async def _each(fresh: Databases, step: Step) -> float:
    """Microseconds of work a delivery until all are claimed or put off; the disk is the same for both."""
    url = fresh.sqlite()
    people.found(url, MEMBERS, size=SIZE)
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        connection.executescript(DUE.format(at=people.AT))
    database = Database(url)
    await database.open()
    lease = Request("send:whatsapp", "bench", NOW, NOW + timedelta(hours=1))
    await database.writer.do(leases.acquire, lease)
    try:
        await step(database)  # what is built once is built
        began, claimed = process_time(), 0
        while count := await step(database):
            claimed += count
        return (process_time() - began) * 1e6 / (MEMBERS - CLAIM)
    finally:
        await database.close()


async def _planned(database: Database) -> int:
    claim = Claim("whatsapp", "bench", NOW, CLAIM, plan=PLAN)
    return len(await database.writer.do(deliveries.claim, claim))


async def _bare(database: Database) -> int:
    return await database.writer.do(_claim, CLAIM)


def _claim(connection: sa.Connection, limits: Sequence[int]) -> list[int]:
    """Writer operation: what is due, with its address and its message, marked as being sent; no more."""
    return [len(_claim_one(connection, limit)) for limit in limits]


def _claim_one(connection: sa.Connection, limit: int) -> list[Due]:
    if not leases.holds(connection, "send:whatsapp", "bench", NOW):
        return []
    rows = connection.execute(BARE, {"now": NOW, "most": limit}).all()
    if not rows:
        return []
    said = load_said(connection, {row.message_id for row in rows}, "whatsapp")
    due = [
        Due(
            id=row.id,
            message=said[row.message_id],
            address_id=row.address_id,
            value=row.value,
            kind=row.kind,
            language=row.language,
            attempts=row.attempts + 1,
            tried_at=row.tried_at,
            provider_id=row.provider_id,
            last_inbound_at=row.last_inbound_at,
            window_closed=row.window_closed,
            asked=row.priority == Priority.REPLY,
            files_at_once=bool(row.files_at_once),
        )
        for row in rows
    ]
    connection.execute(TAKING, {"ids": [one.id for one in due], "now": NOW})
    return due


def _due() -> sa.Select[*tuple[Any, ...]]:
    """What is due, the most urgent first, with what a reader's message is made of."""
    firsts = [
        sa.select(col(Delivery.id))
        .where(
            col(Delivery.channel) == "whatsapp",
            sa.text("deliveries.state = 'queued'"),
            col(Delivery.priority) == priority,
            col(Delivery.due_at) <= sa.bindparam("now"),
        )
        .order_by(col(Delivery.due_at), col(Delivery.id))
        .limit(sa.bindparam("most", type_=sa.Integer))
        .subquery()
        for priority in Priority
    ]
    return (
        sa.select(
            col(Delivery.id),
            col(Delivery.message_id),
            col(Delivery.address_id),
            col(Delivery.attempts),
            col(Delivery.priority),
            col(Delivery.tried_at),
            col(Delivery.provider_id),
            col(Address.value),
            col(Address.kind),
            col(Address.last_inbound_at),
            col(Address.window_closed),
            col(Member.language),
            col(Member.files_at_once),
        )
        .join(Address, col(Address.id) == col(Delivery.address_id))
        .outerjoin(Member, col(Member.id) == col(Address.member_id))
        .where(col(Delivery.id).in_(sa.union_all(*(sa.select(first.c.id) for first in firsts))))
        .order_by(col(Delivery.priority), col(Delivery.due_at), col(Delivery.id))
        .limit(sa.bindparam("most", type_=sa.Integer))
    )


BARE = _due()
TAKING = (
    sa.update(Delivery)
    .where(col(Delivery.id).in_(sa.bindparam("ids", expanding=True)))
    .values(state=S.SENDING, tried_at=sa.bindparam("now"), attempts=col(Delivery.attempts) + 1)
)
