"""Words as they are indexed and looked for: the same for texts and queries, on both databases.

Case and accents go, and in Arabic what many type alike or leave away. What is left holds letters and digits
only, so that no query can be taken for a database's syntax.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from storage.search.stopwords import STOP_WORDS
from storage.tables import CODE_LETTERS, ContributionKind, Reach

LONGEST_WORD = 40
MOST_WORDS = 500
"""Of one text; the longest contribution has fewer, but one with many adaptations may have more."""

_WORD = re.compile(r"[^\W_]+")
_DROPPED = dict.fromkeys(
    [0x0640, 0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF]
)
_ALIKE = str.maketrans("ةىٱی" + "ک", "هياي" + "ك")
_ARTICLE = re.compile("^(?:[وفبك]?ال|لل)(?=[\u0621-\u064a]{3})")
"""The Arabic article, with what is written together with it."""


def words_of(text: str) -> list[str]:
    """The words of a text, folded, each once, in their order. Single letters tell nothing and go."""
    plain = unicodedata.normalize("NFKD", text.translate(_DROPPED))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    found = (_word(word) for word in _WORD.findall(bare.casefold().translate(_ALIKE)))
    return list(dict.fromkeys(word for word in found if len(word) > 1 or word.isdigit()))[:MOST_WORDS]


def _word(word: str) -> str:
    if word.isdecimal():  # in the digits of any script
        word = "".join(str(unicodedata.decimal(digit)) for digit in word)
    return _ARTICLE.sub("", word)[:LONGEST_WORD]


def significant(text: str, language: str) -> list[str]:
    """The words of a query that tell what is looked for: none of the small words of its language or English.

    Empty if there are none, or only single digits.
    """
    small = STOP_WORDS["en"] | STOP_WORDS.get(language, frozenset())
    kept = [word for word in words_of(text) if word not in small]
    return kept if any(len(word) > 1 for word in kept) else []


def marks(community_id: int, programme_id: int, shared: bool, kind: ContributionKind) -> list[str]:
    """Who may find a contribution, as words that no text has: `c_12 c_12h` its community, `p_7 p_7h` all of
    the programme; with the letter of its kind, so that the index itself keeps the others out.
    """
    places = [mark(community_id)] + ([mark(programme_id, programme=True)] if shared else [])
    letter = CODE_LETTERS[kind].lower()
    return [found for place in places for found in (place, f"{place}{letter}")]


def mark(place_id: int, kind: ContributionKind | None = None, *, programme: bool = False) -> str:
    """The mark of what one community, or all of a programme, may find (of a kind)."""
    letter = CODE_LETTERS[kind].lower() if kind is not None else ""
    return f"{'p' if programme else 'c'}_{place_id}{letter}"


def is_shared(reach: Reach) -> bool:
    """Whether a contribution of this reach may be found in other communities."""
    return reach is not Reach.COMMUNITY


def has_form(text: str, words: Sequence[str]) -> bool:
    """Whether a text (a word as it was written) has a form of one of some folded words."""
    there = "".join(f" {word}" for word in words_of(text))
    return any(re.search(form_of(word), there) for word in words)


def form_of(word: str) -> str:
    """A pattern for what looks like a form of a word among indexed words: the same beginning, a short ending.

    Rough, and for any language: what an index finds by stems need not be found the same way once more.
    """
    if word.isdigit():
        return f" {word}(?= |$)"
    ending = 4 if len(word) > 3 else len(word) - 1
    return rf" {word[: max(4, len(word) - 3)]}\w{{0,{ending}}}(?= |$)"
