"""When a community is asked to reflect

Revision: 0011
After: 0010
"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
OF_RUN = sa.text("run_id IS NOT NULL")


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "holidays",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"],
            ["communities.id"],
            name=op.f("fk_holidays_community_id_communities"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holidays")),
    )
    op.create_index(op.f("ix_holidays_community_id"), "holidays", ["community_id"], unique=False)

    op.create_table(
        "schedules",
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=True),
        sa.Column("minute", sa.Integer(), nullable=False),
        sa.Column("zone", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("due_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("asked", JSON, nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"],
            ["communities.id"],
            name=op.f("fk_schedules_community_id_communities"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("community_id", name=op.f("pk_schedules")),
    )
    op.create_index(
        "ix_schedules_due",
        "schedules",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("due_at IS NOT NULL"),
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )

    op.create_table(
        "own_prompts",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("programme_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("text", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("theme", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("added_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("created_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("removed_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["added_by"], ["members.id"], name=op.f("fk_own_prompts_added_by_members"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_own_prompts_community_id_communities")
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_own_prompts_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_prompts")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_own_prompts_added_by"), "own_prompts", ["added_by"], unique=False)
    op.create_index(op.f("ix_own_prompts_community_id"), "own_prompts", ["community_id"], unique=False)
    op.create_index(op.f("ix_own_prompts_programme_id"), "own_prompts", ["programme_id"], unique=False)

    op.create_table(
        "prompt_runs",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.Column("prompt", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("text", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("frame", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column(
            "state",
            sa.Enum("fired", "skipped", name="runstate", native_enum=False, length=16),
            nullable=False,
        ),
        sa.Column("fired_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("fired_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"],
            ["communities.id"],
            name=op.f("fk_prompt_runs_community_id_communities"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["fired_by"], ["members.id"], name=op.f("fk_prompt_runs_fired_by_members"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_prompt_runs")),
        sa.UniqueConstraint("community_id", "on_date", name=op.f("uq_prompt_runs_community_id_on_date")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_prompt_runs_fired_at", "prompt_runs", ["community_id", "fired_at"], unique=False)
    op.create_index(op.f("ix_prompt_runs_fired_by"), "prompt_runs", ["fired_by"], unique=False)

    op.create_table(
        "reflections",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("run_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("prompt", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("question", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("text", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("media_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("plan", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("plan_media_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("came_true", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("shared_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("created_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_reflections_community_id_communities")
        ),
        sa.ForeignKeyConstraint(["media_id"], ["media.id"], name=op.f("fk_reflections_media_id_media")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["members.id"], name=op.f("fk_reflections_member_id_members"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["plan_media_id"], ["media.id"], name=op.f("fk_reflections_plan_media_id_media")
        ),
        sa.ForeignKeyConstraint(
            ["run_id"],
            ["prompt_runs.id"],
            name=op.f("fk_reflections_run_id_prompt_runs"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["shared_id"],
            ["contributions.id"],
            name=op.f("fk_reflections_shared_id_contributions"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reflections")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_reflections_community_id"), "reflections", ["community_id"], unique=False)
    op.create_index(op.f("ix_reflections_media_id"), "reflections", ["media_id"], unique=False)
    op.create_index(
        "ix_reflections_member_id_created_at", "reflections", ["member_id", "created_at"], unique=False
    )
    op.create_index(op.f("ix_reflections_plan_media_id"), "reflections", ["plan_media_id"], unique=False)
    op.create_index(op.f("ix_reflections_run_id"), "reflections", ["run_id"], unique=False)
    op.create_index(op.f("ix_reflections_shared_id"), "reflections", ["shared_id"], unique=False)

    op.add_column(
        "communities",
        sa.Column("welcome", sqlmodel.sql.sqltypes.AutoString(), server_default="", nullable=False),
    )
    op.add_column(
        "members", sa.Column("wants_prompts", sa.Boolean(), server_default=sa.true(), nullable=False)
    )
    op.add_column("messages", sa.Column("picture", JSON, nullable=True))
    _add_run()
    op.create_index(
        "ix_messages_run", "messages", ["run_id"], unique=False, sqlite_where=OF_RUN, postgresql_where=OF_RUN
    )


def _add_run() -> None:
    """A column that refers to another table: SQLite takes it with the reference, PostgreSQL names that."""
    name = "fk_messages_run_id_prompt_runs"
    if op.get_bind().dialect.name == "sqlite":
        op.execute("ALTER TABLE messages ADD COLUMN run_id INTEGER REFERENCES prompt_runs (id)")
        return
    op.add_column("messages", sa.Column("run_id", sa.BigInteger(), nullable=True))
    op.create_foreign_key(name, "messages", "prompt_runs", ["run_id"], ["id"])


def downgrade() -> None:
    """Go back to the one before."""
    op.drop_index("ix_messages_run", table_name="messages")
    with op.batch_alter_table("messages") as batch:
        batch.drop_column("run_id")
        batch.drop_column("picture")
    op.drop_column("members", "wants_prompts")
    op.drop_column("communities", "welcome")
    for table in ("reflections", "prompt_runs", "own_prompts", "schedules", "holidays"):
        op.drop_table(table)
