"""Runs the migrations, for `staffroom db upgrade` and for alembic's own command line."""

from __future__ import annotations

import os

import sqlalchemy as sa
from alembic import context
from sqlmodel import SQLModel

from storage import tables
from storage.database import driver_url

TARGET = SQLModel.metadata
assert tables.Programme.metadata is TARGET  # noqa: S101 - the import is what fills the metadata


def _url() -> sa.URL:
    given = context.config.attributes.get("url") or os.environ.get("DATABASE_URL", "sqlite:///staffroom.db")
    return driver_url(given, asynchronous=False)


def _is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """SQLite shows the tables behind its index of full text, which no model has."""
    return not (kind == "table" and (name or "").startswith("findable_index"))


def _run(connection: sa.Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=TARGET,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
        include_name=_is_ours,
    )
    with context.begin_transaction():
        context.run_migrations()


given_connection = context.config.attributes.get("connection")
if given_connection is not None:
    _run(given_connection)
else:
    engine = sa.create_engine(_url(), poolclass=sa.pool.NullPool)
    with engine.connect() as own_connection:
        _run(own_connection)
        own_connection.commit()
