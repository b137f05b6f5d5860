"""`staffroom demo`: the service with simulated phones on a page, on a database that goes when it ends."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import signal
import webbrowser
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.console import FailedError, command

if TYPE_CHECKING:
    from bot.app import App
    from bot.channels.simulator import SimulatorChannel
    from bot.clock import DemoClock
    from bot.demo.stage import Demo, TimedPhones
    from bot.settings import Settings

PORT = 8000
NUDGE = "HX00000000000000000000000000000001"  # any SID: the simulator approves of every template
PROMPT = "HX00000000000000000000000000000002"
FOUNDED = timedelta(days=8)  # before the week of life begins
LINKS_LAST = timedelta(days=3650)  # the clock leaps, and the pictures stay
AT_ONCE = 100_000.0  # messages a second: there is no account whose rate must hold
KNOCKS = 100  # tenths of a second that the page may take to come up


def register(cli: typer.Typer) -> None:
    """Add this noun's command."""
    cli.command()(command(demo, serves=True))


async def demo(
    port: Annotated[
        int | None, typer.Option("--port", min=0, max=65535, help="8000, or a free one, unless you say.")
    ] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Only print the address.")] = False,
) -> None:
    """Try it: several phones on one page, no account needed. Ctrl-C ends it and leaves nothing behind."""
    import tempfile

    from bot import logs
    from bot.settings import LogFormat

    logs.configure(LogFormat.TEXT)
    _end_on_sigterm()
    with (
        contextlib.suppress(asyncio.CancelledError),
        tempfile.TemporaryDirectory(prefix="staffroom-") as folder,
    ):
        await _demo(Path(folder), _free(port), browse=not no_browser)
    typer.echo("The demo has ended; nothing of it is left.")


def _end_on_sigterm() -> None:
    """Until the service runs and drains by itself, SIGTERM ends the demo as Ctrl-C does."""
    task = asyncio.current_task()
    if task is not None:
        with contextlib.suppress(NotImplementedError):  # Windows has no such handlers
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)


def _free(port: int | None) -> int:
    """The port to listen on: the one that was asked for, or 8000, or any that is free.

    Raises:
        FailedError: the one that was asked for is taken.
    """
    from bot.web.server import PortTakenError, listen

    try:
        with listen("127.0.0.1", PORT if port is None else port) as listener:
            return int(listener.getsockname()[1])
    except PortTakenError as error:
        if port is None:
            return _free(0)
        raise FailedError(f"{error}; choose another --port, or leave it out") from error


async def _demo(folder: Path, port: int, *, browse: bool) -> None:
    from bot import service
    from bot.app import Role
    from bot.channels.simulator import simulators
    from bot.clock import DemoClock
    from bot.demo.routes import demo_routes
    from bot.demo.stage import TimedPhones

    clock = DemoClock()
    phones = TimedPhones(clock.now)
    channels = simulators(phones, now=clock.now)
    for channel in channels:
        channel.capabilities = replace(channel.capabilities, rate=AT_ONCE)
    settings = _settings(folder, port)
    typer.echo("A week in the life of three communities is being played...")
    await _play(settings, clock, phones, channels)
    app, stage = _stage(settings, clock, phones, channels)
    stop = asyncio.Event()
    helpers = [asyncio.create_task(_close_pages(stage, stop))]
    typer.echo(f"Open {settings.public_url}/demo (Ctrl-C ends it)")
    if browse:
        helpers.append(asyncio.create_task(_open_browser(f"{settings.public_url}/demo", port)))
    try:
        await service.run(app, list(Role), extra_routes=demo_routes(stage), stop=stop)
    finally:
        for helper in helpers:
            helper.cancel()
        await asyncio.gather(*helpers, return_exceptions=True)


def _settings(folder: Path, port: int) -> Settings:
    """The demo's own settings: what `.env` and the environment turn on is off here."""
    from bot.settings import load

    return load(
        _env_file=None,
        database_url=f"sqlite:///{folder / 'demo.db'}",
        public_url=f"http://127.0.0.1:{port}",
        host="127.0.0.1",
        port=port,
        secret_key=secrets.token_hex(32),
        media_dir=folder / "media",
        telegram_bot_token="",
        twilio_account_sid="",
        twilio_whatsapp_tier=0,
        twilio_template_nudge=NUDGE,
        twilio_template_prompt=PROMPT,
    )


def _stage(
    settings: Settings, clock: DemoClock, phones: TimedPhones, channels: list[SimulatorChannel]
) -> tuple[App, Demo]:
    from bot.app import build
    from bot.demo.stage import Demo

    app = build(settings, clock=clock, channels=channels, links_last=LINKS_LAST)
    named = {channel.name: channel for channel in channels}
    return app, Demo(
        phones,
        named,
        app.intake.accept,
        clock,
        app.bells.all.ring,
        app.clockwork.catch_up,
        app.clockwork.upcoming,
    )


async def _play(
    settings: Settings, clock: DemoClock, phones: TimedPhones, channels: list[SimulatorChannel]
) -> None:
    """Make the tables and play the week, by an app of its own, whose loops do not run."""
    from bot.demo.found import found
    from bot.demo.play import play
    from storage import figures, migrate

    await migrate.upgrade(settings.database_url)
    app, stage = _stage(settings, clock, phones, channels)
    await app.open()
    try:
        async with app.database.write() as session:
            await found(session, clock.now() - FOUNDED)
        await play(demo=stage, settle=app.settle)
        await figures.settle(app.database)  # the dashboard is to show the week from the first moment on
    finally:
        await app.close()


async def _close_pages(stage: Demo, stop: asyncio.Event) -> None:
    """End the pages' streams when the demo ends, before the server waits for its connections."""
    await stop.wait()
    stage.close()


async def _open_browser(address: str, port: int) -> None:
    """Open the page as soon as the server listens."""
    for _ in range(KNOCKS):
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.1)
        else:
            writer.close()
            await asyncio.to_thread(webbrowser.open, address)
            return
