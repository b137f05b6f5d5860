"""Fonts, ours and the machine's: which can draw a text, and what becomes of letters that none can draw."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import ImageFont

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont

LETTERS = Path(__file__).parent / "letters"
"""Fonts that come with us, for Latin and Arabic alike, so that nothing depends on what a machine has."""

# Our own first, then what machines have, for other scripts.
FONT_FILES = (
    str(LETTERS / "DejaVuSans-Bold.ttf"),
    "NotoSans-Bold.ttf",
    "NotoSansArabic-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "LiberationSans-Bold.ttf",
    "arialbd.ttf",
    "Arial Bold.ttf",
)
_NO_CHARACTER = "\U0010ffff"  # every font draws it as its mark for a missing letter
_LONGEST = 1_000  # characters: more never fit on a page, and measuring them takes long


class Fonts:
    """Chooses among `files` (names or paths) and Pillow's own font, which knows little more than ASCII."""

    def __init__(self, files: Sequence[str] = FONT_FILES) -> None:
        self._files = files

    def choose(self, text: str, size: int) -> Font:
        """The first font that can draw all of `text`, or the one that lacks the fewest of its letters."""
        complete = next((font for font in self._at(size) if not missing(font, text)), None)
        return complete or min(self._at(size), key=lambda font: len(missing(font, text)))

    def fit(self, text: str, sizes: Sequence[int], width: float, lines: int = 1) -> tuple[Font, list[str]]:
        """The first of `sizes` at which `text` fits in `lines` rows of `width`; at the last one it is cut."""
        for size in sizes:
            font = self.choose(text, size)
            rows = _wrap(drawable(font, text[:_LONGEST]), font, width, lines)
            if len(rows) <= lines and all(font.getlength(row) <= width for row in rows):
                break
        return font, [_cut(row, font, width) for row in rows[:lines]]

    def _at(self, size: int) -> Iterator[Font]:
        for name in self._files:
            try:
                yield ImageFont.truetype(name, size)
            except OSError:
                continue
        yield ImageFont.load_default(size)


def missing(font: Font, text: str) -> set[str]:
    """The letters of `text` that `font` has no picture of."""
    box = _glyph(font, _NO_CHARACTER)
    return {letter for letter in set(text) if _is_drawn(letter) and _glyph(font, letter) == box}


def joins(font: Font) -> bool:
    """Whether it is laid out in full: letters joined, and ordered from right to left where that is so."""
    return isinstance(font, ImageFont.FreeTypeFont) and font.layout_engine == ImageFont.Layout.RAQM


def direction(text: str) -> str:
    """`rtl` or `ltr`, as the first letter says that has a direction (rule P2 of Unicode's annex 9)."""
    classes = map(unicodedata.bidirectional, text)
    return "rtl" if next((found for found in classes if found in ("L", "R", "AL")), "L") != "L" else "ltr"


def drawable(font: Font, text: str) -> str:
    """`text` on one line as `font` can draw it: a letter that it lacks becomes its base letter, or goes."""
    lacking = missing(font, text)
    flat = re.sub(r"\s*[ \t\r\n]\s*", " ", text.strip())
    kept = (_base_letter(font, letter) if letter in lacking else letter for letter in flat)
    return "".join(letter for letter in kept if letter and _may_stay(font, letter))


def _glyph(font: Font, letter: str) -> tuple[tuple[int, int], bytes]:
    mask = font.getmask(letter)
    return mask.size, bytes(mask)


def _is_drawn(letter: str) -> bool:
    return not letter.isspace() and unicodedata.category(letter) not in ("Cc", "Cf")


def _base_letter(font: Font, letter: str) -> str:
    base = unicodedata.normalize("NFKD", letter)[0]
    return "" if base == letter or missing(font, base) else base


def _may_stay(font: Font, letter: str) -> bool:
    """Marks of direction and joining guide a font with full layout; any other would draw them as boxes."""
    category = unicodedata.category(letter)
    return _is_drawn(letter) or category == "Zs" or (joins(font) and category == "Cf")


def _wrap(text: str, font: Font, width: float, lines: int) -> list[str]:
    """Rows of whole words, at most one more than `lines`, which tells that they are too many."""
    rows: list[str] = []
    for word in text.split(" "):
        longer = f"{rows[-1]} {word}" if rows else word
        if rows and (font.getlength(longer) <= width or lines == 1):
            rows[-1] = longer
        elif len(rows) > lines:
            break
        else:
            rows.append(word)
    return rows


def _cut(row: str, font: Font, width: float) -> str:
    """As much of a row as fits: a single word may be wider, whatever the size."""
    while font.getlength(row) > width:
        row = row[:-1]
    return row
