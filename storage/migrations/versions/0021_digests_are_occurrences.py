"""When a community's next digests are due is an occurrence, as all that happens at its time

Revision: 0021
After: 0020
"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

PLANNED = """
INSERT INTO occurrences (kind, subject_id, due_at, attempts)
  SELECT 'digest', id, COALESCE(digest_due_at, CURRENT_TIMESTAMP), 0 FROM communities
"""
BACK = """
UPDATE communities SET digest_due_at =
  (SELECT due_at FROM occurrences WHERE kind = 'digest' AND subject_id = communities.id)
"""


def upgrade() -> None:
    """Go to this revision. A row a community; `communities` is locked for a moment as its column goes."""
    op.execute(PLANNED)
    op.drop_index(op.f("ix_communities_digest_due_at"), "communities")
    op.drop_column("communities", "digest_due_at")


def downgrade() -> None:
    """Go back to the one before."""
    op.add_column(
        "communities", sa.Column("digest_due_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True)
    )
    op.create_index(op.f("ix_communities_digest_due_at"), "communities", ["digest_due_at"], unique=False)
    op.execute(BACK)
    op.execute("DELETE FROM occurrences WHERE kind IN ('digest', 'clean.sends', 'clean.rows', 'clean.files')")
