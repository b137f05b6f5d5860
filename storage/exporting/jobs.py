"""Exports that were asked for: each is a row until its file is deleted, and is made once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import insert_for, skip_locked, table_of
from storage.exporting.scope import Scope
from storage.tables import ContributionKind, ExportJob, ExportState

UNDER_WAY = (ExportState.WAITING, ExportState.WORKING)
IS_UNDER_WAY = sa.text("state IN ('waiting', 'working')")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asks for. `logs` are all if there are none; it `tells` them in chat when it is ready."""

    member_id: int
    scope: Scope
    format: str = "csv"
    logs: tuple[str, ...] = ()
    identified: bool = False
    tells: bool = True


@dataclass(frozen=True, slots=True)
class Job:
    """An export that was asked for, and how far it has come; times are UTC, `size` is in bytes."""

    id: int
    member_id: int
    programme_id: int
    area: str
    community_id: int | None
    since: datetime | None
    until: datetime | None
    format: str
    identified: bool
    tells: bool
    state: ExportState
    attempts: int
    error: str | None
    file: str | None
    size: int
    asked_at: datetime
    expires_at: datetime | None
    kinds: list[str] = field(default_factory=list)
    logs: list[str] = field(default_factory=list)

    @property
    def scope(self) -> Scope:
        """What it is of."""
        those = tuple(ContributionKind(kind) for kind in self.kinds)
        return Scope(self.programme_id, self.area, self.community_id, self.since, self.until, those)


async def ask(session: AsyncSession, wanted: Wanted, now: datetime) -> int | None:
    """Let an export be made; its id. None while another of the same member is under way."""
    scope = wanted.scope
    values = {
        "member_id": wanted.member_id,
        "programme_id": scope.programme_id,
        "area": scope.area,
        "community_id": scope.community_id,
        "since": scope.since,
        "until": scope.until,
        "kinds": [kind.value for kind in scope.kinds],
        "logs": list(wanted.logs),
        "format": wanted.format,
        "identified": wanted.identified,
        "tells": wanted.tells,
        "state": ExportState.WAITING,
        "attempts": 0,
        "size": 0,
        "asked_at": now,
    }
    statement = insert_for(session.get_bind().dialect, ExportJob).values(**values)
    one_each = statement.on_conflict_do_nothing(index_elements=["member_id"], index_where=IS_UNDER_WAY)
    made: int | None = (await session.execute(one_each.returning(col(ExportJob.id)))).scalar()
    return made


async def take(session: AsyncSession) -> Job | None:
    """The one to be made next, marked so; None if none waits.

    For who owns the lease of exports alone: what is being made already, a process left that went down.
    """
    table = table_of(ExportJob)
    job = await _first(session, skip_locked(_jobs().where(table.c.state.in_(UNDER_WAY)).order_by(table.c.id)))
    if job is None:
        return None
    await _set(session, job.id, state=ExportState.WORKING, attempts=job.attempts + 1)
    return replace(job, state=ExportState.WORKING, attempts=job.attempts + 1)


async def ready(
    session: AsyncSession, job_id: int, file: str, size: int, now: datetime, expires_at: datetime
) -> None:
    """It is made: its file of so many bytes, until when it can be had."""
    made = {"file": file, "size": size, "done_at": now, "expires_at": expires_at}
    await _set(session, job_id, state=ExportState.READY, error=None, **made)


async def fail(session: AsyncSession, job_id: int, error: str, now: datetime, expires_at: datetime) -> None:
    """It could not be made, and nothing of it is left; remembered until it expires."""
    await _set(session, job_id, state=ExportState.FAILED, error=error, done_at=now, expires_at=expires_at)


async def note(session: AsyncSession, job_id: int, error: str) -> None:
    """It failed, and is tried again."""
    await _set(session, job_id, error=error)


async def by_id(session: AsyncSession, job_id: int) -> Job | None:
    """One of them."""
    return await _first(session, _jobs().where(col(ExportJob.id) == job_id))


async def of_member(session: AsyncSession, member_id: int, limit: int) -> list[Job]:
    """Those that a member asked for, the newest first."""
    theirs = _jobs().where(col(ExportJob.member_id) == member_id).order_by(col(ExportJob.id).desc())
    return [Job(*row) for row in await session.execute(theirs.limit(limit))]


async def at_rest(session: AsyncSession, now: datetime) -> set[str] | None:
    """The names of the files that can be had; None if there is one to make, or to forget."""
    those = sa.select(col(ExportJob.file), col(ExportJob.state), col(ExportJob.expires_at))
    rows = (await session.execute(those)).all()
    if any(row.state in UNDER_WAY or (row.expires_at and row.expires_at <= now) for row in rows):
        return None
    return {row.file for row in rows if row.file}


async def drop_expired(session: AsyncSession, now: datetime) -> None:
    """Forget those that cannot be had any more; their files go with the next look at what is kept."""
    await session.execute(sa.delete(ExportJob).where(col(ExportJob.expires_at) <= now))


async def kept(session: AsyncSession) -> tuple[set[str], set[int]]:
    """The names of the files that can be had, and the ids of those that are under way."""
    rows = (
        await session.execute(sa.select(col(ExportJob.file), col(ExportJob.id), col(ExportJob.state)))
    ).all()
    return {row.file for row in rows if row.file}, {row.id for row in rows if row.state in UNDER_WAY}


def _jobs() -> sa.Select[*tuple[Any, ...]]:
    return sa.select(*(getattr(ExportJob, name) for name in _names()))


def _names() -> Iterable[str]:
    return Job.__dataclass_fields__


async def _first(session: AsyncSession, statement: sa.Select[*tuple[Any, ...]]) -> Job | None:
    row = (await session.execute(statement.limit(1))).first()
    return Job(*row) if row else None


async def _set(session: AsyncSession, job_id: int, **values: Any) -> None:
    await session.execute(sa.update(ExportJob).where(col(ExportJob.id) == job_id).values(**values))
