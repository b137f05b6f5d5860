"""What can be found: an index of full text, filled with what is there already

Revision: 0006
After: 0005
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from storage.search.words import marks, words_of  # the index must hold words as the searches fold them
from storage.tables import ContributionKind

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

FORGOTTEN = (
    "INSERT INTO findable_index(findable_index, rowid, words)"
    " VALUES ('delete', old.contribution_id, old.words)"
)
LEARNT = "INSERT INTO findable_index(rowid, words) VALUES (new.contribution_id, new.words)"
INDEX = (
    """CREATE VIRTUAL TABLE findable_index USING fts5(words, content='findable',
       content_rowid='contribution_id', detail=none, columnsize=0, tokenize="porter ascii tokenchars '_'")""",
    f"CREATE TRIGGER findable_put AFTER INSERT ON findable BEGIN {LEARNT}; END",
    f"CREATE TRIGGER findable_removed AFTER DELETE ON findable BEGIN {FORGOTTEN}; END",
    f"CREATE TRIGGER findable_put_again AFTER UPDATE ON findable BEGIN {FORGOTTEN}; {LEARNT}; END",
)
"""On SQLite. All words are folded already, so that blanks alone part them; triggers hold the index to its table."""

THERE = """
    SELECT c.id, c.community_id, m.programme_id, c.kind, coalesce(c.language, m.language) AS language,
           c.text || coalesce(' ' || a.text, '') AS text,
           c.reach <> 'community' AND (c.kind <> 'story' OR coalesce(c.status, '') = 'approved') AS shared
    FROM contributions c JOIN communities m ON m.id = c.community_id
    LEFT JOIN contributions a ON a.id = c.helped_by_id AND a.withdrawn_at IS NULL AND a.hidden_at IS NULL
    WHERE c.id > :after AND c.origin_id IS NULL AND c.withdrawn_at IS NULL AND c.hidden_at IS NULL
      AND (c.kind IN ('post', 'story', 'practice', 'idea') AND coalesce(c.status, '') <> 'draft'
           OR c.kind = 'help' AND c.status = 'solved' AND a.id IS NOT NULL)
    ORDER BY c.id LIMIT 2000
"""

STEMMERS = {
    "ar": "arabic_stem",
    "en": "english_stem",
    "es": "spanish_stem",
    "fr": "french_stem",
    "pt": "portuguese_stem",
}
PUT = "INSERT INTO findable (contribution_id, community_id, programme_id, shared, kind, words{more}) VALUES (:contribution_id, :community_id, :programme_id, :shared, :kind, :words{values})"
DOCUMENT = """, array_to_tsvector(CAST(:marks AS text[]) || ARRAY(
    SELECT unnest(coalesce(nullif(ts_lexize(CAST(:stemmer AS regdictionary), word), '{}'), ARRAY[word]))
    FROM unnest(CAST(:bare AS text[])) word))"""


def upgrade() -> None:
    """Go to this revision."""
    big = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "findable",
        sa.Column("contribution_id", big, nullable=False),
        sa.Column("community_id", big, nullable=False),
        sa.Column("programme_id", big, nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("document", sa.Text().with_variant(postgresql.TSVECTOR(), "postgresql"), nullable=True),
        sa.ForeignKeyConstraint(
            ["contribution_id"],
            ["contributions.id"],
            name=op.f("fk_findable_contribution_id_contributions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("contribution_id", name=op.f("pk_findable")),
    )
    sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in INDEX if sqlite else ():
        op.execute(statement)
    _fill(op.get_bind(), sqlite=sqlite)
    op.create_index(
        "ix_findable_document",
        "findable",
        ["document"],
        unique=False,
        postgresql_using="gin",
        postgresql_with={"fastupdate": "off"},
        sqlite_where=sa.text("document IS NOT NULL"),
    )
    op.create_index(
        "ix_findable_shared",
        "findable",
        ["programme_id", "contribution_id"],
        unique=False,
        sqlite_where=sa.text("shared"),
        postgresql_where=sa.text("shared"),
    )


def _fill(connection: sa.Connection, *, sqlite: bool) -> None:
    more = {"more": "", "values": ""} if sqlite else {"more": ", document", "values": DOCUMENT}
    put = sa.text(PUT.format(**more))
    for rows in _there(connection):
        connection.execute(put, [_findable(row, sqlite=sqlite) for row in rows])


def _there(connection: sa.Connection) -> Iterator[list[sa.Row[Any]]]:
    after = 0
    while rows := list(connection.execute(sa.text(THERE), {"after": after})):
        yield rows
        after = rows[-1].id


def _findable(row: sa.Row[Any], *, sqlite: bool) -> dict[str, Any]:
    shared = bool(row.shared)
    found_by = marks(row.community_id, row.programme_id, shared, ContributionKind(row.kind))
    words = words_of(row.text)
    values = {
        "contribution_id": row.id,
        "community_id": row.community_id,
        "programme_id": row.programme_id,
        "shared": shared,
        "kind": row.kind,
        "words": " ".join([*found_by, *words]),
    }
    stemmer = STEMMERS.get(row.language, "simple")
    return values if sqlite else {**values, "marks": found_by, "bare": words, "stemmer": stemmer}


def downgrade() -> None:
    """Go back from this revision."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE findable_index")
    op.drop_index("ix_findable_shared", table_name="findable")
    op.drop_index("ix_findable_document", table_name="findable")
    op.drop_table("findable")
