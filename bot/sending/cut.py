"""Cutting a long text into parts, by characters and at words."""

from __future__ import annotations


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
