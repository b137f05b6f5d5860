"""Programmes and communities."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from storage.hours import DAILY_CAP, DIGEST_HOUR, NIGHT_FROM, NIGHT_TO, WEEKEND
from storage.tables.base import NEVER_AGAIN, default, key, number, ref, utc_now, words


class Rhythm(StrEnum):
    """How a member hears what is said to the community."""

    NOW = "now"
    DAILY = "daily"
    WEEKLY = "weekly"
    HELP = "help"  # requests for help at once, the rest once a week


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
    rhythm: Rhythm = Field(default=Rhythm.NOW, sa_type=words(Rhythm), sa_column_kwargs=default("now"))
    digest_hour: int = number(DIGEST_HOUR)  # local, as all hours here
    digest_weekday: int = number(4)  # of the weekly one, Monday is 0
    quiet_from: int = number(NIGHT_FROM)
    quiet_to: int = number(NIGHT_TO)
    weekend: str = Field(default=WEEKEND, sa_column_kwargs=default(WEEKEND))  # weekdays, Monday is 0
    daily_cap: int = number(DAILY_CAP)  # of instant messages to one member
    escalate_after: int = number(24)  # hours
    travel_after: int = number(48)  # hours
    circle_size: int = number(3)
    wants_stories: bool = Field(default=True, sa_column_kwargs={"server_default": sa.true()})
    offers_hosting: bool = Field(default=True, sa_column_kwargs={"server_default": sa.true()})
    silence_told_at: datetime | None = None  # its facilitators, of the silence since its last contribution
    welcome: str = Field(default="", sa_column_kwargs=default(""))  # a facilitator's greeting for who joins
    parent_id: int | None = ref("communities.id", nullable=True)  # where a circle has sprung from
    ends_at: datetime | None = None  # of a circle, unless its members go on
    created_at: datetime = Field(default_factory=utc_now, index=True)  # the new ones are looked for
    closed_at: datetime | None = None
    merged_into_id: int | None = ref("communities.id", nullable=True)  # where the code of a closed one leads
