"""What members give each other beyond posts, how they hear of it, and what happens at its time

Revision: 0004
After: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

REFERENCES = (
    ("communities", "parent_id", "communities"),
    ("contributions", "origin_id", "contributions"),
    ("contributions", "helped_by_id", "contributions"),
    ("contributions", "circle_id", "communities"),
)


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "occurrences",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("subject_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("due_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_occurrences")),
        sa.UniqueConstraint("kind", "subject_id", name=op.f("uq_occurrences_kind_subject_id")),
    )
    op.create_index(
        "ix_occurrences_due",
        "occurrences",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("due_at IS NOT NULL"),
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )

    op.create_table(
        "member_subjects",
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("subject", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
            name=op.f("fk_member_subjects_member_id_members"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("member_id", "subject", name=op.f("pk_member_subjects")),
    )
    op.create_table(
        "partner_wishes",
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("purpose", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("since", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_partner_wishes_community_id_communities")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
            name=op.f("fk_partner_wishes_member_id_members"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("member_id", name=op.f("pk_partner_wishes")),
    )
    op.create_index(op.f("ix_partner_wishes_community_id"), "partner_wishes", ["community_id"], unique=False)

    op.create_table(
        "partnerings",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("one_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("other_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("purpose", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_partnerings_community_id_communities")
        ),
        sa.ForeignKeyConstraint(
            ["one_id"], ["members.id"], name=op.f("fk_partnerings_one_id_members"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["members.id"], name=op.f("fk_partnerings_other_id_members"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partnerings")),
    )
    op.create_index(op.f("ix_partnerings_community_id"), "partnerings", ["community_id"], unique=False)
    op.create_index(op.f("ix_partnerings_other_id"), "partnerings", ["other_id"], unique=False)
    op.create_index("ix_partnerings_pair", "partnerings", ["one_id", "other_id"], unique=False)

    op.create_table(
        "address_weeks",
        sa.Column("address_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("messages", sa.Integer(), nullable=False),
        sa.Column("size", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["address_id"],
            ["addresses.id"],
            name=op.f("fk_address_weeks_address_id_addresses"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("address_id", "week", name=op.f("pk_address_weeks")),
    )
    op.create_table(
        "contribution_files",
        sa.Column("contribution_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("media_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["contribution_id"],
            ["contributions.id"],
            name=op.f("fk_contribution_files_contribution_id_contributions"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["media_id"], ["media.id"], name=op.f("fk_contribution_files_media_id_media")
        ),
        sa.PrimaryKeyConstraint("contribution_id", "position", name=op.f("pk_contribution_files")),
    )
    op.create_index(op.f("ix_contribution_files_media_id"), "contribution_files", ["media_id"], unique=False)

    op.create_table(
        "reports",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("contribution_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("settled_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["contribution_id"],
            ["contributions.id"],
            name=op.f("fk_reports_contribution_id_contributions"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_reports_member_id_members"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
        sa.UniqueConstraint(
            "contribution_id", "member_id", name=op.f("uq_reports_contribution_id_member_id")
        ),
    )
    op.create_index(op.f("ix_reports_member_id"), "reports", ["member_id"], unique=False)

    op.create_table(
        "supporters",
        sa.Column("contribution_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("since", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contribution_id"],
            ["contributions.id"],
            name=op.f("fk_supporters_contribution_id_contributions"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_supporters_member_id_members"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("contribution_id", "member_id", name=op.f("pk_supporters")),
    )
    op.create_index(op.f("ix_supporters_member_id"), "supporters", ["member_id"], unique=False)

    op.add_column("addresses", sa.Column("instants_on", sa.Date(), nullable=True))
    op.add_column("addresses", sa.Column("instants", sa.Integer(), server_default="0", nullable=False))

    for table, column, target in REFERENCES:
        _add_reference(table, column, target)
    op.add_column(
        "communities",
        sa.Column(
            "rhythm",
            sa.Enum("now", "daily", "weekly", "help", name="rhythm", native_enum=False, length=16),
            server_default="now",
            nullable=False,
        ),
    )
    op.add_column("communities", sa.Column("digest_hour", sa.Integer(), server_default="16", nullable=False))
    op.add_column(
        "communities", sa.Column("digest_weekday", sa.Integer(), server_default="4", nullable=False)
    )
    op.add_column(
        "communities", sa.Column("digest_due_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True)
    )
    op.add_column("communities", sa.Column("quiet_from", sa.Integer(), server_default="20", nullable=False))
    op.add_column("communities", sa.Column("quiet_to", sa.Integer(), server_default="6", nullable=False))
    op.add_column(
        "communities",
        sa.Column("weekend", sqlmodel.sql.sqltypes.AutoString(), server_default="56", nullable=False),
    )
    op.add_column("communities", sa.Column("daily_cap", sa.Integer(), server_default="5", nullable=False))
    op.add_column(
        "communities", sa.Column("escalate_after", sa.Integer(), server_default="24", nullable=False)
    )
    op.add_column("communities", sa.Column("travel_after", sa.Integer(), server_default="48", nullable=False))
    op.add_column("communities", sa.Column("circle_size", sa.Integer(), server_default="3", nullable=False))
    op.add_column(
        "communities", sa.Column("wants_stories", sa.Boolean(), server_default=sa.true(), nullable=False)
    )
    op.add_column("communities", sa.Column("ends_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.create_index(op.f("ix_communities_digest_due_at"), "communities", ["digest_due_at"], unique=False)

    op.add_column(
        "contributions",
        sa.Column(
            "status",
            sa.Enum(
                "draft",
                "open",
                "answered",
                "solved",
                "closed",
                "review",
                "approved",
                "returned",
                name="status",
                native_enum=False,
                length=16,
            ),
            nullable=True,
        ),
    )
    op.add_column(
        "contributions",
        sa.Column(
            "reach",
            sa.Enum("community", "named", "unnamed", name="reach", native_enum=False, length=16),
            server_default="community",
            nullable=False,
        ),
    )
    op.add_column("contributions", sa.Column("subject", sqlmodel.sql.sqltypes.AutoString(), nullable=True))
    op.add_column(
        "contributions",
        sa.Column(
            "level",
            sa.Enum("early", "primary", "secondary", "adult", name="level", native_enum=False, length=16),
            nullable=True,
        ),
    )
    op.add_column("contributions", sa.Column("language", sqlmodel.sql.sqltypes.AutoString(), nullable=True))
    op.add_column(
        "contributions",
        sa.Column(
            "outcome",
            sa.Enum("worked", "partly", "failed", name="outcome", native_enum=False, length=16),
            nullable=True,
        ),
    )
    op.add_column("contributions", sa.Column("tried", sa.Integer(), server_default="0", nullable=False))
    op.add_column("contributions", sa.Column("worked", sa.Integer(), server_default="0", nullable=False))
    op.add_column("contributions", sa.Column("partly", sa.Integer(), server_default="0", nullable=False))
    op.add_column("contributions", sa.Column("source", sqlmodel.sql.sqltypes.AutoString(), nullable=True))
    op.add_column(
        "contributions", sa.Column("answered_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True)
    )
    op.add_column("contributions", sa.Column("solved_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.add_column("contributions", sa.Column("edited_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.add_column("contributions", sa.Column("hidden_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.create_index(
        "ix_contributions_origin",
        "contributions",
        ["origin_id"],
        unique=False,
        sqlite_where=sa.text("origin_id IS NOT NULL"),
        postgresql_where=sa.text("origin_id IS NOT NULL"),
    )
    op.create_index(
        "ix_contributions_source",
        "contributions",
        ["source"],
        unique=False,
        sqlite_where=sa.text("source IS NOT NULL"),
        postgresql_where=sa.text("source IS NOT NULL"),
    )
    op.create_index(
        "ix_contributions_status",
        "contributions",
        ["community_id", "status", "id"],
        unique=False,
        sqlite_where=sa.text("status IS NOT NULL"),
        postgresql_where=sa.text("status IS NOT NULL"),
    )

    op.add_column(
        "deliveries",
        sa.Column("bundle_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
    )
    op.create_index(
        "ix_deliveries_bundle",
        "deliveries",
        ["bundle_id"],
        unique=False,
        sqlite_where=sa.text("bundle_id IS NOT NULL"),
        postgresql_where=sa.text("bundle_id IS NOT NULL"),
    )
    op.create_index(
        "ix_deliveries_digest",
        "deliveries",
        ["address_id", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'digest'"),
        postgresql_where=sa.text("state = 'digest'"),
    )

    op.add_column(
        "members",
        sa.Column(
            "rhythm",
            sa.Enum("now", "daily", "weekly", "help", name="rhythm", native_enum=False, length=16),
            nullable=True,
        ),
    )
    op.add_column("members", sa.Column("quiet_from", sa.Integer(), nullable=True))
    op.add_column("members", sa.Column("quiet_to", sa.Integer(), nullable=True))
    op.add_column(
        "members",
        sa.Column(
            "level",
            sa.Enum("early", "primary", "secondary", "adult", name="level", native_enum=False, length=16),
            nullable=True,
        ),
    )
    op.add_column(
        "members", sa.Column("files_at_once", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.add_column("members", sa.Column("told_story_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.add_column("members", sa.Column("told_photo_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))

    op.add_column("memberships", sa.Column("removed_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))

    op.add_column(
        "messages",
        sa.Column(
            "hearing",
            sa.Enum("at-once", "help", "digest", "everybody", name="hearing", native_enum=False, length=16),
            server_default="at-once",
            nullable=False,
        ),
    )


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_column("messages", "hearing")

    op.drop_column("memberships", "removed_at")

    op.drop_column("members", "told_photo_at")
    op.drop_column("members", "told_story_at")
    op.drop_column("members", "files_at_once")
    op.drop_column("members", "level")
    op.drop_column("members", "quiet_to")
    op.drop_column("members", "quiet_from")
    op.drop_column("members", "rhythm")

    op.drop_index(
        "ix_deliveries_digest",
        "deliveries",
        sqlite_where=sa.text("state = 'digest'"),
        postgresql_where=sa.text("state = 'digest'"),
    )
    op.drop_index(
        "ix_deliveries_bundle",
        "deliveries",
        sqlite_where=sa.text("bundle_id IS NOT NULL"),
        postgresql_where=sa.text("bundle_id IS NOT NULL"),
    )
    op.drop_column("deliveries", "bundle_id")

    op.drop_index(
        "ix_contributions_status",
        "contributions",
        sqlite_where=sa.text("status IS NOT NULL"),
        postgresql_where=sa.text("status IS NOT NULL"),
    )
    op.drop_index(
        "ix_contributions_source",
        "contributions",
        sqlite_where=sa.text("source IS NOT NULL"),
        postgresql_where=sa.text("source IS NOT NULL"),
    )
    op.drop_index(
        "ix_contributions_origin",
        "contributions",
        sqlite_where=sa.text("origin_id IS NOT NULL"),
        postgresql_where=sa.text("origin_id IS NOT NULL"),
    )
    op.drop_column("contributions", "hidden_at")
    op.drop_column("contributions", "edited_at")
    op.drop_column("contributions", "solved_at")
    op.drop_column("contributions", "answered_at")
    op.drop_column("contributions", "source")
    op.drop_column("contributions", "partly")
    op.drop_column("contributions", "worked")
    op.drop_column("contributions", "tried")
    op.drop_column("contributions", "outcome")
    op.drop_column("contributions", "language")
    op.drop_column("contributions", "level")
    op.drop_column("contributions", "subject")
    op.drop_column("contributions", "reach")
    op.drop_column("contributions", "status")

    op.drop_index(op.f("ix_communities_digest_due_at"), "communities")
    op.drop_column("communities", "ends_at")
    op.drop_column("communities", "wants_stories")
    op.drop_column("communities", "circle_size")
    op.drop_column("communities", "travel_after")
    op.drop_column("communities", "escalate_after")
    op.drop_column("communities", "daily_cap")
    op.drop_column("communities", "weekend")
    op.drop_column("communities", "quiet_to")
    op.drop_column("communities", "quiet_from")
    op.drop_column("communities", "digest_due_at")
    op.drop_column("communities", "digest_weekday")
    op.drop_column("communities", "digest_hour")
    op.drop_column("communities", "rhythm")

    op.drop_column("addresses", "instants")
    op.drop_column("addresses", "instants_on")

    op.drop_index(op.f("ix_supporters_member_id"), "supporters")

    op.drop_table("supporters")
    op.drop_index(op.f("ix_reports_member_id"), "reports")

    op.drop_table("reports")
    op.drop_index(op.f("ix_contribution_files_media_id"), "contribution_files")

    op.drop_table("contribution_files")
    op.drop_table("address_weeks")
    op.drop_index("ix_partnerings_pair", "partnerings")
    op.drop_index(op.f("ix_partnerings_other_id"), "partnerings")
    op.drop_index(op.f("ix_partnerings_community_id"), "partnerings")

    op.drop_table("partnerings")
    op.drop_index(op.f("ix_partner_wishes_community_id"), "partner_wishes")

    op.drop_table("partner_wishes")
    op.drop_table("member_subjects")
    op.drop_index(
        "ix_occurrences_due",
        "occurrences",
        sqlite_where=sa.text("due_at IS NOT NULL"),
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )

    op.drop_table("occurrences")
    for table, column, _ in reversed(REFERENCES):
        op.drop_column(table, column)


def _add_reference(table: str, column: str, target: str) -> None:
    """A column that names another row: SQLite takes the constraint with the column only."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column} INTEGER REFERENCES {target} (id)")
        return
    op.add_column(table, sa.Column(column, sa.BigInteger(), nullable=True))
    op.create_foreign_key(op.f(f"fk_{table}_{column}_{target}"), table, target, [column], ["id"])
