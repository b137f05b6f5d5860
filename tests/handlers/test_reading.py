"""Reading in one's own way: digests, quiet hours, the daily cap, files and long texts on request."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import col

from storage import communities
from storage.tables import Address, Rhythm
from tests.handlers.phones import SMART
from tests.talk import Talk


@SMART
async def test_once_a_day_all_comes_in_one_message(talk: Talk, channel: str) -> None:
    await talk.joined("amina", channel)
    await talk.joined("joseph", channel)
    await talk.play("""
        joseph: DIGEST daily
        > joseph: All right: messages come once a day, in one. Answers to you come at once.
        amina: POST We use egg boxes for counting
        > amina: P1 is on its way*
        amina: POST Who has a spare map of Africa?
        > amina: P2 is on its way*
        joseph: POST I have chalk
        > joseph: P3 is on its way*
        > amina: P3 *
        amina: P3 how much?
        > amina: Your answer A4 *
        > joseph: A4 *|how much?
        -- 4 hours later
        > joseph: From your colleagues:|P2 Amina: Who has a spare *?|P1 Amina: *|To read one: MORE P2
        -- 1 day later
        joseph: MORE P1
        > joseph: P1 - Amina, Kakuma Primary|We use egg boxes for counting
    """)


@SMART
async def test_once_a_week_or_what_asks_for_help_at_once(talk: Talk, channel: str) -> None:
    await talk.joined("amina", channel)
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        joseph: digest
        > joseph: You get your colleagues' messages at once. *|1 At once|2 Once a day|3*|4*
        joseph: 3
        > joseph: All right: messages come once a week*
        joseph: DIGEST 4
        > joseph: All right: requests for help come at once, the rest once a week*
        joseph: Digest what you have read with a friend
        > joseph: What shall I do with this?*
        amina: POST We use egg boxes
        > amina: P1 *
        -- 1 day later
        -- 2 days later
        -- 1 day later
        -- 4 hours later
        > joseph: From your colleagues:|P1 Amina: We use egg boxes|To read one: MORE P1
    """)


@SMART
async def test_nothing_taken_back_is_in_a_digest_and_an_empty_one_never_comes(
    talk: Talk, channel: str
) -> None:
    await talk.joined("amina", channel)
    await talk.joined("joseph", channel)
    await talk.play("""
        joseph: DIGEST daily
        > joseph: All right*
        amina: POST with a mistake
        > amina: P1 *
        amina: WITHDRAW P1
        > amina: P1 is taken back. It is deleted here and wherever it went.
        -- 4 hours later
        amina: POST good
        > amina: P2 *
        amina: POST bad
        > amina: P3 *
        amina: WITHDRAW P3
        > amina: P3 is taken back*
        -- 20 hours later
        joseph: MENU
        > joseph: You are in*
        -- 4 hours later
        > joseph: From your colleagues:|P2 Amina: good|To read one: MORE P2
        -- 1 day later
    """)


async def test_who_stopped_or_left_or_rests_gets_no_digest(talk: Talk) -> None:
    await talk.joined("amina")
    for name in ("joseph", "mary", "rose"):
        await talk.joined(name, "sim-telegram")
        await talk.say(name, "DIGEST daily")
    await talk.say("amina", "POST egg boxes")
    await talk.say("joseph", "STOP")
    await talk.say("mary", "LEAVE")
    await talk.say("rose", "PAUSE 2")
    await talk.play("""
        -- 4 hours later
        rose: RESUME
        > rose: Good to have you back*
        joseph: START
        > joseph: Good to have you back*
        -- 1 day later
        > rose: From your colleagues:|P1 Amina: egg boxes|*
    """)


@SMART
async def test_over_the_cap_of_a_day_the_rest_comes_in_the_digest(talk: Talk, channel: str) -> None:
    async with talk.app.database.write() as session:
        await communities.change_customs(session, talk.community_id, daily_cap=2)
    await talk.joined("amina", channel)
    await talk.joined("joseph", channel)
    await talk.play("""
        amina: POST one
        > amina: P1 *
        > joseph: P1 *
        amina: POST two
        > amina: P2 *
        > joseph: P2 *
        amina: POST three
        > amina: P3 *
        joseph: P1 thanks
        > joseph: Your answer A4 *
        > amina: A4 *
        amina: A4 welcome
        > amina: Your answer A5 *
        > joseph: A5 *
        amina: POST four
        > amina: P6 *
        -- 4 hours later
        > joseph: From your colleagues:|P6 Amina: four|P3 Amina: three|To read one: MORE P6
        -- 1 day later
        joseph: MENU
        > joseph: You are in*
        amina: POST of the next day
        > amina: P7 *
        > joseph: P7 *
    """)


@SMART
async def test_at_night_nothing_comes_but_what_answers(talk: Talk, channel: str) -> None:
    await talk.joined("amina", channel)
    await talk.joined("joseph", channel)
    await talk.joined("mary", channel)
    await talk.play("""
        mary: HOURS
        > mary: From 20:00 to 06:00 nothing comes but answers*
        mary: HOURS 21 to 5
        > mary: All right: from 21:00 to 05:00 nothing comes*
        joseph: POST who is awake?
        > joseph: P1 *
        > amina: P1 *
        > mary: P1 *
        -- 10 hours later
        amina: POST good night
        > amina: P2 *
        amina: P1 me
        > amina: Your answer A3 *
        joseph: MENU
        > joseph: You are in*
        amina: P1 and now?
        > amina: Your answer A4 *
        > joseph: A4 *|and now?
        -- 7 hours later
        > mary: P2 *
        -- 1 hour later
        > joseph: A3 *
        > joseph: P2 *
    """)


async def test_hours_are_set_by_two_numbers_and_taken_back_by_a_choice(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        amina: HOURS 25 6
        > amina: Please send HOURS and two numbers*
        amina: HOURS 9
        > amina: Please send HOURS and two numbers*
        amina: HOURS 11:00 - 13:00
        > amina: All right: from 11:00 to 13:00 nothing comes*
        joseph: POST lunch?
        > joseph: P1 *
        amina: Hours of work and no rest
        > amina: What shall I do with this?*
        amina: HOURS
        > amina: From 11:00 to 13:00 nothing comes*|1 20:00 to 06:00|2 No quiet hours
        amina: 2
        > amina: All right: you have no quiet hours.
        > amina: P1 *
        amina: HOURS
        > amina: You have no quiet hours*
        amina: 1
        > amina: All right: from 20:00 to 06:00*
    """)


async def test_after_a_long_silence_all_comes_in_one_message(talk: Talk) -> None:
    """On WhatsApp what waited for the window: each message costs, so it is told in as few as hold it."""
    await talk.joined("amina", "sim-sms")
    await talk.joined("mary")
    talk.clock.advance(timedelta(hours=25))
    for number in range(1, 9):
        await talk.say("amina", f"POST number {number}")
    talk.passed_over()
    await talk.play("""
        mary: MENU
        > mary: You are in*
        > mary: P1 *|number 1||P2 *|number 2||P3 *P8 *|number 8
    """)


async def test_a_digest_that_waits_for_the_window_gathers_what_comes_after_it(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms")
    await talk.joined("mary")
    await talk.say("mary", "DIGEST daily")
    talk.clock.advance(timedelta(hours=26))
    await talk.say("amina", "POST one")
    talk.passed_over()
    await talk.play("""
        -- 1 day later
        amina: POST two
        > amina: P2 *
        -- 1 day later
        mary: MENU
        > mary: You are in*
        > mary: From your colleagues:|P2 *|P1 *|To read one: MORE P2
        -- 1 day later
    """)


async def test_the_community_says_how_who_has_not_chosen_reads(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    async with talk.app.database.write() as session:
        await communities.change_customs(session, talk.community_id, rhythm=Rhythm.DAILY)
    await talk.joined("amina")
    await talk.joined("joseph", "sim-telegram")
    await talk.joined("mary", "sim-telegram")
    await talk.play("""
        mary: DIGEST now
        > mary: All right: messages come at once, at most 5 a day*
        amina: POST hello
        > amina: P1 *
        > mary: P1 *
        -- 4 hours later
        > joseph: From your colleagues:|P1 Amina: hello|*
    """)
    async with talk.app.database.read() as session:
        counted = sa.select(col(Address.instants)).order_by(col(Address.id))
        assert list((await session.execute(counted)).scalars()) == [0, 0, 1]


@SMART
async def test_help_that_is_wanted_stands_first_the_newest_before_the_older(talk: Talk, channel: str) -> None:
    await talk.joined("amina", channel)
    await talk.joined("joseph", channel)
    await talk.play("""
        joseph: DIGEST daily
        > joseph: All right: messages come once a day*
        amina: POST We use egg boxes for counting
        > amina: P1 is on its way*
        amina: ASK Who has a spare map of Africa?
        > amina: H2 is on its way*
        amina: ASK How do I keep chalk dry?
        > amina: H3 is on its way*
        amina: ASK Where do I get seeds?
        > amina: H4 is on its way*
        amina: POST Beans are in flower
        > amina: P5 is on its way*
        amina: CLOSE H4
        > amina: H4*
        -- 4 hours later
        > joseph: From your colleagues:|H3 *|H2 *|P5 *|H4 *|P1 *|To read one: *
    """)


@SMART
async def test_who_wants_help_requests_alone_hears_them_at_once(talk: Talk, channel: str) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph", channel)
    await talk.play("""
        joseph: DIGEST help
        > joseph: All right: *
        amina: POST We use egg boxes for counting
        > amina: P1 is on its way*
        amina: ASK How do I keep chalk dry?
        > amina: H2 is on its way*
        > joseph: H2 - Amina, Kakuma Primary*
    """)
