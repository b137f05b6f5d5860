"""When communities began is looked for: the new ones

Revision: 0025
After: 0024
"""

from __future__ import annotations

from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision. The table is small, and locked for a moment."""
    op.create_index(op.f("ix_communities_created_at"), "communities", ["created_at"])


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_index(op.f("ix_communities_created_at"), "communities")
