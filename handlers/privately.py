"""Asking in private what was begun in a group: a group cannot answer, and need not see it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.occasion import Occasion
from handlers.turn import Choice, Turn
from storage.messages import Draft


async def ask(
    turn: Turn,
    question: str,
    text_key: str,
    variables: dict[str, Any],
    choices: Sequence[Choice],
    data: dict[str, Any],
) -> bool:
    """Ask the member something where they are alone with us, whatever chat they wrote in.

    From a group: who is in the midst of answering something else is only told, as on an occasion; False if
    they cannot be reached.
    """
    if not turn.inbound.in_group:
        await turn.ask(question, text_key, variables, choices=choices, data=data)
        return True
    alone = Occasion(turn.session, question, 0, turn.now, turn.now, turn.texts, turn.services)
    return await alone.ask(turn.member.id, question, Draft(text_key, variables), choices, data)
