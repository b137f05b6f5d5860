"""Reading a stretch of time that has been: `last month`, `1 Jan to 31 Mar`, `March 2026`, `last 30 days`."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from handlers.dates.names import any_of, longest_first, months
from handlers.dates.spans import DateTyped, Span, days_typed
from handlers.dates.spoken import Spoken
from storage.months import month_of

LONG_WRAP = timedelta(days=200)
"""`12 Dec to 6 Jan` passes the new year; `31 Mar to 1 Jan`, longer than this, is upside down."""

YEAR = re.compile(r"(?<![\w/.-])(20\d\d)(?![\w/.-])")
MOST_DAYS = 4000


class Wrong(StrEnum):
    """Why a stretch of time cannot be meant."""

    BACKWARDS = "backwards"
    FUTURE = "future"
    NO_DAY = "no-day"  # 31 April


@dataclass(frozen=True, slots=True)
class Always:
    """All the time that has been."""


Period = Span | Always
"""A stretch of time, both of its days included."""


def this_week(today: date) -> Span:
    """From Monday on."""
    return Span(today - timedelta(days=today.weekday()), today)


def last_week(today: date) -> Span:
    """From Monday to Sunday."""
    monday = today - timedelta(days=today.weekday() + 7)
    return Span(monday, monday + timedelta(days=6))


def this_month(today: date) -> Span:
    """From the first on."""
    return Span(month_of(today), today)


def last_month(today: date) -> Span:
    """The whole of it."""
    last = month_of(today) - timedelta(days=1)
    return Span(month_of(last), last)


def this_quarter(today: date) -> Span:
    """From the first of January, April, July or October on."""
    return Span(date(today.year, (today.month - 1) // 3 * 3 + 1, 1), today)


def last_quarter(today: date) -> Span:
    """The whole of it."""
    last = this_quarter(today).first - timedelta(days=1)
    return Span(this_quarter(last).first, last)


def this_year(today: date) -> Span:
    """From the first of January on."""
    return Span(date(today.year, 1, 1), today)


def last_year(today: date) -> Span:
    """The whole of it."""
    return Span(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31))


PERIODS: Mapping[str, Callable[[date], Span]] = MappingProxyType(
    {
        "period-this-week": this_week,
        "period-last-week": last_week,
        "period-this-month": this_month,
        "period-last-month": last_month,
        "period-this-quarter": this_quarter,
        "period-last-quarter": last_quarter,
        "period-this-year": this_year,
        "period-last-year": last_year,
    }
)
"""The stretches that have a name, by the text that lists what they are called."""


def read_period(spoken: Spoken, today: date) -> Period | Wrong | None:
    """The stretch of time that stands in a text, from which it is taken; None if none does.

    Of days and months without a year the last that have begun are meant.
    """
    if spoken.takes("period-always"):
        return Always()
    for key, span_of in PERIODS.items():
        if spoken.takes(key):
            return span_of(today)
    if (count := spoken.takes_number("period-last-days")) is not None:
        return Span(today - timedelta(days=min(max(count, 1), MOST_DAYS) - 1), today)
    span = _typed(spoken, today) or _month(spoken, today) or _year(spoken)
    return Wrong.FUTURE if isinstance(span, Span) and span.first > today else span


def _typed(spoken: Spoken, today: date) -> Span | Wrong | None:
    """One day or two that were typed; `since` one day means until today."""
    small = spoken.listed("holiday-small-words")
    found = days_typed(spoken.rest, spoken.language, small)
    if found is None:
        return None
    days, spoken.rest = found
    since = spoken.takes("period-since")
    spoken.rest = re.sub(any_of(small), " ", spoken.rest)
    if not days:
        return Wrong.NO_DAY
    first = _before(days[0], today)
    if isinstance(first, Wrong):
        return first
    return Span(first, today if since else first) if len(days) == 1 else _until(first, days[0], days[-1])


def _before(day: DateTyped, today: date) -> date | Wrong:
    """A day that was typed, without a year the last such that has begun."""
    if day.year:
        return day.in_year(day.year) or Wrong.NO_DAY
    before = (day.in_year(year) for year in range(today.year, today.year - 5, -1))
    return next((one for one in before if one is not None and one <= today), Wrong.NO_DAY)


def _until(first: date, begin: DateTyped, end: DateTyped) -> Span | Wrong:
    """From a first day to the second that was typed, which without a year is the next such."""
    if end.year:
        last, first = end.in_year(end.year), first if begin.year else _in_or_before(begin, end.year, first)
        return Wrong.NO_DAY if last is None else Span(first, last) if first <= last else Wrong.BACKWARDS
    years = (end.in_year(year) for year in range(first.year, first.year + 5))
    last = next((one for one in years if one is not None and one >= first), None)
    if last is None or (last - first > LONG_WRAP and last.year > first.year):
        return Wrong.BACKWARDS
    return Span(first, last)


def _in_or_before(day: DateTyped, year: int, otherwise: date) -> date:
    """`1 Jan to 31 Mar 2025`: the year that is said last counts for both."""
    return day.in_year(year) or otherwise


def _month(spoken: Spoken, today: date) -> Span | Wrong | None:
    """`March`, `March 2026`, `Jan to Mar`: of those without a year the last that have begun."""
    names = months(spoken.language)
    pattern = re.compile(rf"({any_of(longest_first(names))})\.?(?:\s+(20\d\d)(?!\d))?")
    found = [(names[match[1]], int(match[2] or 0)) for match in pattern.finditer(spoken.rest)]
    if not 1 <= len(found) <= 2:
        return None
    since = spoken.takes("period-since")
    small = any_of(spoken.listed("holiday-small-words"))
    spoken.rest = re.sub(small, " ", pattern.sub(" ", spoken.rest))
    (first, year), (last, end) = found[0], found[-1]
    year = year or end or today.year - (first > today.month)
    end = end or year + (last < first)
    if since and len(found) == 1:
        return Span(date(year, first, 1), today)
    span = Span(date(year, first, 1), date(end, last, calendar.monthrange(end, last)[1]))
    upside_down = span.last < span.first or (end > year and span.last - span.first > LONG_WRAP)
    return Wrong.BACKWARDS if upside_down else span


def _year(spoken: Spoken) -> Span | None:
    """`2025`."""
    found = YEAR.search(spoken.rest)
    if found is None:
        return None
    spoken.rest = f"{spoken.rest[: found.start()]} {spoken.rest[found.end() :]}"
    return Span(date(int(found[1]), 1, 1), date(int(found[1]), 12, 31))
