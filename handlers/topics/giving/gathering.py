"""What comes in several messages: what is asked about the first is asked about all.

People write in pieces, and say under a picture only afterwards what it shows. WhatsApp and Telegram deliver
each picture of a selection as a message of its own, with the words under the first alone (Telegram says with
`media_group_id` that they belong together, WhatsApp does not).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from handlers.routing.checks import LONGEST
from handlers.turn import ANSWER_WITHIN, PASSED_BY, Turn
from storage import questions

AT_ONCE = timedelta(seconds=20)
"""Files closer together than this were chosen together, as far as anybody can tell."""

TOGETHER = timedelta(minutes=5)
"""What is further apart has nothing to do with each other; on a poor network each takes its time."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What shall be shared: a text and its files, whether they were all sent in one go (`at_once`), or a text
    came in several messages (`in_pieces`). Edits of the message `source` change the text.
    """

    text: str
    media_ids: list[int]
    source: str | None
    at_once: bool = False
    in_pieces: bool = False

    def data(self, turn: Turn) -> dict[str, Any]:
        """What the question about them keeps."""
        return {
            "text": self.text,
            "media_ids": self.media_ids,
            "community_id": turn.here.id,
            "album": turn.inbound.album,
            "source": self.source,
            "at": turn.now.isoformat(),
        }


def gather(turn: Turn, question: str) -> Gathered:
    """What this message brings, with what the open question of that name is about."""
    asked = turn.sender.question
    before = asked.data if asked and asked.name == question else {}
    if not before or not _goes_with(turn, before):
        return Gathered(turn.text, turn.media_ids, turn.source)
    pieces = [(before["text"], before["source"]), (turn.text, turn.source)]
    written = [(text, source) for text, source in pieces if text]
    files = bool(before["media_ids"]) and not turn.text
    return Gathered(
        "\n".join(text for text, _ in written),
        [*before["media_ids"], *turn.media_ids],
        written[0][1] if len(written) == 1 else None,
        at_once=files and _is_of_one_go(turn, before),
        in_pieces=bool(written),
    )


def _goes_with(turn: Turn, before: dict[str, Any]) -> bool:
    """Whether it came soon after; words only with nothing else done between: they may be of something new."""
    if before["community_id"] != turn.here.id or _since(turn, before) > TOGETHER:
        return False
    return not turn.text or (
        PASSED_BY not in before
        and len(before["text"]) + len(turn.text) < LONGEST  # a line's end between them
    )


def _is_of_one_go(turn: Turn, before: dict[str, Any]) -> bool:
    album = turn.inbound.album
    return bool(before["album"] == album if album else _since(turn, before) <= AT_ONCE)


def _since(turn: Turn, before: dict[str, Any]) -> timedelta:
    return turn.now - datetime.fromisoformat(before["at"])


async def keep_asking(turn: Turn, gathered: Gathered) -> None:
    """Add to what the open question is about; it has just been asked, and its buttons go on working."""
    question = turn.sender.question
    if question is None:
        raise LookupError("nothing is asked")
    data = {**question.data, **gathered.data(turn)}
    expires = turn.now + ANSWER_WITHIN
    await questions.ask(turn.session, turn.sender.address_id, question.name, question.token, data, expires)
