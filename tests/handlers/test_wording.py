"""Numbers, months and money as each language writes them."""

from datetime import date

import pytest

from handlers.wording import Wording
from storage.overview import Unit
from tests.wording import all_texts

MONTH = date(2026, 9, 1)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", ["12,346", "15.3M", "45%", "5 hours", "September 2026", "Sept 2026", "Sept", "US$2.50"]),
        ("fr", ["12 346", "15,3 M", "45 %", "5 heures", "septembre 2026", "sept. 2026", "sept.", "2,50 $US"]),
        ("sw", ["12,346", "15.3M", "45%", "saa 5", "Septemba 2026", "Sep 2026", "Sep", "US$ 2.50"]),
        (
            "es",
            ["12.346", "15,3 M", "45 %", "5 horas", "septiembre de 2026", "sept 2026", "sept", "2,50 US$"],
        ),
        (
            "pt",
            ["12.346", "15,3 mi", "45%", "5 horas", "setembro de 2026", "set. de 2026", "set.", "US$ 2,50"],
        ),
    ],
)
def test_each_language_writes_in_its_way(language: str, written: list[str]) -> None:
    wording = Wording(all_texts(), language)
    said = [
        wording.number(12_345.6),
        wording.number(15_300_000),
        wording.figure(45.2, Unit.PERCENT),
        wording.figure(4.2 * 3600, Unit.SECONDS),
        wording.month(MONTH),
        wording.month(MONTH, short=True),
        wording.month_alone(MONTH),
        wording.money(2.5, "USD"),
    ]
    assert [one.replace("\xa0", " ").replace("\u202f", " ") for one in said] == written
