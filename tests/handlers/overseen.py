"""Two communities and who is in them; what the database holds of what is done with them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from storage.tables import Audit, Role
from tests.talk import Talk


async def peopled(talk: Talk) -> Talk:
    """All of them have joined."""
    await talk.second_community()
    await talk.coordinator("grace", "kenya/turkana")
    await talk.joined("host", role=Role.FACILITATOR)
    await talk.joined("amina")
    await lodwar(talk, "juma")
    talk.person("new")
    return talk


async def lodwar(talk: Talk, *names: str) -> None:
    """These join Lodwar Readers."""
    for name in names:
        talk.person(name)
        for text in ("JOIN LODWAR2", "1", "1", f"{name.title()}, Lodwar"):
            await talk.say(name, text)
    talk.passed_over()


async def rows(talk: Talk, *what: Any) -> list[Any]:
    """Rows of the database."""
    async with talk.app.database.read() as session:
        return [*(await session.execute(sa.select(*what))).all()]


async def audited(talk: Talk) -> list[str]:
    """What is in the audit, but for joining."""
    return [
        action
        for (action,) in await rows(talk, col(Audit.action))
        if not action.startswith(("became", "joined"))
    ]


async def act(talk: Talk, area: str, *texts: str) -> None:
    """Grace chooses the only community of an area, and says these."""
    for text in (f"COMMUNITIES {area}", "1", *texts[:-1]):
        await talk.say("grace", text)
    talk.passed_over()
    await talk.say("grace", texts[-1])
