"""Files for the providers that fetch them: behind signed links that expire."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from bot.clock import Clock
from bot.media.links import MediaLinks
from bot.media.store import MediaStore
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
        return [Route("/media/{media_id:int}/{expires:int}/{signature}", self.get)]

    async def get(self, request: Request) -> Response:
        """The file; 403 for a link that is forged or too old, 404 for a file that is no more."""
        params = request.path_params
        now = self._clock.now()
        if not self._links.valid(params["media_id"], params["expires"], params["signature"], now):
            return Response(status_code=403)
        async with self._database.read() as session:
            row = await media.by_id(session, params["media_id"])
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
