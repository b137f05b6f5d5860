"""What keeps the service running: open questions, the audit, leases and cursors."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from storage.tables.base import BigId, Json, key


class OpenQuestion(SQLModel, table=True):
    """A question that we asked at an address and await the answer to, until it expires."""

    __tablename__ = "open_questions"

    address_id: int = Field(foreign_key="addresses.id", primary_key=True, sa_type=BigId, ondelete="CASCADE")
    name: str
    token: str  # in its buttons, so that a tap on an older question is known for what it is
    data: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    expires_at: datetime


class Audit(SQLModel, table=True):
    """Who did what to whom, for what binds others. Holds no message text and no address."""

    __tablename__ = "audit"

    id: int | None = key()
    at: datetime
    actor_id: int | None = Field(default=None, sa_type=BigId)
    action: str
    community_id: int | None = Field(default=None, sa_type=BigId)
    detail: dict[str, Any] = Field(default_factory=dict, sa_type=Json)


class Lease(SQLModel, table=True):
    """One process at a time owns what a name stands for."""

    __tablename__ = "leases"

    name: str = Field(primary_key=True)
    holder: str
    expires_at: datetime


class Cursor(SQLModel, table=True):
    """How far a reader of a foreign stream has come (Telegram's polling offset)."""

    __tablename__ = "cursors"

    name: str = Field(primary_key=True)
    value: int = Field(sa_type=BigId)


class Occurrence(SQLModel, table=True):
    """Something that is to happen at its time, once: the row goes with what it causes."""

    __tablename__ = "occurrences"
    __table_args__ = (
        sa.UniqueConstraint("kind", "subject_id"),
        sa.Index(
            "ix_occurrences_due",
            "due_at",
            sqlite_where=sa.text("due_at IS NOT NULL"),
            postgresql_where=sa.text("due_at IS NOT NULL"),
        ),
    )

    id: int | None = key()
    kind: str
    subject_id: int = Field(sa_type=BigId)  # what it is about: a contribution, a community, a member
    due_at: datetime | None  # None when it failed too often
    attempts: int = 0
    error: str | None = None
