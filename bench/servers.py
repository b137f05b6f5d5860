"""The processes that the load is put on: `python -m bench.servers service|plain|nothing|orm`.

`service` is the real one (ROLES says which of its roles), `plain` a Starlette endpoint that checks signatures
by Twilio's library and stores nothing, `nothing` our own webhook that stores nothing, `orm` our own with one
ORM session a request.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from dataclasses import replace
from typing import Any

import structlog
import uvloop
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from twilio.request_validator import RequestValidator

from bot import service
from bot.app import App, Role, build
from bot.channels.configured import TWILIO_PATH
from bot.settings import load
from bot.web import server
from bot.web.webhooks import EMPTY_TWIML
from handlers import codec
from handlers.wire import Inbound
from storage.tables import InboxRow


class NoIntake:
    """Stores nothing."""

    async def accept(self, inbound: Inbound) -> None:
        """Forget it."""


class NoWriter:
    """Writes nothing."""

    async def do(self, operation: Any, item: Any) -> None:
        """Forget it."""


class OrmIntake:
    """Stores each message in an ORM session of its own."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def accept(self, inbound: Inbound) -> None:
        """Store one message, durably."""
        now = self._app.clock.now()
        async with AsyncSession(self._app.database.engine) as session:
            session.add(
                InboxRow(
                    channel=inbound.chat.channel,
                    provider_id=inbound.provider_id,
                    sender=inbound.sender.value,
                    body=codec.dump(inbound),
                    due_at=now,
                    received_at=now,
                )
            )
            await session.commit()


class Plain:
    """The endpoint as both libraries would have it: read the form, check it, answer."""

    def __init__(self, app: App) -> None:
        self._validator = RequestValidator(app.settings.twilio_auth_token.get_secret_value())
        self._url = f"{app.settings.public_url}{TWILIO_PATH}"

    def routes(self) -> list[BaseRoute]:
        """Its route, and one that says that it is up."""
        return [Route(TWILIO_PATH, self.receive, methods=["POST"]), Route("/health", self.health)]

    async def receive(self, request: Request) -> Response:
        """Take one message, and forget it."""
        form = await request.form()
        signature = request.headers.get("x-twilio-signature", "")
        if not self._validator.validate(self._url, form, signature):
            return Response(status_code=403)
        return Response(EMPTY_TWIML, media_type="text/xml")

    async def health(self, _request: Request) -> Response:
        """It is up."""
        return Response()


def floor(app: App, kind: str) -> list[BaseRoute]:
    """What a server that the service is measured against serves; the app need not be open."""
    if kind == "plain":
        return Plain(app).routes()
    intake: Any = NoIntake() if kind == "nothing" else OrmIntake(app)
    app.arrivals = replace(app.arrivals, intake=intake)
    if kind == "nothing":
        app.database.writer = NoWriter()  # type: ignore[assignment] # a stand-in
    return app.routes()


async def _serve(kind: str) -> None:
    app = build(load(_env_file=None))
    if kind == "service":
        roles = [Role(role) for role in os.environ.get("ROLES", "web").split(",")]
        await service.run(app, roles)
        return
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    loop.add_signal_handler(15, stop.set)
    web = server.build_server(floor(app, kind))
    listener = server.listen(app.settings.host, app.settings.port)
    serving = asyncio.create_task(web.serve(sockets=[listener]))
    service.freeze_heap()
    await stop.wait()
    web.should_exit = True
    await serving
    await app.database.engine.dispose()


def main() -> None:
    """Serve until SIGTERM."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_serve(sys.argv[1]))


if __name__ == "__main__":
    main()
