"""Phones: the clever ones, and two of one person."""

from __future__ import annotations

import pytest

from tests.talk import Talk

SMART = pytest.mark.parametrize("channel", ["sim-whatsapp", "sim-telegram"])
"""On each of the phones that show buttons."""


async def second_phone(talk: Talk, first: str, second: str) -> None:
    """Link a phone for SMS with the one that they have."""
    talk.person(second, "sim-sms")
    await talk.say(first, "LINK")
    digits = talk.heard()[first][0].split("LINK ")[1][:6]
    await talk.say(second, f"LINK {digits}")
    assert "Done!" in talk.heard()[second][0]
