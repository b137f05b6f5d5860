"""Being in several communities: which one a person speaks in, and taking leave."""

from __future__ import annotations

import pytest

from storage.tables import Member
from tests.talk import Talk


async def test_one_person_in_two_communities_says_where_to_speak(talk: Talk) -> None:
    await talk.second_community("sw")
    await talk.joined("amina", "sim-sms")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        amina: COMMUNITY
        > amina: You are in one community: Kakuma Maths Circle*
        amina: JOIN LODWAR2
        > amina: You are now in Lodwar Readers, too*
        amina: POST only for Lodwar
        > amina: P1 is kept, but nobody else can be reached in Lodwar Readers*
        amina: COMMUNITY
        > amina: You speak in Lodwar Readers now*|1 Kakuma Maths Circle|2 Lodwar Readers
        amina: 1
        > amina: You now speak in Kakuma Maths Circle.
        amina: POST for Kakuma
        > amina: P1 is on its way to one colleague*
        > joseph: P1 - Amina, Kakuma Primary|for Kakuma
        amina: COMMUNITY 2
        > amina: You now speak in Lodwar Readers.
        amina: COMMUNITY 1
        > amina: You now speak in Kakuma Maths Circle.
        amina: COMMUNITY 3
        > amina: You speak in Kakuma Maths Circle now*
        amina: lodwar readers
        > amina: You now speak in Lodwar Readers.
        amina: LEAVE
        > amina: You have left Lodwar Readers and speak in Kakuma Maths Circle now*JOIN LODWAR2
        amina: LEAVE
        > amina: You have left Kakuma Maths Circle. *JOIN KAKUMA7
        amina: POST am I there?
        > amina: You are in no community now*
        amina: COMMUNITY
        > amina: You are in no community now*
        joseph: POST without Amina
        > joseph: P2 is kept, but nobody else*
        amina: JOIN KAKUMA7
        > amina: You are now in Kakuma Maths Circle*
        joseph: POST with Amina again
        > joseph: P3 is on its way to one colleague*
        > amina: P3 - Joseph, Kakuma Primary|with Amina again
    """)
    assert await talk.count(Member) == 2


async def test_a_choice_of_a_community_that_one_has_left_is_over(talk: Talk) -> None:
    await talk.second_community("sw")
    await talk.joined("grace", "sim-telegram")
    await talk.play("""
        grace: JOIN LODWAR2
        > grace: You are now in Lodwar Readers, too*
        grace: COMMUNITY
        > grace: You speak in Lodwar Readers now*
        grace: LEAVE
        > grace: You have left Lodwar Readers*
        grace taps: Lodwar Readers
        > grace: That question is closed*
    """)


async def test_a_reply_that_waits_does_not_stop_who_joins_from_stopping(talk: Talk) -> None:
    """Joining again after STOP is a START: the person wants to hear again."""
    await talk.joined("amina")
    await talk.joined("joseph")
    await talk.play("""
        amina: STOP
        > amina: Everything has stopped*
        amina: JOIN KAKUMA7
        > amina: You are in Kakuma Maths Circle already*
        joseph: POST hello
        > joseph: P1 is on its way to one colleague*
        > amina: P1 - Joseph*
    """)


@pytest.mark.parametrize("channel", ["sim-whatsapp", "sim-sms"])
async def test_what_comes_from_where_one_does_not_speak_now_says_so(talk: Talk, channel: str) -> None:
    await talk.second_community()
    for name in ("amina", "joseph"):
        await talk.joined(name, channel)
        await talk.say(name, "JOIN LODWAR2")
    await talk.say("joseph", "COMMUNITY 1")
    talk.passed_over()
    await talk.play("""
        amina: POST for Lodwar
        > amina: P1 is on its way to one colleague*
        > joseph: (Lodwar Readers) P1 - Amina, Kakuma Primary|for Lodwar
        joseph: P1 heard in Kakuma
        > joseph: Your answer A2*
        > amina: A2 - Joseph, Kakuma Primary answers P1:|heard in Kakuma
        joseph: POST for Kakuma
        > joseph: P1 is on its way to one colleague*
        > amina: (Kakuma Maths Circle) P1 - Joseph, Kakuma Primary|for Kakuma
        joseph: MORE P1
        > joseph: P1 - Joseph, Kakuma Primary|for Kakuma
    """)
    await talk.say("amina", "POST " + "long " * 700)
    assert {text[:40] for text in talk.heard()["joseph"]} == {"(Lodwar Readers) P3 - Amina, Kakuma Prim"}
