"""What becomes of a community that closes, and when it opens again."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import col

from storage.tables import Delivery, PromptRun, Role
from tests.handlers.overseen import act, audited, rows
from tests.talk import Talk


async def test_a_closed_community_hears_nothing_until_it_is_open_again(programme_anywhere: Talk) -> None:
    programme = programme_anywhere
    await programme.say("amina", "DIGEST daily")
    await programme.say("host", "POST good morning")  # waits for amina's digest
    await programme.play("""
        grace: COMMUNITIES kakuma
        > grace: *
        grace: 1
        > grace: *
        grace: 6
        > grace: Kakuma Maths Circle has 2 members, who are told*
        grace: 2
        > grace: All right, I have changed nothing.
        grace: COMMUNITIES kakuma
        > grace: *
        grace: 1
        > grace: *
        grace: 6
        > grace: Kakuma Maths Circle has 2 members, who are told*
        grace: 1
        > grace: Kakuma Maths Circle is closed*
        > host: Kakuma Maths Circle is closed from today*
        > amina: Kakuma Maths Circle is closed from today*
        amina: POST is anybody there?
        > amina: You are in no community now*
        new: JOIN KAKUMA7
        > new: Kakuma Maths Circle is closed*
        amina: JOIN KAKUMA7
        > amina: Kakuma Maths Circle is closed*
        -- 3 hours later
        grace: COMMUNITIES
        > grace: *1 Lodwar Readers*|2 Kakuma Maths Circle: closed, 0 members
        grace: 2
        > grace: Kakuma Maths Circle*Closed.*
        grace: 1
        > grace: Kakuma Maths Circle is open again. Members: 2
        > host: Kakuma Maths Circle is open again, and you are in it as before*
        > amina: Kakuma Maths Circle is open again, and you are in it as before*
        host: POST there we are
        > host: *
        amina: LEAVE
        > amina: You have left Kakuma Maths Circle*
    """)
    assert await audited(programme) == ["community.closed", "community.reopened"]


async def test_who_left_before_it_closed_is_not_brought_back(programme: Talk) -> None:
    await programme.say("amina", "LEAVE")
    programme.clock.advance(timedelta(minutes=1))
    await act(programme, "kakuma", "6", "1")
    assert "amina" not in programme.heard()
    await act(programme, "kakuma", "1")
    assert {*programme.heard()} == {"grace", "host"}


async def test_at_night_members_hear_of_the_end_in_the_morning(programme: Talk) -> None:
    programme.clock.advance(timedelta(hours=13))  # it is night there
    await act(programme, "kakuma", "6", "1")
    assert {*programme.heard()} == {"grace"}
    waiting = await rows(programme, col(Delivery.state), col(Delivery.due_at))
    assert [due for state, due in waiting if state == "queued"]


async def test_what_was_said_before_can_be_read_by_those_who_were_there(programme: Talk) -> None:
    await programme.say("amina", "POST egg boxes")
    await programme.say("juma", "POST good evening")
    await act(programme, "kakuma", "5", "LODWAR2", "1")
    await programme.play("""
        host: MORE P1 KAKUMA7
        > host: *egg boxes
        host: MORE P1
        > host: *good evening
        host: MORE P1 please
        > host: *good evening
        juma: MORE P1 KAKUMA7
        > juma: There is no P1 in your community*
    """)


async def test_what_waits_when_a_community_closes_never_goes(programme: Talk) -> None:
    programme.clock.advance(timedelta(hours=13))
    await programme.joined("telegrammer", "sim-telegram", role=Role.FACILITATOR)
    await programme.say("telegrammer", "/link KAKUMA7", group="kakuma")
    await programme.say("host", "POST until tomorrow")  # amina sleeps
    await act(programme, "kakuma", "6", "1")
    assert {*programme.heard()} == {"grace", "group:kakuma"}
    programme.clock.advance(timedelta(hours=10))
    await programme.settle()
    for said in programme.heard().values():
        assert [text[:30] for text in said] == ["Kakuma Maths Circle is closed "]
    await programme.play("""
        telegrammer in kakuma: #post are you there?
        > group:kakuma: *
    """)


async def test_the_weekly_question_rests_while_it_is_closed_and_comes_back(programme: Talk) -> None:
    await programme.say("host", "SCHEDULE Friday 16:00")
    await act(programme, "kakuma", "6", "1")
    programme.clock.advance(timedelta(days=8))
    await programme.settle()
    programme.passed_over()
    [(before,)] = await rows(programme, sa.func.count(col(PromptRun.id)))
    await act(programme, "kakuma", "1")
    programme.clock.advance(timedelta(days=7))
    await programme.settle()
    [(after,)] = await rows(programme, sa.func.count(col(PromptRun.id)))
    assert (before, after) == (0, 1)


async def test_an_invitation_to_a_closed_community_opens_nothing_and_one_to_a_merged_leads_on(
    programme: Talk,
) -> None:
    code, later = [await programme.invite(Role.FACILITATOR) for _ in range(2)]
    await act(programme, "kakuma", "6", "1")
    await programme.play(f"""
        new: JOIN {code}
        > new: Kakuma Maths Circle is closed*
        juma: JOIN {code}
        > juma: Kakuma Maths Circle is closed*
    """)
    await act(programme, "kakuma", "1")
    await act(programme, "kakuma", "5", "LODWAR2", "1")
    await programme.play(f"""
        juma: JOIN {later}
        > juma: Thank you for hosting Lodwar Readers*
    """)
