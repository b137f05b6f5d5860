"""Reflections: what members write for themselves. Nobody else is ever given one; only a count of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import id_of
from storage.tables import Member, Membership, Reflection

WEEK = timedelta(days=7)
"""How long the last reflection can be shared."""

MONTH_AGO = (timedelta(days=30), timedelta(days=12))
YEAR_AGO = (timedelta(days=365), timedelta(days=45))
"""How long ago, and how much sooner or later will do as well."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A reflection as its author's own turn sees it."""

    id: int
    member_id: int
    community_id: int | None
    run_id: int | None
    prompt: str
    question: str
    text: str
    media_id: int | None
    plan: str
    plan_media_id: int | None
    came_true: str | None
    shared_id: int | None
    created_at: datetime

    @property
    def is_empty(self) -> bool:
        """Whether it only says that they do not want to reflect on that prompt."""
        return not self.text and self.media_id is None


KEPT = [getattr(Reflection, name) for name in Kept.__slots__]
SAYS_SOMETHING = sa.or_(col(Reflection.text) != "", col(Reflection.media_id).is_not(None))
"""One that does not only notes that its author did not want to reflect on a prompt (see `Kept.is_empty`)."""


def words_of(question: str, text: str) -> str:
    """What a reflection is when it is read again: what was asked, and what was written."""
    return "\n".join(filter(None, (question, text)))


async def add(
    session: AsyncSession,
    member_id: int,
    *,
    community_id: int | None,
    question: str,
    text: str,
    media_id: int | None,
    now: datetime,
    run_id: int | None = None,
    prompt: str = "",
) -> int:
    """Keep what a member wrote for themselves; returns its id."""
    values = {
        "member_id": member_id,
        "community_id": community_id,
        "run_id": run_id,
        "prompt": prompt,
        "question": question,
        "text": text,
        "media_id": media_id,
        "plan": "",
        "created_at": now,
    }
    return id_of(
        (await session.execute(sa.insert(Reflection).returning(col(Reflection.id)), values)).scalar()
    )


async def change(session: AsyncSession, reflection_id: int, **values: Any) -> None:
    """Change what is kept (`text`, `media_id`, `plan`, `plan_media_id`, `came_true`, `shared_id`…)."""
    await session.execute(sa.update(Reflection).where(col(Reflection.id) == reflection_id).values(**values))


async def set_aside(session: AsyncSession, kept: Kept) -> None:
    """It was no reflection: forget the words. Of a prompt it stays known that they want none of it."""
    if kept.run_id is None:
        await session.execute(sa.delete(Reflection).where(col(Reflection.id) == kept.id))
    else:
        await change(session, kept.id, text="", media_id=None, plan="", plan_media_id=None)


async def of_member(session: AsyncSession, reflection_id: int, member_id: int) -> Kept | None:
    """A reflection by its id, if it is this member's."""
    return await _first(
        session,
        sa.select(*KEPT).where(col(Reflection.id) == reflection_id, col(Reflection.member_id) == member_id),
    )


async def by_id(session: AsyncSession, reflection_id: int) -> Kept | None:
    """A reflection by its id, for what is due of it."""
    return await _first(session, sa.select(*KEPT).where(col(Reflection.id) == reflection_id))


async def may_be_asked(session: AsyncSession, member_id: int, community_id: int, now: datetime) -> bool:
    """Whether a member of a community wants to be asked: neither gone, stopped, at rest nor tired of it."""
    statement = (
        sa.select(col(Member.id))
        .join(Membership, col(Membership.member_id) == col(Member.id))
        .where(
            col(Member.id) == member_id,
            col(Membership.community_id) == community_id,
            col(Membership.left_at).is_(None),
            col(Member.stopped_at).is_(None),
            sa.or_(col(Member.paused_until).is_(None), col(Member.paused_until) <= now),
            col(Member.wants_prompts),
        )
    )
    return (await session.execute(statement)).first() is not None


async def on_run(session: AsyncSession, run_id: int, member_id: int) -> Kept | None:
    """What a member last wrote, or did not want to write, on a prompt.

    It is looked for among theirs: of a prompt there may be very many.
    """
    of_run = sa.func.coalesce(col(Reflection.run_id), 0) == run_id
    statement = sa.select(*KEPT).where(col(Reflection.member_id) == member_id, of_run)
    return await _first(session, statement.order_by(col(Reflection.id).desc()))


async def last(session: AsyncSession, member_id: int, now: datetime) -> Kept | None:
    """A member's last reflection, of the last week."""
    statement = _said_by(member_id).where(col(Reflection.created_at) > now - WEEK)
    return await _first(session, statement.order_by(*_newest_first()))


async def ago(
    session: AsyncSession, member_id: int, now: datetime, how_long: tuple[timedelta, timedelta]
) -> Kept | None:
    """What a member wrote about so long ago, nearest to it (see `MONTH_AGO`)."""
    then, tolerance = now - how_long[0], how_long[1]
    statement = _said_by(member_id).where(
        col(Reflection.created_at).between(then - tolerance, then + tolerance)
    )
    found = [Kept(*row) for row in await session.execute(statement)]
    return min(found, key=lambda kept: (abs(kept.created_at - then), -kept.id), default=None)


async def page(session: AsyncSession, member_id: int, size: int, before: int | None = None) -> list[Kept]:
    """A member's newest reflections, or those before an id; one more than `size` if there are more."""
    statement = _said_by(member_id).order_by(col(Reflection.id).desc()).limit(size + 1)
    if before is not None:
        statement = statement.where(col(Reflection.id) < before)
    return [Kept(*row) for row in await session.execute(statement)]


async def count(session: AsyncSession, member_id: int) -> int:
    """How many reflections a member has kept."""
    statement = sa.select(sa.func.count()).where(col(Reflection.member_id) == member_id, SAYS_SOMETHING)
    number: int = (await session.execute(statement)).scalar_one()
    return number


async def answered(session: AsyncSession, member_id: int, since: datetime) -> dict[str, datetime]:
    """The prompts of the library that a member has reflected on since then, and when last, the latest at the
    end.
    """
    latest = sa.func.max(col(Reflection.created_at)).label("latest")
    statement = (
        sa.select(col(Reflection.prompt), latest)
        .where(
            col(Reflection.member_id) == member_id,
            col(Reflection.created_at) >= since,
            col(Reflection.prompt) != "",
        )
        .group_by(col(Reflection.prompt))
        .order_by(latest)
    )
    return {row.prompt: row.latest for row in await session.execute(statement)}


def _said_by(member_id: int) -> sa.Select[*tuple[Any, ...]]:
    return sa.select(*KEPT).where(col(Reflection.member_id) == member_id, SAYS_SOMETHING)


def _newest_first() -> tuple[sa.UnaryExpression[Any], ...]:
    return col(Reflection.created_at).desc(), col(Reflection.id).desc()


async def _first(session: AsyncSession, statement: sa.Select[*tuple[Any, ...]]) -> Kept | None:
    row = (await session.execute(statement.limit(1))).first()
    return Kept(*row) if row else None
