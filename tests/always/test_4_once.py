"""4. A delivery is never sent twice, save where the outcome of a send is unknown: that is settled first."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa
from sqlmodel import col

from bot.sending.sender import LEASE, Sender
from storage.tables import Delivery, Lease
from storage.tables import DeliveryState as S
from tests.always import house as houses
from tests.always.house import House, eventually
from tests.clock import StillClock
from tests.fakes import Call

AMINA, BARAKA, CHAUSIKU = "whatsapp:+254700000001", "7100000002", "+254700000003"
GROUP = -1_001_000_000_077
MINUTE = 60.0


@asynccontextmanager
async def peopled(url: str, clock: StillClock, folder: Path) -> AsyncIterator[House]:
    """Chausiku posts; Amina (WhatsApp) and Baraka (Telegram) read. Nobody waits long for a provider."""
    async with houses.opened(url, clock, folder, patience=0.5) as opened:
        opened.twilio.callbacks = "manual"
        await opened.member("whatsapp", AMINA, "Amina")
        await opened.member("telegram", BARAKA, "Baraka")
        await opened.member("sms", CHAUSIKU, "Chausiku")
        yield opened


@pytest.fixture
async def house(sqlite_url: str, clock: StillClock, tmp_path: Path) -> AsyncIterator[House]:
    """The house with its people, on SQLite."""
    async with peopled(sqlite_url, clock, tmp_path) as opened:
        yield opened


@pytest.fixture
async def house_anywhere(database_url: str, clock: StillClock, tmp_path: Path) -> AsyncIterator[House]:
    """The same on both databases."""
    async with peopled(database_url, clock, tmp_path) as opened:
        yield opened


def to(value: str) -> Callable[[Call], bool]:
    """Picks out the calls that send something to someone."""
    return lambda call: call.sends and str(call.params.get("To") or call.params.get("chat_id")) == value


def sender(house: House, channel: str) -> Sender:
    """The sender of a channel."""
    return next(one for one in house.app.senders if one.channel.name == channel)


def moved(house: House, seconds: float) -> bool:
    """Time passes."""
    house.clock.advance(seconds)
    return True


async def after(house: House, seconds: float) -> None:
    """Time passes, and what is due happens."""
    house.clock.advance(seconds)
    await house.settle()


UNKNOWN = [
    ("hang_after_taking", 1),
    ("error_after_taking", 1),
    ("error_before_taking", 2),
    ("hang", 2),
    ("reset", 2),
]


@pytest.mark.parametrize(("kind", "sends"), UNKNOWN)
async def test_twilio_is_asked_before_anything_is_sent_again(
    kind: str, sends: int, house_anywhere: House
) -> None:
    house = house_anywhere
    calls = house.calls_to(AMINA)
    house.twilio.misbehave(kind, match=to(AMINA))
    await house.says(CHAUSIKU, "POST we use stones")
    assert house.states(AMINA) == [S.UNKNOWN]
    assert house.outcomes("whatsapp", "Unknown") == 1
    await after(house, 29)
    assert (len(calls), house.twilio.counts["list"]) == (1, 0), "it may still be on its way in"
    await after(house, 2)
    assert house.twilio.counts["list"] == 1
    assert house.states(AMINA) == [S.SENT]
    assert (len(calls), len(house.texts(AMINA))) == (sends, 1)
    await after(house, 10 * MINUTE)
    assert (len(calls), len(house.texts(AMINA))) == (sends, 1)


async def test_a_status_report_settles_it_without_asking(house: House) -> None:
    house.twilio.callbacks = "auto"
    house.twilio.misbehave("error_after_taking", match=to(AMINA))
    await house.says(CHAUSIKU, "POST we use stones")
    await after(house, MINUTE)
    assert house.states(AMINA) == [S.READ]
    assert (len(house.texts(AMINA)), house.twilio.counts["list"]) == (1, 0)


async def test_while_twilio_cannot_be_asked_nothing_is_sent_again(house: House) -> None:
    calls = house.calls_to(AMINA)
    house.twilio.misbehave("error_before_taking", match=to(AMINA))
    house.twilio.misbehave("error_before_taking", times=None, match="list")
    await house.says(CHAUSIKU, "POST we use stones")
    for _ in range(5):
        await after(house, 2 * MINUTE)
    assert house.states(AMINA) == [S.UNKNOWN]
    assert house.twilio.counts["list"] >= 3
    await after(house, 5 * 60 * MINUTE)
    assert house.states(AMINA) == [S.FAILED], "after hours a double would be worse than a loss"
    assert len(calls) == 1


async def test_an_earlier_message_of_the_same_words_is_not_taken_for_it(house: House) -> None:
    await house.says(AMINA, "MENU")
    house.clock.advance(10)
    house.twilio.misbehave("error_before_taking", match=to(AMINA))
    await house.says(AMINA, "MENU")
    assert len(house.texts(AMINA)) == 1
    await after(house, 31)
    assert len(house.texts(AMINA)) == 2
    assert house.states(AMINA) == [S.SENT, S.SENT]


async def test_asking_holds_nobody_up(clock: StillClock, sqlite_url: str, tmp_path: Path) -> None:
    """While Twilio does not answer what became of one message, the others go, and the lease is kept."""
    async with houses.opened(sqlite_url, clock, tmp_path) as house:
        await house.member("whatsapp", AMINA, "Amina")
        await house.member("sms", CHAUSIKU, "Chausiku")
        await house.says(CHAUSIKU, "POST we use stones")
        house.look.change(
            sa.update(Delivery)
            .where(col(Delivery.address_id) == house.look.address_id(AMINA))
            .values(state=S.UNKNOWN)
        )
        house.twilio.misbehave("hang", times=None, match="list")
        house.clock.advance(2)
        stop = asyncio.Event()
        running = asyncio.create_task(sender(house, "whatsapp").run(stop))
        await eventually(lambda: house.twilio.counts["list"] == 1)
        await house.says(AMINA, "MENU", then=False)
        for worker in house.app.workers:
            await worker.work()
        await house.twilio.until(lambda: len(house.texts(AMINA)) == 2)
        assert house.twilio.counts["list"] == 1, "asked once at a time"
        stop.set()
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await die(house)


async def die(house: House) -> None:
    """What SIGKILL does to the senders: nothing that is under way comes to its end."""
    tasks = [task for one in house.app.senders for task in (*one._tasks, *one._chores.tasks.values())]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for one in house.app.senders:
        one._held_until = one._renew_at = None


@pytest.mark.parametrize("value", [AMINA, BARAKA])
async def test_killed_between_the_call_and_the_commit(value: str, house_anywhere: House) -> None:
    """The provider has taken it, we never noted so: unknown, counted, and settled as far as it can be."""
    house = house_anywhere
    channel = "telegram" if value == BARAKA else "whatsapp"
    calls = house.calls_to(value)
    provider = house.telegram if value == BARAKA else house.twilio
    provider.misbehave("hang_after_taking", match=to(value))
    await house.says(CHAUSIKU, "POST we use stones", then=False)
    for worker in house.app.workers:
        await worker.work()
    sending = asyncio.create_task(sender(house, channel).work())
    await provider.until(lambda: len(house.texts(value)) == 1)
    await die(house)
    await asyncio.gather(sending, return_exceptions=True)
    assert house.states(value) == [S.SENDING]
    async with houses.another(house) as heir:
        await heir.settle()
        assert house.states(value) == [S.SENDING], "the dead one's lease still runs"
        house.clock.advance(LEASE)
        successor = next(one for one in heir.senders if one.channel.name == channel)
        assert await successor._hold_lease()
        assert house.states(value) == [S.UNKNOWN]
        name, labels = "staffroom_sends_total", {"channel": channel, "outcome": "Unknown"}
        assert heir.metrics.registry.get_sample_value(name, labels) == 1
        for _ in range(5):
            await heir.settle()
            house.clock.advance(MINUTE)
        assert house.states(value) == [S.SENT]
        assert len(calls) == (2 if channel == "telegram" else 1)
        assert len(house.texts(value)) == len(calls)


async def test_a_claim_whose_answer_was_lost_is_settled_in_minutes(house: House) -> None:
    """It was committed, so the delivery is `sending`; no sender knows of it, and the lease goes on."""
    calls = house.calls_to(AMINA)
    await house.settle()  # the senders get their leases
    await house.says(CHAUSIKU, "POST we use stones", then=False)
    for worker in house.app.workers:
        await worker.work()
    theirs = sa.update(Delivery).where(col(Delivery.address_id) == house.look.address_id(AMINA))
    house.look.change(theirs.values(state=S.SENDING, attempts=1, tried_at=house.clock.now()))
    for _ in range(30):
        await after(house, 10)
        await house.app.clockwork.occasions.work()
    assert (house.states(AMINA), len(calls)) == ([S.SENDING], 0)
    house.clock.advance(MINUTE)
    await house.app.clockwork.occasions.work()
    assert house.states(AMINA) == [S.UNKNOWN]
    await house.settle()
    assert (house.states(AMINA), len(calls)) == ([S.SENT], 1)


async def test_the_database_ends_between_the_call_and_the_commit(
    postgresql_url: str, clock: StillClock, tmp_path: Path
) -> None:
    """What the provider took is noted once the database is back, and not sent again."""
    async with houses.opened(postgresql_url, clock, tmp_path) as house:
        await house.member("telegram", BARAKA, "Baraka")

        def end_connections(*_: object) -> None:
            with psycopg.connect(postgresql_url, autocommit=True) as connection:
                connection.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )

        house.telegram.watch = end_connections
        await house.says(BARAKA, "MENU", then=False)
        for worker in house.app.workers:
            await worker.work()
        stop, one = asyncio.Event(), sender(house, "telegram")
        one._chores.due_at = house.clock.now() + timedelta(days=1)  # so that the note is what comes next
        sending = asyncio.create_task(one.run(stop))
        await house.telegram.until(lambda: len(house.texts(BARAKA)) == 1)
        house.telegram.watch = None
        stop.set()
        await eventually(lambda: moved(house, 0.01) and sending.done())
        await sending
        assert (house.states(BARAKA), len(house.texts(BARAKA))) == ([S.SENT], 1)


async def test_while_sends_hang_the_lease_is_renewed(
    sqlite_url: str, clock: StillClock, tmp_path: Path
) -> None:
    """Else another process would take it for dead, and send again what is under way."""
    async with houses.opened(sqlite_url, clock, tmp_path, twilio_sms_rate=1) as house:
        for number in range(3):
            await house.member("sms", f"+25470000001{number}", f"Reader {number}")
        await house.member("whatsapp", AMINA, "Amina")
        house.twilio.misbehave("hang", times=None)
        await house.says(AMINA, "POST we use stones", then=False)
        for worker in house.app.workers:
            await worker.work()
        running = asyncio.create_task(sender(house, "sms").run(asyncio.Event()))
        await eventually(lambda: house.twilio.counts["create"] == 2)
        house.clock.advance(LEASE / 2)
        wanted = house.clock.now() + LEASE
        lease = sa.select(col(Lease.expires_at)).where(col(Lease.name) == "send:sms")
        await eventually(lambda: house.look.rows(lease) == [(wanted,)])
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await die(house)


async def test_what_was_sent_before_the_window_closed_is_asked_for_and_not_parked(house: House) -> None:
    house.clock.advance(24 * 60 * MINUTE - 10)
    house.twilio.misbehave("error_after_taking", match=to(AMINA))
    await house.says(CHAUSIKU, "POST we use stones")
    await after(house, 31)
    assert house.states(AMINA) == [S.SENT]
    await house.says(AMINA, "MENU")
    assert len([text for text in house.texts(AMINA) if "stones" in text]) == 1


@pytest.mark.parametrize("kind", ["error_after_taking", "error_before_taking", "hang", "hang_after_taking"])
async def test_telegram_cannot_be_asked_so_it_is_sent_once_more_and_never_a_third_time(
    kind: str, house: House
) -> None:
    calls = house.calls_to(BARAKA)
    house.telegram.misbehave(kind, times=None, match=to(BARAKA))
    await house.says(CHAUSIKU, "POST we use stones")
    assert (house.states(BARAKA), len(calls)) == ([S.UNKNOWN], 1)
    await after(house, 29)
    assert len(calls) == 1
    await after(house, 2)
    assert (house.states(BARAKA), len(calls)) == ([S.UNKNOWN], 2)
    for _ in range(10):
        await after(house, 10 * MINUTE)
    assert (house.states(BARAKA), len(calls)) == ([S.FAILED], 2)
    assert house.outcomes("telegram", "Unknown") == 2


async def test_on_429_nothing_goes_before_its_time_and_everything_after(house: House) -> None:
    readers = [str(7_100_000_100 + number) for number in range(5)]
    for value in readers:
        await house.member("telegram", value, f"Reader {value[-1]}")
    house.telegram.misbehave("rate_limit", retry_after=7, match=to(BARAKA))
    await house.says(BARAKA, "MENU", then=False)
    for worker in house.app.workers:
        await worker.work()
    await sender(house, "telegram").work()
    await house.says(CHAUSIKU, "POST we use stones", then=False)
    for seconds in (0, 3, 3.9):
        house.clock.advance(seconds)
        await house.once()
        assert house.telegram.counts["sendMessage"] == 1, "the provider asked for silence"
    await after(house, 0.2)
    assert [len(house.texts(value)) for value in (*readers, BARAKA)] == [1, 1, 1, 1, 1, 2]
    assert house.outcomes("telegram", "Unknown") == 0


async def test_a_groups_429_holds_up_that_group_only(house: House) -> None:
    house.telegram.add_to_group(GROUP, by=int(BARAKA))
    await house.telegram.flush()
    async with house.app.database.write() as session:
        from tests.always.seed import group

        await group(session, house.community_id, str(GROUP), house.clock.now())
    await house.settle()
    house.telegram.misbehave("rate_limit", retry_after=20, match=to(str(GROUP)))
    await house.says(CHAUSIKU, "POST we use stones", then=False)
    for _ in range(3):
        await house.once()
        house.clock.advance(5)
    assert len(house.texts(BARAKA)) == 1
    assert not [text for text in house.telegram.texts(GROUP) if "stones" in text]
    await after(house, 10)
    assert len([text for text in house.telegram.texts(GROUP) if "stones" in text]) == 1


@pytest.mark.parametrize("code", [20429, 63018, 30003])
async def test_what_twilio_wants_later_goes_later_once(code: int, house: House) -> None:
    house.twilio.callbacks = "auto"
    house.twilio.person_fails(AMINA, code, times=1)
    await house.says(CHAUSIKU, "POST we use stones")
    for _ in range(10):
        await after(house, 30 * MINUTE)
    assert len(house.texts(AMINA)) == 1
    assert house.states(AMINA) == [S.READ]
