"""A request that nobody answers: it goes to the facilitators, and to other communities, in working hours."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage import communities, helping, memberships
from storage.tables import Role
from tests.talk import Talk

ASKED = "How do you teach fractions to 70 children?"


async def _sisters(
    talk: Talk, channel: str = "sim-telegram", there: str = "sim-telegram", *, days: int = 0
) -> None:
    """Amina asks in Kakuma, where Grace facilitates; Peter teaches maths in Lodwar. It is Monday or later."""
    await talk.second_community()
    talk.clock.advance(timedelta(days=days))
    await talk.joined("amina", channel)
    await talk.joined("grace", channel, role=Role.FACILITATOR)
    talk.person("peter", there)
    for text in ("JOIN LODWAR2", "1", "1", "Peter, Lodwar Primary", "SUBJECTS maths"):
        await talk.say("peter", text)
    await talk.play(f"""
        amina: ASK {ASKED}
        > amina: H1 is on its way to one colleague*
        > grace: H1 *
    """)


async def test_what_nobody_answers_goes_to_the_facilitator_and_on(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await _sisters(talk)
    await talk.play(f"""
        -- 23 hours later
        -- 1 hour later
        > grace: H1 - nobody has answered Amina, Kakuma Primary yet.*|{ASKED}
        > amina: Nobody has answered H1 yet. Shall I ask other communities too, without your name?*
        amina taps: Yes
        > amina: All right. If nobody answers H1 before *, I ask other communities, without your name.
        -- 23 hours later
        -- 1 hour later
        > peter: H1 - a colleague, Kakuma asks:|{ASKED}
        peter: H1 Cut an orange
        > peter: Your answer A2 is on its way*
        > amina: A2 - Peter, Lodwar Primary answers H1:|Cut an orange
        amina taps: That helped
        > amina: H1 is solved, and the author of A2 *
        > peter: Your answer A2 helped the one who asked H1*
    """)


async def test_on_whatsapp_it_waits_until_they_may_be_written_to(talk_anywhere: Talk) -> None:
    """After a day without a word none of the three may be; each hears it as soon as they write."""
    talk = talk_anywhere
    await _sisters(talk, "sim-whatsapp", "sim-whatsapp")
    await talk.play(f"""
        -- 25 hours later
        grace: MENU
        > grace: *
        > grace: H1 - nobody has answered Amina, Kakuma Primary yet.*|{ASKED}
        amina: MENU
        > amina: *
        > amina: Nobody has answered H1 yet. Shall I ask other communities too, without your name?*
        amina: 1
        > amina: All right. If nobody answers H1 before *, I ask other communities, without your name.
        -- 22 hours later
        peter: MENU
        > peter: *
        -- 1 hour later
        > peter: H1 - a colleague, Kakuma asks:|{ASKED}
        peter quotes "a colleague": Cut an orange
        > peter: Your answer A2 is on its way*
        > amina: A2 - Peter, Lodwar Primary answers H1:|Cut an orange
        amina taps: That helped
        > amina: H1 is solved, and the author of A2 *
        > peter: Your answer A2 helped the one who asked H1*
    """)


async def test_nothing_travels_without_consent_or_need(talk: Talk) -> None:
    await _sisters(talk)
    await talk.play("""
        -- 24 hours later
        > grace: H1 - nobody*
        > amina: Nobody has answered H1 yet.*
        amina taps: No
        > amina: All right, H1 stays in your community.
        -- 3 days later
    """)


async def test_an_answer_ends_the_asking_around(talk: Talk) -> None:
    await _sisters(talk)
    await talk.play("""
        amina: ELSEWHERE H1
        > amina: All right. If nobody answers H1 before *
        grace: H1 Cut an orange
        > grace: Your answer A2 *
        > amina: A2 *
        amina: ELSEWHERE H1
        > amina: H1 is not open any more*
        amina: CLOSE H1
        > amina: H1 is closed*
        -- 3 days later
    """)


async def test_nobody_is_bothered_at_the_weekend(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    talk.clock.advance(4 * 24 * 3600)  # Friday noon
    await talk.play(f"""
        amina: ASK {ASKED}
        > amina: H1 is on its way*
        > grace: H1 *
        -- 2 days later
        -- 17 hours later
        -- 1 hour later
        > grace: H1 - nobody has answered*
        > amina: Nobody has answered H1 yet. I have asked your facilitator to help.
    """)


async def test_at_night_nobody_is_bothered_but_in_the_morning(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    talk.clock.advance(10 * 3600)  # 22:00
    await talk.play(f"""
        amina: ASK {ASKED}
        > amina: H1 is on its way*
        -- 8 hours later
        > grace: H1 *
        -- 23 hours later
        -- 1 hour later
        > grace: H1 - nobody has answered*
        > amina: Nobody has answered H1 yet. I have asked your facilitator to help.
    """)


async def test_what_is_to_travel_at_a_weekend_waits_for_monday(talk: Talk) -> None:
    """For that of who asks, though it is none where it goes."""
    await _sisters(talk, days=3)
    async with talk.app.database.write() as session:
        await communities.change_customs(session, talk.community_id + 1, weekend="")
    await talk.play("""
        -- 24 hours later
        > grace: H1 - nobody*
        > amina: Nobody has answered H1 yet.*
        amina taps: Yes
        > amina: All right. If nobody answers H1 before 9 March*
        -- 24 hours later
        -- 41 hours later
        -- 1 hour later
        > peter: H1 - a colleague*
    """)


async def test_no_community_is_asked_on_its_own_weekend_and_none_twice(talk_anywhere: Talk) -> None:
    """Where Thursday and Friday are one, Saturday is the next working day; Eldoret works on Thursday."""
    talk = talk_anywhere
    await _sisters(talk, days=1)
    await _eldoret(talk, talk.programme_id)
    async with talk.app.database.write() as session:
        await communities.change_customs(session, talk.community_id + 1, weekend="34")
    await talk.play("""
        -- 24 hours later
        > grace: H1 - nobody*
        > amina: Nobody has answered H1 yet.*
        amina taps: Yes
        > amina: All right. If nobody answers H1 before 5 March*
        -- 24 hours later
        > rose: H1 - a colleague*
        -- 41 hours later
        -- 1 hour later
        > peter: H1 - a colleague*
        amina: ELSEWHERE H1
        > amina: All right, I ask other communities about H1*
        -- 7 days later
    """)


async def test_an_answer_from_one_community_leaves_the_next_in_peace(talk: Talk) -> None:
    await _sisters(talk, days=1)
    await _eldoret(talk, talk.programme_id)
    async with talk.app.database.write() as session:
        await communities.change_customs(session, talk.community_id + 1, weekend="34")
    await talk.play("""
        amina: ELSEWHERE H1
        > amina: All right*
        -- 24 hours later
        > grace: H1 - nobody*
        > amina: Nobody has answered H1 yet. I have asked your facilitator to help.
        -- 24 hours later
        > rose: H1 - a colleague*
        rose: H1 Cut an orange
        > rose: Your answer A2 *
        > amina: A2 - Rose, Eldoret Primary answers H1:|Cut an orange
        -- 24 hours later
        > grace: From your colleagues:|A2 Rose to H1: Cut an orange|To read one: MORE A2
        -- 24 hours later
        -- 42 hours later
        > amina: Did an answer to H1 help?*
        -- 1 week later
        > grace: Nobody has written in Kakuma Maths Circle for 10 days.*
    """)


@pytest.mark.parametrize(
    "said",
    [
        ["amina: WITHDRAW H1"],
        ["amina: LEAVE"],
        ["amina: STOP"],
        ["amina: FORGET ME", "amina: 1"],
        ["amina: CLOSE H1"],
        ["amina: SOLVED H1"],
        ["grace: HIDE H1", "grace: It names a pupil"],
    ],
)
async def test_what_is_over_goes_neither_to_the_facilitator_nor_on(talk: Talk, said: list[str]) -> None:
    await _sisters(talk)
    await talk.say("amina", "ELSEWHERE H1")
    for line in said:
        await talk.say(*line.split(": "))
    talk.passed_over()
    await talk.play("""
        -- 24 hours later
        -- 24 hours later
        -- 5 days later
    """)


async def test_a_community_that_sets_other_hours_meanwhile_is_told_in_those(talk: Talk) -> None:
    await _sisters(talk)
    async with talk.app.database.write() as session:
        await communities.change_customs(session, talk.community_id, weekend="12")
    await talk.play("""
        -- 24 hours later
        -- 41 hours later
        -- 1 hour later
        > grace: H1 - nobody*
        > amina: Nobody has answered H1 yet.*
    """)


async def test_five_communities_are_asked_at_most(talk_anywhere: Talk) -> None:
    """Of the five nearest Lodwar rests today; tomorrow a nearer one is there, but five are five."""
    talk = talk_anywhere
    await _sisters(talk)
    for number in range(5):
        await _teaches_there(talk, number, "kenya/turkana")
    async with talk.app.database.write() as session:
        await communities.change_customs(session, talk.community_id + 1, weekend="2", area="kenya/turkana")
    await talk.say("amina", "ELSEWHERE H1")
    for number, asked in enumerate((4, 5, 5), start=5):
        talk.clock.advance(timedelta(hours=48))
        await talk.settle()
        await talk.say("amina", "ELSEWHERE H1")
        async with talk.app.database.read() as session:
            assert len(await helping.asked_in(session, 1)) == asked
        await _teaches_there(talk, number, "kenya/turkana/kakuma")


async def _teaches_there(talk: Talk, number: int, area: str) -> None:
    """A community more, in which somebody teaches maths."""
    async with talk.app.database.write() as session:
        place = await communities.add(
            session,
            programme_id=talk.programme_id,
            name=f"Place {number}",
            area=area,
            language="en",
            timezone="Africa/Nairobi",
            code=f"PLACE00{number}",
            now=talk.clock.now(),
        )
        await memberships.join(session, 3, place, Role.TEACHER, talk.clock.now())


async def test_who_stopped_is_asked_nothing(talk: Talk) -> None:
    await _sisters(talk)
    await talk.play("""
        amina: STOP
        > amina: Everything has stopped*
        -- 3 days later
        amina: SOLVED H1
        > amina: You have stopped*
    """)


async def test_a_community_sets_its_times(talk: Talk) -> None:
    await _sisters(talk)
    async with talk.app.database.write() as session:
        await communities.change_customs(session, talk.community_id, escalate_after=72, travel_after=1)
    await talk.play("""
        grace: ASK Who explains fractions?
        > grace: H2 *
        > amina: H2 *
        -- 1 hour later
        > grace: Nobody has answered H2 yet. Shall I*
        grace taps: Yes
        > grace: All right, I ask other communities about H2, without your name.
        > peter: H1 - a colleague, Kakuma asks:|Who explains fractions?
    """)


async def _eldoret(talk: Talk, programme_id: int) -> None:
    """A third community, in which Rose teaches maths."""
    async with talk.app.database.write() as session:
        await communities.add(
            session,
            programme_id=programme_id,
            name="Eldoret",
            area="kenya/turkana/eldoret",
            language="en",
            timezone="Africa/Nairobi",
            code="ELDORET3",
            now=talk.clock.now(),
        )
    talk.person("rose", "sim-telegram")
    for text in ("JOIN ELDORET3", "1", "1", "Rose, Eldoret Primary", "SUBJECTS maths"):
        await talk.say("rose", text)
    talk.passed_over()


async def test_who_teaches_something_else_or_belongs_to_another_programme_is_not_asked(talk: Talk) -> None:
    await _sisters(talk)
    async with talk.app.database.write() as session:
        other = await communities.add_programme(session, "Another", talk.clock.now())
    await _eldoret(talk, other)
    await talk.say("peter", "SUBJECTS art")
    await talk.play("""
        amina: ELSEWHERE H1
        > amina: No other community teaches the subject of H1 yet. It stays in yours.
        -- 24 hours later
        > grace: H1 - nobody*
        > amina: Nobody has answered H1 yet.*
        -- 3 days later
    """)


async def test_a_question_about_consent_that_nobody_answers_is_no_consent(talk: Talk) -> None:
    await _sisters(talk)
    await talk.play("""
        -- 24 hours later
        > grace: H1 - nobody*
        > amina: Nobody has answered H1 yet.*
        -- 24 hours later
        -- 5 days later
    """)
