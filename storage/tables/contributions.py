"""What members give, and the files that come with it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from storage.tables.base import BigId, default, key, ref, utc_now, words
from storage.tables.people import Level


class MediaFile(SQLModel, table=True):
    """A file that came with a contribution: stored once by the hash of its bytes."""

    __tablename__ = "media"

    id: int | None = key()
    sha256: str = Field(unique=True)
    kind: str
    mime: str
    size: int
    name: str = ""
    created_at: datetime = Field(default_factory=utc_now)


class MediaName(SQLModel, table=True):
    """What a channel calls a file that it has had from us once, so that it need not travel again."""

    __tablename__ = "media_names"

    media_id: int = Field(foreign_key="media.id", primary_key=True, sa_type=BigId, ondelete="CASCADE")
    channel: str = Field(primary_key=True)
    ref: str


class ContributionKind(StrEnum):
    """What a member gives."""

    POST = "post"
    ANSWER = "answer"
    HELP = "help"
    STORY = "story"
    PRACTICE = "practice"
    IDEA = "idea"
    TRIAL = "trial"
    ADAPTATION = "adaptation"
    REFLECTION = "reflection"  # that its author shared; until then it is a row of `reflections`


CODE_LETTERS = {
    ContributionKind.POST: "P",
    ContributionKind.ANSWER: "A",
    ContributionKind.HELP: "H",
    ContributionKind.STORY: "S",
    ContributionKind.PRACTICE: "R",
    ContributionKind.IDEA: "I",
    ContributionKind.TRIAL: "T",
    ContributionKind.ADAPTATION: "D",
    ContributionKind.REFLECTION: "E",
}


class Status(StrEnum):
    """How far a contribution has come, for the kinds that come far."""

    DRAFT = "draft"  # a story that is still being told: nobody else sees it
    OPEN = "open"  # a help request
    ANSWERED = "answered"
    SOLVED = "solved"
    CLOSED = "closed"
    REVIEW = "review"  # a story that waits to be let out to other communities
    APPROVED = "approved"
    RETURNED = "returned"


class Reach(StrEnum):
    """How far a contribution may travel, and under what name."""

    COMMUNITY = "community"
    NAMED = "named"  # to the programme's other communities, under its author's name
    UNNAMED = "unnamed"


class Outcome(StrEnum):
    """How a trial went."""

    WORKED = "worked"
    PARTLY = "partly"
    FAILED = "failed"


class Contribution(SQLModel, table=True):
    """What a member gave. Without an author it is by "a former member".

    With `origin_id` it stands, under a code of its own, for one of another community that came here.
    """

    __tablename__ = "contributions"
    __table_args__ = (
        sa.UniqueConstraint("community_id", "number"),
        sa.Index("ix_contributions_created_at", "community_id", "created_at"),
        sa.Index(
            "ix_contributions_origin",
            "origin_id",
            sqlite_where=sa.text("origin_id IS NOT NULL"),
            postgresql_where=sa.text("origin_id IS NOT NULL"),
        ),
        sa.Index(
            "ix_contributions_brought",  # what a community has had from elsewhere
            "community_id",
            "origin_id",
            sqlite_where=sa.text("origin_id IS NOT NULL"),
            postgresql_where=sa.text("origin_id IS NOT NULL"),
        ),
        sa.Index(
            "ix_contributions_approved_at",
            "approved_at",
            sqlite_where=sa.text("approved_at IS NOT NULL"),
            postgresql_where=sa.text("approved_at IS NOT NULL"),
        ),
        sa.Index(
            "ix_contributions_status",
            "community_id",
            "status",
            "id",
            sqlite_where=sa.text("status IS NOT NULL"),
            postgresql_where=sa.text("status IS NOT NULL"),
        ),
        sa.Index(
            "ix_contributions_source",
            "source",
            sqlite_where=sa.text("source IS NOT NULL"),
            postgresql_where=sa.text("source IS NOT NULL"),
        ),
    )

    id: int | None = key()
    community_id: int = ref("communities.id")
    number: int
    kind: ContributionKind = Field(sa_type=words(ContributionKind))
    author_id: int | None = ref("members.id", index=True, nullable=True)
    parent_id: int | None = ref("contributions.id", index=True, nullable=True)
    text: str = ""
    media_id: int | None = ref("media.id", nullable=True)
    status: Status | None = Field(default=None, sa_type=words(Status))
    reach: Reach = Field(default=Reach.COMMUNITY, sa_type=words(Reach), sa_column_kwargs=default("community"))
    subject: str | None = None
    level: Level | None = Field(default=None, sa_type=words(Level))
    language: str | None = None  # that it is written in, as far as it is known
    outcome: Outcome | None = Field(default=None, sa_type=words(Outcome))  # of a trial
    origin_id: int | None = ref("contributions.id", nullable=True)
    helped_by_id: int | None = ref("contributions.id", nullable=True)  # the answer that solved it
    circle_id: int | None = ref("communities.id", nullable=True)  # that an idea has opened
    tried: int = Field(default=0, sa_column_kwargs=default("0"))  # of a practice, as all three
    worked: int = Field(default=0, sa_column_kwargs=default("0"))
    partly: int = Field(default=0, sa_column_kwargs=default("0"))
    source: str | None = None  # the channel's own name for the message that it came in
    created_at: datetime
    answered_at: datetime | None = None  # for the first time, by somebody else
    solved_at: datetime | None = None
    approved_at: datetime | None = None  # a story, to go to other communities
    edited_at: datetime | None = None
    hidden_at: datetime | None = None
    withdrawn_at: datetime | None = None

    @property
    def code(self) -> str:
        """The short code, such as `P7`."""
        return f"{CODE_LETTERS[self.kind]}{self.number}"


class ContributionFile(SQLModel, table=True):
    """A further file of a contribution; the first is its `media_id`."""

    __tablename__ = "contribution_files"

    contribution_id: int = Field(
        foreign_key="contributions.id", primary_key=True, sa_type=BigId, ondelete="CASCADE"
    )
    position: int = Field(primary_key=True)
    media_id: int = ref("media.id", index=True)


class StoryPart(SQLModel, table=True):
    """One message of a story, and how many characters of its text it brought."""

    __tablename__ = "story_parts"
    __table_args__ = (
        sa.Index(
            "ix_story_parts_source",
            "source",
            sqlite_where=sa.text("source IS NOT NULL"),
            postgresql_where=sa.text("source IS NOT NULL"),
        ),
    )

    contribution_id: int = Field(
        foreign_key="contributions.id", primary_key=True, sa_type=BigId, ondelete="CASCADE"
    )
    position: int = Field(primary_key=True)
    source: str | None = None  # the channel's own name for it, where it can be edited
    length: int


class Supporter(SQLModel, table=True):
    """A member who is in on an idea."""

    __tablename__ = "supporters"

    contribution_id: int = Field(
        foreign_key="contributions.id", primary_key=True, sa_type=BigId, ondelete="CASCADE"
    )
    member_id: int = Field(
        foreign_key="members.id", primary_key=True, sa_type=BigId, ondelete="CASCADE", index=True
    )
    since: datetime


class PartnerWish(SQLModel, table=True):
    """A member who waits for a partner to visit, coach or mentor."""

    __tablename__ = "partner_wishes"

    member_id: int = Field(foreign_key="members.id", primary_key=True, sa_type=BigId, ondelete="CASCADE")
    community_id: int = ref("communities.id", index=True)
    purpose: str
    since: datetime


class Partnering(SQLModel, table=True):
    """Two members who were brought together; `one_id` is the lower of the two."""

    __tablename__ = "partnerings"
    __table_args__ = (sa.Index("ix_partnerings_pair", "one_id", "other_id"),)

    id: int | None = key()
    community_id: int = ref("communities.id", index=True)
    one_id: int = Field(foreign_key="members.id", sa_type=BigId, ondelete="CASCADE")
    other_id: int = Field(foreign_key="members.id", sa_type=BigId, ondelete="CASCADE", index=True)
    purpose: str
    at: datetime


class Report(SQLModel, table=True):
    """A member told the facilitators of a contribution that should not stand."""

    __tablename__ = "reports"
    __table_args__ = (sa.UniqueConstraint("contribution_id", "member_id"),)

    id: int | None = key()
    contribution_id: int = Field(foreign_key="contributions.id", sa_type=BigId, ondelete="CASCADE")
    member_id: int | None = Field(
        default=None, foreign_key="members.id", sa_type=BigId, ondelete="SET NULL", nullable=True, index=True
    )
    words: str = Field(default="", sa_column_kwargs=default(""))  # for who looks at it
    at: datetime
    settled_at: datetime | None = None
