"""Choices are typed in many ways where there are no buttons."""

from __future__ import annotations

import pytest

from storage.tables import Role
from tests.talk import Talk


@pytest.mark.parametrize(
    ("language", "said", "heard"),
    [
        ("en", "post", "P1"),
        ("en", "Story", "S1"),
        ("en", "PRACTICE", "R1"),
        ("en", "idea.", "I1"),
        ("en", "ask", "H1"),
        ("fr", "récit", "S1"),
        ("sw", "MBINU", "R1"),
        ("ar", "فكرة", "I1"),
        ("es", "publicar", "P1"),
        ("pt", "pergunta", "H1"),
    ],
)
async def test_the_word_of_a_command_chooses_what_to_do_with_it(
    talk: Talk, language: str, said: str, heard: str
) -> None:
    """It begins nothing new, for which what they wrote would be lost."""
    await talk.joined("amina", "sim-sms", language)
    await talk.joined("joseph", "sim-sms")
    await talk.say("amina", "We count with stones.")
    await talk.say("amina", said)
    if heard == "S1":
        await talk.say("amina", "DONE")
        assert "We count with stones." in talk.heard()["amina"][-1]
    else:
        (read,) = talk.heard()["joseph"]
        assert heard in read
        assert "We count with stones." in read


async def test_words_of_a_choice_are_enough_where_only_a_choice_is_awaited(talk: Talk) -> None:
    await talk.joined("grace", role=Role.FACILITATOR)
    await talk.joined("zoe", "sim-sms")
    await talk.say("zoe", "STORY She read aloud.")
    await talk.say("zoe", "DONE")
    await talk.say("zoe", "2")
    await talk.play("""
        grace: REVIEW
        > grace: Waiting: S1*
        grace: it
        > grace: Please choose one*
        grace: send her back
        > grace: Please choose one*
        grace: Send back!
        > grace: *
        grace: What did you do first?
        > grace: *S1*
        > zoe: *What did you do first?*
    """)
