"""The newest story that a community has not had is found at once, among many of many communities

Revision: 0008
After: 0007
"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

INDEXES = {
    "ix_contributions_approved_at": (["approved_at"], sa.text("approved_at IS NOT NULL")),
    "ix_contributions_brought": (["community_id", "origin_id"], sa.text("origin_id IS NOT NULL")),
}


def upgrade() -> None:
    """Go to this revision."""
    op.add_column(
        "contributions", sa.Column("approved_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True)
    )
    for name, (columns, which) in INDEXES.items():
        op.create_index(
            name, "contributions", columns, unique=False, sqlite_where=which, postgresql_where=which
        )


def downgrade() -> None:
    """Go back to the one before."""
    for name in INDEXES:
        op.drop_index(name, table_name="contributions")
    op.drop_column("contributions", "approved_at")
