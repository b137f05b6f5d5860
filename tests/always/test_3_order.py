"""3. Messages of one sender are handled in order; different senders in parallel."""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import col

from bot.metrics import Metrics
from bot.signals import Bell
from bot.worker import Worker
from handlers.routing.router import Router
from handlers.turn import Turn
from handlers.wire import Address, Inbound
from storage.tables import Contribution
from tests.always import house as houses
from tests.always.house import House
from tests.clock import StillClock

SENDERS = [f"+25470000000{number}" for number in range(6)]
EACH = 8


def worker(house: House, router: Router) -> Worker:
    """One more worker of the house, with another router."""
    app = house.app
    return Worker(
        app.database, router, app.texts, app.services, house.clock, Metrics(), Bell(), app.bells.senders
    )


def inbound(house: House, sender: str, number: int) -> Inbound:
    """A sender's next message."""
    who = Address("sms", sender)
    return Inbound(f"{sender}-{number}", who, who, house.clock.now(), text=f"POST {number:02} of {sender}")


@pytest.mark.parametrize("seed", range(4))
async def test_each_senders_messages_take_effect_in_their_order(seed: int, house_anywhere: House) -> None:
    """Intake and two processes' workers run at the same time, and yield to each other at random."""
    house, rng = house_anywhere, random.Random(seed)
    for sender in SENDERS:
        await house.member("sms", sender, f"Member {sender[-1]}")
    over = asyncio.Event()

    async def send(sender: str) -> None:
        for number in range(EACH):
            await house.app.intake.accept(inbound(house, sender, number))
            for _ in range(rng.randrange(20)):
                await asyncio.sleep(0)

    async def work(one: Worker) -> None:
        while await one.work() or not over.is_set():
            pass

    async with houses.another(house) as second, asyncio.TaskGroup() as tasks:
        for one in (*house.app.workers, *second.workers):
            tasks.create_task(work(one))
        await asyncio.gather(*[send(sender) for sender in SENDERS])
        over.set()

    handled: dict[str, list[int]] = defaultdict(list)
    for (text,) in house.look.rows(sa.select(col(Contribution.text)).order_by(col(Contribution.number))):
        number, _, sender = str(text).partition(" of ")
        handled[sender].append(int(number))
    assert handled == {sender: list(range(EACH)) for sender in SENDERS}


class Gate:
    """A router whose MENU waits, in the middle of one sender's turn, until it is let go on."""

    def __init__(self, waits: str) -> None:
        self.waits = waits
        self.entered, self.open = asyncio.Event(), asyncio.Event()
        self.log: list[str] = []
        self.router = Router()
        self.router.command("menu", self.menu, always=True)

    async def menu(self, turn: Turn, _rest: str) -> None:
        who = turn.inbound.sender.value
        self.log.append(f"{who} begins")
        if who == self.waits:
            self.entered.set()
            await self.open.wait()
        self.log.append(f"{who} ends")


async def test_one_senders_long_turn_holds_up_only_that_sender(
    postgresql_url: str, clock: StillClock, tmp_path: Path
) -> None:
    """On PostgreSQL: SQLite has one writer, so that turns never overlap there."""
    async with houses.opened(postgresql_url, clock, tmp_path) as house:
        slow, quick = SENDERS[:2]
        gate = Gate(slow)
        first, second = worker(house, gate.router), worker(house, gate.router)
        for number in range(2):
            await house.says(slow, "MENU", then=False)
            if number == 0:
                working = asyncio.create_task(first.work())
                await gate.entered.wait()
        await house.says(quick, "MENU", then=False)
        async with asyncio.timeout(20):
            assert await second.work() == 1, "the quick one only: the slow one's second message waits"
            assert gate.log == [f"{slow} begins", f"{quick} begins", f"{quick} ends"]
            gate.open.set()
            assert await working == 1
            assert await second.work() == 1
        assert gate.log[3:] == [f"{slow} ends", f"{slow} begins", f"{slow} ends"]


async def test_the_file_of_a_message_is_no_reason_to_overtake_it(house_anywhere: House) -> None:
    """While a photo is fetched, what its sender wrote after it waits; what others wrote does not."""
    house, amina, baraka = house_anywhere, "whatsapp:+254700000001", "+254700000002"
    await house.member("whatsapp", amina, "Amina")
    await house.member("sms", baraka, "Baraka")
    house.twilio.misbehave("error_before_taking", times=2, match="media")
    await house.says(amina, "POST first, with a photo", media=[houses.picture(200)])
    await house.says(amina, "POST second")
    await house.says(baraka, "POST third")
    assert contributions(house) == ["third"]
    house.clock.advance(10)
    await house.settle()
    house.clock.advance(10)
    await house.settle()
    assert contributions(house) == ["third", "first, with a photo", "second"]


def contributions(house: House) -> list[object]:
    """All texts in the order in which they were taken in."""
    return [
        row[0] for row in house.look.rows(sa.select(col(Contribution.text)).order_by(col(Contribution.id)))
    ]
