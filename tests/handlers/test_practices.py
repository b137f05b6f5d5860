"""Practices: shared, tried, changed, and how they travel."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import memberships
from storage.tables import Contribution, ContributionKind, Reach, Role
from tests.handlers.phones import SMART
from tests.talk import Talk


async def _three(talk: Talk, channel: str) -> None:
    """Amina, Joseph and Grace of Kakuma."""
    for name in ("amina", "joseph", "grace"):
        await talk.joined(name, channel)


async def _given(talk: Talk, kind: ContributionKind) -> int:
    return await talk.count(Contribution, col(Contribution.kind) == kind)


async def _practice(talk: Talk) -> Contribution:
    async with talk.app.database.read() as session:
        first = sa.select(Contribution).where(col(Contribution.kind) == ContributionKind.PRACTICE)
        return (await session.execute(first)).scalars().one()


@SMART
async def test_a_practice_is_shared_tried_and_changed(talk: Talk, channel: str) -> None:
    await _three(talk, channel)
    await talk.play("""
        amina: PRACTICE Count with beans in egg boxes
        > amina: R1 is on its way to 2 colleagues. May other communities find it, too?
        > joseph: R1 - Amina, Kakuma Primary|Count with beans in egg boxes
        > grace: R1 - Amina, Kakuma Primary|Count with beans in egg boxes
        amina: 1
        > amina: Thank you! Teachers of other communities can now find R1 under your name.
        joseph: TRIED R1
        > joseph: How did R1 go in your class?
        joseph: 1
        > joseph: What did you change? One line is enough.*
        joseph: Stones, we have no beans
        > joseph: Thank you! Your change is kept as D3 under R1, for others to try. \
So far R1 was tried by 1 and worked for 1.
        > amina: D3 - Joseph, Kakuma Primary changed R1, and it worked:|Stones, we have no beans
        grace taps: I tried it
        > grace: How did R1 go in your class?
        grace taps: Partly
        > grace: What did you change?*
        grace: 0
        > grace: Thank you! So far R1 was tried by 2 and worked for 1.
        > amina: Grace, Kakuma Primary tried R1: it worked in part.
        joseph: HOW R1
        > joseph: R1: tried by 2, worked for 1, in part for 1.|How it travelled:\
|D3, Kakuma Primary: Stones, we have no beans
    """)
    assert (await _practice(talk)).reach is Reach.NAMED


async def test_what_is_not_said_about_a_change_is_told_after_a_day(talk: Talk) -> None:
    await _three(talk, "sim-telegram")
    await talk.say("amina", "PRACTICE Count with beans")
    await talk.say("joseph", "TRIED R1")
    await talk.play("""
        joseph: 3
        > joseph: What got in the way?*
    """)
    assert (await _practice(talk)).tried == 1
    await talk.play("""
        -- 25 hours later
        > amina: Joseph, Kakuma Primary tried R1: it did not work there.
        joseph: Stones
        > joseph: What shall I do with this?*
    """)


@SMART
async def test_a_change_is_tried_in_turn_and_counts_for_what_it_came_from(talk: Talk, channel: str) -> None:
    await _three(talk, channel)
    await talk.joined("ekai", channel)
    await talk.say("amina", "PRACTICE Count with beans")
    for name, code, outcome, change in (
        ("joseph", "R1", "1", "Stones"),
        ("grace", "D3", "2", "Two colours of stones"),
        ("ekai", "D5", "1", "0"),
    ):
        for text in (f"TRIED {code}", outcome, change):
            await talk.say(name, text)
    await talk.play("""
        amina: how r1
        > amina: R1: tried by 3, worked for 2, in part for 1.|How it travelled:\
|D3, Kakuma Primary (tried by 2, worked for 1): Stones\
|D5, Kakuma Primary (tried by 1, worked for 1): Two colours of stones
        joseph: TRIED D5
        > joseph: How did D5 go in your class?
        joseph: It worked
        > joseph: What did you change?*
        joseph: 0
        > joseph: Thank you! So far D5 was tried by 2 and worked for 2.
        > grace: Joseph, Kakuma Primary tried D5: it worked!
        amina: how r1
        > amina: R1: tried by 3, worked for 2*
    """)


@SMART
async def test_how_it_went_may_be_said_in_one_message(talk: Talk, channel: str) -> None:
    """With its number, its words, or both; what did not work is told as what stood in the way."""
    await _three(talk, channel)
    await talk.joined("fatuma", channel)
    await talk.say("amina", "PRACTICE Count with beans")
    await talk.play("""
        joseph: TRIED R1 3 the hens ate them
        > joseph: Thank you! Your words are kept as D3 under R1, so that others can do better. So far*
        > amina: D3 - Joseph, Kakuma Primary tried R1, and it did not work there:|the hens ate them
        grace: tried r1, with bottle tops
        > grace: How did R1 go*
        grace: 1
        > grace: Thank you! Your change is kept as D5 under R1*tried by 2 and worked for 1.
        > amina: D5 - Grace, Kakuma Primary changed R1, and it worked:|with bottle tops*
        fatuma: TRIED R1 partly
        > fatuma: What did you change?*
        fatuma: 0
        > fatuma: Thank you! So far R1 was tried by 3*
        > amina: Fatuma, Kakuma Primary tried R1: it worked in part.
        amina: HOW R1
        > amina: R1: tried by 3, worked for 1, in part for 1.|How it travelled:\
|D3, Kakuma Primary: (it did not work) the hens ate them|D5, Kakuma Primary: with bottle tops
        joseph: Tried A4 paper for it
        > joseph: What shall I do with this?*
    """)


async def test_bad_input_about_practices_is_one_clear_sentence(talk: Talk) -> None:
    await _three(talk, "sim-telegram")
    await talk.say("amina", "POST Rain at last")
    await talk.say("amina", "PRACTICE Count with beans")
    await talk.say("amina", "3")
    await talk.play("""
        joseph: TRIED
        > joseph: Which one? Please send TRIED and its code, like: TRIED R5
        joseph: TRIED P1
        > joseph: P1 is not a practice. You can try what has a code like R5 or D8.
        joseph: HOW P1
        > joseph: P1 is not a practice*
        joseph: TRIED R9
        > joseph: There is no R9 in your community*
        joseph: HOW R2
        > joseph: R2: nobody has told yet how it went. TRIED R2 makes a start.
        joseph: REACH R2
        > joseph: R2 is not yours*
        amina: REACH P1
        > amina: P1 stays in its community*
        amina: TRIED R2
        > amina: R2 is your own. It counts when colleagues try it*
        joseph: PRACTICES
        > joseph: No practice here has been tried by 3 colleagues yet*
        joseph: TRIED R2
        > joseph: How did R2 go in your class?
        joseph: 7
        > joseph: Please choose one*
        joseph: 2
        > joseph: What did you change?*
        joseph: 0
        > joseph: Thank you! So far R2 was tried by 1 and worked for 0.
        > amina: Joseph, Kakuma Primary tried R2: it worked in part.
        joseph: TRIED R2
        > joseph: You told me about R2 already and it counts*
        amina: WITHDRAW R2
        > amina: R2 is taken back*
        grace: TRIED R2
        > grace: R2 was taken back*
        joseph: HOW R2
        > joseph: R2 was taken back*
        joseph: Tried egg boxes today
        > joseph: What shall I do with this?*
    """)
    assert await _given(talk, ContributionKind.TRIAL) == 1
    assert await _given(talk, ContributionKind.ADAPTATION) == 0


async def test_one_that_is_taken_back_or_left_in_the_midst_is_not_tried(talk: Talk) -> None:
    await _three(talk, "sim-telegram")
    await talk.say("amina", "PRACTICE Count with beans")
    await talk.say("joseph", "TRIED R1")
    await talk.say("grace", "TRIED R1")
    await talk.say("grace", "1")
    await talk.say("amina", "WITHDRAW R1")
    await talk.play("""
        joseph: 1
        > joseph: R1 was taken back*
        grace: With stones
        > grace: Thank you! So far R1 was tried by 1 and worked for 1.
    """)
    assert await _given(talk, ContributionKind.ADAPTATION) == 0


async def test_who_has_left_on_another_phone_meanwhile_tries_nothing(talk: Talk) -> None:
    await _three(talk, "sim-telegram")
    await talk.second_community()
    for who, text in [("amina", "PRACTICE Count with beans"), ("joseph", "JOIN LODWAR2")]:
        await talk.say(who, text)
    await talk.say("joseph", "TRIED R1")  # of their only other community
    async with talk.app.database.write() as session:
        await memberships.leave(session, 2, talk.community_id, talk.clock.now())
    talk.passed_over()
    await talk.play("""
        joseph: 1
        > joseph: That question is closed*
    """)
    assert await _given(talk, ContributionKind.TRIAL) == 0


@pytest.mark.parametrize("way", ["hidden", "taken back"])
async def test_what_is_gone_neither_counts_nor_stands_under_its_origin(talk: Talk, way: str) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph", "sim-telegram")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)

    async def goes(code: str) -> None:
        if way == "hidden":
            await talk.say("grace", f"HIDE {code}")
            await talk.say("grace", "It names a pupil")
        else:
            await talk.say("joseph", f"WITHDRAW {code}")
        talk.passed_over()

    for who, text in [("amina", "PRACTICE Count with beans"), ("joseph", "TRIED R1 1 With stones")]:
        await talk.say(who, text)
    await talk.play("""
        amina: HOW R1
        > amina: R1: tried by 1, worked for 1*|D3, Kakuma Primary: With stones
    """)
    await goes("D3")
    await talk.play("""
        amina: HOW R1
        > amina: R1: tried by 1, worked for 1, in part for 0.|Nobody has changed it yet.
    """)
    await goes("T2")
    await talk.play("""
        amina: HOW R1
        > amina: R1: nobody has told yet how it went*
    """)
    await talk.say("joseph", "PRACTICE Count with pebbles")
    async with talk.app.database.write() as session:
        await session.execute(sa.update(Contribution).values(tried=5, worked=5))
    await talk.play("""
        amina: PRACTICES
        > amina: *R4*
    """)
    await goes("R4")
    await talk.say("amina", "PRACTICES")
    assert "R4" not in talk.heard()["amina"][0]


async def test_whoever_left_stopped_or_was_erased_hears_nothing(talk: Talk) -> None:
    await _three(talk, "sim-telegram")
    await talk.say("amina", "PRACTICE Count with beans")
    await talk.say("joseph", "TRIED R1")
    await talk.say("joseph", "1")
    await talk.say("amina", "LEAVE")
    await talk.play("""
        joseph: Stones
        > joseph: Thank you! Your change is kept as D3*
        grace: TRIED D3
        > grace: How did D3 go*
        grace: 1
        > grace: What did you change?*
        joseph: FORGET ME
        > joseph: Shall I erase you?*
        joseph: 1
        > joseph: You are erased*
        grace: 0
        > grace: Thank you! So far D3 was tried by 1 and worked for 1.
        grace: HOW R1
        > grace: R1: tried by 2, worked for 2*Kakuma (tried by 1, worked for 1): Stones
        grace: TRIED R1
        > grace: How did R1 go*
    """)


async def test_without_an_answer_a_practice_stays_at_home(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.play("""
        amina: PRACTICE
        > amina: What works in your class? Tell it in one message*
        amina: Count with beans
        > amina: R1 is kept, though nobody else can be reached here yet. May other communities find it, too?
        amina: MENU
        > amina: *
    """)
    assert (await _practice(talk)).reach is Reach.COMMUNITY
    await talk.play("""
        amina: REACH R1
        > amina: May other communities find R1? To be asked later: REACH R1
        amina taps: Yes, without name
        > amina: Thank you! Teachers of other communities can now find R1, without your name.
        amina: REACH R1
        > amina: May other*
        amina: no
        > amina: All right, R1 stays in Kakuma Maths Circle.
    """)
    assert (await _practice(talk)).reach is Reach.COMMUNITY


async def test_a_free_text_becomes_a_practice(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.play("""
        amina: Egg boxes make good clocks
        > amina: What shall I do with this?*
        amina taps: A practice that works
        > amina: R1 is kept*
    """)
    assert (await _practice(talk)).text == "Egg boxes make good clocks"


async def test_in_a_group_the_dialogue_goes_on_in_private(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("halima", "sim-telegram")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.say("grace", "/link KAKUMA7", group="kakuma")
    await talk.say("halima", "#here", group="kakuma")
    await talk.play("""
        grace in kakuma: #practice
        > group:kakuma: Please send PRACTICE and what works in your class, in one message.
        grace in kakuma: #practice Count with beans
        > group:kakuma: R1 is on its way to 2 colleagues*
        > grace: May other communities find R1?*
        > amina: R1 - Grace, Kakuma Primary|Count with beans
        grace: 1
        > grace: Thank you! Teachers*
        halima in kakuma: #tried R1
        > group:kakuma: Thank you for trying R1! I ask you in private how it went*
        > halima: How did R1 go in your class?
        halima: 1
        > halima: What did you change?*without your name*
        halima: Bottle tops
        > halima: Thank you! Your change is kept as D3*
        > group:kakuma: D3 - Halima, Kakuma Primary changed R1, and it worked:|Bottle tops
        > grace: D3 - Halima, Kakuma Primary changed R1*
    """)


@SMART
async def test_the_others_hear_of_a_trial_with_their_digest(talk: Talk, channel: str) -> None:
    await _three(talk, channel)
    await talk.say("amina", "PRACTICE Count with beans")
    for text in ("TRIED R1", "1", "Stones"):
        await talk.say("joseph", text)
    for text in ("TRIED R1", "2", "0"):
        await talk.say("grace", text)
    talk.passed_over()
    await talk.play("""
        -- 5 hours later
        > grace: From your colleagues:|D3 Joseph: Stones|To read one: MORE D3
        > joseph: From your colleagues:|Grace tried R1: it worked in part.
    """)


@SMART
async def test_a_digest_names_what_there_is_to_read(talk: Talk, channel: str) -> None:
    """A trial without words is told in its line: `MORE` would show nothing else, though it is the newest."""
    await _three(talk, channel)
    await talk.joined("layla", "sim-telegram", "ar")
    await talk.say("amina", "PRACTICE Count with beans")
    for text in ("TRIED R1", "1", "Stones"):
        await talk.say("joseph", text)
    for text in ("TRIED R1", "2", "0"):
        await talk.say("grace", text)
    talk.passed_over()
    talk.clock.advance(timedelta(hours=5))
    await talk.settle()
    heard = talk.heard()
    (arabic,) = heard["layla"]
    assert "D3" in arabic.splitlines()[-1]
    assert "\u2068\u2069" not in arabic
    assert heard["joseph"] == ["From your colleagues:\nGrace tried R1: it worked in part."]
