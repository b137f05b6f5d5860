"""A chart of bars for a small, perhaps cracked screen: few large words, shades that differ without colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

from bot.fonts import Font, Fonts, direction, drawable, joins, missing

WIDTH = 640
MARGIN = 28
ROOM = WIDTH - 2 * MARGIN
BAR, THIN = 58, 34
GAP, SECTION = 12, 26
TITLE_SIZES = (38, 34, 30, 26)
LINE_SIZES = (28, 26, 24, 22, 20)
SMALL_SIZES = (26, 24, 22, 20, 18)
NUMBER_SIZES = (34,)
SQUARE = 24
COLOURS = 16
"""Of the finished picture: enough for smooth letters, and a third of the bytes."""

INK, PALE, WHITE = (22, 28, 36), (208, 214, 222), (255, 255, 255)
SHADES = {"dark": ((24, 78, 119), WHITE), "middle": ((244, 170, 66), INK), "light": (PALE, INK)}
"""What a part is filled with, and what is written on it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar: how much of it, its shade, what stands on it, and its words below."""

    size: float
    shade: str
    number: str
    words: str


@dataclass(frozen=True, slots=True)
class Section:
    """A line of words, and under it one bar of several parts, or a bar a part (`apart`); or no bar."""

    words: str
    parts: tuple[Part, ...] = ()
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """What it shows, from the top."""

    title: str
    subtitle: str
    sections: tuple[Section, ...]

    @property
    def texts(self) -> Iterator[str]:
        """All its own words; the title is a name, and may be in any script."""
        yield self.subtitle
        for section in self.sections:
            yield section.words
            for part in section.parts:
                yield part.words
                yield part.number


def draw(chart: Chart, fonts: Fonts | None = None) -> bytes | None:
    """The chart as PNG; None if this machine cannot draw its words. Blocks for about a tenth of a second."""
    fonts = fonts or Fonts()
    if not all(_can_draw(fonts, text) for text in chart.texts):
        return None
    page = _Page(fonts, direction(chart.subtitle) == "rtl")
    image = page.whole(chart)
    target = BytesIO()
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(target, "PNG", optimize=True)
    return target.getvalue()


def _can_draw(fonts: Fonts, text: str) -> bool:
    font = fonts.choose(text, LINE_SIZES[0])
    return not missing(font, text) and (direction(text) == "ltr" or joins(font))


class _Page:
    """A page that grows downwards; `mirrored` where its reader reads from the right."""

    def __init__(self, fonts: Fonts, mirrored: bool) -> None:
        self._image = Image.new("RGB", (WIDTH, 3 * WIDTH), WHITE)
        self._draw = ImageDraw.Draw(self._image)
        self._fonts = fonts
        self._mirrored = mirrored
        self._top = MARGIN

    def whole(self, chart: Chart) -> Image.Image:
        """Everything, cut to what it fills."""
        self._line(chart.title, TITLE_SIZES, lines=2)
        self._line(chart.subtitle, SMALL_SIZES)
        self._top += GAP
        for section in chart.sections:
            self._section(section)
        return self._image.crop((0, 0, WIDTH, self._top + MARGIN - GAP))

    def _section(self, section: Section) -> None:
        self._rule()
        self._line(section.words, LINE_SIZES, lines=2)
        whole = sum(part.size for part in section.parts)
        if whole <= 0:
            return
        if section.apart:
            longest = max(part.size for part in section.parts)
            for part in section.parts:
                self._one_bar(part, part.size / longest)
        else:
            self._bar(section.parts, whole)
            self._legend(section.parts)

    def _rule(self) -> None:
        self._top += SECTION // 2
        self._draw.line((MARGIN, self._top, WIDTH - MARGIN, self._top), fill=PALE, width=3)
        self._top += SECTION // 2

    def _bar(self, parts: Sequence[Part], whole: float) -> None:
        """Parts side by side, with a white line between them and their numbers on them."""
        begin = 0.0
        for part in (part for part in parts if part.size > 0):
            width = ROOM * part.size / whole
            fill, ink = SHADES[part.shade]
            box = self._box(begin + 2 * (begin > 0), begin + width, BAR)
            self._draw.rectangle(box, fill=fill)
            font = self._fonts.choose(part.number, NUMBER_SIZES[0])
            if font.getlength(part.number) + GAP < width:
                middle = ((box[0] + box[2]) / 2, self._top + BAR / 2)
                self._write(part.number, font, middle, "mm", ink)
            begin += width
        self._top += BAR + GAP

    def _one_bar(self, part: Part, share: float) -> None:
        """Its words, and a bar of its own under them."""
        self._line(part.words, SMALL_SIZES)
        width = max(ROOM * share, THIN / 4)
        self._draw.rectangle(self._box(0, width, THIN), fill=SHADES[part.shade][0])
        self._top += THIN + GAP

    def _legend(self, parts: Sequence[Part]) -> None:
        """A line for each part: a square in its shade, and its words."""
        for part in parts:
            begin = self._box(0, SQUARE, SQUARE)
            below = (begin[0], begin[1] + 6, begin[2], begin[3] + 6)
            self._draw.rectangle(below, fill=SHADES[part.shade][0])
            self._line(part.words, SMALL_SIZES, inset=SQUARE + GAP)

    def _line(self, text: str, sizes: Sequence[int], lines: int = 1, inset: int = 0) -> None:
        """Words at the largest of these sizes that fits, from the side on which its reader begins."""
        font, rows = self._fonts.fit(text, sizes, ROOM - inset, lines)
        side = WIDTH - MARGIN - inset if self._mirrored else MARGIN + inset
        step = round(getattr(font, "size", sizes[-1]) * 1.35)
        for row in rows:
            self._write(drawable(font, row), font, (side, self._top), "ra" if self._mirrored else "la", INK)
            self._top += step

    def _write(
        self, text: str, font: Font, place: tuple[float, float], anchor: str, ink: tuple[int, int, int]
    ) -> None:
        way = ("rtl" if self._mirrored else "ltr") if joins(font) else None
        self._draw.text(place, text, fill=ink, font=font, anchor=anchor, direction=way)

    def _box(self, begin: float, end: float, height: int) -> tuple[float, float, float, float]:
        """A box so far from the side on which its reader begins, at the present height."""
        left, right = MARGIN + begin, MARGIN + end - 1
        if self._mirrored:
            left, right = WIDTH - right, WIDTH - left
        return left, self._top, right, self._top + height
