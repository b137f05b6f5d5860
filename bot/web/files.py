"""Files for the providers that fetch them: behind signed links that expire."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from bot.clock import Clock
from bot.media.links import MediaLinks
from bot.media.store import MediaStore
from bot.web.asked import read_number
from storage import media
from storage.database import Database

SAFE_TYPES = ("image/jpeg", "image/png", "audio/", "video/", "application/pdf")


class Files:
    """`GET /media/{id}/{expires}/{signature}`."""

    def __init__(self, database: Database, store: MediaStore, links: MediaLinks, clock: Clock) -> None:
        self._database = database
        self._store = store
        self._links = links
        self._clock = clock

    def routes(self) -> list[Route]:
        """Its routes."""
        return [Route("/media/{media_id}/{expires}/{signature}", self.get)]

    async def get(self, request: Request) -> Response:
        """The file; 403 for a link that is forged or too old, 404 for a file that is no more."""
        media_id, expires = (read_number(request.path_params[name]) for name in ("media_id", "expires"))
        signature, now = request.path_params["signature"], self._clock.now()
        if media_id is None or expires is None or not self._links.valid(media_id, expires, signature, now):
            return Response(status_code=403)
        async with self._database.read() as session:
            row = await media.by_id(session, media_id)
        if row is None:
            return Response(status_code=404)
        try:
            path = await asyncio.to_thread(self._store.path_of, row.sha256)
        except FileNotFoundError:
            return Response(status_code=404)
        shown = row.mime.startswith(SAFE_TYPES)
        return FileResponse(
            path,
            media_type=row.mime if shown else "application/octet-stream",
            filename=row.name or None,
            content_disposition_type="inline" if shown else "attachment",
            headers={"X-Content-Type-Options": "nosniff", "Cache-Control": "private, max-age=3600"},
        )
