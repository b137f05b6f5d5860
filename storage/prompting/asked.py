"""What a community is asked, and what it was asked before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from storage.messages.composing import TEXTS
from storage.prompting.own import Own

KEPT = timedelta(days=400)
"""How long a community's prompts are remembered: a school year, and a bit."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a community is asked: the library's prompt, whose text is `text_key`, or one in its own `text`."""

    prompt: str
    text_key: str | None = None
    text: str = ""
    frame: str | None = None

    def variables(self, community: str) -> dict[str, Any]:
        """What the text that brings it wants to know."""
        if self.text_key is not None:
            return {TEXTS: {"question": self.text_key}, "community": community}
        return {"question": self.text, "community": community}


@dataclass(frozen=True, slots=True)
class Asking:
    """A community that is to be asked: `today` there, and what it was asked when."""

    community_id: int
    programme_id: int
    today: date
    asked: Mapping[str, date]
    own: Sequence[Own]


Choose = Callable[[Asking], Asked]


def remembered(asked: Sequence[Sequence[str]], prompt: str, day: date) -> list[list[str]]:
    """What a community was asked, with the newest; what is too long ago is forgotten."""
    since = (day - KEPT).isoformat()
    return [*([key, at] for key, at in asked if at > since and key != prompt), [prompt, day.isoformat()]]
