"""Hosting: members who were asked to host their community, or who would like to."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from storage.tables.base import NEVER_AGAIN, BigId, key


class HostOffer(SQLModel, table=True):
    """A member whom a facilitator (`by_id`) asked to host; or, without that, who said that they would.

    `hands_over` says whether who asked then hosts no more.
    """

    __tablename__ = "host_offers"
    __table_args__ = (sa.UniqueConstraint("community_id", "member_id"), NEVER_AGAIN)

    id: int | None = key()
    community_id: int = Field(foreign_key="communities.id", sa_type=BigId, ondelete="CASCADE")
    member_id: int = Field(foreign_key="members.id", sa_type=BigId, ondelete="CASCADE", index=True)
    by_id: int | None = Field(
        default=None, foreign_key="members.id", sa_type=BigId, ondelete="CASCADE", nullable=True, index=True
    )
    hands_over: bool = False
    until: datetime
