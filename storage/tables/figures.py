"""Figures of communities and areas by the month, kept up to date; see docs/figures.md."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from storage.tables.base import BigId, Json, key


class StaleFigures(SQLModel, table=True):
    """The figures of a community's month are to be counted anew: triggers note it with what changed.

    `month` is `2026-03` (UTC), or empty for what is so now. A row each time: none waits for another's.
    """

    __tablename__ = "stale_figures"

    id: int | None = key()
    community_id: int = Field(sa_type=BigId)
    month: str


class DeliveryStep(SQLModel, table=True):
    """A delivery's state became another that is counted, or it was deleted (`after` is empty): to be counted.

    Of one that was deleted it holds what its message and address can tell no more.
    """

    __tablename__ = "delivery_steps"

    id: int | None = key()
    delivery_id: int = Field(sa_type=BigId)
    message_id: int = Field(sa_type=BigId)
    address_id: int = Field(sa_type=BigId)
    channel: str
    category_before: str | None = None
    category_after: str | None = None
    before: str
    after: str
    size_before: int
    size_after: int
    place_id: int | None = Field(default=None, sa_type=BigId)
    month: str | None = None
    prefix: str | None = None


class CommunityMonth(SQLModel, table=True):
    """A community's counts in a month, and where it was when they were added to its areas'.

    `given` is what people did, `traffic` the deliveries; `gone` is that part of the traffic whose rows were
    deleted since. Of the empty month: what is so now.
    """

    __tablename__ = "community_months"

    community_id: int = Field(
        foreign_key="communities.id", primary_key=True, sa_type=BigId, ondelete="CASCADE"
    )
    month: str = Field(primary_key=True)
    programme_id: int = Field(sa_type=BigId)
    area: str
    given: dict[str, int] = Field(default_factory=dict, sa_type=Json)
    traffic: dict[str, int] = Field(default_factory=dict, sa_type=Json)
    gone: dict[str, int] = Field(default_factory=dict, sa_type=Json)


class AreaMonth(SQLModel, table=True):
    """The sums of all communities in an area and below ("" is the whole programme).

    `few` counts the people of those parts that are withheld below, by what they did.
    """

    __tablename__ = "area_months"
    __table_args__ = (sa.Index("ix_area_months_below", "programme_id", "parent", "month"),)

    programme_id: int = Field(primary_key=True, sa_type=BigId)
    area: str = Field(primary_key=True)
    month: str = Field(primary_key=True)
    parent: str | None = None
    given: dict[str, int] = Field(default_factory=dict, sa_type=Json)
    traffic: dict[str, int] = Field(default_factory=dict, sa_type=Json)
    few: dict[str, int] = Field(default_factory=dict, sa_type=Json)


class CommunityLife(SQLModel, table=True):
    """When something was given last in a community that is open, and how many are in it."""

    __tablename__ = "community_lives"
    __table_args__ = (sa.Index("ix_community_lives_area", "programme_id", "area", "last_at", "community_id"),)

    community_id: int = Field(
        foreign_key="communities.id", primary_key=True, sa_type=BigId, ondelete="CASCADE"
    )
    programme_id: int = Field(sa_type=BigId)
    area: str
    last_at: datetime | None = None
    members: int
