"""Migrations: bringing a database to the tables that this version needs."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from storage.database import driver_url

if TYPE_CHECKING:
    from alembic.config import Config

SCRIPTS = Path(__file__).parent / "migrations"


def config(url: str) -> Config:
    """Alembic's configuration for a database."""
    from alembic.config import Config

    configuration = Config()
    configuration.set_main_option("script_location", str(SCRIPTS))
    configuration.set_main_option("path_separator", "os")
    configuration.attributes["url"] = url
    return configuration


async def upgrade(url: str) -> None:
    """Bring the database to this version; does nothing if it is there.

    Who is told to stop meanwhile stops when that is done: a thread would go on in a folder that is deleted.
    """
    from alembic import command

    migrating = asyncio.ensure_future(asyncio.to_thread(command.upgrade, config(url), "head"))
    try:
        await asyncio.shield(migrating)
    finally:
        await asyncio.wait([migrating])


async def is_current(url: str) -> bool:
    """Whether the database has exactly the migrations of this version.

    Asked without alembic, which with all migrations takes a service that is idle 11 MB.
    """
    return await asyncio.to_thread(_is_current, url)


def newest() -> str:
    """The revision that all others lead to: their files are numbered."""
    return max(file.name.partition("_")[0] for file in (SCRIPTS / "versions").glob("[0-9]*_*.py"))


def _is_current(url: str) -> bool:
    engine = sa.create_engine(driver_url(url, asynchronous=False), poolclass=sa.pool.NullPool)
    with engine.connect() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return False
        there = connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalars()
        return [*there] == [newest()]
