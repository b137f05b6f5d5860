"""What all tables share: names of constraints, and the kinds of columns. All times are UTC."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlmodel import Field, SQLModel

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

BigId = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

NEVER_AGAIN = {"sqlite_autoincrement": True}
"""For what is deleted and still named elsewhere: SQLite else gives the highest id again, PostgreSQL never."""


def utc_now() -> datetime:
    """The time now, in UTC, for rows whose time no rule reads."""
    return datetime.now(UTC)


def words(kind: type[StrEnum]) -> sa.Enum:
    """A column that stores the words of an enumeration, not the names of its members."""
    return sa.Enum(kind, values_callable=lambda k: [m.value for m in k], native_enum=False, length=16)


def default(value: str) -> dict[str, Any]:
    """What a column holds where nothing is said, rows that were there before it included."""
    return {"server_default": value}


def number(usual: int) -> Any:
    """A number, and what it is where nothing is said."""
    return Field(default=usual, sa_column_kwargs=default(str(usual)))


def key() -> Any:
    """A 64-bit primary key."""
    return Field(default=None, primary_key=True, sa_type=BigId)


def ref(column: str, *, index: bool = False, nullable: bool = False) -> Any:
    """A 64-bit foreign key."""
    default = None if nullable else ...
    return Field(default=default, foreign_key=column, index=index, nullable=nullable, sa_type=BigId)
