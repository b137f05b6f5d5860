"""Circles: they go on, end, and are left, as their members wish."""

from __future__ import annotations

from datetime import timedelta

from storage import communities, memberships
from storage.tables import Role
from tests.handlers.having_ideas import circled
from tests.handlers.phones import SMART
from tests.talk import Talk


@SMART
async def test_a_circle_goes_on_as_most_of_its_members_want(talk: Talk, channel: str) -> None:
    await circled(talk, channel)
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
    await circled(talk)
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
    await circled(talk)
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
    await circled(talk)
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
    await circled(talk)
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
    await circled(talk, "sim-telegram", "ekai")
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
    await circled(talk)
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
    await circled(talk)
    circle = talk.community_id + 1
    await talk.say("amina", "END")
    async with talk.app.database.write() as session:
        await memberships.leave(session, 1, circle, talk.clock.now())
        await memberships.join(session, 1, talk.community_id, Role.TEACHER, talk.clock.now())
        await memberships.join(session, 1, circle, Role.TEACHER, talk.clock.now())
    talk.passed_over()
    await talk.play("""
        amina: 1
        > amina: That question is closed*
    """)
    await _six_weeks_on(talk)
    async with talk.app.database.write() as session:
        await memberships.leave(session, 1, circle, talk.clock.now())
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
