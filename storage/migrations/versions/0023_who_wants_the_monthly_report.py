"""Which coordinators want the monthly report

Revision: 0023
After: 0022
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision. All do, until they say otherwise. The table is small; the lock is for a moment."""
    op.add_column(
        "coordinations", sa.Column("wants_report", sa.Boolean(), server_default=sa.true(), nullable=False)
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_column("coordinations", "wants_report")
