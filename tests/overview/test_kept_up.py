"""The figures that are kept up to date are those that come of counting everything anew."""

from __future__ import annotations

import asyncio
import random
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import communities, contributions, figures, helping, members, memberships, messages, reflections
from storage.database import Database
from storage.messages import Draft
from storage.tables import (
    AreaMonth,
    Community,
    CommunityLife,
    CommunityMonth,
    Contribution,
    ContributionKind,
    Delivery,
    DeliveryState,
    Member,
    Outcome,
    Reach,
    Role,
    Status,
)
from tests.clock import START
from tests.storage.conftest import Shelf, shelf

__all__ = ["shelf"]

S = DeliveryState
AREAS = ("kenya", "kenya/turkana", "kenya/turkana/kakuma", "kenya/nairobi", "uganda")
NOBODY: frozenset[str] = frozenset()


class Walk:
    """Does this and that, by chance but each time the same."""

    def __init__(self, shelf: Shelf, seed: int) -> None:
        self.shelf = shelf
        self.chance = random.Random(seed)
        self.now = START
        self.places: list[int] = []

    async def found(self) -> None:
        """Communities here and there, with members."""
        await self.shelf.fill(9)
        async with self.shelf.database.write() as session:
            self.places = [self.shelf.community_id]
            for number in range(4):
                self.places.append(
                    await communities.add(
                        session,
                        programme_id=self.shelf.programme_id,
                        name=f"Circle {number}",
                        area=self.chance.choice(AREAS),
                        language=self.chance.choice(("en", "sw")),
                        timezone="Africa/Nairobi",
                        code=f"CIRCLE{number}",
                        now=START,
                    )
                )

    async def step(self) -> None:
        """One thing, at its time."""
        self.now += timedelta(hours=self.chance.choice((1, 20, 200)))
        step = self.chance.choice(
            (self.give, self.give, self.give, self.answer, self.reflect, self.take_back, self.move, self.join,
             self.send, self.tell_of, self.forget, self.travel, self.merge)
        )  # fmt: skip
        async with self.shelf.database.write() as session:
            await step(session)

    def place(self) -> int:
        return self.chance.choice(self.places)

    def member(self) -> int:
        return self.chance.choice(self.shelf.members)

    async def some(self, session: AsyncSession, *where: Any) -> Any:
        statement = sa.select(*contributions.COLUMNS).where(*where).order_by(col(Contribution.id))
        rows = (await session.execute(statement)).all()
        return contributions.Given(*self.chance.choice(rows)) if rows else None

    async def give(self, session: AsyncSession) -> None:
        kind = self.chance.choice([*ContributionKind])
        more: dict[str, Any] = {}
        if kind is ContributionKind.HELP:
            more["status"] = Status.OPEN
        if kind is ContributionKind.TRIAL:
            more["outcome"] = self.chance.choice([*Outcome])
        if kind is ContributionKind.REFLECTION:
            more["reach"] = self.chance.choice((Reach.UNNAMED, Reach.NAMED))
        await contributions.add(
            session,
            community_id=self.place(),
            kind=kind,
            author_id=self.member(),
            text="x",
            now=self.now,
            **more,
        )

    async def answer(self, session: AsyncSession) -> None:
        asked = await self.some(session, col(Contribution.kind) == ContributionKind.HELP)
        if asked is not None:
            await helping.answered(session, asked.id, self.now)
            if self.chance.random() < 0.5:
                await helping.settle(session, asked.id, Status.SOLVED, self.now)

    async def reflect(self, session: AsyncSession) -> None:
        key = await reflections.add(
            session,
            self.member(),
            community_id=self.place(),
            question="",
            text="x",
            media_id=None,
            now=self.now,
        )
        await reflections.change(session, key, came_true=self.chance.choice((None, "yes", "no")))

    async def take_back(self, session: AsyncSession) -> None:
        given = await self.some(session)
        if given is None:
            return
        if given.hidden_at is not None:
            await contributions.show(session, given.id, given.hidden_at)
        elif self.chance.random() < 0.5:
            await contributions.hide(session, given.id, self.now, NOBODY)
        else:
            await contributions.withdraw(session, given.id, self.now, NOBODY)

    async def travel(self, session: AsyncSession) -> None:
        story = await self.some(session, col(Contribution.kind) == ContributionKind.STORY)
        if story is not None:
            await contributions.bring(session, story, self.place(), self.now)

    async def move(self, session: AsyncSession) -> None:
        this = sa.update(Community).where(col(Community.id) == self.place())
        closed = self.now if self.chance.random() < 0.2 else None
        await session.execute(this.values(area=self.chance.choice(AREAS), closed_at=closed))

    async def merge(self, session: AsyncSession) -> None:
        one, other = self.place(), self.place()
        given = await self.some(session, col(Contribution.community_id) == one)
        if given is not None and one != other:
            number = sa.select(sa.func.max(col(Contribution.number)) + 1000).scalar_subquery()
            this = sa.update(Contribution).where(col(Contribution.id) == given.id)
            await session.execute(this.values(community_id=other, number=number))

    async def join(self, session: AsyncSession) -> None:
        if self.chance.random() < 0.7:
            await memberships.join(session, self.member(), self.place(), Role.TEACHER, self.now)
        else:
            await memberships.leave(session, self.member(), self.place(), self.now)
        this = sa.update(Member).where(col(Member.id) == self.member())
        await session.execute(this.values(language=self.chance.choice(("en", "fr"))))

    async def send(self, session: AsyncSession) -> None:
        draft = Draft("relay", community_id=self.place(), author_id=self.member())
        await messages.send_to_community(session, draft, self.now)

    async def tell_of(self, session: AsyncSession) -> None:
        """What became of deliveries, in any order and repeatedly."""
        rows = (await session.execute(sa.select(col(Delivery.id)).order_by(col(Delivery.id)))).all()
        for row in self.chance.sample(rows, min(len(rows), 8)):
            state = self.chance.choice(
                (S.SENDING, S.SENT, S.DELIVERED, S.READ, S.FAILED, S.PARKED, S.CANCELLED)
            )
            this = sa.update(Delivery).where(col(Delivery.id) == row.id)
            await session.execute(this.values(state=state, size=col(Delivery.size) + 7))

    async def forget(self, session: AsyncSession) -> None:
        if len(self.shelf.members) > 4 and self.chance.random() < 0.3:
            member = self.member()
            self.shelf.members.remove(member)
            await members.erase(session, member, self.now)


async def everything(database: Database) -> dict[str, list[Any]]:
    """What was counted, without what is nothing."""
    found = {}
    async with database.read() as session:
        for table in (CommunityMonth, AreaMonth, CommunityLife):
            rows = (await session.execute(sa.select(*vars(table)["__table__"].c))).all()
            found[table.__name__] = sorted(
                (tuple(row) for row in rows if _tells(row)), key=lambda row: [str(one) for one in row[:3]]
            )
    return found


def _tells(row: Any) -> bool:
    counts = [value for value in row if isinstance(value, dict)]
    return not counts or any(counts)


@pytest.mark.parametrize("seed", range(2))
async def test_what_is_kept_up_is_what_is_counted_anew(shelf: Shelf, seed: int) -> None:
    walk = Walk(shelf, seed)
    await walk.found()
    for number in range(70):
        await walk.step()
        if number % 9 == 0:
            await figures.settle(shelf.database)
    await figures.settle(shelf.database)
    kept = await everything(shelf.database)
    await figures.begin(shelf.database)
    await figures.settle(shelf.database)
    anew = await everything(shelf.database)
    assert len(kept["CommunityMonth"]) > 10
    for name, rows in kept.items():
        assert rows == anew[name], name


async def test_two_who_count_at_once_count_once(shelf: Shelf) -> None:
    walk = Walk(shelf, 7)
    await walk.found()
    for _ in range(30):
        await walk.step()
    await asyncio.gather(*(figures.keep_up(shelf.database) for _ in range(4)))
    await figures.settle(shelf.database)
    kept = await everything(shelf.database)
    await asyncio.gather(figures.begin(shelf.database), figures.begin(shelf.database))
    await figures.settle(shelf.database)
    assert await everything(shelf.database) == kept
