"""A request for help that waits for answers."""

from __future__ import annotations

from tests.talk import Talk

ASKED = "How do you teach fractions to 70 children?"


async def ask(talk: Talk, channel: str = "sim-whatsapp") -> None:
    """Amina has asked, Joseph on SMS has heard it."""
    await talk.joined("amina", channel)
    await talk.joined("joseph", "sim-sms")
    await talk.play(f"""
        amina: ASK {ASKED}
        > amina: H1 is on its way to one colleague.*
        > joseph: H1 - Amina, Kakuma Primary asks:|{ASKED}
    """)
