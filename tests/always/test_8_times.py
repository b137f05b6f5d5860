"""8. Times are UTC in storage; local time only through the community's or member's zone."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import SQLModel, col
from sqlmodel.sql.sqltypes import UTCDateTime

from bot.clock import SystemClock
from storage.tables import Contribution, Lease, Role
from tests.always import house as houses
from tests.always.house import House
from tests.clock import START, StillClock

AMINA, BARAKA, CHAUSIKU = "whatsapp:+254700000001", "7100000002", "+254700000003"
DINA, ESI = "whatsapp:+254700000004", "whatsapp:+254700000005"
TIMES = [
    column
    for table in SQLModel.metadata.sorted_tables
    for column in table.columns
    if isinstance(column.type, UTCDateTime | sa.DateTime)
]

LEFT = {
    *("addresses.created_at", "addresses.last_inbound_at", "addresses.suspended_at"),
    *("communities.created_at", "programmes.created_at", "media.created_at", "messages.created_at"),
    *("contributions.created_at", "contributions.withdrawn_at", "memberships.joined_at"),
    *("contributions.answered_at", "contributions.solved_at", "contributions.hidden_at"),
    *("memberships.left_at", "memberships.removed_at"),
    *("occurrences.due_at", "reports.at", "reports.settled_at", "supporters.since", "audit.at"),
    *("deliveries.due_at", "deliveries.sent_at", "deliveries.tried_at"),
    *("inbox.done_at", "inbox.due_at", "inbox.received_at"),
    *("leases.expires_at", "link_codes.expires_at", "open_questions.expires_at"),
    *("members.consented_at", "members.created_at", "members.paused_until", "members.stopped_at"),
}
"""Times that the conversation below leaves, so that there is something to look at."""

AT_AN_HOUR = {"occurrences.due_at": {(10, 0), (12, 0), (13, 0)}}
"""What comes at an hour, in UTC: the next look for monthly reports, an hour after the start, and of the
community's clocks three, and four, in the afternoon in Nairobi.
"""


@pytest.fixture
def far_away(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine stands where it is tomorrow already."""
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


async def converse(house: House) -> None:
    """A bit of everything that leaves a time in the database, within the hour after nine o'clock."""
    for value, name in ((AMINA, "Amina"), (BARAKA, "Baraka"), (CHAUSIKU, "Chausiku")):
        for text in ("JOIN KAKUMA7", "1", "1", f"{name}, Kakuma Primary"):
            await house.says(value, text)
    await house.says(AMINA, "POST our wall", media=[houses.picture(200)])
    await house.says(BARAKA, "P1 how big is it?")
    await house.says(CHAUSIKU, "something to share")
    await house.says(BARAKA, "LINK")
    await house.says(CHAUSIKU, "PAUSE 3")
    house.telegram.user_blocks(int(BARAKA))
    await house.telegram.flush()
    await house.says(AMINA, "POST are you there?")
    await house.says(AMINA, "WITHDRAW P1")
    await house.says(CHAUSIKU, "STOP")
    await house.says("+254700000009", "JOIN KAKUMA7")
    await help_each_other(house)


async def help_each_other(house: House) -> None:
    """A request that is answered and solved, an idea, a post reported and hidden, its author removed."""
    await house.member("whatsapp", DINA, "Dina", role=Role.FACILITATOR)
    await house.member("whatsapp", ESI, "Esi")
    await house.says(DINA, "SETTINGS 2 16")
    await house.says(ESI, "ASK how do I teach fractions?")
    request = _newest(house, "H")
    await house.says(AMINA, f"{request} cut an orange")
    await house.says(ESI, f"SOLVED {request}")
    await house.says(ESI, "1")
    await house.says(ESI, "ASK who has a globe?")
    await house.says(ESI, "IDEA swap lesson videos")
    idea = _newest(house, "I")
    await house.says(AMINA, f"IN {idea}")
    await house.says(ESI, "POST Otieno wets his bed")
    post = _newest(house, "P")
    await house.says(AMINA, f"REPORT {post}")
    await house.says(AMINA, "0")
    for act in ("HIDE", "REMOVE"):
        await house.says(DINA, f"{act} {post}")
        await house.says(DINA, "It names a pupil")


def _newest(house: House, letter: str) -> str:
    """The code of what was given last."""
    newest = sa.select(col(Contribution.number)).order_by(col(Contribution.id).desc()).limit(1)
    return f"{letter}{house.look.rows(newest)[0][0]}"


async def test_every_stored_time_is_utc(
    far_away: None, database_url: str, clock: StillClock, tmp_path: Path
) -> None:
    """Local time would be fourteen hours off; durations of the rules are minutes, or whole days."""
    async with houses.opened(database_url, clock, tmp_path) as house:
        began = datetime.now(UTC)
        await converse(house)
        assert clock.now() < START + timedelta(minutes=30)
        seen = {}
        for column in TIMES:
            values = [row[0] for row in house.look.rows(sa.select(column).where(column.is_not(None)))]
            seen[str(column)] = len(values)
            for value in values:
                assert isinstance(value, datetime)
                assert value.utcoffset() == timedelta(0), column
                at_start = value.replace(year=START.year, month=START.month, day=START.day)
                if (value.hour, value.minute) in AT_AN_HOUR.get(str(column), ()):
                    continue
                by_clock = START <= at_start <= START + timedelta(minutes=45)
                by_machine = abs(value - began) < timedelta(minutes=10)
                assert by_clock or by_machine, (column, value)
        assert {name for name, count in seen.items() if count} >= LEFT, "too little to look at"


def test_the_machines_clock_tells_utc(far_away: None) -> None:
    """Whatever the zone in which the machine stands."""
    now = SystemClock().now()
    assert now.utcoffset() == timedelta(0)
    assert abs(now.timestamp() - time.time()) < 60


async def test_the_columns_themselves_know_the_zone(house_anywhere: House) -> None:
    """On PostgreSQL; on SQLite the text is that of UTC."""
    if house_anywhere.app.database.is_sqlite:
        await house_anywhere.says(CHAUSIKU, "hello")
        [(stored,)] = house_anywhere.look.rows(sa.text("SELECT received_at FROM inbox"))  # type: ignore[arg-type] # as it is stored
        assert str(stored).startswith("2026-03-02 09:00:00")
    else:
        kinds = house_anywhere.look.rows(
            sa.text(  # type: ignore[arg-type] # the catalogue has no table of ours
                "SELECT data_type FROM information_schema.columns "
                "WHERE table_schema = 'public' AND data_type LIKE 'timestamp%'"
            )
        )
        assert len(kinds) == len(TIMES)
        assert set(kinds) == {("timestamp with time zone",)}


async def test_a_time_without_a_zone_is_refused(house_anywhere: House) -> None:
    naive = START.replace(tzinfo=None)
    with pytest.raises((sa.exc.StatementError, ValueError)):
        house_anywhere.look.change(sa.update(Lease).values(expires_at=naive))


async def test_a_date_that_is_read_is_that_of_the_readers_zone(house: House) -> None:
    """Half past one at night in Nairobi is still yesterday in UTC."""
    house.clock.advance(timedelta(hours=13, minutes=30))
    for text in ("JOIN KAKUMA7", "1", "1", "Baraka", "MYDATA"):
        await house.says(BARAKA, text)
    assert "Joined: 3 March 2026" in house.texts(BARAKA)[-1]
    assert house.look.rows(sa.select(sa.func.count()).where(col(Lease.name) == "send:telegram")) == [(1,)]
