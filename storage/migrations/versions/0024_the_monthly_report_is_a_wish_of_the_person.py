"""The monthly report is a wish of the person, wherever they coordinate

Revision: 0024
After: 0023
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision. Whoever wanted none of an area wants none.

    The lock on members is for a moment: no row of theirs is written anew, but those of such coordinators.
    """
    op.add_column(
        "members", sa.Column("wants_report", sa.Boolean(), server_default=sa.true(), nullable=False)
    )
    op.execute(
        "UPDATE members SET wants_report = false"
        " WHERE id IN (SELECT member_id FROM coordinations WHERE NOT wants_report)"
    )
    op.drop_column("coordinations", "wants_report")


def downgrade() -> None:
    """Go back to the one before."""
    op.add_column(
        "coordinations", sa.Column("wants_report", sa.Boolean(), server_default=sa.true(), nullable=False)
    )
    op.execute(
        "UPDATE coordinations SET wants_report = false"
        " WHERE member_id IN (SELECT id FROM members WHERE NOT wants_report)"
    )
    op.drop_column("members", "wants_report")
