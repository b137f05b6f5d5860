"""Partners: waited for, introduced, written to, and never the same pair twice until all were met."""

from __future__ import annotations

import pytest

from tests.talk import Talk

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
    await talk.play("""
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
        > joseph: Meet your partner: Amina, Kakuma Primary. You both want to visit each other*
        > amina: Meet your partner: Joseph, Kakuma Primary. You both want to visit each other*
        amina: PARTNER Come on Friday at ten, we count money
        > amina: I have passed it on to your partner.
        > joseph: Amina, your partner:|Come on Friday at ten, we count money|To answer, send PARTNER and your words.
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
        > joseph: Meet your partner: Amina, Kakuma Primary. They will be your mentor*
        > amina: Meet your partner: Joseph, Kakuma Primary. You will be their mentor*
    """)
