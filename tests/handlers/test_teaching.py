"""Telling what one teaches, and hearing of it first."""

from __future__ import annotations

import pytest

from handlers import subjects
from tests.talk import Talk
from tests.wording import all_texts

TEXTS = all_texts()


async def test_subjects_by_numbers_words_and_none(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms")
    await talk.play("""
        amina: SUBJECTS
        > amina: What do you teach?*|1 Maths|2 Reading and writing|*|14 Leading a class
        amina: 1, 4
        > amina: You teach: Maths, Science.*
        amina: SUBJECTS music and sport
        > amina: You teach: Music, Sport.*
        amina: SUBJECTS xyz
        > amina: I found no subject in that.*from 1 to 14*
        amina: SUBJECTS 0
        > amina: All right, I keep no subject for you.
        amina: LEVEL
        > amina: Whom do you teach?|1 Early years|2 Primary|3 Secondary|4 Adults
        amina: 2
        > amina: You teach: Primary. Thank you.
        amina: LEVEL high school
        > amina: You teach: Secondary. Thank you.
    """)


async def test_mydata_shows_what_they_told(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("amina", "sim-sms")
    await talk.joined("joseph", "sim-sms", "sw")
    await talk.say("joseph", "SUBJECTS 4")
    await talk.say("joseph", "LEVEL 2")
    await talk.play("""
        amina: MYDATA
        > amina: *|You teach: -|*
        amina: SUBJECTS science, maths
        > amina: *
        amina: MYDATA
        > amina: *|You teach: Maths, Science|*
        amina: LEVEL primary
        > amina: *
        amina: MYDATA
        > amina: *|You teach: Maths, Science, Primary|*
        joseph: MYDATA
        > joseph: *|Unafundisha: Sayansi, Msingi|*
    """)


@pytest.mark.parametrize(
    ("language", "text", "subject"),
    [
        ("en", "How do you teach fractions to 70 children?", "maths"),
        ("en", "The article about the garden was good", "farming"),
        ("en", "Hello everybody", None),
        ("fr", "Comment enseigner les fractions ?", "maths"),
        ("sw", "Nifundisheje kuzidisha na kugawanya?", "maths"),
        ("ar", "كيف أشرح الكسور؟", "maths"),
        ("es", "¿Cómo enseñan la multiplicación?", "maths"),
        ("pt", "Como ensinar a divisão?", "maths"),
    ],
)
def test_a_subject_is_guessed_from_a_question(language: str, text: str, subject: str | None) -> None:
    assert subjects.guess(TEXTS, [language, "en"], text) == subject
