"""Cutting texts: to one line of a list, around what was found in them, and in parts of a length."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence

from storage import search

LENGTH = 60
"""Characters of a line: three of them fit in two SMS with the words around them."""

NARROW = frozenset(
    "@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The letters of which 160 fit an SMS, by 3GPP TS 23.038; with any other, 70 do."""

FRAME = 55
"""Characters of the sentence around the lines."""

NARROW_ROOM, WIDE_ROOM = 2 * 153, 3 * 67
"""Two SMS; three where the letters are wide, as two would not show enough to choose by."""

LEAST = 24
BEFORE = 20
"""Characters that a cut leaves before the word that was looked for, at most."""


def excerpt(text: str, length: int = LENGTH) -> str:
    """The first words of a text on one line; of one endless word its first letters."""
    line = " ".join(text.split())
    short = textwrap.shorten(line, length, placeholder=" ...")
    return short if short.strip(" .") or not line else f"{line[: length - 4]} ..."


def width(texts: Iterable[str], lines: int) -> int:
    """How long each of so many lines may be; those of fewer may be longer."""
    narrow = all(NARROW.issuperset(text) for text in texts)
    return ((NARROW_ROOM if narrow else WIDE_ROOM) - FRAME) // max(lines, 1) - 3


def around(text: str, words: Sequence[str], room: int) -> str:
    """The beginning of a text, or the part around the first of some folded words, in so many characters."""
    plain = " ".join(text.split())
    if len(plain) <= room:
        return plain
    at = next((m.start() for m in re.finditer(r"\S+", plain) if search.has_form(m[0], words)), 0)
    if at + len("word") < room * 2 // 3:
        return _begin(plain, room)
    begin = plain.rfind(" ", 0, max(at - BEFORE, 1)) + 1
    begin = min(begin, at)
    return f"... {_begin(plain[begin:], room - 4)}"


def _begin(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    end = text.rfind(" ", room // 2, room - 3)
    return text[: end if end > 0 else room - 3].rstrip(" ,.;:-") + "..."


def spans(text: str, room: int) -> list[list[int]]:
    """Where the parts of a text begin and end, of at most so many characters, parted between words."""
    found, begin = [], 0
    while len(text) - begin > room:
        end = text.rfind(" ", begin + room // 2, begin + room + 1)
        end = begin + room if end < 0 else end
        found.append([begin, end])
        begin = end
    return [*found, [begin, len(text)]]


def cut(text: str, size: int) -> list[str]:
    """The text in parts of at most `size` characters, parted at a line's end or else between words."""
    parts = []
    rest = text.strip()
    while len(rest) > size:
        end = _end(rest, size)
        parts.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*parts, rest]


def _end(text: str, size: int) -> int:
    window = text[: size + 1]
    for mark in ("\n", " "):
        at = window.rfind(mark, size // 2)
        if at > 0:
            return at
    return size
