"""5. Who left, stopped or paused gets nothing, however queued; a delivery error is never an opt-out."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import communities, members, memberships
from storage import messages as said
from storage.messages import Draft
from storage.messages.sending import WIDE
from storage.tables import (
    Address,
    AddressKind,
    Contribution,
    Delivery,
    GroupPresence,
    Member,
    Membership,
    Message,
    Priority,
    Role,
)
from storage.tables import DeliveryState as S
from tests.always.house import House
from tests.always.seed import group

AMINA, BARAKA, CHAUSIKU, DAUDI = "whatsapp:+254700000001", "7100000002", "+254700000003", "+254700000004"
GROUP = -1_001_000_000_077
GOES = ("LEAVE", "STOP", "PAUSE 7")
DAY = timedelta(days=1)


@pytest.fixture
async def full(house: House) -> House:
    """Four members: Chausiku posts, the others read."""
    for channel, value, name in (
        ("whatsapp", AMINA, "Amina"),
        ("telegram", BARAKA, "Baraka"),
        ("sms", CHAUSIKU, "Chausiku"),
        ("sms", DAUDI, "Daudi"),
    ):
        await house.member(channel, value, name)
    return house


def relayed(house: House, value: str) -> list[str]:
    """What someone got to see of others' posts."""
    return [text for text in house.texts(value) if text.startswith("P") and " - " in text]


async def turns(house: House) -> None:
    """The workers do what is there; the senders are late."""
    for worker in house.app.workers:
        while await worker.work():
            pass


@pytest.mark.parametrize("word", GOES)
@pytest.mark.parametrize("value", [AMINA, BARAKA, DAUDI])
async def test_what_was_queued_before_does_not_go(word: str, value: str, full: House) -> None:
    await full.says(CHAUSIKU, "POST we use stones", then=False)
    await turns(full)
    await full.says(value, word, then=False)
    await turns(full)
    await full.settle()
    assert relayed(full, value) == []
    answers = 0 if (word, value) == ("STOP", DAUDI) else 1  # the carrier answers STOP itself
    assert len(full.texts(value)) == answers
    full.clock.advance(8 * DAY)
    await full.settle()
    assert relayed(full, value) == []


@pytest.mark.parametrize("word", GOES)
async def test_it_does_not_go_even_if_it_was_queued_after(word: str, full: House) -> None:
    """As when two processes cross: the fan-out did not yet see that they went."""
    await full.says(CHAUSIKU, "POST we use stones", then=False)
    await full.says(DAUDI, word, then=False)
    await turns(full)
    full.look.change(sa.update(Delivery).values(state=S.QUEUED))
    assert len(full.states(DAUDI)) == 2
    await full.settle()
    assert relayed(full, DAUDI) == []
    assert relayed(full, BARAKA) != []


@pytest.mark.parametrize("word", GOES)
async def test_what_was_parked_is_not_released(word: str, full: House) -> None:
    full.clock.advance(25 * 3600)
    await full.says(CHAUSIKU, "POST we use stones")
    assert full.states(AMINA) == [S.PARKED]
    await full.says(AMINA, word, then=False)
    await turns(full)
    await full.settle()
    assert relayed(full, AMINA) == []


@pytest.mark.parametrize("word", GOES)
async def test_what_is_to_be_tried_again_is_not(word: str, full: House) -> None:
    full.twilio.person_fails(AMINA, 63018, times=1)
    await full.says(CHAUSIKU, "POST we use stones")
    assert full.states(AMINA) == [S.QUEUED]
    await full.says(AMINA, word)
    full.clock.advance(DAY)
    await full.settle()
    full.clock.advance(8 * DAY)
    await full.settle()
    assert relayed(full, AMINA) == []


@pytest.mark.parametrize("word", GOES)
async def test_an_unknown_outcome_is_no_reason_to_send_it_after_all(word: str, full: House) -> None:
    full.telegram.misbehave("error_before_taking", match=lambda call: call.params.get("chat_id") == BARAKA)
    await full.says(CHAUSIKU, "POST we use stones")
    assert full.states(BARAKA) == [S.UNKNOWN]
    await full.says(BARAKA, word)
    full.clock.advance(60)
    await full.settle()
    assert relayed(full, BARAKA) == []


@pytest.mark.parametrize("word", GOES)
async def test_answers_to_them_do_not_go_while_they_are_away(word: str, full: House) -> None:
    await full.says(BARAKA, "POST how do you count?")
    await full.says(CHAUSIKU, "P1 with stones", then=False)
    await turns(full)
    await full.says(BARAKA, word, then=False)
    await turns(full)
    await full.settle()
    await full.says(DAUDI, "P1 with egg boxes")
    assert [text for text in full.texts(BARAKA) if "stones" in text or "egg" in text] == []


async def test_a_pause_ends_by_itself_and_by_resume(full: House) -> None:
    for value in (BARAKA, DAUDI):
        await full.says(value, "PAUSE 2")
    await full.says(CHAUSIKU, "POST the first")
    await full.says(DAUDI, "RESUME")
    full.clock.advance(2 * DAY)
    await full.says(CHAUSIKU, "POST the second")
    assert [len(relayed(full, value)) for value in (BARAKA, DAUDI)] == [1, 1]
    assert all("second" in relayed(full, value)[0] for value in (BARAKA, DAUDI))


async def test_who_stopped_gets_nothing_on_any_channel(full: House) -> None:
    """Baraka writes on Telegram and SMS; STOP on one is STOP on both, until START."""
    await full.says(BARAKA, "LINK")
    digits = next(word for word in full.texts(BARAKA)[-1].split() if word.rstrip(".").isdigit()).rstrip(".")
    second = "+254700000009"
    await full.says(second, f"LINK {digits}")
    await full.says(CHAUSIKU, "POST the first")
    assert len(relayed(full, second)) == 1
    await full.says(BARAKA, "STOP")
    await full.says(CHAUSIKU, "POST the second")
    assert (len(relayed(full, second)), len(relayed(full, BARAKA))) == (1, 0)
    await full.says(BARAKA, "START")
    await full.says(CHAUSIKU, "POST the third")
    assert len(relayed(full, BARAKA)) == 1


async def test_a_group_that_was_untied_gets_nothing_that_was_queued(full: House) -> None:
    full.telegram.add_to_group(GROUP, by=int(BARAKA))
    await full.telegram.flush()
    async with full.app.database.write() as session:
        group_id = await group(session, full.community_id, str(GROUP), full.clock.now())
    await full.settle()
    await full.says(CHAUSIKU, "POST the first", then=False)
    await turns(full)
    assert full.states(str(GROUP))[-1] is S.QUEUED
    full.look.change(sa.update(Address).where(col(Address.id) == group_id).values(community_id=None))
    await full.settle()
    assert [text for text in full.telegram.texts(GROUP) if "first" in text] == []


async def test_who_left_and_was_reached_in_the_group_is_not_written_to_instead(full: House) -> None:
    full.telegram.add_to_group(GROUP, by=int(BARAKA))
    await full.telegram.flush()
    async with full.app.database.write() as session:
        await group(session, full.community_id, str(GROUP), full.clock.now())
    full.telegram.user_says(int(BARAKA), "/here", chat=GROUP)
    await full.telegram.flush()
    await full.settle()
    await full.says(CHAUSIKU, "POST the first")
    assert relayed(full, BARAKA) == [], "in the group, once"
    await full.says(BARAKA, "LEAVE")
    full.telegram.kick(GROUP, by=int(BARAKA))
    await full.telegram.flush()
    await full.says(CHAUSIKU, "POST the second")
    assert relayed(full, BARAKA) == []
    assert full.look.rows(sa.select(sa.func.count()).select_from(GroupPresence)) == [(0,)]


def number_of(member_id: int) -> str:
    """The phone number of one of the crowd."""
    return f"+25472{member_id:07}"


async def crowd(session: AsyncSession, house: House, size: int) -> tuple[int, list[int]]:
    """A community wide enough for a fan-out in slices; its id and its members' ids, in order."""
    community = await communities.add(
        session,
        programme_id=1,
        name="All of Turkana",
        area="kenya/turkana",
        language="en",
        timezone="Africa/Nairobi",
        code="TURKANA9",
        now=house.clock.now(),
    )
    first, now = 1000, house.clock.now()
    ids = list(range(first, first + size))
    person = {"kind": AddressKind.PERSON, "created_at": now, "profile_name": "", "window_closed": False}
    person |= {"channel": "sms", "suspended_reason": ""}
    await session.execute(
        sa.insert(Member),
        [
            {"id": n, "name": "M", "place": "", "language": "en", "consented_at": now, "created_at": now}
            for n in ids
        ],
    )
    await session.execute(
        sa.insert(Address),
        [
            {
                **person,
                "id": n,
                "channel": "sms",
                "value": number_of(n),
                "member_id": n,
                "suspended_reason": "",
            }
            for n in ids
        ],
    )
    await session.execute(sa.update(Member).where(col(Member.id) >= first).values(address_id=Member.id))
    await session.execute(
        sa.insert(Membership),
        [{"member_id": n, "community_id": community, "role": Role.TEACHER, "joined_at": now} for n in ids],
    )
    return community, ids


async def test_who_goes_in_the_midst_of_a_fan_out_in_slices_gets_nothing(house_anywhere: House) -> None:
    house, now = house_anywhere, house_anywhere.clock.now()
    async with house.app.database.write() as session:
        community, ids = await crowd(session, house, WIDE + 300)
        draft = Draft("relay-file", {"kind": "photo"}, community_id=community)
        message = await said.create(session, draft, now)
        await said.send_to_members(session, message, draft, now, None)
    await house.app.database.writer.do(said.fan_on, said.Slice(now, 1000))
    gone = {"left": (ids[5], ids[-1]), "stopped": (ids[6], ids[-2]), "paused": (ids[7], ids[-3])}
    async with house.app.database.write() as session:
        for member_id in gone["left"]:
            await memberships.leave(session, member_id, community, now)
        for member_id in gone["stopped"]:
            await members.update(session, member_id, stopped_at=now)
        for member_id in gone["paused"]:
            await members.update(session, member_id, paused_until=now + DAY)
    while await house.app.fanout.work():
        pass
    theirs = [member_id for pair in gone.values() for member_id in pair]
    others = col(Delivery.address_id).not_in([*theirs, ids[8], ids[-4]])
    house.look.change(sa.update(Delivery).where(others).values(state=S.SENT))
    made = house.look.rows(sa.select(sa.func.count()).select_from(Delivery))
    assert made == [(len(ids) - 3,)], "one each, save for the three whom no slice had come to"
    await house.settle()
    assert [len(house.texts(number_of(member_id))) for member_id in theirs] == [0] * 6
    assert [len(house.texts(number_of(member_id))) for member_id in (ids[8], ids[-4])] == [1, 1]
    assert house.look.rows(sa.select(col(Message.fanned_to)).distinct()) == [(None,)]


def member_row(house: House, value: str) -> object:
    """Everything that is stored of the member and their membership."""
    return house.look.rows(
        sa.select(*Member.__table__.columns, *Membership.__table__.columns)  # type: ignore[attr-defined] # SQLModel's own
        .join(Address, col(Address.member_id) == col(Member.id))
        .join(Membership, col(Membership.member_id) == col(Member.id))
        .where(col(Address.value) == value)
    )


async def test_a_post_taken_back_while_it_is_just_going_is_deleted(full: House) -> None:
    """Its author's WITHDRAW is handled between the call and our note that it went."""

    def withdraw(chat: str, _: str) -> None:
        if chat == BARAKA:
            full.look.change(sa.update(Contribution).values(withdrawn_at=full.clock.now()))

    full.telegram.watch = withdraw
    await full.says(CHAUSIKU, "POST we use stones")
    assert full.states(BARAKA) == [S.RETRACTED]
    assert relayed(full, BARAKA) == []


@pytest.mark.parametrize(
    ("kind", "waits"), [("rate_limit", 7), ("error_before_taking", 30), ("error_after_taking", 30)]
)
async def test_what_telegram_does_not_delete_now_is_deleted_later(
    kind: str, waits: float, full: House
) -> None:
    """A 429 is no refusal: nothing goes before its time; a time-out is tried again, it does no harm."""
    await full.says(CHAUSIKU, "POST we use stones")
    assert relayed(full, BARAKA) != []
    full.telegram.misbehave(kind, match="deleteMessage", retry_after=7)
    full.clock.advance(2)
    await full.says(CHAUSIKU, "WITHDRAW P1", then=False)
    await turns(full)
    for seconds in (0, 2, waits - 3):
        full.clock.advance(seconds)
        await full.once()
        assert full.states(BARAKA) == [S.RETRACTING]
        assert full.telegram.counts["deleteMessage"] == 1
    full.clock.advance(2)
    await full.once()
    assert full.states(BARAKA) == [S.RETRACTED]
    assert relayed(full, BARAKA) == []


async def test_what_telegram_refuses_to_delete_stays(full: House) -> None:
    await full.says(CHAUSIKU, "POST we use stones")
    full.clock.advance(2 * DAY + timedelta(seconds=2))
    await full.says(CHAUSIKU, "WITHDRAW P1")
    assert full.states(BARAKA) == [S.SENT]
    assert full.telegram.counts["deleteMessage"] == 1


async def test_who_blocked_the_bot_is_suspended_and_never_retried(full: House) -> None:
    before = member_row(full, BARAKA)
    full.telegram.person(int(BARAKA)).blocked = True  # and the update about it is still on its way
    await full.says(CHAUSIKU, "POST the first")
    calls = full.telegram.counts["sendMessage"]
    assert full.states(BARAKA) == [S.FAILED]
    for _ in range(3):
        await full.says(CHAUSIKU, "POST another")
        full.clock.advance(DAY)
        await full.settle()
    assert full.telegram.counts["sendMessage"] == calls
    assert member_row(full, BARAKA) == before, "a delivery error is never an opt-out"
    await full.says(BARAKA, "MENU")
    await full.says(CHAUSIKU, "POST welcome back")
    assert len(relayed(full, BARAKA)) == 1
    assert "welcome back" in relayed(full, BARAKA)[0]


async def test_telegrams_word_that_the_bot_is_blocked_suspends_too(full: House) -> None:
    before = member_row(full, BARAKA)
    full.telegram.user_blocks(int(BARAKA))
    await full.telegram.flush()
    await full.settle()
    await full.says(CHAUSIKU, "POST the first")
    assert full.telegram.counts["sendMessage"] == 0
    assert member_row(full, BARAKA) == before
    full.telegram.user_unblocks(int(BARAKA))
    await full.telegram.flush()
    await full.says(CHAUSIKU, "POST the second")
    assert len(relayed(full, BARAKA)) == 1


@pytest.mark.parametrize(
    ("value", "code"),
    [(AMINA, 63024), (AMINA, 21211), (AMINA, 63003), (DAUDI, 21610), (DAUDI, 21211), (DAUDI, 30006)],
)
async def test_a_dead_number_is_suspended_not_its_member(value: str, code: int, full: House) -> None:
    before, calls = member_row(full, value), full.calls_to(value)
    full.twilio.person_fails(value, code)
    await full.says(CHAUSIKU, "POST the first")
    assert (full.states(value), len(calls)) == ([S.FAILED], 1)
    await full.says(BARAKA, "POST the second")
    full.clock.advance(DAY)
    await full.settle()
    assert len(calls) == 1
    assert member_row(full, value) == before
    full.twilio.person_works(value)
    await full.says(value, "MENU")
    await full.says(CHAUSIKU, "POST welcome back")
    assert len(relayed(full, value)) == 1
    assert "welcome back" in relayed(full, value)[0]


@pytest.mark.parametrize("code", [30003, 63018, 63032, 63021, 63049])
async def test_other_failures_do_not_suspend(code: int, full: House) -> None:
    before = member_row(full, AMINA)
    full.twilio.person_fails(AMINA, code, times=1)
    await full.says(CHAUSIKU, "POST the first")
    await full.says(CHAUSIKU, "POST the second")
    assert any("second" in text for text in relayed(full, AMINA))
    assert member_row(full, AMINA) == before


async def test_who_stopped_still_hears_the_answers_to_their_own_words(full: House) -> None:
    await full.says(BARAKA, "STOP")
    await full.says(BARAKA, "MYDATA")
    assert "This is what we keep of you" in full.texts(BARAKA)[-1]
    kinds = full.look.rows(
        sa.select(col(Delivery.priority))
        .where(col(Delivery.address_id) == full.look.address_id(BARAKA))
        .distinct()
    )
    assert kinds == [(Priority.REPLY,)]
