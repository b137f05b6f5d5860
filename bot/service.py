"""Running the service: its roles side by side, until a signal; then everything drains."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import signal
from collections.abc import Sequence

import structlog
from starlette.routing import BaseRoute

from bot.app import App, Role
from bot.web.server import Server, build_server, listen
from storage import migrate

log = structlog.get_logger()

YOUNG = 10_000  # new objects until the collector looks at them: at 700 it looks at requests that still wait


class NotMigratedError(Exception):
    """The database has not the tables of this version."""


async def run(
    app: App,
    roles: Sequence[Role],
    *,
    extra_routes: Sequence[BaseRoute] = (),
    stop: asyncio.Event | None = None,
) -> None:
    """Run these roles until `stop` is set or SIGTERM or SIGINT comes; what has begun is finished.

    Raises:
        NotMigratedError: run `staffroom db upgrade` first.
        PortTakenError: another program listens there.
    """
    if not await migrate.is_current(app.settings.database_url):
        raise NotMigratedError
    stop = stop or asyncio.Event()
    _obey_signals(app, stop)
    listener = listen(app.settings.host, app.settings.port) if Role.WEB in roles else None
    server = build_server([*app.routes(), *extra_routes]) if listener else None
    await app.open()
    try:
        async with asyncio.TaskGroup() as tasks:
            for loop in app.loops(roles, stop):
                tasks.create_task(loop)
            if server is not None and listener is not None:
                tasks.create_task(_serve(server, listener, stop))
                await app.arrivals.register()
            freeze_heap()
            log.info("staffroom runs", roles=[role.value for role in roles], channels=list(app.channels))
    finally:
        await app.close()
    log.info("staffroom ended; nothing was left half done")


def freeze_heap() -> None:
    """What is there at the start stays to the end: the collector, which else looks at all of it every other
    second and stops the loop for 0.1 to 0.2 s, need never look at it again.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG)


async def _serve(server: Server, listener: object, stop: asyncio.Event) -> None:
    ending = asyncio.create_task(_end(server, stop))
    await server.serve(sockets=[listener])  # type: ignore[list-item] # uvicorn's stubs name no socket
    stop.set()
    await ending


async def _end(server: Server, stop: asyncio.Event) -> None:
    await stop.wait()
    server.should_exit = True


def _obey_signals(app: App, stop: asyncio.Event) -> None:
    def end() -> None:
        stop.set()
        app.bells.all.ring()

    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows has no such handlers
            loop.add_signal_handler(number, end)
