"""Edits on Telegram of stories: each message of them, and what others may read of it then."""

from __future__ import annotations

import pytest

from storage import contributions, stories
from storage.tables import Role
from tests.talk import Talk


async def _text(talk: Talk, code: str, *, draft: bool = False) -> str:
    async with talk.app.database.read() as session:
        given = await (
            stories.draft_called(session, 1, code)
            if draft
            else contributions.by_code(session, talk.community_id, code)
        )
    assert given is not None
    return given.text


@pytest.fixture
async def talk(talk: Talk) -> Talk:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph")
    return talk


async def test_a_story_of_one_message_changes_while_it_is_told_and_when_it_is_shared(talk: Talk) -> None:
    await talk.play("""
        amina: STORY The goats ate
        > amina: I have the beginning*
        amina edits "The goats": STORY They ate our chalk
        > amina: S1 now reads as you changed it*
        amina: DONE
        > amina: Your story:|They ate our chalk|Who may hear it?*
        amina: 1
        > amina: S1 is on its way*
        > joseph: S1 - Amina, Kakuma Primary|They ate our chalk
        amina edits "The goats": STORY They ate all our chalk
        > amina: S1 now reads as you changed it*
        joseph: MORE S1
        > joseph: S1 - *|They ate all our chalk
    """)


async def test_of_a_story_of_several_messages_each_changes_and_no_edit_of_one_loses_the_others(
    talk_anywhere: Talk,
) -> None:
    """While it is told and when it is shared; files have words, too, and a word for stories may be one."""
    talk = talk_anywhere
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph")
    await talk.play("""
        amina: STORY The goats ate
        > amina: I have the beginning*
        amina sends voice:
        amina: Then it rained
        amina edits "The goats": STORY The goats ate our chalk
        > amina: S1 now reads as you changed it*
        amina: Share what is left!
        amina edits "Then it": Post it, it rained and rained
        > amina: S1 now reads as you changed it*
        amina edits "Share": Story of my life
        > amina: S1 now reads as you changed it*
        amina: DONE
        > amina: Your story (files: 1):|The goats ate our chalk|Post it, it rained and*|Story of my life|*
        amina: 1
        > amina: S1 is on its way*
        > joseph: S1 - Amina*
        amina edits "Then it": It rained
        > amina: S1 now reads as you changed it*
        amina edits "Then it": It rained
        amina edits "Share": x
        > amina: I kept S1 as it was*
        amina edits "The goats": STORY
        > amina: I kept S1 as it was*
        joseph: MORE S1
        > joseph: S1 - Amina, Kakuma Primary|The goats ate our chalk|It rained|Story of my life
        amina: FIND goats
        > amina: *S1: The goats ate*
    """)


async def test_a_story_does_not_grow_too_long_by_edits(talk: Talk) -> None:
    await talk.say("amina", "STORY a")
    for part in ("b", "c"):
        await talk.say("amina", part * 3990)
    await talk.say("amina", "d" * 3990)
    assert len(await _text(talk, "S1", draft=True)) == 3 * 3990 + 4
    talk.passed_over()
    await talk.say("amina", "STORY " + "a" * 100, kind="edited", message_id=talk.said[-4][2])
    assert talk.heard()["amina"][0].startswith("I kept S1 as it was")
    assert len(await _text(talk, "S1", draft=True)) == 3 * 3990 + 4


async def test_a_story_of_another_and_one_that_was_taken_back_stay(talk: Talk) -> None:
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    for text in ("STORY The goats ate", "Then it rained", "DONE", "1", "STORY One more", "DONE", "1"):
        await talk.say("amina", text)
    first = next(name for who, text, name in talk.said if text.startswith("STORY The"))
    await talk.say("grace", "STORY Mine", kind="edited", message_id=first)
    assert await _text(talk, "S1") == "The goats ate\nThen it rained"
    talk.passed_over()
    await talk.play("""
        amina: WITHDRAW S1
        > amina: S1 is taken back*
        amina edits "The goats": STORY Come back
        grace: HIDE S2
        > grace: Why shall S2*
        grace: It names a pupil
        > grace: S2 is hidden*
        > amina: A facilitator*
        amina edits "One more": STORY Come back
    """)
    assert (await _text(talk, "S1"), await _text(talk, "S2")) == ("", "One more")


async def test_which_words_belong_to_which_story_is_known_when_it_was_asked(talk: Talk) -> None:
    await talk.play("""
        amina: STORY The goats ate
        > amina: I have the beginning*
        amina: STORY The well was dry
        > amina: One of your stories*
        amina: 2
        > amina: I have the beginning*
        amina edits "The well": STORY The well is dry
        > amina: S2 now reads as you changed it*
        amina edits "2": 1
        amina: DONE
        > amina: Your story:|The well is dry|Who*
    """)


async def test_what_is_told_anew_is_edited_by_its_new_messages_alone(talk: Talk) -> None:
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    for who, text in [
        *(("amina", text) for text in ("STORY Juma fell", "DONE", "2")),
        *(("grace", text) for text in ("REVIEW", "2", "No names, please")),
        *(("amina", text) for text in ("STORY S1", "A boy fell", "He laughed", "DONE", "2")),
    ]:
        await talk.say(who, text)
    talk.passed_over()
    await talk.play("""
        amina edits "Juma fell": STORY Juma fell again
        amina edits "He laughed": She laughed
        > amina: S1 now reads as you changed it*
    """)
    assert await _text(talk, "S1") == "A boy fell\nShe laughed"


async def test_what_went_to_others_is_read_again_before_they_read_the_change(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("amina", "sim-telegram")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.second_community()
    talk.person("peter", "sim-telegram")
    for text in ("JOIN LODWAR2", "1", "1", "Peter, Lodwar Primary"):
        await talk.say("peter", text)
    for text in ("STORY A boy fell", "DONE", "2"):
        await talk.say("amina", text)
    await talk.play("""
        grace: REVIEW
        > grace: *A boy fell*
        amina edits "A boy fell": STORY A girl fell
        > amina: S1 now reads as you changed it. Whoever*
        grace: 1
        > grace: Waiting: S1|*A girl fell*
        grace: 1
        > grace: S1 may now go*
        > amina: Good news*
        -- 1 week later
        > peter: S1 - A story from Kakuma*A girl fell
        amina edits "A boy fell": STORY Juma fell
        > amina: S1 now reads as you changed it. Other communities read it so when a facilitator*
        > grace: S1 in Kakuma Maths Circle waits*
        grace: MORE S1
        > grace: *Juma fell
        peter: MORE S1
        > peter: *A girl fell
        grace: REVIEW
        > grace: *Juma fell*
        grace: 2
        > grace: What should change*
        grace: His name
        > grace: S1 is back*
        > amina: Your story S1 stays*
        amina edits "A boy fell": STORY A child fell
        > amina: S1 now reads as you changed it. Whoever*
        peter: MORE S1
        > peter: *A girl fell
        amina: STORY S1
        > amina: Tell it*
        amina: A child fell
        > amina: *
        amina: DONE
        > amina: Your story:|A child fell|*
        amina: 2
        > amina: S1 is told anew*
        > grace: S1 in Kakuma*
        peter: MORE S1
        > peter: *A girl fell
        grace: REVIEW
        > grace: *A child fell*
        grace: 1
        > grace: *
        > amina: Good news*
        peter: MORE S1
        > peter: *A child fell
    """)


async def test_who_decides_alone_on_their_own_story_changes_it_everywhere(talk: Talk) -> None:
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.second_community()
    talk.person("peter", "sim-telegram")
    for text in ("JOIN LODWAR2", "1", "1", "Peter, Lodwar Primary"):
        await talk.say("peter", text)
    for text in ("STORY A boy fell", "DONE", "2"):
        await talk.say("grace", text)
    await talk.play("""
        -- 1 week later
        > peter: S1 - A story from Kakuma*A boy fell
        grace edits "A boy fell": STORY A girl fell
        > grace: S1 now reads as you changed it. Whoever*
        peter: MORE S1
        > peter: *A girl fell
    """)
