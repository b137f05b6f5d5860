"""Communities listed, renamed, moved, merged, closed and opened again by the operator."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Shell


def lives(shell: Shell) -> dict[str, str]:
    """Each community's life, by its name."""
    listed = shell.json("community", "list", "--programme", "Learning Together")
    return {one["name"]: one["life"] for one in listed}


def test_a_community_has_another_name_and_area(shell_anywhere: Shell) -> None:
    shell = shell_anywhere
    code = shell.community()["code"]
    assert "is now called Kakuma Counts" in shell.run("community", "rename", code, "Kakuma  Counts")
    shell.run("community", "move", code.lower(), "--area", "kenya/kisumu")
    [one] = shell.json("community", "list", "--programme", "Learning Together", "--area", "kenya/kisumu")
    assert one == {
        "name": "Kakuma Counts",
        "code": code,
        "area": "kenya/kisumu",
        "life": "new",
        "members": 0,
    }
    assert shell.json("community", "list", "--programme", "Learning Together", "--area", "kenya/kis") == []


def test_a_closed_community_comes_back(shell_anywhere: Shell) -> None:
    shell = shell_anywhere
    code = shell.community()["code"]
    assert f"staffroom community reopen {code}" in shell.run("community", "close", code)
    assert lives(shell) == {"Kakuma Maths Circle": "closed"}
    assert "is closed" in shell.run("community", "close", code, status=1)
    assert "no community with the code" in shell.run("community", "poster", code, status=1)
    assert "is open again" in shell.run("community", "reopen", code)
    assert lives(shell) == {"Kakuma Maths Circle": "new"}
    assert "is open already" in shell.run("community", "reopen", code, status=1)


def test_the_code_of_a_merged_one_leads_to_the_other(shell_anywhere: Shell) -> None:
    shell = shell_anywhere
    old, new = shell.community()["code"], shell.community("Kakuma Readers")["code"]
    third = shell.community("Kakuma Writers")["code"]
    assert f"JOIN {old} leads there" in shell.run("community", "merge", old, "--into", new)
    assert shell.json("community", "poster", old)["name"] == "Kakuma Readers"
    shell.run("community", "merge", new, "--into", third)
    assert shell.json("community", "poster", old)["name"] == "Kakuma Writers"
    assert lives(shell) == {"Kakuma Writers": "new"}
    assert "itself" in shell.run("community", "merge", old, "--into", third, status=1)


def test_a_name_is_one_communitys_alone(shell: Shell) -> None:
    shell.community()
    other = shell.community("Kakuma Readers")["code"]
    assert "already in the programme" in shell.run(
        "community", "rename", other, "kakuma maths circle", status=1
    )
    where = ("--area", "kenya", "--language", "en", "--timezone", "Africa/Nairobi")
    programme = ("--programme", "Learning Together")
    said = shell.run("community", "add", "KAKUMA READERS", *programme, *where, status=1)
    assert "already in the programme" in said
    assert lives(shell) == {"Kakuma Maths Circle": "new", "Kakuma Readers": "new"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("rename", "NOSUCH", "A name"),
        ("move", "NOSUCH", "--area", "kenya"),
        ("merge", "NOSUCH", "--into", "NOSUCH"),
        ("close", "NOSUCH"),
        ("reopen", "NOSUCH"),
        ("hosts", "NOSUCH"),
    ],
)
def test_an_unknown_code_is_said(shell: Shell, arguments: tuple[str, ...]) -> None:
    assert "no community with the code NOSUCH" in shell.run("community", *arguments, status=1)


def test_who_does_not_host_cannot_be_relieved(shell: Shell) -> None:
    code = shell.community()["code"]
    assert shell.json("community", "hosts", code) == []
    assert "do not host" in shell.run("community", "hosts", code, "--remove", "7", status=1)
