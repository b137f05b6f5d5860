"""A circle's members say whether it goes on

Revision: 0009
After: 0008
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.add_column("memberships", sa.Column("goes_on", sa.Boolean(), nullable=True))


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_column("memberships", "goes_on")
