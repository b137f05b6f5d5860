"""What a member says with a report is kept for who will look at it

Revision: 0007
After: 0006
"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    words: sa.Column[str] = sa.Column(
        "words", sqlmodel.sql.sqltypes.AutoString(), server_default="", nullable=False
    )
    op.add_column("reports", words)


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_column("reports", "words")
