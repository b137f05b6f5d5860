"""Keeping it safe in few messages: the reason behind the word, and what is wrong with what was reported."""

from __future__ import annotations

import pytest

from storage.tables import Role
from tests.talk import Talk

CHANNELS = pytest.mark.parametrize("channel", ["sim-whatsapp", "sim-telegram"])


async def seated(talk: Talk, channel: str) -> None:
    """Amina has posted; Baraka facilitates; Joseph reads."""
    await talk.joined("amina", channel)
    await talk.joined("baraka", channel, role=Role.FACILITATOR)
    await talk.joined("joseph", channel)
    await talk.say("amina", "POST Otieno of class 3 wets his bed")
    talk.passed_over()


@CHANNELS
async def test_a_reason_behind_the_word_is_one_and_is_done_when_it_is_confirmed(
    talk: Talk, channel: str
) -> None:
    await seated(talk, channel)
    await talk.play("""
        baraka: WARN P1 please name no pupil
        > baraka: Shall I warn Amina about P1, in Kakuma Maths Circle? They alone read your words: please*
        baraka: names
        > baraka: Please choose one*
        baraka: yes
        > baraka: Amina gets your words about P1.
        > amina: A facilitator of Kakuma Maths Circle asks you to take care with P1: please name no pupil
        baraka: HIDE P1 KAKUMA7 it names a pupil
        > baraka: Shall P1 by Amina be hidden in Kakuma Maths Circle?*your reason: it names a pupil
        baraka: no
        > baraka: All right, I have changed nothing.
        baraka: REMOVE P1 it names a pupil
        > baraka: Shall Amina be removed*
        baraka: 1
        > baraka: Amina is removed*
        > amina: A facilitator has removed you*The reason: it names a pupil
        joseph: HIDE P1 it names a pupil
        > joseph: Only a facilitator of that community can do this.
        baraka: HIDE P9 it names a pupil
        > baraka: There is no P9 in your community*
    """)
    await talk.say("baraka", "HIDE P1 " + "long " * 100)
    assert talk.heard() == {"baraka": ["Please write the reason in words, at most 300 letters."]}


@CHANNELS
async def test_in_a_quoted_reply_the_reason_does_not_go_to_everybody(talk: Talk, channel: str) -> None:
    """And who only answers with such a word is heard."""
    await seated(talk, channel)
    await talk.play("""
        joseph quotes "Otieno": Remove the sheets first
        > joseph: Your answer A2*
        > amina: A2 - Joseph*answers P1:|Remove the sheets first
        baraka quotes "P1 - Amina": Hide it, for it names a pupil
        > baraka: Shall P1 by Amina be hidden*reason: it, for it names a pupil*
        baraka: 2
        > baraka: Your answer A3*
        > amina: A3 - Baraka*|Hide it, for it names a pupil
        baraka quotes "P1 - Amina": hide it names a pupil
        > baraka: Shall P1*
        baraka: 1
        > baraka: P1 is hidden*
        > amina: A facilitator of Kakuma Maths Circle has hidden your P1. The reason: it names a pupil
    """)


@CHANNELS
async def test_who_reports_may_say_why_in_a_message_of_its_own(talk: Talk, channel: str) -> None:
    await seated(talk, channel)
    await talk.play("""
        joseph: REPORT P1
        > joseph: Thank you for telling us*Would you like to say what is wrong with it?*
        > baraka: A colleague asks you to look at this*
        joseph: Find out who this is, he will be ashamed
        > joseph: Thank you. The facilitators have your words about P1.
        > baraka: About P1 in Kakuma Maths Circle, who reported it adds: Find out who*
        joseph: REPORT P1 he will be ashamed
        > joseph: You have told us of P1 before. Thank you, it is not forgotten.
        amina: POST His brother, too
        > amina: P2*
        > baraka: P2*
        > joseph: P2*
        joseph: REPORT P2
        > joseph: Thank you for telling us*
        > baraka: A colleague asks you*
        joseph: 0
        > joseph: All right. Thank you for taking care.
        joseph: REPORT P2 he, too
        > joseph: Thank you. The facilitators have your words about P2.
        > baraka: About P2 in Kakuma Maths Circle, who reported it adds: he, too
    """)
