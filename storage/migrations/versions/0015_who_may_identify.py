"""Which coordinators may export names, too

Revision: 0015
After: 0014
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

TABLES = ("coordinations", "invites")


def upgrade() -> None:
    """Go to this revision. Nobody may yet. Both tables are small; PostgreSQL locks each for a moment only."""
    for table in TABLES:
        op.add_column(
            table, sa.Column("may_identify", sa.Boolean(), server_default=sa.false(), nullable=False)
        )


def downgrade() -> None:
    """Go back to the one before."""
    for table in TABLES:
        op.drop_column(table, "may_identify")
