"""Migrations: up from empty, what the models say, down again."""

from __future__ import annotations

import asyncio

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.script import ScriptDirectory

from storage import migrate
from storage.database import driver_url
from tests.databases import Databases


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, every_database: Databases) -> str:
    """A database without tables, of each kind."""
    return every_database.empty(request.param)


async def test_it_is_current_with_all_migrations_and_no_fewer(empty_url: str) -> None:
    assert [migrate.newest()] == ScriptDirectory.from_config(migrate.config(empty_url)).get_heads()
    assert not await migrate.is_current(empty_url)
    await migrate.upgrade(empty_url)
    assert await migrate.is_current(empty_url)
    await asyncio.to_thread(command.downgrade, migrate.config(empty_url), "-1")
    assert not await migrate.is_current(empty_url)


async def test_who_is_told_to_stop_meanwhile_stops_when_it_is_done(empty_url: str) -> None:
    migrating = asyncio.create_task(migrate.upgrade(empty_url))
    await asyncio.sleep(0)
    migrating.cancel()
    with pytest.raises(asyncio.CancelledError):
        await migrating
    assert await migrate.is_current(empty_url)


async def test_up_from_empty_is_what_the_models_say_and_down_leaves_nothing(empty_url: str) -> None:
    assert not await migrate.is_current(empty_url)
    await migrate.upgrade(empty_url)
    await migrate.upgrade(empty_url)
    assert await migrate.is_current(empty_url)
    await asyncio.to_thread(command.check, migrate.config(empty_url))
    await asyncio.to_thread(command.downgrade, migrate.config(empty_url), "base")
    assert _tables(empty_url) <= {"alembic_version"}
    await migrate.upgrade(empty_url)
    assert await migrate.is_current(empty_url)


OLD_ROWS = """
    INSERT INTO programmes (id, name, created_at) VALUES (1, 'Learning', '2026-03-02');
    INSERT INTO communities (id, programme_id, name, area, language, timezone, code, last_number, created_at)
        VALUES (4, 1, 'Kakuma', 'kenya', 'en', 'Africa/Nairobi', 'KAKUMA7', 0, '2026-03-02');
    INSERT INTO members (id, name, place, language, community_id, consented_at, created_at)
        VALUES (7, 'Amina', '', 'sw', 4, '2026-03-02', '2026-03-02');
    INSERT INTO addresses
        (id, channel, value, kind, member_id, profile_name, window_closed, suspended_reason, created_at)
        VALUES (3, 'sms', '+254', 'person', 7, '', FALSE, '', '2026-03-02');
    UPDATE members SET address_id = 3;
    INSERT INTO memberships (id, member_id, community_id, role, joined_at)
        VALUES (1, 7, 4, 'teacher', '2026-03-02');
    INSERT INTO link_codes (member_id, digest, expires_at) VALUES (7, 'd', '2026-03-02');
    INSERT INTO audit (id, at, actor_id, action, community_id, detail)
        VALUES (1, '2026-03-02', 9, 'x', 6, '{}')
"""
NEW_MEMBER = (
    "INSERT INTO members (name, place, language, consented_at, created_at)"
    " VALUES ('Joseph', '', 'en', '2026-03-02', '2026-03-02') RETURNING id"
)


async def test_people_come_through_the_making_anew_of_their_tables(empty_url: str) -> None:
    """Members and addresses name each other, and much names them."""
    configuration = migrate.config(empty_url)
    await asyncio.to_thread(command.upgrade, configuration, "0002")
    _run(empty_url, *OLD_ROWS.split(";"))
    for revision in ("0003", "0002", "head"):
        step = command.downgrade if revision == "0002" else command.upgrade
        await asyncio.to_thread(step, configuration, revision)
        named = "SELECT a.id, m.name, c.code, l.digest FROM addresses a JOIN members m ON m.address_id = a.id"
        named += " JOIN communities c ON c.id = m.community_id JOIN link_codes l ON l.member_id = a.member_id"
        assert _run(empty_url, named) == [(3, "Amina", "KAKUMA7", "d")]
    assert _run(empty_url, "SELECT wrong_digits, wrong_digits_until FROM addresses") == [(0, None)]


STORIES = [
    (1, 7, "'story'", "'draft'", "Où est l''eau ?"),  # still being told
    (2, 7, "'story'", "'review'", "Told"),
    (3, 7, "'story'", "'draft'", ""),  # only files so far
    (4, "NULL", "'post'", "NULL", "Of who was erased"),
]


async def test_what_is_being_told_has_a_message_and_who_was_erased_no_chat(empty_url: str) -> None:
    configuration = migrate.config(empty_url)
    await asyncio.to_thread(command.upgrade, configuration, "0002")
    _run(empty_url, *OLD_ROWS.split(";"))
    await asyncio.to_thread(command.upgrade, configuration, "0013")
    columns = "id, community_id, number, kind, author_id, status, text, source, created_at"
    for number, author, kind, status, text in STORIES:
        values = f"{number}, 4, {number}, {kind}, {author}, {status}, '{text}', 'telegram {number}'"
        _run(empty_url, f"INSERT INTO contributions ({columns}) VALUES ({values}, '2026-03-02')")
    await migrate.upgrade(empty_url)
    assert _run(empty_url, "SELECT contribution_id, position, source, length FROM story_parts") == [
        (1, 0, "telegram 1", 14)
    ]
    assert _run(empty_url, "SELECT source FROM contributions ORDER BY id") == [
        (None,),
        ("telegram 2",),
        ("telegram 3",),
        (None,),
    ]


async def test_who_wanted_no_monthly_report_of_an_area_wants_none(empty_url: str) -> None:
    configuration = migrate.config(empty_url)
    await asyncio.to_thread(command.upgrade, configuration, "0002")
    _run(empty_url, *OLD_ROWS.split(";"))
    await asyncio.to_thread(command.upgrade, configuration, "0023")
    joseph = str(_run(empty_url, NEW_MEMBER)[0][0])
    columns = "member_id, programme_id, area, since, wants_report"
    for member, area, wants in (("7", "kenya", "FALSE"), ("7", "uganda", "TRUE"), (joseph, "", "TRUE")):
        values = f"{member}, 1, '{area}', '2026-03-02', {wants}"
        _run(empty_url, f"INSERT INTO coordinations ({columns}) VALUES ({values})")
    await asyncio.to_thread(command.upgrade, configuration, "0024")
    assert _run(empty_url, "SELECT name FROM members WHERE NOT wants_report") == [("Amina",)]
    await asyncio.to_thread(command.downgrade, configuration, "0023")
    wanting_none = "SELECT area FROM coordinations WHERE NOT wants_report ORDER BY area"
    assert _run(empty_url, wanting_none) == [("kenya",), ("uganda",)]


async def test_an_id_that_the_audit_names_is_nobody_elses(every_database: Databases) -> None:
    """On SQLite: whom it names may have been the last, and be erased."""
    url = every_database.empty("sqlite")
    configuration = migrate.config(url)
    await asyncio.to_thread(command.upgrade, configuration, "0002")
    _run(url, *OLD_ROWS.split(";"))
    await migrate.upgrade(url)
    assert _run(url, NEW_MEMBER) == [(10,)]
    assert _run(url, "DELETE FROM members WHERE id = 10", NEW_MEMBER) == [(11,)]


def _run(url: str, *statements: str) -> list[tuple[object, ...]]:
    """Run statements in one transaction; the rows of the last one."""
    engine = sa.create_engine(driver_url(url, asynchronous=False), poolclass=sa.pool.NullPool)
    with engine.begin() as connection:
        for statement in statements:
            result = connection.exec_driver_sql(statement)
        return [tuple(row) for row in result] if result.returns_rows else []


def _tables(url: str) -> set[str]:
    engine = sa.create_engine(driver_url(url, asynchronous=False), poolclass=sa.pool.NullPool)
    with engine.connect() as connection:
        return set(sa.inspect(connection).get_table_names())
