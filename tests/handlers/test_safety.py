"""Keeping it safe: reports, and what a facilitator does about what should not stand."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from storage import codes, reports
from storage.tables import Membership, Report, Role
from tests.handlers.judged import BAD, audited, removals, seated
from tests.handlers.phones import SMART
from tests.talk import Talk


@SMART
async def test_a_report_reaches_the_facilitator_who_hides_it(talk: Talk, channel: str) -> None:
    await seated(talk, channel)
    partly = "P1 is hidden. It stays on 2 phones, where it cannot be deleted. KEEP P1 shows it again."
    done = (
        partly
        if channel == "sim-whatsapp"
        else "P1 is hidden here and wherever it went. KEEP P1 shows it again."
    )
    await talk.play(f"""
        joseph: REPORT P1 it names a pupil
        > joseph: Thank you for telling us. A facilitator will look at P1. Its author never hears who told.
        > baraka: *in Kakuma Maths Circle. They say: it names a pupil|P1 - Amina*|{BAD}|REMOVE P1 *
        baraka taps: Hide it
        > baraka: Why shall P1 by Amina be hidden in Kakuma Maths Circle? Its author alone reads your reason.*
        baraka: It names a pupil
        > baraka: {done}
        > amina: A facilitator of Kakuma Maths Circle has hidden your P1. The reason: It names a pupil
        joseph: P1 how sad
        > joseph: P1 was taken back and cannot be read any more.
        joseph: MORE P1
        > joseph: P1 was taken back and cannot be read any more.
        joseph: REPORT P1
        > joseph: P1 was taken back and cannot be read any more.
        baraka: HIDE P1
        > baraka: P1 is hidden already. KEEP P1 shows it again.
    """)


async def test_what_is_done_is_in_the_audit_without_an_address(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await seated(talk)
    for who, text in [
        ("joseph", "REPORT P1 it names a pupil"),
        ("baraka", "WARN P1"),
        ("baraka", "No names, please"),
        ("baraka", "HIDE P1"),
        ("baraka", "It names a pupil"),
        ("baraka", "KEEP P1"),
        ("baraka", "REMOVE P1"),
        ("baraka", "For the third time"),
    ]:
        await talk.say(who, text)
    about = {"code": "P1", "contribution_id": 1, "member_id": 1}
    assert await audited(talk) == [
        ("reported", 3, {"contribution_id": 1, "told": 1}),
        ("member.warned", 2, {**about, "reason": "No names, please"}),
        ("contribution.hidden", 2, {**about, "reason": "It names a pupil"}),
        ("contribution.shown", 2, about),
        ("member.removed", 2, {**about, "reason": "For the third time"}),
    ]
    async with talk.app.database.read() as session:
        settled = (await session.execute(sa.select(Report))).scalars().all()
        assert [(one.words, one.settled_at is not None) for one in settled] == [("it names a pupil", True)]
        removed = (await session.execute(removals())).scalars().all()
        assert [at is not None for at in removed] == [True, False, False]
        assert await reports.waiting(session) == []


@SMART
async def test_a_quoted_report_with_words_goes_to_nobody_before_it_is_clear_whose(
    talk: Talk, channel: str
) -> None:
    await seated(talk, channel)
    await talk.play("""
        joseph quotes "wets": Report this names a pupil
        > joseph: Shall I report P1 to the facilitators, or send your words to its author?*
        joseph: 1
        > joseph: Thank you for telling us*
        > baraka: *They say: this names a pupil|P1*
        joseph quotes "wets": Report back on Monday
        > joseph: Shall I report P1 to the facilitators, or send your words to its author?*
        joseph: Send as an answer
        > joseph: Your answer A2 is on its way*
        > amina: A2 - Joseph, Kakuma Primary answers P1:|Report back on Monday
        joseph quotes "wets": report
        > joseph: You have told us of P1 before. Thank you, it is not forgotten.
    """)


async def test_sentences_that_begin_so_are_no_commands(talk: Talk) -> None:
    await seated(talk)
    for who, text in (
        ("joseph", "Report cards are due on Friday"),
        ("baraka", "Keep it up!"),
        ("baraka", "Hide the chalk under a cup, then ask"),
        ("baraka", "Remove the lid and count"),
        ("baraka", "Warn them before you ring"),
        ("baraka", "Invite the parents"),
    ):
        talk.clock.advance(timedelta(minutes=6))  # or it would go with what they wrote before
        await talk.say(who, text)
        heard = talk.heard()
        assert [*heard] == [who]
        assert heard[who][0].startswith("What shall I do with this?")


@SMART
async def test_without_a_facilitator_it_is_kept_and_the_reporter_is_told_so(talk: Talk, channel: str) -> None:
    await talk.joined("amina", channel)
    await talk.joined("joseph", channel)
    await talk.play("""
        amina: POST Otieno of class 3
        > amina: P1 is on its way to one colleague*
        > joseph: P1 - Amina*
        joseph: REPORT P1 names a pupil
        > joseph: Thank you*No facilitator can look at P1 now, so it is kept for the coordinator.*
        joseph: REPORT P1
        > joseph: You have told us of P1 before*
    """)
    async with talk.app.database.read() as session:
        (waits,) = await reports.waiting(session)
    assert (waits.community, waits.code, waits.reports) == ("Kakuma Maths Circle", "P1", 1)


@SMART
async def test_a_facilitators_own_is_not_for_them_to_judge(talk: Talk, channel: str) -> None:
    await talk.joined("baraka", channel, role=Role.FACILITATOR)
    await talk.joined("joseph", channel)
    await talk.play("""
        baraka: POST I am right
        > baraka: P1 is on its way*
        > joseph: P1 - Baraka*
        joseph: REPORT P1
        > joseph: *so it is kept for the coordinator*
        baraka: KEEP P1
        > baraka: P1 is yours, so another facilitator must decide. To take it back: WITHDRAW P1
        baraka: HIDE P1
        > baraka: P1 is yours*
        baraka: REMOVE P1
        > baraka: P1 is yours*
        baraka: REPORT P1
        > baraka: P1 is yours. To take it back, send WITHDRAW P1
    """)
    await talk.joined("fatuma", channel, role=Role.FACILITATOR)
    await talk.play("""
        fatuma: REMOVE P1
        > fatuma: Baraka is a facilitator, too: that is for the coordinator to decide.*
        fatuma: WARN P1
        > fatuma: What is wrong with P1 by Baraka*
        fatuma: Nobody is always right
        > fatuma: Baraka gets your words about P1.
        > baraka: A facilitator of Kakuma Maths Circle asks you to take care with P1: Nobody is always right
    """)


@SMART
async def test_only_facilitators_of_that_community_act(talk: Talk, channel: str) -> None:
    await seated(talk, channel)
    lodwar = await talk.second_community()
    talk.person("rose", channel)
    async with talk.app.database.write() as session:
        await codes.invite(
            session,
            code="ROSEROSE",
            role=Role.FACILITATOR,
            programme_id=talk.programme_id,
            community_id=lodwar,
            area="",
            expires_at=talk.clock.now().replace(year=2030),
        )
    for text in ("JOIN ROSEROSE", "1", "1", "Rose, Lodwar Primary"):
        await talk.say("rose", text)
    await talk.play("""
        joseph: HIDE P1
        > joseph: Only a facilitator of that community can do this.
        joseph: KEEP
        > joseph: Only a facilitator of that community can do this.
        rose: HIDE P1
        > rose: There is no P1 in your community*
        rose: HIDE P1 KAKUMA7
        > rose: Only a facilitator of that community can do this.
        rose: KEEP P1 KAKUMA7
        > rose: Only a facilitator of that community can do this.
        rose: REPORT P1
        > rose: There is no P1 in your community*
        rose: KEEP
        > rose: Which one? Please send the word and a code*
        joseph: REPORT
        > joseph: Which one? Please send REPORT and its code, like: REPORT P7
        rose: JOIN KAKUMA7
        > rose: You are now in Kakuma Maths Circle*
        rose: HIDE P1
        > rose: Only a facilitator of that community can do this.
    """)


@SMART
async def test_the_reason_is_for_the_author_alone(talk: Talk, channel: str) -> None:
    """Neither as an answer nor as a post does it get out: with the code before it, or in a quoted reply."""
    await seated(talk, channel)
    await talk.play("""
        baraka: HIDE P1
        > baraka: Why shall P1*
        baraka: MENU
        > baraka: You host*
        baraka: P1 names a pupil
        > baraka: P1 is hidden*
        > amina: A facilitator of Kakuma Maths Circle has hidden your P1. The reason: P1 names a pupil
        amina: POST Again about Otieno
        > amina: P2 is on its way*
        > baraka: P2*
        > joseph: P2*
        baraka quotes "Otieno": warn
        > baraka: What is wrong with P2*
        baraka quotes "Otieno": He will be ashamed
        > baraka: Amina gets your words about P2.
        > amina: A facilitator of Kakuma Maths Circle asks you to take care with P2: He will be ashamed
        baraka: WARN P2
        > baraka: What is wrong*
        baraka: 1
        > baraka: All right, I have changed nothing.
        baraka: WARN P2
        > baraka: What is wrong*
        baraka sends photo:
        > baraka: Please write the reason in words, at most 300 letters.
        -- 2 hours later
        baraka: Good afternoon, everybody!
        > baraka: What shall I do with this?*
    """)


@SMART
async def test_keep_settles_it(talk: Talk, channel: str) -> None:
    await seated(talk, channel)
    await talk.play("""
        joseph: REPORT P1
        > joseph: Thank you for telling us*
        > baraka: A colleague asks you to look at this, in Kakuma Maths Circle:|P1*
        baraka taps: Nothing is wrong
        > baraka: All right, P1 stays as it is.
        joseph: P1 I know him
        > joseph: A facilitator has decided about P1 already, so I passed on nothing.
        joseph: P1 I know him
        > joseph: Your answer A2*
        > amina: A2 - Joseph*
    """)
    async with talk.app.database.read() as session:
        assert await reports.waiting(session) == []


async def test_by_sms_every_word_is_there_to_be_typed(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms")
    await talk.joined("baraka", "sim-sms", role=Role.FACILITATOR)
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        amina: POST Otieno wets his bed
        > amina: P1*
        > baraka: P1*
        > joseph: P1*
        joseph: report p1
        > joseph: Thank you for telling us*
        > baraka: *REMOVE P1 *|HIDE P1 - Hide it|WARN P1 - Warn the author|KEEP P1 - Nothing is wrong
        baraka: hide p1
        > baraka: Why shall P1 by Amina be hidden in Kakuma Maths Circle?*|1 Cancel
        baraka: He has a right to be left alone
        > baraka: P1 is hidden. It stays on 2 phones, where it cannot be deleted. KEEP P1 shows it again.
        > amina: *The reason: He has a right to be left alone
    """)


async def test_one_who_facilitates_two_communities_hides_the_one_that_was_reported(talk: Talk) -> None:
    await seated(talk)
    await talk.second_community()
    await talk.play("""
        baraka: JOIN LODWAR2
        > baraka: You are now in Lodwar Readers*
        baraka: POST Hello, Lodwar
        > baraka: P1 is kept*
        joseph: REPORT P1
        > joseph: Thank you*
        > baraka: *in Kakuma Maths Circle:|P1 - Amina*REMOVE P1 KAKUMA7 would*
        baraka taps: Hide it
        > baraka: Why shall P1 by Amina be hidden in Kakuma Maths Circle?*
        baraka: P1 names a pupil
        > baraka: P1 is hidden*
        > amina: *The reason: P1 names a pupil
    """)


async def test_two_facilitators_at_once_hide_it_once(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await seated(talk)
    await talk.joined("fatuma", role=Role.FACILITATOR)
    await talk.play("""
        baraka: HIDE P1
        > baraka: Why shall*
        fatuma: HIDE P1
        > fatuma: Why shall*
        baraka: It names a pupil
        > baraka: P1 is hidden*
        > amina: *has hidden your P1*
        fatuma: It is cruel
        > fatuma: P1 is hidden already. KEEP P1 shows it again.
    """)


async def test_a_role_that_is_lost_meanwhile_hides_nothing(talk: Talk) -> None:
    await seated(talk)
    await talk.say("baraka", "HIDE P1")
    async with talk.app.database.write() as session:
        await session.execute(sa.update(Membership).values(role=Role.TEACHER))
    await talk.play("""
        baraka: It names a pupil
        > baraka: Only a facilitator of that community can do this.
        joseph: MORE P1
        > joseph: P1 - Amina*
    """)


@SMART
async def test_what_is_hidden_is_neither_found_nor_told_later(talk: Talk, channel: str) -> None:
    """The clock starts at noon: the digest comes at four."""
    await talk.joined("amina", channel)
    await talk.joined("baraka", channel, role=Role.FACILITATOR)
    await talk.joined("joseph", channel)
    await talk.play("""
        joseph: DIGEST daily
        > joseph: All right*
        amina: POST Otieno wets his bed
        > amina: P1*
        > baraka: P1*
        baraka: HIDE P1
        > baraka: Why shall*
        baraka: It names a pupil
        > baraka: P1 is hidden*
        > amina: *has hidden your P1*
        joseph: FIND Otieno
        > joseph: *othing*
        joseph: MORE
        > joseph: Nothing else waits for you*
        joseph quotes "Nothing": P1 again
        > joseph: P1 was taken back*
        -- 5 hours later
    """)
