"""The beginning of a text, for one line of a list."""

from __future__ import annotations

import textwrap

LENGTH = 60
"""Characters of a line: three of them fit in two SMS with the words around them."""


def excerpt(text: str, length: int = LENGTH) -> str:
    """The first words of a text on one line; of one endless word its first letters."""
    line = " ".join(text.split())
    short = textwrap.shorten(line, length, placeholder=" ...")
    return short if short.strip(" .") or not line else f"{line[: length - 4]} ..."
