"""Edits on Telegram: what is stored changes, and what has not gone yet goes with the new words."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import contributions, members
from storage.tables import Contribution, ContributionKind, StoryPart
from tests.talk import Talk


async def _text(talk: Talk, code: str) -> str:
    async with talk.app.database.read() as session:
        given = await contributions.by_code(session, talk.community_id, code)
    assert given is not None
    return given.text


@pytest.fixture
async def talk(talk: Talk) -> Talk:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph")
    return talk


@pytest.mark.parametrize(
    ("first", "then", "text"),
    [
        ("POST who has egg boxes?", "POST who has ten egg boxes?", "who has ten egg boxes?"),
        ("/post who has egg boxes?", "who has ten egg boxes?", "who has ten egg boxes?"),
        ("POST a", "POST b\x07", "a"),
        ("POST a", "POST " + "long " * 900, "a"),
        ("POST a", "POST", "a"),
    ],
)
async def test_what_is_stored_changes_if_the_new_words_can_be_used(
    talk: Talk, first: str, then: str, text: str
) -> None:
    await talk.say("amina", first)
    talk.passed_over()
    name = talk.said[-1][2]
    await talk.say("amina", then, kind="edited", message_id=name)
    assert await _text(talk, "P1") == text
    told = "P1 now reads as you changed it*" if text != "a" else "I kept P1 as it was*"
    assert [words[:14] for words in talk.heard()["amina"]] == [told[:14]]


async def test_a_text_that_was_chosen_to_be_shared_an_answer_and_their_readers(talk: Talk) -> None:
    await talk.play("""
        amina: Egg boxes make clocks
        > amina: What shall I do with this?*
        amina: Share it
        > amina: P1 is on its way*
        > joseph: P1 - Amina, Kakuma Primary|Egg boxes make clocks
        amina edits "Egg boxes": Egg boxes make good clocks
        > amina: P1 now reads as you changed it*
        joseph: POST Who counts with stones?
        > joseph: P2 is on its way*
        > amina: P2 - *
        amina: P2 I do
        > amina: Your answer A3 is on its way*
        > joseph: A3 - *
        amina edits "P2 I do": P2 I do, with beans
        > amina: A3 now reads as you changed it*
    """)
    assert (await _text(talk, "P1"), await _text(talk, "A3")) == (
        "Egg boxes make good clocks",
        "I do, with beans",
    )


async def test_what_waits_goes_with_the_new_words(talk: Talk) -> None:
    async with talk.app.database.write() as session:
        await members.update(session, 2, paused_until=None)
    await talk.say("joseph", "PAUSE 1")
    await talk.play("""
        amina: POST Egg boxes
        > amina: P1 is kept*
        amina edits "Egg boxes": POST Ten egg boxes
        > amina: P1 now reads as you changed it*
        joseph: RESUME
        > joseph: Good to have you back*
        joseph: P1 I have some
        > joseph: Your answer A2 is on its way*
        > amina: A2 - *
    """)


async def test_what_was_taken_back_or_is_no_contribution_stays_as_it_is(talk: Talk) -> None:
    await talk.play("""
        amina: POST Egg boxes
        > amina: P1 is on its way*
        > joseph: P1 - *
        amina: WITHDRAW P1
        > amina: P1 is taken back*
        amina edits "Egg boxes": POST Nut shells
        amina edits "WITHDRAW": STOP
        amina: NAME Amina Wanjiru
        > amina: Colleagues now see*
    """)
    assert await _text(talk, "P1") == ""


async def test_in_a_group_nobody_is_told(talk: Talk) -> None:
    await talk.joined("grace", "sim-telegram")
    await talk.say("grace", "/link KAKUMA7", group="kakuma")
    talk.passed_over()
    await talk.say("amina", "#post Egg boxes", group="kakuma")
    talk.passed_over()
    await talk.say("amina", "#post Ten egg boxes", group="kakuma", kind="edited", message_id=talk.said[-1][2])
    assert talk.heard() == {}
    assert await _text(talk, "P1") == "Ten egg boxes"


async def test_who_is_erased_leaves_no_trace_of_their_chat_in_what_they_gave(talk_anywhere: Talk) -> None:
    """What a channel calls a message holds the number of its chat, which on Telegram is the person's own."""
    talk = talk_anywhere
    for name in ("amina", "joseph"):
        await talk.joined(name, "sim-telegram")
        for text in ("POST Egg boxes", "STORY The goats", "ate our chalk", "DONE", "1"):
            await talk.say(name, text)
    await talk.say("amina", "FORGET ME")
    await talk.say("amina", "1")
    async with talk.app.database.read() as session:
        posts = sa.select(col(Contribution.source)).where(col(Contribution.kind) == ContributionKind.POST)
        sources = (await session.execute(posts.order_by(col(Contribution.id)))).scalars()
        assert [source is None for source in sources] == [True, False]
        parts = await session.execute(sa.select(col(StoryPart.contribution_id)))
        assert [*parts.scalars()] == [4, 4]


@pytest.mark.parametrize("word", ["ASK", "PRACTICE"])
async def test_what_was_changed_is_found_by_its_new_words(talk_anywhere: Talk, word: str) -> None:
    """Of a request that is solved, too."""
    talk = talk_anywhere
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph")
    await talk.say("amina", f"{word} counting with pebbles")
    code = "H1" if word == "ASK" else "R1"
    if word == "ASK":
        await talk.say("joseph", "H1 use bottle tops")
        await talk.say("amina", "SOLVED A2")
    name = next(name for who, text, name in talk.said if text.startswith(word))
    await talk.say("amina", f"{word} counting with beans", kind="edited", message_id=name)
    talk.passed_over()
    await talk.say("joseph", "FIND pebbles")
    assert code not in talk.heard()["joseph"][0]
    await talk.say("joseph", "FIND beans")
    assert code in talk.heard()["joseph"][0]
