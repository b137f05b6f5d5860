"""`staffroom import`, as an operator runs it."""

from __future__ import annotations

import asyncio
import csv
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.settings import load
from storage import guests
from storage.database import Database
from storage.tables import Audit, Delivery, Guest, Member
from tests.cli.conftest import Shell

HEADER = "phone,name,community,role,language\n"


@pytest.fixture
def founded(shell_anywhere: Shell, monkeypatch: pytest.MonkeyPatch) -> tuple[Shell, str]:
    """A shell with SMS turned on and a community, and the community's code."""
    for name, value in {
        "SECRET_KEY": "a-secret-of-32-letters-for-tests",
        "TWILIO_ACCOUNT_SID": "AC1",
        "TWILIO_AUTH_TOKEN": "token",
        "TWILIO_SMS_FROM": "+254711111111",
        "RATES_FILE": str(Path(__file__).parents[2] / "docs/rates.example.toml"),
    }.items():
        monkeypatch.setenv(name, value)
    return shell_anywhere, shell_anywhere.community()["code"]


def write(*lines: str, header: str = HEADER) -> str:
    Path("people.csv").write_text(header + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return "people.csv"


def people(code: str, count: int) -> list[str]:
    return [f"+2547000{n:05d},Amina,{code},," for n in range(count)]


def count(model: type) -> int:
    async def counted() -> int:
        database = Database(load().database_url)
        async with database.read() as session:
            found = int((await session.execute(sa.select(sa.func.count()).select_from(model))).scalar_one())
        await database.close()
        return found

    return asyncio.run(counted())


def counts() -> tuple[int, int, int]:
    return count(Guest), count(Delivery), count(Member)


def test_a_dry_run_names_every_bad_line_and_changes_nothing(founded: tuple[Shell, str]) -> None:
    shell, code = founded
    audited = count(Audit)
    path = write(*people(code, 30), *[f"07,A{n},{code},," for n in range(30)], f"+254700000001,A,{code},,")
    said = shell.run("import", path, "--dry-run", status=1)
    assert all(f"line {line}: phone: 07 has too few digits for KE" in said for line in range(32, 62))
    assert "line 62: the same number as in line 3, taken once" in said
    assert "30 people (read as utf-8), 30 wrong lines, 1 twice; 30 to be invited" in said
    assert "  by SMS: 30\n  within a minute, none at night where they are, USD 2.70" in said
    assert "Nothing was changed" in said
    assert counts() == (0, 0, 0)
    assert count(Audit) == audited
    assert "dry run" in shell.run("import", write(*people(code, 2)), "--dry-run")


def test_with_a_wrong_line_nothing_is_done_unless_one_says_so(founded: tuple[Shell, str]) -> None:
    shell, code = founded
    path = write(*people(code, 3), f"07,=cmd|x,{code},,", *[f"07,A,{code},,"] * 25)
    said = shell.run("import", path, "--bad", "bad.csv", status=1)
    assert "and 6 more; --dry-run names them all" in said
    assert "Put them right, or say --skip-bad" in said
    assert counts() == (0, 0, 0)
    with Path("bad.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["phone", "name", "community", "role", "language", "what is wrong", "line"]
    assert rows[1][:2] == ["07", "'=cmd|x"]
    assert "name: =cmd|x begins with =" in rows[1][5]
    assert (len(rows), Path("bad.csv").stat().st_mode & 0o077) == (27, 0)
    told = shell.json("import", path, "--skip-bad")
    assert (told["guests"], told["invited"], len(told["bad"])) == (3, 3, 26)
    assert counts() == (3, 3, 0)


def test_what_is_handed_back_is_separated_as_the_list_was(founded: tuple[Shell, str]) -> None:
    shell, code = founded
    Path("gens.csv").write_bytes(f"Téléphone;Nom;Communauté\r\n07;Élodie;{code}\r\n".encode("cp1252"))
    shell.run("import", "gens.csv", "--bad", "bad.csv", status=1)
    with Path("bad.csv").open(encoding="utf-8-sig", newline="") as file:
        header, row = csv.reader(file, delimiter=";")
    assert header == ["Téléphone", "Nom", "Communauté", "what is wrong", "line"]
    assert row[:3] == ["07", "Élodie", code]


def test_run_again_it_changes_nothing(founded: tuple[Shell, str]) -> None:
    shell, code = founded
    path = write(*people(code, 3))
    said = shell.run("import", path)
    assert "3 guests are new, 3 invitations are on their way." in said
    again = shell.run("import", path)
    assert "3 invited before (line 2, 3, 4)" in again
    assert "0 to be invited" in again
    assert counts() == (3, 3, 0)
    assert shell.json("import", path)["known"] == {"invited before": 3}


def test_broken_off_and_run_again_it_is_complete_and_nobody_is_invited_twice(
    founded: tuple[Shell, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shell, code = founded
    monkeypatch.setattr("bot.importing.bringing.AT_ONCE", 4)
    path, whole, calls = write(*people(code, 10)), guests.bring, []

    def breaks(connection: sa.Connection, batches: object) -> object:
        """A fault behind what the second transaction wrote, before it is kept."""
        calls.append(batches)
        done = whole(connection, batches)  # type: ignore[arg-type]  # as the writer gives them
        if len(calls) == 2:
            raise OSError
        return done

    monkeypatch.setattr("storage.guests.bring", breaks)
    with pytest.raises(AssertionError):
        shell.run("import", path)
    assert counts() == (4, 4, 0)
    told = shell.json("import", path)
    assert (told["guests"], told["invited"], told["known"]) == (6, 6, {"invited before": 4})
    assert counts() == (10, 10, 0)


def test_where_nothing_can_be_sent_there_are_links(
    founded: tuple[Shell, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shell, code = founded
    path = write(f"+254700000001,Amina,{code},telegram", header="phone,name,community,channel\n")
    said = shell.run("import", path, "--links", "links.csv")
    assert "by hand: 1; --links FILE writes a link for each" in said
    assert "It holds numbers: delete it when it has served." in said
    with Path("links.csv").open(encoding="utf-8-sig", newline="") as file:
        header, row = csv.reader(file)
    assert header == ["name", "phone", "community", "message", "sms"]
    assert row[:2] == ["Amina", "'+254700000001"]
    own = row[3].removeprefix("JOIN ")
    assert len(own) == 9
    assert own in row[4]
    assert row[4].startswith("sms:+254711111111")
    shell.run("import", path, "--links", "again.csv")
    assert Path("again.csv").read_text() == Path("links.csv").read_text()
    assert "cannot be written" in shell.run("import", path, "--links", "/proc/x", status=1)
    assert counts() == (1, 0, 0)


@pytest.mark.parametrize(
    ("options", "text", "said"),
    [
        ((), "name,community\nAmina,X\n", "the column for the phone is missing; it may be called: phone"),
        ((), 'phone,community\n"07', "breaks off within quotes that begin in line 2"),
        (("--country", "XX"), HEADER, "--country XX is no country's two letters"),
        (("--community", "NOSUCH"), HEADER, "there is no community with the code NOSUCH"),
        (("--encoding", "klingon"), HEADER, "there is no such encoding"),
    ],
)
def test_what_cannot_be_taken_is_one_sentence(
    founded: tuple[Shell, str], options: tuple[str, ...], text: str, said: str
) -> None:
    shell, _ = founded
    Path("people.csv").write_text(text)
    assert said in shell.run("import", "people.csv", *options, status=1)
    assert counts() == (0, 0, 0)


def test_the_community_may_be_named_once_for_all(founded: tuple[Shell, str]) -> None:
    shell, code = founded
    path = write("0700000001", "0700000002", header="simu\n")
    assert shell.json("import", path, "--community", code)["invited"] == 2


def test_what_is_not_installed_is_named(founded: tuple[Shell, str], monkeypatch: pytest.MonkeyPatch) -> None:
    shell, code = founded
    monkeypatch.setitem(sys.modules, "phonenumbers", None)
    said = shell.run("import", write(*people(code, 1)), status=1)
    assert 'a list needs phonenumbers; run: pip install "staffroom[import]"' in said


def test_without_a_secret_nobody_is_imported(shell: Shell) -> None:
    assert "SECRET_KEY is empty" in shell.run("import", write(), status=1)
