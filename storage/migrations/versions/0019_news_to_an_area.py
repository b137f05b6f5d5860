"""News to all communities of an area

A table of its own: nothing that is there is touched, and nothing locks.

Revision: 0019
After: 0018
"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WORDS = sqlmodel.sql.sqltypes.AutoString()


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "announcements",
        sa.Column("id", ID, nullable=False),
        sa.Column("programme_id", ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("area", WORDS, nullable=False),
        sa.Column("author_id", ID, nullable=True),
        sa.Column("text", WORDS, nullable=False),
        sa.Column("media_id", ID, nullable=True),
        sa.Column("message_id", ID, nullable=True),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.Column("communities", sa.Integer(), nullable=False),
        sa.Column("created_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("withdrawn_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["author_id"],
            ["members.id"],
            name=op.f("fk_announcements_author_id_members"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(["media_id"], ["media.id"], name=op.f("fk_announcements_media_id_media")),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name=op.f("fk_announcements_message_id_messages")
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_announcements_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcements")),
        sa.UniqueConstraint("message_id", name=op.f("uq_announcements_message_id")),
        sa.UniqueConstraint("programme_id", "number", name=op.f("uq_announcements_programme_id_number")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_announcements_created_at", "announcements", ["programme_id", "created_at"])
    op.create_index(op.f("ix_announcements_author_id"), "announcements", ["author_id"])
    op.create_index(op.f("ix_announcements_media_id"), "announcements", ["media_id"])


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table("announcements")
