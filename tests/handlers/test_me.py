"""The menu, one's name, one's language, and what a pause or STOP does."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage.tables import Member, Role
from tests.handlers.phones import second_phone
from tests.talk import Talk


@pytest.mark.parametrize("word", ["MENU", "menu", "HELP", "?", "/help", "/menu", "Help!"])
@pytest.mark.parametrize("channel", ["sim-whatsapp", "sim-telegram", "sim-sms"])
async def test_the_menu_has_many_words(talk: Talk, word: str, channel: str) -> None:
    await talk.joined("amina", channel)
    await talk.play(f"""
        amina: {word}
        > amina: You are in Kakuma Maths Circle. *|ASK - *|POST - *|MENU 2 - *
    """)


async def test_the_menu_has_pages(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.play("""
        amina: MENU 2
        > amina: MORE H12 - *|LEAVE, STOP, MYDATA, FORGET ME
        amina: MENU 3
        > amina: Only a facilitator has a third menu*
        grace: /menu
        > grace: You host Kakuma Maths Circle. *MENU 3 - for facilitators
        grace: MENU 3
        > grace: For you who host Kakuma Maths Circle:|PROMPT - *|REVIEW - *
        amina: Help me with fractions
        > amina: What shall I do with this?*
    """)


async def test_a_name_is_changed_at_once_or_when_asked_for(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.play(f"""
        amina: NAME Amina Wanjiru, Kakuma Girls
        > amina: Colleagues now see: Amina Wanjiru, Kakuma Girls
        amina: POST hello
        > amina: P1 is on its way to one colleague*
        > joseph: P1 - Amina Wanjiru, Kakuma Girls|hello
        amina: name
        > amina: Colleagues see you as Amina Wanjiru. What name*
        amina: Mama Amina
        > amina: Colleagues now see: Mama Amina
        amina: NAME {"A" * 41}
        > amina: *long for a name*
        amina: NAME
        > amina: Colleagues see you as Mama Amina*
        amina: ???
        > amina: I need a name with letters*
        amina: \u2068Amina\u2069
        > amina: Colleagues now see: Amina
        amina: POST hello
        > amina: P2 *
        > joseph: P2 - Amina, Kakuma|hello
    """)


async def test_words_are_obeyed_while_a_name_is_asked_for(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.play("""
        amina: NAME
        > amina: Colleagues see you as Amina*
        amina: pause 3
        > amina: You have 3 days of rest*
        amina: STOP
        > amina: Everything has stopped*
        amina: Joseph
        > amina: You have stopped all messages*
        amina: START
        > amina: Good to have you back*
        amina: Joseph
        > amina: What shall I do with this?*
    """)
    async with talk.app.database.read() as session:
        assert (await session.execute(sa.select(col(Member.name)))).scalar_one() == "Amina"


async def test_a_language_is_chosen_by_name_code_number_or_button(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("grace", "sim-telegram")
    await talk.play("""
        amina: LANGUAGE
        > amina: Which language shall I use?|1 English|2 العربية|3 Español|4 Français|5 Português|6 Kiswahili
        amina: 6
        > amina: Sawa, sasa ninakuandikia kwa Kiswahili.
        amina: LUGHA francais
        > amina: D'accord, *
        amina: LANGUAGE ar
        > amina: *بالعربية*
        amina: لغتي English
        > amina: All right, I use English now.
        amina: language klingon
        > amina: Which language shall I use?*
        amina: 7
        > amina: *number from 1 to 6*
        amina: Klingon
        > amina: *number from 1 to 6*
        amina: FRANÇAIS
        > amina: D'accord, *
        grace: /language
        > grace: Which language shall I use?
        grace taps: Français
        > grace: D'accord, *
        grace: aide
        > grace: Vous participez à Kakuma Maths Circle.*
        grace: HELP
        > grace: Vous participez à Kakuma Maths Circle.*
    """)


async def test_who_pauses_gets_no_posts_until_the_pause_ends(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        joseph: PAUSE 14
        > joseph: You have 14 days of rest*
        amina: POST in the pause
        > amina: P1 is kept, but nobody else can be reached*
    """)
    talk.clock.advance(timedelta(days=14, minutes=1))
    await talk.play("""
        amina: POST after the pause
        > amina: P2 is on its way to one colleague*
        > joseph: P2 *after the pause
        joseph: pause
        > joseph: You have 7 days of rest*
        joseph: MENU
        > joseph: You are in Kakuma*
        amina: POST again
        > amina: P3 is kept*
        joseph: resume
        > joseph: Good to have you back in Kakuma Maths Circle*
        amina: POST once more
        > amina: P4 is on its way to one colleague*
        > joseph: P4 *once more
        joseph: PAUSE 1
        > joseph: You have one day of rest*
        joseph: START
        > joseph: Good to have you back*
    """)


async def test_an_answer_waits_for_the_end_of_the_pause(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        joseph: POST who has stones?
        > joseph: P1 is on its way to one colleague*
        > amina: P1 *
        joseph: PAUSE 2
        > joseph: You have 2 days of rest*
        amina: P1 I have
        > amina: Your answer A2 is kept with P1*
        -- 47 hours later
        -- 1 hour later
        > joseph: A2 - Amina, Kakuma Primary answers P1:|I have
    """)


@pytest.mark.parametrize("days", ["0", "abc", "-3", "366", "1000000000", "1.5"])
async def test_a_pause_of_no_sensible_length_is_none(talk: Talk, days: str) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.play(f"""
        joseph: PAUSE {days}
        > joseph: For how many days?*from 1 to 365*
        amina: POST hello
        > amina: P1 is on its way to one colleague*
        > joseph: P1 *
    """)


async def test_numbers_may_be_typed_in_any_script(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms", "ar")
    await talk.play("""
        amina: استراحة ٣
        > amina: *مدتها 3 أيام*
        amina: PAUSE 2
        > amina: *يومان*
        amina: PAUSE 11
        > amina: *11 يومًا*
    """)


async def test_stop_ends_everything_on_every_phone_of_the_person_at_once(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph")
    await second_phone(talk, "joseph", "josephsms")
    await talk.play("""
        joseph: we count with stones
        > joseph: What shall I do with this?*
        josephsms: Stop.
        > josephsms: Everything has stopped, on all your phones*
        amina: POST to nobody
        > amina: P1 is kept, but nobody else can be reached*
        joseph: hello again
        > joseph: You have stopped all messages. Send START*
        joseph: POST hello
        > joseph: You have stopped all messages. Send START*
        joseph: P1 hello
        > joseph: You have stopped all messages. Send START*
        joseph: LEAVE
        > joseph: You have stopped all messages. Send START*
        joseph: MYDATA
        > joseph: This is what we keep of you.*
        joseph: start
        > joseph: Good to have you back in Kakuma Maths Circle*
        amina: POST to joseph
        > amina: P2 is on its way to one colleague*
        > joseph: P2 *
    """)


async def test_stop_cancels_what_is_already_on_its_way(talk: Talk) -> None:
    """Outside WhatsApp's window messages wait; STOP takes them with it."""
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph")
    talk.clock.advance(timedelta(hours=25))
    await talk.play("""
        amina: POST while the window is closed
        > amina: P1 is on its way to one colleague*
        joseph: STOP
        > joseph: Everything has stopped*
    """)


async def test_what_waited_for_the_window_comes_when_the_member_writes(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph")
    talk.clock.advance(timedelta(hours=25))
    await talk.play("""
        amina: POST one
        > amina: P1 is on its way to one colleague*
        amina: POST two
        > amina: P2 is on its way to one colleague*
        joseph: MENU
        > joseph: You are in Kakuma*
        > joseph: P1 *|one||P2 *|two
    """)


async def test_stop_by_someone_unknown_is_taken_for_what_it_is(talk: Talk) -> None:
    talk.person("amina", "sim-sms")
    await talk.play("""
        amina: stop
        > amina: All right, you get nothing from us.
    """)


async def test_start_by_a_member_who_never_stopped_is_the_menu(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.play("""
        amina: START
        > amina: You are in Kakuma Maths Circle.*
        amina: RESUME
        > amina: Good to have you back*
    """)
