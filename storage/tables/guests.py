"""Guests: people whom an operator's list names. They are invited once, and no members until they say yes."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from storage.tables.base import BigId, key, ref, words
from storage.tables.people import Level, Role


class GuestEnd(StrEnum):
    """How it ended with a guest."""

    JOINED = "joined"
    REFUSED = "refused"
    OVER = "over"  # nothing was heard of them


class Guest(SQLModel, table=True):
    """A person on a list. `digest` is of their number, and all that is left of them once it `ended_at`."""

    __tablename__ = "guests"

    id: int | None = key()
    digest: str = Field(unique=True)
    number: str = ""  # +254700000001
    name: str = ""
    place: str = ""
    language: str | None = None
    subjects: str = ""  # with spaces between
    level: Level | None = Field(default=None, sa_type=words(Level))
    role: Role = Field(sa_type=words(Role))
    community_id: int = ref("communities.id")
    code: str | None = Field(default=None, unique=True)  # theirs alone, where nothing can be sent to them
    address_id: int | None = Field(
        default=None,
        sa_column=sa.Column(BigId, sa.ForeignKey("addresses.id", ondelete="SET NULL"), index=True),
    )
    message_id: int | None = Field(default=None, sa_type=BigId)  # their invitation, once it is on its way
    created_at: datetime
    until: datetime = Field(index=True)  # what is kept of them is kept so long
    ended_at: datetime | None = None
    ended: GuestEnd | None = Field(default=None, sa_type=words(GuestEnd))


class Refusal(SQLModel, table=True):
    """A number, as a digest, whose owner wants nothing of us: they said STOP, or no to an invitation."""

    __tablename__ = "refusals"

    digest: str = Field(primary_key=True)
    since: datetime
