"""Join codes as people type them: with a blank or marks, in digits of any script, without `JOIN`."""

from __future__ import annotations

import unicodedata

LONGEST = 12
"""Words of a stranger's sentence in which a code is looked for."""

CODES = 3
"""Words in it that may be one."""

SHORTEST = 4


def readings(behind: str) -> list[str]:
    """What may be meant behind `JOIN`, the likelier first: `Kakuma 7.` is KAKUMA, or KAKUMA7."""
    words = _words(behind)
    apart = len(words) > 1 and not _has_digit(words[0])
    return [*words[:1], *(["".join(words[:2])] if apart else [])]


def in_sentence(text: str) -> list[str]:
    """What may be a code in a stranger's message: one that stands alone, or a word with a digit in it."""
    words = _words(text)
    if len(words) <= 2:
        return readings(text)
    likely = [word for word in words if len(word) >= SHORTEST and _has_digit(word) and not word.isdigit()]
    return likely[:CODES] if len(words) <= LONGEST else []


def is_code(rest: str) -> bool:
    """What may stand behind `JOIN`: one word, or one with a digit in it or behind it ("Join us" is none)."""
    words = _words(rest)
    return len(words) <= 1 or _has_digit(words[0]) or (len(words) == 2 and words[1].isdigit())


def _words(text: str) -> list[str]:
    """The words in capitals, of letters and digits alone."""
    plain = unicodedata.normalize("NFKC", text).upper()
    bare = ("".join(_digit(char) for char in word if char.isalnum()) for word in plain.split())
    return [word for word in bare if word]


def _digit(char: str) -> str:
    return str(unicodedata.decimal(char)) if char.isdecimal() else char


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))
