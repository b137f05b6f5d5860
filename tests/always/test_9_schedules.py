"""Four processes on PostgreSQL over a year with both clock changes, killed and started again: each occurrence
of each schedule is asked once. Without the unique row of its run it would not be.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, LiteralString
from zoneinfo import ZoneInfo

import psycopg
import pytest

from storage import communities, members, memberships, senders
from storage.database import Database, driver_url
from storage.prompting import schedules
from storage.senders import Seen
from storage.tables import Role
from tests.always.ticker import Order, Ticker
from tests.databases import Databases

BEGIN, END = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
GRID = timedelta(minutes=15)
LATE = timedelta(hours=6)
SKEW = 90  # seconds by which the processes' clocks differ from the right time
DEATHS, TURNED_BACK = 0.015, 0.2  # chances
FRIDAY, SUNDAY = 4, 6
HOLIDAYS = ((date(2026, 4, 3), date(2026, 4, 17)), (date(2026, 12, 12), date(2027, 1, 6)))
MOVES = datetime(2026, 6, 5, 15, 0, tzinfo=UTC)  # a Friday, two hours after they were asked
OUTAGE = (datetime(2026, 9, 11, 10, 0, tzinfo=UTC), datetime(2026, 9, 11, 21, 0, tzinfo=UTC))


@dataclass(frozen=True)
class Place:
    """A community: its schedule, and what befalls it."""

    id: int
    zone: str
    weekday: int
    at: time
    rests: bool = False
    moves_to: str | None = None


def places() -> list[Place]:
    """Two of each, so that a batch has several: hours that are left out, shown twice, and plain ones."""
    plans: list[tuple[str, int, time, dict[str, Any]]] = [
        ("Africa/Nairobi", FRIDAY, time(16), {}),
        ("Africa/Nairobi", FRIDAY, time(16), {"rests": True}),
        ("Africa/Nairobi", FRIDAY, time(16), {"moves_to": "America/New_York"}),
        ("America/New_York", SUNDAY, time(2, 30), {}),
        ("America/New_York", SUNDAY, time(1, 30), {}),
        ("Australia/Lord_Howe", SUNDAY, time(2, 15), {}),
    ]
    twice = [one for one in plans for _ in range(2)]
    return [Place(index, *one[:3], **one[3]) for index, one in enumerate(twice, start=1)]


def expected(place: Place) -> dict[date, datetime]:
    """When each local date is due: looked up by the quarter of an hour, with nothing of ours."""
    found: dict[date, datetime] = {}
    at = BEGIN
    while at < END:
        moved = place.moves_to if place.moves_to and at >= MOVES else place.zone
        there = at.astimezone(ZoneInfo(moved))
        if there.weekday() == place.weekday and there.time() >= place.at:
            found.setdefault(there.date(), at)
        at += GRID
    breaks = HOLIDAYS if place.rests else ()
    return {day: at for day, at in found.items() if not any(first <= day <= last for first, last in breaks)}


@dataclass
class Year:
    """The processes, and what is thrown at them."""

    tickers: list[Ticker]
    database: psycopg.Connection
    chance: random.Random = field(default_factory=lambda: random.Random(4))

    def tick(self, now: datetime) -> None:
        """All of them tick, each by its own clock, until nothing is due; some are killed meanwhile."""
        while True:
            for ticker in self.tickers:
                skew = timedelta(seconds=self.chance.randint(-SKEW, SKEW))
                dies_at = self.chance.randint(1, 12) if self.chance.random() < DEATHS else 0
                ticker.order(Order(now + skew, dies_at=dies_at))
            if self.chance.random() < DEATHS:
                self.chance.choice(self.tickers).kill()
            for ticker in self.chance.sample(self.tickers, len(self.tickers)):
                ticker.answered()
            if not self.ask("SELECT count(*) FROM schedules WHERE due_at <= %s", now)[0][0]:
                return  # what one that was killed has held is free again when that is noticed

    def tell(self, order: Order) -> None:
        """One of them gets an order of its own."""
        ticker = self.chance.choice(self.tickers)
        ticker.order(order)
        while not ticker.answered():
            ticker.order(order)

    def turn_back(self, now: datetime, place: Place) -> None:
        """Its facilitator sends SCHEDULE once more, where the clock is behind: it is due once more."""
        at = place.at.hour * 60 + place.at.minute
        self.tell(Order(now - timedelta(seconds=SKEW), place.id, weekly=(place.weekday, at)))
        self.tick(now + GRID / 3)

    def ask(self, question: LiteralString, *values: object) -> list[tuple[Any, ...]]:
        """What the database says."""
        return self.database.execute(question, values).fetchall()


@contextmanager
def four(url: str) -> Iterator[Year]:
    """Four processes on this database."""
    plain = driver_url(url, asynchronous=False).set(drivername="postgresql")
    with ExitStack() as stack:
        tickers = [stack.enter_context(closing(Ticker(url))) for _ in range(4)]
        words = plain.render_as_string(hide_password=False)
        yield Year(tickers, stack.enter_context(psycopg.connect(words, autocommit=True)))


async def settle_in(url: str, all_places: Sequence[Place]) -> None:
    """The communities, a facilitator and a teacher in each, and their schedules."""
    database = Database(url)
    await database.open()
    async with database.write() as session:
        programme = await communities.add_programme(session, "Learning Together", BEGIN)
        for place in all_places:
            found = await communities.add(
                session,
                programme_id=programme,
                name=f"Circle {place.id}",
                area="kenya",
                language="en",
                timezone=place.zone,
                code=f"CIRCLE{place.id}",
                now=BEGIN,
            )
            assert found == place.id
            for role in (Role.FACILITATOR, Role.TEACHER):
                seen = Seen("sim-sms", f"{role.value} {place.id}", BEGIN, "en", "")
                address = (await senders.arrive(session, seen, BEGIN)).address_id
                member = await members.create(
                    session, name="Amina", place="", language="en", address_id=address, now=BEGIN
                )
                await memberships.join(session, member, place.id, role, BEGIN)
            minute = place.at.hour * 60 + place.at.minute
            await schedules.set_weekly(session, place.id, place.weekday, minute, None, BEGIN)
            for first, last in HOLIDAYS if place.rests else ():
                await schedules.add_holiday(session, place.id, first, last, BEGIN)
    await database.close()


def moments(due: Mapping[Place, Mapping[date, datetime]]) -> dict[datetime, list[Place]]:
    """What is due when, in the order of time."""
    found: dict[datetime, list[Place]] = {MOVES: [], MOVES + timedelta(hours=5): [], OUTAGE[1]: []}
    for place, days in due.items():
        for at in days.values():
            found.setdefault(at, []).append(place)
    return dict(sorted(found.items()))


def through(year: Year, all_places: Sequence[Place], due: Mapping[Place, Mapping[date, datetime]]) -> None:
    """A whole year."""
    for now, asked in moments(due).items():
        if OUTAGE[0] <= now < OUTAGE[1]:
            continue
        if now == OUTAGE[1]:
            for ticker in year.tickers:
                ticker.kill()
                ticker.answered()
        year.tick(now)
        if now == MOVES:
            for place in (one for one in all_places if one.moves_to):
                year.tell(Order(now, place.id, zone=place.moves_to))
        elif asked and year.chance.random() < TURNED_BACK:
            year.turn_back(now, year.chance.choice(asked))


@pytest.fixture
def url(every_database: Databases) -> str:
    """A migrated database on PostgreSQL."""
    return every_database.postgresql()


async def test_over_a_year_each_occurrence_is_asked_once(url: str) -> None:
    all_places = places()
    due = {place: expected(place) for place in all_places}
    await settle_in(url, all_places)
    with four(url) as year:
        through(year, all_places, due)
        runs = {
            (at[0], at[1]): at[2:]
            for at in year.ask("SELECT community_id, on_date, state, fired_at FROM prompt_runs")
        }
        said = year.ask("SELECT run_id, count(*) FROM messages WHERE run_id IS NOT NULL GROUP BY run_id")
        sent = year.ask(
            "SELECT m.run_id, count(*) FROM deliveries d JOIN messages m ON m.id = d.message_id"
            " WHERE m.run_id IS NOT NULL GROUP BY m.run_id"
        )
        told = year.ask("SELECT count(*) FROM messages WHERE text_key = 'prompt-missed'")
        killed = sum(ticker.killed for ticker in year.tickers)
    all_due = {(place.id, day): at for place, days in due.items() for day, at in days.items()}
    assert runs.keys() == all_due.keys()
    missed = {one for one, at in all_due.items() if OUTAGE[0] <= at < OUTAGE[1] - LATE}
    assert {one for one, (state, _) in runs.items() if state == "skipped"} == missed
    assert all(timedelta(0) <= runs[one][1] - at <= LATE for one, at in all_due.items() if one not in missed)
    assert Counter(dict(said)) == Counter(dict.fromkeys(dict(said), 1))
    assert len(said) == len(all_due) - len(missed)
    assert {count for _, count in sent} == {2}
    assert len(sent) == len(said)
    assert told[0][0] == len(missed) == 4
    assert killed >= 10


async def test_without_the_unique_row_it_would_be_asked_twice(url: str) -> None:
    all_places = places()[:2]
    await settle_in(url, all_places)
    with four(url) as year:
        year.database.execute("ALTER TABLE prompt_runs DROP CONSTRAINT uq_prompt_runs_community_id_on_date")
        for now in list(expected(all_places[0]).values())[:3]:
            year.tick(now)
            year.turn_back(now, all_places[0])
        runs = year.ask("SELECT on_date, count(*) FROM prompt_runs WHERE community_id = 1 GROUP BY on_date")
    assert [count for _, count in runs] == [2, 2, 2]
