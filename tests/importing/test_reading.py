"""Lists as they come: encodings, separators, headers, spreadsheets, and files that are only half there."""

from __future__ import annotations

import io
import itertools
from pathlib import Path

import openpyxl
import pytest

from bot.importing import reading
from bot.importing.columns import COLUMNS, Columns
from bot.importing.faults import SheetError
from tests.importing.lists import a_list
from tests.wording import all_texts

NEEDED = ("phone", "community")
NAMES = Columns(all_texts(), NEEDED)
HEADER = ("Téléphone", "Nom", "Code")
ROWS = [("0700000001", "Amina Éléonore", "KAKUMA7"), ("0700000002", 'Zoé, "la grande"', "KAKUMA7")]


def text_of(separator: str = ",", end: str = "\r\n") -> str:
    lines = [separator.join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in ROWS]
    return end.join([separator.join(HEADER), *lines, ""])


def read(path: Path, encoding: str | None = None) -> list[list[str]]:
    sheet = reading.read(path, encoding, NAMES.count)
    header = NAMES.find(sheet.rows)
    assert set(header.places) == {"phone", "name", "community"}
    return [list(cells) for line, cells in sheet.rows if line > header.line and any(cells)]


def refused(path: Path, encoding: str | None = None) -> str:
    with pytest.raises(SheetError) as caught:
        NAMES.find(reading.read(path, encoding, NAMES.count).rows)
    return str(caught.value)


@pytest.mark.parametrize(
    ("encoding", "separator"),
    [
        *itertools.product(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"), (",", ";", "\t", "|")),
    ],
)
def test_every_encoding_and_separator(tmp_path: Path, encoding: str, separator: str) -> None:
    path = a_list(tmp_path, text_of(separator), encoding=encoding)
    assert read(path) == [list(row) for row in ROWS]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_line_and_what_excel_puts_first(tmp_path: Path, end: str) -> None:
    assert len(read(a_list(tmp_path, text_of(end=end)))) == 2
    assert len(read(a_list(tmp_path, f"sep=;{end}".replace("\r\n", "\n") + text_of(";", "\n")))) == 2


def test_arabic_of_old_windows_is_found_by_its_headers(tmp_path: Path) -> None:
    path = a_list(tmp_path, "الاسم;رقم الهاتف;الرمز\nأمينة;0700000001;KAKUMA7\n", encoding="cp1256")
    assert read(path) == [["أمينة", "0700000001", "KAKUMA7"]]


def test_a_named_encoding_goes_before(tmp_path: Path) -> None:
    path = a_list(tmp_path, "phone,name,code\n0700000001,Łukasz,KAKUMA7\n", encoding="cp1250")
    assert read(path, "cp1250")[0][1] == "Łukasz"
    assert "there is no such encoding" in refused(path, "klingon")


def test_another_encoding_than_the_named_one_is_said(tmp_path: Path) -> None:
    path = a_list(tmp_path, "phone,name,code\n0700000001,Zoé,KAKUMA7\n", encoding="cp1252")
    assert "is not in utf-8" in refused(path, "utf-8")


def test_quotes_hold_lines_and_the_lines_are_counted(tmp_path: Path) -> None:
    path = a_list(tmp_path, 'Staff list,,\n\nphone,name,code\n07,"Amina\nEkal",K\n08,Juma,K\n')
    sheet = reading.read(path, None, NAMES.count)
    assert [line for line, _ in sheet.rows if line > NAMES.find(sheet.rows).line] == [4, 6]


@pytest.mark.parametrize(
    ("language", "header"),
    [
        ("en", "Phone Number *,Full name,Join code,Role,Language,Channel,Subject(s),Level,School"),
        ("fr", "N° de téléphone,Nom et prénom,Communauté,Rôle,Langue,Canal,Matière,Niveau,École"),
        ("sw", "Namba ya simu,Jina,Jumuiya,Jukumu,Lugha,Njia,Somo,Ngazi,Shule"),
        ("es", "TELÉFONO,Nombre,Comunidad,Rol,Idioma,Canal,Materia,Nivel,Escuela"),
        ("pt", "Telemóvel,Nome,Comunidade,Papel,Idioma,Canal,Disciplina,Nível,Escola"),
        ("ar", "رقم الهاتف,الاسم,المجتمع,الدور,اللغة,القناة,المادة,المرحلة,المدرسة"),
    ],
)
def test_headers_in_every_language_and_order(language: str, header: str) -> None:
    names = [part.replace("(s)", "") for part in header.split(",")]
    for order in (names, names[::-1], ["#", *names, "remarks"]):
        found = NAMES.find([(1, order)]).places
        assert {column: order[place] for column, place in found.items()} == dict(
            zip(COLUMNS, names, strict=True)
        ), language


def test_what_is_missing_or_there_twice_is_named(tmp_path: Path) -> None:
    said = refused(a_list(tmp_path, "name,code\nAmina,KAKUMA7\n"))
    assert "the column for the phone is missing; it may be called: phone" in said
    assert "téléphone" in said
    assert "the first line has: 'name', 'code'" in said
    assert "the community is missing" in refused(a_list(tmp_path, "0700000001,Amina,KAKUMA7\n"))
    assert "two columns are the phone" in refused(a_list(tmp_path, "phone,mobile,code\n1,2,3\n"))


def xlsx(rows: list[list[object]], *, sheets: int = 1) -> bytes:
    book = openpyxl.Workbook()
    for _ in range(sheets - 1):
        book.active.append(["About this file"])
        book.create_sheet()
    for row in rows:
        book.worksheets[-1].append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_a_spreadsheet_with_numbers_as_numbers(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    path.write_bytes(xlsx([["Phone", "Name", "Code"], [254700000001, "أمينة", "KAKUMA7"]], sheets=2))
    assert read(path) == [["254700000001", "أمينة", "KAKUMA7"]]
    csv = path.rename(tmp_path / "people.csv")
    assert len(read(csv)) == 1, "what a file is, its first bytes say"


@pytest.mark.parametrize("kept", [0.3, 0.9, 0.999])
def test_a_half_written_spreadsheet_is_refused(tmp_path: Path, kept: float) -> None:
    whole = xlsx([["Phone", "Name", "Code"], *([254700000001 + n, f"A{n}", "K"] for n in range(200))])
    path = tmp_path / "people.xlsx"
    path.write_bytes(whole[: int(len(whole) * kept)])
    assert "only half there" in refused(path)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"\0" * 4096, "is empty"),
        (b'phone,name,code\n07,"Amina,K\n08,Juma,K\n', "breaks off within quotes that begin in line 2"),
        (b"phone,name,code\n07,Amina,K\n08,Ju", "breaks off in the middle"),
        ("phone,name,code\n07,Amina,K\n08,Zoé".encode()[:-1], "breaks off in the middle"),
        ("phone,name,code\n07,Amina,K\n".encode("utf-16")[:-1], "breaks off in the middle"),
        (b"phone,name,code\n07,Amina,K\n" + b"\0" * 512, "bytes that no text has"),
    ],
)
def test_what_is_half_there_is_refused_whole(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(data)
    assert said in refused(path)


def test_what_is_no_spreadsheet_or_not_there_is_said(tmp_path: Path) -> None:
    fake = a_list(tmp_path, "<html>", name="people.xlsx")
    assert "is no spreadsheet, whatever its name says" in refused(fake)
    assert "cannot be read (No such file" in refused(tmp_path / "nowhere.csv")
