"""SCHEDULE, HOLIDAY and PROMPT as facilitators use them, on both kinds of phone."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from storage.tables import Audit, Role
from tests.talk import Talk

CHANNELS = pytest.mark.parametrize("channel", ["sim-telegram", "sim-sms"])


async def actions(talk: Talk) -> list[str]:
    async with talk.app.database.read() as session:
        rows = await session.execute(sa.select(Audit).order_by(sa.text("id")))
        return [row.Audit.action for row in rows if row.Audit.action.startswith(("sch", "hol", "pro"))]


@CHANNELS
async def test_a_facilitator_sets_changes_and_ends_the_schedule(talk: Talk, channel: str) -> None:
    await talk.joined("baraka", channel, role=Role.FACILITATOR)
    how = "To change it: SCHEDULE Friday 16:00. To end it: SCHEDULE STOP.*"
    await talk.play(f"""
        baraka: SCHEDULE
        > baraka: Kakuma Maths Circle has no weekly question yet.*SCHEDULE Friday 16:00
        baraka: SCHEDULE 16:00
        > baraka: I could not read a day and an hour*
        baraka: SCHEDULE Friday 16:00
        > baraka: All right: *every Friday at 16:00 (Africa/Nairobi).|Next: 6 March 2026, 16:00
        baraka: schedule monday
        > baraka: All right: *every Monday at 16:00 (Africa/Nairobi).|Next: 2 March 2026, 16:00
        baraka: SCHEDULE 4.30 pm Kampala
        > baraka: All right: *every Monday at 16:30 (Africa/Kampala).|Next: 2 March 2026, 16:30
        baraka: SCHEDULE Fri 5 am
        > baraka: All right: *every Friday at 5:00 (Africa/Kampala).|Next: 6 March 2026, 5:00|*at 6:00.
        baraka: SCHEDULE Friday 16:00 Mars/Olympus
        > baraka: I do not know the time zone Mars/Olympus, so nothing has changed.*
        baraka: SCHEDULE Fryday 26:00
        > baraka: I could not read a day and an hour in that, so nothing has changed.*
        baraka: SCHEDULE
        > baraka: Kakuma Maths Circle gets a question every Friday at 5:00 (Africa/Kampala).|Next: *|{how}
        baraka: SCHEDULE STOP
        > baraka: All right, no weekly question any more.*
        baraka: SCHEDULE STOP
        > baraka: There is no weekly question to end.
    """)
    assert await actions(talk) == ["schedule.set"] * 4 + ["schedule.stopped"]


@CHANNELS
async def test_a_facilitator_sets_and_removes_holidays(talk: Talk, channel: str) -> None:
    await talk.joined("baraka", channel, role=Role.FACILITATOR)
    await talk.play("""
        baraka: HOLIDAY
        > baraka: No holidays are set.*
        baraka: HOLIDAY 12 Dec to 6 Jan
        > baraka: All right, *no question from 12 December 2026 to 6 January 2027.
        baraka: SCHEDULE Friday 16:00
        > baraka: All right: *|Next: 6 March 2026, 16:00
        baraka: HOLIDAY 6 March
        > baraka: All right, *no question on 6 March 2026.|Next: 13 March 2026, 16:00
        baraka: HOLIDAY 6/3
        > baraka: All right, *no question on 6 March 2026.|Next: 13 March 2026, 16:00
        baraka: HOLIDAYS
        > baraka: Holidays of *|1: 6 March 2026|2: 12 December 2026 - 6 January 2027|To remove*HOLIDAY OFF 1
        baraka: SCHEDULE
        > baraka: *|Not in the holidays: 6 March 2026, 12 December*
        baraka: HOLIDAY 1 off
        > baraka: All right, that is no holiday any more: 6 March 2026|Next: 6 March 2026, 16:00
        baraka: HOLIDAY OFF 7
        > baraka: There is no holiday with that number.*
        baraka: HOLIDAY next week
        > baraka: I could not read the days*
        baraka: HOLIDAY 1 Jan 2026 to 5 Jan 2026
        > baraka: Those days are over, so nothing has changed.
        baraka: HOLIDAY 6 Jan 2027 to 12 Dec 2026
        > baraka: Those holidays end before they begin*
        baraka: HOLIDAY 1 April to 30 October
        > baraka: That is longer than 120 days*
    """)
    assert await actions(talk) == [
        "holiday.added",
        "schedule.set",
        "holiday.added",
        "holiday.removed",
    ]


@CHANNELS
async def test_a_facilitator_sends_a_question_after_a_look_at_it(talk: Talk, channel: str) -> None:
    await talk.joined("baraka", channel, role=Role.FACILITATOR)
    await talk.joined("amina", "sim-telegram")
    await talk.play("""
        baraka: PROMPT
        > baraka: Which question shall Kakuma Maths Circle get now?*
        baraka: 2
        > baraka: *|Send it to 2 members of Kakuma Maths Circle now?*
        baraka: no
        > baraka: All right, nothing was sent.
        baraka: PROMPT What made you laugh?
        > baraka: What made you laugh?|Send it to 2 members of Kakuma Maths Circle now?*
        baraka: yes
        > baraka: It is on its way to 2 members. What they reply stays private.
        > baraka: What made you laugh?|Replies stay private. Any time this week, if you like.
        > amina: What made you laugh?|Replies stay private. Any time this week, if you like.
        baraka: PROMPT
        > baraka: Which question*
        baraka: What else?
        > baraka: Baraka sent Kakuma Maths Circle a question at 12:0*|What else?|Send it to 2 members*
        baraka: no
        > baraka: All right, nothing was sent.
        amina: PROMPT hello
        > amina: Only a facilitator of that community can do this.
        amina: SCHEDULE
        > amina: Only a facilitator of that community can do this.
        amina: HOLIDAY
        > amina: Only a facilitator of that community can do this.
    """)
    assert await actions(talk) == ["prompt.fired"]


async def test_a_button_tapped_twice_sends_once(talk: Talk) -> None:
    await talk.joined("baraka", "sim-telegram", role=Role.FACILITATOR)
    await talk.joined("amina", "sim-telegram")
    await talk.play("""
        baraka: PROMPT What made you laugh?
        > baraka: What made you laugh?|Send it*
        baraka taps: Yes
        > baraka: It is on its way*
        > baraka: What made you laugh?*
        > amina: What made you laugh?*
        baraka taps: Yes
        > baraka: That question is closed.*
    """)


async def test_of_two_facilitators_at_once_the_second_is_told_and_asked(talk: Talk) -> None:
    for name in ("baraka", "halima"):
        await talk.joined(name, "sim-telegram", role=Role.FACILITATOR)
    await talk.play("""
        baraka: PROMPT What made you laugh?
        > baraka: What made you laugh?|Send it to 2 members*
        halima: PROMPT What worried you?
        > halima: What worried you?|Send it to 2 members*
        halima: yes
        > halima: It is on its way to 2 members.*
        > halima: What worried you?*
        > baraka: What worried you?*
        baraka: yes
        > baraka: Halima sent *a question at *|What made you laugh?|Send it to 2 members*
        baraka: yes
        > baraka: It is on its way*
        > baraka: What made you laugh?*
        > halima: What made you laugh?*
    """)


async def test_after_the_weekly_question_one_is_told_of_it(talk: Talk) -> None:
    await talk.joined("baraka", "sim-telegram", role=Role.FACILITATOR)
    await talk.play("""
        baraka: SCHEDULE Monday 13:00
        > baraka: All right*
        -- 1 hour later
        > baraka: *Replies stay private.*
        baraka: PROMPT What else?
        > baraka: Kakuma Maths Circle got its weekly question at 13:0*|What else?|Send it to one member*
        baraka: SCHEDULE Monday 15:00
        > baraka: All right: *|Next: 9 March 2026, 15:00
        -- 2 hour later
        -- 1 week later
        > baraka: *Replies stay private.*
    """)


async def test_own_questions_are_kept_listed_removed_and_come_first(talk: Talk) -> None:
    await talk.joined("baraka", "sim-telegram", role=Role.FACILITATOR)
    await talk.play(f"""
        baraka: PROMPT OWN
        > baraka: No question of your own is kept.*
        baraka: PROMPT ADD
        > baraka: Please send PROMPT ADD and the question*
        baraka: PROMPT ADD Who taught you something this week?
        > baraka: Kept: Kakuma Maths Circle gets it in a coming week.*
        baraka: PROMPT add And what did you teach them?
        > baraka: Kept: *
        baraka: PROMPT own
        > baraka: Your own questions*|1 Who taught*|2 And what*|To remove one*PROMPT OFF 1
        baraka: PROMPT OFF 3
        > baraka: There is no question of your own with that number.*
        baraka: PROMPT OFF 2
        > baraka: Removed: And what did you teach them?
        baraka: PROMPT
        > baraka: Which question*Who taught you something this week?*
        baraka: PROMPT {"long " * 61}
        > baraka: That is too long for a question. Please keep it under 300 characters.
        baraka: PROMPT ADD {"long " * 61}
        > baraka: That is too long for a question. Please keep it under 300 characters.
        baraka: SCHEDULE Monday 13:00
        > baraka: All right*
        -- 1 hour later
        > baraka: Who taught you something this week?*
    """)
    assert await actions(talk) == ["prompt.added", "prompt.added", "prompt.removed", "schedule.set"]


async def test_a_choice_is_theirs_only_while_they_facilitate_and_speak_there(talk: Talk) -> None:
    await talk.joined("baraka", "sim-telegram", role=Role.FACILITATOR)
    await talk.second_community()
    await talk.play("""
        baraka: PROMPT What made you laugh?
        > baraka: What made you laugh?*
        baraka: JOIN LODWAR2
        > baraka: *Lodwar Readers*
    """)
    await talk.say("baraka", "PROMPT Hello?")
    assert talk.heard()["baraka"] == ["Only a facilitator of that community can do this."]


@pytest.mark.parametrize(
    ("language", "said", "heard"),
    [
        ("fr", "CALENDRIER vendredi à 16h", "D'accord : *chaque vendredi à 16:00*"),
        ("fr", "VACANCES 12 déc au 6 janv", "D'accord, *du 12 décembre 2026 au 6 janvier 2027."),
        ("sw", "RATIBA Ijumaa saa 10 jioni", "Sawa: *kila Ijumaa saa 16:00*"),
        ("sw", "LIKIZO 12 Desemba hadi 6 Januari", "Sawa, *kuanzia 12 Desemba 2026 hadi 6 Januari 2027."),
        ("ar", "جدول الجمعة ١٦:٠٠", "حسنًا: *الجمعة*16:00*"),
        ("ar", "عطلة ١٢ ديسمبر إلى ٦ يناير", "حسنًا، *ديسمبر 2026*يناير 2027*"),
        ("es", "CALENDARIO viernes 4 de la tarde", "De acuerdo: *cada viernes a las 16:00*"),
        (
            "es",
            "VACACIONES 12 dic al 6 ene",
            "De acuerdo, *del 12 de diciembre de 2026 al 6 de enero de 2027.",
        ),
        ("pt", "CALENDÁRIO sexta-feira 16:00", "Tudo bem: *cada sexta-feira às 16:00*"),
        ("pt", "FÉRIAS 12 dez a 6 jan", "Tudo bem, *de 12 de dezembro de 2026 a 6 de janeiro de 2027."),
    ],
)
async def test_what_the_texts_tell_to_send_is_understood(
    talk: Talk, language: str, said: str, heard: str
) -> None:
    await talk.joined("baraka", "sim-telegram", language, Role.FACILITATOR)
    await talk.play(f"""
        baraka: {said}
        > baraka: {heard}
    """)


async def test_what_begins_like_a_command_may_be_a_thought(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    talk.clock.advance(timedelta(minutes=1))
    await talk.play("""
        amina: Schedule a talk with the parents before exams
        > amina: What shall I do*
    """)
