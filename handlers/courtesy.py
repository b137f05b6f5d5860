"""What people write that wants nothing: greetings, thanks, signs, a number that answers no question."""

from __future__ import annotations

from handlers.turn import Turn
from prompts.fold import number

WORDS = 4
"""The longest that is listed: what is longer says something."""


def is_small_talk(turn: Turn, text: str) -> bool:
    """Whether there is nothing in it to keep. Colleagues greet and thank each other in any language."""
    return (
        number(text) is not None
        or not any(map(str.isalnum, text))
        or (
            len(text.split()) <= WORDS
            and turn.texts.is_listed("also-small-talk", text, *turn.texts.languages)
        )
    )
