"""What the code in a command names."""

from __future__ import annotations

from handlers.turn import Turn
from storage import communities, contributions
from storage.contributions import Given


async def named(turn: Turn, code: str) -> Given | None:
    """What a code names: the contribution that is quoted, of any community of theirs, else one of here."""
    if not turn.inbound.reply_to:
        return await contributions.by_code(turn.session, turn.here.id, code)
    channel = turn.inbound.chat.channel
    quoted = await contributions.by_delivery(turn.session, channel, turn.inbound.reply_to)
    if quoted is None or quoted.code != code:
        return await contributions.by_code(turn.session, turn.here.id, code)
    role = await communities.role_in(turn.session, turn.member.id, quoted.community_id)
    return quoted if role is not None else None
