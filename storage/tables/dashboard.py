"""The dashboard's doors: one-time links, and the visits that they open. Of both only a digest is kept."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.tables.base import BigId, key


class DashboardLink(SQLModel, table=True):
    """A link that opens the dashboard for a member, once and not for long."""

    __tablename__ = "dashboard_links"

    digest: str = Field(primary_key=True)
    member_id: int = Field(foreign_key="members.id", sa_type=BigId, ondelete="CASCADE", index=True)
    expires_at: datetime
    used_at: datetime | None = None


class DashboardVisit(SQLModel, table=True):
    """A browser that looks at the dashboard as a member, until it expires or is revoked."""

    __tablename__ = "dashboard_visits"

    id: int | None = key()
    digest: str = Field(unique=True)
    member_id: int = Field(foreign_key="members.id", sa_type=BigId, ondelete="CASCADE", index=True)
    began_at: datetime
    seen_at: datetime
    expires_at: datetime
    revoked_at: datetime | None = None
