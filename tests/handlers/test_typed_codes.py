"""A newcomer's code is understood as newcomers type it."""

from __future__ import annotations

import pytest

from handlers.topics.people import typed
from tests.talk import Talk


@pytest.mark.parametrize(
    "said",
    [
        "JOIN KAKUMA7",
        "Join kakuma7.",
        'join "KAKUMA7"',
        "JOIN: Kakuma 7",
        "join KAKUMA7 please",
        "JOIN KAKUMA٧",
        "kakuma7",
        "Kakuma 7!",
        "Hello, I want to join. My code is KAKUMA7.",
        "Jiunge KAKUMA7",
    ],
)
async def test_the_code_opens_however_it_is_typed(talk: Talk, said: str) -> None:
    talk.person("nia", "sim-sms")
    await talk.play(f"""
        nia: {said}
        > nia: *Kakuma Maths Circle*
    """)


@pytest.mark.parametrize("said", ["Join us on Friday", "kakuma", "Kakuma 8", "We were 7 at KAKUMA", "2026"])
async def test_what_is_no_code_opens_nothing(talk: Talk, said: str) -> None:
    talk.person("nia", "sim-sms")
    await talk.play(f"""
        nia: {said}
        > nia: Welcome! This is a community of teachers. To join*
    """)


async def test_an_unknown_code_is_named_without_its_full_stop(talk: Talk) -> None:
    talk.person("nia", "sim-sms")
    await talk.play("""
        nia: JOIN LODWAR9.
        > nia: I do not know the code LODWAR9. Please check*
    """)


@pytest.mark.parametrize(
    ("behind", "read"),
    [
        ("", []),
        ("...", []),
        ("KAKUMA7", ["KAKUMA7"]),
        ("Kakuma 7", ["KAKUMA", "KAKUMA7"]),
        ("KAKUMA7 please", ["KAKUMA7"]),
        ("kakuma-7", ["KAKUMA7"]),
    ],
)
def test_readings(behind: str, read: list[str]) -> None:
    assert typed.readings(behind) == read


def test_in_a_long_text_no_code_is_looked_for() -> None:
    assert typed.in_sentence("word " * 12 + "KAKUMA7") == []
    assert len(typed.in_sentence("AAAA1 BBBB2 CCCC3 DDDD4")) == 3
