"""Drawing a report from its words (see `bot.reporting.words`), in a process of its own that ends with it."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from typing import Any

SECONDS = 60
"""It takes one; a machine that needs longer than this is too busy to draw."""


class NotDrawnError(Exception):
    """The report could not be drawn; says why, as far as the typesetter does."""


def installed() -> bool:
    """Whether this machine has the typesetter: it is an extra (`reports`)."""
    return importlib.util.find_spec("typst") is not None


def pages(words: dict[str, Any]) -> bytes:
    """The report as PDF: two pages of A4, about 100 KB. Blocks for about a second.

    Raises:
        NotDrawnError: the typesetter is missing, failed, or took too long.
    """
    return _drawn("pages", words)


def phone(words: dict[str, Any]) -> bytes:
    """The report as PNG, 640 dots wide, about 40 KB. Blocks for about a second.

    Raises:
        NotDrawnError: as for `pages`.
    """
    return _drawn("phone", words)


def _drawn(kind: str, words: dict[str, Any]) -> bytes:
    if not installed():
        raise NotDrawnError('the typesetter is missing: pip install "staffroom[reports]"')
    said = json.dumps(words, ensure_ascii=False).encode()
    command = [sys.executable, "-m", "bot.reporting.typesetting", kind]
    try:
        done = subprocess.run(command, input=said, capture_output=True, timeout=SECONDS, check=True)  # noqa: S603 - ours
    except subprocess.TimeoutExpired:
        raise NotDrawnError(f"the typesetter took longer than {SECONDS} seconds") from None
    except subprocess.CalledProcessError as error:
        last = error.stderr.decode(errors="replace").strip().splitlines()[-1:]
        raise NotDrawnError("".join(last) or f"the typesetter ended with {error.returncode}") from None
    return done.stdout
