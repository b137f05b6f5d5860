"""What the coordinators' topics share: acting as one, and being told why something may not be."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TypeVar

from handlers.overseeing import Acting, RefusedError
from handlers.turn import Turn

Done = TypeVar("Done")


async def acting(turn: Turn) -> Acting:
    """The writer as a coordinator of what they look after at this moment."""
    return await Acting.coordinator(turn.session, turn.now, turn.member.id)


async def tried(turn: Turn, doing: Awaitable[Done]) -> Done | None:
    """What came of it; None if it was refused, and the writer was told why."""
    try:
        return await doing
    except RefusedError as refused:
        await turn.reply(refused.text_key, refused.variables)
        return None
