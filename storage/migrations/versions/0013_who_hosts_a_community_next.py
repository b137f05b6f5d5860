"""Who hosts a community next, and which silence its facilitators were told of

Communities that are there already get their first offers planned for at once; its handler sees that it is not
the day, and plans it for the right one.

Revision: 0013
After: 0012
"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "host_offers",
        sa.Column("id", ID, nullable=False),
        sa.Column("community_id", ID, nullable=False),
        sa.Column("member_id", ID, nullable=False),
        sa.Column("by_id", ID, nullable=True),
        sa.Column("hands_over", sa.Boolean(), nullable=False),
        sa.Column("until", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"],
            ["communities.id"],
            name=op.f("fk_host_offers_community_id_communities"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
            name=op.f("fk_host_offers_member_id_members"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["by_id"], ["members.id"], name=op.f("fk_host_offers_by_id_members"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_host_offers")),
        sa.UniqueConstraint("community_id", "member_id", name=op.f("uq_host_offers_community_id_member_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_host_offers_member_id"), "host_offers", ["member_id"], unique=False)
    op.create_index(op.f("ix_host_offers_by_id"), "host_offers", ["by_id"], unique=False)
    op.add_column(
        "communities", sa.Column("offers_hosting", sa.Boolean(), server_default=sa.true(), nullable=False)
    )
    op.add_column(
        "communities", sa.Column("silence_told_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True)
    )
    op.execute(
        "INSERT INTO occurrences (kind, subject_id, due_at, attempts)"
        " SELECT 'host.month', id, CURRENT_TIMESTAMP, 0 FROM communities"
        " WHERE closed_at IS NULL AND parent_id IS NULL"
    )
    op.execute(
        "INSERT INTO occurrences (kind, subject_id, due_at, attempts)"
        " SELECT 'host.silences', 0, CURRENT_TIMESTAMP, 0 WHERE EXISTS (SELECT 1 FROM communities)"
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.execute(
        "DELETE FROM occurrences WHERE kind IN ('host.month', 'host.silences', 'host.silent', 'host.over')"
    )
    op.drop_column("communities", "silence_told_at")
    op.drop_column("communities", "offers_hosting")
    op.drop_index(op.f("ix_host_offers_by_id"), table_name="host_offers")
    op.drop_index(op.f("ix_host_offers_member_id"), table_name="host_offers")
    op.drop_table("host_offers")
