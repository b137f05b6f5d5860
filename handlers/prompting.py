"""What a community is asked next: a prompt of its own that is new, else the library's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Protocol

from storage.prompting.firing import Asked, Asking
from storage.prompting.own import Own

WEEKLY, MISSED = "prompt-weekly", "prompt-missed"
"""The texts that bring a prompt, and that tell facilitators of one that was missed by too much."""

WEEKDAYS = tuple(f"weekday-{day}" for day in range(7))
"""The texts that name them, Monday first."""


class Prompt(Protocol):
    """What the library knows of a prompt."""

    @property
    def key(self) -> str:
        """What it is called."""

    @property
    def frame(self) -> str:
        """The frame of reflection whose next step is offered."""

    @property
    def text_key(self) -> str:
        """The text that asks it."""


class Library(Protocol):
    """Knows which prompt comes next, so that none comes twice within a school year."""

    @property
    def prompts(self) -> Mapping[str, Prompt]:
        """All of them, by their keys."""

    def next_for(self, seed: int, asked: Mapping[str, date], today: date, *, own: Sequence[str] = ()) -> str:
        """The key of what a community (`seed` is its id) is asked next: was asked these, each on its day."""

    def suggestions(
        self, seed: int, asked: Mapping[str, date], today: date, count: int = 3, *, own: Sequence[str] = ()
    ) -> list[str]:
        """So many keys to choose from, of different themes."""


def chooser(library: Library) -> Callable[[Asking], Asked]:
    """What decides what each community is asked."""

    def choose(asking: Asking) -> Asked:
        own = {one.key: one for one in asking.own}
        key = library.next_for(asking.community_id, asking.asked, asking.today, own=tuple(own))
        return as_asked(library, own, key)

    return choose


def as_asked(library: Library, own: Mapping[str, Own], key: str) -> Asked:
    """What is asked, by its key: a prompt of their own or of the library."""
    if key in own:
        return Asked(key, text=own[key].text)
    prompt = library.prompts[key]
    return Asked(key, prompt.text_key, frame=prompt.frame)
