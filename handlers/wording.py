"""Numbers, months and times as a language writes them, on pages, in reports and in the chat."""

from __future__ import annotations

from datetime import date, datetime

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_compact_decimal, format_currency, format_decimal, format_percent

from handlers.spans import within
from prompts.language import LOCALES
from prompts.texts import Texts
from storage.overview import Unit

MANY = 10_000_000
"""From here on a number is written short."""


class Wording:
    """How one reader's language writes what is counted."""

    def __init__(self, texts: Texts, language: str) -> None:
        self._texts = texts
        self._language = language
        self._months: dict[tuple[date, str], str] = {}
        self._locale = Locale.parse(LOCALES.get(language, language), sep="-")

    def number(self, value: float, digits: int = 0) -> str:
        """A number, with its thousands parted."""
        if value >= MANY:
            return str(format_compact_decimal(value, locale=self._locale, fraction_digits=1))
        return str(format_decimal(round(value, digits), locale=self._locale))

    def percent(self, value: float) -> str:
        """A share in per cent."""
        return str(format_percent(value / 100, locale=self._locale))

    def money(self, value: float, currency: str) -> str:
        """An amount of money; of a currency that nobody knows, its letters."""
        return str(format_currency(value, currency, locale=self._locale))

    def month(self, month: date, *, short: bool = False) -> str:
        """A month with its year; `short` for where there is little room."""
        return self._written(month, "yMMM" if short else "yMMMM")

    def month_alone(self, month: date) -> str:
        """A month without its year, short."""
        return self._written(month, "MMM")

    def _written(self, month: date, fields: str) -> str:
        known = self._months.get((month, fields))
        if known is None:  # every figure has the same months
            known = str(format_skeleton(fields, month, locale=self._locale))
            self._months[month, fields] = known
        return known

    def day(self, moment: datetime) -> str:
        """A day, from a time in UTC."""
        return str(format_date(moment, format="medium", locale=self._locale))

    def figure(self, value: float, unit: Unit) -> str:
        """What a figure says, by what it counts."""
        if unit is Unit.PERCENT:
            return self.percent(value)
        if unit is Unit.SECONDS:
            return within(self._texts, self._language, value)
        return self.number(value)
