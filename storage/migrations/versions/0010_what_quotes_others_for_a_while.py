"""What quotes others for a while is found by its time

Revision: 0010
After: 0009
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

LISTS = sa.text("text_key IN ('find-more', 'find-all', 'help-similar')")


def upgrade() -> None:
    """Go to this revision."""
    op.create_index(
        "ix_messages_lists",
        "messages",
        ["created_at"],
        unique=False,
        sqlite_where=LISTS,
        postgresql_where=LISTS,
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_index("ix_messages_lists", table_name="messages")
