"""The composition root: the one place that builds the parts and joins them."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Coroutine, Sequence
from datetime import timedelta
from enum import StrEnum
from typing import Any

from starlette.routing import BaseRoute

from bot.arrivals import Arrivals
from bot.channels.base import Channel
from bot.channels.configured import configured_channels, sending_of
from bot.clock import Clock, SystemClock
from bot.clockwork import Clockwork
from bot.exporting.making import Make, apart
from bot.exports import Exporting
from bot.fanout import FanOut
from bot.housekeeping import UNUSED_FILES_KEPT, Housekeeper
from bot.intake import Intake
from bot.media.fetch import Fetcher
from bot.media.links import LIFETIME, MediaLinks
from bot.media.store import MediaStore
from bot.metrics import Metrics
from bot.pictures import Pictures
from bot.sending.outside import Outside
from bot.sending.sender import Sender
from bot.settings import Settings
from bot.signals import HouseBells
from bot.web.dashboard.routes import dashboard_routes
from bot.web.files import Files
from bot.web.health import Health
from bot.worker import Worker
from handlers.topics.registry import build_router
from handlers.turn import Services
from prompts import library
from prompts.choosing import Library
from prompts.texts import Texts
from prompts.texts import load as load_texts
from storage.database import Database

WORKERS_ON_POSTGRESQL = 4


class Role(StrEnum):
    """What a process does; a small installation does all in one."""

    WEB = "web"
    WORKER = "worker"
    SENDER = "sender"
    CLOCK = "clock"


class App:
    """The service with all its parts. Built without I/O; `open` needs the running loop."""

    def __init__(
        self,
        settings: Settings,
        channels: Sequence[Channel],
        clock: Clock,
        links_last: timedelta,
        texts: Texts,
        prompts: Library,
        make_exports: Make,
    ) -> None:
        secret = settings.secret_key.get_secret_value() or secrets.token_hex(32)
        self.settings, self.clock, self.texts = settings, clock, texts
        self.channels = {channel.name: channel for channel in channels}
        self.bells = HouseBells(self.channels)
        self.metrics = Metrics()
        self.database = Database(settings.database_url)
        self.store = MediaStore(settings.media_dir)
        self.links = MediaLinks(secret, settings.public_url, links_last)
        self.exporting = Exporting(
            settings, self.channels, self.database, texts, clock, make_exports, self.bells.senders
        )
        self.services = self._services(secret, prompts)
        self.router = build_router(texts)
        Housekeeper(self.store, max(UNUSED_FILES_KEPT, links_last)).register(self.router)
        self.intake = Intake(self.database.writer, clock, self.metrics, self.bells.worker, self.bells.fetcher)
        self.arrivals = Arrivals(
            settings,
            self.channels,
            self.database,
            self.intake,
            clock,
            self.metrics,
            self.bells.senders.ring,
        )
        self.workers = [self._worker() for _ in range(self._worker_count())]
        self.fanout = FanOut(self.database.writer, clock, self.metrics, self.bells.fanout, self.bells.senders)
        self.fetcher = Fetcher(
            self.database, self.channels, self.store, clock, self.bells.fetcher, self.bells.worker
        )
        self.pictures = Pictures(
            self.database, self.store, self.links, clock, texts, self.exporting.files.media
        )
        self.senders = [self._sender(channel) for channel in channels]
        self.clockwork = Clockwork(
            settings, self.database, self.router, texts, self.services, clock, self.bells
        )

    def _services(self, secret: str, prompts: Library) -> Services:
        """What handlers need of all this."""
        can = {name: channel.capabilities for name, channel in self.channels.items()}
        return Services(
            secret,
            prompts,
            retracting=frozenset(name for name, able in can.items() if able.can_retract),
            join_links=self._join_links,
            rooms={name: able.text_limit for name, able in can.items()},
            sending=sending_of(self.settings, [*self.channels.values()]),
            exports=self.exporting.offered,
            dashboard=self.settings.dashboard_url,
        )

    def _join_links(self, code: str) -> dict[str, str]:
        links = {name: channel.join_link(code) for name, channel in self.channels.items()}
        return {name: link for name, link in links.items() if link is not None}

    def _worker_count(self) -> int:
        return 1 if self.database.is_sqlite else WORKERS_ON_POSTGRESQL

    def _worker(self) -> Worker:
        return Worker(
            self.database,
            self.router,
            self.texts,
            self.services,
            self.clock,
            self.metrics,
            self.bells.worker,
            self.bells.outgoing,
        )

    def _sender(self, channel: Channel) -> Sender:
        return Sender(
            channel,
            self.database.writer,
            self.texts,
            self.store,
            self.links,
            self.clock,
            self.metrics,
            self.bells.sender[channel.name],
            Outside(
                channel.capabilities,
                self.database.writer,
                self.texts,
                self.clock,
                self.settings.template_overrides,
                self.settings.twilio_whatsapp_tier or None,
            ),
            self.pictures,
        )

    async def open(self) -> None:
        """Open the database and the channels."""
        await self.database.open()
        for channel in self.channels.values():
            await channel.open()

    async def close(self) -> None:
        """Finish what has begun, and close everything."""
        for sender in self.senders:
            await sender.close()
        for channel in self.channels.values():
            await channel.close()
        await self.database.close()

    def loops(self, roles: Sequence[Role], stop: asyncio.Event) -> list[Coroutine[Any, Any, None]]:
        """What these roles do until `stop` is set, the web server apart."""
        loops: list[Coroutine[Any, Any, None]] = []
        if Role.WEB in roles:
            loops.extend(poller.run(stop) for poller in self.arrivals.pollers())
        if Role.WORKER in roles:
            loops.extend(worker.run(stop) for worker in self.workers)
            loops.extend([self.fetcher.run(stop), self.fanout.run(stop), self.exporting.exporter.run(stop)])
        if Role.SENDER in roles:
            loops.extend(sender.run(stop) for sender in self.senders)
        if Role.CLOCK in roles:
            loops.append(self.clockwork.run(stop))
        return loops

    def routes(self) -> list[BaseRoute]:
        """What the web server serves: health always, a channel's webhooks if it is on."""
        routes: list[BaseRoute] = [
            *Health(self.database, self.settings.database_url, self.metrics).routes(),
            *Files(self.database, self.store, self.links, self.clock).routes(),
            *self.exporting.files.routes(),
            *dashboard_routes(
                self.database,
                self.texts,
                self.settings.public_url,
                self.clock,
                self.services.sending.prices,
                self.bells.outgoing.ring,
                self.exporting.files,
                self.exporting.offered,
            ),
        ]
        return [*routes, *self.arrivals.routes()]

    async def settle(self) -> None:
        """Fetch, work, fan out and send until nothing is left to do now."""
        while await self._carry_on() or await self.clockwork.tick() or await self.exporting.exporter.work():
            pass

    async def _carry_on(self) -> int:
        """Do what is there to be done, none of which comes by the clock; how much that was."""
        done = await self.fetcher.work()
        for worker in self.workers:
            done += await worker.work()
        done += await self.fanout.work()
        for sender in self.senders:
            done += await sender.work()
        return done


def build(
    settings: Settings,
    *,
    clock: Clock | None = None,
    channels: Sequence[Channel] | None = None,
    links_last: timedelta = LIFETIME,
    texts: Texts | None = None,
    prompts: Library | None = None,
    make_exports: Make = apart,
) -> App:
    """Build the service from its settings; a test or the demo passes its own clock and channels.

    `links_last` is how long a link to a file works, which it outlives: long in the demo, whose clock leaps.
    `texts` and `prompts` are read from their files unless they are given. `make_exports` makes the files of
    exports.

    Raises:
        TextsError, LookupError, ValueError: texts and handlers do not fit each other.
    """
    clock = clock or SystemClock()
    if channels is None:
        channels = configured_channels(settings, clock)
    return App(
        settings, channels, clock, links_last, texts or load_texts(), prompts or library.load(), make_exports
    )
