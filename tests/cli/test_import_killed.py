"""`staffroom import`, killed in the middle and run again: it comes to the same as an undisturbed one."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa
from sqlmodel import col

from bot.importing.bringing import AT_ONCE
from bot.settings import load
from storage.guests import digest_of
from storage.tables import Address, Delivery, Guest, Message
from tests.always.seed import Look, Row
from tests.cli.conftest import Shell
from tests.cli.test_import import founded, people, write
from tests.databases import Databases
from tests.source import ROOT

__all__ = ["founded"]  # pytest finds it by its name

PEOPLE, STOPS_AT = 2_000, 1_234
BEFORE = STOPS_AT // AT_ONCE * AT_ONCE
"""How many are kept when it stops there: each transaction is kept whole or not at all."""


def test_killed_in_the_middle_and_run_again_everybody_is_invited_once(
    founded: tuple[Shell, str], every_database: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell, code = founded
    path, url = write(*people(code, PEOPLE)), os.environ["DATABASE_URL"]
    with stopping_at(url, people(code, PEOPLE)[STOPS_AT].partition(",")[0]):
        kill_when(count=BEFORE, url=url, path=path)
    told = shell.json("import", path)
    assert (told["guests"], told["known"]) == (PEOPLE - BEFORE, {"invited before": BEFORE})
    assert shell.json("import", path)["known"] == {"invited before": PEOPLE}

    monkeypatch.setenv("DATABASE_URL", every_database.new("sqlite" if "sqlite" in url else "postgresql"))
    undisturbed = os.environ["DATABASE_URL"]
    assert shell.json("import", write(*people(shell.community()["code"], PEOPLE)))["invited"] == PEOPLE
    assert guests(url) == guests(undisturbed)
    assert invitations(url) == invitations(undisturbed)
    assert len({value for value, *_ in invitations(url)}) == len(invitations(url)) == PEOPLE


def guests(url: str) -> list[Row]:
    """Everybody whom an import has brought, but for ids and times."""
    names = ("digest", "number", "name", "place", "language", "subjects", "level", "role", "code", "ended")
    return Look(url).rows(sa.select(*(getattr(Guest, name) for name in names)).order_by(col(Guest.number)))


def invitations(url: str) -> list[Row]:
    """What is on its way to whom."""
    columns = (col(Address.value), col(Delivery.channel), col(Message.text_key), col(Delivery.state))
    there = sa.select(*columns).join(Delivery, col(Delivery.address_id) == col(Address.id))
    said = there.join(Message, col(Message.id) == col(Delivery.message_id))
    return Look(url).rows(said.order_by(col(Address.value)))


def kill_when(*, count: int, url: str, path: str) -> None:
    """Run the command in a process of its own, and kill that once so many guests are kept."""
    child = subprocess.Popen(
        (sys.executable, "-m", "bot", "import", path, "--yes"),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    kept = sa.select(sa.func.count()).select_from(Guest)
    with child:
        while Look(url).rows(kept) != [(count,)]:
            if child.poll() is not None:
                assert child.stderr is not None
                pytest.fail(child.stderr.read().decode())
        child.kill()
    assert Look(url).rows(kept) == [(count,)], "what it was at is rolled back"


@contextmanager
def stopping_at(url: str, number: str) -> Iterator[None]:
    """An import comes no further than to this number."""
    gate = _endless if url.startswith("sqlite") else _locked
    with gate(url, number):
        yield


@contextmanager
def _endless(url: str, number: str) -> Iterator[None]:
    """The statement that stores them never ends."""
    with sqlite3.connect(Path(url.removeprefix("sqlite:///")), isolation_level=None) as database:
        database.execute(
            "CREATE VIEW endless AS"
            " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
        )
        database.execute(
            f"CREATE TRIGGER stops BEFORE INSERT ON guests WHEN NEW.number = '{number}'"
            " BEGIN SELECT count(*) FROM endless; END"
        )
        yield
        database.execute("DROP TRIGGER stops")
        database.execute("DROP VIEW endless")
    database.close()


@contextmanager
def _locked(url: str, number: str) -> Iterator[None]:
    """Somebody else is storing them, and does not come to an end."""
    secret = load().secret_key.get_secret_value()
    with psycopg.connect(url) as database:
        database.execute(
            "INSERT INTO guests"
            " (digest, number, name, place, subjects, role, community_id, created_at, until)"
            " VALUES (%s, '', '', '', '', 'teacher', 1, now(), now())",
            (digest_of(number, secret),),
        )
        yield
        database.rollback()
