"""Reading what was typed at a numbered choice."""

from __future__ import annotations

import re
from typing import Any

from handlers.turn import Turn, numbered
from prompts.fold import number, spoken
from prompts.texts import Texts
from storage.senders import Question


def chosen(turn: Turn, question: Question) -> int | None:
    """The choice that a typed number, the words of a choice, or their beginning, mean."""
    choices = numbered(question.data)
    if not choices or not turn.text:
        return None
    typed = number(turn.text)
    if typed is not None:
        return typed
    said = spoken(turn.text)
    titles = {index: _titles(turn.texts, index, *choice[1:]) for index, choice in choices.items()}
    exact = [index for index, words in titles.items() if said in words]
    begun = [index for index, words in titles.items() if _begins(said, words)]
    return next((found[0] for found in (exact, begun) if len(found) == 1), None)


def roughly(turn: Turn, question: Question) -> int | None:
    """The one choice whose words have all that was typed, in its order: "send back" of "Send it back"."""
    said = spoken(turn.text).split()
    choices = numbered(question.data)
    titles = {index: _titles(turn.texts, index, *choice[1:]) for index, choice in choices.items()}
    fitting = [
        index for index, words in titles.items() if any(_holds(title.split(), said) for title in words)
    ]
    return fitting[0] if said and len(fitting) == 1 else None


def _holds(words: list[str], said: list[str]) -> bool:
    remaining = iter(words)
    return all(word in remaining for word in said)


def _titles(texts: Texts, index: int, text_key: str, variables: dict[str, Any]) -> set[str]:
    """What may be typed for a choice, in any language: they may have taken the wrong one just now."""
    said = {texts.render(code, text_key, variables) for code in texts.languages}
    if (also := f"also-{text_key}") in texts.keys:
        said = said.union(*(texts.listed(code, also) for code in texts.languages))
    return {*map(spoken, said), *(spoken(f"{index} {words}") for words in said)}


def _begins(said: str, titles: set[str]) -> bool:
    """Whether the words are the first of a title: "No" of "No, keep me"."""
    return any(re.match(rf"{re.escape(said)}\W", title) for title in titles)
