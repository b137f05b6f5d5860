"""Who of a list is known to us already, and may not be invited (again): looked up for many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.tables import Address, Guest, Refusal

AT_ONCE = 1_000
"""Numbers of one statement."""


@dataclass(slots=True)
class Standing:
    """What we know of one number. `code` is that of a guest whom nothing could be sent to."""

    is_member: bool = False
    is_suspended: bool = False
    has_refused: bool = False
    is_invited: bool = False  # or was, in the last year
    code: str | None = None


Key = tuple[str, Mapping[str, str]]
"""The digest of a number, and the addresses that it may have, by channel."""


async def standings(session: AsyncSession, keys: Sequence[Key]) -> list[Standing]:
    """What we know of each."""
    found = [Standing() for _ in keys]
    for first in range(0, len(keys), AT_ONCE):
        some = slice(first, first + AT_ONCE)
        await _look(session, keys[some], found[some])
    return found


async def _look(session: AsyncSession, keys: Sequence[Key], found: Sequence[Standing]) -> None:
    of_digest = {digest: one for (digest, _), one in zip(keys, found, strict=True)}
    for channel in {channel for _, values in keys for channel in values}:
        of_value = {values[channel]: one for (_, values), one in zip(keys, found, strict=True)}
        columns = (col(Address.value), col(Address.member_id), col(Address.suspended_at))
        known = sa.select(*columns).where(col(Address.channel) == channel, col(Address.value).in_(of_value))
        for value, member_id, suspended_at in await session.execute(known):
            of_value[value].is_member |= member_id is not None
            of_value[value].is_suspended |= suspended_at is not None
    refused = sa.select(col(Refusal.digest)).where(col(Refusal.digest).in_(of_digest))
    for digest in (await session.execute(refused)).scalars():
        of_digest[digest].has_refused = True
    names = (col(Guest.digest), col(Guest.message_id), col(Guest.ended_at), col(Guest.code))
    guests = await session.execute(sa.select(*names).where(col(Guest.digest).in_(of_digest)))
    for digest, message_id, ended_at, code in guests:
        one = of_digest[digest]
        one.code = code
        one.is_invited = message_id is not None or ended_at is not None
