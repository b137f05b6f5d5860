"""Typesets one report and ends: `python -m bot.reporting.typesetting pages`, words on standard input as JSON.

A process of its own: Typst keeps what it has seen, 240 MB after a few reports, which an idle service must
not hold.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import Any

from bot.fonts import LETTERS

HERE = Path(__file__).parent
PDF_STANDARD = "ua-1"
"""PDF/UA: tagged, titled, its language named, a description with each chart; the typesetter refuses less."""

DOTS = 144
"""An inch: a page 320 points wide is 640 dots wide."""

COLOURS = 16
"""Of the picture: enough for smooth letters, and a third of the bytes."""


def pages(words: str) -> bytes:
    """The report as PDF: two pages of A4."""
    return _set("pages.typ", words, format="pdf", pdf_standards=[PDF_STANDARD])


def phone(words: str) -> bytes:
    """The report as PNG, 640 dots wide."""
    from PIL import Image

    target = BytesIO()
    with Image.open(BytesIO(_set("phone.typ", words, format="png", ppi=DOTS))) as drawn:
        small = drawn.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(target, "PNG", optimize=True)
    return target.getvalue()


def _set(template: str, words: str, **how: Any) -> bytes:
    import typst

    drawn = typst.compile(
        str(HERE / template),
        root=str(HERE),
        font_paths=[str(LETTERS)],
        ignore_system_fonts=True,
        sys_inputs={"data": words},
        **how,
    )
    if not isinstance(drawn, bytes):
        raise TypeError("the typesetter made several files")
    return drawn


KINDS = {"pages": pages, "phone": phone}

if __name__ == "__main__":
    sys.stdout.buffer.write(KINDS[sys.argv[1]](sys.stdin.buffer.read().decode()))
