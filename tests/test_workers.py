"""Several workers at once on PostgreSQL."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.worker import BATCH, Worker
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
    at = talk.clock.now().isoformat()
    payload = {"id": f"in-{number}", "from": f"+{number}", "text": "POST who has eggs?", "at": at}
    inbound = talk.channels["sim-sms"].parse(payload)
    assert inbound is not None
    return inbound
