"""The poster: the codes are drawn module by module, every script survives, both files are A4."""

from dataclasses import replace
from itertools import combinations, product
from pathlib import Path

import pytest
import segno
from PIL import Image, features

from bot.fonts import Fonts
from bot.poster import (
    DPI,
    PAGE,
    Block,
    Drawing,
    Poster,
    QrPlace,
    draw_poster,
    undrawable,
    unjoined,
    write_poster,
)

WHATSAPP = Block(
    "WhatsApp", "wa.me/254700000000", "Send: JOIN MATH7", "https://wa.me/254700000000?text=JOIN%20MATH7"
)
TELEGRAM = Block(
    "Telegram", "t.me/staffroom_bot", "Send: JOIN MATH7", "https://t.me/staffroom_bot?start=MATH7"
)
SMS = Block("SMS", "+254711111111", "Send: JOIN MATH7", "sms:+254711111111?body=JOIN%20MATH7")
ENGLISH = Poster("Kakuma Mathematics", "Scan a code, or write", "JOIN MATH7", (WHATSAPP, TELEGRAM, SMS))
FRENCH = Poster("Élèves de l’école", "Scannez ce code", "JOIN FR9", (WHATSAPP,))
ARABIC = Poster(
    "مجتمع معلمي الرياضيات",
    "أرسل هذا السطر إلى \u2066+254 700\u2069",
    "JOIN MATH7",
    (replace(TELEGRAM, send="أرسل: \u2068JOIN MATH7\u2069"), SMS),
)
LONG = Poster(
    "x" * 200,
    "word " * 300,
    "JOIN " + "LONG" * 40,
    (Block("label " * 30, "x" * 99, "y " * 99, WHATSAPP.url),) * 4,
)
BARE = Poster("Title", "", "JOIN MATH7")
STRANGE = Poster("\0\u202e\u200f\n", "\U0001f600 \t", "\U000e0001", (Block(" ", "", "\0", "x"),))
ALL = [ENGLISH, FRENCH, ARABIC, LONG, BARE, STRANGE]


def read_modules(image: Image.Image, place: QrPlace, count: int) -> list[list[bool]]:
    """What stands in the middle of every module and, within it, nothing but one shade."""
    rows = [[False] * count for _ in range(count)]
    for row, column in product(range(count), repeat=2):
        left, top = place.x + column * place.scale, place.y + row * place.scale
        shades = image.crop((left, top, left + place.scale, top + place.scale)).getextrema()
        assert shades in ((0, 0), (255, 255))
        rows[row][column] = shades == (0, 0)
    return rows


@pytest.mark.parametrize("poster", [ENGLISH, FRENCH, ARABIC, LONG])
def test_every_code_is_drawn_whole_with_white_around_it(poster: Poster) -> None:
    drawing = draw_poster(poster)
    assert sorted(place.url for place in drawing.codes) == sorted(block.url for block in poster.blocks)
    for place in drawing.codes:
        matrix = segno.make(place.url, error="l", micro=False).matrix
        assert read_modules(drawing.image, place, len(matrix)) == [
            [bool(dark) for dark in row] for row in matrix
        ]
        quiet, width = 4 * place.scale, len(matrix) * place.scale
        right, bottom = place.x + width, place.y + width
        around = [
            (place.x - quiet, place.y - quiet, right + quiet, place.y),
            (place.x - quiet, bottom, right + quiet, bottom + quiet),
            (place.x - quiet, place.y, place.x, bottom),
            (right, place.y, right + quiet, bottom),
        ]
        assert all(drawing.image.crop(box).getextrema() == (255, 255) for box in around)


@pytest.mark.parametrize("poster", [ENGLISH, FRENCH, ARABIC])
def test_codes_can_be_scanned_from_two_metres(poster: Poster) -> None:
    """A photo of 12 megapixels sees 1.5 dots a millimetre there, and a reader wants two dots a module."""
    assert all(place.scale / DPI * 25.4 * 1.5 > 2 for place in draw_poster(poster).codes)


def below(drawing: Drawing, place: QrPlace) -> list[str]:
    """What is written under a code, within the width that its block has."""
    middle, end = place.x + place.modules * place.scale / 2, place.y + place.modules * place.scale
    rows = [row for row in drawing.rows if abs((row.box[0] + row.box[2]) / 2 - middle) < 20]
    return [row.text for row in rows if end < row.box[1] < end + 500]


@pytest.mark.parametrize("poster", [ENGLISH, FRENCH, ARABIC])
def test_each_code_has_its_own_address_and_what_to_send_under_it(poster: Poster) -> None:
    drawing = draw_poster(poster)
    blocks = {block.url: block for block in poster.blocks}
    assert [below(drawing, place) for place in drawing.codes] == [
        list(blocks[place.url].lines) for place in drawing.codes
    ]


@pytest.mark.parametrize("poster", [ENGLISH, FRENCH, ARABIC, LONG])
def test_no_row_is_written_over_another_or_over_a_code(poster: Poster) -> None:
    drawing = draw_poster(poster)
    sides = [(place, place.modules * place.scale) for place in drawing.codes]
    boxes = [row.box for row in drawing.rows if row.text]
    boxes += [(place.x, place.y, place.x + side, place.y + side) for place, side in sides]
    for one, other in combinations(boxes, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one, other)


def test_from_right_to_left_the_first_channel_stands_on_the_right() -> None:
    left, right = sorted(draw_poster(ARABIC).codes, key=lambda place: place.x)
    assert (left.url, right.url) == (SMS.url, TELEGRAM.url)
    first = min(draw_poster(ENGLISH).codes, key=lambda place: (place.y, place.x))
    assert first.url == WHATSAPP.url


@pytest.mark.skipif(not features.check_feature("fribidi"), reason="libfribidi0 is not installed")
def test_a_row_of_arabic_that_begins_with_a_latin_word_still_runs_from_right_to_left() -> None:
    """A wrapped row runs as its paragraph does: a mark that says so changes nothing."""
    words = "هذا سطر طويل جدا هذا سطر طويل جدا هذا "
    plain, marked = (draw_poster(Poster("T", f"{words}{mark}MATH7 هنا", "J")) for mark in ("", "\u200f"))
    assert "MATH7 هنا" in [row.text for row in plain.rows]
    assert plain.image.tobytes() == marked.image.tobytes()


def test_without_the_library_that_joins_letters_the_operator_is_told() -> None:
    assert not unjoined(FRENCH, Fonts(()))
    assert unjoined(ARABIC, Fonts(()))


@pytest.mark.parametrize("poster", ALL)
async def test_both_files_are_written(tmp_path: Path, poster: Poster) -> None:
    png, pdf = await write_poster(tmp_path / "posters", poster)
    assert (png.parent, png.suffix, pdf.suffix) == (tmp_path / "posters", ".png", ".pdf")
    with Image.open(png) as image:
        assert image.size == PAGE
        assert image.info["dpi"] == pytest.approx((DPI, DPI), abs=0.1)
    head = pdf.read_bytes()
    assert head.startswith(b"%PDF-")
    assert b"%%EOF" in head[-10:]
    assert len(head) < 1_000_000


async def test_the_files_are_named_after_the_code(tmp_path: Path) -> None:
    png, pdf = await write_poster(tmp_path, ENGLISH)
    assert (png.name, pdf.name) == ("poster-join-math7.png", "poster-join-math7.pdf")
    png, _ = await write_poster(tmp_path, Poster("Title", "", "../../x"))
    assert png == tmp_path / "poster-x.png"


@pytest.mark.parametrize("poster", ALL)
def test_nothing_runs_over_the_margin(poster: Poster) -> None:
    image = draw_poster(poster).image
    for box in ((0, 0, 100, PAGE[1]), (PAGE[0] - 100, 0, PAGE[0], PAGE[1]), (0, PAGE[1] - 100, *PAGE)):
        assert image.crop(box).getextrema() == (255, 255)


def test_without_fonts_latin_loses_its_accents_and_the_rest_is_named() -> None:
    none = Fonts(())
    plain = Poster("Eleves de l’ecole", "Scannez ce code", "JOIN FR9", (WHATSAPP,))
    assert draw_poster(FRENCH, none).image.tobytes() == draw_poster(plain, none).image.tobytes()
    assert undrawable(ENGLISH, none) == ""
    assert "م" in undrawable(ARABIC, none)
    assert len(draw_poster(ARABIC, none).codes) == 2


def test_a_font_that_is_not_there_is_passed_over() -> None:
    assert undrawable(ENGLISH, Fonts(("no such font.ttf",))) == ""


def test_a_letter_that_nobody_has_is_named() -> None:
    assert undrawable(Poster("\u0378", "", "")) == "\u0378"  # a place in Unicode without a letter
