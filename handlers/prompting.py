"""What a community is asked next: a prompt of its own that is new, else the library's."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from prompts.choosing import Library
from storage.prompting.firing import Asked, Asking
from storage.prompting.own import Own

WEEKLY, MISSED = "prompt-weekly", "prompt-missed"
"""The texts that bring a prompt, and that tell facilitators of one that was missed by too much."""

WEEKDAYS = tuple(f"weekday-{day}" for day in range(7))
"""The texts that name them, Monday first."""


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
