"""What members give, and the files that come with it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from storage.tables.base import BigId, key, ref, utc_now, words


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


CODE_LETTERS = {ContributionKind.POST: "P", ContributionKind.ANSWER: "A"}


class Contribution(SQLModel, table=True):
    """What a member gave. Without an author it is by "a former member"."""

    __tablename__ = "contributions"
    __table_args__ = (sa.UniqueConstraint("community_id", "number"),)

    id: int | None = key()
    community_id: int = ref("communities.id")
    number: int
    kind: ContributionKind = Field(sa_type=words(ContributionKind))
    author_id: int | None = ref("members.id", index=True, nullable=True)
    parent_id: int | None = ref("contributions.id", index=True, nullable=True)
    text: str = ""
    media_id: int | None = ref("media.id", nullable=True)
    created_at: datetime
    withdrawn_at: datetime | None = None

    @property
    def code(self) -> str:
        """The short code, such as `P7`."""
        return f"{CODE_LETTERS[self.kind]}{self.number}"
