"""What a message must pass before anybody handles it: each refusal is one sentence and changes nothing."""

from __future__ import annotations

import re

from handlers.turn import Turn

MESSAGES_A_MINUTE = 20
LONGEST = 4000
"""Characters of one contribution: about what one Telegram message holds."""

HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e]")
"""Control characters, and the two overrides that make text read backwards to deceive.

The isolates and embeddings that phones put around names and numbers are harmless, and stay.
"""


async def passes(turn: Turn) -> bool:
    """Whether the message may be handled; if not, its sender has been told why."""
    if turn.sender.recent > MESSAGES_A_MINUTE and not turn.retried:
        return await _hold(turn)
    if HIDDEN.search(turn.text):
        await turn.reply("hidden-characters")
    elif len(turn.text) > LONGEST:
        await turn.reply("too-long", {"limit": LONGEST})
    elif turn.inbound.media and not turn.media_ids:
        await turn.reply("file-failed")
    elif not turn.text and not turn.inbound.media and not turn.inbound.payload:
        await turn.reply("cannot-read")
    else:
        return True
    return False


async def _hold(turn: Turn) -> bool:
    """Too fast: told once, kept out of the community; the inbox keeps the message."""
    turn.held = True
    if turn.sender.recent == MESSAGES_A_MINUTE + 1:
        await turn.reply("too-fast", {"limit": MESSAGES_A_MINUTE})
    return False
