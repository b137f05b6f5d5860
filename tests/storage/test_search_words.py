"""The words by which is searched: which count, which are alike, and how they are asked for."""

from __future__ import annotations

import pytest

from storage.search.statements import Query
from storage.search.stopwords import STOP_WORDS
from storage.search.words import form_of, has_form, marks, significant, words_of
from storage.tables import ContributionKind

HELP, PRACTICE = ContributionKind.HELP, ContributionKind.PRACTICE
PLACES = '("c_5h" OR "c_5r")'
PAIRS = f'({PLACES} AND "a" AND ("b" OR ("c" OR "d"))) OR ({PLACES} AND "b" AND ("c" OR "d"))'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Écoles, ÉCOLES; école", ["ecoles", "ecole"]),
        ("L'élève d'Aïcha", ["eleve", "aicha"]),
        ("straße STRASSE", ["strasse"]),
        ("المدرسة والمدرسة مدرسه", ["مدرسه"]),
        ("إلى الى أحمد احمد مســؤول", ["الي", "احمد", "مسوول"]),
        ("grade 4 ٤ 042", ["grade", "4", "042"]),
        ("a I x 7", ["7"]),
        ("egg\"box' AND* (c_12) p_7:h", ["egg", "box", "and", "12", "7"]),
        ("ng'ombe wa shule", ["ng", "ombe", "wa", "shule"]),
        ("😀 -- !?", []),
        ("", []),
        ("x" * 100, ["x" * 40]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize("language", sorted(STOP_WORDS))
def test_small_words_are_folded_as_texts_are(language: str) -> None:
    assert {word for word in STOP_WORDS[language] if len(word) > 1 and words_of(word) != [word]} == set()


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("How do I teach the fractions?", "en", ["teach", "fractions"]),
        ("Comment enseigner les fractions ?", "fr", ["enseigner", "fractions"]),
        ("Comment enseigner les fractions ?", "xx", ["comment", "enseigner", "les", "fractions"]),
        ("Nifundishe vipi sehemu?", "sw", ["nifundishe", "sehemu"]),
        ("the of and", "en", []),
        ("4 7", "en", []),
        ("grade 4", "en", ["grade", "4"]),
    ],
)
def test_significant_words(text: str, language: str, words: list[str]) -> None:
    assert significant(text, language) == words


@pytest.mark.parametrize(
    ("word", "other", "alike"),
    [
        ("fractions", "fraction", True),
        ("teach", "teaching", True),
        ("teaching", "teach", True),
        ("egg", "eggs", True),
        ("box", "boxes", True),
        ("egg", "egret", False),
        ("class", "clay", False),
        ("4", "42", False),
        ("teach", "unteach", False),
    ],
)
def test_forms_of_a_word(word: str, other: str, alike: bool) -> None:
    assert has_form(other, [word]) is alike
    assert form_of(word).startswith(" ")


def test_nothing_that_is_typed_is_a_mark() -> None:
    for mark in marks(12, 7, True, HELP):
        assert mark not in words_of(f"{mark} {mark.upper()}")


@pytest.mark.parametrize(
    ("least", "kinds", "written"),
    [
        (3, (), '"c_5" AND "a" AND "b" AND ("c" OR "d")'),
        (1, (), '"c_5" AND ("a" OR "b" OR ("c" OR "d"))'),
        (
            2,
            (HELP, PRACTICE),
            PAIRS,
        ),
    ],
)
def test_queries(least: int, kinds: tuple[ContributionKind, ...], written: str) -> None:
    query = Query([["a"], ["b"], ["c", "d"]], least, kinds)
    assert query.written("sqlite", 5, programme=False) == written
    plain = written.replace('"', "'").replace("AND", "&").replace("OR", "|")
    assert query.written("postgresql", 5, programme=False) == plain
