"""Codes that people type: join codes, one-time invitations, six digits to link a second channel."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import insert_for, rows_of
from storage.tables import Community, Invite, LinkCode, Role

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without the letters and digits that are taken for each other (I and 1, O and 0)."""

INVITES_KEPT = timedelta(days=30)
"""After this nobody asks any more who used which invitation; that it was used, the audit keeps."""


async def free_code(session: AsyncSession, length: int) -> str:
    """A random code that no community and no invitation has."""
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(length))
        taken = sa.union_all(
            sa.select(col(Community.code)).where(col(Community.code) == code),
            sa.select(col(Invite.code)).where(col(Invite.code) == code),
        )
        if (await session.execute(taken)).first() is None:
            return code


@dataclass(frozen=True, slots=True)
class Invitation:
    """What an unused one-time code gives."""

    id: int
    role: Role
    programme_id: int
    community_id: int | None
    area: str
    may_identify: bool


async def invite(
    session: AsyncSession,
    *,
    code: str,
    role: Role,
    programme_id: int,
    community_id: int | None,
    area: str,
    expires_at: datetime,
    may_identify: bool = False,
) -> None:
    """Store a one-time code; `may_identify` is for a coordinator's exports."""
    await session.execute(
        sa.insert(Invite).values(
            code=code,
            role=role,
            programme_id=programme_id,
            community_id=community_id,
            area=area,
            may_identify=may_identify,
            expires_at=expires_at,
        )
    )


async def invitation(
    session: AsyncSession, code: str, now: datetime, *, hold: bool = False
) -> Invitation | None:
    """The invitation behind a code that is neither used nor expired.

    With `hold` nobody else can use it up until this transaction ends (on SQLite nobody can anyway).
    """
    statement = sa.select(*[getattr(Invite, name) for name in Invitation.__slots__]).where(
        col(Invite.code) == code.upper(), col(Invite.used_at).is_(None), col(Invite.expires_at) > now
    )
    row = (await session.execute(statement.with_for_update() if hold else statement)).first()
    return Invitation(*row) if row else None


async def use(session: AsyncSession, invite_id: int, member_id: int, now: datetime) -> bool:
    """Use an invitation up; False if someone was faster."""
    statement = (
        sa.update(Invite)
        .where(col(Invite.id) == invite_id, col(Invite.used_at).is_(None))
        .values(used_at=now, used_by=member_id)
    )
    return rows_of(await session.execute(statement)) == 1


async def open_link(session: AsyncSession, member_id: int, secret: str, expires_at: datetime) -> str:
    """Six new digits that tie another address to a member; they replace older ones."""
    while True:
        digits = f"{secrets.randbelow(1_000_000):06d}"
        digest = _digest(digits, secret)
        taken = sa.select(col(LinkCode.member_id)).where(col(LinkCode.digest) == digest)
        if (await session.execute(taken)).first() is None:
            break
    values = {"digest": digest, "expires_at": expires_at}
    await session.execute(
        insert_for(session.get_bind().dialect, LinkCode)
        .values(member_id=member_id, **values)
        .on_conflict_do_update(index_elements=["member_id"], set_=values)
    )
    return digits


async def take_link(session: AsyncSession, digits: str, secret: str, now: datetime) -> int | None:
    """The member whose digits these are; they are used up by it."""
    statement = (
        sa.delete(LinkCode)
        .where(col(LinkCode.digest) == _digest(digits, secret), col(LinkCode.expires_at) > now)
        .returning(col(LinkCode.member_id))
    )
    member_id: int | None = (await session.execute(statement)).scalar()
    return member_id


async def purge(session: AsyncSession, now: datetime) -> None:
    """Delete the link codes that have expired, and the invitations used or expired `INVITES_KEPT` ago."""
    await session.execute(sa.delete(LinkCode).where(col(LinkCode.expires_at) <= now))
    ended = sa.func.coalesce(col(Invite.used_at), col(Invite.expires_at))
    await session.execute(sa.delete(Invite).where(ended <= now - INVITES_KEPT))


def _digest(digits: str, secret: str) -> str:
    return hashlib.blake2b(digits.encode(), key=secret.encode()[:64]).hexdigest()
