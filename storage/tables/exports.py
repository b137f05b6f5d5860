"""Exports that somebody asked for from chat or a page, until their files are deleted."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from storage.tables.base import Json, key, ref, words


class ExportState(StrEnum):
    """How far an export has come."""

    WAITING = "waiting"
    WORKING = "working"  # or left by a process that went down in the midst of it
    READY = "ready"
    FAILED = "failed"  # nothing of it is left


class ExportJob(SQLModel, table=True):
    """One export that is to be made, or was: of what, by whom, and where its file lies.

    `file` is the name of the file in the folder of exports, which nobody can guess.
    """

    __tablename__ = "export_jobs"
    __table_args__ = (
        sa.Index(
            "uq_export_jobs_under_way",  # one at a time of each member
            "member_id",
            unique=True,
            sqlite_where=sa.text("state IN ('waiting', 'working')"),
            postgresql_where=sa.text("state IN ('waiting', 'working')"),
        ),
    )

    id: int | None = key()
    member_id: int = ref("members.id", index=True)
    programme_id: int = ref("programmes.id")
    area: str = ""
    community_id: int | None = ref("communities.id", nullable=True)
    since: datetime | None = None
    until: datetime | None = None
    kinds: list[str] = Field(default_factory=list, sa_type=Json)
    logs: list[str] = Field(default_factory=list, sa_type=Json)
    format: str
    identified: bool = False
    tells: bool = True  # in chat when it is ready; the page shows it by itself
    state: ExportState = Field(default=ExportState.WAITING, sa_type=words(ExportState))
    attempts: int = 0
    error: str | None = None
    file: str | None = None
    size: int = Field(default=0, sa_type=sa.BigInteger)  # bytes
    asked_at: datetime
    done_at: datetime | None = None
    expires_at: datetime | None = None
