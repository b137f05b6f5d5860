"""Keeping the figures up to date: what changed since is counted, in small steps, each once.

What is to be counted is read from one snapshot, beside the writer; then what came of it is kept in one short
transaction, together with the end of the notes that led to it. Who comes second of two finds the number of
the last step changed, and changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.database import Database
from storage.dialect import table_of
from storage.figures import counting, present, traffic
from storage.figures.names import NOW, PEOPLE
from storage.figures.rebuilding import count_anew
from storage.figures.steps import ALL, claim, version_of
from storage.figures.summing import Change, keep, put
from storage.figures.traffic import Steps, Where
from storage.tables import CommunityLife, DeliveryStep, StaleFigures

STALE_AT_ONCE, STEPS_AT_ONCE = 300, 5000


@dataclass(slots=True)
class Batch:
    """What was read: how many steps came before, which notes it is of, and what is so."""

    version: int | None
    stale: list[int] = field(default_factory=list)
    steps: Steps = field(default_factory=Steps)
    anew: bool = False
    places: dict[int, present.Place] = field(default_factory=dict)
    given: dict[Where, dict[str, int]] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many notes it is of."""
        return len(self.stale) + len(self.steps.ids)


async def keep_up(database: Database) -> int:
    """Count some of what changed since; of how many notes, 0 if none is left (or another did it)."""
    async with database.read() as session:
        batch = await _read(session)
    if not batch.size:
        return 0
    if batch.anew:
        await count_anew(database)
        return batch.size
    async with database.write() as session:
        if not await claim(session, batch.version):
            return 0
        await _keep(session, batch)
    return batch.size


async def settle(database: Database) -> None:
    """Count all that changed since, whoever else does."""
    while await left(database):
        await keep_up(database)


async def left(database: Database) -> int:
    """How many notes of changes are not counted yet."""
    async with database.read() as session:
        counts = [
            (await session.execute(sa.select(sa.func.count()).select_from(table))).scalar_one()
            for table in (StaleFigures, DeliveryStep)
        ]
    return sum(counts)


async def _read(session: AsyncSession) -> Batch:
    batch = Batch(await version_of(session))
    statement = sa.select(
        col(StaleFigures.id), col(StaleFigures.community_id), col(StaleFigures.month)
    ).order_by(col(StaleFigures.id))
    notes = (await session.execute(statement.limit(STALE_AT_ONCE))).all()
    batch.stale = [note.id for note in notes if note.id is not None]
    batch.anew = any(note.community_id == ALL for note in notes)
    if batch.anew:
        return batch
    batch.steps = await traffic.read(session, STEPS_AT_ONCE)
    stale = {(note.community_id, note.month) for note in notes}
    there = {community_id for community_id, _ in (*stale, *batch.steps.traffic, *batch.steps.gone)}
    batch.places = await present.places(session, sorted(there)) if there else {}
    await _count(session, batch, stale)
    return batch


async def _count(session: AsyncSession, batch: Batch, stale: set[Where]) -> None:
    """Count anew what is stale, a month's communities together."""
    months: dict[str, list[int]] = defaultdict(list)
    for community_id, month in sorted(stale):
        if community_id in batch.places:
            months[month].append(community_id)
    for month, communities in months.items():
        if month == NOW:
            is_open = [one for one in communities if batch.places[one].is_open]
            counts = await present.count_people(session, is_open) if is_open else {}
            own = [one for one in communities if not batch.places[one].is_circle]
            for community_id, came in (await present.count_moves(session, own)).items():
                counts[community_id] = {**counts.get(community_id, {}), **came}
        else:
            counts = await counting.count(session, month, communities)
        batch.given |= {(one, month): counts.get(one, {}) for one in communities}


async def _keep(session: AsyncSession, batch: Batch) -> None:
    await keep(session, [*_changes(batch)])
    await _keep_lives(session, batch)
    await session.execute(sa.delete(StaleFigures).where(col(StaleFigures.id).in_(batch.stale)))
    await traffic.drop(session, batch.steps.ids)


def _changes(batch: Batch) -> Sequence[Change]:
    where = {*batch.given, *batch.steps.traffic, *batch.steps.gone}
    return [
        Change(
            community_id,
            month,
            batch.places[community_id].programme_id,
            batch.places[community_id].area,
            batch.given.get((community_id, month)),
            batch.steps.traffic.get((community_id, month), {}),
            batch.steps.gone.get((community_id, month), {}),
        )
        for community_id, month in sorted(where)
        if community_id in batch.places
    ]


async def _keep_lives(session: AsyncSession, batch: Batch) -> None:
    closed = [one for one, place in batch.places.items() if not place.is_open]
    table = table_of(CommunityLife)
    if closed:
        await session.execute(sa.delete(table).where(table.c.community_id.in_(closed)))
    known: list[dict[str, object]] = []
    counted: list[dict[str, object]] = []
    for community_id, place in batch.places.items():
        values = {"programme_id": place.programme_id, "area": place.area, "last_at": place.last_at}
        people = batch.given.get((community_id, NOW))
        if not place.is_open:
            continue
        if people is None:
            known.append({"b_id": community_id, **values})
        else:
            members = people.get(f"{PEOPLE}members", 0)
            counted.append({"community_id": community_id, "members": members, **values})
    if known:
        changed = sa.update(table).where(table.c.community_id == sa.bindparam("b_id"))
        named: dict[str, Any] = {name: sa.bindparam(name) for name in known[0] if name != "b_id"}
        await session.execute(changed.values(**named), known)
    await put(session, CommunityLife, ("community_id",), counted)
