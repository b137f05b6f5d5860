"""What conversations do not reach: invitations used at once, codes, the inbox's order, files, tidying up."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import addresses, audit, codes, contributions, groups, inbox, media, members, questions, senders
from storage.database import DatabaseUrlError, driver_url
from storage.inbox import Accepted
from storage.senders import Seen
from storage.tables import Address, Audit, ContributionKind, InboxRow, InboxState, OpenQuestion, Role
from tests.clock import START
from tests.storage.conftest import Shelf


def _accepted(sender: str, number: int, *, files: bool = False) -> Accepted:
    return Accepted("sim-sms", f"{sender}-{number}", sender, f"{sender} {number}", START, files)


async def _accept(shelf: Shelf, *items: Accepted) -> None:
    await asyncio.gather(*(shelf.database.writer.do(inbox.accept, item) for item in items))


async def _claimed(shelf: Shelf, limit: int = 10) -> list[str]:
    """Claim and finish; what was claimed."""
    async with shelf.database.write() as session:
        rows = await inbox.claim(session, limit)
        for row in rows:
            await inbox.finish(session, row.id, START, InboxState.DONE)
    return [row.body for row in rows]


async def test_messages_of_one_sender_are_claimed_one_at_a_time_in_order(shelf: Shelf) -> None:
    await _accept(shelf, *(_accepted(sender, number) for number in (1, 2) for sender in ("a", "b")))
    await _accept(shelf, _accepted("a", 1))
    assert await _claimed(shelf) == ["a 1", "b 1"]
    assert await _claimed(shelf, 1) == ["a 2"]
    assert await _claimed(shelf) == ["b 2"]
    assert await _claimed(shelf) == []


async def test_no_second_worker_gets_a_senders_next_message_meanwhile(shelf: Shelf) -> None:
    if shelf.database.is_sqlite:
        return  # it has one writer at a time: there is no meanwhile
    await _accept(shelf, _accepted("a", 1), _accepted("a", 2), _accepted("b", 1))
    async with shelf.database.write() as first:
        assert [row.body for row in await inbox.claim(first, 1)] == ["a 1"]
        async with shelf.database.write() as second:
            assert [row.body for row in await inbox.claim(second, 10)] == ["b 1"]


def test_what_is_to_be_fetched_is_found_by_an_index(sqlite_url: str) -> None:
    """It is looked for twice a second, beside a week of messages that are done with."""
    engine, said = sa.create_engine(sqlite_url), []
    sa.event.listen(engine, "before_cursor_execute", lambda _1, _2, *statement: said.append(statement[:2]))
    with engine.connect() as connection:
        inbox.claim_fetches(connection, [(START, 5)])
        ((statement, parameters),) = said
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
    engine.dispose()
    assert any("ix_inbox_waiting" in row[-1] for row in plan), plan


async def test_a_message_with_files_waits_for_them_and_holds_up_its_sender_only(shelf: Shelf) -> None:
    await _accept(shelf, _accepted("a", 1, files=True), _accepted("a", 2), _accepted("b", 1))
    assert await _claimed(shelf) == ["b 1"]
    fetches = shelf.database.writer.do
    ((row_id, body, attempts),) = await fetches(inbox.claim_fetches, (START, 5))
    assert (body, attempts) == ("a 1", 1)
    assert await fetches(inbox.claim_fetches, (START, 5)) == []
    ((_, _, attempts),) = await fetches(inbox.claim_fetches, (START + timedelta(minutes=6), 5))
    assert attempts == 2
    async with shelf.database.write() as session:
        await inbox.fetch_later(session, row_id, START)
    assert len(await fetches(inbox.claim_fetches, (START, 5))) == 1
    async with shelf.database.write() as session:
        await inbox.fetched(session, row_id, [7])
    async with shelf.database.write() as session:
        (row,) = await inbox.claim(session, 5)
        assert (row.body, row.media_ids, row.attempts) == ("a 1", [7], 0)


async def test_what_was_set_aside_runs_again_on_request(shelf: Shelf) -> None:
    await _accept(shelf, *(_accepted("a", number) for number in range(3)))
    async with shelf.database.write() as session:
        (row,) = await inbox.claim(session, 1)
        await inbox.park(session, row.id, START, "KeyError at me.py:1 menu")
        assert await inbox.depth(session) == {"new": 2, "parked": 1}
        (aside,) = await inbox.set_aside(session)
        assert aside.error == "KeyError at me.py:1 menu"
        assert await inbox.retry(session, START, [row.id + 100]) == 0
        assert await inbox.retry(session, START, [row.id]) == 1
    assert await _claimed(shelf) == ["a 0"]


async def test_scrubbing_keeps_what_tells_a_repeat(shelf: Shelf) -> None:
    await _accept(shelf, _accepted("a", 1), _accepted("b", 1))
    await _claimed(shelf)
    async with shelf.database.write() as session:
        await inbox.scrub(session, "sim-sms", "a")
    await _accept(shelf, _accepted("a", 1))
    assert await _claimed(shelf) == []
    async with shelf.database.read() as session:
        rows = await session.execute(sa.select(col(InboxRow.sender), col(InboxRow.body)).order_by("id"))
        assert [tuple(row) for row in rows] == [("", ""), ("b", "b 1")]


async def test_an_invitation_is_used_once_even_at_the_same_time(shelf: Shelf) -> None:
    await shelf.fill(2)
    async with shelf.database.write() as session:
        code = await codes.free_code(session, 8)
        assert len(code) == 8
        assert set(code) <= set(codes.ALPHABET)
        await codes.invite(
            session,
            code=code,
            role=Role.FACILITATOR,
            programme_id=shelf.programme_id,
            community_id=shelf.community_id,
            area="",
            expires_at=START + timedelta(days=7),
        )
        found = await codes.invitation(session, code.lower(), START)
        assert found is not None
        assert await codes.invitation(session, code, START + timedelta(days=7)) is None
    used = await asyncio.gather(*(_use(shelf, found.id, member) for member in shelf.members))
    assert sorted(used) == [False, True]
    async with shelf.database.read() as session:
        assert await codes.invitation(session, code, START) is None


async def _use(shelf: Shelf, invite: int, member: int) -> bool:
    async with shelf.database.write() as session:
        return await codes.use(session, invite, member, START)


async def test_codes_count_up_even_at_the_same_time(shelf: Shelf) -> None:
    await shelf.fill(1)
    given = await asyncio.gather(*(_contribute(shelf) for _ in range(5)))
    assert sorted(given) == ["P1", "P2", "P3", "P4", "P5"]
    async with shelf.database.read() as session:
        found = await contributions.by_code(session, shelf.community_id, " p3 ")
        assert found is not None
        same = await contributions.by_id(session, found.id)
        assert same == found
        for code in ("A3", "P6", "P", "3", "P3 and more", "", "P9999999999"):
            assert await contributions.by_code(session, shelf.community_id, code) is None


async def _contribute(shelf: Shelf) -> str:
    async with shelf.database.write() as session:
        given = await contributions.add(
            session,
            community_id=shelf.community_id,
            kind=ContributionKind.POST,
            author_id=shelf.members[0],
            text="hello",
            now=START,
        )
    return given.code


async def test_a_file_is_noted_once_and_forgotten_when_nothing_holds_it(shelf: Shelf) -> None:
    await shelf.fill(1)
    await _accept(shelf, _accepted("a", 1, files=True))
    note = {"kind": "photo", "mime": "image/jpeg", "size": 5, "name": "", "now": START}
    async with shelf.database.write() as session:
        ids = [await media.add(session, sha256=sha, **note) for sha in ("x", "y", "z", "x")]  # type: ignore[arg-type] # a plain dict
        assert ids[0] == ids[3]
        await contributions.add(
            session,
            community_id=shelf.community_id,
            kind=ContributionKind.POST,
            author_id=shelf.members[0],
            text="",
            media_id=ids[0],
            now=START,
        )
        waiting = (await session.execute(sa.select(col(InboxRow.id)))).scalar_one()
        assert waiting is not None
        await inbox.fetched(session, waiting, [ids[1]])
        assert await media.unused(session, START) == []
        (unused,) = await media.unused(session, START + timedelta(days=3))
        assert (unused.id, unused.sha256) == (ids[2], "z")
        assert await members.files_of(session, shelf.members[0]) == ["x"]
        assert await media.delete(session, [unused.id], START) == []  # it came again meanwhile
        assert await media.delete(session, [unused.id], START + timedelta(days=3)) == ["z"]
        assert await media.by_id(session, unused.id) is None
        kept = await media.by_id(session, ids[0])
        assert kept is not None
        assert kept.size == 5


async def test_strangers_are_forgotten_and_members_and_groups_are_not(shelf: Shelf) -> None:
    await shelf.fill(1)
    day = timedelta(days=1)
    async with shelf.database.write() as session:
        await senders.arrive(session, Seen("sim-sms", "stranger", START, "en", "Who"), START)
        await senders.arrive(session, Seen("sim-sms", "newcomer", START + day, "en"), START + day)
        await groups.arrive(session, "sim-telegram", "group:kakuma", START)
        assert await members.purge_strangers(session, START + day) == 1
        assert await members.purge_strangers(session, START + day) == 0
        left = (await session.execute(sa.select(col(Address.value)))).scalars().all()
    assert sorted(left) == ["+25470", "group:kakuma", "newcomer"]


async def test_a_glimpse_leaves_no_trace(shelf: Shelf) -> None:
    async with shelf.database.write() as session:
        sender = await senders.glimpse(session, Seen("sim-telegram", "passer-by", START, "fr"), START)
        assert (sender.person, sender.community, sender.question) == (None, None, None)
        assert await addresses.find(session, "sim-telegram", "passer-by") is None


async def test_a_suspended_address_is_free_when_it_writes(shelf: Shelf) -> None:
    await shelf.fill(1)
    async with shelf.database.write() as session:
        await addresses.suspend(session, shelf.addresses[0], "blocked the bot", START)
        assert (await session.execute(sa.select(col(Address.suspended_at)))).scalar_one() == START
        await senders.arrive(session, Seen("sim-sms", "+25470", START), START)
        assert (await session.execute(sa.select(col(Address.suspended_at)))).scalar_one() is None
        known = await addresses.find(session, "sim-sms", "+25470")
        assert known is not None
        assert known.member_id == shelf.members[0]


async def test_one_question_is_open_at_an_address_until_it_expires(shelf: Shelf) -> None:
    await shelf.fill(1)
    later = START + timedelta(hours=1)
    async with shelf.database.write() as session:
        await questions.ask(session, shelf.addresses[0], "name", "t1", {}, later)
        await questions.ask(session, shelf.addresses[0], "language", "t2", {"a": [1]}, later)
        sender = await senders.arrive(session, Seen("sim-sms", "+25470", START), START)
        assert sender.question == senders.Question("language", "t2", {"a": [1]})
        sender = await senders.arrive(session, Seen("sim-sms", "+25470", later), later)
        assert sender.question is None
        assert await questions.purge(session, START) == 0
        assert await questions.purge(session, later) == 1
        assert (await session.execute(sa.select(OpenQuestion))).first() is None


async def test_ids_that_pass_32_bits_are_kept(shelf: Shelf) -> None:
    async with shelf.database.write() as session:
        await audit.note(session, "looked", START, actor_id=2**40, community_id=2**41, why="a test")
        row = (await session.execute(sa.select(Audit))).scalar_one()
    assert (row.actor_id, row.community_id, row.detail, row.at) == (2**40, 2**41, {"why": "a test"}, START)


@pytest.mark.parametrize("url", ["mysql://x/y", "sqlite://", "sqlite:///:memory:", "nonsense", ""])
def test_a_database_of_no_known_kind_is_refused(url: str) -> None:
    with pytest.raises(DatabaseUrlError):
        driver_url(url, asynchronous=True)


async def test_handled_messages_are_deleted_in_the_end_however_many_are_set_aside(shelf: Shelf) -> None:
    items = [Accepted("sim-sms", f"m-{number}", "+254", "{}", START) for number in range(8)]
    for item in items:
        await shelf.database.writer.do(inbox.accept, item)
    states = [InboxState.PARKED, InboxState.HELD] * 2 + [InboxState.DONE] * 2 + [InboxState.NEW] * 2
    async with shelf.database.write() as session:
        for number, state in enumerate(states):
            one = sa.update(InboxRow).where(col(InboxRow.provider_id) == f"m-{number}")
            await session.execute(one.values(state=state))
    async with shelf.database.write() as session:
        assert await inbox.purge(session, START, limit=2) == 0
        assert await inbox.purge(session, START + timedelta(days=1), limit=2) == 2
        assert await inbox.purge(session, START + timedelta(days=1), limit=2) == 0
