"""Reading holidays: `12 Dec to 6 Jan`, `du 12 décembre au 6 janvier`, `2026-12-12 2027-01-06`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from handlers.dates.names import any_of, longest_first, months, plain, words
from prompts.texts import REFERENCE, Texts

LONGEST = 120
"""Days of one holiday: the longest between two school years."""

CENTURY, LEAP_YEAR = 2000, 2024
AHEAD = 5  # years, in each of which there is a 29 February at the latest
NTH = r"(?:st|nd|rd|th|er|o|a)?"
LEFT_OVER = re.compile(r"[\s,;.()-]+")


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day, both included."""

    first: date
    last: date


class Wrong(StrEnum):
    """Why a text is no holiday."""

    UNREAD = "unread"
    PAST = "past"
    LONG = "long"
    BACKWARDS = "backwards"


@dataclass(frozen=True, slots=True)
class DateTyped:
    """A day as it was typed, perhaps without its year."""

    day: int
    month: int
    year: int | None

    def in_year(self, year: int) -> date | None:
        """The day in a year, if there is one: 29 February, 31 April."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def read_span(texts: Texts, language: str, text: str, today: date) -> Span | Wrong:
    """The holiday that a text names: where no year is said, the next such."""
    codes = dict.fromkeys((language, REFERENCE))
    small = longest_first(word for code in codes for word in words(texts.render(code, "holiday-small-words")))
    days = _days(plain(text), language, small)
    return _next_such(days[0], days[-1], today) if days else Wrong.UNREAD


def _days(text: str, language: str, small: tuple[str, ...]) -> list[DateTyped]:
    """The one or two days in a text; none if there is anything else in it."""
    days, rest = days_typed(text, language, small) or ([], "")
    return [] if LEFT_OVER.sub("", re.sub(any_of(small), " ", rest)) else days


def days_typed(text: str, language: str, small: tuple[str, ...]) -> tuple[list[DateTyped], str] | None:
    """The one or two days in a plain text, and what else is in it; None if it names no day.

    `small` are the words that may stand around them. No days where one is none in any year, or of three.
    """
    names = months(language)
    month = any_of(longest_first(names))
    text = _short_range(month, any_of(small)).sub(r"\1 \3 \2", text)
    pattern = _pattern(month, any_of(small))
    found = [_read(match, names) for match in pattern.finditer(text)]
    days = [one for one in found if one is not None]
    whole = len(found) == len(days) <= 2
    return (days if whole else [], pattern.sub(" ", text)) if found else None


@cache
def _short_range(month: str, small: str) -> re.Pattern[str]:
    """`12-18 Dec`, `from 12 to 18 December`: its month is named once."""
    of = rf"(?:\s*{small})?\s*"
    return re.compile(
        rf"(?<![\d/.-])(\d{{1,2}}){NTH}\s*(?:-|{small})\s*(?:{small}\s*)?(\d{{1,2}}(?=\D){NTH}{of}({month}))"
    )


@cache
def _pattern(month: str, small: str) -> re.Pattern[str]:
    of = rf"(?:\s*{small})?\s*"
    return re.compile(
        r"(?<!\d)(?:"
        r"(?P<iso_y>\d{4})-(?P<iso_m>\d{1,2})-(?P<iso_d>\d{1,2})"
        r"|(?P<num_d>\d{1,2})\s*[/.]\s*(?P<num_m>\d{1,2})(?:\s*[/.]\s*(?P<num_y>\d{4}|\d{2})(?!\d))?"
        rf"|(?P<dm_d>\d{{1,2}}){NTH}{of}(?P<dm_m>{month})\.?(?:,?{of}(?P<dm_y>\d{{4}}))?"
        rf"|(?P<md_m>{month})\.?\s*(?P<md_d>\d{{1,2}}){NTH}(?!\d)(?:,?\s+(?P<md_y>\d{{4}}))?"
        r")(?!\d)"
    )


def _read(match: re.Match[str], names: Mapping[str, int]) -> DateTyped | None:
    """The day that was matched, None if there is none such in any year."""
    kind = next(kind for kind in ("iso", "num", "dm", "md") if match[f"{kind}_d"])
    named, year = match[f"{kind}_m"], match[f"{kind}_y"]
    month = int(named) if named.isdecimal() else names[named]
    whole = int(year) + (CENTURY if len(year) == 2 else 0) if year else None
    day = DateTyped(int(match[f"{kind}_d"]), month, whole)
    return day if day.in_year(whole or LEAP_YEAR) else None


def _next_such(first: DateTyped, last: DateTyped, today: date) -> Span | Wrong:
    """The first such span that is not over; one that has begun counts."""
    spans = [span for span in _spans(first, last, today) if span.first <= span.last]
    ahead = [span for span in spans if span.last >= today]
    good = [span for span in ahead if span.last - span.first < timedelta(days=LONGEST)]
    if good:
        return good[-1] if last.year else good[0]
    if ahead:
        return Wrong.LONG
    return Wrong.PAST if spans else Wrong.BACKWARDS


def _spans(first: DateTyped, last: DateTyped, today: date) -> Iterator[Span]:
    """The spans that may be meant, the earliest first."""
    since = min(today.year, last.year or today.year) - 1
    for year in [first.year] if first.year else range(since, today.year + AHEAD):
        begin = first.in_year(year)
        years = [last.year] if last.year else range(year, year + AHEAD)
        ends = (last.in_year(one) for one in years)
        end = next((one for one in ends if one and begin and (last.year or one >= begin)), None)
        if begin and end:
            yield Span(begin, end)
