"""Drawing what a message asks for, and keeping it for as long as a provider may come for it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import structlog

from bot.clock import Clock
from bot.media.links import MediaLinks
from bot.media.store import MediaStore
from handlers.wire import Media, MediaKind
from prompts.texts import Texts
from storage import media
from storage.database import Database

log = structlog.get_logger()

PNG = "image/png"
EXPORT = "export"
"""The kind of what is not drawn: the file of an export, which is there already."""

Given = Callable[[dict[str, Any]], Awaitable[Media]]
"""Gives a file that is there already.

Raises:
    FileNotFoundError: it is no more.
"""

Draw = Callable[[], bytes | None]
"""Draws a PNG, in a thread; None where this machine has no letters for its words."""


class Pictures:
    """Draws the pictures of messages. The same data makes the same bytes: a further try stores nothing new.

    What is drawn is a file like any other that nothing holds: housekeeping drops it after two days, when the
    link to it has long expired.
    """

    def __init__(
        self,
        database: Database,
        store: MediaStore,
        links: MediaLinks,
        clock: Clock,
        texts: Texts,
        export: Given | None = None,
    ) -> None:
        self._database = database
        self._store = store
        self._links = links
        self._clock = clock
        self._texts = texts
        self._export = export
        self._turnstile = asyncio.Semaphore()

    async def drawn(self, wanted: dict[str, Any], language: str) -> Media | None:
        """What `wanted` (its `kind` and `data`) asks for, in a reader's language; None if it cannot be drawn.

        A picture is no reason to keep a text back: a fault is logged, and the text goes alone. An export is.

        Raises:
            FileNotFoundError: the file of an export is no more.
        """
        if wanted["kind"] == EXPORT and self._export is not None:
            return await self._export(wanted["data"])
        try:
            draw = KINDS[wanted["kind"]](self._texts, language, wanted["data"])
            async with self._turnstile:
                data = await asyncio.to_thread(draw)
            return await self._kept(data, wanted["kind"]) if data else None
        except Exception as error:
            log.error("a picture could not be drawn", kind=wanted.get("kind"), fault=type(error).__name__)
            return None

    async def _kept(self, data: bytes, name: str) -> Media:
        stored = await self._store.save(data, ".png")
        name, now = f"{name}.png", self._clock.now()
        async with self._database.write() as session:
            media_id = await media.add(
                session,
                sha256=stored.sha256,
                kind=MediaKind.PHOTO,
                mime=PNG,
                size=stored.size,
                name=name,
                now=now,
            )
            await self._store.ensure(stored, data)
        url = self._links.url(media_id, now)
        return Media(MediaKind.PHOTO, stored.path, url, PNG, name, size=stored.size)


def _pulse(texts: Texts, language: str, data: dict[str, Any]) -> Draw:
    from bot.pictures import chart, pulse

    wanted = pulse.chart_of(texts, language, data)
    return lambda: chart.draw(wanted)


def _poster(texts: Texts, _language: str, data: dict[str, Any]) -> Draw:
    from bot.pictures import poster

    wanted = poster.poster_of(texts, data)
    return lambda: poster.draw(wanted)


KINDS: dict[str, Callable[[Texts, str, dict[str, Any]], Draw]] = {"pulse": _pulse, "poster": _poster}
"""What can be drawn. The words are chosen on the loop, the drawing is done in a thread."""
