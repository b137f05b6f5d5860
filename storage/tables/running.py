"""What keeps the service running: open questions, the audit, leases and cursors."""

from __future__ import annotations

from datetime import datetime
from typing import Any

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
