"""Exports that were asked for from chat or a page

Revision: 0018
After: 0017
"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql")
TEXT = sqlmodel.sql.sqltypes.AutoString()
WHEN = sqlmodel.sql.sqltypes.UTCDateTime()
STATE = sa.Enum("waiting", "working", "ready", "failed", name="exportstate", native_enum=False, length=16)
UNDER_WAY = sa.text("state IN ('waiting', 'working')")


def upgrade() -> None:
    """Go to this revision: a new table, nothing locks."""
    op.create_table(
        "export_jobs",
        sa.Column("id", ID, nullable=False),
        sa.Column("member_id", ID, nullable=False),
        sa.Column("programme_id", ID, nullable=False),
        sa.Column("area", TEXT, nullable=False),
        sa.Column("community_id", ID, nullable=True),
        sa.Column("since", WHEN, nullable=True),
        sa.Column("until", WHEN, nullable=True),
        sa.Column("kinds", JSON, nullable=False),
        sa.Column("logs", JSON, nullable=False),
        sa.Column("format", TEXT, nullable=False),
        sa.Column("identified", sa.Boolean(), nullable=False),
        sa.Column("tells", sa.Boolean(), nullable=False),
        sa.Column("state", STATE, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", TEXT, nullable=True),
        sa.Column("file", TEXT, nullable=True),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("asked_at", WHEN, nullable=False),
        sa.Column("done_at", WHEN, nullable=True),
        sa.Column("expires_at", WHEN, nullable=True),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_export_jobs_community_id_communities")
        ),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"], name=op.f("fk_export_jobs_member_id_members")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_export_jobs_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_export_jobs")),
    )
    op.create_index(op.f("ix_export_jobs_member_id"), "export_jobs", ["member_id"], unique=False)
    op.create_index(
        "uq_export_jobs_under_way",
        "export_jobs",
        ["member_id"],
        unique=True,
        sqlite_where=UNDER_WAY,
        postgresql_where=UNDER_WAY,
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_index("uq_export_jobs_under_way", table_name="export_jobs")
    op.drop_index(op.f("ix_export_jobs_member_id"), table_name="export_jobs")
    op.drop_table("export_jobs")
