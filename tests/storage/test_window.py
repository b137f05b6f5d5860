"""Outside the window: what is parked at the claim, what goes as a template, and how many people a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import deliveries, leases, messages, senders
from storage.deliveries import Claim, Due, Mark, Nudge, Plan, Report, nudges, policy, tier
from storage.dialect import id_of
from storage.digests import releasing
from storage.leases import Request
from storage.messages import Draft, sending
from storage.messages.asking import asking_members
from storage.senders import Seen
from storage.tables import (
    Address,
    Delivery,
    DeliveryState,
    Hearing,
    Initiation,
    Member,
    Message,
    Priority,
    PromptRun,
)
from tests.clock import START
from tests.storage.conftest import Shelf
from tests.storage.test_digests import NIGHT, _row

S = DeliveryState
DAY, HOUR, WEEK = timedelta(days=1), timedelta(hours=1), timedelta(weeks=1)
LATER = START + 2 * DAY
TEMPLATES = frozenset({("prompt", "en"), ("nudge", "en")})
PLAN = Plan(DAY, TEMPLATES)
AWAY = {"last_inbound_at": START - DAY, "window_closed": False, "language": "sw", "home_language": "en"}
PROMPT = {"run_id": 3, "text_key": "prompt-weekly", **AWAY}
POST = {"run_id": None, "text_key": "relay-post", **AWAY}


@pytest.mark.parametrize(
    ("values", "at", "what"),
    [
        (POST, START, "parked"),
        ({**POST, "priority": Priority.REPLY}, START, "parked"),
        ({**POST, "last_inbound_at": START - DAY + HOUR}, START, "goes"),
        ({**POST, "last_inbound_at": START - HOUR, "window_closed": True}, START, "parked"),
        ({**POST, "last_inbound_at": None}, START, "parked"),
        (POST, NIGHT, "parked"),
        ({**POST, "left_at": START}, START, "never"),
        (PROMPT, START, "first"),
        ({**PROMPT, "last_inbound_at": START - HOUR}, START, "goes"),
        ({**PROMPT, "home_language": "fr"}, START, "parked"),
        ({**PROMPT, "language": "en", "home_language": "fr"}, START, "first"),
        (PROMPT, NIGHT, "held"),
        ({**PROMPT, "said_at": START - WEEK + HOUR}, START, "first"),
        ({**PROMPT, "said_at": START - WEEK}, START, "never"),
        ({**PROMPT, "said_at": START - WEEK, "last_inbound_at": START - HOUR}, START, "never"),
        ({**POST, "said_at": START - WEEK}, START, "parked"),
        ({**PROMPT, "paused_until": LATER}, START, "never"),
        ({**POST, "text_key": "template-nudge", "priority": Priority.DIRECT}, START, "first"),
        ({**POST, "text_key": "template-other"}, START, "parked"),
    ],
)
def test_what_may_go_outside_the_window(values: dict[str, Any], at: datetime, what: str) -> None:
    sifted = policy.sift([_row(**values)], at, PLAN)
    ends = {
        "goes": len(sifted.wanted),
        "held": sum(map(len, sifted.held.values())),
        "parked": len(sifted.parked),
        "first": len(sifted.first),
        "never": len(sifted.cancelled),
    }
    assert ends == {**dict.fromkeys(ends, 0), what: 1}


def test_those_longest_unheard_come_first_when_there_is_room_again() -> None:
    room = tier.Room(used=3, limit=3, frees_at=LATER)
    unheard = [None, START - 400 * DAY, START - 60 * DAY, START - 60 * DAY + HOUR / 3600, START - DAY]
    times = [room.later(last, START) for last in unheard]
    assert times == sorted(times)
    assert len(set(times)) == len(times)
    assert times[0] == LATER
    assert times[-1] < LATER + tier.SPREAD


class Outside:
    """People on the shelf who have been silent for two days, and what is claimed for them."""

    def __init__(self, shelf: Shelf, limit: int | None) -> None:
        self.shelf, self.plan = shelf, Plan(DAY, TEMPLATES, tier=limit)

    async def prompt(self, members: Sequence[int], now: datetime = LATER) -> list[int]:
        """A prompt on its way to some of them; the deliveries."""
        async with self.shelf.database.write() as session:
            run = await session.execute(
                sa.insert(PromptRun)
                .values(
                    community_id=self.shelf.community_id, fired_at=now, prompt="x", text="", state="fired"
                )
                .returning(col(PromptRun.id))
            )
            draft = Draft("prompt-weekly", {"question": "Why?"}, community_id=self.shelf.community_id)
            message = await messages.create(session, draft, now)
            linked = sa.update(Message).where(col(Message.id) == message)
            await session.execute(linked.values(run_id=run.scalar_one()))
            for index in members:
                address = self.shelf.addresses[index]
                await messages.send_to(session, message, address, "sim-sms", now, Priority.COMMUNITY)
            rows = await session.execute(
                sa.select(col(Delivery.id))
                .where(col(Delivery.message_id) == message)
                .order_by(col(Delivery.id))
            )
            return [id_of(row) for row in rows.scalars()]

    async def claim(self, now: datetime = LATER, holder: str = "me") -> list[Due]:
        request = Request("send:sim-sms", holder, now, now + timedelta(seconds=30))
        assert await self.shelf.database.writer.do(leases.acquire, request)
        claim = Claim("sim-sms", holder, now, 100, plan=self.plan)
        return await self.shelf.database.writer.do(deliveries.claim, claim)

    async def mark(self, due: Due, state: S, now: datetime = LATER, **more: Any) -> None:
        mark = Mark(due.id, due.address_id, state, now, initiated=due.initiated, **more)
        await self.shelf.database.writer.do(deliveries.mark, mark)

    async def rows(self, statement: sa.Select[Any]) -> list[Any]:
        async with self.shelf.database.read() as session:
            return list((await session.execute(statement)).all())

    async def counted(self) -> int:
        [(people,)] = await self.rows(sa.select(sa.func.sum(col(Initiation.people))))
        return int(people or 0)

    async def due_at(self, delivery: int) -> datetime:
        [(at,)] = await self.rows(sa.select(col(Delivery.due_at)).where(col(Delivery.id) == delivery))
        assert isinstance(at, datetime)
        return at

    async def heard(self, index: int, at: datetime) -> None:
        address = sa.update(Address).where(col(Address.id) == self.shelf.addresses[index])
        async with self.shelf.database.write() as session:
            await session.execute(address.values(last_inbound_at=at))


async def test_no_more_people_than_the_tier_in_a_moving_day_and_a_restart_changes_nothing(
    shelf: Shelf,
) -> None:
    await shelf.fill(5)
    outside = Outside(shelf, 3)
    for index, days in enumerate((20, 10, 30, 5, 2)):
        await outside.heard(index, LATER - days * DAY)
    sent = await outside.prompt(range(5))
    first = await outside.claim()
    assert [one.id for one in first] == [sent[2], sent[0], sent[1]], "those longest unheard first"
    assert all(one.initiated for one in first)
    for one in first:
        await outside.mark(one, S.SENT)
    frees = tier.bucket_of(LATER) + tier.BUCKET + DAY
    assert frees <= await outside.due_at(sent[3]) < await outside.due_at(sent[4]) < frees + tier.SPREAD
    assert await outside.claim(LATER + HOUR, "another process") == []
    more = await outside.prompt(range(5), LATER + HOUR)
    again = await outside.claim(LATER + HOUR, "another process")
    assert {one.id for one in again} == {*more[:3]}, "to whom we have written goes more, and counts once"
    assert not any(one.initiated for one in again)
    for one in again:
        await outside.mark(one, S.SENT, LATER + HOUR)
    assert await outside.counted() == 3
    later = await outside.claim(LATER + DAY + HOUR, "another process")
    assert {one.address_id for one in later} == {shelf.addresses[3], shelf.addresses[4]}
    assert {one.id for one in later} == {sent[3], sent[4], more[3], more[4]}


async def test_who_was_not_written_to_after_all_does_not_count(shelf: Shelf) -> None:
    await shelf.fill(2)
    outside = Outside(shelf, 1)
    await outside.prompt(range(2))
    [one] = await outside.claim()
    assert await outside.counted() == 1
    await outside.mark(one, S.PARKED, uncount=True)
    assert await outside.counted() == 0
    [state] = await outside.rows(
        sa.select(col(Address.initiated_at)).where(col(Address.id) == one.address_id)
    )
    assert state == (None,)


async def test_a_place_that_another_message_has_used_is_not_given_back(shelf: Shelf) -> None:
    await shelf.fill(1)
    outside = Outside(shelf, 1)
    for _ in range(2):
        await outside.prompt([0])
    one, other = await outside.claim()
    await outside.mark(other, S.SENT)
    await outside.mark(one, S.QUEUED, uncount=True, due_at=LATER + HOUR)
    assert await outside.counted() == 1
    [again] = await outside.claim(LATER + HOUR)
    await outside.mark(again, S.SENT, LATER + HOUR)
    assert await outside.counted() == 1


async def test_nudges_are_not_held_back_by_what_else_waits_for_the_morning(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nudges, "AT_ONCE", 2)  # a setting of the module, not its behaviour
    await shelf.fill(4)
    outside = Outside(shelf, None)
    async with shelf.database.write() as session:
        message = await messages.create(session, Draft("menu", {"community": "x"}), LATER)
        for address in shelf.addresses:
            await messages.send_to(session, message, address, "sim-sms", LATER, Priority.DIRECT)
    assert await outside.claim() == []
    async with shelf.database.write() as session:
        thanks = await messages.create(session, Draft("menu", {"community": "x"}), LATER)
        for address in shelf.addresses:
            await messages.send_to(session, thanks, address, "sim-sms", LATER + HOUR, Priority.DIRECT)
    do = shelf.database.writer.do
    assert await do(deliveries.nudge, Nudge("sim-sms", LATER, outside.plan)) == 2
    assert await do(deliveries.nudge, Nudge("sim-sms", LATER, outside.plan)) == 0, "two are on their way"


async def test_much_that_waited_is_released_in_bounded_work(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Behind the oldest what was said to all is the digest's; a prompt, and what is for them, comes next."""
    monkeypatch.setattr(releasing, "AT_ONCE", 3)  # a setting of the module, not its behaviour
    await shelf.fill(1)
    outside = Outside(shelf, None)
    outside.plan = Plan(DAY)
    kinds = [Priority.COMMUNITY] * 5 + [Priority.DIRECT]
    async with shelf.database.write() as session:
        for kind in kinds:
            message = await messages.create(session, Draft("menu", {"community": "x"}), LATER)
            await messages.send_to(session, message, shelf.addresses[0], "sim-sms", LATER, kind)
    await outside.prompt([0])
    assert await outside.claim() == []
    states = sa.select(col(Delivery.state)).where(col(Delivery.message_id) <= 7).order_by(col(Delivery.id))
    parked = sa.select(sa.func.count()).where(col(Delivery.state) == S.PARKED)
    assert await outside.rows(parked) == [(7,)]
    [(value,)] = await outside.rows(sa.select(col(Address.value)))
    async with shelf.database.write() as session:
        await senders.arrive(session, Seen("sim-sms", value, LATER), LATER)
    found = [state for (state,) in await outside.rows(states)]
    assert found[3:] == [S.BUNDLED, S.BUNDLED, S.PARKED, S.PARKED]
    async with shelf.database.write() as session:
        await senders.arrive(session, Seen("sim-sms", value, LATER), LATER)
    assert await outside.rows(parked) == [(0,)]


@pytest.mark.parametrize("way", ["everybody", "slice", "many communities"])
async def test_a_prompt_is_queued_for_those_longest_unheard_first(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """So that a claim, which takes the first of many, gives them the places of the tier."""
    await shelf.fill(4)
    outside = Outside(shelf, 1)
    for index, days in ((0, 20), (1, 10), (2, 30)):
        await outside.heard(index, LATER - days * DAY)
    async with shelf.database.write() as session:
        await session.execute(
            sa.update(Address).where(col(Address.id) == shelf.addresses[3]).values(last_inbound_at=None)
        )
        run = {"community_id": shelf.community_id, "fired_at": LATER, "prompt": "x", "text": ""}
        adding = sa.insert(PromptRun).values(state="fired", **run).returning(col(PromptRun.id))
        run_id = (await session.execute(adding)).scalar_one()
        here: dict[str, Any] = {"community_id": shelf.community_id, "hearing": Hearing.EVERYBODY}
        draft = Draft("prompt-weekly", {"question": "Why?"}, **here, run_id=run_id)
        if way == "many communities":
            message = await messages.create(session, draft, LATER)
            statement = asking_members(session.get_bind().dialect.name)
            await session.execute(statement, {"messages": [message], "now": LATER})
        else:
            monkeypatch.setattr(sending, "WIDE", 2 if way == "slice" else 10)  # a setting of the module
            await messages.send_to_community(session, draft, LATER)
    if way == "slice":
        assert await shelf.database.writer.do(messages.fan_on, messages.Slice(LATER, 10)) == 4
    order = await outside.rows(sa.select(col(Delivery.address_id)).order_by(col(Delivery.id)))
    assert [one for (one,) in order] == [shelf.addresses[index] for index in (3, 2, 0, 1)]


async def test_nobody_is_nudged_for_a_prompt_whose_week_is_over(shelf: Shelf) -> None:
    await shelf.fill(2)
    outside = Outside(shelf, None)
    outside.plan = Plan(DAY, frozenset({("nudge", "en")}))
    await outside.prompt([0, 1])
    assert await outside.claim() == []
    await outside.prompt([1], LATER + 3 * DAY)
    assert await outside.claim(LATER + 3 * DAY) == []
    do = shelf.database.writer.do
    assert await do(deliveries.nudge, Nudge("sim-sms", LATER + WEEK, outside.plan)) == 1


async def test_inside_the_window_nobody_counts(shelf: Shelf) -> None:
    await shelf.fill(2)
    outside = Outside(shelf, 1)
    for index in range(2):
        await outside.heard(index, LATER - HOUR)
    await outside.prompt(range(2))
    assert len(await outside.claim()) == 2
    assert await outside.counted() == 0


async def test_the_tier_is_learnt_from_refusals_where_it_can_be_one(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tier, "LOWEST", 2)
    await shelf.fill(6)
    outside = Outside(shelf, None)
    sent = await outside.prompt(range(4))
    claimed = await outside.claim()
    for one in claimed[:3]:
        await outside.mark(one, S.SENT, provider_id=f"SM{one.id}")
    soon = LATER + timedelta(minutes=15)
    await outside.mark(claimed[3], S.QUEUED, due_at=soon, tier_full=True)
    assert await outside.counted() == 3, "the refused one does not count"
    await outside.prompt([4, 5])
    assert await outside.claim(soon) == [], "neither the refused one nor others"
    refused = Report(
        "sim-sms",
        S.QUEUED,
        soon,
        f"SM{sent[2]}",
        sent[2],
        error="63018",
        due_at=soon,
        tries=8,
        tier_full=True,
    )
    assert await shelf.database.writer.do(deliveries.report, refused)
    assert await outside.counted() == 2, "a refusal that comes later teaches as well"
    assert await outside.claim(soon) == []
    tomorrow = LATER + DAY + HOUR
    assert len(await outside.claim(tomorrow)) == 4, "then it is tried again"


async def test_a_refusal_below_any_tier_is_about_one_persons_pace(shelf: Shelf) -> None:
    await shelf.fill(2)
    outside = Outside(shelf, None)
    await outside.prompt([0])
    [one] = await outside.claim()
    await outside.mark(one, S.QUEUED, due_at=LATER + HOUR, tier_full=True)
    await outside.prompt([1])
    assert len(await outside.claim()) == 1
    assert await outside.counted() == 2


async def test_nudges_go_only_to_who_can_be_told_and_no_more_than_there_is_room_for(shelf: Shelf) -> None:
    await shelf.fill(6)
    outside = Outside(shelf, 2)
    async with shelf.database.write() as session:
        member = sa.update(Member)
        await session.execute(
            member.where(col(Member.id) == shelf.members[0]).values(paused_until=LATER + HOUR)
        )
        await session.execute(member.where(col(Member.id) == shelf.members[1]).values(stopped_at=LATER))
        message = await messages.create(session, Draft("menu", {"community": "x"}), LATER)
        for address in shelf.addresses:
            await messages.send_to(session, message, address, "sim-sms", LATER, Priority.DIRECT)
    assert await outside.claim() == []
    [states] = await outside.rows(sa.select(sa.func.count()).where(col(Delivery.state) == S.PARKED))
    assert states == (5,), "to who stopped nothing waits"
    do = shelf.database.writer.do
    swahili = Plan(DAY, frozenset({("nudge", "sw")}))
    assert await do(deliveries.nudge, Nudge("sim-sms", LATER, PLAN)) == 4
    assert await do(deliveries.nudge, Nudge("sim-sms", LATER + DAY, swahili)) == 0
    assert await do(deliveries.nudge, Nudge("sim-sms", LATER + HOUR, outside.plan)) == 0, "four wait to go"


async def test_nudges_wait_for_room_in_the_tier(shelf: Shelf) -> None:
    await shelf.fill(4)
    outside = Outside(shelf, 2)
    async with shelf.database.write() as session:
        message = await messages.create(session, Draft("menu", {"community": "x"}), LATER)
        for address in shelf.addresses:
            await messages.send_to(session, message, address, "sim-sms", LATER, Priority.DIRECT)
    assert await outside.claim() == []
    do = shelf.database.writer.do
    assert await do(deliveries.nudge, Nudge("sim-sms", LATER, outside.plan)) == 2
    for one in await outside.claim():
        await outside.mark(one, S.SENT)
    assert await do(deliveries.nudge, Nudge("sim-sms", LATER + HOUR, outside.plan)) == 0
    assert await do(deliveries.nudge, Nudge("sim-sms", LATER + DAY + HOUR, outside.plan)) == 2
