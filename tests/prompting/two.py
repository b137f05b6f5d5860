"""A library of two prompts, which come by turns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Prompt:
    """As the real library has them."""

    key: str
    theme: str = "wellbeing"
    frame: str = "what"


class TwoPrompts:
    """Implements `handlers.prompting.Library`."""

    def next_for(self, seed: int, asked: Mapping[str, date], today: date) -> Prompt:
        """The one that was not asked last."""
        last = max(asked, key=lambda key: asked[key], default="")
        return Prompt("two" if last == "one" else "one")
