"""The poster: the codes are drawn module by module, every script survives, both files are A4."""

from itertools import product
from pathlib import Path

import pytest
import segno
from PIL import Image

from bot.fonts import Fonts
from bot.poster import DPI, PAGE, Poster, QrPlace, draw_poster, undrawable, write_poster

WHATSAPP = ("WhatsApp", "https://wa.me/254700000000?text=JOIN%20MATH7")
TELEGRAM = ("Telegram", "https://t.me/staffroom_example_bot?start=MATH7")
ENGLISH = Poster("Kakuma Mathematics", "Scan a code, or send this line", "JOIN MATH7", (WHATSAPP, TELEGRAM))
FRENCH = Poster("Élèves de l’école", "Scannez ce code", "JOIN FR9", (WHATSAPP,))
ARABIC = Poster("مجتمع معلمي الرياضيات", "أرسل هذا السطر إلى \u2066+254 700\u2069", "JOIN MATH7", (TELEGRAM,))
LONG = Poster("x" * 200, "word " * 300, "JOIN " + "LONG" * 40, (("label " * 30, WHATSAPP[1]),) * 4)
BARE = Poster("Title", "", "", ())
STRANGE = Poster("\0\u202e\u200f\n", "\U0001f600 \t", "\U000e0001", ((" ", "x"),))
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
    assert [place.url for place in drawing.codes] == [url for _, url in poster.links]
    for place in drawing.codes:
        matrix = segno.make(place.url, error="m", micro=False).matrix
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


def test_codes_are_large_enough_to_scan_from_a_step_away() -> None:
    assert all(place.scale * 33 / DPI * 25.4 > 50 for place in draw_poster(ENGLISH).codes)  # millimetres


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
    assert draw_poster(ARABIC, none).codes


def test_a_font_that_is_not_there_is_passed_over() -> None:
    assert undrawable(ENGLISH, Fonts(("no such font.ttf",))) == ""


def test_a_letter_that_nobody_has_is_named() -> None:
    assert undrawable(Poster("\u0378", "", "")) == "\u0378"  # a place in Unicode without a letter
