"""1. What was acknowledged is stored: killed anywhere, each message takes effect once, and none is lost."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import col

from bot.app import build
from bot.metrics import Metrics
from bot.settings import load
from bot.signals import Bell
from bot.worker import Worker
from handlers.routing.router import Router
from handlers.turn import Turn
from storage import inbox
from storage.database import Database
from storage.tables import (
    Address,
    Contribution,
    Delivery,
    DeliveryState,
    InboxRow,
    InboxState,
    Lease,
    Message,
)
from tests.always.house import House
from tests.always.process import Service, between_fakes
from tests.always.seed import Look, Seat, found, seat
from tests.clock import StillClock
from tests.fakes import FakeTelegram, FakeTwilio
from tests.wording import all_texts

SEATS = (
    Seat("whatsapp", "whatsapp:+254700000001", "Amina"),
    Seat("whatsapp", "whatsapp:+254700000002", "Baraka"),
    Seat("sms", "+254700000003", "Chausiku"),
    Seat("telegram", "7100000001", "Daudi"),
    Seat("telegram", "7100000002", "Eshe"),
)
POSTS = 7  # of each: fewer than may be sent in a minute
KILLS = 3
IN_DOUBT = (DeliveryState.SENDING, DeliveryState.UNKNOWN)


@dataclass
class Load:
    """Members who post at the same time, each one message after the other, and what was acknowledged."""

    service: Service
    telegram: FakeTelegram
    twilio: FakeTwilio
    end: Callable[[Load, bool], None]
    acknowledged: set[str] = field(default_factory=set)
    _until: int = 0

    def end_after(self, events: int) -> None:
        """End the service, as `end` does, at the moment when so many more things have happened."""
        self._until = events

    def tick(self, *taken: object) -> None:
        """Something happened: a webhook is sent or acknowledged, or a provider has `taken` a message."""
        self._until -= 1
        if self._until == 0:
            self.end(self, bool(taken))

    def kill(self, _in_a_send: bool) -> None:
        """Kill the service."""
        self.service.kill_now()

    def end_slowly(self, in_a_send: bool) -> None:
        """Ask the service to end, while a provider takes longer to answer than all else takes."""
        if not in_a_send:
            self.end_after(1)
            return
        self.telegram.latency = self.twilio.latency = 1.0
        self.service.end_now()

    def quick(self) -> None:
        """The providers answer quickly."""
        self.telegram.latency = self.twilio.latency = 0.01

    async def texts(self, one: Seat) -> None:
        """A member on Twilio posts; as Twilio does, each webhook is repeated once and then given up."""
        for body in bodies(one):
            form = self.twilio.person_says(one.value, f"POST {body}")
            for _ in range(2):
                await self.service.up.wait()
                self.tick()
                answer = await self.twilio.deliver(form, f"{self.service.url}/webhooks/twilio")
                if answer.ok:
                    self.acknowledged.add(body)
                    self.tick()
                    break

    async def writes(self) -> None:
        """The members on Telegram post; Telegram repeats its updates until they are acknowledged."""
        theirs = [one for one in SEATS if one.channel == "telegram"]
        for number in range(POSTS):
            for one in theirs:
                await self.service.up.wait()
                self.telegram.user_says(int(one.value), f"POST {bodies(one)[number]}")
                self.tick()
                if await self.telegram.flush():
                    self.tick()
        while not await self.telegram.flush():
            await self.service.up.wait()
        self.acknowledged |= {body for one in theirs for body in bodies(one)}

    async def run(self) -> None:
        """Everybody posts."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.writes())
            for one in SEATS:
                if one.channel != "telegram":
                    tasks.create_task(self.texts(one))


def bodies(one: Seat) -> list[str]:
    """What a member posts, in this order; no text is in another."""
    return [f"{one.name} says thing {number:02}." for number in range(POSTS)]


async def prepare(url: str) -> None:
    """The community with its members."""
    database, now = Database(url), datetime.now(UTC)
    await database.open()
    try:
        async with database.write() as session:
            community = await found(session, now)
            for one in SEATS:
                await seat(session, community, one, now)
    finally:
        await database.close()


@asynccontextmanager
async def under_load(url: str, folder: Path, end: Callable[[Load, bool], None]) -> AsyncIterator[Load]:
    """The real service, not yet started, and everybody who will post as soon as it is up."""
    await prepare(url)
    async with between_fakes(url, folder) as (service, telegram, twilio):
        for one in SEATS:
            if one.channel == "telegram":
                telegram.opens_chat(int(one.value))
        load_ = Load(service, telegram, twilio, end)
        telegram.watch = twilio.watch = load_.tick
        load_.quick()
        posting = asyncio.create_task(load_.run())
        yield load_
        load_.end_after(-1)
        await service.start()
        await posting
        assert await service.stop() == 0
        telegram.latency = twilio.latency = 0
        await drain(url, service, folder)


@pytest.mark.parametrize("seed", [7])
async def test_killed_under_load_it_loses_and_doubles_nothing(
    seed: int, database_url: str, tmp_path: Path
) -> None:
    rng, look = random.Random(seed), Look(database_url)
    async with under_load(database_url, tmp_path, Load.kill) as load_:
        for _ in range(KILLS):
            load_.end_after(rng.randint(8, 40))
            await load_.service.start()
            assert await load_.service.ended() == -9
            look.end_leases()
    check_contributions(look, load_.acknowledged)
    check_deliveries(look, load_.telegram, load_.twilio)


@pytest.mark.parametrize("seed", [7])
async def test_ended_by_sigterm_under_load_it_finishes_what_it_began(
    seed: int, database_url: str, tmp_path: Path
) -> None:
    """Nothing is lost, nothing is in doubt, and the next process may send at once."""
    rng, look = random.Random(seed), Look(database_url)
    async with under_load(database_url, tmp_path, Load.end_slowly) as load_:
        for _ in range(KILLS - 1):
            load_.end_after(rng.randint(8, 40))
            await load_.service.start()
            assert await load_.service.ended() == 0
            load_.quick()
            assert "nothing was left half done" in load_.service.log[-1]
            assert look.rows(sa.select(col(Delivery.id)).where(col(Delivery.state).in_(IN_DOUBT))) == []
            assert look.rows(sa.select(col(Lease.name))) == []
    check_contributions(look, load_.acknowledged)
    check_deliveries(look, load_.telegram, load_.twilio)
    assert look.rows(sa.select(sa.func.max(col(Delivery.attempts)))) == [(1,)]


async def drain(url: str, service: Service, folder: Path) -> None:
    """Let the service do what is left, on a clock that need not be waited for."""
    clock = StillClock(datetime.now(UTC))
    values = {name.lower(): value for name, value in service.settings.items()}
    settings = load(**{**values, "_env_file": None, "media_dir": folder / "media"})
    app = build(settings, clock=clock, texts=all_texts())
    await app.open()
    try:
        look = Look(url)
        for _ in range(600):
            await app.settle()
            if not look.rows(
                sa.select(col(Delivery.id)).where(col(Delivery.state).in_(("queued", "sending", "unknown")))
            ):
                return
            clock.advance(1)
        pytest.fail("it does not come to rest")
    finally:
        await app.close()


def check_contributions(look: Look, acknowledged: set[str]) -> None:
    """Each acknowledged message became one contribution, in its member's order; no other more than one."""
    assert len(acknowledged) > len(SEATS) * POSTS // 2, "too little was acknowledged to prove anything"
    texts = [
        str(row[0]) for row in look.rows(sa.select(col(Contribution.text)).order_by(col(Contribution.id)))
    ]
    assert acknowledged <= set(texts), "lost"
    assert max(Counter(texts).values()) == 1, "doubled"
    for one in SEATS:
        mine = [text for text in texts if text.startswith(one.name)]
        assert mine == sorted(mine), "out of order"
    states = look.rows(sa.select(col(InboxRow.state), sa.func.count()).group_by(col(InboxRow.state)))
    assert states == [(InboxState.DONE, len(texts))]


def check_deliveries(look: Look, telegram: FakeTelegram, twilio: FakeTwilio) -> None:
    """Each went to each other member, and was seen there once, save where a send's outcome was unknown.

    Nothing has failed but what two deaths in a row left in doubt.
    """
    rows = look.rows(
        sa.select(
            col(Contribution.text),
            col(Address.channel),
            col(Address.value),
            col(Delivery.state),
            col(Delivery.attempts),
        )
        .join(Message, col(Message.contribution_id) == col(Contribution.id))
        .join(Delivery, col(Delivery.message_id) == col(Message.id))
        .join(Address, col(Address.id) == col(Delivery.address_id))
        .where(col(Message.carries))
    )
    texts = {row[0] for row in rows}
    assert len(rows) == len(texts) * (len(SEATS) - 1)
    for text, channel, value, state, attempts in rows:
        seen = telegram.texts(int(str(value))) if channel == "telegram" else twilio.texts(str(value))
        times = sum(str(text) in shown for shown in seen)
        if channel == "telegram" and int(str(attempts)) > 1:
            least = 0 if state is DeliveryState.FAILED else 1  # in doubt twice, it is given up, and said so
            assert least <= times <= 2, (text, value, times)  # Telegram cannot be asked what became of a send
        else:
            assert times == 1, (text, value, times, state, attempts)
            assert state in (DeliveryState.SENT, DeliveryState.DELIVERED, DeliveryState.READ)


class Fragile:
    """A router whose MENU answers, and then fails while it is broken."""

    def __init__(self) -> None:
        self.broken = True
        self.router = Router()
        self.router.command("menu", self.menu, always=True)

    async def menu(self, turn: Turn, _rest: str) -> None:
        await turn.reply("menu", {"community": turn.here.name})
        if self.broken:
            raise ValueError("a text that quotes a person")


def fragile_worker(house: House, router: Router, metrics: Metrics | None = None) -> Worker:
    """A worker of the house with another router."""
    app = house.app
    return Worker(
        app.database,
        router,
        app.texts,
        app.services,
        house.clock,
        metrics or Metrics(),
        Bell(),
        app.bells.senders,
    )


async def test_a_fault_parks_the_message_tells_once_and_can_be_retried(house_anywhere: House) -> None:
    house, fragile = house_anywhere, Fragile()
    amina, baraka = "whatsapp:+254700000001", "7100000001"
    await house.member("whatsapp", amina, "Amina")
    await house.member("telegram", baraka, "Baraka")
    worker = fragile_worker(house, fragile.router)
    await house.says(amina, "MENU", then=False)
    await house.says(baraka, "MENU", then=False)
    while await worker.work():
        pass
    await house.settle()
    [(state, error, attempts), _] = house.look.rows(
        sa.select(col(InboxRow.state), col(InboxRow.error), col(InboxRow.attempts)).order_by(col(InboxRow.id))
    )
    assert (state, attempts) == (InboxState.PARKED, 1)
    assert str(error).startswith("ValueError at test_1_stored.py:")
    assert "quotes" not in str(error)
    for value in (amina, baraka):
        [said] = house.texts(value)
        assert said.startswith("Sorry, something went wrong")
    await retry(house, worker, expected=2)
    assert len(house.texts(amina)) == 1, "told again"
    fragile.broken = False
    await retry(house, worker, expected=2)
    assert "You are in Kakuma Maths Circle." in house.texts(amina)[1]
    assert len(house.texts(amina)) == 2
    assert house.look.rows(sa.select(col(InboxRow.state)).distinct()) == [(InboxState.DONE,)]


async def retry(house: House, worker: Worker, *, expected: int) -> None:
    """`staffroom inbox retry`, and what follows."""
    async with house.app.database.write() as session:
        assert await inbox.retry(session, house.clock.now()) == expected
    while await worker.work():
        pass
    await house.settle()


async def test_one_fault_spoils_no_other_turn(house_anywhere: House) -> None:
    house, fragile = house_anywhere, Fragile()
    people = [f"+25470000000{number}" for number in range(5)]
    for value in people:
        await house.member("sms", value, f"Member {value[-1]}")

    async def post(turn: Turn, text: str) -> None:
        await turn.reply("name-now", {"name": text})

    fragile.router.command("post", post, takes=lambda _: True)
    metrics = Metrics()
    worker = fragile_worker(house, fragile.router, metrics)
    for number, value in enumerate(people):
        await house.says(value, "MENU" if number == 2 else f"POST {number}", then=False)
    while await worker.work():
        pass
    await house.settle()
    heard = [house.texts(value) for value in people]
    assert [len(one) for one in heard] == [1] * 5
    assert "something went wrong" in heard[2][0]
    assert all(one == [f"Colleagues now see: {n}"] for n, one in enumerate(heard) if n != 2)
    count = metrics.registry.get_sample_value
    counted = [count("staffroom_turns_total", {"outcome": outcome}) for outcome in ("done", "parked")]
    assert counted == [4, 1], "each once, though the batch was rolled back"


async def test_a_stored_body_that_cannot_be_read_is_parked_and_stops_nobody(house: House) -> None:
    amina, baraka = "+254700000001", "+254700000002"
    await house.member("sms", amina, "Amina")
    await house.member("sms", baraka, "Baraka")
    await house.says(amina, "MENU", then=False)
    house.look.change(sa.update(InboxRow).values(body="{}"))
    await house.says(baraka, "MENU")
    assert house.texts(amina) == []
    assert len(house.texts(baraka)) == 1
    [(state,)] = house.look.rows(sa.select(col(InboxRow.state)).where(col(InboxRow.sender) == amina))
    assert state is InboxState.PARKED
