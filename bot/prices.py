"""The rate table: a TOML file of the operator's, read once at start; `docs/rates.example.toml` shows one."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from handlers.sending import MESSAGE, SERVICE, Prices

NAMES = {"whatsapp": {SERVICE, "utility", "marketing"}, "sms": {MESSAGE}}
"""What each channel's rows may price."""


class PricesError(ValueError):
    """The table cannot be read; each line says what is wrong."""


def load(path: Path) -> Prices:
    """Read the table.

    Raises:
        PricesError: it is not there, or wrong.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise PricesError(f"it cannot be read ({type(error).__name__})") from None
    except tomllib.TOMLDecodeError as error:
        raise PricesError(f"it is no TOML: {error}") from None
    if faults := list(_faults(table)):
        raise PricesError("; ".join(faults))
    rows = {name: table.get(name, {}) for name in NAMES}
    fee = {name: float(price) for name, price in table.get("fee", {}).items()}
    return Prices(table["currency"], fee, rows)


def _faults(table: Mapping[str, Any]) -> Iterator[str]:
    if not isinstance(table.get("currency"), str):
        yield 'it needs a line such as currency = "USD"'
    for name in table.keys() - {"currency", "fee", *NAMES}:
        yield f"{name} is no channel: whatsapp and sms are"
    yield from (
        f"fee.{name} must be a price" for name, price in _items(table.get("fee")) if not _is_price(price)
    )
    for channel, known in NAMES.items():
        for prefix, row in _items(table.get(channel)):
            if not (prefix.isascii() and prefix.isdecimal()):
                yield f"{channel}.{prefix} must be a country's digits, such as {channel}.254"
            yield from (
                f"{channel}.{prefix}.{name} must be a price of: {', '.join(sorted(known))}"
                for name, price in _items(row)
                if name not in known or not _is_price(price)
            )


def _items(table: Any) -> list[tuple[str, Any]]:
    return list(table.items()) if isinstance(table, dict) else []


def _is_price(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0
