"""Finding: what looks like a request, and what has some words, among 1,000,000 contributions.

In 20,000 communities of one programme, two sevenths of it shared with all; words as languages have them, the
second most common half as often as the first, and so on (Zipf). The floor is the index alone: it is asked for
the same words and the same readers, and gives as many as are shown by its own rank, with no look at them.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, islice
from time import perf_counter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bench.figures import Figure, figure
from bench.people import NUMBERS
from storage import search
from storage.database import Database, driver_url
from storage.search.known import forms_of, known_to
from storage.search.looking import rarest, telling
from storage.search.statements import Query
from storage.search.words import marks, significant
from storage.senders import Place
from storage.tables import ContributionKind
from tests.databases import Databases

CONTRIBUTIONS = 1_000_000
COMMUNITIES = 20_000
SEARCHES = 300
SHOWN = 3

VOCABULARY = 60_000
SMALL = 60
"""The most common words of a language are its small words, which nobody looks for."""

AT = "2026-01-05 08:00:00.000000"
POST, HELP = ContributionKind.POST, ContributionKind.HELP
STORY, PRACTICE = ContributionKind.STORY, ContributionKind.PRACTICE
KINDS = (*[POST] * 5, *[HELP] * 3, STORY, PRACTICE)
STATUS = {HELP: "solved", STORY: "approved"}
SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in "aeiou"]
PLACES = (
    "INSERT INTO programmes (name, created_at) VALUES ('Learning Together', '{at}')",
    """INSERT INTO communities (programme_id, name, area, language, timezone, code, last_number, created_at)
       {numbers} SELECT 1, 'Circle ' || i, 'kenya/kakuma', 'sw', 'Africa/Nairobi', 'CODE' || i, 0, '{at}'
       FROM n""",
)
GIVEN = ("id", "community_id", "number", "kind", "text", "status", "reach", "created_at")
FOUND = ("contribution_id", "community_id", "programme_id", "shared", "kind", "words")
RANKED = {
    "sqlite": "SELECT rowid FROM findable_index WHERE findable_index MATCH :query ORDER BY rank LIMIT :most",
    "postgresql": """SELECT contribution_id FROM findable WHERE document @@ CAST(:query AS tsquery)
                     ORDER BY ts_rank(document, CAST(:query AS tsquery)) DESC LIMIT :most""",
}

Call = Callable[[AsyncSession, Place, str], Awaitable[Any]]


async def measure(fresh: Databases) -> Sequence[Figure]:
    """How long a search takes, and its rate against that of the index alone."""
    return [
        *await _measured("SQLite", fresh.sqlite()),
        *await _measured("PostgreSQL", await asyncio.to_thread(fresh.postgresql)),
    ]


@dataclass
class Asked:
    """What is looked for: words that some texts have, and others; whole texts that may be like some."""

    words: list[tuple[Place, str]] = field(default_factory=list)
    texts: list[tuple[Place, str]] = field(default_factory=list)


async def _measured(name: str, url: str) -> list[Figure]:
    asked = await asyncio.to_thread(found, url, CONTRIBUTIONS, COMMUNITIES)
    database = Database(url)
    await database.open()
    try:
        async with database.write() as session:  # as a turn does
            return [
                *await _figures(session, f"similar on {name}", asked.texts, _similar, _pairs),
                *await _figures(session, f"FIND on {name}", asked.words, _find, _all),
            ]
    finally:
        await database.close()


async def _figures(
    session: AsyncSession, name: str, asked: Sequence[tuple[Place, str]], ours: Call, bare: Call
) -> list[Figure]:
    for place, text in asked[:20]:
        await ours(session, place, text)
        await bare(session, place, text)
    floors, mine = [], []
    for place, text in asked:  # by turns, so that what else the machine does befalls both
        floors.append(await _timed(bare(session, place, text)))
        mine.append(await _timed(ours(session, place, text)))
    mine_ordered = sorted(mine)
    rate, floor = len(asked) / sum(mine), len(asked) / sum(floors)
    return [
        figure(f"{name}, p50", 1000 * mine_ordered[len(mine) // 2], "ms", goal="value < 20"),
        figure(f"{name}, p99", 1000 * mine_ordered[int(len(mine) * 0.99)], "ms", goal="value < 100"),
        figure(
            f"{name}, against the ranked index",
            rate,
            "searches/s",
            floor=floor,
            ratio=rate / floor,
            goal="ratio >= 0.8",
        ),
    ]


async def _timed(work: Awaitable[Any]) -> float:
    began = perf_counter()
    await work
    return perf_counter() - began


async def _find(session: AsyncSession, place: Place, text: str) -> None:
    await search.find(session, place, text, "sw")


async def _similar(session: AsyncSession, place: Place, text: str) -> None:
    await search.similar(session, place, text)


async def _all(session: AsyncSession, place: Place, text: str) -> None:
    known = await known_to(session)
    words = rarest(significant(text, "sw"), known)
    await _ranked(session, place, Query(await forms_of(session, known, words), len(words)))


async def _pairs(session: AsyncSession, place: Place, text: str) -> None:
    known = await known_to(session)
    words = telling(significant(text, "sw"), known)
    await _ranked(session, place, Query(await forms_of(session, known, words), 2, (HELP, PRACTICE)))


async def _ranked(session: AsyncSession, place: Place, query: Query) -> None:
    dialect = session.get_bind().dialect.name
    either = " OR " if dialect == "sqlite" else " | "
    scopes = query.written(dialect, place.id, programme=False), query.written(dialect, 1, programme=True)
    written = either.join(f"({scope})" for scope in scopes)
    statement = sa.text(RANKED[dialect])
    if dialect == "postgresql":  # as ours: a plan for any query would be a worse floor
        statement = statement.bindparams(sa.bindparam("query", literal_execute=True, type_=sa.Text()))
    (await session.execute(statement, {"query": written, "most": SHOWN})).all()


def found(url: str, count: int, communities: int) -> Asked:
    """One programme with its communities and contributions, and what may be looked for among them."""
    engine = sa.create_engine(driver_url(url, asynchronous=False))
    kind, asked = engine.dialect.name, Asked()
    values = {"at": AT, "numbers": NUMBERS[kind].format(count=communities)}
    with engine.begin() as connection:
        for statement in PLACES:
            connection.exec_driver_sql(statement.format(**values))
        raw: Any = connection.connection.dbapi_connection
        (_fill_sqlite if kind == "sqlite" else _fill_postgresql)(raw, _given(count, communities, asked))
    with engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql("ANALYZE")
    engine.dispose()
    return asked


Rows = tuple[tuple[Any, ...], tuple[Any, ...]]


def _given(count: int, communities: int, asked: Asked) -> Iterator[Rows]:
    """Each contribution and its place in the index."""
    chance = random.Random(7)
    known = vocabulary()
    small = set(known[:SMALL])
    for number, words in enumerate(texts(known, count, chance), start=1):
        community, kind, shared = number % communities + 1, KINDS[number % len(KINDS)], number % 7 < 2
        text = " ".join(words)
        indexed = " ".join([*marks(community, 1, shared, kind), text])
        reach = "named" if shared else "community"
        if number % (count // SEARCHES) == 0:
            _note(asked, words, small, chance, communities)
        yield (
            (number, community, number, kind.value, text, STATUS.get(kind), reach, AT),
            (number, community, 1, shared, kind.value, indexed),
        )


def _note(asked: Asked, words: list[str], small: set[str], chance: random.Random, communities: int) -> None:
    """One to three of its words may be looked for, and half of it be in a request."""
    number = chance.randrange(communities) + 1
    place = Place(number, "", "kenya/kakuma", "sw", "Africa/Nairobi", f"CODE{number}", 1)
    large = [word for word in words if word not in small] or words
    asked.words.append(
        (place, " ".join(chance.sample(large, min(len(large), chance.choice((1, 1, 2, 2, 3))))))
    )
    asked.texts.append((place, " ".join(chance.sample(words, (len(words) + 1) // 2))))


def vocabulary() -> list[str]:
    """Made-up words, from the most common to the rarest."""
    return ["".join(_syllables(number * 7_654_321 % 70**4)) for number in range(1, VOCABULARY + 1)]


def _syllables(number: int) -> Iterator[str]:
    for _ in range(4):
        number, rest = divmod(number, len(SYLLABLES))
        yield SYLLABLES[rest]


def texts(words: Sequence[str], count: int, chance: random.Random) -> Iterator[list[str]]:
    """Texts of 8 to 28 words, drawn once and read at many strides: to draw each would take far longer."""
    shares = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    pool = chance.choices(words, cum_weights=shares, k=2_000_000)
    for _ in range(count):
        length, stride = chance.randrange(8, 29), chance.randrange(1, 500)
        begin = chance.randrange(len(pool) - length * stride)
        yield list(dict.fromkeys(pool[begin : begin + length * stride : stride]))


def _fill_sqlite(connection: Any, rows: Iterator[Rows]) -> None:
    """As the triggers would, at once."""
    triggers = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE name LIKE 'findable_%' AND type = 'trigger'"
    )
    kept = triggers.fetchall()
    for name, _ in kept:
        connection.execute(f"DROP TRIGGER {name}")
    while batch := list(islice(rows, 20_000)):
        for table, columns, index in (("contributions", GIVEN, 0), ("findable", FOUND, 1)):
            marked = ", ".join("?" * len(columns))
            statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marked})"
            connection.executemany(statement, [row[index] for row in batch])
    connection.execute("INSERT INTO findable_index(findable_index) VALUES ('rebuild')")
    for _, statement in kept:
        connection.execute(statement)


def _fill_postgresql(connection: Any, rows: Iterator[Rows]) -> None:
    """Words as those of a language without a stemmer; the index is built behind them."""
    indexed = []
    for table in ("contributions", "findable"):  # nothing else is to happen while it is measured
        connection.execute(f"ALTER TABLE {table} SET (autovacuum_enabled = off)")
    connection.execute("SET LOCAL session_replication_role = replica")  # rows need not be looked up
    connection.execute("SET LOCAL maintenance_work_mem = '256MB'")
    connection.execute("DROP INDEX ix_findable_document")
    with connection.cursor().copy(f"COPY contributions ({', '.join(GIVEN)}) FROM STDIN") as copy:
        for given, entry in rows:
            copy.write_row(given)
            indexed.append(entry)
    with connection.cursor().copy(f"COPY findable ({', '.join(FOUND)}, document) FROM STDIN") as copy:
        for entry in indexed:
            copy.write_row((*entry, entry[-1]))
    connection.execute(
        "CREATE INDEX ix_findable_document ON findable USING gin (document) WITH (fastupdate = off)"
    )
