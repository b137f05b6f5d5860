"""Reflecting: answered in private, shared if wanted, looked back on."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.prompting.asked import SMILE, ask
from tests.talk import Talk


async def _three(talk: Talk, channel: str) -> None:
    for name in ("amina", "joseph", "grace"):
        await talk.joined(name, channel)


CHANNELS = ["sim-whatsapp", "sim-telegram"]


@pytest.mark.parametrize("channel", CHANNELS)
async def test_a_month(talk: Talk, channel: str) -> None:
    await _three(talk, channel)
    await ask(talk)
    await talk.play("""
        amina sends voice:
        > amina: Thank you. Nobody else sees this. So what will you do differently next time?*
        amina: I will let them sing first
        > amina: Thank you. That stays with it, for you alone. SHARE would show*
        amina: Who has chalk?
        > amina: What shall I do with this?*
        amina: Nothing
        > amina: All right, I did not share it.
        amina: SHARE
        > amina: Shall Kakuma Maths Circle read this? What made you smile at school this week?*
        amina: 2
        > amina: E1 is on its way to 2 colleagues. To take it back: WITHDRAW E1
        > joseph: E1 - a colleague, asked: What made you smile at school this week?
        > grace: E1 - a colleague, asked: What made you smile at school this week?
        joseph: E1 I smiled too
        > joseph: Your answer A2 is on its way to the author of E1.
        > amina: A2 - Joseph, Kakuma Primary answers E1:|I smiled too
        -- 4 weeks later
        > amina: Four weeks ago you wrote what you would do: I will let them sing first|Did it come true?*
        amina: 1
        > amina: Well done! *
        amina: LOOK BACK
        > amina: About a month ago, on *:|What made you smile at school this week?|Your plan then: I will let them sing first
    """)
