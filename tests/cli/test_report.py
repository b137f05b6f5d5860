"""`staffroom report`, as an operator runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.cli.conftest import Shell

OF = ("report", "--programme", "Learning Together")


def test_two_pages_and_a_picture(shell: Shell) -> None:
    shell.community()
    told = shell.run(*OF, "--month", "2026-03", "--out", "march.pdf")
    assert told.strip() == "The report on 2026-03 is in march.pdf"
    first, _ = PdfReader("march.pdf").pages
    assert "The whole programme, March 2026" in first.extract_text()
    said = shell.json(*OF, "--area", "kenya", "--language", "ar", "--month", "2026-03", "--out", "march.PNG")
    assert (said["file"], said["figures"]["lives"]) == ("march.PNG", [0, 0, 0, 1])
    with Image.open("march.PNG") as picture:
        assert picture.width == 640


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("--month", "2199-01"), "--month 2199-01 has not begun yet"),
        (("--month", "soon"), "soon"),
        (("--out", "report.docx"), "must end in .pdf or .png"),
    ],
)
def test_wrong_usage(shell: Shell, given: tuple[str, str], told: str) -> None:
    shell.community()
    assert told in shell.run(*OF, *given, status=2)
    assert list(Path().iterdir()) == []


def test_what_is_not_there(shell: Shell) -> None:
    shell.community()
    assert "there is no programme Nothing" in shell.run("report", "--programme", "Nothing", status=1)
    assert "cannot be written" in shell.run(*OF, "--out", "no/such/folder.pdf", status=1)
