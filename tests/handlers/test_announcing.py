"""ANNOUNCE: news to all communities of an area, as coordinators send it and members hear it."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import coordinators
from storage.tables import Announcement, Audit, Coordination, Delivery, DeliveryState, Member, Role
from tests.handlers.announced import lodwar
from tests.talk import Talk

CHANNELS = pytest.mark.parametrize("channel", ["sim-telegram", "sim-sms"])


async def actions(talk: Talk) -> list[tuple[str, dict[str, object]]]:
    async with talk.app.database.read() as session:
        rows = await session.execute(sa.select(Audit).where(col(Audit.action).startswith("news")))
        return [(row.Audit.action, row.Audit.detail) for row in rows]


@CHANNELS
async def test_a_coordinator_looks_at_it_sends_it_and_hears_how_it_went(talk: Talk, channel: str) -> None:
    await talk.coordinator("grace", "kenya/turkana", channel)
    await talk.joined("amina", "sim-telegram")
    await lodwar(talk, "joseph", "amina")
    await talk.play("""
        grace: ANNOUNCE
        > grace: What is the news?*
        grace: Exams begin on Monday: bring pencils
        > grace: N1 - News *:|Exams begin*pencils|To 2 members in 2 communities: 2 at once. About 1 min.|Send*
        grace: yes
        > grace: N1 is on its way to 2 members in 2 communities. I tell you in an hour*WITHDRAW N1
        > amina: N1 - News from Learning Together:|Exams begin on Monday: bring pencils
        > joseph: N1 - News from Learning Together:|Exams begin on Monday: bring pencils
        -- 1 hour later
        > grace: 2 members have N1.
        -- 23 hours later
        > grace: 2 members have N1.
        -- 2 day later
    """)
    [(action, detail)] = await actions(talk)
    assert action == "news.announced"
    assert (detail["area"], detail["news"], detail["members"]) == ("kenya/turkana", 1, 2)


async def test_an_area_is_typed_before_a_colon_or_chosen(talk: Talk) -> None:
    await talk.coordinator("grace")
    await talk.joined("amina", "sim-telegram")
    await lodwar(talk, "joseph")
    await talk.play("""
        grace: ANNOUNCE kenya/turkana/lodwar: The library opens
        > grace: *The library opens|To one member in one community: *|Send this to *turkana/lodwar now?*
        grace: yes
        > grace: N1 is on its way to one member in one community.*
        > joseph: N1 - News from Learning Together:|The library opens
        grace: ANNOUNCE Reminder: school opens on Monday
        > grace: Grace sent N1 to *lodwar at 12:00.|N2 - *|Reminder: school opens on Monday|To 2 members*
        grace: no
        > grace: All right, nothing was sent.
        grace: ANNOUNCE kenya/turkana: Hello
        > grace: Grace sent N1*|Hello|*|Send this to Learning Together: kenya/turkana now?
        grace: 3
        > grace: To which part of Learning Together: kenya/turkana?*
        grace: 1
        > grace: N2 - *|Hello|To one member*|Send this to Learning Together: kenya/turkana/kakuma now?*
        grace: yes
        > grace: N2 is on its way to one member in one community.*
        > amina: N2 - News from Learning Together:|Hello
    """)


async def test_what_cannot_be_announced_is_said_in_one_sentence(talk: Talk) -> None:
    await talk.coordinator("grace", "kenya/turkana")
    await talk.joined("baraka", "sim-telegram", role=Role.FACILITATOR)
    long = "long " * 201
    await talk.play(f"""
        grace: ANNOUNCE {long}
        > grace: That is 1,004 characters, too long for news, so nothing was sent.*1,000.
        grace: ANNOUNCE kenya/kisumu: Hello
        > grace: I know no area called kenya/kisumu*
        grace: ANNOUNCE
        > grace: What is the news?*
        grace: {long}
        > grace: That is 1,004 characters*
        baraka: ANNOUNCE Hello
        > baraka: Only a coordinator can do this*
        baraka: NEWS
        > baraka: There is no news yet.
        baraka: STOP
        > baraka: *
        grace: ANNOUNCE Hello
        > grace: Nobody in Learning Together: kenya/turkana can be reached now, so nothing was sent.
    """)
    assert await actions(talk) == []


async def test_ten_thousand_characters_are_too_long_for_anything(talk: Talk) -> None:
    await talk.coordinator("grace")
    await talk.joined("amina")
    await talk.say("grace", "ANNOUNCE " + "x" * 10_000)
    assert talk.heard() == {
        "grace": ["That is too long for one message. Please keep it under 4,000 characters."]
    }


async def test_a_role_taken_away_before_the_yes_sends_nothing(talk: Talk) -> None:
    await talk.coordinator("grace", channel="sim-telegram")
    await talk.joined("amina")
    await talk.play("""
        grace: ANNOUNCE Hello
        > grace: *Send this to Learning Together now?*
    """)
    async with talk.app.database.write() as session:
        await session.execute(sa.delete(Coordination))
    await talk.play("""
        grace taps: Yes
        > grace: Only a coordinator can do this, in the area that they look after.
        grace: NEWS
        > grace: There is no news yet.
    """)


async def test_yes_twice_and_the_same_words_again_send_once(talk: Talk) -> None:
    for name in ("grace", "halima"):
        await talk.coordinator(name, channel="sim-telegram")
    await talk.joined("amina")
    await talk.play("""
        grace: ANNOUNCE Hello
        > grace: *Send this to Learning Together now?*
        halima: ANNOUNCE Hello
        > halima: *Send this to Learning Together now?*
        grace taps: Yes
        > grace: N1 is on its way*
        > amina: N1 - *Hello
        grace taps: Yes
        > grace: That question is closed.*
        halima taps: Yes
        > halima: These very words went to Learning Together as N1 at 12:0*, so nothing was sent again.
        grace: ANNOUNCE Hello
        > grace: These very words went to Learning Together as N1 at 12:0*
        halima: ANNOUNCE Good morning
        > halima: Grace sent N1 to Learning Together at 12:0*|N2 - *Good morning*
        halima taps: Yes
        > halima: N2 is on its way*
        > amina: N2 - *Good morning
    """)


async def test_of_two_coordinators_at_once_the_second_looks_again(talk: Talk) -> None:
    await talk.coordinator("grace", channel="sim-telegram")
    await talk.coordinator("halima", "kenya/turkana", channel="sim-telegram")
    await talk.joined("amina")
    await talk.play("""
        grace: ANNOUNCE Hello
        > grace: *Send this to Learning Together now?*
        halima: ANNOUNCE Good morning
        > halima: *Send this to Learning Together: kenya/turkana now?*
        halima taps: Yes
        > halima: N1 is on its way*
        > amina: N1 - *Good morning
        grace taps: Yes
        > grace: Halima sent N1 to Learning Together: kenya/turkana at *|N2 - *Hello|*
        grace taps: Yes
        > grace: N2 is on its way*
        > amina: N2 - *Hello
    """)


@CHANNELS
async def test_what_is_said_to_news_goes_to_the_coordinator_alone_and_the_answer_back(
    talk: Talk, channel: str
) -> None:
    await talk.coordinator("grace", channel="sim-telegram")
    await talk.joined("amina", channel)
    await talk.joined("joseph", "sim-telegram")
    await talk.play("""
        grace: ANNOUNCE Exams begin on Monday
        > grace: *
        grace: yes
        > grace: N1 is on its way*
        > amina: N1 - *
        > joseph: N1 - *
        amina: N1 at what time?
        > amina: Your words went to Learning Together, with your name. Your colleagues do not see them.
        > grace: Amina, Kakuma Maths Circle, on N1:|at what time?
        grace quotes "at what time": At eight
        > grace: Your answer is on its way to the one who wrote, and to nobody else.
        > amina: Learning Together on N1, to you alone:|At eight
        amina quotes "At eight": Thank you
        > amina: Your words went to Learning Together*
        > grace: Amina, Kakuma Maths Circle, on N1:|Thank you
        joseph quotes "Exams begin": We are ready
        > joseph: Your words went to Learning Together*
        > grace: Joseph, Kakuma Maths Circle, on N1:|We are ready
        joseph: N1
        > joseph: What is your answer? Please send N1 and your words in one message.
        joseph sends photo: N1 our class
        > joseph: News is answered in words: a file cannot go with them. Please write it.
        grace: N1 hello
        > grace: N1 is your own news.*ANNOUNCE*
        joseph: N7 masks are needed
        > joseph: What shall I do with this?*
    """)


async def test_nobody_there_to_hear_a_reply_is_said(talk: Talk) -> None:
    await talk.coordinator("grace", channel="sim-telegram")
    await talk.joined("amina", "sim-telegram")
    await talk.play("""
        grace: ANNOUNCE Hello
        > grace: *
        grace: yes
        > grace: N1 is on its way*
        > amina: N1 - *
    """)
    async with talk.app.database.write() as session:
        await session.execute(sa.delete(Coordination))
    await talk.play("""
        amina quotes "Hello": Good morning
        > amina: Nobody of Learning Together can be reached now, so your words went to nobody.
    """)


@CHANNELS
async def test_it_is_taken_back_by_who_looks_after_the_area_alone(talk: Talk, channel: str) -> None:
    await talk.coordinator("grace", channel=channel)
    await talk.coordinator("halima", "kenya/turkana/kakuma", channel)
    await talk.joined("amina", "sim-telegram")
    await talk.joined("daudi", "sim-telegram")
    await talk.say("daudi", "DIGEST daily")
    talk.passed_over()
    await talk.play("""
        grace: ANNOUNCE Hello
        > grace: *
        grace: yes
        > grace: N1 is on its way*
        > amina: N1 - *
        halima: WITHDRAW N1
        > halima: *
        amina: WITHDRAW N1
        > amina: Only a coordinator can do this*
        grace: WITHDRAW N1
        > grace: N1 is taken back. It is deleted here and wherever it went.
        grace: WITHDRAW N1
        > grace: N1 was taken back and cannot be read any more.
        amina: MORE N1
        > amina: N1 was taken back and cannot be read any more.
        amina: NEWS
        > amina: There is no news yet.
        daudi: MORE
        > daudi: Nothing else waits for you.*
        -- 1 day later
    """)
    async with talk.app.database.read() as session:
        states = (
            await session.execute(
                sa.select(col(Delivery.state)).join(
                    Announcement, col(Announcement.message_id) == col(Delivery.message_id)
                )
            )
        ).scalars()
        assert {*states} == {DeliveryState.RETRACTED, DeliveryState.CANCELLED}
        assert (await session.execute(sa.select(col(Announcement.text)))).scalar_one() == ""
    assert [action for action, _ in await actions(talk)] == ["news.announced", "news.withdrawn"]


async def test_who_has_several_areas_is_asked_which(talk: Talk) -> None:
    await talk.coordinator("grace", "kenya/turkana/kakuma", "sim-sms")
    async with talk.app.database.write() as session:
        member = (await session.execute(sa.select(col(Member.id)))).scalar_one() or 0
        await coordinators.coordinate(
            session, member, talk.programme_id, "kenya/turkana/lodwar", talk.clock.now()
        )
    await talk.joined("amina", "sim-telegram")
    await lodwar(talk, "joseph")
    await talk.play("""
        grace: ANNOUNCE Hello
        > grace: You look after several. Which one do you mean?|1 *kakuma|2 *lodwar
        grace: 2
        > grace: N1 - *|Hello|To one member*lodwar now?|1 Yes|2 No
        grace: 1
        > grace: N1 is on its way to one member*
        > joseph: N1 - *
        amina: NEWS
        > amina: There is no news yet.
        joseph: NEWS
        > joseph: N1 - *
    """)


async def test_who_is_erased_takes_nothing_of_the_news_along(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.coordinator("grace", channel="sim-telegram")
    for name in ("amina", "joseph"):
        await talk.joined(name, "sim-telegram")
    await talk.play("""
        grace: ANNOUNCE Hello
        > grace: *
        grace: yes
        > grace: N1 is on its way*
        > amina: N1 - *
        > joseph: N1 - *
        amina: N1 thank you
        > amina: Your words went*
        > grace: Amina, *
    """)
    for name in ("amina", "grace"):
        await talk.say(name, "FORGET ME")
        await talk.say(name, "1")
    talk.passed_over()
    await talk.play("""
        joseph: NEWS
        > joseph: N1 - News from Learning Together:|Hello
        joseph: N1 thank you
        > joseph: Nobody of Learning Together can be reached now*
        -- 1 day later
    """)
