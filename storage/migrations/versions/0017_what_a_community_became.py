"""What a closed community has become part of

Revision: 0017
After: 0016
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

KEY = "fk_communities_merged_into_id_communities"


def upgrade() -> None:
    """Go to this revision. The table is small; PostgreSQL locks it for a moment only."""
    if op.get_bind().dialect.name == "sqlite":  # takes the constraint with the column only
        op.execute("ALTER TABLE communities ADD COLUMN merged_into_id INTEGER REFERENCES communities (id)")
        return
    op.add_column("communities", sa.Column("merged_into_id", sa.BigInteger(), nullable=True))
    op.create_foreign_key(op.f(KEY), "communities", "communities", ["merged_into_id"], ["id"])


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_column("communities", "merged_into_id")
