"""Digests in the database: who gets one when, once, whatever ends meanwhile; what the sender holds back."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import (
    communities,
    contributions,
    deliveries,
    digests,
    leases,
    members,
    memberships,
    messages,
    weeks,
)
from storage.database import Database
from storage.deliveries import Claim, Due, Mark, policy
from storage.digests import Done, Slice
from storage.leases import Request
from storage.messages import Draft
from storage.occurrences import DIGEST
from storage.tables import (
    AddressKind,
    AddressWeek,
    ContributionKind,
    Delivery,
    Hearing,
    Occurrence,
    Priority,
    Rhythm,
)
from storage.tables import DeliveryState as S
from tests.clock import START
from tests.storage.conftest import Shelf

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
FOUR = START + 4 * HOUR  # 16:00 in Nairobi, on a Monday


async def _filled(shelf: Shelf, count: int, *, rhythm: Rhythm = Rhythm.DAILY) -> None:
    """Members of one rhythm; the community knows when its digests are due."""
    await shelf.fill(count)
    async with shelf.database.write() as session:
        await communities.change_customs(session, shelf.community_id, rhythm=rhythm)
    assert await _run(shelf.database, START) == 0


async def _run(database: Database, now: datetime, size: int = 100) -> int:
    """All digests that are due; how many."""
    done, made = Done(0, more=True), 0
    while done.more:
        done = await database.writer.do(
            digests.run, Slice(now, size, community_id=done.community_id, after=done.after)
        )
        made += done.made
    return made


async def _post(shelf: Shelf, text: str, now: datetime = START, hearing: Hearing = Hearing.AT_ONCE) -> int:
    """A post of the first member; its contribution."""
    async with shelf.database.write() as session:
        given = await contributions.add(
            session,
            community_id=shelf.community_id,
            kind=ContributionKind.POST,
            author_id=shelf.members[0],
            text=text,
            now=now,
        )
        draft = Draft(
            "relay",
            community_id=shelf.community_id,
            contribution_id=given.id,
            author_id=shelf.members[0],
            carries=True,
            hearing=hearing,
        )
        await messages.send_to_community(session, draft, now)
    return given.id


async def _claim(database: Database, now: datetime, limit: int = 100) -> list[Due]:
    request = Request("send:sim-sms", "me", now, now + HOUR)
    assert await database.writer.do(leases.acquire, request)
    return await database.writer.do(deliveries.claim, Claim("sim-sms", "me", now, limit))


async def _states(shelf: Shelf, index: int) -> list[S]:
    async with shelf.database.read() as session:
        rows = sa.select(col(Delivery.state)).where(col(Delivery.address_id) == shelf.addresses[index])
        return list((await session.execute(rows.order_by(col(Delivery.id)))).scalars())


def _told(due: list[Due]) -> dict[int, list[str | None]]:
    return {one.address_id: [item.text for item in one.bundle.items] for one in due}


@pytest.mark.parametrize("size", [1, 2, 100])
async def test_one_digest_each_in_steps_of_any_size(shelf: Shelf, size: int) -> None:
    await _filled(shelf, 5)
    for text in ("one", "two"):
        await _post(shelf, text)
    assert await _run(shelf.database, FOUR - HOUR, size) == 0
    assert await _run(shelf.database, FOUR, size) == 4
    assert await _run(shelf.database, FOUR, size) == 0
    told = _told(await _claim(shelf.database, FOUR))
    assert told == {address: ["two", "one"] for address in shelf.addresses[1:]}
    assert await _states(shelf, 1) == [S.BUNDLED, S.BUNDLED, S.SENDING]


async def test_two_processes_and_a_break_make_none_twice(shelf: Shelf) -> None:
    """One ends after its first step, another begins anew: each member has one, and nothing is in two."""
    await _filled(shelf, 6)
    await _post(shelf, "one")
    done = await shelf.database.writer.do(digests.run, Slice(FOUR, 2))
    assert (done.made, done.more) == (1, True)
    another = Database(shelf.url)
    await another.open()
    assert await _run(another, FOUR, 3) == 4
    await another.close()
    going_on = Slice(FOUR, 2, community_id=done.community_id, after=done.after)
    assert await shelf.database.writer.do(digests.run, going_on) == Done(0, more=False)
    assert len(_told(await _claim(shelf.database, FOUR))) == 5


async def test_a_restart_between_the_run_and_the_send_loses_nothing(shelf: Shelf) -> None:
    await _filled(shelf, 2)
    await _post(shelf, "one")
    taken_back = await _post(shelf, "two")
    assert await _run(shelf.database, FOUR) == 1
    async with shelf.database.write() as session:
        await contributions.withdraw(session, taken_back, FOUR, frozenset())
    again = Database(shelf.url)
    await again.open()
    assert await _run(again, FOUR + HOUR) == 0
    assert _told(await _claim(again, FOUR + HOUR)) == {shelf.addresses[1]: ["one"]}
    await again.close()
    assert await _states(shelf, 1) == [S.BUNDLED, S.CANCELLED, S.SENDING]


async def test_who_left_or_whose_all_was_hidden_gets_an_empty_one_never(shelf: Shelf) -> None:
    await _filled(shelf, 3)
    hidden = await _post(shelf, "one")
    assert await _run(shelf.database, FOUR) == 2
    async with shelf.database.write() as session:
        await memberships.leave(session, shelf.members[1], shelf.community_id, FOUR)
        await contributions.hide(session, hidden, FOUR, frozenset())
    assert await _claim(shelf.database, FOUR) == []
    assert await _states(shelf, 1) == await _states(shelf, 2) == [S.CANCELLED, S.CANCELLED]


async def test_what_was_told_on_its_own_is_not_told_again(shelf: Shelf) -> None:
    """An answer goes to who asked at once, and waits for the others: `MORE` counts, too."""
    await _filled(shelf, 3)
    given = await _post(shelf, "one", hearing=Hearing.DIGEST)
    async with shelf.database.write() as session:
        draft = Draft("relay", community_id=shelf.community_id, contribution_id=given, carries=True)
        whole = await messages.create(session, draft, START)
        await messages.send_to_member(session, whole, shelf.members[1], START, Priority.DIRECT)
    assert await _run(shelf.database, FOUR) == 2
    due = await _claim(shelf.database, FOUR)
    assert [(one.address_id, len(one.bundle.items)) for one in due] == [
        (shelf.addresses[1], 0),
        (shelf.addresses[2], 1),
    ]


@pytest.mark.parametrize(
    ("rhythm", "days"),
    [(Rhythm.NOW, 0), (Rhythm.DAILY, 0), (Rhythm.WEEKLY, 4), (Rhythm.HELP, 4)],
)
async def test_each_rhythm_has_its_day(shelf: Shelf, rhythm: Rhythm, days: int) -> None:
    """The weekly ones on Friday; who hears at once has what only waits (answers) the same day."""
    await _filled(shelf, 2, rhythm=rhythm)
    await _post(shelf, "one", hearing=Hearing.DIGEST)
    made = [await _run(shelf.database, FOUR + number * DAY) for number in range(5)]
    assert made == [int(number == days) for number in range(5)]


@pytest.mark.parametrize("late", [timedelta(minutes=1), HOUR, 3 * DAY, 30 * DAY])
async def test_a_late_run_makes_each_once_and_leaves_no_week_out(shelf: Shelf, late: timedelta) -> None:
    await _filled(shelf, 2, rhythm=Rhythm.WEEKLY)
    await _post(shelf, "one")
    assert await _run(shelf.database, FOUR + 3 * DAY) == 0
    assert await _run(shelf.database, FOUR + 4 * DAY + late) == 1
    assert await _run(shelf.database, FOUR + 4 * DAY + late) == 0
    async with shelf.database.read() as session:
        due = (
            await session.execute(sa.select(col(Occurrence.due_at)).where(col(Occurrence.kind) == DIGEST))
        ).scalar_one()
    assert due is not None
    assert FOUR + 4 * DAY + late < due <= FOUR + 5 * DAY + late


async def test_what_found_no_room_waits_on_and_is_counted(shelf: Shelf) -> None:
    await _filled(shelf, 2)
    for number in range(30):
        await _post(shelf, f"number {number}")
    assert await _run(shelf.database, FOUR) == 1
    [due] = await _claim(shelf.database, FOUR)
    assert (due.bundle.count, len(due.bundle.items)) == (30, 20)
    told = tuple(item.delivery_id for item in due.bundle.items[:7])
    await shelf.database.writer.do(
        deliveries.mark, Mark(due.id, due.address_id, S.SENT, FOUR, size=900, told=told)
    )
    assert (await _states(shelf, 1)).count(S.DIGEST) == 23
    async with shelf.database.read() as session:
        week = (await session.execute(sa.select(AddressWeek))).scalar_one()
    assert (week.address_id, week.week, week.messages, week.size) == (
        due.address_id,
        date(2026, 3, 2),
        1,
        900,
    )
    assert await _run(shelf.database, FOUR + DAY) == 1
    async with shelf.database.write() as session:
        assert await weeks.bytes_of(session, shelf.members[1], FOUR) == 900
        await weeks.purge(session, date(2026, 3, 2))
        assert await weeks.bytes_of(session, shelf.members[1], FOUR) == 900
        await weeks.purge(session, date(2026, 3, 9))
        assert await weeks.bytes_of(session, shelf.members[1], FOUR) == 0


async def test_the_cap_holds_within_a_claim_and_over_claims_and_a_mere_pause_is_not_counted(
    shelf: Shelf,
) -> None:
    await _filled(shelf, 2, rhythm=Rhythm.NOW)
    for number in range(4):
        await _post(shelf, f"number {number}")
    first = await _claim(shelf.database, START, limit=1)
    again = Mark(first[0].id, first[0].address_id, S.QUEUED, START, due_at=START + HOUR, uncount=True)
    await shelf.database.writer.do(deliveries.mark, again)
    assert len(await _claim(shelf.database, START)) == 3
    for number in range(4):
        await _post(shelf, f"more {number}")
    assert len(await _claim(shelf.database, START)) == 2, "five a day"
    assert await _claim(shelf.database, START + HOUR) == []
    assert (await _states(shelf, 1)).count(S.DIGEST) == 3
    await _post(shelf, "for everybody", hearing=Hearing.EVERYBODY)
    assert len(await _claim(shelf.database, START)) == 1, "what a facilitator says is not held"
    await _post(shelf, "tomorrow", START + DAY)
    assert len(await _claim(shelf.database, START + DAY)) == 1


async def test_in_the_evening_all_is_held_and_comes_in_the_morning_in_order(shelf: Shelf) -> None:
    await _filled(shelf, 4, rhythm=Rhythm.NOW)
    evening, morning = START + 9 * HOUR, START + 18 * HOUR
    async with shelf.database.write() as session:
        await members.update(session, shelf.members[3], quiet_from=0, quiet_to=0)
    posts = [await _post(shelf, text, evening) for text in ("one", "two")]
    due = await _claim(shelf.database, evening, limit=2)
    assert {one.address_id for one in due} == {shelf.addresses[3]}
    assert await _claim(shelf.database, morning - timedelta(seconds=1)) == []
    came = await _claim(shelf.database, morning)
    assert [one.message.contribution_id for one in came if one.address_id == shelf.addresses[1]] == posts


def _row(**values: Any) -> SimpleNamespace:
    usual: dict[str, Any] = {
        "id": 1,
        "address_id": 1,
        "attempts": 0,
        "priority": Priority.COMMUNITY,
        "kind": AddressKind.PERSON,
        "hearing": Hearing.AT_ONCE,
        "suspended_at": None,
        "withdrawn_at": None,
        "hidden_at": None,
        "stopped_at": None,
        "paused_until": None,
        "linked_to": None,
        "heard": None,
        "community_id": 1,
        "membership_id": 1,
        "left_at": None,
        "timezone": "Africa/Nairobi",
        "own_from": None,
        "own_to": None,
        "quiet_from": 20,
        "quiet_to": 6,
        "daily_cap": 5,
        "instants": 0,
        "instants_on": None,
        "last_inbound_at": None,
        "run_id": None,
        "said_at": START,
        "wants_prompts": True,
    }
    row = {**usual, **values}
    own = {name: row.pop(f"own_{name}") for name in ("from", "to")}
    night = {f"night_{n}": row.pop(f"quiet_{n}") if hour is None else hour for n, hour in own.items()}
    return SimpleNamespace(**row, **night, plain=0)


NIGHT = START + 10 * HOUR  # 22:00 in Nairobi
GROUP = {"kind": AddressKind.GROUP, "membership_id": None, "linked_to": 1}


@pytest.mark.parametrize(
    ("values", "at", "what"),
    [
        ({}, START, "goes"),
        ({}, NIGHT, "held"),
        ({"priority": Priority.REPLY}, NIGHT, "goes"),
        ({"priority": Priority.DIRECT}, NIGHT, "held"),
        ({"priority": Priority.DIRECT, "last_inbound_at": NIGHT - HOUR / 2}, NIGHT, "goes"),
        ({"priority": Priority.DIRECT, "last_inbound_at": NIGHT - HOUR}, NIGHT, "held"),
        ({"last_inbound_at": NIGHT - HOUR / 2}, NIGHT, "held"),
        ({"priority": Priority.DIGEST}, NIGHT, "held"),
        ({"own_from": 0, "own_to": 0}, NIGHT, "goes"),
        ({"own_from": 11, "own_to": 13}, START, "held"),
        ({"timezone": None, "daily_cap": None}, NIGHT, "goes"),
        (GROUP, NIGHT, "held"),
        ({**GROUP, "instants": 9, "instants_on": date(2026, 3, 2)}, START, "goes"),
        ({"instants": 5, "instants_on": date(2026, 3, 2)}, START, "digest"),
        ({"instants": 5, "instants_on": date(2026, 3, 1)}, START, "goes"),
        ({"instants": 5, "instants_on": date(2026, 3, 2), "attempts": 1}, START, "goes"),
        ({"instants": 5, "instants_on": date(2026, 3, 2), "hearing": Hearing.EVERYBODY}, START, "goes"),
        ({"instants": 5, "instants_on": date(2026, 3, 2), "priority": Priority.DIRECT}, START, "goes"),
        ({"paused_until": NIGHT}, START, "never"),
        ({"paused_until": NIGHT, "priority": Priority.DIRECT}, START, "held"),
        ({"left_at": START}, START, "never"),
        ({"left_at": START, "priority": Priority.DIGEST}, START, "goes"),
        ({"hidden_at": START}, START, "never"),
        ({"stopped_at": START, "priority": Priority.DIGEST}, START, "never"),
    ],
)
def test_what_may_go_now(values: dict[str, Any], at: datetime, what: str) -> None:
    sifted = policy.sift([_row(**values)], at)
    ends = {
        "goes": len(sifted.wanted),
        "held": len([one for until, ids in sifted.held.items() for one in ids if until > at]),
        "digest": len(sifted.over),
        "never": len(sifted.cancelled),
    }
    assert ends == {**dict.fromkeys(ends, 0), what: 1}


async def test_a_community_on_which_we_fail_holds_up_no_other(shelf: Shelf) -> None:
    """Its zone is none any more: it is put off, and tried again."""
    await _filled(shelf, 2)
    await _post(shelf, "one")
    async with shelf.database.write() as session:
        await communities.change_customs(session, shelf.community_id, timezone="Mars/Olympus")
    slice_ = Slice(FOUR, 100)
    done = await shelf.database.writer.do(digests.run, slice_)
    assert [community for community, _ in done.faults] == [shelf.community_id]
    assert (done.made, await _run(shelf.database, FOUR)) == (0, 0)
    async with shelf.database.write() as session:
        await communities.change_customs(session, shelf.community_id, timezone="Africa/Nairobi")
    assert await _run(shelf.database, FOUR + 11 * timedelta(minutes=1)) == 1
