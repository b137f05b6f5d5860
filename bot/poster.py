"""A poster for a staffroom's wall: how to join a community, as PNG and PDF on A4, black on white.

Each channel has a block of its own: the code to scan and under it, for who cannot scan, the channel's name,
the address to write to and what to send. Its words come in as fields, already in the community's language.
Letters that no font of the machine can draw lose their accents or, failing that, are left out: `undrawable`
says which.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import segno
from PIL import Image, ImageDraw

from bot.fonts import Font, Fonts, direction, joins, missing

DPI = 200
PAGE = (1654, 2339)  # A4 at 200 dots an inch
_MARGIN = 130
_MIDDLE = PAGE[0] // 2
_WIDTH = PAGE[0] - 2 * _MARGIN
_BOTTOM = PAGE[1] - _MARGIN
_QUIET = 4  # modules of white around a QR code (ISO/IEC 18004)
_LARGEST_QR = 1100
_ABREAST = 2  # blocks side by side; with more, codes become too small to be scanned from the door
_GAP = 60
_LEADING = 1.25
_PADDING = 28  # around a line in a frame

_TITLE_SIZES = (110, 100, 92)
_LONG_TITLE_SIZES = (84, 70, 58)
_INSTRUCTION_SIZES = (58, 52, 46, 40)
_CODE_SIZES = (150, 130, 110, 90, 70, 50, 36, 24)
_LINE_SIZES = (90, 76, 64, 58, 52, 46, 40, 36, 32, 28, 24)
_ROOMY = 4  # how many of these sizes only a block alone on the page has room for


@dataclass(frozen=True, slots=True)
class Block:
    """One way in: the channel's name, the address to write to, what to send there, the URL of its code."""

    name: str
    address: str
    send: str
    url: str

    @property
    def lines(self) -> tuple[str, str, str]:
        """What is written under the code, from the top."""
        return self.name, self.address, self.send


@dataclass(frozen=True, slots=True)
class Poster:
    """What stands on it: the community's name, what to do, a block a channel.

    `code` is the line to type; it names the files, and stands alone on a poster without blocks.
    """

    title: str
    instruction: str
    code: str
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class QrPlace:
    """Where a QR code's first module stands, in pixels, how wide each module is, and how many a side has."""

    url: str
    x: int
    y: int
    scale: int
    modules: int


@dataclass(frozen=True, slots=True)
class Written:
    """A row of text and the box that it fills: left, top, right, bottom, in pixels."""

    text: str
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn page in grey, where its QR codes are, and what is written where."""

    image: Image.Image
    codes: tuple[QrPlace, ...]
    rows: tuple[Written, ...]


async def write_poster(folder: Path, poster: Poster) -> tuple[Path, Path]:
    """Draw `poster` and write it into `folder`: the paths of its PNG and its PDF, named after the code.

    Raises:
        OSError: the folder cannot be written.
    """
    return await asyncio.to_thread(_write, folder, poster)


def undrawable(poster: Poster, fonts: Fonts | None = None) -> str:
    """The letters that no font found here can draw, each once; empty if all is well (blocks for 50 ms)."""
    fonts = fonts or Fonts()
    letters = (letter for text in _texts(poster) for letter in missing(fonts.choose(text, 20), text))
    return "".join(sorted(set(letters)))


def unjoined(poster: Poster, fonts: Fonts | None = None) -> bool:
    """Whether it has words that run from right to left, and nothing here can order and join their letters."""
    fonts = fonts or Fonts()
    return any(direction(text) == "rtl" and not joins(fonts.choose(text, 20)) for text in _texts(poster))


def draw_poster(poster: Poster, fonts: Fonts | None = None) -> Drawing:
    """Draw the page with this machine's fonts, or those given. Blocks for about a fifth of a second."""
    page = _Page(fonts or Fonts())
    top = page.title(poster.title, _MARGIN) + 25
    page.draw.rectangle((_MIDDLE - 120, top, _MIDDLE + 120, top + 8), fill="black")
    top = page.paragraph(poster.instruction, top + 50, _INSTRUCTION_SIZES, lines=4)
    if poster.blocks:
        page.blocks(poster.blocks, top + _GAP // 2, from_right=direction(poster.instruction) == "rtl")
    else:
        page.framed(poster.code, (_MIDDLE, (top + _BOTTOM) // 2), _CODE_SIZES, _WIDTH)
    return Drawing(page.image, tuple(page.codes), tuple(page.rows))


def _texts(poster: Poster) -> tuple[str, ...]:
    lines = [line for block in poster.blocks for line in block.lines]
    return poster.title, poster.instruction, poster.code, *lines


def _write(folder: Path, poster: Poster) -> tuple[Path, Path]:
    slug = re.sub(r"[^a-z0-9]+", "-", poster.code.lower()).strip("-")[:40]
    name = f"poster-{slug}" if slug else "poster"
    folder.mkdir(parents=True, exist_ok=True)
    png, pdf = folder / f"{name}.png", folder / f"{name}.pdf"
    image = draw_poster(poster).image
    image.save(png, dpi=(DPI, DPI), optimize=True)
    image.save(pdf, "PDF", resolution=DPI, quality=88, title=poster.title)
    return png, pdf


def _size(font: Font, sizes: Sequence[int]) -> int:
    return round(getattr(font, "size", sizes[-1]))


def _step(size: int) -> int:
    """From one row of this size to the next, in pixels."""
    return round(size * _LEADING)


class _Page:
    """A sheet that is being drawn."""

    def __init__(self, fonts: Fonts) -> None:
        self.image = Image.new("L", PAGE, "white")
        self.draw = ImageDraw.Draw(self.image)
        self.codes: list[QrPlace] = []
        self.rows: list[Written] = []
        self._fonts = fonts

    def title(self, text: str, top: int) -> int:
        """Write it in one row if that can be large, else in several; where it ends."""
        rows = self._fonts.fit(text, _TITLE_SIZES, _WIDTH, lines=2)[1]
        if len(rows) == 1:
            return self.paragraph(text, top, _TITLE_SIZES, lines=1)
        return self.paragraph(text, top, _LONG_TITLE_SIZES, lines=3)

    def paragraph(self, text: str, top: int, sizes: Sequence[int], lines: int) -> int:
        """Write centred rows at the largest size that fits; where they end, in pixels from the top."""
        font, rows = self._fonts.fit(text, sizes, _WIDTH, lines)
        for row in rows:
            self._row(row, font, (_MIDDLE, top), "ma", direction(text))
            top += _step(_size(font, sizes))
        return top

    def framed(self, text: str, middle: tuple[int, int], sizes: Sequence[int], width: int) -> None:
        """Write one row in a frame around it, at the largest size that fits."""
        font, rows = self._fonts.fit(text, sizes, width - 2 * _PADDING)
        left, _, right, _ = self._row("".join(rows), font, middle, "mm", direction(text))
        half = _step(_size(font, sizes)) // 2 + _PADDING // 2
        box = (left - _PADDING, middle[1] - half, right + _PADDING, middle[1] + half)
        self.draw.rounded_rectangle(box, radius=_PADDING, outline="black", width=6)

    def blocks(self, blocks: Sequence[Block], top: int, *, from_right: bool) -> None:
        """The blocks, so many abreast in the order of reading, each as large as the room allows."""
        abreast = min(len(blocks), _ABREAST)
        width = _WIDTH // abreast
        height = (_BOTTOM - top) // -(-len(blocks) // abreast)
        sizes = self._line_sizes(blocks, width - _GAP, _LINE_SIZES[_ROOMY * (len(blocks) > 1) :])
        for row, first in enumerate(range(0, len(blocks), abreast)):
            neighbours = blocks[first : first + abreast]
            start = _MIDDLE - width * (len(neighbours) - 1) // 2
            for column, block in enumerate(reversed(neighbours) if from_right else neighbours):
                self._block(block, (start + column * width, top + row * height), (width, height), sizes)

    def _line_sizes(self, blocks: Sequence[Block], width: int, sizes: Sequence[int]) -> list[int]:
        """For each line of a block the largest size at which it fits in all of them: they look alike then."""
        lines = zip(*(block.lines for block in blocks), strict=True)
        return [
            min(_size(self._fonts.fit(text, sizes, width - 2 * _PADDING)[0], sizes) for text in line)
            for line in lines
        ]

    def _block(
        self, block: Block, place: tuple[int, int], room: tuple[int, int], sizes: Sequence[int]
    ) -> None:
        """Draw a block whose middle and top are `place`."""
        centre, top = place
        width, height = room[0] - _GAP, room[1] - _GAP // 2
        steps = [_step(size) for size in sizes]
        below = sum(steps) + 2 * _PADDING
        side = min(room[0], height - below, _LARGEST_QR)
        top += (height - side - below) // 2
        self.codes.append(self._qr(block.url, centre, top, side))
        top += side
        for text, size, step in zip(block.lines[:2], sizes, steps, strict=False):
            font, rows = self._fonts.fit(text, (size,), width)
            self._row("".join(rows), font, (centre, top), "ma", direction(text))
            top += step
        self.framed(block.send, (centre, top + 3 * _PADDING // 2 + steps[-1] // 2), sizes[-1:], width)

    def _row(
        self, text: str, font: Font, place: tuple[int, int], anchor: str, runs: str
    ) -> tuple[float, float, float, float]:
        """Write one row; the box that it fills."""
        way = runs if joins(font) else None
        self.draw.text(place, text, fill="black", font=font, anchor=anchor, direction=way)
        box = self.draw.textbbox(place, text, font=font, anchor=anchor, direction=way)
        self.rows.append(Written(text, box))
        return box

    def _qr(self, url: str, centre: int, top: int, side: int) -> QrPlace:
        """Draw one code, quiet zone included, in a square of `side` pixels; modules are whole pixels wide."""
        matrix = segno.make(url, error="l", micro=False).matrix  # fewer, larger modules reach further
        modules = len(matrix)
        scale = max(1, side // (modules + 2 * _QUIET))
        shades = bytes(0 if dark else 255 for row in matrix for dark in row)
        width = modules * scale
        place = QrPlace(url, centre - width // 2, top + (side - width) // 2, scale, modules)
        picture = Image.frombytes("L", (modules, modules), shades)
        self.image.paste(picture.resize((width, width), Image.Resampling.NEAREST), (place.x, place.y))
        return place
