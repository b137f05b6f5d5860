"""Leases, and deliveries claimed by who holds one: in order, once, and not for those who should not hear."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import contributions, deliveries, groups, leases, members, messages, senders
from storage.deliveries import Claim, Doubt, Mark, Nudge, Plan, Report
from storage.deliveries.due import due_rows
from storage.dialect import id_of
from storage.leases import Request
from storage.messages import Draft
from storage.senders import Seen
from storage.tables import Address, ContributionKind, Delivery, DeliveryState, Priority
from tests.clock import START
from tests.storage.conftest import Shelf

S = DeliveryState
LEASE = "send:sim-sms"
PLAN = Plan(timedelta(hours=24), everywhere=frozenset({"nudge"}))


async def _lease(shelf: Shelf, holder: str, now: datetime = START) -> bool:
    until = now + timedelta(seconds=30)
    return await shelf.database.writer.do(leases.acquire, Request(LEASE, holder, now, until))


async def _claim(shelf: Shelf, holder: str = "me", now: datetime = START, limit: int = 10) -> list[int]:
    due = await shelf.database.writer.do(deliveries.claim, Claim("sim-sms", holder, now, limit))
    return [one.id for one in due]


async def _send(shelf: Shelf, index: int, priority: Priority, *, post: bool = False) -> int:
    """A delivery to a member of the shelf; its id."""
    async with shelf.database.write() as session:
        draft = Draft("menu", {"community": "x"}, community_id=shelf.community_id if post else None)
        message = await messages.create(session, draft, START)
        address = shelf.addresses[index]
        await messages.send_to(session, message, address, "sim-sms", START, priority)
        rows = sa.select(sa.func.max(col(Delivery.id)))
        return id_of((await session.execute(rows)).scalar_one())


async def _state(shelf: Shelf, delivery: int) -> DeliveryState:
    async with shelf.database.read() as session:
        rows = sa.select(col(Delivery.state)).where(col(Delivery.id) == delivery)
        state: DeliveryState = (await session.execute(rows)).scalar_one()
    return state


async def _sent(shelf: Shelf, delivery: int, provider_id: str) -> None:
    mark = Mark(delivery, shelf.addresses[0], S.SENT, START, provider_id=provider_id, size=10)
    await shelf.database.writer.do(deliveries.mark, mark)


async def test_one_holder_at_a_time_owns_a_lease(shelf: Shelf) -> None:
    assert await _lease(shelf, "one")
    assert not await _lease(shelf, "two")
    assert await _lease(shelf, "one", START + timedelta(seconds=20))
    assert not await _lease(shelf, "two", START + timedelta(seconds=40))
    assert await _lease(shelf, "two", START + timedelta(seconds=51))
    assert not await _lease(shelf, "one", START + timedelta(seconds=52))
    await shelf.database.writer.do(leases.release, Request(LEASE, "one", START, START))
    assert not await _lease(shelf, "one", START + timedelta(seconds=53))
    await shelf.database.writer.do(leases.release, Request(LEASE, "two", START, START))
    assert await _lease(shelf, "one", START + timedelta(seconds=54))


async def test_only_the_holder_of_the_lease_gets_work_and_each_delivery_once(shelf: Shelf) -> None:
    await shelf.fill(1)
    delivery = await _send(shelf, 0, Priority.REPLY)
    await _lease(shelf, "me")
    assert await _claim(shelf, "thief") == []
    assert await _claim(shelf, now=START + timedelta(seconds=31)) == []
    assert await _claim(shelf) == [delivery]
    assert await _claim(shelf) == []
    assert await _state(shelf, delivery) is S.SENDING


async def test_replies_go_before_answers_before_posts_and_each_in_order(shelf: Shelf) -> None:
    await shelf.fill(2)
    order = [Priority.COMMUNITY, Priority.DIRECT, Priority.REPLY, Priority.COMMUNITY, Priority.REPLY]
    made = [await _send(shelf, 0, priority, post=priority is Priority.COMMUNITY) for priority in order]
    await _lease(shelf, "me")
    assert await _claim(shelf, limit=3) == [made[2], made[4], made[1]]
    assert await _claim(shelf, limit=3) == [made[0], made[3]]


async def test_who_stopped_left_paused_or_is_suspended_gets_nothing_that_was_queued(shelf: Shelf) -> None:
    await shelf.fill(5)
    posts = [await _send(shelf, index, Priority.COMMUNITY, post=True) for index in range(5)]
    answer = await _send(shelf, 2, Priority.DIRECT, post=True)
    async with shelf.database.write() as session:
        await members.update(session, shelf.members[0], stopped_at=START)
        await session.execute(
            sa.text("UPDATE memberships SET left_at = joined_at WHERE member_id = :id"),
            {"id": shelf.members[1]},
        )
        await members.update(session, shelf.members[2], paused_until=START + timedelta(days=2))
        await session.execute(
            sa.text("UPDATE addresses SET suspended_at = created_at WHERE id = :id"),
            {"id": shelf.addresses[3]},
        )
    await _lease(shelf, "me")
    assert await _claim(shelf) == [posts[4]]
    assert [await _state(shelf, post) for post in posts[:4]] == [S.CANCELLED] * 4
    assert await _state(shelf, answer) is S.QUEUED
    later = START + timedelta(days=2, seconds=1)
    await _lease(shelf, "me", later)
    assert await _claim(shelf, now=later) == [answer]


async def test_a_report_changes_only_what_comes_before_it(shelf: Shelf) -> None:
    """Callbacks repeat and overtake each other."""
    await shelf.fill(1)
    delivery = await _send(shelf, 0, Priority.REPLY)
    await _lease(shelf, "me")
    await _claim(shelf)
    await _sent(shelf, delivery, "SM1")
    order = [(S.READ, True), (S.READ, False), (S.DELIVERED, False), (S.SENT, False), (S.FAILED, False)]
    for state, changes in order:
        report = Report("sim-sms", state, START, "SM1")
        assert await shelf.database.writer.do(deliveries.report, report) is changes
    assert await _state(shelf, delivery) is S.READ
    unknown = Report("sim-sms", S.DELIVERED, START, "SM404")
    assert not await shelf.database.writer.do(deliveries.report, unknown)


async def test_a_report_of_the_wrong_message_changes_nothing(shelf: Shelf) -> None:
    await shelf.fill(1)
    delivery = await _send(shelf, 0, Priority.REPLY)
    await _lease(shelf, "me")
    await _claim(shelf)
    await _sent(shelf, delivery, "SM1")
    forged = Report("sim-sms", S.READ, START, "SM2", delivery_id=delivery)
    assert not await shelf.database.writer.do(deliveries.report, forged)
    assert await _state(shelf, delivery) is S.SENT


async def test_what_a_dead_sender_had_in_flight_is_unknown_and_not_sent_again(shelf: Shelf) -> None:
    await shelf.fill(1)
    delivery = await _send(shelf, 0, Priority.REPLY)
    await _lease(shelf, "me")
    await _claim(shelf)
    assert await shelf.database.writer.do(deliveries.recover, Claim("sim-sms", "me", START, 0)) == 1
    assert await _state(shelf, delivery) is S.UNKNOWN
    assert await _claim(shelf) == []


async def test_a_late_mark_does_not_undo_a_report(shelf: Shelf) -> None:
    """The callback "delivered" may overtake our own note that it was sent."""
    await shelf.fill(1)
    delivery = await _send(shelf, 0, Priority.REPLY)
    await _lease(shelf, "me")
    await _claim(shelf)
    early = Report("sim-sms", S.DELIVERED, START, "SM1", delivery_id=delivery)
    assert await shelf.database.writer.do(deliveries.report, early)
    await _sent(shelf, delivery, "SM1")
    assert await _state(shelf, delivery) is S.DELIVERED


async def _park(shelf: Shelf, delivery: int, now: datetime) -> None:
    mark = Mark(delivery, shelf.addresses[0], S.PARKED, now, close_window=True)
    await shelf.database.writer.do(deliveries.mark, mark)


async def test_one_nudge_a_day_for_what_waits_and_the_last_did_not_tell(shelf: Shelf) -> None:
    await shelf.fill(1)
    *waiting, last = [await _send(shelf, 0, Priority.COMMUNITY, post=True) for _ in range(4)]
    await _lease(shelf, "me")
    await _claim(shelf)
    for delivery in waiting:
        await _park(shelf, delivery, START)
    nudge = shelf.database.writer.do
    assert await nudge(deliveries.nudge, Nudge("sim-sms", START, PLAN)) == 1
    assert await nudge(deliveries.nudge, Nudge("sim-sms", START + timedelta(hours=24), PLAN)) == 0, (
        "nothing new"
    )
    await _park(shelf, last, START + timedelta(hours=25))
    assert await nudge(deliveries.nudge, Nudge("sim-sms", START + timedelta(hours=25), PLAN)) == 1
    assert await nudge(deliveries.nudge, Nudge("sim-sms", START + timedelta(hours=50), PLAN)) == 0


@pytest.mark.parametrize("known", [False, True])
async def test_a_chat_that_moved_is_written_to_where_it_is_now(shelf: Shelf, known: bool) -> None:
    """Also when it has spoken from there already: what waits for it goes there, and does not go round."""
    async with shelf.database.write() as session:
        old = await groups.arrive(session, "sim-sms", "group:old", START)
        new = await groups.arrive(session, "sim-sms", "group:new", START) if known else old
        message = await messages.create(session, Draft("group-how"), START)
        await messages.send_to(session, message, old, "sim-sms", START)
    await _lease(shelf, "me")
    (delivery,) = await _claim(shelf)
    mark = Mark(delivery, old, S.QUEUED, START, due_at=START, moved_to="group:new", uncount=True)
    await shelf.database.writer.do(deliveries.mark, mark)
    (again,) = await shelf.database.writer.do(deliveries.claim, Claim("sim-sms", "me", START, 10))
    assert (again.address_id, again.value) == (new, "group:new")
    async with shelf.database.read() as session:
        count = sa.select(sa.func.count()).select_from(Address).where(col(Address.value) == "group:new")
        assert (await session.execute(count)).scalar_one() == 1


async def _post_in_flight(shelf: Shelf, *, carries: bool = True) -> tuple[int, int]:
    """A post of member 0 that is just being sent to member 1: contribution and delivery."""
    await shelf.fill(2)
    async with shelf.database.write() as session:
        given = await contributions.add(
            session,
            community_id=shelf.community_id,
            kind=ContributionKind.POST,
            author_id=shelf.members[0],
            text="egg boxes",
            now=START,
        )
        draft = Draft("relay", contribution_id=given.id, carries=carries)
        message = await messages.create(session, draft, START)
        await messages.send_to(session, message, shelf.addresses[1], "sim-sms", START)
    await _lease(shelf, "me")
    (delivery,) = await _claim(shelf)
    return given.id, delivery


def _went(shelf: Shelf, delivery: int, *, can_retract: bool = True) -> Mark:
    return Mark(delivery, shelf.addresses[1], S.SENT, START, provider_id="SM1", can_retract=can_retract)


async def test_what_goes_while_a_facilitator_hides_it_is_taken_back(shelf: Shelf) -> None:
    given, delivery = await _post_in_flight(shelf)
    async with shelf.database.write() as session:
        assert await contributions.hide(session, given, START, frozenset({"sim-sms"})) == 0
    await shelf.database.writer.do(deliveries.mark, _went(shelf, delivery))
    assert await _state(shelf, delivery) is S.RETRACTING


@pytest.mark.parametrize(
    ("can_retract", "carries", "unknown", "state"),
    [
        (True, True, False, S.RETRACTING),
        (True, True, True, S.RETRACTING),
        (True, False, False, S.SENT),
        (False, True, False, S.SENT),
    ],
)
async def test_what_goes_while_its_author_takes_it_back_is_taken_back(
    shelf: Shelf, can_retract: bool, carries: bool, unknown: bool, state: DeliveryState
) -> None:
    """Where the channel can; where it cannot, the author hears that it stays there."""
    given, delivery = await _post_in_flight(shelf, carries=carries)
    if unknown:
        await shelf.database.writer.do(deliveries.recover, Claim("sim-sms", "me", START, 0))
    able = frozenset({"sim-sms"}) if can_retract else frozenset[str]()
    async with shelf.database.write() as session:
        stays = await contributions.withdraw(session, given, START, able)
    assert stays == (0 if can_retract or not carries else 1)
    await shelf.database.writer.do(deliveries.mark, _went(shelf, delivery, can_retract=can_retract))
    assert await _state(shelf, delivery) is state
    claim = Claim("sim-sms", "me", START, 10, S.RETRACTING)
    due = await shelf.database.writer.do(deliveries.claim, claim)
    assert [one.id for one in due] == ([delivery] if state is S.RETRACTING else [])


async def test_a_withdrawal_and_the_note_that_it_went_do_not_miss_each_other(shelf: Shelf) -> None:
    """On PostgreSQL both may be under way at once: the note waits for the withdrawal, and sees it."""
    given, delivery = await _post_in_flight(shelf)
    at_once = not shelf.url.startswith("sqlite")
    noting: asyncio.Task[None] | None = None
    async with shelf.database.write() as session:
        await contributions.withdraw(session, given, START, frozenset({"sim-sms"}))
        if at_once:
            noting = asyncio.create_task(shelf.database.writer.do(deliveries.mark, _went(shelf, delivery)))
            while not (await session.execute(sa.text("SELECT 1 FROM pg_locks WHERE NOT granted"))).first():
                assert not noting.done()
    await (noting or shelf.database.writer.do(deliveries.mark, _went(shelf, delivery)))
    assert await _state(shelf, delivery) is S.RETRACTING


@pytest.mark.parametrize("state", [S.QUEUED, S.PARKED, S.FAILED, S.SENT])
async def test_a_repeated_report_of_the_first_try_does_not_touch_the_second(
    shelf: Shelf, state: DeliveryState
) -> None:
    await shelf.fill(1)
    delivery = await _send(shelf, 0, Priority.REPLY)
    await _lease(shelf, "me")
    await _claim(shelf)
    await _sent(shelf, delivery, "SM1")
    first = Report("sim-sms", S.QUEUED, START, "SM1", delivery, attempt=1, due_at=START, tries=8)
    assert await shelf.database.writer.do(deliveries.report, first)
    assert await _claim(shelf) == [delivery]
    repeated = Report("sim-sms", state, START, "SM1", delivery, attempt=1, due_at=START, tries=8)
    assert not await shelf.database.writer.do(deliveries.report, repeated)
    assert await _state(shelf, delivery) is S.SENDING
    second = Report("sim-sms", S.DELIVERED, START, "SM2", delivery, attempt=2)
    assert await shelf.database.writer.do(deliveries.report, second)


async def test_a_report_on_what_was_parked_once_finds_it_before_our_own_note(shelf: Shelf) -> None:
    await shelf.fill(1)
    delivery = await _send(shelf, 0, Priority.REPLY)
    await _lease(shelf, "me")
    await _claim(shelf)
    parked = Report("sim-sms", S.PARKED, START, "SM1", delivery, attempt=1, close_window=True)
    assert await shelf.database.writer.do(deliveries.report, parked)
    async with shelf.database.write() as session:
        await senders.arrive(session, Seen("sim-sms", "+25470", START), START)
    assert await _claim(shelf) == [delivery]
    early = Report("sim-sms", S.DELIVERED, START, "SM2", delivery, attempt=2)
    assert await shelf.database.writer.do(deliveries.report, early)


@pytest.mark.parametrize(
    ("state", "index"),
    [
        (S.QUEUED, "ix_deliveries_due"),
        (S.UNKNOWN, "ix_deliveries_unsettled"),
        (S.RETRACTING, "ix_deliveries_unsettled"),
    ],
)
async def test_what_is_looked_for_each_second_is_found_by_an_index(
    sqlite_url: str, state: DeliveryState, index: str
) -> None:
    """SQLite uses a partial index only where its very words stand in the statement."""
    engine = sa.create_engine(sqlite_url)
    with engine.connect() as connection:
        statement = due_rows(state).compile(connection)
        parameters = (0,) * len(statement.positiontup or ())
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
    engine.dispose()
    assert any(index in row[-1] for row in plan), plan


async def test_a_send_that_its_sender_does_not_know_of_is_looked_into(shelf: Shelf) -> None:
    await shelf.fill(1)
    delivery = await _send(shelf, 0, Priority.REPLY)
    await _lease(shelf, "me")
    await _claim(shelf)
    assert await shelf.database.writer.do(deliveries.doubt, Doubt(START, START)) == 0
    assert await _state(shelf, delivery) is S.SENDING
    later = START + timedelta(seconds=1)
    assert await shelf.database.writer.do(deliveries.doubt, Doubt(later, later)) == 1
    assert await _state(shelf, delivery) is S.UNKNOWN
    due = await shelf.database.writer.do(deliveries.claim, Claim("sim-sms", "me", later, 9, S.UNKNOWN))
    assert [one.id for one in due] == [delivery]


async def test_who_ends_a_rest_gets_what_waited_for_it_and_nothing_before_its_providers_time(
    shelf: Shelf,
) -> None:
    await shelf.fill(1)
    refused, waiting = [await _send(shelf, 0, Priority.DIRECT) for _ in range(2)]
    await _lease(shelf, "me")
    later = START + timedelta(seconds=20)
    assert await _claim(shelf, limit=1) == [refused]
    mark = Mark(refused, shelf.addresses[0], S.QUEUED, START, error="63018", due_at=later)
    await shelf.database.writer.do(deliveries.mark, mark)
    async with shelf.database.write() as session:
        await members.update(session, shelf.members[0], paused_until=START + timedelta(days=2))
    assert await _claim(shelf) == []
    async with shelf.database.write() as session:
        await members.resume(session, shelf.members[0], START)
    assert await _claim(shelf) == [waiting]
    assert await _claim(shelf, now=later) == [refused]


async def test_what_a_provider_wanted_later_and_a_rest_put_off_comes_with_resume(shelf: Shelf) -> None:
    await shelf.fill(1)
    refused = await _send(shelf, 0, Priority.DIRECT)
    await _lease(shelf, "me")
    await _claim(shelf)
    later = START + timedelta(seconds=20)
    mark = Mark(refused, shelf.addresses[0], S.QUEUED, START, error="63018", due_at=later)
    await shelf.database.writer.do(deliveries.mark, mark)
    async with shelf.database.write() as session:
        await members.update(session, shelf.members[0], paused_until=START + timedelta(days=2))
    assert await _claim(shelf, now=later) == []
    async with shelf.database.write() as session:
        await members.resume(session, shelf.members[0], later)
    assert await _claim(shelf, now=later) == [refused]
