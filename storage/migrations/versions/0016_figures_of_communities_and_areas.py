"""Figures of communities and areas, kept up to date by what changes

Revision: 0016
After: 0015

The clock counts what is there already when it starts. The new index locks contributions against writing for
seconds a million; new columns are empty and cost nothing.
"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
TEXT = sqlmodel.sql.sqltypes.AutoString

MONTH = {"sqlite": "substr({}, 1, 7)", "postgresql": "to_char({} AT TIME ZONE 'UTC', 'YYYY-MM')"}
PREFIX = {
    "sqlite": "substr(a.value, instr(a.value, '+') + 1, 4)",
    "postgresql": "substr(a.value, strpos(a.value, '+') + 1, 4)",
}
DIFFERS = {"sqlite": "IS NOT", "postgresql": "IS DISTINCT FROM"}
MOMENT = {"sqlite": "AFTER", "postgresql": "BEFORE"}
"""Of a delivery's step. PostgreSQL takes three times as long for what it has to come back to, and for a condition
outside of the function (measured: 60 microseconds a row, against 15)."""

COUNTED = "('sent', 'delivered', 'read', 'failed', 'parked', 'retracting', 'retracted')"
STALE = "INSERT INTO stale_figures (community_id, month)"

GIVEN = (
    "community_id, kind, author_id, status, reach, outcome, origin_id, helped_by_id, circle_id, created_at,"
    " answered_at, approved_at, hidden_at, withdrawn_at"
)
"""Columns of a contribution of which a figure tells."""


def _contributions(month: str) -> list[tuple[str, str, str]]:
    mark = f"{STALE} SELECT {{0}}.community_id, {month.format('{0}.created_at')}"
    origin = (
        f"{STALE} SELECT o.community_id, {month.format('o.created_at')} FROM contributions o"  # noqa: S608
        " WHERE o.id = {0}.origin_id"
    )
    both = f"{mark}; {origin}"
    return [
        ("added", "AFTER INSERT ON contributions", both.format("new")),
        (
            "changed",
            f"AFTER UPDATE OF {GIVEN} ON contributions",
            f"{both.format('new')}; {mark.format('old')}",
        ),
        ("gone", "AFTER DELETE ON contributions", both.format("old")),
    ]


def _reflections(month: str) -> list[tuple[str, str, str]]:
    mark = (
        f"{STALE} SELECT {{0}}.community_id, {month.format('{0}.created_at')}"
        " WHERE {0}.community_id IS NOT NULL"
    )
    told = "community_id, member_id, text, media_id, came_true"
    return [
        ("added", "AFTER INSERT ON reflections", mark.format("new")),
        ("changed", f"AFTER UPDATE OF {told} ON reflections", f"{mark.format('new')}; {mark.format('old')}"),
        ("gone", "AFTER DELETE ON reflections", mark.format("old")),
    ]


def _people() -> list[tuple[str, str, str]]:
    mark = f"{STALE} VALUES ({{0}}.community_id, '')"
    theirs = f"{STALE} SELECT m.community_id, '' FROM memberships m WHERE m.member_id = new.id"  # noqa: S608
    others = f"{STALE} SELECT community_id, month FROM community_months WHERE community_id = new.id"  # noqa: S608
    return [
        ("joined", "AFTER INSERT ON memberships", mark.format("new")),
        ("came_or_left", "AFTER UPDATE OF community_id, member_id, role, joined_at, left_at ON memberships",
         f"{mark.format('new')}; {mark.format('old')}"),
        ("left", "AFTER DELETE ON memberships", mark.format("old")),
        ("person", "AFTER UPDATE OF language, address_id, stopped_at ON members", theirs),
        ("founded", "AFTER INSERT ON communities", f"{STALE} VALUES (new.id, '')"),
        ("place", "AFTER UPDATE OF programme_id, area, closed_at ON communities",
         f"{STALE} VALUES (new.id, ''); {others}"),
    ]  # fmt: skip


def _deliveries(month: str, prefix: str, differs: str, when: str) -> list[tuple[str, str, str]]:
    columns = "delivery_id, message_id, address_id, channel, category_before, category_after, before, after, size_before, size_after"
    step = (
        f"INSERT INTO delivery_steps ({columns}) VALUES (new.id, new.message_id, new.address_id,"  # noqa: S608
        " new.channel, old.category, new.category, old.state, new.state, old.size, new.size)"
    )
    place = "coalesce(m.community_id, m.place_id)"
    gone = (
        f"INSERT INTO delivery_steps ({columns}, place_id, month, prefix)"  # noqa: S608 - words of ours
        " SELECT old.id, old.message_id, old.address_id, old.channel, old.category, NULL, old.state, '', old.size, 0,"
        f" {place}, {month.format('m.created_at')},"
        f" CASE WHEN old.channel IN ('whatsapp', 'sms') THEN {prefix} ELSE '' END"
        " FROM messages m, addresses a WHERE m.id = old.message_id AND a.id = old.address_id"
    )
    other = f"old.state <> new.state OR old.size <> new.size OR new.category {differs} old.category"
    moved = f"({other}) AND (new.state IN {COUNTED} OR old.state IN {COUNTED})"
    return [
        (f"step WHEN {moved}", f"{when} UPDATE OF state, size, category ON deliveries", step),
        (f"deleted WHEN old.state IN {COUNTED}", "AFTER DELETE ON deliveries", gone),
    ]


def _triggers(dialect: str) -> list[tuple[str, str, str]]:
    """Their names, with a condition, when they fire, and what they do."""
    month = MONTH[dialect]
    named = {
        "contribution": _contributions(month),
        "reflection": _reflections(month),
        "figures": _people(),
        "delivery": _deliveries(month, PREFIX[dialect], DIFFERS[dialect], MOMENT[dialect]),
    }
    return [(f"{of}_{name}", when, do) for of, parts in named.items() for name, when, do in parts]


def _listen(dialect: str) -> None:
    for named, when, do in _triggers(dialect):
        name, _, condition = named.partition(" WHEN ")
        if dialect == "sqlite":
            on = f" WHEN {condition}" if condition else ""
            op.execute(f"CREATE TRIGGER {name} {when} FOR EACH ROW{on} BEGIN {do}; END")
            continue
        what = f"IF {condition} THEN {do}; END IF" if condition else do
        new = "new" if when.startswith("BEFORE") else "NULL"
        op.execute(
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {what}; RETURN {new}; END $$"
        )
        op.execute(f"CREATE TRIGGER {name} {when} FOR EACH ROW EXECUTE FUNCTION {name}()")


def _deafen(dialect: str) -> None:
    for named, when, _ in _triggers(dialect):
        name = named.partition(" WHEN ")[0]
        table = when.rpartition(" ON ")[2]
        if dialect == "sqlite":
            op.execute(f"DROP TRIGGER {name}")
        else:
            op.execute(f"DROP TRIGGER {name} ON {table}")
            op.execute(f"DROP FUNCTION {name}()")


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "stale_figures",
        sa.Column("id", ID, nullable=False),
        sa.Column("community_id", ID, nullable=False),
        sa.Column("month", TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stale_figures")),
    )
    op.create_table(
        "delivery_steps",
        sa.Column("id", ID, nullable=False),
        *(sa.Column(name, ID, nullable=False) for name in ("delivery_id", "message_id", "address_id")),
        sa.Column("channel", TEXT(), nullable=False),
        sa.Column("category_before", TEXT(), nullable=True),
        sa.Column("category_after", TEXT(), nullable=True),
        sa.Column("before", TEXT(), nullable=False),
        sa.Column("after", TEXT(), nullable=False),
        sa.Column("size_before", sa.Integer(), nullable=False),
        sa.Column("size_after", sa.Integer(), nullable=False),
        sa.Column("place_id", ID, nullable=True),
        sa.Column("month", TEXT(), nullable=True),
        sa.Column("prefix", TEXT(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery_steps")),
    )
    op.create_table(
        "community_months",
        sa.Column("community_id", ID, nullable=False),
        sa.Column("month", TEXT(), nullable=False),
        sa.Column("programme_id", ID, nullable=False),
        sa.Column("area", TEXT(), nullable=False),
        *(sa.Column(name, JSON, nullable=False) for name in ("given", "traffic", "gone")),
        sa.ForeignKeyConstraint(
            ["community_id"],
            ["communities.id"],
            name=op.f("fk_community_months_community_id_communities"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("community_id", "month", name=op.f("pk_community_months")),
    )
    op.create_table(
        "area_months",
        sa.Column("programme_id", ID, nullable=False),
        sa.Column("area", TEXT(), nullable=False),
        sa.Column("month", TEXT(), nullable=False),
        sa.Column("parent", TEXT(), nullable=True),
        *(sa.Column(name, JSON, nullable=False) for name in ("given", "traffic", "few")),
        sa.PrimaryKeyConstraint("programme_id", "area", "month", name=op.f("pk_area_months")),
    )
    op.create_index("ix_area_months_below", "area_months", ["programme_id", "parent", "month"], unique=False)
    op.create_table(
        "community_lives",
        sa.Column("community_id", ID, nullable=False),
        sa.Column("programme_id", ID, nullable=False),
        sa.Column("area", TEXT(), nullable=False),
        sa.Column("last_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"],
            ["communities.id"],
            name=op.f("fk_community_lives_community_id_communities"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("community_id", name=op.f("pk_community_lives")),
    )
    op.create_index(
        "ix_community_lives_area",
        "community_lives",
        ["programme_id", "area", "last_at", "community_id"],
        unique=False,
    )
    op.create_index(
        "ix_contributions_created_at", "contributions", ["community_id", "created_at"], unique=False
    )
    op.add_column("messages", sa.Column("place_id", ID, nullable=True))
    op.add_column("deliveries", sa.Column("category", TEXT(), nullable=True))
    _listen(op.get_bind().dialect.name)
    op.execute(f"{STALE} VALUES (0, '')")  # count everything anew


def downgrade() -> None:
    """Go back to the one before."""
    _deafen(op.get_bind().dialect.name)
    op.drop_column("deliveries", "category")
    op.drop_column("messages", "place_id")
    op.drop_index("ix_contributions_created_at", table_name="contributions")
    op.drop_index("ix_community_lives_area", table_name="community_lives")
    op.drop_index("ix_area_months_below", table_name="area_months")
    for table in ("community_lives", "area_months", "community_months", "delivery_steps", "stale_figures"):
        op.drop_table(table)
