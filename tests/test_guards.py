"""Guards for what drifts apart: settings and their example, commands and their pages, code and its texts."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from bot.cli import build_cli
from bot.metrics import Metrics
from bot.settings import Settings, load
from prompts.texts import WORDS
from tests import source
from tests.source import ROOT, Named
from tests.wording import all_texts

TEXTS = all_texts()
CODE = dict(source.modules("handlers", "bot", "prompts"))
PAGES = dict(source.templates())
NAMED = [
    *(named for module, tree in CODE.items() for named in source.named_texts(module, tree)),
    *(named for page, tree in PAGES.items() for named in source.texts_said(page, tree)),
]
BY_THE_SENDER = frozenset({"code", "author", "text", "about", "kind"})
"""Variables that the sender adds to what shows a contribution."""


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_setting_is_explained_in_the_example_and_the_other_way_round() -> None:
    lines = page(".env.example").splitlines()
    settings = {
        line.partition("=")[0]: number for number, line in enumerate(lines) if re.match("[A-Z]", line)
    }
    assert settings.keys() == {name.upper() for name in Settings.model_fields}
    for name, number in settings.items():
        assert lines[number - 1].startswith("# "), f"{name} has no comment above it"


def test_the_example_shows_what_holds_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    assert load(_env_file=ROOT / ".env.example") == load(_env_file=None)


def commands(group: Any, path: str = "staffroom") -> Iterator[str]:
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{path} {name}")
        if getattr(command, "invoke_without_command", True):
            yield f"{path} {name}"


def test_every_command_is_on_a_page() -> None:
    pages = page("README.md") + page("docs/operating.md")
    assert [command for command in commands(get_command(build_cli())) if command not in pages] == []


@pytest.mark.parametrize(
    "name", ["README.md", "CONTRIBUTING.md", "docs/operating.md", "docs/prompts.md", "CHANGELOG.md"]
)
def test_the_pages_name_only_commands_that_there_are(name: str) -> None:
    known = set(commands(get_command(build_cli())))
    for command in re.findall(r"\bstaffroom(?: [a-z]+)+", page(name)):
        words = command.split()
        assert {" ".join(words[:2]), " ".join(words[:3])} & known, command


def test_the_pages_name_only_metrics_that_there_are() -> None:
    there = Metrics().render().decode()
    named = set(re.findall(r"`(staffroom_\w+)`", page("docs/operating.md")))
    assert named
    assert [name for name in named if f"# HELP {name} " not in there] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "docs/operating.md", "docs/prompts.md"])
def test_the_pages_link_to_what_there_is(name: str) -> None:
    for link in re.findall(r"\]\((?!https?://)([^)#]+)", page(name)):
        assert (ROOT / name).parent.joinpath(link).exists(), link


def test_imports_go_downwards() -> None:
    script = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_texts_to_guard() -> None:
    assert len(NAMED) > 50
    assert sum(named.variables is not None for named in NAMED) > 40


@pytest.mark.parametrize("named", NAMED, ids=lambda named: f"{named.where}:{named.key}")
def test_a_text_named_in_code_exists_and_gets_its_variables(named: Named) -> None:
    assert named.key in TEXTS.keys
    wanted = TEXTS.keys[named.key]
    if named.variables is not None:
        assert named.variables <= wanted
        assert wanted - named.variables <= (BY_THE_SENDER if "text" in wanted else frozenset())


def test_every_text_is_used_somewhere() -> None:
    whole = set().union(*map(source.strings, CODE.values()))
    whole |= {named.key for named in NAMED}
    begun = tuple(part for tree in CODE.values() for part in source.beginnings(tree) if part.endswith("-"))
    begun += tuple(part for tree in PAGES.values() for part in source.texts_begun(tree))
    unused = [key for key in TEXTS.keys if key not in whole and not key.startswith((WORDS, *begun))]
    assert unused == []


def test_no_sentence_for_people_stands_in_handlers() -> None:
    found = [line for module, tree in source.modules("handlers") for line in source.sentences(module, tree)]
    assert found == []


def test_the_lock_has_exact_versions_and_no_address() -> None:
    for line in page("requirements.lock").splitlines():
        assert re.match(r"[a-z0-9._-]+(\[[a-z,]+\])?==[\w.!+]+( ; .+)?$", line), line
        assert "://" not in line


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("true", 1)])
def test_what_is_left_out_is_named_and_fails_where_all_must_run(tmp_path: Path, ci: str, status: int) -> None:
    (tmp_path / "test_x.py").write_text(
        "import pytest\ndef test_a(): pass\ndef test_b(): pytest.skip('no Chromium here')\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "tests.leftout", "-p", "no:cacheprovider", "."],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "CI": ci},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status, done.stdout
    assert "test_x.py::test_b: no Chromium here" in done.stdout
