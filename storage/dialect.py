"""The few places where the two databases speak differently."""

from __future__ import annotations

from typing import Any, TypeVar, cast

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import SQLModel

Statement = TypeVar("Statement", bound="sa.Select[*tuple[Any, ...]]")
Insert = sqlite.Insert | postgresql.Insert


def table_of(model: type[SQLModel]) -> sa.Table:
    """A model's table: statements on tables cost less to run than those on models.

    Those of the hot paths are built once, with named parameters: to build one costs five times its execution.
    """
    return cast("sa.Table", vars(model)["__table__"])


def insert_for(bind: sa.Connection | sa.Dialect, table: type[SQLModel]) -> Insert:
    """An INSERT that knows ON CONFLICT."""
    dialect = bind if isinstance(bind, sa.Dialect) else bind.dialect
    return insert_named(dialect.name, table)


def insert_named(dialect: str, table: type[SQLModel]) -> Insert:
    """The same, by the database's name."""
    return sqlite.insert(table_of(table)) if dialect == "sqlite" else postgresql.insert(table_of(table))


def insert_or_skip(
    bind: sa.Connection | sa.Dialect, table: type[SQLModel], unique: tuple[str, ...]
) -> Insert:
    """An INSERT that leaves a row alone that is there already."""
    return insert_for(bind, table).on_conflict_do_nothing(index_elements=list(unique))


def skip_locked(statement: Statement) -> Statement:
    """Lock what is selected and pass over what another worker holds (SQLite has one writer anyway)."""
    return statement.with_for_update(skip_locked=True)


def id_of(value: int | None) -> int:
    """A primary key that the database has just given: never None, though the columns' types allow it."""
    if value is None:
        raise LookupError("the database returned no key")
    return value


def rows_of(result: sa.Result[Any]) -> int:
    """How many rows a statement touched."""
    count: int = getattr(result, "rowcount", -1)
    return count
