"""Several workers at once on PostgreSQL, and how far one looks on SQLite."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.signals import Bell
from bot.worker import BATCH, Worker
from handlers.routing.router import Router
from handlers.turn import Turn
from handlers.wire import Inbound
from storage import communities, members, memberships, senders
from storage.senders import Seen
from storage.tables import Role
from tests.clock import StillClock
from tests.talk import Talk

MEMBERS, COMMUNITIES = 40, 4


async def test_posts_in_several_communities_at_once_never_wait_for_each_other_in_a_circle(
    postgresql_url: str, clock: StillClock, tmp_path: Path
) -> None:
    """A deadlock costs a second, and the turns that were rolled back are counted."""
    async with Talk.open(postgresql_url, clock, tmp_path) as talk:
        await _fill(talk)
        for number in range(MEMBERS):
            await talk.app.intake.accept(_post(talk, number))
        await asyncio.gather(*map(_work, talk.app.workers))
        value = talk.app.metrics.registry.get_sample_value
        assert value("staffroom_turns_total", {"outcome": "done"}) == MEMBERS
        assert value("staffroom_turns_rolled_back_total") == 0


async def test_what_one_sender_wrote_at_once_is_one_batch(talk: Talk) -> None:
    """With fewer than a batch has, none is left: nobody looks again before the bell."""
    for number in range(3):
        await talk.app.intake.accept(_from_one(talk, number, "MENU"))
    assert await talk.app.workers[0].work() == 3


async def test_what_a_fault_kept_from_being_looked_for_is_done_at_once(talk: Talk) -> None:
    app, stop = talk.app, asyncio.Event()
    for number, text in enumerate(("a fault", "MENU")):
        await app.intake.accept(_from_one(talk, number, text))
    worker = Worker(
        app.database,
        Faulty(app.router),
        app.texts,
        app.services,
        app.clock,
        app.metrics,
        Hearing(stop),
        Bell(),
    )
    await asyncio.wait_for(worker.run(stop), 10)
    value = app.metrics.registry.get_sample_value
    turns = {outcome: value("staffroom_turns_total", {"outcome": outcome}) for outcome in ("parked", "done")}
    assert turns == {"parked": 1, "done": 1}


class Faulty(Router):
    """A router that has a fault for some words."""

    def __init__(self, router: Router) -> None:
        self._whole = router

    async def dispatch(self, turn: Turn) -> None:
        """As ever, but for these words."""
        if turn.text == "a fault":
            raise RuntimeError(turn.text)
        await self._whole.dispatch(turn)


class Hearing(Bell):
    """A bell that ends the loop when nobody has rung it."""

    def __init__(self, stop: asyncio.Event) -> None:
        super().__init__()
        self._stop = stop

    async def wait(self, seconds: float) -> None:
        """Wait for nobody."""
        if not self._event.is_set():
            self._stop.set()
        self._event.clear()


async def _work(worker: Worker) -> None:
    while await worker.work():
        pass


async def _fill(talk: Talk) -> None:
    """Members of all communities, who write as they were made."""
    now = talk.clock.now()
    async with talk.app.database.write() as session:
        places = [
            await communities.add(
                session,
                programme_id=talk.programme_id,
                name=f"Circle {number}",
                area="kenya",
                language="en",
                timezone="UTC",
                code=f"CIRCLE{number}",
                now=now,
            )
            for number in range(COMMUNITIES)
        ]
        for number in range(MEMBERS):
            sender = await senders.arrive(session, Seen("sim-sms", f"+{number}", now), now)
            address = sender.address_id
            member = await members.create(
                session, name=f"Member {number}", place="", language="en", address_id=address, now=now
            )
            await memberships.join(session, member, places[_place(number)], Role.TEACHER, now)


def _place(number: int) -> int:
    """Every other batch of so many comes from the communities in the opposite order."""
    batch, index = divmod(number, BATCH)
    return (index if batch % 2 else -1 - index) % COMMUNITIES


def _post(talk: Talk, number: int) -> Inbound:
    return _inbound(talk, number, f"+{number}", "POST who has eggs?")


def _from_one(talk: Talk, number: int, text: str) -> Inbound:
    return _inbound(talk, number, "+254", text)


def _inbound(talk: Talk, number: int, sender: str, text: str) -> Inbound:
    payload = {"id": f"in-{number}", "from": sender, "text": text, "at": talk.clock.now().isoformat()}
    inbound = talk.channels["sim-sms"].parse(payload)
    assert inbound is not None
    return inbound
