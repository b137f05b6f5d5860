"""Phone numbers as they come from the field, made whole; what cannot be is refused with the reason."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

DROPPED = dict.fromkeys(
    [0xAD, 0x61C, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)]
)
"""Marks that nobody sees."""

SCIENTIFIC = re.compile(r"\d([.,]\d+)?e\+?\d+", re.IGNORECASE)
DECIMAL = re.compile(r"(\+?\d{5,})[.,]0+")
BEFORE = re.compile(r"(?:whatsapp|tel|phone|mob(?:ile)?|cell)\s*[:.]?\s*", re.IGNORECASE)
SEVERAL = re.compile(r"[/;,|&\n]|\b(?:or|and|ou|et|o|y|e|au|na|w)\b|\s(?=\+)|أو", re.IGNORECASE)
ZONE_LENGTH = 11
"""Digits from which a number without + may begin with its country's code."""


class PhoneError(ValueError):
    """What is wrong with a number, for the operator."""


def e164(text: str, country: str | None) -> str:
    """A number as `+254700000001`. `country` (two letters) is where it is in national form.

    Raises:
        PhoneError: it is none, or none that can be written to; it says why.
    """
    bare = plain(text)
    if not bare:
        raise PhoneError("is missing")
    if SCIENTIFIC.fullmatch(bare):
        raise PhoneError(
            f"{bare} was shortened by the spreadsheet: format that column as text, "
            "type the number again, and save"
        )
    if sum(len(re.sub(r"\D", "", part)) >= 7 for part in SEVERAL.split(bare)) > 1:
        raise PhoneError(f"{bare} is more than one number: leave the one to write to")
    if any(char.isalpha() for char in bare):
        raise PhoneError(f"{bare} has letters in it")
    return _whole(bare, country)


def plain(text: str) -> str:
    """The number without what spreadsheets and people put around it, in the digits 0 to 9."""
    spaced = text if text.isascii() else "".join(map(_plain_char, text.translate(DROPPED)))
    bare = BEFORE.sub("", " ".join(spaced.split()).strip("'\"`’‘ "), count=1)
    if decimal := DECIMAL.fullmatch(bare.replace(" ", "")):
        return decimal[1]
    return f"+{bare[2:].lstrip()}" if bare.startswith("00") else bare


def _plain_char(char: str) -> str:
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    if char == "＋":
        return "+"
    return " " if char.isspace() else char


def _whole(bare: str, country: str | None) -> str:
    import phonenumbers

    number = _parsed(bare, country)
    kind = phonenumbers.number_type(number) if number else phonenumbers.PhoneNumberType.UNKNOWN
    digits = re.sub(r"\D", "", bare)
    if kind == phonenumbers.PhoneNumberType.UNKNOWN and _may_begin_with_code(bare, digits):
        number = _parsed(f"+{digits}", None) or number
        kind = phonenumbers.number_type(number) if number else kind
    if number is None:
        raise PhoneError(_unread(bare, digits, country))
    if kind == phonenumbers.PhoneNumberType.UNKNOWN:
        raise PhoneError(_invalid(bare, number))
    if kind not in _reachable():
        raise PhoneError(f"{bare} is no mobile number: nothing can be sent to it")
    whole: str = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return whole


def _may_begin_with_code(bare: str, digits: str) -> bool:
    return not bare.startswith(("+", "0")) and len(digits) >= ZONE_LENGTH


def _parsed(bare: str, country: str | None) -> Any:
    import phonenumbers

    try:
        return phonenumbers.parse(bare, country)
    except phonenumbers.NumberParseException:
        return None


def _unread(bare: str, digits: str, country: str | None) -> str:
    if len(digits) < 7:
        return f"{bare} is too short for a phone number"
    if country is None and not bare.startswith("+"):
        return f"{bare} has no country's code: name its country with --country, such as --country KE"
    return f"{bare} is no phone number"


def _invalid(bare: str, number: Any) -> str:
    import phonenumbers

    reasons = phonenumbers.ValidationResult
    where = phonenumbers.region_code_for_country_code(number.country_code)
    short, long = f"{bare} has too few digits for {where}", f"{bare} has too many digits for {where}"
    said = {reasons.TOO_SHORT: short, reasons.IS_POSSIBLE_LOCAL_ONLY: short, reasons.TOO_LONG: long}
    mobile = phonenumbers.PhoneNumberType.MOBILE
    reason = phonenumbers.is_possible_number_for_type_with_reason(number, mobile)
    return said.get(reason, f"{bare} is no number that there is in {where}")


@cache
def _reachable() -> frozenset[int]:
    """The kinds that can be written to."""
    from phonenumbers import PhoneNumberType as Kind

    return frozenset((Kind.MOBILE, Kind.FIXED_LINE_OR_MOBILE, Kind.PERSONAL_NUMBER, Kind.VOIP))


def is_country(code: str) -> bool:
    """Whether these two letters are a country's that has phone numbers."""
    import phonenumbers

    return code in phonenumbers.SUPPORTED_REGIONS


def country_of(timezone: str) -> str | None:
    """The country that a time zone lies in; None for one that lies in none, such as UTC."""
    from babel.core import get_global

    country: str | None = get_global("zone_territories").get(timezone)
    return country
