"""Requests for help: how far they have come, who answered, and where else they may be asked."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import occurrences
from storage.contributions import Given, code_of
from storage.dialect import rows_of
from storage.senders import Place
from storage.standing import STANDS
from storage.tables import (
    Community,
    Contribution,
    ContributionKind,
    Member,
    Membership,
    MemberSubject,
    Reach,
    Status,
)

UNSENT, ESCALATE, TRAVEL, HELPED = "help.unsent", "help.escalate", "help.travel", "help.helped"
"""What is to happen to a request at its time."""

WAITING = (Status.OPEN, Status.ANSWERED)
"""Its author still waits for what helps."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to a request."""

    id: int
    code: str
    text: str


async def change(session: AsyncSession, request_id: int, **values: object) -> None:
    """Set columns of a request."""
    await session.execute(sa.update(Contribution).where(col(Contribution.id) == request_id).values(**values))


async def answered(session: AsyncSession, request_id: int, now: datetime) -> bool:
    """Note that somebody else answered; whether it is the first answer. Nobody else need be asked then."""
    noted = await session.execute(
        sa.update(Contribution)
        .where(col(Contribution.id) == request_id, col(Contribution.status) == Status.OPEN)
        .values(status=Status.ANSWERED, answered_at=sa.func.coalesce(col(Contribution.answered_at), now))
    )
    await drop(session, request_id, ESCALATE, TRAVEL)
    return rows_of(noted) > 0


async def settle(
    session: AsyncSession, request_id: int, status: Status, now: datetime, helped_by_id: int | None = None
) -> None:
    """It is solved, by an answer if one helped, or closed: nothing more happens to it."""
    solved = {"solved_at": now, "helped_by_id": helped_by_id} if status is Status.SOLVED else {}
    await change(session, request_id, status=status, **solved)
    await drop(session, request_id, ESCALATE, TRAVEL, HELPED)


async def drop(session: AsyncSession, request_id: int, *kinds: str) -> None:
    """These are not to happen to it any more."""
    for kind in kinds:
        await occurrences.drop(session, kind, request_id)


async def open_draft(session: AsyncSession, draft_id: int, now: datetime) -> None:
    """What was held back goes out now."""
    await change(session, draft_id, status=Status.OPEN, created_at=now)
    await drop(session, draft_id, UNSENT)


async def discard(session: AsyncSession, draft_id: int) -> None:
    """Forget a request that never went out."""
    await session.execute(
        sa.delete(Contribution).where(
            col(Contribution.id) == draft_id, col(Contribution.status) == Status.DRAFT
        )
    )
    await drop(session, draft_id, UNSENT)


async def answers_of(session: AsyncSession, request: Given, most: int) -> list[Reply]:
    """The newest answers to a request by others than its author, the newest first."""
    statement = (
        sa.select(
            col(Contribution.id), col(Contribution.kind), col(Contribution.number), col(Contribution.text)
        )
        .where(*_by_others(request.id, request.author_id))
        .order_by(col(Contribution.id).desc())
        .limit(most)
    )
    rows = await session.execute(statement)
    return [Reply(row.id, code_of(row.kind, row.number), row.text) for row in rows]


def _by_others(
    request_id: int | sa.SQLColumnExpression[int | None] | None,
    author_id: int | sa.SQLColumnExpression[int | None] | None,
) -> tuple[sa.ColumnElement[bool], ...]:
    """Answers that stand; of one from elsewhere, or whose author was erased, nobody's name stands there."""
    author = col(Contribution.author_id)
    return (
        col(Contribution.parent_id) == request_id,
        col(Contribution.kind) == ContributionKind.ANSWER,
        sa.or_(author.is_(None), author != author_id),
        STANDS,
    )


async def waiting_of(
    session: AsyncSession, member_id: int, community_id: int, most: int
) -> list[tuple[Given, int]]:
    """A member's requests in a community that still wait, the newest first, and how many answers each has."""
    asked = sa.orm.aliased(Contribution)
    answers = (
        sa.select(sa.func.count())
        .select_from(Contribution)
        .where(*_by_others(col(asked.id), col(asked.author_id)))
        .scalar_subquery()
    )
    statement = (
        sa.select(*(getattr(asked, name) for name in Given.__slots__), answers)
        .where(
            col(asked.community_id) == community_id,
            col(asked.status).in_(WAITING),
            col(asked.author_id) == member_id,
            col(asked.kind) == ContributionKind.HELP,
            col(asked.withdrawn_at).is_(None),
            col(asked.hidden_at).is_(None),
        )
        .order_by(col(asked.id).desc())
        .limit(most)
    )
    return [(Given(*row[:-1]), row[-1]) for row in await session.execute(statement)]


async def asked_in(session: AsyncSession, request_id: int) -> set[int]:
    """The other communities that were asked, too."""
    statement = sa.select(col(Contribution.community_id)).where(col(Contribution.origin_id) == request_id)
    return {*(await session.execute(statement)).scalars()}


async def sisters(session: AsyncSession, request: Given, home: Place, most: int) -> list[int]:
    """Other communities of the programme in which someone teaches the request's subject, nearest first.

    Among those equally near each asks the next ones, so that not the same are asked by everybody.
    """
    found: list[int] = []
    for near in _near(home.area):
        if request.subject is None or len(found) >= most:
            break
        statement = (
            sa.select(col(Community.id))
            .where(
                col(Community.programme_id) == home.programme_id,
                col(Community.id).not_in([home.id, *found]),
                col(Community.closed_at).is_(None),
                col(Community.parent_id).is_(None),
                near,
                _teaches(request.subject, request.author_id),
            )
            .order_by(sa.case((col(Community.id) > home.id, 0), else_=1), col(Community.id))
            .limit(most - len(found))
        )
        found.extend(row.id for row in await session.execute(statement))
    return found


def _near(area: str) -> Iterator[sa.ColumnElement[bool]]:
    """The areas around one, from itself to everywhere."""
    parts = [part for part in area.split("/") if part]
    for count in range(len(parts), 0, -1):
        path = "/".join(parts[:count])
        yield sa.or_(col(Community.area) == path, col(Community.area).startswith(f"{path}/", autoescape=True))
    yield sa.true()


def _teaches(subject: str, but_member: int | None) -> sa.ColumnElement[bool]:
    return (
        sa.select(sa.literal(1))
        .select_from(Membership)
        .join(
            MemberSubject,
            sa.and_(
                col(MemberSubject.member_id) == col(Membership.member_id),
                col(MemberSubject.subject) == subject,
            ),
        )
        .join(Member, col(Member.id) == col(Membership.member_id))
        .where(
            col(Membership.community_id) == col(Community.id),
            col(Membership.left_at).is_(None),
            col(Membership.member_id) != (but_member or 0),
            col(Member.stopped_at).is_(None),
        )
        .exists()
    )


async def median_first_answer(
    session: AsyncSession, community_id: int, since: datetime, until: datetime
) -> timedelta | None:
    """How long half of a community's requests of a time waited at most for their first answer.

    Of those that were given from `since` to before `until` (UTC) and have an answer; None if none has.
    """
    statement = sa.select(col(Contribution.created_at), col(Contribution.answered_at)).where(
        col(Contribution.community_id) == community_id,
        col(Contribution.kind) == ContributionKind.HELP,
        col(Contribution.origin_id).is_(None),
        col(Contribution.answered_at).is_not(None),
        col(Contribution.created_at) >= since,
        col(Contribution.created_at) < until,
    )
    waits = [(row.answered_at - row.created_at).total_seconds() for row in await session.execute(statement)]
    return timedelta(seconds=statistics.median(waits)) if waits else None


async def let_travel(session: AsyncSession, request_id: int) -> None:
    """Its author agrees that it goes to other communities without their name."""
    await change(session, request_id, reach=Reach.UNNAMED)
