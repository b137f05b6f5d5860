"""A library of two prompts, which come by turns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from handlers.prompting import Prompt


@dataclass(frozen=True, slots=True)
class One:
    """As the real library has them."""

    key: str
    text_key: str
    frame: str = "what"


ALL = {key: One(key, text_key) for key, text_key in (("one", "yes"), ("two", "no"))}


class TwoPrompts:
    """Implements `handlers.prompting.Library`."""

    prompts: Mapping[str, Prompt] = ALL

    def next_for(self, seed: int, asked: Mapping[str, date], today: date, *, own: Sequence[str] = ()) -> str:
        """The first that was not asked, of their own first."""
        return self.suggestions(seed, asked, today, 1, own=own)[0]

    def suggestions(
        self, seed: int, asked: Mapping[str, date], today: date, count: int = 3, *, own: Sequence[str] = ()
    ) -> list[str]:
        """The first that were not asked, of their own first."""
        return sorted([*own, *ALL], key=lambda key: asked.get(key, date.min))[:count]
