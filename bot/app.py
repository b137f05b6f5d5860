"""The composition root: the one place that builds the parts and joins them."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Coroutine, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.routing import BaseRoute

from bot.arrivals import Arrivals
from bot.channels.base import Channel
from bot.channels.configured import configured_channels, sending_of
from bot.clock import Clock, SystemClock
from bot.digests import Digests
from bot.exporting.exporter import Exporter
from bot.exporting.files import ExportFiles
from bot.exporting.formats import installed
from bot.exporting.links import export_links
from bot.exporting.making import Make, apart
from bot.fanout import FanOut
from bot.figures import Figures
from bot.housekeeping import UNUSED_FILES_KEPT, Housekeeper
from bot.intake import Intake
from bot.media.fetch import Fetcher
from bot.media.links import LIFETIME, MediaLinks
from bot.media.store import MediaStore
from bot.metrics import Metrics
from bot.occasions import Occasions
from bot.pictures import Pictures
from bot.prompting import Prompting
from bot.sending.outside import Outside
from bot.sending.sender import Sender
from bot.settings import Settings
from bot.signals import Bell, Bells
from bot.signing import SignedLinks
from bot.templates.wanted import wanted
from bot.timekeeper import Tick, Timekeeper
from bot.web.dashboard.routes import dashboard_routes
from bot.web.files import Files
from bot.web.health import Health
from bot.worker import Worker
from handlers.exporting import Exports
from handlers.topics.registry import build_router
from handlers.turn import Services
from prompts import library
from prompts.choosing import Library
from prompts.texts import Texts
from prompts.texts import load as load_texts
from storage.database import Database
from storage.prompting import schedules

if TYPE_CHECKING:
    from bot.templates.refreshing import Refresher

WORKERS_ON_POSTGRESQL = 4

FIGURE_SECONDS = 7
OCCASION_SECONDS = 10
PROMPT_SECONDS = 15
DIGEST_SECONDS = 20
TEMPLATE_SECONDS = 61  # not 60: each tick has seconds of its own
"""How often the clock looks what is due."""


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
        self.settings = settings
        self.clock = clock
        self.channels = {channel.name: channel for channel in channels}
        self.metrics = Metrics()
        self.database = Database(settings.database_url)
        self.texts = texts
        self.store = MediaStore(settings.media_dir)
        self.links = MediaLinks(secret, settings.public_url, links_last)
        self.export_files = ExportFiles(self.database, self._exports, self._export_links(), clock, self.texts)
        self.pictures = Pictures(
            self.database, self.store, self.links, clock, self.texts, self.export_files.media
        )
        self.router = build_router(self.texts)
        retracting = frozenset(c.name for c in channels if c.capabilities.can_retract)
        rooms = {channel.name: channel.capabilities.text_limit for channel in channels}
        self.services = Services(
            secret,
            prompts,
            retracting,
            self._join_links,
            rooms,
            sending_of(settings, channels),
            self._exporting(),
            settings.dashboard_url,
        )
        self._worker_bell, self._fetch_bell, self._fan_bell = Bell(), Bell(), Bell()
        self._sender_bells = {name: Bell() for name in self.channels}
        self.wake_senders = Bells(self._sender_bells.values())
        self.wake_all = Bells([self._worker_bell, self._fetch_bell, self._fan_bell, self.wake_senders])
        self.intake = Intake(self.database.writer, clock, self.metrics, self._wake_intake)
        self.arrivals = Arrivals(
            settings,
            self.channels,
            self.database,
            self.intake,
            clock,
            self.metrics,
            self.wake_senders.ring,
        )
        self.workers = [self._worker() for _ in range(self._worker_count())]
        self.fanout = FanOut(self.database.writer, clock, self.metrics, self._fan_bell, self.wake_senders)
        self.fetcher = Fetcher(
            self.database, self.channels, self.store, clock, self._fetch_bell, self._worker_bell
        )
        self.senders = [self._sender(channel) for channel in channels]
        self.exporter = self._exporter(make_exports)
        self.digests = Digests(self.database.writer, clock, self.wake_senders)
        Housekeeper(self.store, max(UNUSED_FILES_KEPT, links_last)).register(self.router)
        self.occasions = Occasions(
            self.database,
            self.router,
            self.texts,
            self.services,
            clock,
            Bells([self.wake_senders, self._fan_bell]),
        )
        self.prompting = Prompting(
            self.database.writer, clock, prompts, Bells([self.wake_senders, self._fan_bell])
        )

    @property
    def _exports(self) -> Path:
        return self.settings.media_dir / "exports"

    def _export_links(self) -> SignedLinks | None:
        secret = self.settings.secret_key.get_secret_value()
        reached = bool(self.settings.dashboard_url)
        return export_links(secret, self.settings.public_url) if secret and reached else None

    def _exporting(self) -> Exports:
        """What can be exported, as handlers ask it."""
        uploads = {name: channel.capabilities.upload_limit for name, channel in self.channels.items()}
        ready = bool(self.settings.secret_key.get_secret_value())
        return Exports(ready, self._export_links() is not None, uploads, installed())

    def _exporter(self, make: Make) -> Exporter:
        return Exporter(
            self.database,
            self._exports,
            self.clock,
            url=self.settings.database_url,
            secret=self.settings.secret_key.get_secret_value(),
            make=make,
            uploads=self.services.exports.uploads,
            links=self._export_links(),
            bell=self.wake_senders,
        )

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
            self._worker_bell,
            Bells([self.wake_senders, self._fan_bell]),
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
            self._sender_bells[channel.name],
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

    def _join_links(self, code: str) -> dict[str, str]:
        links = {name: channel.join_link(code) for name, channel in self.channels.items()}
        return {name: link for name, link in links.items() if link is not None}

    def _wake_intake(self) -> None:
        self._worker_bell.ring()
        self._fetch_bell.ring()

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
            loops.extend([self.fetcher.run(stop), self.fanout.run(stop), self.exporter.run(stop)])
        if Role.SENDER in roles:
            loops.extend(sender.run(stop) for sender in self.senders)
        if Role.CLOCK in roles:
            ticks: dict[int, Tick] = {
                FIGURE_SECONDS: Figures(self.database).tick,
                OCCASION_SECONDS: self.occasions.work,
                PROMPT_SECONDS: self.prompting.work,
                DIGEST_SECONDS: self.digests.work,
            }
            if (refresher := self._refresher()) is not None:
                ticks[TEMPLATE_SECONDS] = refresher.tick
            loops.append(Timekeeper(ticks).run(stop))
        return loops

    def _refresher(self) -> Refresher | None:
        """Asks what became of templates, where there is somebody to ask."""
        settings = self.settings
        if not (settings.twilio_on and settings.twilio_whatsapp_from):
            return None
        from bot.templates.refreshing import Refresher, opening

        return Refresher(self.database, partial(wanted, self.texts), self.clock, lambda: opening(settings))

    def routes(self) -> list[BaseRoute]:
        """What the web server serves: health always, a channel's webhooks if it is on."""
        routes: list[BaseRoute] = [
            *Health(self.database, self.settings.database_url, self.metrics).routes(),
            *Files(self.database, self.store, self.links, self.clock).routes(),
            *self.export_files.routes(),
            *dashboard_routes(
                self.database,
                self.texts,
                self.settings.public_url,
                self.clock,
                self.services.sending.prices,
                Bells([self.wake_senders, self._fan_bell]).ring,
                self.export_files,
                self.services.exports,
            ),
        ]
        return [*routes, *self.arrivals.routes()]

    async def upcoming(self) -> datetime | None:
        """When the next weekly question of any community is due (UTC); None if none is planned."""
        async with self.database.read() as session:
            return await schedules.first_due(session, self.clock.now())

    async def tick(self) -> int:
        """Let happen what is due by the clock now; how much that was."""
        return await self.prompting.work() + await self.occasions.work() + await self.digests.work()

    async def catch_up(self) -> int:
        """The same after a leap of the clock: the figures first, which what is due may tell."""
        await Figures(self.database).tick()
        return await self.tick()

    async def settle(self) -> None:
        """Fetch, work, fan out and send until nothing is left to do now."""
        while True:
            done = await self.fetcher.work()
            for worker in self.workers:
                done += await worker.work()
            done += await self.tick()
            done += await self.fanout.work() + await self.exporter.work()
            for sender in self.senders:
                done += await sender.work()
            if not done:
                return


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
