"""The words around a reflection: what was asked, what the frame asks next, and what is only courtesy."""

from __future__ import annotations

from handlers.turn import Turn
from prompts.fold import fold, number
from prompts.texts import REFERENCE


def prompt_key(turn: Turn, prompt: str) -> str | None:
    """The text of a prompt of the library; None of one that is not, or not any more."""
    key = f"prompt-{prompt}"
    return key if prompt and key in turn.texts.keys else None


def question_of(turn: Turn, prompt: str, text: str) -> str:
    """What was asked, in the words that this member reads."""
    key = prompt_key(turn, prompt)
    return turn.texts.render(turn.language, key) if key else text


def next_key(turn: Turn, frame: str | None) -> str | None:
    """The text of the next step of a frame."""
    key = f"frame-{frame}-next"
    return key if frame and key in turn.texts.keys else None


def is_small_talk(turn: Turn, text: str) -> bool:
    """Whether it is a greeting, thanks, a sign or a late number: there is nothing in it to keep."""
    return (
        number(text) is not None
        or not any(map(str.isalnum, text))
        or is_listed(turn, "also-small-talk", text)
    )


def is_listed(turn: Turn, key: str, word: str) -> bool:
    """Whether a word stands in a list of texts, in the member's language or in English."""
    said = fold(word)
    listed = [turn.texts.render(code, key) for code in {turn.language, REFERENCE}]
    return said in {fold(one) for words in listed for one in words.replace("،", ",").split(",")}
