"""Phone numbers as digests: by one we know a number again, and cannot write to it."""

from __future__ import annotations

import hashlib
import re

WHATSAPP = "whatsapp:"
NUMBER = re.compile(r"\+\d{7,15}")


def digest_of(number: str, secret: str) -> str:
    """The digest of a number such as `+254700000001`, under the installation's secret."""
    digits = number.removeprefix("+").encode()
    return hashlib.blake2b(digits, key=secret.encode()[:64], digest_size=16, person=b"guest").hexdigest()


def number_of(value: str) -> str | None:
    """The number in an address, `whatsapp:+254700000001` or `+254700000001`; None where there is none."""
    number = value.removeprefix(WHATSAPP)
    return number if NUMBER.fullmatch(number) else None
