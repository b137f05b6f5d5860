"""The variables of a message in its reader's language: texts that stand in texts, and the names of people."""

from __future__ import annotations

from typing import Any

from prompts.texts import Texts
from storage.messages import PEOPLE, TEXTS


def variables_of(texts: Texts, language: str, said: dict[str, Any]) -> dict[str, Any]:
    """What a text is rendered with: all that a message says, but its own marks.

    A text that stands in it has the same variables.
    """
    plain = {name: value for name, value in said.items() if not name.startswith("@")}
    plain |= {name: texts.render(language, key, plain) for name, key in said.get(TEXTS, {}).items()}
    return plain | {name: _people(texts, language, lines) for name, lines in said.get(PEOPLE, {}).items()}


def _people(texts: Texts, language: str, lines: list[list[Any]]) -> str:
    """A line for each; a former member where nobody is left."""
    told = [
        texts.render(language, key, {**variables, "name": name}) if key else str(name)
        for name, key, variables in lines
    ]
    return "\n".join(told) or texts.render(language, "former-member")
