"""Finding: what was solved, told and tried, in three lines a message."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import contributions, search
from storage.contributions import Given
from storage.tables import Contribution, ContributionKind, Delivery, Member, Message, Reach, Status
from tests.handlers.phones import SMART
from tests.talk import Talk


async def give(
    talk: Talk, kind: ContributionKind, text: str, community_id: int | None = None, **columns: Any
) -> Given:
    """A contribution of nobody's, as its topic would leave it."""
    async with talk.app.database.write() as session:
        given = await contributions.add(
            session,
            community_id=community_id or talk.community_id,
            kind=kind,
            author_id=None,
            text=text,
            now=talk.clock.now(),
            **columns,
        )
        await search.refresh(session, given.id)
    return given


async def solve(
    talk: Talk, asked: str, answered: str, community_id: int | None = None, **columns: Any
) -> None:
    """A help request that an answer has solved."""
    request = await give(talk, ContributionKind.HELP, asked, community_id, status=Status.ANSWERED, **columns)
    answer = await give(talk, ContributionKind.ANSWER, answered, community_id, parent_id=request.id)
    async with talk.app.database.write() as session:
        solved = sa.update(Contribution).where(col(Contribution.id) == request.id)
        await session.execute(solved.values(status=Status.SOLVED, helped_by_id=answer.id))
        await search.refresh(session, request.id)


async def elsewhere(talk: Talk) -> int:
    """A community of the same programme."""
    return await talk.second_community()


@SMART
async def test_words_find_posts_three_at_a_time_until_the_end(talk: Talk, channel: str) -> None:
    await talk.joined("amina", channel)
    for number in range(1, 6):
        await give(
            talk,
            ContributionKind.POST,
            f"Egg boxes number {number} are good for counting to {number * 12} with the whole class",
        )
    await talk.play("""
        amina: FIND egg box
        > amina: Which one do you want to read? MORE shows the next.|1 P5: Egg*|2 P4: Egg*|3 P3: Egg*
        amina: MORE
        > amina: Which one do you want to read? There are no others.|1 P2: Egg boxes number 2*|2 P1: Egg*
        amina: 2
        > amina: P1 - a former member|Egg boxes number 1 are good for counting to 12 with the whole class
        amina: MORE
        > amina: Those were all. To look for something else, send FIND and your words.
    """)


@SMART
async def test_a_request_is_found_with_the_answer_that_helped(talk: Talk, channel: str) -> None:
    await talk.joined("amina", channel)
    await solve(talk, "How do I teach fractions without any paper at all in this big class?", "Cut an orange")
    await talk.play("""
        amina: find oranges
        > amina: Which one do you want to read? There are no others.|1 H1: How do I teach fractions*
        amina: 1
        > amina: H1 - a former member|How do I teach fractions without any paper at all in this big class?
        > amina: A2 - a former member answers H1:|Cut an orange
    """)


@SMART
async def test_find_alone_asks(talk: Talk, channel: str) -> None:
    await talk.joined("amina", channel)
    text = "The day on which the goats came to school and all the children laughed and laughed"
    await give(talk, ContributionKind.STORY, text)
    await talk.play("""
        amina: FIND
        > amina: What are you looking for? A word or two are enough.
        amina: goats
        > amina: Which one*|1 S1: The day on which the goats*
    """)


@SMART
async def test_what_comes_from_elsewhere_says_so_and_gets_a_code_here(talk: Talk, channel: str) -> None:
    await talk.joined("amina", channel)
    there = await elsewhere(talk)
    text = "Bottle tops in a sock teach place value, ten tops make one sock and ten socks a bag"
    await give(talk, ContributionKind.PRACTICE, text, there, reach=Reach.NAMED, tried=14, worked=11)
    await give(talk, ContributionKind.PRACTICE, text, there)
    await talk.play("""
        amina: FIND bottle tops
        > amina: Which one*others.|1 practice, Lodwar: Bottle tops in*(tried by 14, worked for 11)
        amina: 1
        > amina: R1 - *Lodwar|Bottle tops in a sock teach place value*
        amina: FIND bottle tops
        > amina: Which one*others.|1 R1: Bottle tops in*(tried by 14, worked for 11)
        amina: 1
        > amina: R1 - *Lodwar|Bottle tops in a sock teach place value*
    """)


@SMART
async def test_a_pair_from_elsewhere_is_read_as_a_pair(talk: Talk, channel: str) -> None:
    await talk.joined("amina", channel)
    await solve(
        talk,
        "How to keep goats out of the maize of the school garden at night?",
        "Thorns",
        await elsewhere(talk),
        reach=Reach.UNNAMED,
    )
    await talk.play("""
        amina: FIND goats
        > amina: Which one*|1 solved, Lodwar: How to keep goats*
        amina: 1
        > amina: H1 - a colleague*, Lodwar|How to keep goats*
        > amina: A2 - a colleague*, Lodwar answers H1:|Thorns
    """)


@pytest.mark.parametrize("words", ["a", "4", "-?-", "😀", "the of and", "' \" * - ( )", "--"])
async def test_nothing_to_look_for_is_said(talk: Talk, words: str) -> None:
    await talk.joined("amina")
    await talk.play(f"""
        amina: FIND {words}
        > amina: Please send FIND and a word or two that say what you look for, like: FIND fractions
    """)


async def test_too_much_to_look_for_is_said(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.play(f"""
        amina: FIND {"egg " * 100}
        > amina: That is much to look for. Please send FIND and a few words, at most 200 letters.
        amina: FIND {"x" * 5000}
        > amina: That is too long for one message*
    """)


@pytest.mark.parametrize(
    "words", ["egg AND NOT boxes", '"egg', "egg*", "egg'; DROP TABLE findable; --", "egg:box", "egg | & !"]
)
async def test_words_are_never_syntax(talk_anywhere: Talk, words: str) -> None:
    await talk_anywhere.joined("amina")
    await give(talk_anywhere, ContributionKind.POST, "An egg is a good thing to count with")
    await talk_anywhere.say("amina", f"FIND {words}")
    heard = talk_anywhere.heard()["amina"]
    assert len(heard) == 1
    assert "P1: An egg is a good thing to count with" in heard[0]


async def test_what_is_not_there_is_said_and_what_is_left_of_the_words_is_found(talk: Talk) -> None:
    await talk.joined("amina")
    await give(
        talk,
        ContributionKind.POST,
        "Counting with beans and pebbles, from one to a hundred, every morning at seven",
    )
    await talk.play("""
        amina: FIND zebras
        > amina: I found nothing about that yet. Please send other words*
        amina: FIND pebbles zebras
        > amina: Which one*|1 P1: Counting with beans*
    """)


async def test_what_was_taken_back_between_is_gone(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-telegram")
    await talk.say("joseph", "POST My goats eat the chalk whenever the door of the classroom is left open")
    talk.passed_over()
    await talk.play("""
        amina: FIND goats
        > amina: Which one*|1 P1: My goats eat*
        joseph: WITHDRAW P1
        > joseph: P1 is taken back*
        amina: 1
        > amina: That one is not there any more.
        amina: FIND goats
        > amina: I found nothing about that yet*
    """)


async def test_results_are_over_in_another_community(talk: Talk) -> None:
    """They have gone over to it on their other phone."""
    await talk.joined("amina")
    there = await elsewhere(talk)
    await give(talk, ContributionKind.POST, "Goats eat the chalk whenever the door is left open at night")
    await talk.say("amina", "JOIN LODWAR2")
    await _speak_in(talk, talk.community_id)
    await talk.say("amina", "FIND goats")
    await _speak_in(talk, there)
    await talk.play("""
        amina: 1
        > amina: That question is closed*
    """)


@SMART
async def test_who_has_left_is_shown_nothing_of_the_open_list(talk: Talk, channel: str) -> None:
    await talk.joined("amina", channel)
    for number in range(4):
        await give(talk, ContributionKind.POST, f"{number} goats eat the chalk if the door is left open")
    code = await give(talk, ContributionKind.POST, "Where the sheep sleep")
    await talk.play(f"""
        amina: FIND goats
        > amina: Which one*MORE*|1 P4: 3 goats*|2 P3*|3 P2*
        amina: LEAVE
        > amina: You have left Kakuma Maths Circle*
        amina: 1
        > amina: You are in no community now*
        amina: MORE
        > amina: You are in no community now*
        amina: MORE {code.code}
        > amina: You are in no community now*
        amina: FIND goats
        > amina: You are in no community now*
    """)


@pytest.mark.parametrize("word", ["LEAVE", "STOP"])
async def test_who_has_left_or_stopped_on_another_phone_is_shown_nothing_of_the_open_list(
    talk: Talk, word: str
) -> None:
    await talk.joined("amina")
    talk.person("aminatg", "sim-telegram")
    await talk.say("amina", "LINK")
    digits = "".join(char for char in talk.heard()["amina"][0] if char.isdigit())[:6]
    await talk.say("aminatg", f"LINK {digits}")
    await give(talk, ContributionKind.POST, "Goats eat the chalk whenever the door is left open")
    said = {"LEAVE": "You are in no community now", "STOP": "You have stopped"}[word]
    await talk.play(f"""
        amina: FIND goats
        > amina: Which one*|1 P1*
        aminatg: {word}
        > aminatg: *
        amina: 1
        > amina: {said}*
        amina: MORE
        > amina: {said}*
    """)


async def _speak_in(talk: Talk, community_id: int) -> None:
    async with talk.app.database.write() as session:
        await session.execute(sa.update(Member).values(community_id=community_id))


async def test_in_a_group_it_is_asked_in_private(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.play("""
        amina in kakuma: /find goats
        > group:kakuma: Please write that to me in private, not in the group.
    """)


async def test_who_is_in_no_community_finds_nothing(talk: Talk) -> None:
    talk.person("eve")
    await talk.play("""
        eve: FIND goats
        > eve: *JOIN*
    """)


async def test_lines_on_sms_fit_two_of_them(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms")
    for number in range(4):
        await give(
            talk,
            ContributionKind.PRACTICE,
            f"{number} goats, chalk and a very long story of what else there was to say " * 4,
            tried=14,
            worked=11,
        )
    await talk.say("amina", "FIND chalk")
    assert [len(text) <= 306 for text in talk.heard()["amina"]] == [True]


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("fr", "Les élèves comptent avec des cailloux", "CHERCHER eleve"),
        ("sw", "Wanafunzi wanahesabu kwa kutumia mawe", "TAFUTA mawe"),
        ("es", "Los niños cuentan con piedras", "BUSCAR NINOS"),
        ("pt", "As crianças contam com pedras", "PROCURAR criancas"),
        ("ar", "يعدّ التلاميذ بالحجارة في المدرسة", "بحث مدرسه"),
    ],
)
async def test_it_is_found_in_every_language(
    talk_anywhere: Talk, language: str, text: str, asked: str
) -> None:
    await talk_anywhere.joined("amina", language=language)
    await give(talk_anywhere, ContributionKind.POST, text, language=language)
    await talk_anywhere.say("amina", asked)
    heard = talk_anywhere.heard()["amina"]
    assert len(heard) == 1
    assert "P1: " + text[:20] in heard[0].replace("\u2068", "").replace("\u2069", "")


async def test_long_results_stand_in_the_text_and_buttons_bear_their_numbers(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.play("""
        amina: POST I cut oranges and egg boxes to show what fractions are in my class of ninety
        > amina: P1 is kept*
        amina: POST Beans in a bottle top teach fractions, and nobody has to buy a thing
        > amina: P2 is kept*
        amina: FIND fractions
        > amina: Which one do you want to read?*|1 P*|2 P*
        amina taps: 2
        > amina: P1 - *class of ninety
    """)


async def test_a_list_of_what_was_found_is_forgotten_after_a_week(talk_anywhere: Talk) -> None:
    """It quotes what may be withdrawn since; all else that was said stays."""
    talk = talk_anywhere
    await talk.joined("amina")
    await give(talk, ContributionKind.POST, "We count with pebbles")
    await talk.say("amina", "FIND pebbles")
    for days, kept in ((6, 1), (2, 0)):
        talk.clock.advance(timedelta(days=days))
        await talk.clean_up()
        async with talk.app.database.read() as session:
            said = await session.execute(sa.select(col(Message.text_key)).where(col(Message.id) > 0))
            keys = list(said.scalars())
            ours = await session.execute(sa.select(sa.func.count()).select_from(Delivery))
            assert ours.scalar_one() == len(keys)
        assert keys.count("find-all") == kept
        assert len(keys) > kept


@pytest.mark.parametrize("channel", ["sim-whatsapp", "sim-sms"])
async def test_other_words_need_no_other_command(talk: Talk, channel: str) -> None:
    """And a number behind MORE is the one in the list that was just shown."""
    await talk.joined("amina", channel)
    for text in ("Counting with pebbles, from one to a hundred", "Pebbles and sand for writing"):
        await give(talk, ContributionKind.POST, text)
    await talk.play("""
        amina: FIND
        > amina: What are you looking for?*
        amina: x
        > amina: Please send FIND and a word or two*
        amina: zebras
        > amina: I found nothing about that yet.*
        amina: pebbles
        > amina: Which one do you want to read?*1 P*2 P*
        amina: MORE 2
        > amina: P*pebbles*
        amina: MORE 3
        > amina: There is no 3*
        amina: FIND zebras
        > amina: I found nothing about that yet.*
        -- 11 minutes later
        amina: zebras in the yard
        > amina: What shall I do with this?*
    """)
