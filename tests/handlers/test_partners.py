"""Partners: waited for, introduced, written to, and never the same pair twice until all were met."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage.tables import Message
from tests.talk import Talk

VISIT = (
    "You both want to visit each other. Your first question: which lesson should the other come and see, "
    "and what should they look for?|Send PARTNER and your words: I pass them on to nobody else."
)
CHANNELS = ["sim-whatsapp", "sim-telegram", "sim-sms"]


async def _people(talk: Talk, channel: str, *names: str) -> None:
    for name in names:
        await talk.joined(name, channel)


async def _wish(talk: Talk, name: str, choice: int) -> None:
    await talk.say(name, "PARTNER")
    await talk.say(name, str(choice))
    talk.passed_over()


@pytest.mark.parametrize("channel", CHANNELS)
async def test_two_who_want_the_same_are_introduced_and_write_to_each_other(talk: Talk, channel: str) -> None:
    await _people(talk, channel, "amina", "joseph", "grace")
    await talk.play(f"""
        amina: PARTNER
        > amina: What would you like to do with a partner?*
        amina: 1
        > amina: I am looking for a partner for you in Kakuma Maths Circle*
        grace: PARTNER
        > grace: What would you like*
        grace: 2
        > grace: I am looking for a partner*
        joseph: PARTNER
        > joseph: What would you like*
        joseph: 1
        > joseph: Meet your partner: Amina, Kakuma Primary. {VISIT}
        > amina: Meet your partner: Joseph, Kakuma Primary. {VISIT}
        amina: PARTNER Come on Friday at ten, we count money
        > amina: I have passed it on to your partner.
        > joseph: Amina, your partner:|Come on Friday at ten, we count money|To answer*
        joseph: partner Gladly!
        > joseph: I have passed it on to your partner.
        > amina: Joseph, your partner:|Gladly!|To answer*
    """)


async def test_a_mentor_meets_who_looks_for_one(talk: Talk) -> None:
    await _people(talk, "sim-telegram", "amina", "joseph")
    await _wish(talk, "amina", 4)
    await talk.play("""
        joseph: PARTNER
        > joseph: *
        joseph taps: Find a mentor
        > joseph: *They will be your mentor. Your first question: what was hardest in your class last week?|*
        > amina: *You will be their mentor. Your first question: what was hardest in their class last week?|*
    """)


async def test_never_the_same_pair_twice_until_all_were_met(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await _people(talk, "sim-telegram", "amina", "joseph", "grace")
    for name in ("amina", "joseph", "joseph"):
        await _wish(talk, name, 1)
    await talk.play("""
        -- 1 minute later
        amina: PARTNER
        > amina: *
        amina: 1
        > amina: I am looking for a partner*
        grace: PARTNER
        > grace: *
        grace: 1
        > grace: Meet your partner: Joseph, Kakuma Primary*
        > joseph: Meet your partner: Grace, Kakuma Primary*
        grace: PARTNER
        > grace: *
        grace: 1
        > grace: Meet your partner: Amina, Kakuma Primary*
        > amina: Meet your partner: Grace, Kakuma Primary*
        joseph: PARTNER Are you there?
        > joseph: Your partner has gone or has another partner now, so I passed on nothing*
        amina: PARTNER
        > amina: *
        amina: 1
        > amina: I am looking for a partner*
        joseph: PARTNER
        > joseph: *
        joseph: 1
        > joseph: Meet your partner: Amina, Kakuma Primary*
        > amina: Meet your partner: Joseph, Kakuma Primary*
    """)


async def test_a_wish_is_withdrawn_and_bad_input_changes_nothing(talk: Talk) -> None:
    await _people(talk, "sim-telegram", "amina", "joseph", "pierre")
    await talk.play(f"""
        amina: PARTNER off
        > amina: I was not looking for a partner for you*
        amina: PARTNER Hello?
        > amina: You have no partner yet, so I passed on nothing*
        amina: PARTNER
        > amina: *
        amina: 9
        > amina: Please choose one*
        amina: 1
        > amina: I am looking*
        amina: PARTNER stop
        > amina: All right, I have stopped looking for a partner for you.
        joseph: PARTNER
        > joseph: *
        joseph: 1
        > joseph: I am looking*
        pierre: PARTNER
        > pierre: *
        pierre: 1
        > pierre: Meet your partner: Joseph*
        > joseph: Meet your partner: Pierre*
        joseph sends photo: PARTNER look
        > joseph: I can pass on words to your partner, but no files.
        joseph: PARTNER {"x" * 301}
        > joseph: That is too long to pass on. Please keep it under 300 characters.
        pierre: PAUSE 7
        > pierre: *
        joseph: PARTNER hello
        > joseph: Your partner takes a rest or cannot be reached now, so I passed on nothing*
        pierre: LEAVE
        > pierre: *
        joseph: PARTNER hello
        > joseph: Your partner has gone*
    """)


async def test_nobody_is_introduced_who_left_stopped_rests_or_was_erased(talk: Talk) -> None:
    await _people(talk, "sim-telegram", "amina", "joseph", "grace", "ekai", "halima")
    for name, word in (("joseph", "LEAVE"), ("grace", "STOP"), ("ekai", "PAUSE 7"), ("halima", "FORGET ME")):
        await _wish(talk, name, 1 if name != "ekai" else 2)
        await talk.say(name, word)
        if name == "halima":
            await talk.say(name, "1")
    await talk.play("""
        amina: PARTNER
        > amina: *
        amina: 1
        > amina: I am looking*
        amina: PARTNER
        > amina: *
        amina: 2
        > amina: I am looking*
        grace: START
        > grace: *
        grace: PARTNER
        > grace: *
        grace: 1
        > grace: I am looking*
    """)


async def test_an_erased_partner_leaves_no_name_and_no_words(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await _people(talk, "sim-telegram", "amina", "joseph")
    await _wish(talk, "amina", 2)
    await _wish(talk, "joseph", 2)
    await talk.say("joseph", "PARTNER Come on Friday")
    await talk.say("joseph", "FORGET ME")
    await talk.say("joseph", "1")
    talk.passed_over()
    async with talk.app.database.read() as session:
        said = str([*(await session.execute(sa.select(col(Message.variables)))).scalars()])
    assert "Joseph" not in said
    assert "Friday" not in said
    await talk.play("""
        amina: PARTNER And you?
        > amina: You have no partner yet, so I passed on nothing*
    """)


@pytest.mark.parametrize(
    ("language", "off"), [("fr", "BINÔME STOP"), ("ar", "شريك لا"), ("sw", "mwenza basi")]
)
async def test_the_search_ends_in_every_language(talk: Talk, language: str, off: str) -> None:
    await talk.joined("amina", "sim-telegram", language)
    await _wish(talk, "amina", 1)
    await talk.say("amina", off)
    assert talk.heard() == {"amina": [talk.app.texts.render(language, "partner-off")]}
