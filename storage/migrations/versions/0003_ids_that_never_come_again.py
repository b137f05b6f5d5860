"""Ids that never come again on SQLite, and wrong digits counted on the address

Revision: 0003
After: 0002
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op
from alembic.operations import BatchOperations

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

NAMED = {"communities": "community_id", "members": "actor_id", "addresses": None}
"""The tables whose ids must not come again, and the column of the audit that names them."""


def upgrade() -> None:
    """Go to this revision."""
    wrong_digits = sa.Column("wrong_digits", sa.Integer(), nullable=False, server_default="0")
    until: sa.Column[datetime] = sa.Column(
        "wrong_digits_until", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True
    )
    if op.get_bind().dialect.name != "sqlite":
        op.add_column("addresses", wrong_digits)
        op.add_column("addresses", until)
        return
    _keys_off()
    for table, named in NAMED.items():
        with _made_anew(table, autoincrement=True) as batch_op:
            if table == "addresses":
                batch_op.add_column(wrong_digits)
                batch_op.add_column(until)
        _begin_after(table, named)
    _check_keys()


def downgrade() -> None:
    """Go back to the one before."""
    if op.get_bind().dialect.name != "sqlite":
        op.drop_column("addresses", "wrong_digits_until")
        op.drop_column("addresses", "wrong_digits")
        return
    _keys_off()
    for table in NAMED:
        with _made_anew(table, autoincrement=False) as batch_op:
            if table == "addresses":
                batch_op.drop_column("wrong_digits_until")
                batch_op.drop_column("wrong_digits")
    _check_keys()


def _made_anew(table: str, *, autoincrement: bool) -> AbstractContextManager[BatchOperations]:
    options = {"sqlite_autoincrement": autoincrement}
    return op.batch_alter_table(table, recreate="always", table_kwargs=options)


def _keys_off() -> None:
    """Drop and rename tables that others name; a switch that SQLite does not hear within a transaction.

    Then one transaction holds it all: the driver would begin one only at the first row that it copies.
    """
    driver: Any = op.get_bind().connection.driver_connection
    driver.commit()
    driver.execute("PRAGMA foreign_keys=OFF")
    driver.execute("BEGIN IMMEDIATE")


def _check_keys() -> None:
    broken = op.get_bind().exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise RuntimeError(f"{len(broken)} rows name a row that is not there, the first in {broken[0][0]}")


def _begin_after(table: str, named: str | None) -> None:
    """Go on behind the highest id, that of one who is erased and whom the audit still names included."""
    if named is None:
        return
    highest = f"SELECT max({named}) FROM audit"  # noqa: S608 - a name of ours
    connection = op.get_bind()
    erased = connection.exec_driver_sql(highest).scalar() or 0
    there = connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).scalar()
    if there is None:
        connection.exec_driver_sql("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, erased))
    elif erased > there:
        connection.exec_driver_sql("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", (erased, table))
