"""News to an area: one statement, or slices that go on after a break, to each member and group once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import announcements, communities, groups, members, memberships
from storage.announcements import News, Saying
from storage.database import Database
from storage.messages import Slice, fan_on, sending
from storage.reach import lots_of_area
from storage.tables import Announcement, Community, Delivery, Message, Rhythm, Role
from storage.tables import DeliveryState as S
from tests.clock import START
from tests.storage.conftest import Shelf

AREAS = ("kenya/turkana/lodwar", "kenya/kisumu", "kenya/turkana-west")


async def fill(shelf: Shelf) -> list[int]:
    """Twelve members of Kakuma, four of them in Lodwar too, and four elsewhere; the communities' ids."""
    await shelf.fill(16)
    async with shelf.database.write() as session:
        made = [
            await communities.add(
                session,
                programme_id=shelf.programme_id,
                name=area,
                area=area,
                language="en",
                timezone="Africa/Nairobi",
                code=f"CODE{index}",
                now=START,
            )
            for index, area in enumerate(AREAS)
        ]
        for index in range(4):
            await memberships.join(session, shelf.members[index], made[0], Role.TEACHER, START)
        for index, place in ((12, 1), (13, 2), (14, 1), (15, 2)):
            await memberships.leave(session, shelf.members[index], shelf.community_id, START)
            await memberships.join(session, shelf.members[index], made[place], Role.TEACHER, START)
        await memberships.leave(session, shelf.members[5], shelf.community_id, START)
        circle = await circle_of(session, shelf, "Number games")
        await memberships.join(session, shelf.members[4], circle, Role.TEACHER, START)
        await members.update(session, shelf.members[6], stopped_at=START)
        await members.update(session, shelf.members[7], paused_until=START + timedelta(days=1))
        await members.update(session, shelf.members[8], rhythm=Rhythm.DAILY)
        await members.update(session, shelf.members[9], rhythm=Rhythm.HELP)
        group = await groups.arrive(session, "sim-telegram", "group:kakuma", START)
        await groups.tie(session, group, made[0])
        await groups.present(session, group, shelf.members[3], START)
    return [shelf.community_id, *made]


async def circle_of(session: AsyncSession, shelf: Shelf, name: str) -> int:
    """A circle that has sprung from Kakuma; its id."""
    circle = await communities.add(
        session,
        programme_id=shelf.programme_id,
        name=name,
        area="kenya/turkana/kakuma",
        language="en",
        timezone="Africa/Nairobi",
        code="CIRCLE1",
        now=START,
    )
    await session.execute(
        sa.update(Community).where(col(Community.id) == circle).values(parent_id=shelf.community_id)
    )
    return circle


async def say(shelf: Shelf, area: str = "kenya/turkana") -> int:
    """Announce something to an area; its message."""
    async with shelf.database.write() as session:
        await communities.hold_programme(session, shelf.programme_id)
        said = Saying(shelf.programme_id, area, "Exams begin on Monday")
        made = await announcements.make(session, said, START, members=9, communities=2)
        news = await announcements.by_id(session, made.id)
    assert news is not None
    assert news.message_id is not None
    return news.message_id


async def went(shelf: Shelf, message_id: int) -> dict[int, S]:
    """What became of it for each member, by their place among them; -1 is the group."""
    async with shelf.database.read() as session:
        rows = await session.execute(
            sa.select(col(Delivery.address_id), col(Delivery.state)).where(
                col(Delivery.message_id) == message_id
            )
        )
        places = {address: index for index, address in enumerate(shelf.addresses)}
        return {places.get(address, -1): state for address, state in rows}


WANTED = {
    **dict.fromkeys((-1, 0, 1, 2, 4, 10, 11), S.QUEUED),
    **dict.fromkeys((8, 9), S.DIGEST),
}
"""Not who is in the group, left, stopped, rests, or is elsewhere: `turkana-west` is no part of `turkana`."""


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    """The statements that are run meanwhile."""
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    engines = [database.engine.sync_engine, database._writer_engine]
    for engine in engines:
        sa.event.listen(engine, "before_cursor_execute", note)
    yield statements
    for engine in engines:
        sa.event.remove(engine, "before_cursor_execute", note)


async def test_each_member_and_group_of_the_area_once_by_so_many_statements(shelf: Shelf) -> None:
    await fill(shelf)
    with counted(shelf.database) as statements:
        message = await say(shelf)
    inserts = [one for one in statements if one.startswith("INSERT INTO deliveries")]
    assert len(inserts) == 2, "one for groups, one for members, however many"
    assert len([one for one in statements if not one.startswith(("BEGIN", "COMMIT"))]) <= 10
    assert await went(shelf, message) == WANTED
    async with shelf.database.read() as session:
        lots = await lots_of_area(session, shelf.programme_id, "kenya/turkana", START, START)
        size = await announcements.size_of(session, shelf.programme_id, "kenya/turkana")
    assert (sum(lot.people for lot in lots), size) == (len(WANTED), 2), "as the look before it has said"
    assert sum(lot.people for lot in lots if lot.digest) == 2
    assert sum(lot.people for lot in lots if lot.grouped) == 1


@pytest.mark.parametrize("size", [1, 5, 100])
async def test_a_wide_one_goes_in_slices_that_a_restart_resumes(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(sending, "WIDE", 4)  # a setting of the module, not its behaviour
    await fill(shelf)
    message = await say(shelf)
    assert await went(shelf, message) == {-1: S.QUEUED}
    await shelf.database.writer.do(fan_on, Slice(START, size))
    after_the_break = Database(shelf.url)
    await after_the_break.open()
    while await after_the_break.writer.do(fan_on, Slice(START, size)) >= 0:
        pass
    await after_the_break.close()
    assert await went(shelf, message) == WANTED


async def test_taken_back_in_the_midst_of_its_slices_it_goes_no_further(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "WIDE", 4)
    await fill(shelf)
    message = await say(shelf)
    await shelf.database.writer.do(fan_on, Slice(START, 6))
    async with shelf.database.write() as session:
        found = await announcements.listed(session, shelf.members[0], [], 5)
        assert await announcements.withdraw(session, found[0], START, frozenset()) == 0
        assert await announcements.listed(session, shelf.members[0], [], 5) == []
    assert await shelf.database.writer.do(fan_on, Slice(START, 6)) == -1
    assert {*(await went(shelf, message)).values()} == {S.CANCELLED}


async def test_a_closed_community_and_another_programme_are_not_told(shelf: Shelf) -> None:
    made = await fill(shelf)
    async with shelf.database.write() as session:
        await session.execute(
            sa.text("UPDATE communities SET closed_at = created_at WHERE id = :id"), {"id": made[1]}
        )
    assert {*await went(shelf, await say(shelf))} == {0, 1, 2, 3, 4, 8, 9, 10, 11}
    assert {*await went(shelf, await say(shelf, "kenya/turkana/lodwar"))} == set()


async def test_how_it_got_on_is_told_in_numbers_and_of_few_not_who_read_it(shelf: Shelf) -> None:
    await fill(shelf)
    message = await say(shelf)
    this = sa.update(Delivery).where(col(Delivery.message_id) == message, col(Delivery.state) == S.QUEUED)
    async with shelf.database.write() as session:
        for index, now in ((0, S.READ), (1, S.SENT), (2, S.PARKED), (4, S.FAILED), (10, S.READ)):
            mine = this.where(col(Delivery.address_id) == shelf.addresses[index])
            await session.execute(mine.values(state=now))
        state = await announcements.state_of(session, message)
        assert (state.came, state.read, state.parked, state.failed, state.on_the_way) == (3, None, 1, 1, 1)
        assert (state.digest, state.groups, state.done) == (2, 0, True)
        await session.execute(this.values(state=S.DELIVERED))
        waiting = sa.update(Delivery).where(col(Delivery.state) == S.PARKED)
        await session.execute(waiting.values(state=S.DELIVERED))
        state = await announcements.state_of(session, message)
        assert (state.came, state.read, state.groups) == (5, 2, 1)


async def test_the_numbers_are_a_programmes_own(shelf: Shelf) -> None:
    await fill(shelf)
    async with shelf.database.write() as session:
        other = await communities.add_programme(session, "Reading for All", START)
        for programme, number in ((shelf.programme_id, 1), (other, 1), (shelf.programme_id, 2)):
            made = await announcements.make(
                session, Saying(programme, "", "x"), START, members=0, communities=0
            )
            assert made.number == number
        listed: list[News] = await announcements.listed(session, shelf.members[0], [], 5)
        assert [one.code for one in listed] == ["N2", "N1"]
        assert (await session.execute(sa.select(sa.func.count()).select_from(Announcement))).scalar_one() == 3
        assert (await session.execute(sa.select(sa.func.count()).select_from(Message))).scalar_one() == 3
