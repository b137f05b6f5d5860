"""Keeping it safe in few messages: the reason behind the word, and what is wrong with what was reported."""

from __future__ import annotations

import sqlalchemy as sa
from sqlmodel import col

from storage import contributions
from storage.tables import Member, Membership, Role
from tests.handlers.judged import seated
from tests.handlers.phones import SMART
from tests.talk import Talk


@SMART
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


@SMART
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


@SMART
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


@SMART
async def test_what_was_hidden_by_mistake_can_be_read_and_found_again(
    talk_anywhere: Talk, channel: str
) -> None:
    await seated(talk_anywhere, channel)
    await talk_anywhere.play("""
        baraka: HIDE P1 a slip of the hand
        > baraka: Shall P1*
        baraka: yes
        > baraka: P1 is hidden* KEEP P1 shows it again.
        > amina: *has hidden your P1*
        joseph: FIND Otieno
        > joseph: I found nothing*
        amina: KEEP P1
        > amina: Only a facilitator of that community can do this.
        baraka: KEEP P1
        > baraka: P1 can be read and found again. It does not go out anew.
        > amina: A facilitator of Kakuma Maths Circle lets your P1 be read again.
        joseph: MORE P1
        > joseph: P1 - Amina, Kakuma Primary|Otieno of class 3 wets his bed
        joseph: FIND Otieno
        > joseph: Which one do you want to read?*
        baraka: KEEP P1
        > baraka: All right, P1 stays as it is.
        amina: WITHDRAW P1
        > amina: P1 is taken back*
        baraka: KEEP P1
        > baraka: P1 was taken back and cannot be read any more.
    """)


async def test_what_is_hidden_at_home_stays_hidden_elsewhere(talk: Talk) -> None:
    """And what only another community hides is not shown there when home shows it again."""
    await seated(talk, "sim-sms")
    lodwar = await talk.second_community()
    await talk.joined("rose", "sim-sms", role=Role.FACILITATOR)
    await talk.say("rose", "JOIN LODWAR2")
    await talk.say("rose", "COMMUNITY 1")
    await talk.say("rose", "LEAVE")
    async with talk.app.database.write() as session:
        origin = await contributions.by_code(session, talk.community_id, "P1")
        assert origin is not None
        await contributions.bring(session, origin, lodwar, talk.clock.now())
        rose = (
            await session.execute(sa.select(col(Member.id)).where(col(Member.name) == "Rose"))
        ).scalar_one()
        await session.execute(
            sa.update(Membership).where(col(Membership.member_id) == rose).values(role=Role.FACILITATOR)
        )
    await talk.play("""
        rose: HIDE P1 not for us
        > rose: Shall P1*
        rose: yes
        > rose: P1 is hidden*
        > amina: A facilitator of Lodwar Readers has hidden your P1*
        -- 5 minutes later
        baraka: HIDE P1 it names a pupil
        > baraka: Shall P1*
        baraka: yes
        > baraka: P1 is hidden*
        > amina: A facilitator of Kakuma*
        rose: KEEP P1
        > rose: P1 was hidden where it comes from, so it stays hidden here.
        baraka: KEEP P1
        > baraka: P1 can be read and found again*
        > amina: A facilitator of Kakuma Maths Circle lets your P1 be read again.
        rose: MORE P1
        > rose: P1 was taken back and cannot be read any more.
        rose: KEEP P1
        > rose: P1 can be read and found again*
        > amina: A facilitator of Lodwar Readers lets your P1 be read again.
    """)


async def test_the_phones_that_keep_it_are_counted_once_each(talk: Talk) -> None:
    """Whoever read it twice, and whoever saw its first words in a digest."""
    for name in ("amina", "joseph", "mary"):
        await talk.joined(name, "sim-sms")
    await talk.say("mary", "DIGEST daily")
    talk.passed_over()
    await talk.play("""
        amina: POST We use egg boxes
        > amina: P1 is on its way*
        > joseph: P1 - Amina*
        joseph: MORE P1
        > joseph: P1 - Amina*
        -- 6 hours later
        > mary: From your colleagues:|P1 Amina: We use egg boxes|*
        amina: WITHDRAW P1
        > amina: P1 is taken back. It stays on 2 phones, where it cannot be deleted.
    """)
