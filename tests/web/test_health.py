"""Whether the process lives, whether it can work, and what its counters say."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import sqlalchemy as sa
from sqlmodel import col
from starlette.applications import Starlette

from bot.metrics import Metrics
from bot.web.health import Health
from storage import migrate
from storage.database import Database, driver_url
from storage.tables import Delivery
from tests.always import house as houses
from tests.clock import StillClock
from tests.databases import Databases
from tests.fakes import serve

AMINA, BARAKA, CHAUSIKU = "whatsapp:+254700000001", "7100000002", "+254700000003"


@asynccontextmanager
async def asked(url: str, *, opened: bool = True) -> AsyncIterator[Any]:
    """Asks a service on this database: a path's status, and what it answers."""
    database = Database(url)
    if opened:
        await database.open()
    app = Starlette(routes=Health(database, url, Metrics()).routes())
    async with serve(app) as base, aiohttp.ClientSession() as session:

        async def ask(path: str) -> tuple[int, dict[str, Any]]:
            async with session.get(f"{base}{path}") as answer:
                return answer.status, await answer.json()

        try:
            yield ask
        finally:
            await database.close()


async def test_a_database_of_this_version_is_ready_and_says_what_waits(database_url: str) -> None:
    async with asked(database_url) as ask:
        assert await ask("/ready") == (200, {"status": "ok", "inbox": {}})


@pytest.mark.parametrize("backend", ["sqlite", "postgresql"])
async def test_without_this_versions_tables_it_is_not_ready(backend: str, every_database: Databases) -> None:
    """Neither on an empty database, nor on one that an older version left, until it is brought up."""
    url = every_database.empty(backend)
    wanted = (503, {"status": "run: staffroom db upgrade"})
    async with asked(url) as ask:
        assert await ask("/ready") == wanted
        assert await ask("/health") == (200, {"status": "ok"}), "the process itself is well"
        await migrate.upgrade(url)
        assert (await ask("/ready"))[0] == 200
        engine = sa.create_engine(driver_url(url, asynchronous=False), poolclass=sa.pool.NullPool)
        with engine.begin() as connection:
            connection.execute(sa.text("UPDATE alembic_version SET version_num = '0001'"))
        assert await ask("/ready") == wanted


@pytest.mark.parametrize("url", ["sqlite:////nowhere/at/all.db", "postgresql://nobody@127.0.0.1:1/none"])
async def test_without_its_database_it_lives_and_is_not_ready(url: str) -> None:
    async with asked(url, opened=False) as ask:
        assert await ask("/ready") == (503, {"status": "no database", "error": "OperationalError"})
        assert await ask("/health") == (200, {"status": "ok"})


async def test_the_counters_tell_what_happened_and_nobody(
    sqlite_url: str, clock: StillClock, tmp_path: Path
) -> None:
    async with houses.opened(sqlite_url, clock, tmp_path) as house:
        for channel, value, name in (
            ("whatsapp", AMINA, "Amina"),
            ("telegram", BARAKA, "Baraka"),
            ("sms", CHAUSIKU, "Chausiku"),
        ):
            await house.member(channel, value, name)
        await house.says(AMINA, "POST we use stones")
        await house.telegram.push(house.telegram.unknown_update())
        form = house.twilio.person_says(AMINA, "forged")
        assert (await house.twilio.deliver(form, f"{house.url}/webhooks/twilio", sign=False)).status == 403
        async with house.twilio.session.get(f"{house.url}/metrics") as answer:
            assert (answer.status, answer.content_type) == (200, "text/plain")
            said = (await answer.text()).splitlines()
        to_her = col(Delivery.address_id) == house.look.address_id(CHAUSIKU)
        [(cost,)] = house.look.rows(sa.select(col(Delivery.size)).where(to_her))
    size = len(b"P1 - Amina, Kakuma\nwe use stones")
    assert cost == size, "what it cost each reader is kept, too"
    for line in (
        'staffroom_inbound_accepted_total{channel="whatsapp"} 1.0',
        'staffroom_inbound_ignored_total{channel="telegram"} 1.0',
        'staffroom_webhook_refused_total{channel="twilio",status="403"} 1.0',
        'staffroom_turns_total{outcome="done"} 1.0',
        'staffroom_sends_total{channel="telegram",outcome="Sent"} 1.0',
        f'staffroom_bytes_sent_total{{channel="sms"}} {size:.1f}',
    ):
        assert line in said
    traces = ("254700000001", BARAKA, "254700000003", "Amina", "Baraka", "Chausiku", "stones", "forged")
    assert not [line for line in said for trace in traces if trace in line]
