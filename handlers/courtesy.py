"""What people write that wants nothing: greetings, thanks, signs, a number that answers no question."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.turn import Turn
from prompts.fold import number, spoken
from prompts.texts import REFERENCE

WORDS = 4
"""The longest that is listed: what is longer says something."""


def is_small_talk(turn: Turn, text: str) -> bool:
    """Whether there is nothing in it to keep. Colleagues greet and thank each other in any language."""
    return (
        number(text) is not None
        or not any(map(str.isalnum, text))
        or (len(text.split()) <= WORDS and _stands_in(turn, "also-small-talk", text, turn.texts.languages))
    )


def is_listed(turn: Turn, key: str, word: str) -> bool:
    """Whether a word stands in a list of texts, in the member's language or in English."""
    return _stands_in(turn, key, word, {turn.language, REFERENCE})


def _stands_in(turn: Turn, key: str, word: str, languages: Iterable[str]) -> bool:
    said = spoken(word)
    return any(said in turn.texts.listed(code, key) for code in languages)
