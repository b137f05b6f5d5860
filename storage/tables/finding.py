"""What can be found: one row for each contribution that a search may show, with the words that find it."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlmodel import Field, SQLModel

from storage.tables.base import BigId, words
from storage.tables.contributions import ContributionKind


class Findable(SQLModel, table=True):
    """A contribution that can be found, with what belongs to it (the answer that helped, adaptations).

    `words` are folded, each once, after the marks of who may find it (see `storage/search/words.py`). SQLite
    indexes them in the virtual table `findable_index`, kept by triggers; PostgreSQL in `document`.
    """

    __tablename__ = "findable"
    __table_args__ = (
        sa.Index(
            "ix_findable_document",
            "document",
            postgresql_using="gin",
            postgresql_with={"fastupdate": "off"},  # a list of what is pending would slow each search
            sqlite_where=sa.text("document IS NOT NULL"),
        ),
        sa.Index(
            "ix_findable_shared",
            "programme_id",
            "contribution_id",
            sqlite_where=sa.text("shared"),
            postgresql_where=sa.text("shared"),
        ),
    )

    contribution_id: int = Field(
        foreign_key="contributions.id", primary_key=True, sa_type=BigId, ondelete="CASCADE"
    )
    community_id: int = Field(sa_type=BigId)
    programme_id: int = Field(sa_type=BigId)
    shared: bool  # with all communities of the programme
    kind: ContributionKind = Field(sa_type=words(ContributionKind))
    words: str
    document: str | None = Field(
        default=None, sa_type=sa.Text().with_variant(postgresql.TSVECTOR(), "postgresql")
    )
