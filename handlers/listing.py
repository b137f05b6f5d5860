"""Lists: what they are of, a line for each, and how to go on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from handlers.turn import Turn


async def show_list(
    turn: Turn, head_key: str, variables: dict[str, Any], lines: Sequence[str], how_key: str
) -> None:
    """Reply with a list: the text `head_key` with these variables, the lines, the text `how_key`."""
    head = turn.texts.render(turn.language, head_key, variables)
    how = turn.texts.render(turn.language, how_key)
    await turn.reply("literal", {"words": "\n".join((head, *lines, how))})


def in_a_row(turn: Turn, names: Iterable[str]) -> str:
    """Names one behind another, with the comma of the reader's script."""
    return f"{turn.texts.render(turn.language, 'comma')} ".join(names)
