"""Notices that no pupil be named or shown: told once, behind what is said anyway, at no message's cost.

Each gives variables to say something with: `await turn.reply(key, {**said, **await notices.of_photo(…)})`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.turn import Turn
from storage import told
from storage.messages import ALSO


async def of_story(turn: Turn) -> dict[str, Any]:
    """What to say as well with a member's first story."""
    first = await told.of_stories(turn.session, turn.member.id, turn.now)
    return {ALSO: "notice-story"} if first else {}


async def of_photo(turn: Turn, media_ids: Sequence[int]) -> dict[str, Any]:
    """What to say as well if a member's first photo is among these files, of any kind of contribution."""
    first = await told.of_photos(turn.session, turn.member.id, media_ids, turn.now)
    return {ALSO: "notice-photo"} if first else {}
