"""What a community is asked next: a prompt of its own that is new, else the library's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol

from storage.prompting.firing import Asked, Asking
from storage.prompting.own import Own

WEEKLY, MISSED = "prompt-weekly", "prompt-missed"
"""The texts that bring a prompt, and that tell facilitators of one that was missed by too much."""

WEEKDAYS = tuple(f"weekday-{day}" for day in range(7))
"""The texts that name them, Monday first."""


class Prompt(Protocol):
    """What the library knows of a prompt; its text is `prompt-<key>`."""

    @property
    def key(self) -> str:
        """What it is called."""

    @property
    def theme(self) -> str:
        """What it is about."""

    @property
    def frame(self) -> str:
        """The frame of reflection whose next step is offered."""


class Library(Protocol):
    """Knows which prompt comes next, so that none comes twice within a school year."""

    def next_for(self, seed: int, asked: Mapping[str, date], today: date) -> Prompt:
        """The prompt for a community (`seed` is its id) that was asked these before, each on its day."""


def chooser(library: Library) -> Callable[[Asking], Asked]:
    """What decides what each community is asked."""

    def choose(asking: Asking) -> Asked:
        new = next((one for one in asking.own if one.key not in asking.asked), None)
        return (
            of_own(new)
            if new
            else of_library(library.next_for(asking.community_id, asking.asked, asking.today))
        )

    return choose


def of_library(prompt: Prompt) -> Asked:
    """A prompt of the library as it is asked."""
    return Asked(prompt.key, f"prompt-{prompt.key}", frame=prompt.frame)


def of_own(own: Own) -> Asked:
    """A prompt of their own as it is asked."""
    return Asked(own.key, text=own.text)
