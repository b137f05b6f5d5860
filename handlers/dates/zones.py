"""Time zones as people type them: `Africa/Nairobi`, in any case, or the city alone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from handlers.dates.names import plain


def zone_named(text: str) -> str | None:
    """The IANA zone that is meant, None if there is none."""
    return _zones().get(_spoken(text))


def _spoken(name: str) -> str:
    return plain(name.replace("_", " "))


@cache
def _zones() -> Mapping[str, str]:
    """All zones by their names; by their city where it has not more than one."""
    names = sorted(
        files("tzdata").joinpath("zones").read_text(encoding="utf-8").split(),
        key=lambda name: (name.count("/"), name),
    )
    found = {_spoken(name): name for name in names}
    for name in names:
        found.setdefault(_spoken(name.rpartition("/")[2]), name)
    return found
