"""Ideas: proposed, joined, and tried together in a circle."""

from __future__ import annotations

import pytest

from tests.talk import Talk

CHANNELS = ["sim-whatsapp", "sim-telegram"]

OPENED = """I1 has enough people! You are now a circle of your own, Circle: Swap lesson videos: \
Amina (Kakuma Primary), Joseph (Kakuma Primary), Grace (Kakuma Primary).|What you write still goes to \
Kakuma Maths Circle. *"""


async def _people(talk: Talk, channel: str, *more: str) -> None:
    """Amina, Joseph and Grace of Kakuma, and others."""
    for name in ("amina", "joseph", "grace", *more):
        await talk.joined(name, channel)


@pytest.mark.parametrize("channel", CHANNELS)
async def test_three_who_are_in_become_a_circle(talk: Talk, channel: str) -> None:
    await _people(talk, channel, "ekai")
    await talk.play(f"""
        amina: IDEA Swap lesson videos
        > amina: I1 is on its way to 3 colleagues. When 3 are in, you with them, I bring you together.
        > joseph: I1 - Amina, Kakuma Primary|Swap lesson videos
        > grace: I1 - Amina, Kakuma Primary|Swap lesson videos
        > ekai: I1 - Amina, Kakuma Primary|Swap lesson videos
        joseph: IN I1
        > joseph: You are in on I1: 2 of 3 so far. To go out again: OUT I1
        > amina: Joseph is in on your I1: 2 of 3 so far.
        grace taps: I am in
        > grace: You are in on I1, and that makes 3: I bring you together now.
        > grace: {OPENED}
        > amina: {OPENED}
        > amina: You host Circle: Swap lesson videos*
        > joseph: {OPENED}
        ekai: IN I1
        > ekai: You are in on I1, too. I tell the others.
        > ekai: You are now in Circle: Swap lesson videos, with Amina (Kakuma Primary), Joseph*
        > amina: Ekai has joined Circle: Swap lesson videos. Say hello there!
        > joseph: Ekai has joined*
        > grace: Ekai has joined*
        joseph: POST Who saw the rain?
        > joseph: P2 is on its way to 3 colleagues*
        > amina: P2*
        > grace: P2*
        > ekai: P2*
        joseph: COMMUNITY
        > joseph: You speak in Kakuma Maths Circle now*
        joseph: 1
        > joseph: You now speak in Circle: Swap lesson videos.
        joseph: POST I have a camera
        > joseph: P1 is on its way to 3 colleagues*
        > amina: P1*
        > grace: P1*
        > ekai: P1*
    """)
