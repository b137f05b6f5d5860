"""Reading the name that someone wants to be known by."""

from __future__ import annotations

import re
import unicodedata

from prompts.texts import Texts

LONGEST_NAME = 40
LONGEST_PLACE = 60
LONGEST_LEAD = 4  # words
COMMA = re.compile("[,،]")
DIRECTIONS = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x2066, 0x206A)])
"""Marks that phones put around names by themselves, and nobody sees."""


class BadNameError(ValueError):
    """The name cannot be taken; `text_key` is the sentence that says why."""

    def __init__(self, text_key: str) -> None:
        super().__init__(text_key)
        self.text_key = text_key


def read_name(text: str) -> tuple[str, str]:
    """A name, and after a comma a place: `Amina Wanjiru, Kakuma Primary`.

    Raises:
        BadNameError: it is empty, too long, or cannot be a name.
    """
    name, _, place = (part.strip() for part in _parts(" ".join(text.translate(DIRECTIONS).split())))
    if not any(char.isalpha() for char in name):
        raise BadNameError("name-empty")
    if len(name) > LONGEST_NAME or len(place) > LONGEST_PLACE:
        raise BadNameError("name-too-long")
    if any(unicodedata.category(char) in ("Cc", "Cf", "Co", "Cn") for char in name + place):
        raise BadNameError("name-characters")
    return name, place


def without_lead(texts: Texts, said: str) -> str:
    """`My name is Amina` says that she is called Amina, in any language."""
    words = said.split()
    for count in range(min(LONGEST_LEAD, len(words) - 1), 0, -1):
        if texts.is_listed("also-my-name", " ".join(words[:count]), *texts.languages):
            return " ".join(words[count:])
    return said


def _parts(text: str) -> tuple[str, str, str]:
    match = COMMA.search(text)
    return (text[: match.start()], ",", text[match.end() :]) if match else (text, "", "")
