"""What an invited person hears and may answer: nobody is a member before their own yes."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import col

from bot.importing.ways import Ways
from storage import closing, guests, merging
from storage.tables import (
    Address,
    Audit,
    Delivery,
    DeliveryState,
    Guest,
    GuestEnd,
    Member,
    Membership,
    MemberSubject,
    Role,
)
from tests.importing.lists import EVERYWHERE, PHONES, bring, importer
from tests.talk import Talk

AMINA, JUMA, ZURI = "254700000001", "254700000002", "254700000003"
INVITED = "Hello! Learning Together invites you to Kakuma Maths Circle: teachers who help each other.*"


async def _all(talk: Talk, statement: sa.Executable) -> list[tuple[object, ...]]:
    async with talk.app.database.read() as session:
        return [tuple(row) for row in await session.execute(statement)]


async def _guests(talk: Talk) -> list[tuple[object, ...]]:
    return await _all(talk, sa.select(col(Guest.number), col(Guest.name), col(Guest.ended)))


@pytest.mark.parametrize("channel", ["whatsapp", "sms"])
async def test_a_teacher_is_invited_and_joins_with_what_the_list_says(
    talk_anywhere: Talk, tmp_path: Path, channel: str
) -> None:
    talk = talk_anywhere
    talk.person(AMINA, f"sim-{channel}")
    await bring(
        talk, tmp_path, f"0700 000 001,Amina Ekal,KAKUMA7,,en,{channel},Maths,primary,Kakuma Primary\n"
    )
    assert await _all(talk, sa.select(col(Member.id))) == []
    await talk.play(f"""
        -- 1 minute later
        > {AMINA}: {INVITED} Yes? Reply JOIN KAKUMA7. No? Reply STOP. No answer: no more messages.
        {AMINA}: join kakuma7
        > {AMINA}: We keep your number*Do you agree?*
        {AMINA}: 1
        > {AMINA}: What name shall colleagues see?*1 Amina Ekal, Kakuma Primary
        {AMINA}: 1
        > {AMINA}: Welcome to Kakuma Maths Circle, Amina Ekal!*
        > {AMINA}: From the list we also know what you teach: Maths, Primary. SUBJECTS and LEVEL change it.
        -- 9 weeks later
    """)
    assert await _guests(talk) == [("", "", GuestEnd.JOINED)]
    ((name, place, role),) = await _all(
        talk,
        sa.select(col(Member.name), col(Member.place), col(Membership.role)).join(
            Membership, col(Membership.member_id) == col(Member.id)
        ),
    )
    assert (name, place, role) == ("Amina Ekal", "Kakuma Primary", Role.TEACHER)
    assert await _all(talk, sa.select(col(MemberSubject.subject))) == [("maths",)]


async def test_a_facilitator_says_yes_in_one_word_and_in_their_language(talk: Talk, tmp_path: Path) -> None:
    talk.person(JUMA, "sim-sms", "sw")
    await bring(
        talk,
        tmp_path,
        f"{JUMA},Juma,KAKUMA7,mwezeshaji,Kiswahili,,,,\n",
        by=importer(talk, Ways({"sms": PHONES["sms"]})),
    )
    await talk.play(f"""
        -- 1 minute later
        > {JUMA}: Habari! Learning Together inakualika katika Kakuma Maths Circle*JIUNGE KAKUMA7*
        {JUMA}: ndio
        > {JUMA}: Tunahifadhi nambari yako*
        {JUMA}: 1
        > {JUMA}: Wenzako waone jina gani?*Juma*
        {JUMA}: Mwalimu Juma
        > {JUMA}: Asante kwa kuwezesha Kakuma Maths Circle!*
    """)
    assert await _all(talk, sa.select(col(Membership.role))) == [(Role.FACILITATOR,)]
    audited = await _all(talk, sa.select(col(Audit.action)).order_by(col(Audit.id)))
    assert [action for (action,) in audited] == ["import.begun", "imported", "became.facilitator"]


async def test_doing_nothing_means_that_nothing_happens(talk_anywhere: Talk, tmp_path: Path) -> None:
    talk = talk_anywhere
    talk.person(AMINA)
    await bring(talk, tmp_path, f"{AMINA},Amina,KAKUMA7,,,,,,\n")
    await talk.play(f"""
        -- 1 minute later
        > {AMINA}: {INVITED}
        -- 59 days later
    """)
    await talk.clean_up()
    assert await _guests(talk) == [(f"+{AMINA}", "Amina", None)]
    talk.clock.advance(timedelta(days=2))
    await talk.clean_up()
    assert await _guests(talk) == [("", "", GuestEnd.OVER)]
    ((channel, value),) = await _all(talk, sa.select(col(Address.channel), col(Address.value)))
    assert (channel, AMINA in str(value)) == ("", False), "the number has gone"
    planned, _ = await bring(talk, tmp_path, f"{AMINA},Amina,KAKUMA7,,,,,,\n")
    assert dict(planned.known) == {"invited before": [2]}
    talk.clock.advance(timedelta(days=366))
    await talk.clean_up()
    assert await _guests(talk) == []


@pytest.mark.parametrize("word", ["STOP", "2", "no thanks", "FORGET ME"])
async def test_who_refuses_is_deleted_and_never_invited_again(talk: Talk, tmp_path: Path, word: str) -> None:
    talk.person(AMINA)
    await bring(talk, tmp_path, f"{AMINA},Amina,KAKUMA7,,,,,,\n")
    await talk.play(f"""
        -- 1 minute later
        > {AMINA}: {INVITED}
        {AMINA}: {word}
        > {AMINA}: All right. Your name and number are deleted*JOIN KAKUMA7
        -- 3 days later
    """)
    await talk.clean_up()
    assert await _guests(talk) == [("", "", GuestEnd.REFUSED)]
    assert await _all(talk, sa.select(col(Address.value))) == []
    talk.clock.advance(timedelta(days=400))
    await talk.clean_up()
    planned, _ = await bring(talk, tmp_path, f"{AMINA},Amina,KAKUMA7,,,,,,\n")
    assert dict(planned.known) == {"refused": [2]}
    await talk.play("-- 1 hour later")


async def test_no_at_the_notice_is_a_no_to_the_invitation(talk: Talk, tmp_path: Path) -> None:
    talk.person(AMINA)
    await bring(talk, tmp_path, f"{AMINA},Amina,KAKUMA7,,,,,,\n")
    await talk.play(f"""
        -- 1 minute later
        > {AMINA}: {INVITED}
        {AMINA}: hello, who is this?
        > {AMINA}: Learning Together invites you to Kakuma Maths Circle, where teachers help each*
        {AMINA}: mydata
        > {AMINA}: Learning Together gave us your number and what its list says of you*STOP deletes it now.
        {AMINA}: yes
        > {AMINA}: Welcome to Kakuma Maths Circle! Which language*
        {AMINA}: 1
        > {AMINA}: We keep your number*
        {AMINA}: 2
        > {AMINA}: All right. Your name and number are deleted*
    """)
    assert await _guests(talk) == [("", "", GuestEnd.REFUSED)]


async def test_who_joins_before_their_invitation_came_does_not_get_it(talk: Talk, tmp_path: Path) -> None:
    talk.clock.advance(timedelta(hours=13))  # in the night
    await bring(talk, tmp_path, f"{AMINA},Amina,KAKUMA7,,,,,,\n{JUMA},Juma,KAKUMA7,,,,,,\n")
    talk.person(AMINA)
    talk.person(JUMA)
    for text in ("JOIN KAKUMA7", "1", "1", "Amina"):
        await talk.say(AMINA, text)
    talk.passed_over()
    await talk.play(f"""
        -- 12 hours later
        > {JUMA}: {INVITED}
    """)
    states = await _all(talk, sa.select(col(Delivery.state)).where(col(Delivery.priority) == "e-invitation"))
    assert sorted(str(state) for (state,) in states) == ["cancelled", "sent"]


async def test_a_code_of_ones_own_where_nothing_can_be_sent(talk_anywhere: Talk, tmp_path: Path) -> None:
    talk = talk_anywhere
    nothing = importer(talk, Ways())
    line = f"{AMINA},Amina Ekal,KAKUMA7,facilitator,en,,,,Kakuma Primary\n"
    planned, _ = await bring(talk, tmp_path, line, by=nothing)
    again, _ = await bring(talk, tmp_path, line, by=nothing)
    ((_, code),), ((_, same),) = planned.by_hand, again.by_hand
    assert code == same, "the links that were handed out stay good"
    talk.person("amina", "sim-telegram")
    talk.person("thief", "sim-telegram")
    await talk.play(f"""
        amina: JOIN {code}
        > amina: We keep your number*
        amina: 1
        > amina: What name*
        amina: 1
        > amina: Thank you for hosting Kakuma Maths Circle!*
        thief: JOIN {code}
        > thief: I do not know the code {code}*
    """)


async def test_it_is_sent_once_the_way_to_them_is_there(talk: Talk, tmp_path: Path) -> None:
    line = f"{ZURI},Zuri,KAKUMA7,,,,,,\n"
    await bring(talk, tmp_path, line, by=importer(talk, Ways()))
    await bring(talk, tmp_path, line)
    planned, _ = await bring(talk, tmp_path, line)
    assert dict(planned.known) == {"invited before": [2]}
    await talk.play(f"""
        -- 1 minute later
        > {ZURI}: {INVITED}
        -- 2 days later
    """)


async def test_a_member_who_stopped_is_left_alone_even_after_they_were_forgotten(talk: Talk) -> None:
    async with talk.app.database.write() as session:
        await guests.refuse_value(session, "whatsapp:+254700000001", "secret", talk.clock.now())
        key = (guests.digest_of("+254700000001", "secret"), {"sms": "+254700000001"})
        (standing,) = await guests.standings(session, [key])
        assert standing.has_refused
        await guests.allow(session, "+254700000001", "secret")
        (standing,) = await guests.standings(session, [key])
        assert not standing.has_refused


async def test_invitations_take_half_of_the_tier_and_members_come_first(talk: Talk, tmp_path: Path) -> None:
    from dataclasses import replace

    from tests.importing.lists import SENDING

    slow = importer(talk, Ways(PHONES, EVERYWHERE), replace(SENDING, tier=4))
    lines = "".join(f"25470000{n:04d},Amina,KAKUMA7,,,,,,\n" for n in range(5))
    planned, reach = await bring(talk, tmp_path, lines, by=slow)
    days = [(one.due_at - talk.clock.now()).days for one in planned.newcomers]
    assert days == [0, 0, 1, 1, 2]
    assert reach.minutes == 2 * 24 * 60 + 1
    more, _ = await bring(
        talk, tmp_path, "254711000001,Juma,KAKUMA7,,,,,,\n254711000002,Zuri,KAKUMA7,,,,,,\n", by=slow
    )
    assert [(one.due_at - talk.clock.now()).days for one in more.newcomers] == [2, 3], (
        "behind those that wait"
    )
    states = await _all(talk, sa.select(col(Delivery.state)))
    assert {state for (state,) in states} == {DeliveryState.QUEUED}


async def test_guests_go_along_where_communities_merge_and_end_where_one_closes(
    talk_anywhere: Talk, tmp_path: Path
) -> None:
    talk = talk_anywhere
    other = await talk.second_community()
    await bring(talk, tmp_path, f"{AMINA},Amina,KAKUMA7,,en,,,,\n{JUMA},Juma,KAKUMA7,,,,,,\n")
    async with talk.app.database.write() as session:
        await merging.merge(session, talk.community_id, other, talk.clock.now())
    talk.person(AMINA)
    talk.person(JUMA)
    await talk.play(f"""
        -- 1 minute later
        > {AMINA}: {INVITED}
        > {JUMA}: {INVITED}
        {AMINA}: JOIN KAKUMA7
        > {AMINA}: We keep your number*
        {AMINA}: 1
        > {AMINA}: What name*
        {AMINA}: 1
        > {AMINA}: Welcome to Lodwar Readers, Amina!*
    """)
    await bring(talk, tmp_path, f"{ZURI},Zuri,LODWAR2,,,,,,\n")
    async with talk.app.database.write() as session:
        await closing.close(session, other, talk.clock.now())
    found = await _all(talk, sa.select(col(Guest.ended), col(Guest.number)).order_by(col(Guest.id)))
    assert found == [(GuestEnd.JOINED, ""), (GuestEnd.OVER, "")], "Zuri was not written to yet, and may be"
    values = await _all(talk, sa.select(col(Address.value)).where(col(Address.channel) == ""))
    assert len(values) == 2
    await talk.play("-- 1 day later")


async def test_a_community_closes_with_any_number_of_guests(talk_anywhere: Talk, tmp_path: Path) -> None:
    """No database takes a statement with the ids of a country's list."""
    talk, values = talk_anywhere, list[int]()
    people = [*range(10, 130)]
    await bring(talk, tmp_path, "".join(f"254700000{n:03},Amina,KAKUMA7,,,,,,\n" for n in people))

    def note(_connection: sa.Connection, _cursor: Any, _statement: str, given: Any, *_rest: Any) -> None:
        values.append(len(given))

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    try:
        async with talk.app.database.write() as session:
            await closing.close(session, talk.community_id, talk.clock.now())
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note)
    assert max(values) < len(people)
    assert await _guests(talk) == [], "no invitation has gone yet"
    await talk.play("-- 1 day later")


async def test_who_was_written_to_before_their_community_closes_is_invited_no_more(
    talk: Talk, tmp_path: Path
) -> None:
    talk.person(AMINA)
    await bring(talk, tmp_path, f"{AMINA},Amina,KAKUMA7,,,,,,\n")
    await talk.play(f"""
        -- 1 minute later
        > {AMINA}: {INVITED}
    """)
    await bring(talk, tmp_path, f"{JUMA},Juma,KAKUMA7,,,,,,\n")
    async with talk.app.database.write() as session:
        await closing.close(session, talk.community_id, talk.clock.now())
    assert await _guests(talk) == [("", "", GuestEnd.OVER)]
