"""Several files that come one after another: what is asked about the first is asked about all.

WhatsApp and Telegram deliver each picture of a selection as a message of its own, with the words under the
first alone (Telegram says with `media_group_id` that they belong together, WhatsApp does not).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from handlers.turn import ANSWER_WITHIN, Turn
from storage import questions

AT_ONCE = timedelta(seconds=20)
"""Files closer together than this were chosen together, as far as anybody can tell."""

TOGETHER = timedelta(minutes=5)
"""Files further apart than this have nothing to do with each other; each takes its time on a poor network."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What shall be shared: a text, its files, and whether they were all sent in one go."""

    text: str
    media_ids: list[int]
    at_once: bool

    def data(self, turn: Turn) -> dict[str, Any]:
        """What the question about them keeps."""
        return {
            "text": self.text,
            "media_ids": self.media_ids,
            "community_id": turn.here.id,
            "album": turn.inbound.album,
            "source": turn.source,
            "at": turn.now.isoformat(),
        }


def gather(turn: Turn, question: str) -> Gathered:
    """What this message brings, with the files that the open question of that name is about."""
    asked = turn.sender.question
    before = asked.data if asked and asked.name == question else {}
    alone = Gathered(turn.text, turn.media_ids, at_once=False)
    if turn.text or not turn.media_ids or not before.get("media_ids"):
        return alone
    album = turn.inbound.album
    apart = turn.now - datetime.fromisoformat(before["at"])
    if before["community_id"] != turn.here.id or apart > TOGETHER:
        return alone
    at_once = before["album"] == album if album else apart <= AT_ONCE
    return Gathered(before["text"], [*before["media_ids"], *turn.media_ids], at_once)


async def keep_asking(turn: Turn, gathered: Gathered) -> None:
    """Add to what the open question is about; it has just been asked, and its buttons go on working."""
    question = turn.sender.question
    if question is None:
        raise LookupError("nothing is asked")
    data = {**question.data, **gathered.data(turn)}
    expires = turn.now + ANSWER_WITHIN
    await questions.ask(turn.session, turn.sender.address_id, question.name, question.token, data, expires)
