"""What is due is found by its time, and old weeks by their date

Revision: 0005
After: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

QUEUED = sa.text("state = 'queued'")


def upgrade() -> None:
    """Go to this revision."""
    _index_due("channel", "priority", "due_at", "id")
    op.create_index(op.f("ix_address_weeks_week"), "address_weeks", ["week"], unique=False)


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_index(op.f("ix_address_weeks_week"), table_name="address_weeks")
    _index_due("channel", "priority", "id")


def _index_due(*columns: str) -> None:
    op.drop_index("ix_deliveries_due", table_name="deliveries")
    op.create_index(
        "ix_deliveries_due",
        "deliveries",
        list(columns),
        unique=False,
        sqlite_where=QUEUED,
        postgresql_where=QUEUED,
    )
