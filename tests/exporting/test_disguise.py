"""Texts looked through together are disguised as each alone, and cells stand as the csv module has them."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.exporting.disguise import Disguise, words_of_names
from bot.exporting.formats import QUOTED
from storage.exporting import Kind

NAMES = words_of_names(["Amina Yusuf", "Teacher José", "أمينة علي"])
BITS = (
    "Amina",
    "amina",
    "JOSÉ",
    "jose",
    "Aminata",
    "أمينة",
    "+254 712 345 678",
    "0712",
    "12",
    "٠٧١٢٣٤٥٦٧٨",
    "2026-03-02",
    "t.me/kakuma",
    "https://wa.me/254712345678",
    "@kakuma_maths",
    "a.b@example.org",
    "’",
    "\0",
    "\n",
    " ",
    "-",
    ".",
)
TEXTS = st.lists(st.lists(st.sampled_from(BITS), max_size=6).map("".join), max_size=6)


@given(TEXTS)
@example(["\n\0", ""])
def test_together_as_each_alone(texts: list[str]) -> None:
    assert list(Disguise.texts(texts, NAMES)) == [Disguise.text(text, NAMES) for text in texts]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Amina and Aminata, AMINA!", "[name] and Aminata, [name]!"),
        ("amina_1 José2", "[name]_1 [name]2"),
        ("see t.me/kakuma", "see [link]"),
        ("José’s friend Amina", "[name]’s friend [name]"),
        ("", ""),
    ],
)
def test_what_is_taken_out(text: str, shown: str) -> None:
    assert Disguise.texts(["before", text, "after"], NAMES) == ["before", shown, "after"]


@given(st.lists(st.text(alphabet="a,\"\r\n='é ", max_size=5), min_size=2, max_size=4))
def test_cells_are_quoted_as_by_the_csv_module(cells: list[str]) -> None:
    said = io.StringIO()
    harmless = [f"'{cell}" if cell.startswith(("=", "\r")) else cell for cell in cells]
    csv.writer(said).writerow(harmless)
    for kind in (Kind.TEXT, Kind.LABEL):
        assert ",".join(QUOTED[kind](cells)) + "\r\n" == said.getvalue()
