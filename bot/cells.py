"""Cells of the tables that we hand out, as a spreadsheet will take them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet may take for the beginning of a formula.

Source: https://owasp.org/www-community/attacks/CSV_Injection
"""


def harmless(cells: Iterable[Any]) -> list[Any]:
    """Cells with an apostrophe before each text that a spreadsheet would run."""
    return [f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell for cell in cells]
