"""The messages in which a story was told, so that each can be edited

Revision: 0014
After: 0013
"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
KNOWN = sa.text("source IS NOT NULL")
DRAFTS = "kind = 'story' AND status = 'draft' AND text <> ''"


def upgrade() -> None:
    """Go to this revision. What is being told has one part so far; who was erased leaves no chat's number."""
    op.create_table(
        "story_parts",
        sa.Column("contribution_id", ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("source", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contribution_id"],
            ["contributions.id"],
            name=op.f("fk_story_parts_contribution_id_contributions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("contribution_id", "position", name=op.f("pk_story_parts")),
    )
    op.create_index(
        "ix_story_parts_source",
        "story_parts",
        ["source"],
        unique=False,
        sqlite_where=KNOWN,
        postgresql_where=KNOWN,
    )
    op.execute(
        "INSERT INTO story_parts (contribution_id, position, source, length) "  # noqa: S608 - words of ours
        f"SELECT id, 0, source, length(text) FROM contributions WHERE {DRAFTS}"
    )
    op.execute(f"UPDATE contributions SET source = NULL WHERE {DRAFTS} OR author_id IS NULL")  # noqa: S608 - ours


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_index("ix_story_parts_source", table_name="story_parts")
    op.drop_table("story_parts")
