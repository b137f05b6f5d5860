"""The names of days and months, from CLDR through babel, as they are typed: folded, whole or shortened."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from babel.dates import get_day_names, get_month_names

from prompts.fold import fold, parted
from prompts.texts import REFERENCE

WIDTHS = ("wide", "abbreviated")
CONTEXTS = ("format", "stand-alone")
NAMED_IN = {
    "en": ("en",),
    "fr": ("fr",),
    "sw": ("sw", "sw_KE", "sw_CD"),
    "ar": ("ar", "ar_SY", "ar_DZ", "ar_MA"),  # months are named otherwise in Damascus, Algiers and Rabat
    "es": ("es",),
    "pt": ("pt", "pt_PT"),
}
"""The countries by whose names a language's days and months are understood, the language itself first."""

ENDS, ARTICLE = "-feira", "ال"
SHORT = 5  # letters of what has no plural: a shortened name
DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")


def plain(text: str) -> str:
    """The text folded, its digits and dashes in their plain forms."""
    digits = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)
    return fold(digits.translate(DASHES))


@cache
def weekdays(language: str) -> Mapping[str, int]:
    """What weekdays are called (Monday is 0): in this language first, then in English, then in the others."""
    return _named(get_day_names, language)


@cache
def months(language: str) -> Mapping[str, int]:
    """What months are called (January is 1), as with weekdays."""
    return _named(get_month_names, language)


def _named(names: Callable[..., Mapping[int, str]], language: str) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for code in dict.fromkeys((language, REFERENCE, *NAMED_IN)):
        for locale in NAMED_IN.get(code, ()):
            for width in WIDTHS:
                for context in CONTEXTS:
                    for number, name in names(width, context, locale).items():
                        for form in _forms(fold(name)):
                            found.setdefault(form, number)
    return found


def _forms(name: str) -> Iterator[str]:
    """A name as some write it: `sexta`, `sexta feira`, `fridays`; without its article."""
    yield name
    yield name.replace("-", " ")
    yield name.removesuffix(ENDS)
    if len(name) > SHORT:
        yield f"{name}s"
    if name.startswith(ARTICLE):
        yield name.removeprefix(ARTICLE)


@cache
def words(listed: str) -> tuple[str, ...]:
    """The words of a list in the texts, folded, the longest first."""
    return longest_first(map(plain, parted(listed)))


def longest_first(listed: Iterable[str]) -> tuple[str, ...]:
    """So that of two that begin alike the whole one is found."""
    return tuple(sorted(filter(None, set(listed)), key=lambda word: (-len(word), word)))


@cache
def any_of(listed: tuple[str, ...]) -> str:
    """A pattern for one of these words, standing alone."""
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)"
