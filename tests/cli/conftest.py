"""The command line in a folder of its own, with nothing set but the database."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import structlog
from typer.testing import CliRunner

from bot.cli import build_cli
from bot.settings import Settings


@dataclass
class Shell:
    """Runs commands as an operator does."""

    folder: Path

    def run(self, *arguments: str, status: int = 0) -> str:
        """What a command prints; it must end with this status, and never with a traceback."""
        result = CliRunner().invoke(build_cli(), arguments)
        assert result.exit_code == status, result.output
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return str(result.output)

    def json(self, *arguments: str, status: int = 0) -> Any:
        """What a command prints for programs."""
        return json.loads(self.run(*arguments, "--json", status=status))

    def community(self, name: str = "Kakuma Maths Circle", language: str = "en") -> Any:
        """A programme (Learning Together) with a new community."""
        programme = "Learning Together"
        if not self.json("stats")["programmes"]:
            self.run("programme", "add", programme)
        where = ("--area", "kenya/turkana/kakuma", "--timezone", "Africa/Nairobi")
        return self.json("community", "add", name, "--programme", programme, "--language", language, *where)


@pytest.fixture
def no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A new folder to stand in, without a `.env`, and none of our settings in the environment."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    handlers = list(logging.root.handlers)
    yield tmp_path
    structlog.reset_defaults()  # a command may have set up the logs of a service
    logging.root.handlers[:] = handlers


@pytest.fixture
def shell(no_settings: Path, monkeypatch: pytest.MonkeyPatch, sqlite_url: str) -> Shell:
    """On a migrated SQLite database."""
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    return Shell(no_settings)


@pytest.fixture
def shell_anywhere(no_settings: Path, monkeypatch: pytest.MonkeyPatch, database_url: str) -> Shell:
    """On a migrated database of either kind."""
    monkeypatch.setenv("DATABASE_URL", database_url)
    return Shell(no_settings)


@pytest.fixture
def new_shell(no_settings: Path) -> Shell:
    """With nothing at all: the database that the settings name is not there yet."""
    return Shell(no_settings)
