"""The count of a wide post: how many its slices reached, and the text that tells its author

Revision: 0002
After: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SO_FAR = """
    UPDATE messages SET reached = (
        SELECT count(*) FROM deliveries JOIN addresses ON addresses.id = deliveries.address_id
        WHERE deliveries.message_id = messages.id AND addresses.kind = 'person'
    ) WHERE fanned_to IS NOT NULL
"""


def upgrade() -> None:
    """Go to this revision."""
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.add_column(sa.Column("reached", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("count_key", sa.String(), nullable=True))
    op.execute(SO_FAR)


def downgrade() -> None:
    """Go back to the one before."""
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.drop_column("count_key")
        batch_op.drop_column("reached")
