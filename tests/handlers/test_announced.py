"""Whom news reaches, and how: each once, at once or with their digest, in their language."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from storage import communities, templates
from storage.tables import Role
from storage.templates import Known
from tests.handlers.announced import lodwar
from tests.talk import Talk


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
