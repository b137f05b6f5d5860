"""A second community, for news that goes to several."""

from __future__ import annotations

from tests.talk import Talk


async def lodwar(talk: Talk, *names: str, channel: str = "sim-telegram") -> None:
    """A second community in the area, with these members."""
    await talk.second_community()
    for name in names:
        if name not in talk.people:
            talk.person(name, channel)
            for text in ("JOIN LODWAR2", "1", "1", f"{name.title()}, Lodwar"):
                await talk.say(name, text)
        else:
            await talk.say(name, "JOIN LODWAR2")
    talk.passed_over()
