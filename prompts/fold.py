"""Words as people type them: case, accents and stray marks do not matter."""

from __future__ import annotations

import unicodedata

TATWEEL = "ـ"
INVISIBLE = dict.fromkeys(
    [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF, ord(TATWEEL)]
)
ALIKE = str.maketrans("ةى", "هي")  # Arabic endings that many type alike
STOPS = {**dict.fromkeys(map(ord, ".,!?:;…،؛؟"), " "), ord("’"): "'"}
EDGES = " \t\n.,!?:;…\"'«»“”‘’،؛؟"


def fold(word: str) -> str:
    """The form in which two spellings of one word are equal (`Écrire!` and `ecrire`)."""
    plain = unicodedata.normalize("NFKD", word.translate(INVISIBLE).translate(ALIKE))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    folded = " ".join(bare.casefold().split())
    return folded.strip(EDGES) or folded


def spoken(words: str) -> str:
    """The folded form of several words without the marks between them (`No, gracias!` and `no gracias`)."""
    return fold(words.translate(STOPS))


def parted(listed: str) -> list[str]:
    """The words of a list, parted by the commas of either script."""
    return [word.strip() for word in listed.replace("،", ",").split(",")]


def number(word: str) -> int | None:
    """The number that a person typed, in the digits of any script; None if it is none."""
    bare = fold(word).rstrip(")")
    return int(bare) if bare.isdecimal() and len(bare) <= 9 else None
