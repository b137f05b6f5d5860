"""Opening a turn: from an inbox row to everything that its handler needs to know."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from handlers import codec
from handlers.turn import Services, Turn
from handlers.wire import Inbound, InboundKind
from prompts.texts import Texts
from storage import addresses, groups, senders
from storage.inbox import Claimed
from storage.senders import Seen, Sender

SPEAKS = (InboundKind.MESSAGE, InboundKind.GROUP_ADDED)


async def open_turn(
    session: AsyncSession,
    row: Claimed,
    now: datetime,
    texts: Texts,
    services: Services,
    looked: Mapping[Hashable, Any] | None = None,
) -> Turn:
    """The turn of a claimed inbox row, within the transaction in which it is claimed."""
    inbound = codec.load(row.body)
    seen = Seen(
        inbound.sender.channel,
        inbound.sender.value,
        row.received_at,
        inbound.language,
        inbound.profile_name,
    )
    private = inbound.kind is InboundKind.MESSAGE and not inbound.in_group
    look = senders.arrive if private else senders.glimpse
    turn = Turn(
        session=session,
        inbound=inbound,
        sender=_with_language(await look(session, seen, now), inbound),
        now=now,
        texts=texts,
        services=services,
        media_ids=row.media_ids,
        retried=row.attempts > 0,
        source=inbound.source,
        looked=looked,
    )
    if inbound.in_group:
        turn.group_id = await _group(session, inbound, now)
    if turn.group_id is not None:
        turn.group_community = await groups.community_of(session, turn.group_id)
    return turn


def _with_language(sender: Sender, inbound: Inbound) -> Sender:
    """Who only passes by is not stored, and is answered in the language of their phone none the less."""
    return replace(sender, language=inbound.language) if inbound.language else sender


async def _group(session: AsyncSession, inbound: Inbound, now: datetime) -> int | None:
    chat = inbound.chat
    if inbound.kind in SPEAKS:
        return await groups.arrive(session, chat.channel, chat.value, now)
    known = await addresses.find(session, chat.channel, chat.value)
    return known.id if known else None
