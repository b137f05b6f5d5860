"""Weekdays, hours, zones and holidays as people type them in six languages."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.dates.periods import Always, read_period
from handlers.dates.periods import Wrong as Wrong_
from handlers.dates.spans import Span, Wrong, read_span
from handlers.dates.spoken import Spoken
from handlers.dates.weekly import Unread, When, read_weekly
from tests.wording import all_texts

TEXTS = all_texts()
TODAY = date(2026, 11, 24)
FRIDAY_AT_FOUR = When(4, 16 * 60)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        *(
            ("en", text)
            for text in ("Friday 16:00", "fri 4pm", "every Friday at 4 p.m.", "16.00 Fridays", "FRI 16h")
        ),
        *(
            ("fr", text)
            for text in ("vendredi à 16h", "tous les vendredis à 16 heures", "ven. 4 heures du soir")
        ),
        *(("sw", text) for text in ("Ijumaa saa 10 jioni", "kila Ijumaa 16:00", "Ijumaa saa 16:00")),
        *(
            ("ar", text)
            for text in ("الجمعة ١٦:٠٠", "كل يوم جمعة الساعة ٤ مساءً", "الجمعة ٤ م", "۱۶:۰۰ الجمعة")
        ),
        *(("es", text) for text in ("viernes a las 4 de la tarde", "vie 16:00", "cada viernes 16h")),
        *(("pt", text) for text in ("sexta-feira às 16h", "sexta 16:00", "sexta feira, 4 da tarde")),
        ("sw", "Friday 4 pm"),
        ("en", "vendredi 16h"),
    ],
)
def test_friday_at_four(language: str, text: str) -> None:
    assert read_weekly(TEXTS, language, text) == FRIDAY_AT_FOUR


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "Friday", When(weekday=4)),
        ("en", "7:05", When(minute=7 * 60 + 5)),
        ("en", "Nairobi", When(zone="Africa/Nairobi")),
        ("en", "Africa/Nairobi", When(zone="Africa/Nairobi")),
        ("en", "Monday 8:30 africa/nairobi", When(0, 510, "Africa/Nairobi")),
        ("en", "tuesday 16h30 Dar es Salaam", When(1, 990, "Africa/Dar_es_Salaam")),
        ("pt", "segunda 8:00 São Paulo", When(0, 480, "America/Sao_Paulo")),
        ("en", "Sunday 12 am", When(6, 0)),
        ("en", "Sunday 12 pm", When(6, 720)),
        ("en", "Sunday 16 pm", When(6, 960)),
        ("sw", "Jumatatu saa 4 asubuhi", When(0, 600)),
        ("sw", "Jumatatu saa 12 jioni", When(0, 1080)),
        ("sw", "Jumatatu saa 3 usiku", When(0, 1260)),
        ("sw", "Jumatatu saa 6 mchana", When(0, 720)),
        ("en", "Friday 16:00 Mars/Olympus", Unread("Mars/Olympus")),
        ("en", "Friday 16:00 Atlantis", Unread("Atlantis")),
        ("en", "Friday 16:00 UTC+3", Unread("UTC+3")),
        ("en", "Fryday 16:00", Unread()),
        ("en", "Friday 24:00", Unread()),
        ("en", "Friday 16:60", Unread()),
        ("en", "Friday 16:00 18:00", Unread()),
        ("en", "", Unread()),
    ],
)
def test_other_weekdays_hours_and_zones(language: str, text: str, read: When | Unread) -> None:
    assert read_weekly(TEXTS, language, text) == read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "12 Dec to 6 Jan"),
        ("en", "from 12th December until the 6th of January"),
        ("en", "Dec 12 - Jan 6"),
        ("en", "12 Dec 2026 – 6 Jan 2027"),
        ("en", "12 Dec to 6 Jan 2027"),
        ("en", "12 Dec 2026 to 6 Jan"),
        ("en", "12/12-6/1"),
        ("en", "12.12.-6.1."),
        ("en", "12/12/26 - 6/1/27"),
        ("en", "2026-12-12 2027-01-06"),
        ("fr", "du 12 décembre au 6 janvier"),
        ("fr", "12 déc. au 6 janv."),
        ("sw", "12 Desemba hadi 6 Januari"),
        ("sw", "kuanzia tarehe 12 Desemba hadi tarehe 6 Januari"),
        ("ar", "من ١٢ ديسمبر إلى ٦ يناير"),
        ("ar", "من ١٢ كانون الأول حتى ٦ كانون الثاني"),
        ("ar", "12 دجنبر - 6 يناير"),
        ("es", "del 12 de diciembre al 6 de enero de 2027"),
        ("es", "12 dic al 6 ene"),
        ("pt", "de 12 de dezembro a 6 de janeiro"),
        ("pt", "12 dez até 6 jan"),
        ("sw", "12 Dec to 6 Jan"),
    ],
)
def test_the_winter_holidays(language: str, text: str) -> None:
    assert read_span(TEXTS, language, text, TODAY) == Span(date(2026, 12, 12), date(2027, 1, 6))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("25 Dec", Span(date(2026, 12, 25), date(2026, 12, 25))),
        ("12-18 Dec", Span(date(2026, 12, 12), date(2026, 12, 18))),
        ("from 12th to 18th December", Span(date(2026, 12, 12), date(2026, 12, 18))),
        ("1 Nov to 30 Nov", Span(date(2026, 11, 1), date(2026, 11, 30))),  # has begun
        ("1 Nov to 20 Nov", Span(date(2027, 11, 1), date(2027, 11, 20))),  # is over
        ("24 Nov", Span(date(2026, 11, 24), date(2026, 11, 24))),
        ("29 Feb", Span(date(2028, 2, 29), date(2028, 2, 29))),
        ("1 Jan to 30 Apr", Span(date(2027, 1, 1), date(2027, 4, 30))),  # 120 days
        ("1 Jan to 1 May", Wrong.LONG),
        ("1 Jan 2026 to 5 Jan 2026", Wrong.PAST),
        ("6 Jan 2027 to 12 Dec 2026", Wrong.BACKWARDS),
        ("31 Apr", Wrong.UNREAD),
        ("13/13", Wrong.UNREAD),
        ("29 Feb 2027", Wrong.UNREAD),
        ("12", Wrong.UNREAD),
        ("next week", Wrong.UNREAD),
        ("12 Dec or so", Wrong.UNREAD),
        ("1 Dec 2 Dec 3 Dec", Wrong.UNREAD),
        ("", Wrong.UNREAD),
    ],
)
def test_other_holidays(text: str, read: Span | Wrong) -> None:
    assert read_span(TEXTS, "en", text, TODAY) == read


def test_one_that_began_last_year_goes_on() -> None:
    here = Span(date(2026, 12, 12), date(2027, 1, 6))
    assert read_span(TEXTS, "en", "12 Dec to 6 Jan", date(2027, 1, 3)) == here


@given(st.sampled_from(TEXTS.languages), st.text(max_size=40))
def test_whatever_is_typed_is_read_or_not(language: str, text: str) -> None:
    assert read_weekly(TEXTS, language, text) is not None
    read = read_span(TEXTS, language, text, TODAY)
    assert isinstance(read, Wrong) or read.first <= read.last


def past(first: str, last: str) -> Span:
    return Span(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("language", "text", "period", "left"),
    [
        ("en", "last month", past("2026-10-01", "2026-10-31"), ""),
        ("en", "stories this year Excel", past("2026-01-01", "2026-11-24"), "stories Excel"),
        ("en", "last quarter", past("2026-07-01", "2026-09-30"), ""),
        ("en", "last week", past("2026-11-16", "2026-11-22"), ""),
        ("en", "1 Jan to 31 Mar", past("2026-01-01", "2026-03-31"), ""),
        ("en", "1 Jan to 31 Mar 2025 KAKUMA7", past("2025-01-01", "2025-03-31"), "KAKUMA7"),
        ("en", "12 Dec to 6 Jan", past("2025-12-12", "2026-01-06"), ""),
        ("en", "from 1 to 15 October", past("2026-10-01", "2026-10-15"), ""),
        ("en", "since 1 May", past("2026-05-01", "2026-11-24"), ""),
        ("en", "December", past("2025-12-01", "2025-12-31"), ""),
        ("en", "Jan to Mar", past("2026-01-01", "2026-03-31"), ""),
        ("en", "Dec 2024 to Feb 2025", past("2024-12-01", "2025-02-28"), ""),
        ("en", "2025", past("2025-01-01", "2025-12-31"), ""),
        ("en", "last 30 days", past("2026-10-26", "2026-11-24"), ""),
        ("en", "everything", Always(), ""),
        ("en", "stories", None, "stories"),
        ("en", "31 Mar to 1 Jan", Wrong_.BACKWARDS, ""),
        ("en", "2026-03-31 2026-01-01", Wrong_.BACKWARDS, ""),
        ("en", "Mar 2026 to Jan 2026", Wrong_.BACKWARDS, ""),
        ("en", "1 Mar 2027 to 2 Mar 2027", Wrong_.FUTURE, ""),
        ("en", "31 April", Wrong_.NO_DAY, ""),
        ("fr", "du 1er janvier au 31 mars", past("2026-01-01", "2026-03-31"), ""),
        ("fr", "le mois dernier", past("2026-10-01", "2026-10-31"), ""),
        ("sw", "siku 30 zilizopita", past("2026-10-26", "2026-11-24"), ""),
        ("sw", "mwaka jana", past("2025-01-01", "2025-12-31"), ""),
        ("ar", "١ يناير إلى ٣١ مارس", past("2026-01-01", "2026-03-31"), ""),
        ("ar", "آخر ٣٠ يوما", past("2026-10-26", "2026-11-24"), ""),
        ("es", "del 1 de enero al 31 de marzo", past("2026-01-01", "2026-03-31"), ""),
        ("pt", "mês passado", past("2026-10-01", "2026-10-31"), ""),
    ],
)
def test_what_has_been(language: str, text: str, period: object, left: str) -> None:
    spoken = Spoken(TEXTS, language, text)
    assert read_period(spoken, TODAY) == period
    assert spoken.left() == left


@given(st.sampled_from(["en", "fr", "sw", "ar", "es", "pt"]), st.text(max_size=30))
def test_whatever_is_typed_of_the_past_is_answered(language: str, text: str) -> None:
    spoken = Spoken(TEXTS, language, text)
    found = read_period(spoken, TODAY)
    assert not isinstance(found, Span) or found.first <= min(found.last, TODAY)
    spoken.left()
