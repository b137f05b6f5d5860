"""What goes together of what waited for somebody to write.

Each message costs money, and a poor phone time: short ones go together, as one that is fuller; what is more
than a few of those makes a digest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from storage.messages import FILES, NEWS_TEXT, PART
from storage.tables import Priority
from storage.tables.prompting import ANSWER_WEEK
from storage.templates import NUDGE_TEXT

FULL = 1400
"""Characters that go together: within what WhatsApp takes in one message, with room for a bad guess."""

MOST = 4200
"""Characters of what was said to the community that go at once; the rest makes a digest."""

FRAME, BARE, VOICE = 120, 200, 700
"""Characters guessed for the words around a contribution, for a message without one, and for a voice note."""


@dataclass(slots=True)
class Group:
    """What goes as one message: the deliveries, oldest first."""

    ids: list[int]
    size: int
    joins: bool


@dataclass(slots=True)
class Release:
    """What becomes of what was parked."""

    groups: list[Group] = field(default_factory=list)
    over: list[int] = field(default_factory=list)  # for the digest
    useless: list[int] = field(default_factory=list)  # nudges, and prompts whose week is over


def arrange(rows: Iterable[Any], now: datetime) -> Release:
    """Decide what goes together, of what was parked, the oldest first: a pure decision.

    A prompt goes as it is, for an answer may quote it: it is no line of a digest.
    """
    release, left = Release(), MOST
    for row in rows:
        size = _size(row)
        prompt = row.run_id is not None
        if row.text_key == NUDGE_TEXT or (prompt and row.said_at <= now - ANSWER_WEEK):
            release.useless.append(row.id)
        elif row.priority == Priority.COMMUNITY and left <= 0 and not prompt:
            release.over.append(row.id)
        else:
            left -= size if row.priority == Priority.COMMUNITY else 0
            _add(release.groups, row.id, size, joins=_may_join(row))
    return release


def _add(groups: list[Group], delivery_id: int, size: int, *, joins: bool) -> None:
    last = groups[-1] if groups else None
    if last is not None and joins and last.joins and last.size + size <= FULL:
        last.ids.append(delivery_id)
        last.size += size
    else:
        groups.append(Group([delivery_id], size, joins))


def _size(row: Any) -> int:
    if row.media_kind == "voice":
        return VOICE
    return min(row.length, FULL) + FRAME if row.carries and row.length is not None else BARE


def _may_join(row: Any) -> bool:
    """Not what has choices or brings a file, what is asked of its reader, nor an answer in a dialogue."""
    brings = row.media_kind is not None and (row.media_kind == "voice" or bool(row.files_at_once))
    asked = PART in row.variables or FILES in row.variables
    whole = row.run_id is not None or row.text_key == NEWS_TEXT  # an answer may quote it
    apart = bool(row.buttons) or brings or asked or row.picture is not None or whole
    return not apart and row.priority in (Priority.COMMUNITY, Priority.DIRECT)
