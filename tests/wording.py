"""The real texts, read once for the whole session: reading them takes longer than most tests."""

from __future__ import annotations

from functools import cache

from prompts import library
from prompts.choosing import Library
from prompts.texts import Texts, load


@cache
def all_texts() -> Texts:
    """All texts in all languages; nothing changes them, so that all tests can have the same."""
    return load()


@cache
def all_prompts() -> Library:
    """The prompt library, in the same way."""
    return library.load()
