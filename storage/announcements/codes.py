"""The short codes of news, such as `N3`: numbered in their programme. No contribution has that letter."""

from __future__ import annotations

import re

LETTER = "N"
CODE = re.compile(rf"{LETTER}\s?(\d{{1,9}})", re.IGNORECASE)


def code_of(number: int) -> str:
    """The short code, such as `N3`."""
    return f"{LETTER}{number}"


def number_of(text: str) -> int | None:
    """The number in a code that stands alone, None if it is none."""
    match = CODE.fullmatch(text.strip(" .,!?"))
    return int(match[1]) if match else None
