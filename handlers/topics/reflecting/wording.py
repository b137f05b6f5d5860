"""The words around a reflection: what was asked, and what the frame asks next."""

from __future__ import annotations

from handlers.turn import Turn


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
