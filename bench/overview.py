"""What coordinators see: a page of a country, an area and a community, of very many deliveries.

All rows are there, and the figures are counted from them, so that a page that scans would show.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from statistics import median
from time import perf_counter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bench import pages, people
from bench.figures import Figure, figure
from storage import deliveries, figures, overview
from storage.database import Database, driver_url
from storage.deliveries import Report
from storage.overview import Scope
from storage.tables import DeliveryState
from tests.databases import Databases

COMMUNITIES, SIZE, DELIVERIES = 20_000, 20, 10_000_000
MESSAGES = DELIVERIES // SIZE
AREAS = 1000  # in 50 larger ones
NOW = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
ROUNDS = 15
REPORTS, REPORTS_AT_ONCE = 4000, 100

FILLED = (
    "UPDATE communities SET area = 'kenya/county-' || (id % 50) || '/ward-' || (id % {areas})",
    """INSERT INTO contributions (community_id, number, kind, author_id, text, status, outcome, created_at,
         answered_at)
       {numbers} SELECT (i - 1) / {each} + 1, i, CASE i % 5 WHEN 0 THEN 'help' WHEN 1 THEN 'answer'
           WHEN 2 THEN 'story' WHEN 3 THEN 'trial' ELSE 'post' END,
         (i - 1) / {each} * {size} + (i * 7) % {size} + 1, 'Egg boxes',
         CASE WHEN i % 5 = 0 THEN 'answered' END,
         CASE WHEN i % 5 = 3 THEN 'worked' END, {day}, CASE WHEN i % 5 = 0 THEN {day} END
       FROM n""",
    """INSERT INTO messages (text_key, variables, buttons, community_id, carries, created_at)
       {numbers} SELECT 'relay', '{{}}', '[]', (i - 1) / {said} + 1, {yes}, {day} FROM n""",
    """INSERT INTO deliveries (message_id, address_id, channel, state, priority, attempts, due_at, size,
         provider_id)
       SELECT m.id, a.id, a.channel, CASE (m.id + a.id) % 10 WHEN 0 THEN 'failed' WHEN 1 THEN 'sent'
           WHEN 2 THEN 'delivered' ELSE 'read' END, 'c-community', 1, '{at}', 80, 'SM' || m.id || '-' || a.id
       FROM messages m JOIN memberships p ON p.community_id = m.community_id
         JOIN addresses a ON a.id = p.member_id""",
)
DAY = {
    "sqlite": "strftime('%Y-%m-%d 08:00:00.000000', '2025-02-01', (i % 335) || ' days')",
    "postgresql": "timestamptz '2025-02-01 08:00:00+00' + make_interval(days => i %% 335)",
}
CONTRIBUTIONS_EACH = 60

Query = Callable[[AsyncSession, Scope, datetime], Awaitable[Any]]


async def measure(fresh: Databases) -> Sequence[Figure]:
    """Milliseconds a page on both databases, and what keeping the figures costs the hot paths."""
    found: list[Figure] = []
    for backend in ("sqlite", "postgresql"):
        found += await _on(await asyncio.to_thread(fresh.new, backend), backend)
    return found


async def _on(url: str, backend: str) -> list[Figure]:
    await asyncio.to_thread(_fill, url)
    database = Database(url)
    await database.open()
    try:
        began = perf_counter()
        await figures.begin(database)
        await figures.settle(database)
        counted = figure(f"counting it all anew, {backend}", perf_counter() - began, "s")
        seen = [*await _pages(database, backend), *await pages.measured(database, NOW, backend)]
        return [counted, *seen, await _cost(database, url, backend)]
    finally:
        await database.close()


def _fill(url: str) -> None:
    """Rows by SQL, without the notes that they would leave: everything is counted at once behind them."""
    people.found(url, COMMUNITIES * SIZE, size=SIZE, channel="whatsapp")
    engine = sa.create_engine(driver_url(url, asynchronous=False))
    dialect = engine.dialect.name
    counts = {1: COMMUNITIES * CONTRIBUTIONS_EACH, 2: MESSAGES}
    with engine.begin() as connection:
        kept = _without_triggers(connection)
        for number, statement in enumerate(FILLED):
            numbers = people.NUMBERS[dialect].format(count=counts.get(number, 1))
            if dialect == "postgresql":
                statement = statement.replace("%", "%%")
            connection.exec_driver_sql(
                statement.format(
                    numbers=numbers,
                    areas=AREAS,
                    at=people.AT,
                    each=CONTRIBUTIONS_EACH,
                    size=SIZE,
                    day=DAY[dialect],
                    said=MESSAGES // COMMUNITIES,
                    yes="1" if dialect == "sqlite" else "true",
                )
            )
        _with_triggers(connection, kept)
    engine.dispose()


def _without_triggers(connection: sa.Connection) -> list[str]:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        return []
    kept = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name NOT LIKE 'findable%'"
    triggers = connection.exec_driver_sql(kept).all()
    for name, _ in triggers:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    return [sql for _, sql in triggers]


def _with_triggers(connection: sa.Connection, kept: Sequence[str]) -> None:
    for statement in kept:
        connection.exec_driver_sql(statement)


async def _pages(database: Database, backend: str) -> list[Figure]:
    """What a page asks for, against the reading of one row."""
    floor = await _timed(database, _one_row, Scope(1))
    scopes = {
        "a country": Scope(1),
        "an area": Scope(1, "kenya/county-7"),
        "a community": Scope(1, community_id=777),
    }
    return [
        figure(
            f"a page of {name} of {COMMUNITIES:,} communities, {backend}",
            value := await _timed(database, _page, scope),
            "ms",
            floor=floor,
            ratio=value / floor,
            goal="value < 300",
        )
        for name, scope in scopes.items()
    ]


async def _one_row(session: AsyncSession, _scope: Scope, _now: datetime) -> None:
    await session.execute(sa.text("SELECT name FROM communities WHERE id = 777"))


async def _page(session: AsyncSession, scope: Scope, now: datetime) -> None:
    """All that a page shows; that it is not empty is looked at."""
    seen = await overview.look(session, scope, now)
    listed = await overview.areas(session, scope, now)
    page = await overview.communities(session, scope, now)
    if not (seen.members and page.rows and seen.deliveries[0].months) or (
        not scope.community_id and not listed
    ):
        raise RuntimeError("there is nothing to see")


async def _timed(database: Database, query: Query, scope: Scope) -> float:
    times = []
    for _ in range(ROUNDS):
        began = perf_counter()
        async with database.read() as session:
            await query(session, scope, NOW)
        times.append((perf_counter() - began) * 1000)
    return median(times[1:])


async def _cost(database: Database, url: str, backend: str) -> Figure:
    """Reports of what became of deliveries, with the notes that they leave and without: alternately."""
    pairs: list[tuple[float, float]] = []
    first = 1
    for _ in range(4):
        with_, first = await _reported(database, first), first + REPORTS
        await figures.settle(database)
        kept = await asyncio.to_thread(_switch, url, None)
        without, first = await _reported(database, first), first + REPORTS
        await asyncio.to_thread(_switch, url, kept)
        pairs.append((without, with_))
    ratio = median(mine / floor for floor, mine in pairs)
    floor, mine = (median(side) for side in zip(*pairs, strict=True))
    name = f"reports applied beside the figures, {backend}"
    return figure(name, mine, "reports/s", floor=floor, ratio=ratio, goal="ratio >= 0.8")


def _switch(url: str, kept: list[str] | None) -> list[str]:
    """Take the trigger of deliveries away, or put it back."""
    engine = sa.create_engine(driver_url(url, asynchronous=False))
    sqlite = engine.dialect.name == "sqlite"
    with engine.begin() as connection:
        if not sqlite:
            verb = "DISABLE" if kept is None else "ENABLE"
            connection.exec_driver_sql(f"ALTER TABLE deliveries {verb} TRIGGER delivery_step")
        elif kept is None:
            named = "SELECT sql FROM sqlite_master WHERE name = 'delivery_step'"
            kept = [connection.exec_driver_sql(named).scalar_one()]
            connection.exec_driver_sql("DROP TRIGGER delivery_step")
        else:
            _with_triggers(connection, kept)
    engine.dispose()
    return kept or []


async def _reported(database: Database, first: int) -> float:
    """Reports a second, of deliveries that were sent: each is read now."""
    async with database.write() as session:
        span = {"first": first, "last": first + REPORTS - 1}
        state = "UPDATE deliveries SET state = 'sent' WHERE id BETWEEN :first AND :last"
        await session.execute(sa.text(state), span)
        rows = await session.execute(
            sa.text("SELECT id, provider_id FROM deliveries WHERE id BETWEEN :first AND :last"), span
        )
        reports = [Report("whatsapp", DeliveryState.READ, NOW, row[1], row[0]) for row in rows]
    await figures.settle(database)
    began = perf_counter()
    for start in range(0, len(reports), REPORTS_AT_ONCE):
        part = reports[start : start + REPORTS_AT_ONCE]
        await asyncio.gather(*(database.writer.do(deliveries.report, one) for one in part))
    return len(reports) / (perf_counter() - began)
