"""Reading a month: `last month`, `octobre 2026`, `mes de octubre`, `2026-10`, `10/2026`."""

from __future__ import annotations

import re
from datetime import date

from handlers.dates.names import any_of, months, plain, words
from prompts.texts import REFERENCE, Texts
from storage.months import month_before, month_of

NUMBERED = re.compile(r"(?P<year>\d{4})[-/](?P<month>\d{1,2})|(?P<month2>\d{1,2})[-/.](?P<year2>\d{4})")
NAMED = re.compile(r"(?P<name>[^\d]+?)\s*(?P<year>\d{4})?")


def read_month(texts: Texts, language: str, text: str, today: date) -> date | None:
    """The first day of the month that a text names, and nothing else; None if it names none.

    One without its year is the last that has begun.
    """
    said = " ".join(plain(text).strip(" .,!?").split())
    listed = {key: _listed(texts, language, key) for key in ("period-last-month", "period-this-month")}
    if said in listed["period-last-month"]:
        return month_before(month_of(today))
    if said in listed["period-this-month"]:
        return month_of(today)
    if found := NUMBERED.fullmatch(said):
        return _month(int(found["year"] or found["year2"]), int(found["month"] or found["month2"]))
    return _named(said, language, _listed(texts, language, "holiday-small-words"), today)


def _listed(texts: Texts, language: str, key: str) -> tuple[str, ...]:
    return tuple(
        word for code in dict.fromkeys((language, REFERENCE)) for word in words(texts.render(code, key))
    )


def _named(said: str, language: str, small: tuple[str, ...], today: date) -> date | None:
    found = NAMED.fullmatch(" ".join(re.sub(any_of(small), " ", said).split()))
    number = months(language).get(found["name"].strip(" .")) if found else None
    if found is None or number is None:
        return None
    if found["year"]:
        return _month(int(found["year"]), number)
    return date(today.year if number <= today.month else today.year - 1, number, 1)


def _month(year: int, month: int) -> date | None:
    try:
        return date(year, month, 1)
    except ValueError:
        return None
