"""ANNOUNCE: news to all communities of an area, as coordinators send it and members hear it."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import communities, coordinators, templates
from storage.tables import Announcement, Audit, Coordination, Delivery, DeliveryState, Member, Role
from storage.templates import Known
from tests.talk import Talk

CHANNELS = pytest.mark.parametrize("channel", ["sim-telegram", "sim-sms"])


async def lodwar(talk: Talk, *names: str, channel: str = "sim-telegram") -> None:
    """A second community in the area, with these members."""
    await talk.second_community()
    for name in names:
        if name not in talk.people:
            talk.person(name, channel)
            for text in ("JOIN LODWAR2", "1", "1", f"{name.title()}, Lodwar"):
                await talk.say(name, text)
        else:
            await talk.say(name, "JOIN LODWAR2")
    talk.passed_over()


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


async def test_each_once_a_group_once_and_who_is_in_it_not_again(talk: Talk) -> None:
    await talk.coordinator("grace")
    for name in ("amina", "baraka"):
        await talk.joined(name, "sim-telegram", role=Role.FACILITATOR)
    await talk.joined("chausiku", "sim-sms")
    await lodwar(talk, "amina", "chausiku", "joseph", channel="sim-whatsapp")
    await talk.say("baraka", "/link KAKUMA7", group="kakuma")
    await talk.say("amina", "#post good morning", group="kakuma")
    talk.passed_over()
    await talk.play("""
        grace: ANNOUNCE Hello
        > grace: *|To 4 members in 2 communities: 4 at once (2 in a group). About 1 min.|*
        grace: yes
        > grace: N1 is on its way to 4 members in 2 communities.*
        > group:kakuma: N1 - News from Learning Together:|Hello
        > chausiku: N1 - News from Learning Together:|Hello
        > joseph: N1 - News from Learning Together:|Hello
        -- 1 hour later
        > grace: 2 members have N1, one group has it.
    """)


async def test_readers_of_a_digest_get_it_there_and_the_whole_of_it_on_request(talk: Talk) -> None:
    await talk.coordinator("grace")
    await talk.joined("amina", "sim-telegram")
    for name, rhythm in (("daudi", "daily"), ("halima", "help"), ("wanjiru", "weekly")):
        await talk.joined(name, "sim-telegram")
        await talk.say(name, f"DIGEST {rhythm}")
    talk.passed_over()
    words = "Exams begin on Monday. " + "Please bring two sharp pencils. " * 5
    await talk.play(f"""
        grace: ANNOUNCE {words}
        > grace: *To 4 members in one community: 1 at once, 3 with their digest.*
        grace: yes
        > grace: N1 is on its way to 4 members in one community.*
        > amina: N1 - News from Learning Together:|Exams*pencils.
        grace: NEWS
        > grace: N1 - *
        > grace: One member has N1, 3 get it with their digest.
        daudi: MORE
        > daudi: From your colleagues:|N1 Learning Together: Exams begin on*...|To read one: MORE N1
        daudi: MORE N1
        > daudi: N1 - News from Learning Together:|Exams*pencils.
        grace: NEWS 1
        > grace: N1 - *
        > grace: 2 members have N1, 2 get it with their digest.
    """)


async def test_who_paused_stopped_or_left_gets_nothing_however_it_was_queued(talk: Talk) -> None:
    await talk.coordinator("grace")
    for name in ("amina", "baraka", "chausiku", "daudi"):
        await talk.joined(name, "sim-telegram")
    await talk.say("baraka", "PAUSE 7")
    talk.clock.advance(60 * 60 * 11)
    talk.passed_over()
    await talk.play("""
        grace: ANNOUNCE Hello
        > grace: *To 3 members*
        grace: yes
        > grace: N1 is on its way to 3 members*
        chausiku: LEAVE
        > chausiku: You have left*
        daudi: STOP
        > daudi: *
        -- 8 hours later
        > amina: N1 - *
        -- 1 hour later
        > grace: One member has N1, 2 out of reach.
    """)


async def test_a_closed_community_hears_nothing(talk: Talk) -> None:
    await talk.coordinator("grace")
    await talk.joined("amina", "sim-telegram")
    await lodwar(talk, "joseph")
    async with talk.app.database.write() as session:
        place = await communities.by_code(session, "LODWAR2")
        assert place is not None
        await session.execute(
            sa.text("UPDATE communities SET closed_at = created_at WHERE id = :id"), {"id": place.id}
        )
    await talk.play("""
        grace: ANNOUNCE Hello
        > grace: *To one member in one community*
        grace: yes
        > grace: N1 is on its way to one member in one community*
        > amina: N1 - *
    """)


async def test_a_photo_goes_along_for_groups_and_on_request(talk: Talk) -> None:
    await talk.coordinator("grace", channel="sim-telegram")
    await talk.joined("amina", "sim-telegram")
    await talk.joined("chausiku", "sim-sms")
    await talk.play("""
        grace sends photo: ANNOUNCE The new timetable
        > grace: N1 - News from Learning Together:|The new timetable|(photo)|To 2 members*
        grace: yes
        > grace: N1 is on its way*
        > amina: N1 - *|The new timetable|(There is a photo with it: MORE N1)
        > chausiku: N1 - *|The new timetable|(There is a photo with it. This phone cannot show it.)
        amina: MORE N1
        > amina: N1 - News from Learning Together:|The new timetable
    """)
    assert [
        event["media"]["kind"]
        for event in talk.phones.history()
        if event.get("media") and event["to"] == "amina"
    ] == ["photo"]


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


async def test_outside_the_window_it_waits_with_a_nudge_in_the_programmes_name(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    async with talk.app.database.write() as session:
        nudge = Known("nudge", "a", "en", "UTILITY", ("count", "community"), "HX1", "approved")
        await templates.note(session, nudge)
    await talk.joined("amina", "sim-whatsapp")
    await talk.joined("joseph", "sim-telegram")
    talk.clock.advance(timedelta(hours=25))
    await talk.coordinator("grace", channel="sim-telegram")
    await talk.play("""
        grace: ANNOUNCE Exams begin on Monday
        > grace: *|To 2 members in one community: 1 at once, 1 when they next write. About 1 min.|*
        grace: yes
        > grace: N1 is on its way to 2 members*
        > joseph: N1 - *
        -- 1 minute later
        > amina: You have messages waiting (1) in Learning Together. Reply with any word and they come.
        -- 1 hour later
        > grace: One member has N1, 1 when they next write.
        amina: hi
        > amina: N1 - News from Learning Together:|Exams begin on Monday
        amina quotes "Exams begin": We are ready
        > amina: Your words went to Learning Together*
        > grace: Amina, *
    """)


@pytest.mark.parametrize(
    ("language", "heard"),
    [
        ("fr", "N1 - Nouvelles de Learning Together :|Hello"),
        ("sw", "N1 - Tangazo la Learning Together:|Hello"),
        ("ar", "خبر *N1* من *Learning Together*:|*Hello*"),
        ("es", "N1 - Noticia de Learning Together:|Hello"),
        ("pt", "N1 - Notícia de Learning Together:|Hello"),
    ],
)
async def test_the_frame_is_in_the_readers_language(talk: Talk, language: str, heard: str) -> None:
    await talk.coordinator("grace")
    await talk.joined("amina", "sim-telegram", language)
    await talk.play(f"""
        grace: ANNOUNCE Hello
        > grace: *
        grace: yes
        > grace: N1 is on its way*
        > amina: {heard}
    """)


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
