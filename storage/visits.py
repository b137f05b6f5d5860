"""Who may look at the dashboard from which browser: one-time links, and the visits that they open.

A link and a visit are each known by a random secret, of which only a digest is stored. What a visitor may see
is asked of the coordinators' table at each request, and of nothing that the browser sends.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import id_of, rows_of
from storage.tables import DashboardLink, DashboardVisit, Member

LINK_HOLDS = timedelta(minutes=15)
VISIT_LASTS = timedelta(hours=12)

SEEN_EVERY = timedelta(minutes=5)
"""How exactly it is kept when a visitor was last seen: no write for each page."""

KEPT = timedelta(days=1)
"""How long what has ended can still be told from what never was."""

SECRET_BYTES = 32


class LinkState(StrEnum):
    """Whether a link opens the dashboard; if not, why."""

    GOOD = "good"
    USED = "used"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it stands now: whose it is, and the language that they read."""

    state: LinkState
    member_id: int | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who looks: a member who has not stopped, in a visit that is neither over nor revoked."""

    visit_id: int
    member_id: int
    language: str
    name: str
    seen_at: datetime


async def make_link(session: AsyncSession, member_id: int, now: datetime) -> str:
    """A new link's secret; it opens the dashboard once, until `LINK_HOLDS` from now."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    await session.execute(
        sa.insert(DashboardLink).values(
            digest=digest(secret), member_id=member_id, expires_at=now + LINK_HOLDS
        )
    )
    return secret


async def look_at_link(session: AsyncSession, secret: str, now: datetime) -> Link:
    """How a link stands, which looking does not change."""
    statement = (
        sa.select(
            col(DashboardLink.used_at),
            col(DashboardLink.expires_at),
            col(Member.id),
            col(Member.language),
        )
        .join(Member, col(Member.id) == col(DashboardLink.member_id))
        .where(col(DashboardLink.digest) == digest(secret))
    )
    row = (await session.execute(statement)).first()
    if row is None:
        return Link(LinkState.UNKNOWN)
    expired = LinkState.EXPIRED if row.expires_at <= now else LinkState.GOOD
    return Link(LinkState.USED if row.used_at is not None else expired, row.id, row.language)


async def use_link(session: AsyncSession, secret: str, now: datetime) -> int | None:
    """Use a link up: the member whose it is; None if it opens nothing (any more). One statement decides."""
    statement = (
        sa.update(DashboardLink)
        .where(
            col(DashboardLink.digest) == digest(secret),
            col(DashboardLink.used_at).is_(None),
            col(DashboardLink.expires_at) > now,
        )
        .values(used_at=now)
        .returning(col(DashboardLink.member_id))
    )
    member_id: int | None = (await session.execute(statement)).scalar()
    return member_id


async def begin(session: AsyncSession, member_id: int, now: datetime) -> str:
    """Begin a visit of `VISIT_LASTS`; its secret, which goes into the browser's cookie."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    await session.execute(
        sa.insert(DashboardVisit).values(
            digest=digest(secret),
            member_id=member_id,
            began_at=now,
            seen_at=now,
            expires_at=now + VISIT_LASTS,
        )
    )
    return secret


async def visitor(session: AsyncSession, secret: str, now: datetime) -> Visitor | None:
    """Who looks with this secret; None if nobody may with it (any more)."""
    statement = (
        sa.select(
            col(DashboardVisit.id),
            col(Member.id),
            col(Member.language),
            col(Member.name),
            col(DashboardVisit.seen_at),
        )
        .join(Member, col(Member.id) == col(DashboardVisit.member_id))
        .where(
            col(DashboardVisit.digest) == digest(secret),
            col(DashboardVisit.expires_at) > now,
            col(DashboardVisit.revoked_at).is_(None),
            col(Member.stopped_at).is_(None),
        )
    )
    row = (await session.execute(statement)).first()
    return Visitor(id_of(row[0]), id_of(row[1]), *row[2:]) if row else None


async def seen(session: AsyncSession, visit_id: int, now: datetime) -> None:
    """Keep that a visitor was here now."""
    await session.execute(
        sa.update(DashboardVisit).where(col(DashboardVisit.id) == visit_id).values(seen_at=now)
    )


async def end(session: AsyncSession, visit_id: int, now: datetime) -> None:
    """End one visit."""
    await _revoke(session, col(DashboardVisit.id) == visit_id, now)


async def end_all(session: AsyncSession, member_id: int, now: datetime) -> int:
    """End all visits of a member, and let no link of theirs open another; how many visits there were."""
    await session.execute(
        sa.delete(DashboardLink).where(
            col(DashboardLink.member_id) == member_id, col(DashboardLink.used_at).is_(None)
        )
    )
    running = sa.and_(col(DashboardVisit.member_id) == member_id, col(DashboardVisit.expires_at) > now)
    return await _revoke(session, running, now)


async def purge(session: AsyncSession, now: datetime) -> None:
    """Delete the links and visits that ended `KEPT` ago."""
    await session.execute(sa.delete(DashboardLink).where(col(DashboardLink.expires_at) <= now - KEPT))
    await session.execute(sa.delete(DashboardVisit).where(col(DashboardVisit.expires_at) <= now - KEPT))


async def _revoke(session: AsyncSession, which: sa.ColumnElement[bool], now: datetime) -> int:
    statement = (
        sa.update(DashboardVisit)
        .where(which, col(DashboardVisit.revoked_at).is_(None))
        .values(revoked_at=now)
    )
    return rows_of(await session.execute(statement))


def digest(secret: str) -> str:
    """What is stored of a secret: it is random and long, so that no key or slow digest is wanted."""
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()
