"""The report as it is drawn, read back by others: two pages for a screen reader too, and a small picture."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from bot.fonts import FONT_FILES, Fonts, missing
from bot.reporting import drawing, typesetting, words
from bot.reporting.drawing import NotDrawnError
from tests.reporting.sample import sample
from tests.wording import all_texts

LANGUAGES = ("en", "fr", "sw", "ar", "es", "pt")
A4 = (595, 842)
PDF_LIMIT, PNG_LIMIT = 200_000, 60_000


def _pages(language: str, data: dict[str, Any]) -> PdfReader:
    """In this process, which is quicker than in one of its own."""
    said = words.of(all_texts(), language, data)
    return PdfReader(io.BytesIO(typesetting.pages(json.dumps(said))))


def _texts_in(said: Any) -> Iterator[str]:
    if isinstance(said, str):
        yield said
    elif isinstance(said, dict | list):
        for one in said.values() if isinstance(said, dict) else said:
            yield from _texts_in(one)


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_pages_in_every_language(language: str) -> None:
    said = words.of(all_texts(), language, sample())
    pdf = typesetting.pages(json.dumps(said))
    assert len(pdf) < PDF_LIMIT
    read = PdfReader(io.BytesIO(pdf))
    assert [tuple(map(round, page.mediabox.upper_right)) for page in read.pages] == [A4, A4]
    assert read.metadata is not None
    assert read.metadata.title == f"{said['title']} – {said['subtitle']}"
    root: Any = read.root_object
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"], "/StructTreeRoot" in root) == (language, True, True)
    first, second = (page.extract_text() for page in read.pages)
    for figure in said["cycles"][0]["figures"]:
        assert figure["value"].split()[0] in first
    assert "area-9" in second
    assert "250" in second


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_is_missing_in_what_comes_with_us(language: str) -> None:
    ours = Fonts(FONT_FILES[:1]).choose("م", 20)
    letters = "".join(_texts_in(words.of(all_texts(), language, sample())))
    assert missing(ours, letters) == set()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_picture_is_small_and_as_wide_as_the_others(language: str) -> None:
    said = words.of(all_texts(), language, sample())
    png = drawing.phone(said)
    assert len(png) <= PNG_LIMIT
    with Image.open(io.BytesIO(png)) as picture:
        picture.load()
        assert (picture.format, picture.width) == ("PNG", 640)
    assert typesetting.phone(json.dumps(said, ensure_ascii=False)) == png, (
        "a further try must store nothing new"
    )


def test_what_the_typesetter_cannot_do_is_said() -> None:
    said = words.of(all_texts(), "en", sample())
    assert drawing.pages(said).startswith(b"%PDF-")
    with pytest.raises(NotDrawnError, match="TypstError"):
        drawing.pages({**said, "map": None})


def test_a_programme_without_anything_is_drawn_too() -> None:
    data = {**sample(), "lives": [0, 0, 0], "members": 0, "languages": [], "channels": [], "areas": []}
    data |= {"sent": [], "currency": None, "more_areas": 0, "area": ""}
    for figures in data["cycles"].values():
        for one in figures:
            one["trend"], one["withheld"] = [None] * 12, False
    read = _pages("en", data)
    assert len(read.pages) == 2
    assert "There is no open community here yet" in read.pages[0].extract_text()


def test_names_that_look_like_markup_stay_what_they_are() -> None:
    name = '#panic("x") *bold* $x$ <label> \\ @ref'
    metadata = _pages("en", {**sample(), "programme": name}).metadata
    assert metadata is not None
    assert str(metadata.title).startswith(name)


def test_very_long_names_still_fit_on_two_pages() -> None:
    data = {**sample(), "programme": "Learning Together " * 8, "area": "kenya/" + "very-long-name/" * 6 + "x"}
    assert len(_pages("fr", data).pages) == 2
