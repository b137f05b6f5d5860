"""Asking for help and getting it: as conversations, on every kind of phone."""

from __future__ import annotations

import pytest

from storage.tables import Role
from tests.handlers.asking import ASKED, ask
from tests.handlers.phones import SMART
from tests.talk import Talk


@SMART
async def test_a_request_is_answered_and_solved(talk_anywhere: Talk, channel: str) -> None:
    talk = talk_anywhere
    await ask(talk, channel)
    await talk.play("""
        joseph: H1 Cut an orange in class
        > joseph: Your answer A2 is on its way to the author of H1.
        > amina: A2 - Joseph, Kakuma Primary answers H1:|Cut an orange in class
        amina: MINE
        > amina: You asked:|H1 How do you teach fractions to 70 children? (one answer)|*SOLVED*
        amina: SOLVED H1
        > amina: Which answer to H1 helped? I thank its author.*
        amina: 1
        > amina: H1 is solved, and the author of A2 hears your thanks. Now others can find it.
        > joseph: Your answer A2 helped the one who asked H1. Thank you!
        amina: MINE
        > amina: None of your requests is open.*
        amina: SOLVED H1
        > amina: H1 is solved already.
    """)


@SMART
async def test_a_button_says_that_it_helped(talk: Talk, channel: str) -> None:
    await ask(talk, channel)
    await talk.play("""
        joseph: H1 Cut an orange
        > joseph: Your answer A2 *
        > amina: A2 - Joseph*
        amina taps: That helped
        > amina: H1 is solved, and the author of A2 *
        > joseph: Your answer A2 helped*
        amina taps: That helped
        > amina: H1 is solved already.
    """)


async def test_a_phone_without_buttons_shows_what_to_type(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms")
    await talk.joined("joseph")
    await talk.play("""
        amina: ASK
        > amina: What do you need help with? Send it in one message.
        amina: No chalk is left
        > amina: H1 is on its way to one colleague.*
        > joseph: H1 - Amina, Kakuma Primary asks:|No chalk is left
        joseph quotes "No chalk": use charcoal
        > joseph: Your answer A2 *
        > amina: A2 - Joseph, Kakuma Primary answers H1:|use charcoal|SOLVED A2 - That helped
        amina: solved a2
        > amina: H1 is solved, and the author of A2 *
        > joseph: Your answer A2 helped*
    """)


async def test_each_lists_their_own_requests_here_and_nobody_elses(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await ask(talk)
    await talk.second_community()
    await talk.play("""
        joseph: MINE
        > joseph: None of your requests is open.*
        joseph: ASK Who has chalk?
        > joseph: H2 *
        > amina: H2 *
        joseph: MINE
        > joseph: You asked:|H2 Who has chalk? (no answer yet)|*
        amina: MINE
        > amina: You asked:|H1 How do you teach fractions to 70 children? (no answer yet)|*
        amina: JOIN LODWAR2
        > amina: *
        amina: MINE
        > amina: None of your requests is open.*
    """)


async def test_who_asked_and_rests_hears_of_it_behind_the_rest(talk: Talk) -> None:
    await ask(talk, "sim-telegram")
    await talk.play("""
        amina: PAUSE 5
        > amina: You have 5 days of rest*
        joseph: H1 Cut an orange
        > joseph: Your answer A2 is kept with H1, whose author cannot be reached now.
        -- 4 days later
        -- 1 day later
        > amina: A2 - Joseph, Kakuma Primary answers H1:|Cut an orange
        > amina: Did an answer to H1 help?*
        joseph: PAUSE 2
        > joseph: *
        amina: 1
        > amina: H1 is solved, and the author of A2 hears your thanks.*
        -- 2 days later
        > joseph: Your answer A2 helped*
    """)


@pytest.mark.parametrize("how", ["STOP", "LEAVE", "FORGET ME"])
async def test_what_is_answered_to_who_has_gone_is_kept_and_they_hear_nothing(talk: Talk, how: str) -> None:
    await ask(talk, "sim-telegram")
    await talk.joined("mary", "sim-telegram")
    await talk.say("amina", how)
    if how == "FORGET ME":
        await talk.say("amina", "1")
    await talk.play("""
        joseph: H1 Cut an orange
        > joseph: Your answer A2 is kept with H1, whose author cannot be reached now.
        -- 6 hours later
        > mary: From your colleagues:|A2 Joseph to H1: Cut an orange|To read one: MORE A2
        -- 7 days later
    """)


@SMART
async def test_the_others_hear_an_answer_with_their_digest(talk_anywhere: Talk, channel: str) -> None:
    talk = talk_anywhere
    await talk.joined("mary", channel)
    await talk.joined("amina", channel)
    await talk.joined("joseph", channel)
    await talk.play("""
        amina: ASK Who has chalk?
        > amina: H1 *
        > mary: H1 *
        > joseph: H1 *
        joseph: H1 I have
        > joseph: Your answer A2 is on its way*
        > amina: A2 *
        -- 3 hours later
        -- 1 hour later
        > mary: From your colleagues:|A2 Joseph to H1: I have|To read one: MORE A2
    """)


async def test_who_teaches_it_is_asked_first(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    for name in ("amina", "joseph", "mary", "rose"):
        await talk.joined(name, "sim-telegram")
    await talk.say("mary", "SUBJECTS maths")
    talk.passed_over()
    await talk.say("amina", f"ASK {ASKED}")
    asked = [event["to"] for event in talk.events() if event.get("text", "").startswith("H1 - Amina")]
    assert asked == ["mary", "joseph", "rose"]


async def test_what_is_elsewhere_or_hidden_takes_no_answer(talk: Talk) -> None:
    await talk.second_community()
    await ask(talk, "sim-telegram")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    talk.person("peter", "sim-telegram")
    for text in ("JOIN LODWAR2", "1", "1", "Peter, Lodwar Primary"):
        await talk.say("peter", text)
    await talk.play("""
        peter: H1
        > peter: There is no H1*
        peter: H1 Cut an orange
        > peter: There is no message H1 here. What shall I do with this?*
        peter: SOLVED H1
        > peter: There is no H1*
        joseph: LEAVE
        > joseph: *
        joseph quotes "H1 - Amina": Three oranges
        > joseph: There is no H1*
        joseph: JOIN KAKUMA7
        > joseph: *
        grace: HIDE H1
        > grace: Why shall H1*
        grace: It names a pupil
        > grace: H1 is hidden*
        > amina: A facilitator*has hidden your H1*
        joseph: H1 Cut an orange
        > joseph: H1 was taken back*
        amina: SOLVED H1
        > amina: H1 was taken back*
        amina: ELSEWHERE H1
        > amina: H1 was taken back*
        amina: MINE
        > amina: None of your requests is open*
        -- 7 days later
    """)


async def test_none_of_the_answers_helped(talk: Talk) -> None:
    await ask(talk, "sim-sms")
    await talk.play("""
        joseph: H1 No idea
        > joseph: Your answer A2 *
        > amina: A2 *
        amina: SOLVED H1
        > amina: Which answer to H1 helped? I thank its author.|1 A2 No idea|0 None of these
        amina: 0
        > amina: H1 is solved. Well done! Now others can find it.
    """)


async def test_what_is_closed_takes_no_answer(talk: Talk) -> None:
    await ask(talk)
    await talk.play("""
        joseph: CLOSE H1
        > joseph: H1 is not yours*
        joseph: SOLVED H1
        > joseph: H1 is not yours*
        amina: CLOSE H1
        > amina: H1 is closed. Nobody is asked about it any more.
        joseph: H1 Cut an orange
        > joseph: H1 is closed, so I sent your answer to nobody.
        amina: CLOSE H1
        > amina: H1 is closed already.
        amina: CLOSE H9
        > amina: There is no H9*
        amina: SOLVED
        > amina: Which one?*
        amina: POST hello
        > amina: P2 *
        > joseph: P2 *
        amina: SOLVED P2
        > amina: P2 is no request for help.
        -- 7 days later
    """)


async def test_what_is_taken_back_is_asked_about_no_more(talk: Talk) -> None:
    await ask(talk)
    await talk.play("""
        amina: WITHDRAW H1
        > amina: H1 is taken back*
        amina: SOLVED H1
        > amina: H1 was taken back*
        joseph: H1 Cut an orange
        > joseph: H1 was taken back*
        amina: MINE
        > amina: None of your requests is open*
        -- 7 days later
    """)


async def test_a_group_asks_and_hears(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.say("grace", "/link KAKUMA7", group="kakuma")
    await talk.play("""
        grace in kakuma: #ask
        > group:kakuma: What do you need help with? Please send #ask*
        grace in kakuma: #ask Who has chalk?
        > group:kakuma: H1 is on its way to one colleague.*
        > amina: H1 - Grace, Kakuma Primary asks:|Who has chalk?
        amina: H1 I have
        > amina: Your answer A2 *
        > grace: A2 - Amina*
        > group:kakuma: A2 - Amina, Kakuma Primary answers H1:|I have
        grace in kakuma quotes "I have": #solved
        > group:kakuma: H1 is solved, and the author of A2 *
        > amina: Your answer A2 helped*
    """)


async def test_free_text_can_become_a_request(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms")
    await talk.joined("joseph")
    await talk.play("""
        amina: How many stones do you use?
        > amina: What shall I do with this?*|1 Ask for help|2 Share it|*Nothing
        amina: 1
        > amina: H1 is on its way*
        > joseph: H1 - Amina, Kakuma Primary asks:|How many stones do you use?
    """)
