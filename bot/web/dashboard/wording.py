"""Numbers, months and times as a language writes them."""

from __future__ import annotations

from datetime import date, datetime

from handlers.spans import within
from prompts.language import LOCALES
from prompts.texts import Texts
from storage.overview import Unit

MANY = 10_000_000
"""From here on a number is written short."""


class Wording:
    """How one reader's language writes what is counted. Babel is loaded with the first page."""

    def __init__(self, texts: Texts, language: str) -> None:
        from babel import Locale

        self._texts = texts
        self._language = language
        self._months: dict[tuple[date, bool], str] = {}
        self._locale = Locale.parse(LOCALES.get(language, language), sep="-")

    def number(self, value: float, digits: int = 0) -> str:
        """A number, with its thousands parted."""
        from babel.numbers import format_compact_decimal, format_decimal

        if value >= MANY:
            return str(format_compact_decimal(value, locale=self._locale, fraction_digits=1))
        return str(format_decimal(round(value, digits), locale=self._locale))

    def percent(self, value: float) -> str:
        """A share in per cent."""
        from babel.numbers import format_percent

        return str(format_percent(value / 100, locale=self._locale))

    def money(self, value: float, currency: str) -> str:
        """An amount of money; of a currency that nobody knows, its letters."""
        from babel.numbers import format_currency

        return str(format_currency(value, currency, locale=self._locale))

    def month(self, month: date, *, short: bool = False) -> str:
        """A month with its year; `short` for where there is little room."""
        from babel.dates import format_skeleton

        known = self._months.get((month, short))
        if known is None:  # every figure has the same months
            known = str(format_skeleton("yMMM" if short else "yMMMM", month, locale=self._locale))
            self._months[month, short] = known
        return known

    def day(self, moment: datetime) -> str:
        """A day, from a time in UTC."""
        from babel.dates import format_date

        return str(format_date(moment, format="medium", locale=self._locale))

    def figure(self, value: float, unit: Unit) -> str:
        """What a figure says, by what it counts."""
        if unit is Unit.PERCENT:
            return self.percent(value)
        if unit is Unit.SECONDS:
            return within(self._texts, self._language, value)
        return self.number(value)
