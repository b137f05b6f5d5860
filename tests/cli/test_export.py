"""`staffroom export`, as an operator runs it."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.settings import load
from storage import communities, contributions, members, memberships, senders
from storage.database import Database
from storage.senders import Seen
from storage.tables import Audit, ContributionKind, Role
from tests.cli.conftest import Shell

WHEN = datetime(2026, 3, 2, 21, 30, tzinfo=UTC)  # half past midnight, the next day, in Nairobi


async def _fill(code: str) -> None:
    database = Database(load().database_url)
    await database.open()
    async with database.write() as session:
        place = await communities.by_code(session, code)
        assert place is not None
        seen = Seen("whatsapp", "whatsapp:+254712345678", WHEN, "en", "")
        sender = await senders.arrive(session, seen, WHEN)
        member = await members.create(
            session, name="Amina", place="", language="en", address_id=sender.address_id, now=WHEN
        )
        await memberships.join(session, member, place.id, Role.TEACHER, WHEN)
        await contributions.add(
            session,
            community_id=place.id,
            kind=ContributionKind.POST,
            author_id=member,
            text="Amina says: 0712 345 678",
            now=WHEN,
        )
    await database.close()


async def _audited() -> list[tuple[str, dict[str, object]]]:
    database = Database(load().database_url)
    async with database.read() as session:
        rows = await session.execute(sa.select(Audit.action, Audit.detail))  # type: ignore[call-overload]  # columns
        found = [(action, detail) for action, detail in rows if action.startswith("export")]
    await database.close()
    return found


@pytest.fixture
def filled(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> tuple[Shell, str]:
    """A shell with a community that has one post, and the community's code."""
    monkeypatch.setenv("SECRET_KEY", "a-secret-of-32-letters-for-tests")
    code = shell.community()["code"]
    asyncio.run(_fill(code))
    return shell, code


def test_it_is_written_and_told(filled: tuple[Shell, str]) -> None:
    shell, _ = filled
    said = shell.run("export", "--programme", "Learning Together")
    assert "contributions: 1" in said
    assert "In export-learning-together: begin with dictionary.csv." in said
    package = json.loads(Path("export-learning-together/datapackage.json").read_text())
    assert package["title"] == "Learning Together"
    rows = Path("export-learning-together/contributions.csv").read_text()
    assert "[name] says: [number]" in rows
    ((_, detail),) = asyncio.run(_audited())
    assert (detail["identified"], detail["rows"]) == (False, package_rows(said))
    again = shell.run("export", "--programme", "Learning Together", status=1)
    assert "holds an export: name another --folder, or delete it" in again


def package_rows(said: str) -> dict[str, int]:
    """The counts that were printed."""
    lines = [line.split(": ") for line in said.splitlines() if line.count(": ") == 1 and line[-1].isdigit()]
    return {log: int(count) for log, count in lines}


def test_an_identified_one_says_why(filled: tuple[Shell, str]) -> None:
    shell, code = filled
    wanted = ("export", "--programme", "Learning Together", "--community", code, "--identified")
    assert "--reason" in shell.run(*wanted, status=2)
    assert not Path("export-learning-together").exists()
    told = shell.json(
        *wanted, "--reason", "handing over to the county", "--folder", "closed", "--log", "membership"
    )
    assert told == {"folder": "closed", "identified": True, "rows": {"membership": 1}}
    assert "Amina" in Path("closed/membership.csv").read_text()
    ((_, detail), (_, begun)) = asyncio.run(_audited())
    assert (begun["identified"], begun["reason"]) == (detail["identified"], detail["reason"])
    assert (detail["identified"], detail["reason"]) == (True, "handing over to the county")


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("--from", "2026-03-02", "--to", "2026-03-02"), 1),
        (("--from", "2026-03-02", "--to", "2026-03-02", "--timezone", "Africa/Nairobi"), 0),
        (("--from", "2026-03-03", "--to", "2026-03-03", "--timezone", "Africa/Nairobi"), 1),
        (("--kind", "help"), 0),
        (("--area", "kenya/turkana"), 1),
        (("--area", "kenya/nairobi"), 0),
    ],
)
def test_days_kinds_and_areas(filled: tuple[Shell, str], options: tuple[str, ...], count: int) -> None:
    shell, _ = filled
    told = shell.json("export", "--programme", "Learning Together", "--log", "contributions", *options)
    assert told["rows"] == {"contributions": count}


@pytest.mark.parametrize(
    ("options", "said", "status"),
    [
        (("--from", "2026-03-31", "--to", "2026-03-01"), "lies before --from 2026-03-31", 2),
        (("--from", "31.3.2026"), "does not match", 2),
        (("--kind", "gossip"), "is none of: post", 2),
        (("--log", "secrets"), "is none of: contributions", 2),
        (("--format", "doc"), "is not one of", 2),
        (("--community", "NOSUCH"), "NOSUCH", 1),
        (("--folder", "/proc/nowhere"), "cannot be written", 1),
    ],
)
def test_what_is_wrong_is_named(
    filled: tuple[Shell, str], options: tuple[str, ...], said: str, status: int
) -> None:
    shell, _ = filled
    assert said in shell.run("export", "--programme", "Learning Together", *options, status=status)
    assert not Path("export-learning-together").exists()


def test_without_a_secret_there_are_no_pseudonyms(shell: Shell) -> None:
    shell.community()
    assert "SECRET_KEY is empty" in shell.run("export", "--programme", "Learning Together", status=1)
