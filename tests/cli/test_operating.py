"""Checking, migrating, counting, retrying: what the operator sees, and the status that programs read."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli import check
from bot.cli.check import State
from bot.cli.console import explain
from bot.settings import SettingsError, load
from bot.web.server import listen
from storage import inbox
from storage.database import Database
from storage.inbox import Accepted
from tests.cli.conftest import Shell
from tests.fakes import FakeTelegram, FakeTwilio
from tests.talk import Talk

TOKEN = "7000000001:" + 35 * "x"
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def test_a_new_installation_is_told_what_to_run(new_shell: Shell) -> None:
    for arguments in (("run",), ("stats",), ("programme", "add", "P"), ("inbox", "list")):
        assert "run: staffroom db upgrade" in new_shell.run(*arguments, status=1)
    assert "Run: staffroom db upgrade" in new_shell.run("check", status=1)
    assert "now at this version" in new_shell.run("db", "upgrade")
    assert "already" in new_shell.run("db", "upgrade")
    said = new_shell.run("check")
    assert "staffroom programme add" in said
    assert "To turn it on, put the token from @BotFather in TELEGRAM_BOT_TOKEN" in said
    assert "Nothing is in the way, but nobody can write to it: turn on a channel" in said


def test_a_wrong_setting_is_named_and_its_value_is_not(
    new_shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://root:hush@host/x")
    monkeypatch.setenv("PORT", "hush")
    for arguments in (("run",), ("check",), ("stats",), ("db", "upgrade")):
        said = new_shell.run(*arguments, status=1)
        assert "DATABASE_URL: put sqlite:///staffroom.db or postgresql://" in said
        assert "PORT: " in said
        assert "hush" not in said
    assert new_shell.json("check", status=1)["ok"] is False


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("PORT", "abc", "put a whole number there"),
        ("PORT", "80000", "put a number up to 65535 there"),
        ("PORT", "-1", "put a number from 0 up there"),
        ("TELEGRAM_RATE", "fast", "put a number there"),
        ("TELEGRAM_RATE", "0", "put a number above 0 there"),
        ("TELEGRAM_MODE", "push", "put 'webhook' or 'poll' there"),
        ("HOST", "http://0.0.0.0", "put 127.0.0.1 there (this machine only), or 0.0.0.0"),
        ("HOST", "0.0.0.0:8000", "put 127.0.0.1 there"),
        ("HOST", "", "put 127.0.0.1 there"),
        ("TELEGRAM_BOT_TOKEN", "the token", "put the token from @BotFather there: digits, a colon, and 35"),
        ("TELEGRAM_BOT_TOKEN", "7000000001", "put the token from @BotFather there"),
        ("TELEGRAM_BOT_TOKEN", f"{TOKEN}x", "put the token from @BotFather there"),
        ("TELEGRAM_BOT_TOKEN", TOKEN[:-1], "put the token from @BotFather there"),
        ("TWILIO_WHATSAPP_FROM", "0700", "put the number there with its country's code"),
        ("TWILIO_SMS_FROM", "0700 000 000", "put the number there with its country's code"),
        ("TWILIO_SMS_FROM", "Staffroom", "put the number there with its country's code"),
        ("PUBLIC_URL", "staffroom.example.org", "put an address there that begins with https://"),
        ("PUBLIC_URL", "https://", "put an address there that begins with https://"),
        ("PUBLIC_URL", "https://staffroom example.org", "put an address there that begins with https://"),
        ("PUBLIC_URL", "https://staffroom.example.org/?a=b", "put an address there that begins with"),
        ("TELEGRAM_API_URL", "127.0.0.1:9000", "put an address there that begins with https://"),
        ("TWILIO_API_URL", "ftp://127.0.0.1", "put an address there that begins with https://"),
        ("TWILIO_ACCOUNT_SID", "me", "put the SID there that begins with AC"),
        ("TWILIO_TEMPLATE_NUDGE", "nudge", "put the SID there that begins with HX"),
    ],
)
def test_a_wrong_setting_says_what_to_put_there(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, wanted: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=re.escape(f"{name}: {wanted}")):
        load(_env_file=None)


def test_all_wrong_settings_are_named_at_once(new_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that are wrong by themselves, and those that another one makes necessary."""
    wrong = {
        "PORT": "many",
        "TELEGRAM_BOT_TOKEN": "none",
        "TELEGRAM_RATE": "0",
        "TWILIO_ACCOUNT_SID": "me",
        "TWILIO_SMS_FROM": "+1",
    }
    for name, value in wrong.items():
        monkeypatch.setenv(name, value)
    lacking = {"TELEGRAM_WEBHOOK_SECRET", "TWILIO_AUTH_TOKEN", "SECRET_KEY"}
    named = wrong.keys() - {"TWILIO_SMS_FROM"} | lacking
    said = new_shell.run("run", status=1).removeprefix("staffroom: ")
    assert sorted(re.findall(r"^[A-Z_]+", said, re.MULTILINE)) == sorted(named)
    assert len(re.findall(r"\bput ", said)) == len(named)
    assert {
        line["what"].split()[0].strip(":") for line in new_shell.json("check", status=1)["lines"]
    } == named


def test_another_server_than_telegrams_gives_tokens_of_its_own() -> None:
    settings = {"telegram_mode": "poll", "secret_key": "s", "telegram_api_url": "http://127.0.0.1:9000"}
    assert load(_env_file=None, telegram_bot_token="1:x", **settings).telegram_on
    with pytest.raises(SettingsError):
        load(_env_file=None, telegram_bot_token="x", **settings)


def test_settings_stand_in_env_too(new_shell: Shell) -> None:
    (new_shell.folder / ".env").write_text(f"TELEGRAM_BOT_TOKEN={TOKEN}\n")
    assert "TELEGRAM_WEBHOOK_SECRET is empty: put" in new_shell.run("run", status=1)


@pytest.mark.parametrize("url", ["sqlite:///no/such/folder/x.db", "postgresql://nobody:hush@127.0.0.1:1/x"])
def test_a_database_out_of_reach_is_said(new_shell: Shell, monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    for arguments in (("run",), ("stats",), ("db", "upgrade"), ("check",)):
        said = new_shell.run(*arguments, status=1)
        assert "DATABASE_URL" in said
        assert "hush" not in said


def test_postgresql_without_its_driver_is_explained() -> None:
    assert "psycopg[binary]" in (explain(ModuleNotFoundError("no", name="psycopg")) or "")
    assert explain(ModuleNotFoundError("no", name="other")) is None


def test_a_taken_port_is_named(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    with listen("127.0.0.1", 0) as taken:
        port = str(taken.getsockname()[1])
        monkeypatch.setenv("PORT", port)
        said = shell.run("run", status=1)
        assert f"127.0.0.1:{port}" in said
        assert "another number in PORT" in said
        assert "Telegram: off (put the token" in said
        assert "choose another --port" in shell.run("demo", "--port", port, status=1)


def test_a_folder_for_files_that_cannot_be_is_wrong(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    (shell.folder / "file").touch()
    monkeypatch.setenv("MEDIA_DIR", "file")
    monkeypatch.setenv("HOST", "192.0.2.1")  # an address for examples: no machine's own (RFC 5737)
    for arguments in (("check",), ("run",)):
        said = shell.run(*arguments, status=1)
        assert "MEDIA_DIR: file cannot be written" in said
        assert "HOST: 192.0.2.1 is no address of this machine" in said
        assert said.lower().count("put a folder there") == said.lower().count("put 127.0.0.1 there") == 1
        assert "PORT" not in said


def test_files_are_tried_by_writing_one(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """No question about rights tells of a disk that is full or a folder that only seems to be one."""
    monkeypatch.setenv("MEDIA_DIR", "/proc/self/staffroom/media")  # root has every right, and can write none
    assert "MEDIA_DIR: /proc/self" in shell.run("check", status=1)
    monkeypatch.setenv("MEDIA_DIR", "new/media")
    assert "files go to new/media" in shell.run("check")
    assert not (shell.folder / "new").exists()
    (shell.folder / "new" / "media").mkdir(parents=True)
    shell.run("check")
    assert list((shell.folder / "new" / "media").iterdir()) == []


def test_check_says_when_the_port_is_taken(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    with listen("127.0.0.1", 0) as taken:
        monkeypatch.setenv("PORT", str(taken.getsockname()[1]))
        assert "If it is Staffroom that runs there, all is well" in shell.run("check")


async def test_check_asks_the_channels(sqlite_url: str, no_settings: Path) -> None:
    async with FakeTelegram() as telegram, FakeTwilio() as twilio:
        settings = {
            "DATABASE_URL": sqlite_url,
            "SECRET_KEY": "s",
            "TELEGRAM_API_URL": telegram.url,
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_MODE": "poll",
            "TWILIO_API_URL": twilio.url,
            "TWILIO_ACCOUNT_SID": twilio.account_sid,
            "TWILIO_AUTH_TOKEN": twilio.auth_token,
            "TWILIO_WHATSAPP_FROM": twilio.whatsapp_from,
        }
        write_env(no_settings, settings)
        lines = await check.look()
        assert [line for line in lines if line.state is State.WRONG] == []
        said = [line.what for line in lines]
        assert "Telegram bot @staffroom_test_bot" in said
        assert "Twilio account for whatsapp: active" in said
        assert "SMS is off" in said
        write_env(no_settings, {**settings, "TELEGRAM_BOT_TOKEN": "1:wrong", "TWILIO_AUTH_TOKEN": "wrong"})
        wrong = [line for line in await check.look() if line.state is State.WRONG]
        assert ["TELEGRAM_BOT_TOKEN" in wrong[0].advice, "TWILIO_AUTH_TOKEN" in wrong[1].advice] == [True] * 2


async def test_who_is_called_from_outside_needs_a_public_address(sqlite_url: str, no_settings: Path) -> None:
    write_env(
        no_settings,
        {
            "DATABASE_URL": sqlite_url,
            "SECRET_KEY": "s",
            "TWILIO_ACCOUNT_SID": "AC1",
            "TWILIO_AUTH_TOKEN": "t",
            "TWILIO_SMS_FROM": "+1",
        },
    )
    private, public = load(), load(public_url="https://staffroom.example")
    assert [line.state for line in check.addresses(private)] == [State.OK, State.WRONG]
    assert [line.state for line in check.addresses(public)] == [State.OK, State.OK]


def write_env(folder: Path, settings: dict[str, str]) -> None:
    (folder / ".env").write_text("".join(f"{name}={value}\n" for name, value in settings.items()))


def test_texts_are_checked(shell: Shell) -> None:
    shown = shell.json("texts", "check")
    assert (shown["ok"], shown["faults"]) == (True, [])
    assert shown["languages"] == ["en", "ar", "es", "fr", "pt", "sw"]
    assert f"{shown['texts']} texts, complete in en, ar, es, fr, pt, sw." in shell.run("texts", "check")


def test_the_prompt_library_is_shown_in_a_language(shell: Shell) -> None:
    shown = shell.run("texts", "prompts", "--language", "fr")
    assert "Classes nombreuses\n  Quand votre classe est pleine, où sont assis les élèves discrets," in shown
    assert "    large-classes-quiet-voices, any, lenses: pupils\n" in shown
    assert "Stephen D. Brookfield (1995)" in shown
    first = shell.json("texts", "prompts")[0]
    assert first["text"] == "What did you do just before your class was at its calmest this week?"
    assert first["next"] == "Which small step next week would bring more of this?"


def test_parked_messages_are_listed_without_their_sender_and_tried_again(shell_anywhere: Shell) -> None:
    shell = shell_anywhere
    assert "Nothing was set aside" in shell.run("inbox", "list")
    asyncio.run(on_database(park))
    (row,) = shell.json("inbox", "list")
    assert (row["state"], row["channel"], row["error"]) == ("parked", "sms", "KeyError")
    listed = shell.run("inbox", "list")
    assert "KeyError" in listed
    assert "+254700" not in listed
    assert "hello" not in listed
    assert "staffroom inbox retry" in shell.run("check", status=1)
    assert "1 of these are not set aside" in shell.run("inbox", "retry", str(row["id"]), "99", status=1)
    assert shell.json("inbox", "list") == []
    assert shell.json("stats")["inbox"] == {"new": 1}
    assert shell.json("inbox", "retry", "--all") == {"retried": 0, "not_set_aside": 0}


async def park(database: Database) -> None:
    await database.writer.do(inbox.accept, Accepted("sms", "SM1", "+254700000001", '{"text": "hello"}', NOW))
    async with database.write() as session:
        (claimed,) = await inbox.claim(session, 1)
        await inbox.park(session, claimed.id, NOW, "KeyError")


async def on_database(work: Callable[[Database], Awaitable[None]]) -> None:
    database = Database(load().database_url)
    await database.open()
    try:
        await work(database)
    finally:
        await database.close()


async def test_stats_count_what_there_is(talk_anywhere: Talk) -> None:
    from storage import stats

    talk = talk_anywhere
    await talk.joined("amina")
    await talk.joined("juma")
    await talk.say("amina", "POST egg boxes make good tens")
    async with talk.app.database.read() as session:
        counts = await stats.count(session, talk.clock.now())
        assert not await stats.is_empty(session)
    (community,) = counts.communities
    assert (counts.programmes, counts.members, counts.contributions) == (1, 2, 1)
    assert (community.code, community.members, community.contributions) == ("KAKUMA7", 2, 1)
    assert counts.active <= counts.members
    assert counts.deliveries["sent"] > 0
    assert counts.inbox == {}


def test_the_service_starts_and_ends_by_a_signal(shell: Shell) -> None:
    with listen("127.0.0.1", 0) as probe:
        port = str(probe.getsockname()[1])
    with started(shell.folder, {"PORT": port, "LOG_FORMAT": "json"}, "run") as process:
        assert process.stderr is not None
        assert b"staffroom runs" in process.stderr.readline()
        process.send_signal(signal.SIGTERM)
        out, rest = process.communicate(timeout=30)
    assert process.returncode == 0
    assert b"nothing was left half done" in rest
    assert b"WhatsApp: off (put TWILIO_ACCOUNT_SID" in out
    assert f"http://127.0.0.1:{port}".encode() in out


def test_the_demo_leaves_nothing_behind(shell: Shell) -> None:
    """Even when it is ended while it is still being played."""
    temporary = shell.folder / "temporary"
    temporary.mkdir()
    settings = {
        "TMPDIR": str(temporary),
        "TELEGRAM_BOT_TOKEN": "1:x",
    }  # half a channel is no matter of the demo
    with started(shell.folder, settings, "demo", "--no-browser", "--port", "0") as process:
        assert process.stdout is not None
        assert b"is being played" in process.stdout.readline()
        assert [path.name[:10] for path in temporary.iterdir()] == ["staffroom-"]
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=30)
    assert process.returncode == 0
    assert b"nothing of it is left" in out
    assert list(temporary.iterdir()) == []


def started(folder: Path, settings: dict[str, str], *arguments: str) -> subprocess.Popen[bytes]:
    """The command line as a process of its own; ends with the `with` block."""
    root = str(Path(__file__).parents[2])
    return subprocess.Popen(
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": root, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_help_loads_nothing_heavy() -> None:
    """So that it answers at once."""
    heavy = ("sqlalchemy", "telegram", "twilio", "starlette", "PIL", "fluent")
    script = (
        "import sys, typer.testing, bot.cli\n"
        "assert typer.testing.CliRunner().invoke(bot.cli.build_cli(), ['--help']).exit_code == 0\n"
        f"print(*[name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_without_arguments_it_says_what_there_is(shell: Shell) -> None:
    said = shell.run(status=2)
    assert all(word in said for word in ("demo", "run", "check", "community", "invite", "inbox"))


def test_figures_are_counted_anew(shell_anywhere: Shell) -> None:
    shell_anywhere.community()
    assert "All figures are counted anew." in shell_anywhere.run("stats", "rebuild")
    assert shell_anywhere.json("stats")["programmes"] == 1
