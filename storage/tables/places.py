"""Programmes and communities."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.tables.base import NEVER_AGAIN, key, ref, utc_now


class Programme(SQLModel, table=True):
    """The national or regional strategy that a set of communities belongs to."""

    __tablename__ = "programmes"

    id: int | None = key()
    name: str = Field(unique=True)
    created_at: datetime = Field(default_factory=utc_now)


class Community(SQLModel, table=True):
    """A community of practice, in an area path such as `kenya/turkana/kakuma`."""

    __tablename__ = "communities"
    __table_args__ = NEVER_AGAIN

    id: int | None = key()
    programme_id: int = ref("programmes.id", index=True)
    name: str
    area: str = Field(index=True)
    language: str
    timezone: str
    code: str = Field(unique=True)
    last_number: int = 0  # of its contributions' codes
    created_at: datetime = Field(default_factory=utc_now)
    closed_at: datetime | None = None
