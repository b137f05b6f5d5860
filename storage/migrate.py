"""Migrations: bringing a database to the tables that this version needs."""

from __future__ import annotations

import asyncio
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from storage.database import driver_url

SCRIPTS = Path(__file__).parent / "migrations"


def config(url: str) -> Config:
    """Alembic's configuration for a database."""
    configuration = Config()
    configuration.set_main_option("script_location", str(SCRIPTS))
    configuration.set_main_option("path_separator", "os")
    configuration.attributes["url"] = url
    return configuration


async def upgrade(url: str) -> None:
    """Bring the database to this version; does nothing if it is there."""
    await asyncio.to_thread(command.upgrade, config(url), "head")


async def is_current(url: str) -> bool:
    """Whether the database has exactly the migrations of this version."""
    return await asyncio.to_thread(_is_current, url)


def _is_current(url: str) -> bool:
    engine = sa.create_engine(driver_url(url, asynchronous=False), poolclass=sa.pool.NullPool)
    with engine.connect() as connection:
        there = set(MigrationContext.configure(connection).get_current_heads())
    return there == set(ScriptDirectory.from_config(config(url)).get_heads())
