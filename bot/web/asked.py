"""What an address or a browser asks for, read so that nothing in it is ever a fault of ours."""

from __future__ import annotations

from starlette.requests import Request

from prompts.texts import REFERENCE, Texts

DIGITS = 15
"""Of a number in an address: all that we make are shorter, and a longer one may fit into no database."""

MOST_LANGUAGES = 10


def read_number(text: str) -> int | None:
    """A whole number, such as an id; None where it is none, or longer than any of ours."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= DIGITS else None


def language_of(request: Request, texts: Texts) -> str:
    """The first language that a browser asks for and we have; else English."""
    wanted = request.headers.get("accept-language", "").split(",")[:MOST_LANGUAGES]
    known = (texts.guess(one.partition(";")[0].strip()) for one in wanted)
    return next((code for code in known if code), REFERENCE)
