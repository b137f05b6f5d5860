"""Ideas: proposed, joined, and tried together in a circle."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import circles, communities
from storage.tables import Message, Role
from tests.handlers.phones import SMART
from tests.talk import Talk

OPENED = """I1 has enough people! You are now a circle of your own, Circle: Swap lesson videos: \
Amina (Kakuma Primary), Joseph (Kakuma Primary), Grace (Kakuma Primary).|What you write still goes to \
Kakuma Maths Circle. *"""


async def _people(talk: Talk, channel: str, *more: str) -> None:
    """Amina, Joseph and Grace of Kakuma, and others."""
    for name in ("amina", "joseph", "grace", *more):
        await talk.joined(name, channel)


async def test_a_circle_is_named_by_the_first_words_of_a_long_idea(talk: Talk) -> None:
    await _people(talk, "sim-telegram")
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
        > amina: (Circle: Swap lesson videos) P1*
        > grace: (Circle: Swap lesson videos) P1*
        > ekai: (Circle: Swap lesson videos) P1*
    """)


async def _circle(talk: Talk, channel: str = "sim-telegram", *more: str) -> None:
    """The circle of Amina, its host, Joseph and Grace."""
    await _people(talk, channel, *more)
    await talk.say("amina", "IDEA Swap lesson videos")
    await talk.say("joseph", "IN I1")
    await talk.say("grace", "IN I1")
    talk.passed_over()


@SMART
async def test_a_circle_goes_on_as_most_of_its_members_want(talk: Talk, channel: str) -> None:
    await _circle(talk, channel)
    await talk.say("grace", "COMMUNITY")
    await talk.say("grace", "1")
    await talk.play("""
        amina: GO ON
        > amina: Circle: Swap lesson videos goes on for now. I ask you all when its weeks are over*
    """)
    await _six_weeks_on(talk)
    await talk.play("""
        amina: 1
        > amina: Thank you! I tell you what most of you want*
        joseph: END
        > joseph: Thank you! I tell you*
        joseph: GO ON
        > joseph: Thank you! I tell you*
        grace: 2
        > grace: Thank you! I tell you*
        > amina: Circle: Swap lesson videos goes on, as most of you want. In 6 weeks I ask again.
        > joseph: Circle: Swap lesson videos goes on*
        > grace: Circle: Swap lesson videos goes on*
        grace: END
        > grace: Only the host of Circle: Swap lesson videos can end it for all. LEAVE takes you out.
        amina: END
        > amina: Shall I end Circle: Swap lesson videos for all of you?*
        amina: 2
        > amina: All right, Circle: Swap lesson videos goes on.
        amina: END
        > amina: Shall I end*
        amina: yes
        > amina: Circle: Swap lesson videos has ended. Thank you*What you let others find can still be found.
        > joseph: Circle: Swap lesson videos has ended*
        > grace: Circle: Swap lesson videos has ended*You write to Kakuma Maths Circle again*
        grace: POST Rain at last
        > grace: P2 is on its way to 2 colleagues*
        > amina: P2*
        > joseph: P2*
        amina: END
        > amina: You are in no circle. To start one, send IDEA and your words.
        joseph: IN I1
        > joseph: The circle of I1 has ended. To try it again, send IDEA and your words.
    """)


async def _six_weeks_on(talk: Talk) -> None:
    """All are asked; on WhatsApp, whose window is shut by then, as soon as they write."""
    talk.clock.advance(timedelta(weeks=6))
    for name in ("amina", "joseph", "grace"):
        await talk.say(name, "MENU")
    asked = talk.heard()
    assert all(sum("shall it go on?" in text for text in asked[name]) == 1 for name in asked)
    assert asked.keys() == {"amina", "joseph", "grace"}


async def test_a_circle_of_which_nobody_says_anything_ends_quietly(talk: Talk) -> None:
    await _circle(talk)
    await talk.say("grace", "COMMUNITY")
    await talk.say("grace", "1")
    await talk.play("""
        -- 42 days later
        > amina: *shall it go on?*
        > joseph: *shall it go on?*
        > grace: *shall it go on?*
        -- 7 days later
        > grace: Circle: Swap lesson videos has ended*You write to Kakuma Maths Circle again*
        joseph: 1
        > joseph: *
        -- 40 days later
    """)


async def test_most_of_those_who_answer_end_a_circle(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await _circle(talk)
    await talk.play("""
        -- 42 days later
        > amina: *shall it go on?*
        > joseph: *shall it go on?*
        > grace: *shall it go on?*
        joseph: 2
        > joseph: Thank you!*
        -- 7 days later
        > amina: Circle: Swap lesson videos has ended*
        > joseph: Circle: Swap lesson videos has ended*
        > grace: Circle: Swap lesson videos has ended*
        -- 40 days later
    """)


async def test_half_of_those_who_answer_keep_a_circle(talk: Talk) -> None:
    await _circle(talk)
    talk.clock.advance(timedelta(days=42))
    await talk.settle()
    await talk.say("joseph", "2")
    await talk.say("grace", "1")
    await talk.play("""
        -- 7 days later
        > amina: Circle: Swap lesson videos goes on*
        > joseph: Circle: Swap lesson videos goes on*
        > grace: Circle: Swap lesson videos goes on*
    """)


async def test_who_is_in_the_midst_of_something_types_a_word(talk: Talk) -> None:
    await _circle(talk)
    talk.clock.advance(timedelta(days=42) - timedelta(hours=2))
    await talk.say("amina", "POST")
    await talk.play("""
        -- 3 hours later
        > amina: *You can also send GO ON or END.
        > joseph: *
        > grace: *
        amina: END
        > amina: Thank you!*
        joseph: 2
        > joseph: Thank you!*
        grace: end
        > grace: Thank you!*
        > amina: Circle: Swap lesson videos has ended*
        > joseph: Circle: Swap lesson videos has ended*
        > grace: Circle: Swap lesson videos has ended*
    """)


async def test_whoever_goes_out_leaves_the_circle_and_a_host_is_followed(talk: Talk) -> None:
    await _circle(talk, "sim-telegram", "ekai")
    await talk.play("""
        ekai: OUT I1
        > ekai: You are not in on I1, so nothing has changed.
        amina: OUT I1
        > amina: You are out of I1 and have left its circle Circle: Swap lesson videos.
        > joseph: You host Circle: Swap lesson videos now*
        amina: END
        > amina: You are in no circle*
        ekai: IN I1
        > ekai: You are in on I1, too*
        > ekai: You are now in Circle: Swap lesson videos, with Joseph (Kakuma Primary), Grace*
        > joseph: Ekai has joined*
        > grace: Ekai has joined*
        ekai: IN I1
        > ekai: You are in on I1 already: 3 of 3 so far.
        joseph: COMMUNITY
        > joseph: *
        joseph: 1
        > joseph: You now speak in Circle*
        joseph: LEAVE
        > joseph: You have left Circle: Swap lesson videos and speak in Kakuma Maths Circle now*
        grace: END
        > grace: Shall I end*
        > grace: You host Circle: Swap lesson videos now*
    """)


async def test_who_was_removed_from_a_circle_comes_in_by_invitation_only(talk: Talk) -> None:
    await _circle(talk)
    for who, text in [
        *[("joseph", text) for text in ("COMMUNITY", "1", "POST Down with sheep")],
        *[("amina", text) for text in ("COMMUNITY", "1")],
    ]:
        await talk.say(who, text)
    talk.passed_over()
    await talk.play("""
        amina: REMOVE P1
        > amina: Why shall Joseph be removed from Circle: Swap lesson videos*
        amina: It is cruel
        > amina: Joseph is removed*
        > joseph: A facilitator has removed you from Circle: Swap lesson videos*
        joseph: IN I1
        > joseph: *
        joseph: COMMUNITY
        > joseph: *Kakuma Maths Circle*
        joseph: IN I1
        > joseph: A facilitator has removed you from Circle: Swap lesson videos. To come back*
    """)


async def test_who_has_gone_on_another_phone_neither_votes_nor_ends_a_circle(talk: Talk) -> None:
    await _circle(talk)
    circle = talk.community_id + 1
    await talk.say("amina", "END")
    async with talk.app.database.write() as session:
        await communities.leave(session, 1, circle, talk.clock.now())
        await communities.join(session, 1, talk.community_id, Role.TEACHER, talk.clock.now())
        await communities.join(session, 1, circle, Role.TEACHER, talk.clock.now())
    talk.passed_over()
    await talk.play("""
        amina: 1
        > amina: That question is closed*
    """)
    await _six_weeks_on(talk)
    async with talk.app.database.write() as session:
        await communities.leave(session, 1, circle, talk.clock.now())
    await talk.play("""
        amina: 2
        > amina: That question is closed*
        joseph: 1
        > joseph: Thank you!*
        grace: 1
        > grace: Thank you!*
        > grace: Circle: Swap lesson videos goes on*
        > joseph: Circle: Swap lesson videos goes on*
    """)


async def test_bad_input_about_ideas_is_one_clear_sentence(talk: Talk) -> None:
    await _people(talk, "sim-telegram")
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
    await _people(talk, "sim-telegram", "ekai", "halima", "peter")
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
    await _circle(talk, "sim-telegram", "ekai")
    await talk.say("ekai", "IN I1")
    await talk.say("joseph", "FORGET ME")
    await talk.say("joseph", "1")
    async with talk.app.database.read() as session:
        said = [str(row) for row in (await session.execute(sa.select(col(Message.variables)))).scalars()]
    assert any("Grace" in one for one in said)
    assert not any("Joseph" in one for one in said)


async def test_in_a_group_one_is_in_and_introduced_in_private(talk: Talk) -> None:
    await _people(talk, "sim-telegram")
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
    await _people(talk, "sim-telegram")
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


async def test_a_circle_speaks_the_language_of_its_community(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms", "fr")
    await talk.joined("joseph", "sim-sms")
    async with talk.app.database.write() as session:
        await communities.change_customs(session, talk.community_id, circle_size=2)
    await talk.play("""
        amina: idée un club de lecture
        > amina: I1 est en route vers 1 collègue. À 2, vous compris, je vous réunis.
        > joseph: I1 - Amina, Kakuma Primary|un club de lecture|IN I1 - I am in
        joseph: in i1
        > joseph: You are in on I1, and that makes 2*
        > joseph: I1 has enough people!*Circle: un club de lecture: Amina*
        > amina: I1 réunit assez de monde !*
        > amina: Vous animez Circle: un club de lecture*
    """)


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
