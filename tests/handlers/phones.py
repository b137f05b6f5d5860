"""Phones of one person."""

from __future__ import annotations

from tests.talk import Talk


async def second_phone(talk: Talk, first: str, second: str) -> None:
    talk.person(second, "sim-sms")
    await talk.say(first, "LINK")
    digits = talk.heard()[first][0].split("LINK ")[1][:6]
    await talk.say(second, f"LINK {digits}")
    assert "Done!" in talk.heard()[second][0]
