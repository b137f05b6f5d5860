"""Fan-outs: one statement, or slices that go on after a break and come to the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import communities, contributions, groups, members, memberships, messages
from storage.database import Database
from storage.messages import Draft, Slice, fan_on, sending
from storage.tables import (
    Community,
    ContributionKind,
    Delivery,
    Hearing,
    MemberSubject,
    Message,
    Priority,
    Rhythm,
    Role,
)
from storage.tables import DeliveryState as S
from tests.clock import START
from tests.storage.conftest import Shelf


async def _message(shelf: Shelf, author: int | None = None) -> int:
    async with shelf.database.write() as session:
        draft = Draft("relay", community_id=shelf.community_id, author_id=author, carries=True)
        return await messages.create(session, draft, START)


async def _reached(shelf: Shelf, message_id: int) -> list[int]:
    async with shelf.database.read() as session:
        rows = sa.select(col(Delivery.address_id)).where(col(Delivery.message_id) == message_id)
        return sorted((await session.execute(rows)).scalars())


async def _unfit(shelf: Shelf) -> set[int]:
    """One each who left, stopped, paused, is suspended, and is in the group; the addresses of those left."""
    async with shelf.database.write() as session:
        await memberships.leave(session, shelf.members[1], shelf.community_id, START)
        await members.update(session, shelf.members[2], stopped_at=START)
        await members.update(session, shelf.members[3], paused_until=START + timedelta(days=1))
        await session.execute(
            sa.text("UPDATE addresses SET suspended_at = created_at WHERE id = :id"),
            {"id": shelf.addresses[4]},
        )
        group = await groups.arrive(session, "sim-telegram", "group:kakuma", START)
        await groups.tie(session, group, shelf.community_id)
        await groups.present(session, group, shelf.members[5], START)
        await members.update(session, shelf.members[6], paused_until=START - timedelta(days=1))
    return set(shelf.addresses) - {shelf.addresses[index] for index in (0, 1, 2, 3, 4, 5)}


async def test_a_post_goes_to_those_who_may_hear_it_and_to_each_once(shelf: Shelf) -> None:
    await shelf.fill(12)
    wanted = await _unfit(shelf)
    message = await _message(shelf, shelf.members[0])
    for count in (6, 0):
        async with shelf.database.write() as session:
            draft = Draft("relay", community_id=shelf.community_id)
            sent = await messages.send_to_members(session, message, draft, START, shelf.members[0])
            reachable = await messages.count_reachable(session, shelf.community_id, START, shelf.members[0])
        assert (sent, reachable) == (count, 7)
    assert set(await _reached(shelf, message)) == wanted
    async with shelf.database.write() as session:
        assert await messages.send_to_groups(session, message, shelf.community_id, START, None) == 1
        assert await messages.send_to_groups(session, message, shelf.community_id, START, None) == 0


@pytest.mark.parametrize("size", [1, 3, 5, 100])
async def test_slices_after_a_break_come_to_the_same(shelf: Shelf, size: int) -> None:
    """Another process goes on where the last slice ended."""
    await shelf.fill(12)
    wanted = await _unfit(shelf)
    message = await _message(shelf, shelf.members[0])
    async with shelf.database.write() as session:
        await session.execute(sa.update(Message).where(col(Message.id) == message).values(fanned_to=0))
    made = [await shelf.database.writer.do(fan_on, Slice(START, size))]
    after_the_break = Database(shelf.url)
    await after_the_break.open()
    while made[-1] >= 0:
        made.append(await after_the_break.writer.do(fan_on, Slice(START, size)))
    await after_the_break.close()
    assert sum(made) + 1 == len(wanted)
    assert set(await _reached(shelf, message)) == wanted


async def _wide_post(shelf: Shelf) -> int:
    """A post of member 0 that is left to the slices; its message."""
    author, community = shelf.members[0], shelf.community_id
    async with shelf.database.write() as session:
        given = await contributions.add(
            session,
            community_id=community,
            kind=ContributionKind.POST,
            author_id=author,
            text="egg boxes",
            now=START,
        )
        draft = Draft(
            "relay",
            community_id=community,
            contribution_id=given.id,
            author_id=author,
            carries=True,
            count_key="post-reached",
        )
        message = await messages.create(session, draft, START)
        assert await messages.send_to_members(session, message, draft, START, author) is None
    return message


async def _told(shelf: Shelf) -> list[tuple[int, int, Priority]]:
    """What tells an author how many a post reached: to whom, how many, and how soon."""
    async with shelf.database.read() as session:
        rows = await session.execute(
            sa.select(col(Delivery.address_id), col(Message.variables), col(Delivery.priority))
            .join(Message, col(Message.id) == col(Delivery.message_id))
            .where(col(Message.text_key) == "post-reached")
        )
        return [
            (address, said["count"], priority) for address, said, priority in rows if said["code"] == "P1"
        ]


async def test_a_wide_fan_out_is_left_to_the_slices_and_its_author_told_the_count_once(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As many as it went to, those in the linked group among them, whatever ends between two slices."""
    monkeypatch.setattr(sending, "WIDE", 4)  # a setting of the module, not its behaviour
    await shelf.fill(12)
    wanted = await _unfit(shelf)
    message = await _wide_post(shelf)
    assert await _reached(shelf, message) == []
    for _ in range(3):
        await shelf.database.writer.do(fan_on, Slice(START, 2))
    assert await _told(shelf) == []
    after_the_break = Database(shelf.url)
    await after_the_break.open()
    while await after_the_break.writer.do(fan_on, Slice(START, 2)) >= 0:
        pass
    await after_the_break.close()
    assert set(await _reached(shelf, message)) == wanted
    assert await _told(shelf) == [(shelf.addresses[0], len(wanted) + 1, Priority.DIRECT)]
    assert await shelf.database.writer.do(fan_on, Slice(START, 2)) == -1
    assert len(await _told(shelf)) == 1


async def test_a_slice_that_is_rolled_back_counts_and_tells_nothing(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "WIDE", 2)
    await shelf.fill(4)
    await _wide_post(shelf)

    def slice_and_fail(connection: sa.Connection, slices: Sequence[Slice]) -> list[int]:
        fan_on(connection, slices)
        raise LookupError

    for size in (2, 100):
        with pytest.raises(LookupError):
            await shelf.database.writer.do(slice_and_fail, Slice(START, size, 60))
        assert await _told(shelf) == []
        await shelf.database.writer.do(fan_on, Slice(START, size))
    await shelf.database.writer.do(fan_on, Slice(START, 100))
    assert await _told(shelf) == [(shelf.addresses[0], 3, Priority.DIRECT)]


@pytest.mark.parametrize("what", ["withdrawn", "stopped", "forgotten"])
async def test_an_author_who_took_it_back_or_went_is_told_no_count(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.setattr(sending, "WIDE", 2)
    await shelf.fill(4)
    await _wide_post(shelf)
    await shelf.database.writer.do(fan_on, Slice(START, 2))
    async with shelf.database.write() as session:
        if what == "withdrawn":
            await contributions.withdraw(session, 1, START, frozenset())
        elif what == "stopped":
            await members.update(session, shelf.members[0], stopped_at=START)
        else:
            await members.erase(session, shelf.members[0], START)
    while await shelf.database.writer.do(fan_on, Slice(START, 2)) >= 0:
        pass
    assert await _told(shelf) == []


async def test_one_message_to_one_member(shelf: Shelf) -> None:
    await shelf.fill(3)
    message = await _message(shelf)
    async with shelf.database.write() as session:
        await members.update(session, shelf.members[1], stopped_at=START)
        reached = [
            await messages.send_to_member(session, message, member, START, Priority.DIRECT)
            for member in shelf.members[:2]
        ]
        await messages.send_to(session, message, shelf.addresses[2], "sim-sms", START)
    assert reached == [True, False]
    assert await _reached(shelf, message) == [shelf.addresses[0], shelf.addresses[2]]


async def test_who_joins_again_keeps_one_membership(shelf: Shelf) -> None:
    await shelf.fill(1)
    async with shelf.database.write() as session:
        member = shelf.members[0]
        await memberships.join(session, member, shelf.community_id, Role.FACILITATOR, START)
        await memberships.join(session, member, shelf.community_id, Role.TEACHER, START)
        assert await memberships.role_in(session, member, shelf.community_id) is Role.FACILITATOR
        assert await memberships.leave(session, member, shelf.community_id, START) is None
        assert await memberships.role_in(session, member, shelf.community_id) is None
        await memberships.join(session, member, shelf.community_id, Role.TEACHER, START)
        assert await memberships.role_in(session, member, shelf.community_id) is Role.TEACHER
        assert [place.code for place in await memberships.of_member(session, member)] == ["KAKUMA7"]
        assert await communities.programme_named(session, "learning TOGETHER") == shelf.programme_id
        assert await communities.programme_named(session, "nothing") is None


RHYTHMS = [Rhythm.NOW, Rhythm.DAILY, Rhythm.WEEKLY, Rhythm.HELP, None]


@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize(
    ("hearing", "usual", "at_once"),
    [
        (Hearing.AT_ONCE, Rhythm.NOW, [Rhythm.NOW, None]),
        (Hearing.AT_ONCE, Rhythm.DAILY, [Rhythm.NOW]),
        (Hearing.HELP, Rhythm.DAILY, [Rhythm.NOW, Rhythm.HELP]),
        (Hearing.HELP, Rhythm.HELP, [Rhythm.NOW, Rhythm.HELP, None]),
        (Hearing.DIGEST, Rhythm.NOW, []),
        (Hearing.EVERYBODY, Rhythm.WEEKLY, RHYTHMS),
    ],
)
async def test_who_hears_it_at_once_and_whose_digest_it_waits_for(
    shelf: Shelf, hearing: Hearing, usual: Rhythm, at_once: Sequence[Rhythm | None], wide: bool
) -> None:
    await shelf.fill(len(RHYTHMS) + 1)
    draft = Draft("relay", community_id=shelf.community_id, author_id=shelf.members[-1], hearing=hearing)
    async with shelf.database.write() as session:
        await session.execute(sa.update(Community).values(rhythm=usual))
        for member, rhythm in zip(shelf.members, RHYTHMS, strict=False):
            await members.update(session, member, rhythm=rhythm)
        message = await messages.create(session, draft, START)
        if wide:
            await session.execute(sa.update(Message).where(col(Message.id) == message).values(fanned_to=0))
        else:
            assert await messages.send_to_members(session, message, draft, START, draft.author_id) == 5
    while await shelf.database.writer.do(fan_on, Slice(START, 2)) >= 0:
        pass
    async with shelf.database.read() as session:
        rows = await session.execute(sa.select(col(Delivery.address_id), col(Delivery.state)))
        states = {address: state for address, state in rows}  # noqa: C416 - rows are no pairs to dict()
    heard = [states[address] for address in shelf.addresses[: len(RHYTHMS)]]
    wanted = [S.QUEUED if rhythm in at_once else S.DIGEST for rhythm in RHYTHMS]
    assert heard == wanted


async def test_who_teaches_the_subject_is_asked_first(shelf: Shelf) -> None:
    await shelf.fill(5)
    draft = Draft("relay", community_id=shelf.community_id, hearing=Hearing.HELP, subject="maths")
    async with shelf.database.write() as session:
        await session.execute(
            sa.insert(MemberSubject),
            [
                {"member_id": shelf.members[3], "subject": "maths"},
                {"member_id": shelf.members[1], "subject": "art"},
            ],
        )
        message = await messages.create(session, draft, START)
        await messages.send_to_members(session, message, draft, START, None)
        order = sa.select(col(Delivery.address_id)).order_by(col(Delivery.id))
        asked = [*(await session.execute(order)).scalars()]
    assert asked == [shelf.addresses[index] for index in (3, 0, 1, 2, 4)]
