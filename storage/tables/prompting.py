"""The weekly reflection: when a community is asked what, and what its members keep for themselves."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from storage.tables.base import NEVER_AGAIN, BigId, Json, key, ref, utc_now, words


class RunState(StrEnum):
    """What became of one occurrence of a schedule."""

    FIRED = "fired"
    SKIPPED = "skipped"  # missed by too much: the facilitators are told


class Schedule(SQLModel, table=True):
    """When a community is asked to reflect, and what it was asked; also of one that is only asked by hand.

    `asked` lists `[prompt, local date]`, the newest last, so that none comes twice within a school year.
    """

    __tablename__ = "schedules"
    __table_args__ = (
        sa.Index(
            "ix_schedules_due",
            "due_at",
            sqlite_where=sa.text("due_at IS NOT NULL"),
            postgresql_where=sa.text("due_at IS NOT NULL"),
        ),
    )

    community_id: int = Field(
        foreign_key="communities.id", primary_key=True, sa_type=BigId, ondelete="CASCADE"
    )
    weekday: int | None = None  # Monday is 0; None: not every week
    minute: int = 0  # of the local day
    zone: str | None = None  # else the community's
    due_at: datetime | None = None  # of the next occurrence, in UTC
    asked: list[list[str]] = Field(default_factory=list, sa_type=Json)


class Holiday(SQLModel, table=True):
    """Days on which a community is not asked, the first and the last included, as dates there."""

    __tablename__ = "holidays"

    id: int | None = key()
    community_id: int = Field(foreign_key="communities.id", sa_type=BigId, ondelete="CASCADE", index=True)
    first: date
    last: date


class OwnPrompt(SQLModel, table=True):
    """A prompt of a community's own, or of a whole programme's (without `community_id`)."""

    __tablename__ = "own_prompts"
    __table_args__ = NEVER_AGAIN

    id: int | None = key()
    programme_id: int = ref("programmes.id", index=True)
    community_id: int | None = ref("communities.id", index=True, nullable=True)
    text: str
    theme: str | None = None
    added_by: int | None = Field(
        default=None, foreign_key="members.id", sa_type=BigId, ondelete="SET NULL", nullable=True, index=True
    )
    created_at: datetime = Field(default_factory=utc_now)
    removed_at: datetime | None = None


ANSWER_WEEK = timedelta(days=7)
"""So long a prompt waits for an answer that does not quote it; nobody is asked it later."""


class PromptRun(SQLModel, table=True):
    """One firing of a prompt in a community.

    `on_date` is the local date of the schedule's occurrence: unique, so that it fires once whatever the
    number of processes. It is None for one that a facilitator has fired.
    """

    __tablename__ = "prompt_runs"
    __table_args__ = (
        sa.UniqueConstraint("community_id", "on_date"),
        sa.Index("ix_prompt_runs_fired_at", "community_id", "fired_at"),
        NEVER_AGAIN,
    )

    id: int | None = key()
    community_id: int = Field(foreign_key="communities.id", sa_type=BigId, ondelete="CASCADE")
    on_date: date | None = None
    prompt: str = ""  # the library's key, `own:<id>`, or "" for a facilitator's text of the moment
    text: str = ""  # of one that is not the library's
    frame: str | None = None  # whose next step is offered
    state: RunState = Field(default=RunState.FIRED, sa_type=words(RunState))
    fired_by: int | None = Field(
        default=None, foreign_key="members.id", sa_type=BigId, ondelete="SET NULL", nullable=True, index=True
    )
    fired_at: datetime


class Reflection(SQLModel, table=True):
    """What a member wrote for themselves. It is no contribution, and seen by nobody, until they share it."""

    __tablename__ = "reflections"
    __table_args__ = (
        sa.Index("ix_reflections_member_id_created_at", "member_id", "created_at"),
        NEVER_AGAIN,
    )

    id: int | None = key()
    member_id: int = Field(foreign_key="members.id", sa_type=BigId, ondelete="CASCADE")
    community_id: int | None = ref("communities.id", index=True, nullable=True)
    run_id: int | None = Field(
        default=None,
        foreign_key="prompt_runs.id",
        sa_type=BigId,
        ondelete="SET NULL",
        nullable=True,
        index=True,
    )
    prompt: str = ""  # as in the run
    question: str = ""  # in the words in which it was asked
    text: str = ""
    media_id: int | None = ref("media.id", index=True, nullable=True)
    plan: str = ""  # what they will do, if they said so at the frame's next step
    plan_media_id: int | None = ref("media.id", index=True, nullable=True)
    came_true: str | None = None  # what they said of the plan after four weeks: yes, partly, no
    shared_id: int | None = Field(
        default=None,
        foreign_key="contributions.id",
        sa_type=BigId,
        ondelete="SET NULL",
        nullable=True,
        index=True,
    )
    created_at: datetime
