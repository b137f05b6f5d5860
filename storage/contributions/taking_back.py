"""Taking back what was given: withdrawn by its author, or hidden from all."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import search
from storage.contributions.given import everywhere
from storage.retracting import take_back
from storage.tables import Contribution, ContributionFile, Delivery, Message


async def withdraw(
    session: AsyncSession, contribution_id: int, now: datetime, retracting: frozenset[str]
) -> int:
    """Take a contribution back, here and where it went: what waits never goes, and on the channels that can,
    what went is deleted.

    Its text and files are forgotten too. Returns how many chats have it where nothing can take it back: those
    to which it is just going, and those to which a digest told its first words.
    """
    theirs = everywhere(contribution_id)
    await session.execute(
        sa.delete(ContributionFile).where(
            col(ContributionFile.contribution_id).in_(sa.select(col(Contribution.id)).where(theirs))
        )
    )
    await session.execute(
        sa.update(Contribution).where(theirs).values(withdrawn_at=now, text="", media_id=None)
    )
    await search.refresh(session, contribution_id)
    return await _take_back(session, theirs, now, retracting)


async def hide(session: AsyncSession, contribution_id: int, now: datetime, retracting: frozenset[str]) -> int:
    """Let nobody see a contribution any more, here and where it went; else as `withdraw`, but it is kept."""
    theirs = everywhere(contribution_id)
    seen = col(Contribution.hidden_at).is_(None)
    await session.execute(sa.update(Contribution).where(theirs, seen).values(hidden_at=now))
    await search.refresh(session, contribution_id)
    return await _take_back(session, theirs, now, retracting)


async def show(session: AsyncSession, contribution_id: int, hidden_at: datetime) -> None:
    """Let a contribution be read and found again, here and wherever it was hidden at that time (UTC) with it.

    What was deleted or held back meanwhile does not go out anew.
    """
    together = col(Contribution.hidden_at) == hidden_at
    await session.execute(
        sa.update(Contribution).where(everywhere(contribution_id), together).values(hidden_at=None)
    )
    await search.refresh(session, contribution_id)


async def _take_back(
    session: AsyncSession, theirs: sa.ColumnElement[bool], now: datetime, retracting: frozenset[str]
) -> int:
    ids = sa.select(col(Contribution.id)).where(theirs)
    ours = col(Delivery.message_id).in_(
        sa.select(col(Message.id)).where(col(Message.contribution_id).in_(ids), col(Message.carries))
    )
    # Its slices lock this row: when it is ours, no other delivery is made.
    await session.execute(
        sa.update(Message).where(col(Message.contribution_id).in_(ids)).values(fanned_to=None)
    )
    return await take_back(session, ours, now, retracting)
