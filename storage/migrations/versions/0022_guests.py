"""People whom an operator's list names, to be invited, and the numbers that want no invitation

Revision: 0022
After: 0021
"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sqlmodel.sql.sqltypes.AutoString()
LEVEL = sa.Enum("early", "primary", "secondary", "adult", name="level", native_enum=False, length=16)
ROLE = sa.Enum("teacher", "facilitator", "coordinator", name="role", native_enum=False, length=16)
ENDED = sa.Enum("joined", "refused", "over", name="guestend", native_enum=False, length=16)


def upgrade() -> None:
    """Go to this revision. New tables alone: nothing is locked."""
    op.create_table(
        "guests",
        sa.Column("address_id", ID, nullable=True),
        sa.Column("id", ID, nullable=False),
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("number", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("place", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=True),
        sa.Column("subjects", TEXT, nullable=False),
        sa.Column("level", LEVEL, nullable=True),
        sa.Column("role", ROLE, nullable=False),
        sa.Column("community_id", ID, nullable=False),
        sa.Column("code", TEXT, nullable=True),
        sa.Column("message_id", ID, nullable=True),
        sa.Column("created_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("until", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("ended_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("ended", ENDED, nullable=True),
        sa.ForeignKeyConstraint(
            ["address_id"],
            ["addresses.id"],
            name=op.f("fk_guests_address_id_addresses"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_guests_community_id_communities")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guests")),
        sa.UniqueConstraint("code", name=op.f("uq_guests_code")),
        sa.UniqueConstraint("digest", name=op.f("uq_guests_digest")),
    )
    op.create_index(op.f("ix_guests_address_id"), "guests", ["address_id"], unique=False)
    op.create_index(op.f("ix_guests_until"), "guests", ["until"], unique=False)
    op.create_table(
        "refusals",
        sa.Column("digest", TEXT, nullable=False),
        sa.Column("since", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_refusals")),
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_table("refusals")
    op.drop_index(op.f("ix_guests_until"), table_name="guests")
    op.drop_index(op.f("ix_guests_address_id"), table_name="guests")
    op.drop_table("guests")
