"""The figures of a community among many others, and those that have gone silent, on both databases."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import SQLModel

from storage import hosting, pulse, silence
from storage.database import Database, driver_url
from storage.dialect import id_of, table_of
from storage.messages import sending
from storage.tables import (
    Address,
    Community,
    Contribution,
    Holiday,
    Member,
    Membership,
    Programme,
    Role,
    Status,
)
from tests.clock import START

DAY = timedelta(days=1)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A database with one programme."""
    opened = Database(database_url)
    await opened.open()
    async with opened.write() as session:
        await session.execute(sa.insert(Programme).values(name="Learning", created_at=START))
    yield opened
    await opened.close()


async def _community(database: Database, code: str, *, members: int = 4, **more: Any) -> int:
    """A community founded long ago; its members joined when it was, and are called by numbers."""
    place = {"name": code, "area": "kenya", "language": "en", "timezone": "Africa/Nairobi", "code": code}
    old = START - 100 * DAY
    community = await _insert(
        database, Community, programme_id=1, last_number=0, created_at=old, **place, **more
    )
    for number in range(members):
        named = {"name": f"{code} {number}", "place": "", "language": "en"}
        member = await _insert(database, Member, **named, consented_at=old, created_at=old)
        role = Role.FACILITATOR if number == 0 else Role.TEACHER
        await _insert(
            database, Membership, member_id=member, community_id=community, role=role, joined_at=old
        )
    return community


async def _insert(database: Database, table: type[SQLModel], **values: Any) -> int:
    """A row, as it is; its id."""
    async with database.write() as session:
        statement = sa.insert(table).values(**values).returning(table_of(table).c.id)
        return id_of((await session.execute(statement)).scalar_one())


async def _said(
    database: Database, community: int, number: int, at: datetime, author: int | None, **more: Any
) -> int:
    about = {"community_id": community, "number": number, "author_id": author, "created_at": at}
    return await _insert(database, Contribution, **{"kind": "post", **about, **more})


async def test_only_what_members_here_gave_and_all_can_see_counts(database: Database) -> None:
    here, there = await _community(database, "HERE"), await _community(database, "THERE")
    first, second, third = 1, 2, 3
    ago = START - 5 * DAY
    await _said(database, here, 1, START - 40 * DAY, third)
    await _said(database, here, 2, ago, first)
    await _said(database, here, 3, ago, first)
    await _said(database, here, 4, ago, second, kind="help", status=Status.OPEN)
    await _said(database, here, 5, START - DAY, second, kind="help", status=Status.OPEN)
    await _said(database, here, 6, ago, third, status=Status.DRAFT)
    await _said(database, here, 7, ago, third, withdrawn_at=START)
    await _said(database, here, 8, ago, third, hidden_at=START)
    elsewhere = await _said(database, there, 1, ago, 5, kind="help", status=Status.OPEN)
    await _said(database, here, 9, ago, None, kind="help", status=Status.OPEN, origin_id=elsewhere)
    await _said(database, there, 2, ago, third)
    async with database.read() as session:
        found = await pulse.of_community(session, here, START)
        quiet, count = await pulse.quiet(session, here, 1, START, 10)
    assert (found.members, found.active, found.new, found.silent) == (4, 2, 0, 2)
    assert (found.said, found.voices, found.top_two, found.share) == (4, 2, 4, 100)
    assert found.waits == (5 * 86400, 86400)
    assert found.longest is not None
    assert found.longest.number == 4
    assert [(one.member_id, (START - one.since).days) for one in quiet] == [(4, 100), (3, 40)]
    assert count == 2


async def test_one_of_more_candidates_than_are_listed(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a wide community they are not sorted by what each said; and one is looked up alone."""
    community = await _community(database, "AAAA", members=4)
    async with database.write() as session:
        for member in range(1, 5):
            address = {"channel": "sms", "value": f"+{member}", "kind": "person", "created_at": START}
            await session.execute(sa.insert(Address).values(**address))
            this = sa.update(Member).where(table_of(Member).c.id == member)
            await session.execute(this.values(address_id=member))
    await _said(database, community, 1, START, 4)
    async with database.read() as session:
        found = await hosting.candidates(session, community, 1, START)
        assert [one.member_id for one in found] == [4, 2, 3]
        assert [one.member_id for one in await hosting.candidates(session, community, 1, START, 1)] == [4]
        among = [await hosting.is_candidate(session, community, one, 1, START) for one in (1, 2, 3, 4, 5)]
        assert among == [False, True, True, True, False]
        monkeypatch.setattr(sending, "WIDE", 2)  # a setting of the module, not its behaviour
        found = await hosting.candidates(session, community, 1, START)
        assert [one.member_id for one in found] == [2, 3, 4]


async def test_which_communities_have_gone_silent(database: Database) -> None:
    codes = ("NEVER", "LATELY", "LONG", "TOLD", "AGAIN", "CLOSED", "RELAY", "DRAFT")
    known = {
        "TOLD": {"silence_told_at": START - 3 * DAY},
        "AGAIN": {"silence_told_at": START - 20 * DAY},
        "CLOSED": {"closed_at": START},
    }
    ids = {code: await _community(database, code, members=2, **known.get(code, {})) for code in codes}
    for code, days in {"LATELY": 9, "LONG": 11, "TOLD": 13, "AGAIN": 12, "RELAY": 11, "DRAFT": 11}.items():
        await _said(database, ids[code], 1, START - days * DAY, 1)
    origin = await _said(database, ids["LATELY"], 2, START - DAY, 2)
    await _said(database, ids["RELAY"], 2, START - DAY, None, origin_id=origin)
    await _said(database, ids["DRAFT"], 2, START - DAY, 8, status=Status.DRAFT)
    async with database.write() as session:
        found = {one.id for one in await silence.silent(session, START)}
        assert found == {ids[code] for code in ("NEVER", "LONG", "AGAIN", "RELAY", "DRAFT")}
        await silence.told_of_silence(session, ids["LONG"], START)
    async with database.read() as session:
        assert await silence.silent(session, START + 9 * DAY, ids["LONG"] - 1, ids["LONG"]) == []


async def test_nobody_is_silent_alone_nor_in_holidays_by_the_dates_there(database: Database) -> None:
    """In Kiritimati, 14 hours ahead, a day begins that is not yet in UTC; in Pago Pago one is not over."""
    late, early = START.replace(hour=12), START.replace(hour=6)  # one day there, another in UTC
    for code, members in (("NOBODY", 0), ("ALONE", 1)):
        await _community(database, code, members=members)
    ahead = await _community(database, "AHEAD", members=2)
    behind = await _community(database, "BEHIND", members=2)
    zones = {ahead: "Pacific/Kiritimati", behind: "Pacific/Pago_Pago"}
    days = {ahead: START.date() + DAY, behind: START.date() - 11 * DAY}
    async with database.write() as session:
        for community, zone in zones.items():
            here = table_of(Community).c.id == community
            await session.execute(sa.update(Community).where(here).values(timezone=zone))
            day = {"first": days[community], "last": days[community]}
            await session.execute(sa.insert(Holiday).values(community_id=community, **day))
        noon = [one.id for one in await silence.silent(session, late)]
        dawn = [one.id for one in await silence.silent(session, early)]
    assert noon == [behind]
    assert dawn == [ahead]


async def test_silence_is_looked_for_in_slices(database: Database) -> None:
    ids = [await _community(database, f"C{number}", members=2) for number in range(5)]
    async with database.read() as session:
        found, after = [], 0
        while (upto := await silence.slice_end(session, after, 2)) is not None:
            found.append([one.id for one in await silence.silent(session, START, after, upto)])
            after = upto
        found.append([one.id for one in await silence.silent(session, START, after, upto)])
    assert found == [ids[:2], ids[2:4], ids[4:]]


async def test_no_figure_looks_at_what_is_given_elsewhere(sqlite_url: str) -> None:
    """With a million contributions elsewhere it must be as fast as with none: the plans tell."""
    since = START - pulse.SPAN
    statements = (
        pulse._voices(1, since),
        pulse._people(1, since),
        pulse._waiting(1, table_of(Contribution).c.created_at),
    )
    engine = sa.create_engine(driver_url(sqlite_url, asynchronous=False), poolclass=sa.NullPool)
    with engine.connect() as connection:
        for statement in statements:
            compiled = statement.compile(connection, compile_kwargs={"literal_binds": True})
            plan = str(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}").all())
            assert "SEARCH contributions" in plan
            assert "SCAN contributions" not in plan, plan
            assert "SCAN memberships" not in plan, plan
