"""Templates, and who was written to first

Revision: 0012
After: 0011
"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
TO_NUDGE = sa.text("nudge_at IS NOT NULL")


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "templates",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("language", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("category", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("variables", JSON, nullable=False),
        sa.Column("sid", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("status", sqlmodel.sql.sqltypes.AutoString(), server_default="unsubmitted", nullable=False),
        sa.Column("reason", sqlmodel.sql.sqltypes.AutoString(), server_default="", nullable=False),
        sa.Column("submitted_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("checked_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_templates")),
        sa.UniqueConstraint("name", "language", name=op.f("uq_templates_name_language")),
    )
    op.create_table(
        "initiations",
        sa.Column("channel", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("channel", "at", name=op.f("pk_initiations")),
    )
    op.create_table(
        "tiers",
        sa.Column("channel", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("learnt", sa.Integer(), nullable=False),
        sa.Column("learnt_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_tiers")),
    )
    for name in ("initiated_at", "nudge_at", "nudged_until"):
        op.add_column("addresses", sa.Column(name, sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.execute("UPDATE addresses SET nudge_at = parked_since WHERE parked_since IS NOT NULL")
    op.drop_column("addresses", "nudged_at")
    op.create_index(
        "ix_addresses_nudge_at",
        "addresses",
        ["channel", "nudge_at"],
        unique=False,
        sqlite_where=TO_NUDGE,
        postgresql_where=TO_NUDGE,
    )
    op.execute("UPDATE messages SET text_key = 'template-nudge' WHERE text_key = 'nudge'")


def downgrade() -> None:
    """Go back to the one before."""
    op.execute("UPDATE messages SET text_key = 'nudge' WHERE text_key = 'template-nudge'")
    op.add_column("addresses", sa.Column("nudged_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.drop_index("ix_addresses_nudge_at", table_name="addresses")
    for name in ("initiated_at", "nudge_at", "nudged_until"):
        op.drop_column("addresses", name)
    op.drop_table("tiers")
    op.drop_table("initiations")
    op.drop_table("templates")
