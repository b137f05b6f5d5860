"""`staffroom prompts`: questions of one's own."""

from __future__ import annotations

from tests.cli.conftest import Shell

HERE = "Learning Together"


def test_questions_are_kept_listed_and_removed(shell_anywhere: Shell) -> None:
    shell = shell_anywhere
    code = shell.community()["code"]
    first = shell.json("prompts", "add", "  What did you\nread aloud? ", "--programme", HERE)
    second = shell.json("prompts", "add", "Who sang?", "--community", code.lower())
    assert first == {"id": 1, "text": "What did you read aloud?"}
    assert shell.json("prompts", "list", "--programme", HERE) == [first]
    assert shell.json("prompts", "list", "--community", code) == [second]
    assert "Who sang?" in shell.run("prompts", "list", "--community", code)
    assert "2 is removed" in shell.run("prompts", "remove", "2")
    assert shell.json("prompts", "list", "--community", code) == []
    assert "there is no question 2" in shell.run("prompts", "remove", "2", status=1)


def test_what_cannot_be_kept_says_why(shell: Shell) -> None:
    code = shell.community()["code"]
    for wrong in ((), ("--programme", HERE, "--community", code)):
        assert "either --programme or --community" in shell.run("prompts", "add", "Who?", *wrong, status=2)
    assert "300" in shell.run("prompts", "add", "long " * 61, "--programme", HERE, status=2)
    assert "no programme Nowhere" in shell.run("prompts", "add", "Who?", "--programme", "Nowhere", status=1)
    assert "no community" in shell.run("prompts", "list", "--community", "NOWHERE9", status=1)
