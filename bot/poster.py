"""A poster for a staffroom's wall: how to join a community, as PNG and PDF on A4, black on white.

Its words come in as fields, already in the community's language. Letters that no font of the machine can
draw lose their accents or, failing that, are left out: `undrawable` says which.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import segno
from PIL import Image, ImageDraw

from bot.fonts import Fonts, font_files, missing

DPI = 200
PAGE = (1654, 2339)  # A4 at 200 dots an inch
_MARGIN = 130
_MIDDLE = PAGE[0] // 2
_WIDTH = PAGE[0] - 2 * _MARGIN
_CODE_BOX = (_MARGIN, PAGE[1] - _MARGIN - 300, PAGE[0] - _MARGIN, PAGE[1] - _MARGIN)
_QUIET = 4  # modules of white around a QR code (ISO/IEC 18004)
_LARGEST_QR = 900
_LABEL_HEIGHT = 90
_GAP = 70
_LEADING = 1.25

_TITLE_SIZES = (120, 100, 84, 70, 58)
_INSTRUCTION_SIZES = (58, 52, 46, 40)
_CODE_SIZES = (150, 130, 110, 90, 70, 50, 36, 24)
_LABEL_SIZES = (60, 48, 36, 24)


@dataclass(frozen=True, slots=True)
class Poster:
    """What stands on it: the community's name, what to do, the line to type, and (label, URL) pairs."""

    title: str
    instruction: str
    code: str
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class QrPlace:
    """Where a QR code's first module stands, in pixels, and how wide each module is."""

    url: str
    x: int
    y: int
    scale: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn page in grey, and where its QR codes are."""

    image: Image.Image
    codes: tuple[QrPlace, ...]


async def write_poster(folder: Path, poster: Poster) -> tuple[Path, Path]:
    """Draw `poster` and write it into `folder`: the paths of its PNG and its PDF, named after the code.

    Raises:
        OSError: the folder cannot be written.
    """
    return await asyncio.to_thread(_write, folder, poster)


def undrawable(poster: Poster, fonts: Fonts | None = None) -> str:
    """The letters that no font found here can draw, each once; empty if all is well (blocks for 50 ms)."""
    fonts = fonts or Fonts(font_files())
    texts = (poster.title, poster.instruction, poster.code, *(label for label, _ in poster.links))
    return "".join(sorted({letter for text in texts for letter in missing(fonts.choose(text, 20), text)}))


def draw_poster(poster: Poster, fonts: Fonts | None = None) -> Drawing:
    """Draw the page with this machine's fonts, or those given. Blocks for about a fifth of a second."""
    page = _Page(fonts or Fonts(font_files()))
    top = page.paragraph(poster.title, _MARGIN, _TITLE_SIZES, lines=3) + 25
    page.draw.rectangle((_MIDDLE - 120, top, _MIDDLE + 120, top + 8), fill="black")
    top = page.paragraph(poster.instruction, top + 55, _INSTRUCTION_SIZES, lines=4)
    page.code_line(poster.code)
    codes = tuple(page.qr_codes(poster.links, top + _GAP))
    return Drawing(page.image, codes)


def _write(folder: Path, poster: Poster) -> tuple[Path, Path]:
    slug = re.sub(r"[^a-z0-9]+", "-", poster.code.lower()).strip("-")[:40]
    name = f"poster-{slug}" if slug else "poster"
    folder.mkdir(parents=True, exist_ok=True)
    png, pdf = folder / f"{name}.png", folder / f"{name}.pdf"
    image = draw_poster(poster).image
    image.save(png, dpi=(DPI, DPI), optimize=True)
    image.save(pdf, "PDF", resolution=DPI, quality=88, title=poster.title)
    return png, pdf


class _Page:
    """A sheet that is being drawn."""

    def __init__(self, fonts: Fonts) -> None:
        self.image = Image.new("L", PAGE, "white")
        self.draw = ImageDraw.Draw(self.image)
        self._fonts = fonts

    def paragraph(self, text: str, top: int, sizes: tuple[int, ...], lines: int) -> int:
        """Write centred rows at the largest size that fits; where they end, in pixels from the top."""
        font, rows = self._fonts.fit(text, sizes, _WIDTH, lines)
        for row in rows:
            self.draw.text((_MIDDLE, top), row, fill="black", font=font, anchor="ma")
            top += round(getattr(font, "size", sizes[-1]) * _LEADING)
        return top

    def line(
        self, text: str, place: tuple[int, int], anchor: str, sizes: tuple[int, ...], width: int
    ) -> None:
        """Write one row at the largest size that fits."""
        font, rows = self._fonts.fit(text, sizes, width)
        self.draw.text(place, "".join(rows), fill="black", font=font, anchor=anchor)

    def code_line(self, code: str) -> None:
        """What to type, in a frame at the foot of the page."""
        self.draw.rounded_rectangle(_CODE_BOX, radius=40, outline="black", width=10)
        self.line(code, (_MIDDLE, (_CODE_BOX[1] + _CODE_BOX[3]) // 2), "mm", _CODE_SIZES, _WIDTH - 100)

    def qr_codes(self, links: tuple[tuple[str, str], ...], top: int) -> Iterator[QrPlace]:
        """The codes side by side, each as large as the room allows, its label above it."""
        if not links:
            return
        room = _CODE_BOX[1] - _GAP - top
        column = _WIDTH // len(links)
        side = min(column - _GAP // 2, room - _LABEL_HEIGHT, _LARGEST_QR)
        top += (room - side - _LABEL_HEIGHT) // 2
        for number, (label, url) in enumerate(links):
            centre = _MARGIN + column * number + column // 2
            self.line(label, (centre, top), "ma", _LABEL_SIZES, column - _GAP // 2)
            yield self._qr(url, centre, top + _LABEL_HEIGHT, side)

    def _qr(self, url: str, centre: int, top: int, side: int) -> QrPlace:
        """Draw one code, quiet zone included, in a square of `side` pixels; modules are whole pixels wide."""
        matrix = segno.make(url, error="m", micro=False).matrix
        modules = len(matrix)
        scale = max(1, side // (modules + 2 * _QUIET))
        shades = bytes(0 if dark else 255 for row in matrix for dark in row)
        width = modules * scale
        place = QrPlace(url, centre - width // 2, top + (side - width) // 2, scale)
        picture = Image.frombytes("L", (modules, modules), shades)
        self.image.paste(picture.resize((width, width), Image.Resampling.NEAREST), (place.x, place.y))
        return place
