"""People who have an idea, and the circle that comes of it."""

from __future__ import annotations

from tests.talk import Talk


async def people(talk: Talk, channel: str, *more: str) -> None:
    """Amina, Joseph and Grace of Kakuma, and others."""
    for name in ("amina", "joseph", "grace", *more):
        await talk.joined(name, channel)


async def circled(talk: Talk, channel: str = "sim-telegram", *more: str) -> None:
    """The circle of Amina, its host, Joseph and Grace."""
    await people(talk, channel, *more)
    await talk.say("amina", "IDEA Swap lesson videos")
    await talk.say("joseph", "IN I1")
    await talk.say("grace", "IN I1")
    talk.passed_over()
