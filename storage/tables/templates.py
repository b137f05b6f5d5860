"""WhatsApp outside its window: the templates, and how many people we have written to first."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from storage.tables.base import Json, default, key


class TemplateRow(SQLModel, table=True):
    """A template at the provider, as it was when we last asked; `status` is WhatsApp's word for it.

    Its name holds a version of its words, so that old ones stay in use until a new one is approved.
    """

    __tablename__ = "templates"
    __table_args__ = (sa.UniqueConstraint("name", "language"),)

    id: int | None = key()
    kind: str
    name: str
    language: str  # ours, not WhatsApp's
    category: str
    variables: list[str] = Field(default_factory=list, sa_type=Json)  # what {{1}}, {{2}}… stand for
    sid: str
    status: str = Field(default="unsubmitted", sa_column_kwargs=default("unsubmitted"))
    reason: str = Field(default="", sa_column_kwargs=default(""))
    submitted_at: datetime | None = None
    checked_at: datetime | None = None  # None: ask again soon


class Initiation(SQLModel, table=True):
    """How many people we wrote to first in the minutes from `at` on; those of the last 24 hours count."""

    __tablename__ = "initiations"

    channel: str = Field(primary_key=True)
    at: datetime = Field(primary_key=True)
    people: int = 0


class Tier(SQLModel, table=True):
    """How many people a channel's provider let us write to first in 24 hours, when it last refused one."""

    __tablename__ = "tiers"

    channel: str = Field(primary_key=True)
    learnt: int
    learnt_at: datetime
