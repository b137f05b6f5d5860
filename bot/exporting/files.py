"""The files of finished exports: handed to channels that upload them, and behind signed links."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.clock import Clock
from bot.exporting.exporter import held_by
from bot.signing import SignedLinks
from bot.web.asked import language_of, read_number
from handlers.wire import Media, MediaKind
from prompts.texts import Texts
from storage import audit
from storage.database import Database
from storage.exporting import jobs
from storage.exporting.jobs import Job
from storage.tables import ExportState

ZIP = "application/zip"
HEADERS = {
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class ExportFiles:
    """`GET /exports/{id}/{expires}/{signature}`, and what a message carries of an export."""

    def __init__(
        self, database: Database, folder: Path, links: SignedLinks | None, clock: Clock, texts: Texts
    ) -> None:
        self._database, self._folder, self._links = database, folder, links
        self._clock, self._texts = clock, texts

    async def media(self, data: dict[str, Any]) -> Media:
        """The file of the export that `data` names, for a channel.

        Raises:
            FileNotFoundError: it is no more, or who asked for it may have it no more.
        """
        job = await self._ready(data["export"])
        if job is None or job.expires_at is None:
            raise FileNotFoundError("the export is no more")
        url = self._links.url(job.id, job.expires_at) if self._links else ""
        return Media(MediaKind.DOCUMENT, self._path(job), url, ZIP, _name(job), size=job.size)

    async def _ready(self, job_id: int) -> Job | None:
        """The export, if its file can be had now."""
        async with self._database.read() as session:
            job = await jobs.by_id(session, job_id)
            if job is None or job.state is not ExportState.READY or job.expires_at is None:
                return None
            if job.expires_at <= self._clock.now() or await held_by(session, job) is None:
                return None
        return job if await asyncio.to_thread(self._path(job).exists) else None

    def _path(self, job: Job) -> Path:
        return self._folder / (job.file or "")

    def routes(self) -> list[Route]:
        """Its routes; none where there are no links."""
        if self._links is None:
            return []
        return [Route("/exports/{job_id}/{expires}/{signature}", self.get)]

    async def get(self, request: Request) -> Response:
        """The file; 403 for a link that is forged, too old, or of somebody who may have it no more."""
        job_id, expires = (read_number(request.path_params[name]) for name in ("job_id", "expires"))
        signature, job = request.path_params["signature"], None
        if self._links is not None and job_id is not None and expires is not None:
            valid = self._links.valid(job_id, expires, signature, self._clock.now())
            job = await self._ready(job_id) if valid else None
        if job is None:
            said = self._texts.render(language_of(request, self._texts), "export-link-over")
            return PlainTextResponse(said, status_code=403, headers=HEADERS)
        return await self._hand_out(job, "link", head=request.method == "HEAD")

    async def answer(self, job_id: int) -> Response | None:
        """The file of an export for who asked for it, whom the caller must know; None if it cannot be had."""
        job = await self._ready(job_id)
        return await self._hand_out(job, "page") if job else None

    async def _hand_out(self, job: Job, way: str, *, head: bool = False) -> Response:
        """The file, once the audit says so. Whoever has a link can use it: it tells whose export that is."""
        if not head:
            about = {"export": job.id, "way": way, "identified": job.identified}
            async with self._database.write() as session:
                await audit.note(
                    session,
                    "export.fetched",
                    self._clock.now(),
                    actor_id=job.member_id,
                    community_id=job.community_id,
                    **about,
                )
        return FileResponse(
            self._path(job),
            media_type=ZIP,
            filename=_name(job),
            content_disposition_type="attachment",
            headers=HEADERS,
        )


def _name(job: Job) -> str:
    return f"staffroom-export-{job.id}-{job.asked_at:%Y-%m-%d}.zip"
