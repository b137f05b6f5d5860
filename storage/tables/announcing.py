"""News: what a programme says to all communities of an area."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from storage.tables.base import NEVER_AGAIN, BigId, key, ref


class Announcement(SQLModel, table=True):
    """Something said to an area of a programme ("" is all of it) in its name; its code is `N` and `number`.

    It is no contribution: no community gave it. Its words stand here alone; the one message that brings it,
    and what else shows it, names it. `members` and `communities` are how many it was to reach when it went.
    """

    __tablename__ = "announcements"
    __table_args__ = (
        sa.UniqueConstraint("programme_id", "number"),
        sa.Index("ix_announcements_created_at", "programme_id", "created_at"),
        NEVER_AGAIN,
    )

    id: int | None = key()
    programme_id: int = ref("programmes.id")
    number: int
    area: str = ""
    author_id: int | None = Field(
        default=None, foreign_key="members.id", sa_type=BigId, ondelete="SET NULL", nullable=True, index=True
    )
    text: str = ""
    media_id: int | None = ref("media.id", index=True, nullable=True)
    message_id: int | None = Field(
        default=None, foreign_key="messages.id", sa_type=BigId, nullable=True, unique=True
    )
    members: int = 0
    communities: int = 0
    created_at: datetime
    withdrawn_at: datetime | None = None
