"""Reading `Friday 16:00 Africa/Nairobi`, `vendredi à 16h`, `Ijumaa saa 10 jioni`, `الجمعة ٤ مساء`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.dates.names import any_of, longest_first, plain, weekdays, words
from handlers.dates.zones import zone_named
from prompts.texts import REFERENCE, Texts

HOURS, MINUTES, HALF = 24, 60, 12
AT = re.compile(r"(?<!\d)(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*(?:h(?:rs?)?(?!\w))?(?!\d)")
SLASHED = re.compile(r"\S+/\S+")
MARKS = " ,;.-()"


@dataclass(frozen=True, slots=True)
class When:
    """What was read; None for what was not said. `minute` is of the day."""

    weekday: int | None = None
    minute: int | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """It could not be read; `zone` is what stands where a zone's name should, if that is all."""

    zone: str | None = None


def read_weekly(texts: Texts, language: str, text: str) -> When | Unread:
    """The weekday, hour and zone in a text, in any order; each may be missing, but not all."""
    spoken = _Spoken(texts, language)
    rest = plain(text)
    slashed = SLASHED.search(rest)
    if slashed:
        rest = _without(rest, slashed)
    weekday, rest = spoken.weekday(rest)
    minute, rest = spoken.minute(rest)
    left = slashed.group() if slashed else spoken.meaning(rest)
    if (slashed and spoken.meaning(rest)) or not (weekday is not None or minute is not None or left):
        return Unread()
    zone = zone_named(left) if left else None
    if left and zone is None:
        known = slashed or (weekday is not None and minute is not None and not left[0].isdecimal())
        return Unread(_as_typed(text, left)) if known else Unread()
    return When(weekday, minute, zone)


def _as_typed(text: str, left: str) -> str:
    """The words as they were typed, where they stand there in one piece."""
    found = re.search(re.escape(left), text, re.IGNORECASE)
    return found.group() if found else left


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"


@dataclass(frozen=True, slots=True)
class _Spoken:
    """The words of a language and of English that stand around a weekday and an hour."""

    texts: Texts
    language: str

    def _listed(self, key: str) -> tuple[str, ...]:
        codes = dict.fromkeys((self.language, REFERENCE))
        return longest_first(word for code in codes for word in words(self.texts.render(code, key)))

    def weekday(self, text: str) -> tuple[int | None, str]:
        """The weekday in a text, and what is left of it."""
        names = weekdays(self.language)
        found = re.search(any_of(longest_first(names)), text)
        return (names[found.group()], _without(text, found)) if found else (None, text)

    def minute(self, text: str) -> tuple[int | None, str]:
        """The minute of the day in a text, and what is left of it."""
        at = AT.search(text)
        if at is None:
            return None, text
        hour, minute = int(at[1]), int(at[2] or 0)
        rest = _without(text, at)
        parts = {plain(part.rsplit(" ", 2)[0]): part for part in self._listed("when-parts")}
        part = re.search(any_of(longest_first(parts)), rest)
        if part is not None:
            shift, least = map(int, parts[part.group()].split()[-2:])
            hour, rest = _in_part(hour, shift, least), _without(rest, part)
        if hour >= HOURS or minute >= MINUTES:
            return None, text
        return hour * MINUTES + minute, rest

    def meaning(self, text: str) -> str:
        """A text without the small words."""
        bare = re.sub(any_of(self._listed("when-small-words")), " ", text)
        return " ".join(word for word in bare.split() if word.strip(MARKS)).strip(MARKS)


def _in_part(hour: int, shift: int, least: int) -> int:
    """The hour that is meant by one of twelve in a part of the day: the first from `least` on."""
    if hour > HALF:
        return hour
    found = (hour + shift) % HALF
    return (found if found >= least else found + HALF * (1 + (least - found - 1) // HALF)) % HOURS


def listed_words(texts: Texts, key: str) -> Sequence[str]:
    """The words that a text lists, in all languages."""
    return longest_first(word for code in texts.languages for word in words(texts.render(code, key)))
