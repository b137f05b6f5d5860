"""Area paths as people type them."""

from __future__ import annotations

LONGEST = 120
"""Characters of a whole path."""


def read_area(text: str) -> str | None:
    """The path that is meant by ` Kenya / Turkana / Kakuma West`: `kenya/turkana/kakuma-west`.

    None where it cannot be one.
    """
    parts = ["-".join(part.split()).casefold() for part in text.strip(" /").split("/")]
    path = "/".join(parts)
    return path if len(path) <= LONGEST and all(map(is_segment, parts)) else None


def is_segment(part: str) -> bool:
    """Whether this is one step of a path: a lower-case word, with hyphens at most."""
    return part == part.lower() and part.replace("-", "").isalnum()
