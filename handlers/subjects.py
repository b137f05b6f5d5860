"""Subjects: their codes, in the order in which they are listed, and finding them in what people write.

What a subject is called, and the words that tell of it, stand in the texts (`subject-…`, `also-subject-…`); a
word with a star behind it stands for all that begin so.
"""

from __future__ import annotations

import re
from functools import lru_cache

from prompts.fold import fold, number
from prompts.texts import Texts

SUBJECTS = (
    "maths",
    "reading",
    "languages",
    "science",
    "society",
    "arts",
    "music",
    "sport",
    "computers",
    "farming",
    "health",
    "religion",
    "inclusion",
    "class",
)

ARTICLES = re.compile(r"\b(?:وال|بال|كال|فال|لل|ال)(?=\w{3})")
"""What Arabic writes together with a noun."""


def name_of(texts: Texts, language: str, subject: str) -> str:
    """A subject as people of a language call it."""
    return texts.render(language, f"subject-{subject}")


def guess(texts: Texts, languages: list[str], text: str) -> str | None:
    """The subject of a text, by the first of these languages whose words tell; None if none does.

    The one with most of its words in the text, and among several the one that is named first.
    """
    for language in dict.fromkeys(languages):
        hits = _hits(texts, language, text)
        if hits:
            return min(hits, key=lambda subject: (-len(hits[subject]), min(hits[subject])))
    return None


def read(texts: Texts, languages: list[str], text: str) -> list[str]:
    """All subjects that a text names, by their numbers in the list or by words of these languages."""
    typed = {number(word) for word in re.split(r"[\s,،;؛+&/]+", text) if word}
    named = {subject for language in languages for subject in _hits(texts, language, text)}
    return [subject for place, subject in enumerate(SUBJECTS, start=1) if place in typed or subject in named]


def _hits(texts: Texts, language: str, text: str) -> dict[str, list[int]]:
    """Where each subject's words stand in a text, for those that are in it."""
    folded = ARTICLES.sub("", fold(text))
    hits: dict[str, list[int]] = {}
    for subject, words in _vocabulary(texts, language):
        first = {match[0]: match.start() for match in reversed([*words.finditer(folded)])}
        if first:
            hits[subject] = list(first.values())
    return hits


@lru_cache(maxsize=32)
def _vocabulary(texts: Texts, language: str) -> list[tuple[str, re.Pattern[str]]]:
    """One pattern of all its words for each subject."""
    return [(subject, _pattern(texts, language, subject)) for subject in SUBJECTS]


def _pattern(texts: Texts, language: str, subject: str) -> re.Pattern[str]:
    words = f"{name_of(texts, language, subject)},{texts.render(language, f'also-subject-{subject}')}"
    folded = {ARTICLES.sub("", fold(word)) for word in re.split("[,،]", words)}
    either = "|".join(
        re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "") for word in sorted(folded)
    )
    return re.compile(rf"\b(?:{either})\b")
