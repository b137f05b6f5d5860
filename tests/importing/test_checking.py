"""Lists checked line by line: what is taken, what is left out, what is wrong with which line."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.importing.checking import is_garbled
from bot.importing.faults import SheetError
from storage.tables import Level, Role
from tests.importing.lists import a_list, look
from tests.talk import Talk

HEADER = "phone,name,community,role,language,channel,subject,level,school\n"
GOOD = "0700000001,Amina,KAKUMA7,,,,,,\n"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("2.547E+11,Amina,KAKUMA7,,,,,,", "phone: 2.547E+11 was shortened by the spreadsheet"),
        (",Amina,KAKUMA7,,,,,,", "phone: is missing"),
        ("0700000002,Amina,,,,,,,", "community: the join code is missing"),
        ("0700000002,Amina,NOSUCH,,,,,,", "community: there is no community with the join code NOSUCH"),
        ("0700000002,Amina,KAKUMA7,boss,,,,,", "role: boss is neither teacher nor facilitator"),
        ("0700000002,Amina,KAKUMA7,coordinator,,,,,", "role: coordinators are invited one by one"),
        ("0700000002,\"=cmd|' /C calc'!A0\",KAKUMA7,,,,,,", "name: =cmd|' /C calc'!A0 begins with ="),
        ("0700000002,@SUM(A1),KAKUMA7,,,,,,", "name: @SUM(A1) begins with @"),
        ("0700000002,Amina,KAKUMA7,,,,,,=1+1", "place: =1+1 begins with ="),
        ("0700000002,123,KAKUMA7,,,,,,", "name: 123 must have letters"),
        (f"0700000002,{'A' * 41},KAKUMA7,,,,,,", "at most 40"),
        ("0700000002,Amina,KAKUMA7,,,,,,,extra", "more cells than there are columns"),
        ("0700000002,ZoÃ©,KAKUMA7,,,,,,", "ZoÃ© was saved in one encoding and read in another"),
        ("0700000002,Amina,0700000002,,,,,,", "no community with the join code 0700000002"),
    ],
)
async def test_a_wrong_line_is_named_with_what_is_wrong(
    talk: Talk, tmp_path: Path, line: str, fault: str
) -> None:
    checked = (await look(talk, a_list(tmp_path, f"{HEADER}{GOOD}{line}\n"))).checked
    assert [one.line for one in checked.people] == [2]
    ((number, faults),) = [(one.line, one.faults) for one in checked.bad]
    assert number == 3
    assert any(fault in said for said in faults), faults


async def test_all_that_is_wrong_with_a_line_is_said_at_once(talk: Talk, tmp_path: Path) -> None:
    (bad,) = (await look(talk, a_list(tmp_path, f"{HEADER}07,=x,NOSUCH,boss,,,,,\n"))).checked.bad
    assert [fault.split(":")[0] for fault in bad.faults] == ["community", "phone", "role", "name"]


async def test_words_of_all_languages_are_understood(talk: Talk, tmp_path: Path) -> None:
    lines = [
        "0700000001,Amina,join kakuma7,Animatrice,French,whatsapp,Mathématiques,Primaire,",
        "0700000002,Juma,'KAKUMA7,Mwezeshaji,Kiswahili,SMS,hisabati; sayansi,Sekondari,",
        "0700000003,أمينة,kakuma7,ميسرة,العربية,واتساب,الرياضيات,,مدرسة كاكوما",
        '0700000004,"Zoé, École de Kakuma",KAKUMA7,docente,pt-BR,Telegram,,,',
        "0700000005,N/A,KAKUMA7,-,anglais,,none,,",
    ]
    checked = (await look(talk, a_list(tmp_path, HEADER + "\n".join(lines)))).checked
    assert not checked.bad
    assert not checked.remarks
    found = [(one.role, one.language, one.channel, one.subjects, one.level) for one in checked.people]
    host, teacher = Role.FACILITATOR, Role.TEACHER
    assert found == [
        (host, "fr", "whatsapp", ("maths",), Level.PRIMARY),
        (host, "sw", "sms", ("maths", "science"), Level.SECONDARY),
        (host, "ar", "whatsapp", ("maths",), None),
        (teacher, "pt", "telegram", (), None),
        (teacher, "en", None, (), None),
    ]
    assert [(one.name, one.school) for one in checked.people[2:]] == [
        ("أمينة", "مدرسة كاكوما"),
        ("Zoé", "École de Kakuma"),
        ("", ""),
    ]


async def test_what_is_not_known_is_left_out_and_said(talk: Talk, tmp_path: Path) -> None:
    line = "0700000001,Amina,KAKUMA7,,Klingon,pigeon,astrology,kings,\n"
    checked = (await look(talk, a_list(tmp_path, HEADER + line))).checked
    assert [said.split(":")[0] for _, said in checked.remarks] == ["language", "channel", "subject", "level"]
    assert len(checked.people) == 1


async def test_a_number_that_comes_twice_is_taken_once(talk: Talk, tmp_path: Path) -> None:
    lines = "+254 700 000 001,Amina E.,KAKUMA7,,,,,,\n254700000001.0,Amina,KAKUMA7,,,,,,\n"
    checked = (await look(talk, a_list(tmp_path, HEADER + GOOD + lines))).checked
    assert ([one.line for one in checked.people], checked.twice) == ([2], [(3, 2), (4, 2)])


async def test_the_country_is_the_communitys_unless_it_is_named(talk: Talk, tmp_path: Path) -> None:
    path = a_list(tmp_path, f"{HEADER}772123456,Amina,KAKUMA7,,,,,,\n")
    kenyan = (await look(talk, path)).checked
    ugandan = (await look(talk, path, country="UG")).checked
    assert [one.number for one in (*kenyan.people, *ugandan.people)] == ["+254772123456", "+256772123456"]
    with pytest.raises(SheetError, match="--country XX is no country"):
        await look(talk, path, country="XX")


@pytest.mark.parametrize(
    ("text", "garbled"),
    [
        ("Zoé", False),
        ("Éléonore Ngũgĩ", False),
        ("José Peña Ñuñez", False),
        ("أمينة", False),
        ("Ùúàâ", True),
        ("ÃãíäÉ", True),
        ("AmÃ©lie", True),
        ("Am\ufffdlie", True),
        ("N’Djaména – Ⅱ", False),
    ],
)
def test_what_was_read_in_the_wrong_encoding_is_seen(text: str, garbled: bool) -> None:
    assert is_garbled(text) is garbled
