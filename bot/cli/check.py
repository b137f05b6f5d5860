"""`staffroom check`: what is set, what is missing, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import typer

from bot.cli.console import Json, command, reason, say_json, settings
from bot.cli.links import HOW, LABELS, channels_on
from bot.cli.machine import host_fault, media_fault

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.templates.health import Remark

RUNS_ALREADY = "If it is Staffroom that runs there, all is well; else put another number in PORT."
POLLING = "Telegram with TELEGRAM_MODE=poll does without one; coordinators need one for DASHBOARD."
STYLES = {"ok": "green", "off": "yellow", "wrong": "bold red"}


class State(StrEnum):
    """How a thing stands: well, not in use, or in the way of the service."""

    OK = "ok"
    OFF = "off"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was looked at, and what to do about it."""

    state: State
    what: str
    advice: str = ""


def register(cli: typer.Typer) -> None:
    """Add this noun's command."""
    cli.command()(command(check))


async def check(as_json: Json = False) -> None:
    """Look at the settings, the database and the channels; status 1 if something is in the way."""
    lines = await look()
    if as_json:
        wrong = any(line.state is State.WRONG for line in lines)
        say_json({"ok": not wrong, "lines": [asdict(line) for line in lines]})
    else:
        _show(lines)
    if any(line.state is State.WRONG for line in lines):
        raise typer.Exit(1)


async def look() -> list[Line]:
    """Everything that can be looked at with the settings as they are."""
    from bot.settings import SettingsError

    try:
        chosen = settings()
    except SettingsError as error:
        advice = "Put it right in .env or the environment; .env.example explains every setting."
        return [Line(State.WRONG, fault, advice) for fault in str(error).splitlines()]
    return [
        Line(State.OK, "the settings can be read"),
        *await _database(chosen),
        await _media(chosen),
        _host(chosen),
        *addresses(chosen),
        _reports(),
        *await _channels(chosen),
        *await _templates(chosen),
    ]


async def _database(settings: Settings) -> list[Line]:
    import sqlalchemy as sa

    from storage import migrate

    try:
        current = await migrate.is_current(settings.database_url)
        if not current:
            return [
                Line(State.WRONG, "the database lacks tables of this version", "Run: staffroom db upgrade")
            ]
        return [
            Line(State.OK, "the database answers, with the tables of this version"),
            *await _content(settings),
        ]
    except sa.exc.SQLAlchemyError as error:
        return [Line(State.WRONG, f"the database does not answer: {reason(error)}", "Correct DATABASE_URL.")]
    except ModuleNotFoundError:
        return [Line(State.WRONG, "PostgreSQL's driver is missing", 'Run: pip install "psycopg[binary]"')]


async def _content(settings: Settings) -> list[Line]:
    from bot.cli.console import opened
    from storage import inbox, stats

    async with opened(settings.database_url) as database, database.read() as session:
        empty = await stats.is_empty(session)
        parked = (await inbox.depth(session)).get("parked", 0)
    lines = []
    if empty:
        lines.append(
            Line(State.OFF, "no community yet", "Run: staffroom programme add, then staffroom community add")
        )
    if parked:
        what = f"{parked} messages are parked by a fault"
        lines.append(Line(State.WRONG, what, "Run: staffroom inbox list, then staffroom inbox retry"))
    return lines


async def _media(settings: Settings) -> Line:
    from bot.settings import PUT_MEDIA

    if fault := await media_fault(settings):
        return Line(State.WRONG, fault, _sentence(PUT_MEDIA))
    return Line(State.OK, f"files go to {settings.media_dir}: one was written there, and removed")


def _host(settings: Settings) -> Line:
    from bot.settings import PUT_HOST
    from bot.web.server import PortTakenError, listen

    if fault := host_fault(settings):
        return Line(State.WRONG, fault, _sentence(PUT_HOST))
    try:
        listen(settings.host, settings.port).close()
    except PortTakenError as error:
        return Line(State.OFF, str(error), RUNS_ALREADY)
    return Line(State.OK, f"HOST and PORT are free to listen on: {settings.host}:{settings.port}")


def _sentence(advice: str) -> str:
    return f"{advice[0].upper()}{advice[1:]}."


def addresses(settings: Settings) -> Iterator[Line]:
    """The secret, and the address that providers call."""
    if settings.secret_key.get_secret_value():
        yield Line(State.OK, "SECRET_KEY is set")
    else:
        yield Line(State.OFF, "SECRET_KEY is empty", "Put the output of this there: openssl rand -hex 32")
    if settings.is_public:
        yield Line(State.OK, f"PUBLIC_URL is public: {settings.public_url}")
    else:
        needed = _called_from_outside(settings)
        what = f"PUBLIC_URL is not public: {settings.public_url}"
        advice = "Put the https:// address there that leads to this service from outside."
        yield Line(
            State.WRONG if needed else State.OFF,
            what,
            advice if needed else POLLING,
        )


def _called_from_outside(settings: Settings) -> bool:
    """Whether a provider that is not on this machine calls us."""
    from bot.settings import LOCAL, TelegramMode

    hooked = settings.telegram_on and settings.telegram_mode is TelegramMode.WEBHOOK
    urls = [settings.telegram_api_url] * hooked + [settings.twilio_api_url] * settings.twilio_on
    return any(urlsplit(url).hostname not in LOCAL for url in urls)


def _reports() -> Line:
    from bot.reporting.drawing import installed

    if installed():
        return Line(State.OK, "reports are drawn, as PDF and as pictures")
    return Line(
        State.OFF, "reports go out in words alone", 'To draw them, run: pip install "staffroom[reports]"'
    )


async def _channels(settings: Settings) -> list[Line]:
    from bot.channels.configured import configured_channels
    from bot.clock import SystemClock

    lines = [
        Line(State.OFF, f"{LABELS[name]} is off", f"To turn it on, {HOW[name]}.")
        for name, on in channels_on(settings).items()
        if not on
    ]
    for channel in configured_channels(settings, SystemClock()):
        await channel.open()
        try:
            findings = await channel.check()
        finally:
            await channel.close()
        lines.extend(
            Line(State.OK if finding.ok else State.WRONG, finding.what, finding.advice)
            for finding in findings
        )
    return lines


async def _templates(settings: Settings) -> list[Line]:
    """How WhatsApp's templates stand, as it was when we last asked."""
    import sqlalchemy as sa

    from storage import migrate

    if not channels_on(settings)["whatsapp"]:
        return []
    try:
        if not await migrate.is_current(settings.database_url):
            return []
        said = await _remarks(settings)
    except (sa.exc.SQLAlchemyError, ModuleNotFoundError):
        return []  # said of the database already
    states = {True: State.OK, None: State.OFF, False: State.WRONG}
    return [Line(states[remark.well], remark.what, remark.advice) for remark in said]


async def _remarks(settings: Settings) -> list[Remark]:
    from datetime import UTC, datetime

    from bot.cli.console import opened
    from bot.templates.health import remarks
    from bot.templates.wanted import wanted
    from prompts import texts
    from storage import templates

    async with opened(settings.database_url) as database, database.read() as session:
        known, languages = await templates.all_known(session), await templates.languages(session)
    overrides = settings.template_overrides
    return list(remarks(wanted(texts.load()), known, languages, overrides, datetime.now(UTC)))


def _show(lines: list[Line]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(soft_wrap=True, highlight=False)
    for line in lines:
        console.print(Text.assemble((f"{line.state.value:5}", STYLES[line.state]), "  ", line.what))
        if line.advice:
            console.print(Text(f"       {line.advice}"))
    console.print(Text(_verdict(lines)))


def _verdict(lines: list[Line]) -> str:
    """The last line: what to do now."""
    if wrong := sum(line.state is State.WRONG for line in lines):
        return f"{wrong} to put right."
    off = {line.what for line in lines if line.state is State.OFF}
    if all(f"{label} is off" in off for label in LABELS.values()):
        return "Nothing is in the way, but nobody can write to it: turn on a channel (README.md, Go live)."
    if any(line.advice == RUNS_ALREADY for line in lines):
        return "Nothing is in the way."
    return "Nothing is in the way: staffroom run"
