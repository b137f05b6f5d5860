"""7. Rates hold across processes: one sender at a time owns a sending account."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa
from sqlmodel import col

from bot.app import App
from bot.sending.sender import LEASE, Sender
from storage.tables import Delivery, Lease
from storage.tables import DeliveryState as S
from tests.always import house as houses
from tests.always.house import House, eventually
from tests.clock import StillClock

CHAUSIKU = "+254700000003"
READERS = [str(7_100_000_100 + number) for number in range(36)]
RATE = 20


def sender(app: App, channel: str = "telegram") -> Sender:
    """The sender of a channel."""
    return next(one for one in app.senders if one.channel.name == channel)


def owner(house: House, channel: str = "telegram") -> object:
    """Who holds a channel's lease."""
    found = house.look.rows(sa.select(col(Lease.holder)).where(col(Lease.name) == f"send:{channel}"))
    return found[0][0] if found else None


async def posted(house: House) -> None:
    """A post for all the readers, handled and not yet sent."""
    await house.member("sms", CHAUSIKU, "Chausiku")
    for value in READERS:
        await house.member("telegram", value, f"Reader {value[-2:]}")
    await house.says(CHAUSIKU, "POST we use stones", then=False)
    for worker in house.app.workers:
        await worker.work()


def seen(house: House) -> list[int]:
    """How often each reader saw the post."""
    return [len(house.texts(value)) for value in READERS]


async def test_two_processes_never_send_faster_than_one_may(
    database_url: str, clock: StillClock, tmp_path: Path
) -> None:
    async with houses.opened(database_url, clock, tmp_path, telegram_rate=RATE) as house:
        await posted(house)
        house.telegram.enforce_rates = True
        house.telegram.pace.overall = RATE
        house.telegram.pace.now = asyncio.get_running_loop().time
        async with houses.another(house) as second:
            stop = asyncio.Event()
            running = [asyncio.create_task(sender(app).run(stop)) for app in (house.app, second)]
            await eventually(lambda: sum(seen(house)) == len(READERS))
            stop.set()
            await asyncio.gather(*running)
            outcomes = [
                app.metrics.registry.get_sample_value(
                    "staffroom_sends_total", {"channel": "telegram", "outcome": outcome}
                )
                or 0
                for app in (house.app, second)
                for outcome in ("RetryAfter", "Sent")
            ]
        assert outcomes[0] == outcomes[2] == 0, "Telegram never had to say: too many requests"
        assert sorted((outcomes[1], outcomes[3])) == [0, len(READERS)], "one of them sent it all"
        assert seen(house) == [1] * len(READERS)


async def test_the_lease_moves_when_its_holder_is_killed(house_anywhere: House) -> None:
    house = house_anywhere
    await posted(house)
    assert await sender(house.app)._hold_lease()
    first = owner(house)
    async with houses.another(house) as second:
        for _ in range(3):
            assert await sender(second).work() == 0
            assert owner(house) == first
            house.clock.advance(LEASE / 4)
        house.clock.advance(LEASE / 4)
        while await sender(second).work():
            pass
        assert owner(house) == sender(second)._holder
        assert seen(house) == [1] * len(READERS)


async def test_who_lost_the_lease_takes_up_nothing_even_before_it_knows(house_anywhere: House) -> None:
    """A process that was stopped for a while (a laptop's lid) wakes up and still believes to own it."""
    house = house_anywhere
    await posted(house)
    sleeper = sender(house.app)
    assert await sleeper._hold_lease()
    async with houses.another(house) as second:
        house.look.end_leases()
        assert await sender(second)._hold_lease()
        assert await sleeper.work() == 0
        assert sum(seen(house)) == 0
        house.clock.advance(LEASE / 2)
        assert await sleeper.work() == 0
        while await sender(second).work():
            pass
    assert seen(house) == [1] * len(READERS)


async def test_who_ends_in_peace_gives_the_lease_up_at_once(house: House) -> None:
    await posted(house)
    assert await sender(house.app)._hold_lease()
    await sender(house.app).close()
    assert owner(house) is None
    async with houses.another(house) as second:
        assert await sender(second).work() > 0


async def test_each_channel_has_an_owner_of_its_own(house: House) -> None:
    async with houses.another(house) as second:
        assert await sender(house.app, "telegram")._hold_lease()
        assert await sender(second, "sms")._hold_lease()
        assert not await sender(second, "telegram")._hold_lease()
        assert not await sender(house.app, "sms")._hold_lease()


async def test_the_lease_is_renewed_long_before_it_ends(house: House) -> None:
    async with houses.another(house) as second:
        assert await sender(house.app)._hold_lease()
        for _ in range(20):
            house.clock.advance(LEASE / 2 - timedelta(seconds=1))
            assert await sender(house.app)._hold_lease()
            assert not await sender(second)._hold_lease()
    assert house.look.rows(sa.select(col(Delivery.id)).where(col(Delivery.state) == S.UNKNOWN)) == []
