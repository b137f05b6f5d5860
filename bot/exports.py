"""How logs leave the house: what can be exported here, who makes it, and the files that come of it."""

from __future__ import annotations

from collections.abc import Mapping

from bot.channels.base import Channel
from bot.clock import Clock
from bot.exporting.exporter import Exporter
from bot.exporting.files import ExportFiles
from bot.exporting.formats import installed
from bot.exporting.links import export_links
from bot.exporting.making import Make
from bot.settings import Settings
from bot.signals import Bell
from handlers.exporting import Exports
from prompts.texts import Texts
from storage.database import Database


class Exporting:
    """The parts of exporting, joined: `offered` tells handlers of it, `exporter` works, `files` serves.

    Without a secret key nothing can be exported, and without an address of ours there are no links.
    """

    def __init__(
        self,
        settings: Settings,
        channels: Mapping[str, Channel],
        database: Database,
        texts: Texts,
        clock: Clock,
        make: Make,
        bell: Bell,
    ) -> None:
        secret, folder = settings.secret_key.get_secret_value(), settings.media_dir / "exports"
        links = export_links(secret, settings.public_url) if secret and settings.dashboard_url else None
        uploads = {name: channel.capabilities.upload_limit for name, channel in channels.items()}
        self.offered = Exports(bool(secret), links is not None, uploads, installed())
        self.files = ExportFiles(database, folder, links, clock, texts)
        self.exporter = Exporter(
            database,
            folder,
            clock,
            url=settings.database_url,
            secret=secret,
            make=make,
            uploads=uploads,
            links=links,
            bell=bell,
        )
