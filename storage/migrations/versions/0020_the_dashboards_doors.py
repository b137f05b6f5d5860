"""One-time links to the dashboard, and the visits that they open

New tables: nothing that is there is locked.

Revision: 0020
After: 0019
"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sqlmodel.sql.sqltypes.AutoString()
TIME = sqlmodel.sql.sqltypes.UTCDateTime()


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "dashboard_links",
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("member_id", ID, nullable=False),
        sa.Column("expires_at", TIME, nullable=False),
        sa.Column("used_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
            name=op.f("fk_dashboard_links_member_id_members"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_dashboard_links")),
    )
    op.create_index(op.f("ix_dashboard_links_member_id"), "dashboard_links", ["member_id"], unique=False)
    op.create_table(
        "dashboard_visits",
        sa.Column("id", ID, nullable=False),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("member_id", ID, nullable=False),
        sa.Column("began_at", TIME, nullable=False),
        sa.Column("seen_at", TIME, nullable=False),
        sa.Column("expires_at", TIME, nullable=False),
        sa.Column("revoked_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
            name=op.f("fk_dashboard_visits_member_id_members"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dashboard_visits")),
        sa.UniqueConstraint("digest", name=op.f("uq_dashboard_visits_digest")),
    )
    op.create_index(op.f("ix_dashboard_visits_member_id"), "dashboard_visits", ["member_id"], unique=False)


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table("dashboard_visits")
    op.drop_table("dashboard_links")
