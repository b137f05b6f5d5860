"""Whether an answer helped: asked once; and what helped before is offered first."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage import helping
from storage.tables import Role
from tests.handlers.asking import ask
from tests.handlers.phones import SMART
from tests.talk import Talk


async def test_two_days_after_an_answer_and_not_before_it_is_asked_once_whether_it_helped(
    talk_anywhere: Talk,
) -> None:
    talk = talk_anywhere
    await ask(talk, "sim-telegram")
    await talk.play("""
        -- 5 hours later
        joseph: H1 Cut an orange
        > joseph: Your answer A2 *
        > amina: A2 *
        -- 24 hours later
        joseph: H1 Or a cake
        > joseph: Your answer A3 *
        > amina: A3 *
        -- 23 hours later
        -- 1 hour later
        > amina: Did an answer to H1 help?*
        amina: 0
        > amina: All right, H1 stays open.
        -- 7 days later
    """)


@pytest.mark.parametrize(
    "said",
    [
        ["amina: LEAVE"],
        ["amina: WITHDRAW H1"],
        ["amina: CLOSE H1"],
        ["amina: SOLVED A2"],
        ["joseph: WITHDRAW A2"],
        ["grace: HIDE H1", "grace: It names a pupil"],
        ["joseph: LEAVE", "amina: SOLVED A2"],
    ],
)
async def test_whether_it_helped_is_not_asked_of_what_is_over(talk: Talk, said: list[str]) -> None:
    for name in ("amina", "joseph"):
        await talk.joined(name, "sim-telegram")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    for who, text in [("amina", "ASK Who has chalk?"), ("joseph", "H1 I have"), ("grace", "DIGEST weekly")]:
        await talk.say(who, text)
    for line in said:
        await talk.say(*line.split(": "))
    if said[0] == "joseph: LEAVE":
        assert talk.heard()["joseph"][-1].startswith("You have left")
    talk.passed_over()
    await talk.play("""
        -- 50 hours later
        -- 19 hours later
    """)


async def test_whether_it_helped_waits_for_a_phone_that_may_not_be_written_to(talk: Talk) -> None:
    await ask(talk, "sim-whatsapp")
    await talk.play("""
        joseph: H1 Cut an orange
        > joseph: Your answer A2 *
        > amina: A2 *
        -- 48 hours later
        amina: MENU
        > amina: *
        > amina: Did an answer to H1 help?*
        amina: 1
        > amina: H1 is solved, and the author of A2 *
        > joseph: Your answer A2 helped*
    """)


async def _solved(talk: Talk, channel: str) -> None:
    await ask(talk, channel)
    await talk.play("""
        joseph: H1 Cut an orange into fractions
        > joseph: Your answer A2 *
        > amina: A2 *
        amina: SOLVED A2
        > amina: H1 is solved*
        > joseph: Your answer A2 helped*
    """)
    await talk.joined("grace", channel)


@SMART
async def test_what_helped_before_is_offered_first(talk_anywhere: Talk, channel: str) -> None:
    talk = talk_anywhere
    await _solved(talk, channel)
    await talk.play("""
        grace: ASK how to teach fractions to children
        > grace: Did one of these help? Send its number, or 0 to ask everyone.*
        grace: 1
        > grace: H1 - Amina, Kakuma Primary|How do you teach fractions*
        > grace: A2 - Joseph, Kakuma Primary answers H1:|Cut an orange into fractions
        > grace: Does that do it? 0 asks everyone.*
        grace: 1
        > grace: Good! Then I ask nobody.
        -- 2 hours later
        grace: ASK how to teach fractions to children
        > grace: Did one of these help?*
        grace: 0
        > grace: H* is on its way to 2 colleagues*
        > amina: H* - Grace, Kakuma Primary asks:|how to teach fractions to children
        > joseph: H* - Grace, Kakuma Primary asks:|how to teach fractions to children
    """)


async def test_an_offer_that_is_left_asks_everyone_in_an_hour(talk: Talk) -> None:
    await _solved(talk, "sim-sms")
    await talk.play("""
        grace: ASK how to teach fractions to children
        > grace: Did one of these help?*|1 H1 How do you teach fractions to 70 children?|0 Ask everyone
        -- 1 hour later
        > grace: H* is on its way to 2 colleagues*
        > amina: H* - Grace*
        > joseph: H* - Grace*
        grace: 0
        > grace: That question is closed*
        grace: ASK how to teach fractions to children
        > grace: Did one of these help?*
        grace: STOP
        > grace: Everything has stopped*
        -- 2 hours later
    """)


async def test_an_offer_that_is_left_asks_nobody_for_who_has_left(talk: Talk) -> None:
    await _solved(talk, "sim-sms")
    await talk.play("""
        grace: ASK how to teach fractions to children
        > grace: Did one of these help?*
        grace: LEAVE
        > grace: *
        -- 2 hours later
    """)


async def test_the_time_to_the_first_answer_is_kept_and_stays(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    for name in ("amina", "joseph", "mary"):
        await talk.joined(name, "sim-telegram")
    began = talk.clock.now()
    await talk.say("amina", "ASK How do I keep chalk dry?")
    talk.clock.advance(timedelta(hours=1))
    await talk.say("amina", "H1 I mean in the rains")
    talk.clock.advance(timedelta(hours=1))
    await talk.say("joseph", "H1 In a tin")
    talk.clock.advance(timedelta(hours=1))
    await talk.say("mary", "H1 Beside the stove")
    async with talk.app.database.read() as session:
        until = talk.clock.now()
        waited = await helping.median_first_answer(session, talk.community_id, began, until)
        before = await helping.median_first_answer(session, talk.community_id, until, until)
    assert waited is not None
    assert (round(waited / timedelta(minutes=1)), before) == (120, None)
