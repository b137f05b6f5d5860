"""Which prompt comes next: each community has an order of its own, in which neighbours differ in theme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import blake2b
from itertools import chain, islice

ANY = "any"
"""The level of a prompt that fits every class."""

SCHOOL_YEAR = timedelta(days=365)
"""No prompt comes twice within it while there is another."""

ORDERS = 64
"""How many orders there are; communities that share one begin at different places of it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A way to reflect in steps, with the source that it is known from.

    Its last step is what the bot asks once after a reflection.
    """

    key: str
    steps: tuple[str, ...]
    source: str
    note: str

    @property
    def text_key(self) -> str:
        """The text that is its title."""
        return f"frame-{self.key}"

    @property
    def next_key(self) -> str:
        """The text that asks its last step."""
        return f"frame-{self.key}-next"


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question: what it is about, whom it is for, and which step of which frame it opens."""

    key: str
    theme: str
    level: str
    frame: str
    step: str

    @property
    def text_key(self) -> str:
        """The text that asks it."""
        return f"prompt-{self.key}"


@dataclass(frozen=True, slots=True)
class Library:
    """All prompts, frames and themes by their keys, in the order of their file."""

    themes: tuple[str, ...]
    frames: Mapping[str, Frame]
    prompts: Mapping[str, Prompt]
    _orders: dict[tuple[int, str | None], tuple[str, ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def next_for(
        self,
        seed: int,
        asked: Mapping[str, date],
        today: date,
        *,
        level: str | None = None,
        own: Sequence[str] = (),
    ) -> str:
        """The key of what a community is asked next.

        Args:
            seed: the community's id: another one, another order.
            asked: what it was asked before and on which day last, the latest at the end; others' keys may be
                among them.
            today: the date where the community is.
            level: whom they all teach; None asks only what fits any level.
            own: keys of prompts of their own, which come first, in this order.
        """
        return next(self._candidates(seed, asked, today, level, own))

    def suggestions(
        self,
        seed: int,
        asked: Mapping[str, date],
        today: date,
        count: int = 3,
        *,
        level: str | None = None,
        own: Sequence[str] = (),
    ) -> list[str]:
        """The keys of `count` prompts to choose from, those of the library of different themes."""
        return list(islice(self._candidates(seed, asked, today, level, own), count))

    def order(self, seed: int, level: str | None = None) -> tuple[str, ...]:
        """The library in the order of a community: each theme spread evenly, no two neighbours of one."""
        number = seed % ORDERS
        if (number, level) not in self._orders:
            fitting = [prompt for prompt in self.prompts.values() if prompt.level in (ANY, level)]
            self._orders[number, level] = _arranged(fitting, number)
        return self._orders[number, level]

    def _candidates(
        self, seed: int, asked: Mapping[str, date], today: date, level: str | None, own: Sequence[str]
    ) -> Iterator[str]:
        """Every prompt that may come next, the best first, each once."""
        since = today - SCHOOL_YEAR
        yield from (key for key in own if asked.get(key, date.min) <= since)
        order = self.order(seed, level)
        latest = self._latest(asked, level)
        start = order.index(latest) + 1 if latest else seed // ORDERS % len(order)
        themes = {self.prompts[latest].theme} if latest else set()
        others, busy = [], []
        for key in chain(order[start:], order[:start]):
            theme = self.prompts[key].theme
            if asked.get(key, date.min) > since:
                busy.append(key)
            elif theme in themes:
                others.append(key)
            else:
                themes.add(theme)
                yield key
        yield from others
        yield from sorted(busy, key=lambda key: asked[key])

    def _latest(self, asked: Mapping[str, date], level: str | None) -> str | None:
        """The prompt of the library, and of this level, that was asked last."""
        latest, when = None, date.min
        for key, day in asked.items():
            if day >= when and key in self.prompts and self.prompts[key].level in (ANY, level):
                latest, when = key, day
        return latest


def _arranged(prompts: Sequence[Prompt], number: int) -> tuple[str, ...]:
    """Each theme's prompts, shuffled, at even distances round a circle, from a place of the theme's own."""
    themes: dict[str, list[Prompt]] = {}
    for prompt in sorted(prompts, key=lambda prompt: _chance(number, prompt.key)):
        themes.setdefault(prompt.theme, []).append(prompt)
    places = [
        ((index + _chance(number, theme)) / len(ones), prompt.key)
        for theme, ones in themes.items()
        for index, prompt in enumerate(ones)
    ]
    return tuple(key for _, key in sorted(places))


def _chance(number: int, word: str) -> float:
    """A number from 0 to 1 that looks like chance, and is the same in every process."""
    return int.from_bytes(blake2b(f"{number} {word}".encode(), digest_size=8).digest(), "big") / 2**64
