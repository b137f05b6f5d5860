"""Programmes, communities, invitations and their posters."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from bot.cli.links import addresses, join_links, link_lines
from bot.settings import Settings, load
from storage import codes, communities, coordinators, members, senders
from storage.database import Database
from storage.senders import Seen
from storage.tables import Role
from tests.cli.conftest import Shell
from tests.fakes import FakeTelegram

WHERE = ("--area", "kenya/kakuma", "--language", "sw", "--timezone", "Africa/Nairobi")


def test_from_nothing_to_a_community_and_its_facilitator(shell_anywhere: Shell) -> None:
    shell = shell_anywhere
    assert "Learning Together is there" in shell.run("programme", "add", " Learning  Together ")
    said = shell.run("community", "add", "Kakuma Maths", "--programme", "learning together", *WHERE)
    assert "JOIN " in said
    stats = shell.json("stats")
    (community,) = stats["communities"]
    assert f"JOIN {community['code']}" in said
    assert (community["name"], community["area"], community["language"]) == (
        "Kakuma Maths",
        "kenya/kakuma",
        "sw",
    )
    invited = shell.json("invite", "--role", "facilitator", "--community", community["code"].lower())
    found = asyncio.run(invitation(invited["code"]))
    assert found is not None
    assert (found.role, found.area) == (Role.FACILITATOR, "")
    assert found.community_id is not None


def test_a_coordinator_is_invited_to_a_programme_down_to_an_area(shell: Shell) -> None:
    shell.community()
    area = ("--area", "kenya/turkana", "--days", "3")
    invited = shell.json("invite", "--role", "coordinator", "--programme", "Learning Together", *area)
    found = asyncio.run(invitation(invited["code"]))
    assert found is not None
    assert (found.role, found.area, found.community_id) == (Role.COORDINATOR, "kenya/turkana", None)
    assert asyncio.run(invitation(invited["code"], later=timedelta(days=4))) is None


def test_a_coordinators_role_is_taken_away_by_its_number(shell_anywhere: Shell) -> None:
    shell = shell_anywhere
    shell.community()
    assert shell.json("programme", "coordinators", "Learning Together") == []
    asyncio.run(coordinate("kenya/turkana"))
    [one] = shell.json("programme", "coordinators", "Learning Together")
    assert (one["name"], one["area"], one["may_identify"]) == ("Grace", "kenya/turkana", False)
    wrong = ("programme", "coordinators", "Learning Together", "--remove", str(one["id"] + 1))
    assert "nobody coordinates" in shell.run(*wrong, status=1)
    assert shell.json("programme", "coordinators", "Learning Together", "--remove", str(one["id"])) == []


async def coordinate(area: str) -> None:
    now, database = datetime.now(UTC), Database(load().database_url)
    await database.open()
    try:
        async with database.write() as session:
            sender = await senders.arrive(session, Seen("sms", "+254700000001", now), now)
            about = {"name": "Grace", "place": "", "language": "en"}
            member_id = await members.create(session, **about, address_id=sender.address_id, now=now)
            programme_id = await communities.programme_named(session, "Learning Together")
            assert programme_id is not None
            await coordinators.coordinate(session, member_id, programme_id, area, now)
    finally:
        await database.close()


async def invitation(code: str, later: timedelta = timedelta()) -> codes.Invitation | None:
    database = Database(load().database_url)
    await database.open()
    try:
        async with database.read() as session:
            return await codes.invitation(session, code, datetime.now(UTC) + later)
    finally:
        await database.close()


def test_what_is_not_there_is_named_with_the_command_that_makes_it(shell: Shell) -> None:
    said = shell.run("community", "add", "Kakuma", "--programme", "No Such", *WHERE, status=1)
    assert "staffroom programme add 'No Such'" in said
    said = shell.run("invite", "--role", "facilitator", "--community", "NOSUCH", status=1)
    assert "no community with the code NOSUCH" in said
    shell.run("programme", "add", "Twice")
    assert "there is a programme twice already" in shell.run("programme", "add", "twice", status=1)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("programme", "add", " "), "1 to 60 letters"),
        (("programme", "add", "x" * 61), "1 to 60 letters"),
        (("programme", "add", "a\u202eb"), "all of them visible"),
        (("community", "add", "K", "--programme", "P", *WHERE, "--area", "Kenya/x"), "lower-case words"),
        (("community", "add", "K", "--programme", "P", *WHERE, "--area", "a//b"), "lower-case words"),
        (("community", "add", "K", "--programme", "P", *WHERE, "--language", "xx"), "must be one of en, ar"),
        (("community", "add", "K", "--programme", "P", *WHERE, "--timezone", "Nairobi"), "IANA time zone"),
        (("community", "add", "K", "--programme", "P", *WHERE, "--timezone", "../etc"), "IANA time zone"),
        (("community", "add", "K"), "Missing option"),
        (("invite", "--role", "teacher"), "teacher"),
        (("invite", "--role", "coordinator"), "--programme NAME"),
        (("invite", "--role", "facilitator", "--programme", "P"), "--community CODE"),
        (("invite", "--role", "facilitator", "--community", "X", "--days", "0"), "--days"),
        (("run", "--only", "web,cook"), "not cook"),
        (("inbox", "retry"), "--all"),
        (("nonsense",), "No such command"),
    ],
)
def test_wrong_usage_is_status_2_and_changes_nothing(
    shell: Shell, arguments: tuple[str, ...], said: str
) -> None:
    assert said in shell.run(*arguments, status=2)
    assert shell.json("stats")["programmes"] == 0


@pytest.mark.parametrize("language", ["en", "ar", "es", "fr", "pt", "sw"])
def test_a_poster_in_the_communitys_language(shell: Shell, language: str) -> None:
    code = shell.community(language=language)["code"]
    shown = shell.json("community", "poster", code.lower(), "--folder", "wall")
    assert "no QR code" in shown["notes"][-1]
    assert shown["notes"][-1].endswith(f"run: staffroom community poster {code}")
    stem = f"poster-join-{code.lower()}"
    with Image.open(shell.folder / "wall" / f"{stem}.png") as image:
        assert image.getextrema() == (0, 255)
    assert (shell.folder / "wall" / f"{stem}.pdf").read_bytes().startswith(b"%PDF-")


def test_a_folder_that_cannot_be_written_is_said(shell: Shell) -> None:
    code = shell.community()["code"]
    (shell.folder / "file").touch()
    said = shell.run("community", "poster", code, "--folder", "file", status=1)
    assert "use --folder" in said


def test_with_numbers_the_poster_has_their_links(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "TWILIO_ACCOUNT_SID": "AC1",
        "TWILIO_AUTH_TOKEN": "t",
        "TWILIO_WHATSAPP_FROM": "+254700000000",
        "TWILIO_SMS_FROM": "+254711111111",
        "SECRET_KEY": "s",
    }.items():
        monkeypatch.setenv(name, value)
    made = shell.community()
    assert made["links"] == {
        "whatsapp": f"https://wa.me/254700000000?text=JOIN%20{made['code']}",
        "sms": f"sms:+254711111111?body=JOIN%20{made['code']}",
    }
    assert addresses(load(), made["links"]) == {"whatsapp": "wa.me/254700000000", "sms": "+254711111111"}
    notes = shell.json("community", "poster", made["code"])["notes"]
    assert len(notes) == 1  # where it is, and no complaint


async def test_telegrams_link_has_the_bots_name(no_settings: Path) -> None:
    async with FakeTelegram() as telegram:
        settings = telegram_settings(telegram.url, telegram.token)
        links = await join_links(settings, "KAKUMA7")
        assert links == {"telegram": "https://t.me/staffroom_test_bot?start=KAKUMA7"}
        assert addresses(settings, links) == {"telegram": "t.me/staffroom_test_bot"}
        assert link_lines(settings, links)[0] == f"Telegram: {links['telegram']}"
        refused = telegram_settings(telegram.url, "1:wrong")
        assert await join_links(refused, "KAKUMA7") == {}
    assert "run: staffroom check" in link_lines(settings, {})[0]


def telegram_settings(url: str, token: str) -> Settings:
    secrets = {"telegram_bot_token": token, "telegram_webhook_secret": "s", "secret_key": "s"}
    return load(_env_file=None, telegram_api_url=url, **secrets)
