"""Ideas: proposed, joined, and tried together in a circle."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import circles, communities
from storage.tables import Message, Role
from tests.handlers.having_ideas import circled, people
from tests.handlers.phones import SMART
from tests.talk import Talk

OPENED = """I1 has enough people! You are now a circle of your own, Circle: Swap lesson videos: \
Amina (Kakuma Primary), Joseph (Kakuma Primary), Grace (Kakuma Primary).|What you write still goes to \
Kakuma Maths Circle. *"""


async def test_a_circle_is_named_by_the_first_words_of_a_long_idea(talk: Talk) -> None:
    await people(talk, "sim-telegram")
    await talk.play("""
        amina: IDEA Plan one lesson together and teach it in the same week in all our schools
        > amina: I1 is on its way*
        > joseph: I1 -*
        > grace: I1 -*
        joseph: IN I1
        > joseph: You are in on I1: 2 of 3*
        > amina: Joseph is in on your I1*
        grace: IN I1
        > grace: You are in on I1, and that makes 3: I bring you together now.
        > grace: *
        > joseph: *
        > amina: *
        > amina: You host Circle: Plan one lesson together and teach: welcome the others*
    """)


@SMART
async def test_three_who_are_in_become_a_circle(talk: Talk, channel: str) -> None:
    await people(talk, channel, "ekai")
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
        > amina: (Circle: Swap lesson videos) P1*
        > grace: (Circle: Swap lesson videos) P1*
        > ekai: (Circle: Swap lesson videos) P1*
    """)


async def test_bad_input_about_ideas_is_one_clear_sentence(talk: Talk) -> None:
    await people(talk, "sim-telegram")
    await talk.say("amina", "PRACTICE Count with beans")
    await talk.say("amina", "IDEA Swap lesson videos")
    await talk.play("""
        joseph: IN
        > joseph: Which one? Please send IN and its code, like: IN I3
        joseph: OUT
        > joseph: Which one? Please send OUT and its code, like: OUT I3
        joseph: IN R1
        > joseph: R1 is not an idea. You can be in on what has a code like I3.
        joseph: OUT I9
        > joseph: There is no I9*
        joseph: OUT I2
        > joseph: You are not in on I2, so nothing has changed.
        amina: IN I2
        > amina: You are in on I2 already: 1 of 3 so far.
        joseph: in I2.
        > joseph: You are in on I2: 2 of 3 so far*
        > amina: Joseph is in on your I2: 2 of 3 so far.
        joseph: IN I2
        > joseph: You are in on I2 already: 2 of 3 so far.
        joseph: OUT I2
        > joseph: You are out of I2.
        joseph: END
        > joseph: You are in no circle*
        joseph: GO ON
        > joseph: You are in no circle*
        grace: IDEA
        > grace: What would you like to try together*
        grace: A reading club
        > grace: I3 is on its way to 2 colleagues*
        > amina: I3*
        > joseph: I3*
        amina: WITHDRAW I2
        > amina: I2 is taken back*
        joseph: IN I2
        > joseph: I2 was taken back*
        joseph: In my class we count with stones
        > joseph: What shall I do with this?*
    """)


async def test_nobody_is_introduced_who_left_stopped_or_was_erased(talk: Talk) -> None:
    await people(talk, "sim-telegram", "ekai", "halima", "peter")
    await talk.say("amina", "IDEA Swap lesson videos")
    for name in ("joseph", "grace"):
        await talk.say(name, "IN I1" if name == "joseph" else "LEAVE")
    await talk.say("joseph", "STOP")
    await talk.play("""
        ekai: IN I1
        > ekai: You are in on I1: 2 of 3 so far*
        > amina: Ekai is in*
        ekai: FORGET ME
        > ekai: *
        ekai: 1
        > ekai: You are erased*
        halima: IN I1
        > halima: You are in on I1: 2 of 3 so far*
        > amina: Halima is in*
        amina: LEAVE
        > amina: You have left*
        peter: IN I1
        > peter: You are in on I1: 2 of 3 so far*
        joseph: START
        > joseph: *
        grace: JOIN KAKUMA7
        > grace: *
        grace: IN I1
        > grace: You are in on I1, and that makes 4*
        > grace: I1 has enough people! You are now a circle of your own*
        > joseph: I1 has enough people! You*: Joseph*, Grace*, Halima*, Peter*
        > joseph: You host Circle*
        > halima: I1 has*
        > peter: I1 has*
    """)


async def test_an_erased_name_is_in_no_introduction_any_more(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await circled(talk, "sim-telegram", "ekai")
    await talk.say("ekai", "IN I1")
    await talk.say("joseph", "FORGET ME")
    await talk.say("joseph", "1")
    async with talk.app.database.read() as session:
        said = [str(row) for row in (await session.execute(sa.select(col(Message.variables)))).scalars()]
    assert any("Grace" in one for one in said)
    assert not any("Joseph" in one for one in said)


async def test_in_a_group_one_is_in_and_introduced_in_private(talk: Talk) -> None:
    await people(talk, "sim-telegram")
    await talk.joined("halima", "sim-telegram", role=Role.FACILITATOR)
    await talk.say("halima", "/link KAKUMA7", group="kakuma")
    for name in ("joseph", "grace"):
        await talk.say(name, "#here", group="kakuma")
    await talk.play("""
        joseph in kakuma: #idea
        > group:kakuma: Please send IDEA*
        joseph in kakuma: #idea A reading club
        > group:kakuma: I1 is on its way to 3 colleagues*
        > amina: I1*
        amina: IN I1
        > amina: You are in on I1: 2 of 3*
        > joseph: Amina is in on your I1*
        grace in kakuma: #in I1
        > group:kakuma: You are in on I1, and that makes 3: I bring you together now.
        > amina: I1 has enough people!*
        > joseph: I1 has enough people!*
        > joseph: You host*
        > grace: I1 has enough people!*
    """)


async def test_a_community_says_how_many_make_a_circle(talk: Talk) -> None:
    await people(talk, "sim-telegram")
    async with talk.app.database.write() as session:
        await communities.change_customs(session, talk.community_id, circle_size=2, quiet_from=21)
    await talk.say("amina", "IDEA Swap lesson videos")
    await talk.say("joseph", "IN I1")
    async with talk.app.database.read() as session:
        (circle,) = await circles.of_member(session, 1)
        place = await communities.by_id(session, circle.id)
        customs = await communities.customs_of(session, circle.id)
    assert place is not None
    assert (place.area, place.timezone, place.language) == ("kenya/turkana/kakuma", "Africa/Nairobi", "en")
    assert circle.parent_id == talk.community_id
    assert (customs.quiet_from, customs.wants_stories) == (21, False)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "In pairs they read better."),
        ("en", "Out of chalk again!"),
        ("en", "How do you teach fractions?"),
        ("en", "Go on like this, dear colleagues."),
        ("en", "End of term is near."),
        ("en", "Reach for the top shelf first."),
        ("fr", "Comment apprendre à lire ?"),
        ("fr", "Sortir en classe verte les aide."),
        ("es", "Cómo enseñar las fracciones sin tiza."),
        ("es", "Dentro de la caja hay piedras."),
        ("pt", "Como ensinar frações sem giz."),
        ("sw", "Vipi tunafundisha sehemu bila chaki?"),
        ("ar", "كيف نعلم الكسور بلا طباشير؟"),
    ],
)
async def test_a_sentence_that_begins_with_such_a_word_is_asked_about(
    talk: Talk, language: str, sentence: str
) -> None:
    await talk.joined("amina", language=language)
    await talk.say("amina", sentence)
    (said,) = talk.heard()["amina"]
    asked = talk.app.texts.render(language, "post-what", {"community": "Kakuma Maths Circle"})
    assert said.startswith(asked)
