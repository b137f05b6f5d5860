"""Drawing what a message asks for, and keeping it for as long as somebody may come for it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
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
"""Draws it, in a thread; None where this machine has no letters for its words."""

DOCUMENT_LINKS_LAST = timedelta(hours=47)
"""People read them, perhaps the day after. A link lives up to one hour longer, and its file two days."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What can be drawn: the words are chosen on the loop (`prepare`), the drawing is done in a thread.

    A document's file has the `name` in its data, without its suffix, for people keep it.
    """

    prepare: Callable[[Texts, str, dict[str, Any]], Draw]
    media: MediaKind = MediaKind.PHOTO
    mime: str = PNG
    suffix: str = ".png"


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

    @staticmethod
    def goes(wanted: dict[str, Any], shown: frozenset[MediaKind]) -> bool:
        """Whether `wanted` is for a channel that shows these kinds; a document is fetched by its link."""
        if wanted["kind"] == EXPORT:
            return MediaKind.DOCUMENT in shown
        kind = KINDS.get(wanted["kind"])
        return kind is not None and (kind.media in shown or kind.media is MediaKind.DOCUMENT)

    async def drawn(self, wanted: dict[str, Any], language: str) -> Media | None:
        """What `wanted` (its `kind` and `data`) asks for, in a reader's language; None if it cannot be drawn.

        A picture is no reason to keep a text back: a fault is logged, and the text goes alone. An export is.

        Raises:
            FileNotFoundError: the file of an export is no more.
        """
        if wanted["kind"] == EXPORT and self._export is not None:
            return await self._export(wanted["data"])
        try:
            kind = KINDS[wanted["kind"]]
            draw = kind.prepare(self._texts, language, wanted["data"])
            async with self._turnstile:
                data = await asyncio.to_thread(draw)
            name = wanted["kind"] if kind.media is MediaKind.PHOTO else wanted["data"]["name"]
            return await self._kept(data, kind, f"{name}{kind.suffix}") if data else None
        except Exception as error:
            log.error("a picture could not be drawn", kind=wanted.get("kind"), fault=type(error).__name__)
            return None

    async def _kept(self, data: bytes, kind: Kind, name: str) -> Media:
        stored = await self._store.save(data, kind.suffix)
        now = self._clock.now()
        async with self._database.write() as session:
            media_id = await media.add(
                session,
                sha256=stored.sha256,
                kind=kind.media,
                mime=kind.mime,
                size=stored.size,
                name=name,
                now=now,
            )
            await self._store.ensure(stored, data)
        lasting = DOCUMENT_LINKS_LAST if kind.media is MediaKind.DOCUMENT else None
        url = self._links.url(media_id, now, lasting)
        return Media(kind.media, stored.path, url, kind.mime, name, size=stored.size)


def _pulse(texts: Texts, language: str, data: dict[str, Any]) -> Draw:
    from bot.pictures import chart, pulse

    wanted = pulse.chart_of(texts, language, data)
    return lambda: chart.draw(wanted)


def _poster(texts: Texts, _language: str, data: dict[str, Any]) -> Draw:
    from bot.pictures import poster

    wanted = poster.poster_of(texts, data)
    return lambda: poster.draw(wanted)


def _report(texts: Texts, language: str, data: dict[str, Any]) -> Draw:
    from bot.reporting import drawing, words

    said = words.of(texts, language, data)
    return lambda: drawing.phone(said)


def _report_pages(texts: Texts, language: str, data: dict[str, Any]) -> Draw:
    from bot.reporting import drawing, words

    said = words.of(texts, language, data)
    return lambda: drawing.pages(said)


KINDS = {
    "pulse": Kind(_pulse),
    "poster": Kind(_poster),
    "report": Kind(_report),
    "report-pages": Kind(_report_pages, MediaKind.DOCUMENT, "application/pdf", ".pdf"),
}
"""What can be drawn."""
