"""Phone numbers as they come from the field."""

from __future__ import annotations

import pytest

from bot.importing.phones import PhoneError, country_of, e164

WHOLE = "+254700000001"


@pytest.mark.parametrize(
    "written",
    [
        "+254700000001",
        "254700000001",
        "0700000001",
        "700000001",
        "00254700000001",
        "00254 (700) 000-001",
        "0700 000 001",
        "0700-000-001",
        "0700.000.001",
        "+254 (0)700 000001",
        "'0700000001",
        "’+254700000001",
        "254700000001.0",
        "254700000001,00",
        " +254\u00a0700\u202f000\u2009001 ",
        "\u202a+254700000001\u202c",
        "\u200e+254 700 000 001\u200f",
        "٠٧٠٠٠٠٠٠٠١",
        "۰۷۰۰۰۰۰۰۰۱",
        "+٢٥٤٧٠٠٠٠٠٠٠١",
        "＋２５４７０００００００１",
        "tel: 0700 000 001",
        "WhatsApp: +254700000001",
        "whatsapp:+254700000001",
        "+254–700–000–001",
    ],
)
def test_one_number_in_many_forms(written: str) -> None:
    assert e164(written, "KE") == WHOLE


@pytest.mark.parametrize(
    ("written", "country", "whole"),
    [
        ("+256 772 123456", "KE", "+256772123456"),
        ("256772123456", "KE", "+256772123456"),
        ("77 123 45 67", "SN", "+221771234567"),
        ("06 12 34 56 78", "FR", "+33612345678"),
        ("(11) 96123-4567", "BR", "+5511961234567"),
        ("55 1234 5678", "MX", "+525512345678"),
        ("081 234 5678", "CD", "+243812345678"),
        ("84 123 4567", "MZ", "+258841234567"),
        ("0912345678", "SD", "+249912345678"),
    ],
)
def test_elsewhere(written: str, country: str, whole: str) -> None:
    assert e164(written, country) == whole


@pytest.mark.parametrize(
    ("written", "country", "said"),
    [
        ("", "KE", "is missing"),
        ("\u00a0'", "KE", "is missing"),
        ("2.547E+11", "KE", "was shortened by the spreadsheet: format that column as text"),
        ("2,547E+11", "KE", "was shortened by the spreadsheet"),
        ("2.547e11", "KE", "was shortened by the spreadsheet"),
        ("0700000001 / 0711000001", "KE", "more than one number"),
        ("0700000001, 0711000001", "KE", "more than one number"),
        ("0700000001 or 0711000001", "KE", "more than one number"),
        ("+254700000001 +254711000001", "KE", "more than one number"),
        ("07OOOOOOO1", "KE", "has letters in it"),
        ("ask the head", "KE", "has letters in it"),
        ("7", "KE", "is too short for a phone number"),
        ("07000", "KE", "has too few digits for KE"),
        ("070000000", "KE", "has too few digits for KE"),
        ("07000000012", "KE", "has too many digits for KE"),
        ("0700000001", None, "has no country's code: name its country with --country"),
        ("020 2345678", "KE", "is no mobile number"),
        ("+1 000 000 0000", "KE", "no number that there is"),
        ("+999 700 000 001", "KE", "is no phone number"),
    ],
)
def test_what_is_none_says_why(written: str, country: str | None, said: str) -> None:
    with pytest.raises(PhoneError) as caught:
        e164(written, country)
    assert said in str(caught.value)


def test_a_zone_lies_in_a_country() -> None:
    assert [country_of(zone) for zone in ("Africa/Nairobi", "America/Sao_Paulo", "UTC")] == ["KE", "BR", None]
