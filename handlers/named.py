"""What the code in a command names."""

from __future__ import annotations

from handlers.turn import Turn
from storage import contributions, memberships, stories
from storage.contributions import Given

PUNCTUATION = " .,!?"
"""What may stand behind a code."""


async def named(turn: Turn, code: str) -> Given | None:
    """What a code names: the contribution that is quoted, of any community of theirs, else one of here."""
    if not turn.inbound.reply_to:
        return await of_code(turn, code) or await _own_draft(turn, code)
    channel = turn.inbound.chat.channel
    quoted = await contributions.by_delivery(turn.session, channel, turn.inbound.reply_to)
    if quoted is None or quoted.code != code:
        return await of_code(turn, code)
    role = await memberships.role_in(turn.session, turn.member.id, quoted.community_id)
    return quoted if role is not None else None


async def named_or_told(turn: Turn, code: str, how_key: str) -> Given | None:
    """The same; who typed a code that names nothing, or none at all (`how_key`), has been told."""
    given = await named(turn, code) if code else None
    if given is None:
        await turn.reply("code-unknown" if code else how_key, {"code": code[:20]} if code else None)
    return given


async def _own_draft(turn: Turn, code: str) -> Given | None:
    """What its teller is still at: they may read it and take it back like what others see."""
    return await stories.draft_called(turn.session, turn.member.id, code)


async def of_code(turn: Turn, code: str) -> Given | None:
    """What a code names here; in private else in the only other community of theirs that has such a code."""
    given = await contributions.by_code(turn.session, turn.here.id, code)
    if given is not None or turn.inbound.in_group or turn.person is None:
        return given
    return await contributions.by_code_elsewhere(turn.session, turn.person.id, code)
