"""Answering by a code or a quote, and taking back what one gave."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import col

from storage.tables import Contribution, Role
from tests.talk import Talk


async def test_codes_are_typed_as_people_type(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        amina: POST hello
        > amina: P1 *
        > joseph: P1 *
        joseph: p1: one
        > joseph: Your answer A2 *
        > amina: A2 *answers P1:|one
        joseph: P 1 - two
        > joseph: Your answer A3 *
        > amina: A3 *answers P1:|two
        joseph: p1
        > joseph: What is your answer? Please send P1 and your words*
        joseph: P99
        > joseph: There is no P99 in your community*
        joseph: A4 paper is out
        > joseph: There is no message A4 here. What shall I do with this?*
        joseph: A2 paper
        > joseph: *A4 is kept with A2*
        joseph: P1st of May is a holiday
        > joseph: What shall I do with this?*
    """)


async def test_an_answer_to_ones_own_post_says_that_nobody_was_told(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        amina: POST hello
        > amina: P1 *
        > joseph: P1 *
        amina: P1 and good morning
        > amina: Your answer A2 is kept with P1, your own. To tell everyone*POST*
    """)


async def test_an_author_who_left_or_stopped_is_not_told(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        amina: POST hello
        > amina: P1 *
        > joseph: P1 *
        amina: LEAVE
        > amina: You have left*
        joseph: P1 hello
        > joseph: Your answer A2 is kept with P1, *
        amina: JOIN KAKUMA7
        > amina: You are now in*
        amina: STOP
        > amina: Everything has stopped*
        joseph: P1 hello again
        > joseph: Your answer A3 is kept with P1, *
    """)


async def test_a_quote_of_something_else_is_no_answer(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.play("""
        amina: MENU
        > amina: You are in*
        amina quotes "You are in": what does it mean?
        > amina: What shall I do with this?*
    """)


async def test_an_author_takes_a_post_back_everywhere_it_can_be(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.joined("halima", "sim-telegram")
    await talk.say("grace", "/link KAKUMA7", group="kakuma")
    await talk.play("""
        amina: POST with a mistake
        > amina: P1 *
        > group:kakuma: P1 *
        > halima: P1 *
        halima: WITHDRAW P1
        > halima: P1 is not yours*
    """)
    await talk.say("amina", "WITHDRAW P1")
    events = talk.events()
    assert [event["text"] for event in events if event["type"] == "message"] == [
        "P1 is taken back. It is deleted here and wherever it went."
    ]
    assert {event["to"] for event in events if event["type"] == "retracted"} == {"halima", "group:kakuma"}
    await talk.play("""
        amina: withdraw p1
        > amina: P1 was taken back and cannot be read any more*
        halima: P1 hello
        > halima: P1 was taken back*
        halima: MORE P1
        > halima: P1 was taken back*
        amina: WITHDRAW
        > amina: Which one?*
        amina: WITHDRAW P77
        > amina: There is no P77*
        amina: withdraw the children from class
        > amina: What shall I do with this?*
    """)
    async with talk.app.database.read() as session:
        assert (await session.execute(sa.select(col(Contribution.text)))).scalar_one() == ""


async def test_what_cannot_be_taken_back_is_counted(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.joined("mary")
    await talk.play("""
        amina: POST with a mistake
        > amina: P1 *
        > joseph: P1 *
        > mary: P1 *
        amina quotes "P1 is on its way": withdraw
        > amina: P1 is taken back. It stays on 2 phones*
        joseph: P1 too late
        > joseph: P1 was taken back*
    """)


async def test_what_still_waits_for_a_window_is_taken_back_wholly(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms")
    await talk.joined("mary")
    talk.clock.advance(timedelta(hours=25))
    await talk.play("""
        amina: POST with a mistake
        > amina: P1 is on its way to one colleague*
        amina: WITHDRAW P1
        > amina: P1 is taken back. It is deleted here and wherever it went.
        mary: MENU
        > mary: You are in Kakuma*
    """)


async def test_an_answer_is_taken_back_too(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        amina: POST hello
        > amina: P1 *
        > joseph: P1 *
        joseph: P1 nonsense
        > joseph: Your answer A2 *
        > amina: A2 *
        joseph: WITHDRAW A2
        > joseph: A2 is taken back. It is deleted*
    """)


async def test_what_is_quoted_counts_and_not_its_namesake_elsewhere(talk: Talk) -> None:
    """Each community has a P1: who quotes one means that one, wherever they speak just now."""
    await talk.second_community()
    for name in ("amina", "joseph"):
        await talk.joined(name, "sim-telegram")
    await talk.play("""
        amina: POST of Kakuma
        > amina: P1 *
        > joseph: P1 - Amina, Kakuma Primary|of Kakuma
    """)
    first = talk._shown("amina", None, "P1")["id"]
    await talk.play("""
        amina: JOIN LODWAR2
        > amina: You are now in Lodwar Readers*
        joseph: JOIN LODWAR2
        > joseph: You are now in Lodwar Readers*
        amina: POST of Lodwar
        > amina: P1 *
        > joseph: P1 - Amina, Kakuma Primary|of Lodwar
        joseph quotes "of Kakuma": MORE
        > joseph: *of Kakuma
        joseph quotes "of Lodwar": MORE
        > joseph: *of Lodwar
    """)
    await talk.say("amina", "WITHDRAW", reply_to=first)
    async with talk.app.database.read() as session:
        kept = (await session.execute(sa.select(Contribution).order_by(col(Contribution.id)))).scalars()
        assert [given.text for given in kept] == ["", "of Lodwar"]


async def test_a_quote_of_a_community_that_was_left_shows_nothing_more_of_it(talk: Talk) -> None:
    await talk.second_community()
    await talk.joined("amina")
    await talk.joined("joseph", "sim-telegram")
    await talk.play("""
        amina: POST of Kakuma
        > amina: P1 *
        > joseph: P1 *
        joseph: LEAVE
        > joseph: You have left*
        joseph: JOIN LODWAR2
        > joseph: You are now in Lodwar Readers*
        joseph quotes "of Kakuma": MORE
        > joseph: There is no P1*
    """)
